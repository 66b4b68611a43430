"""The sample plan on the team's pages: changed until the draw, and decided on again."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import actions.workshops
import storage.workshops
from actions.workshops import Plan
from rules.workshop import Ready, Workshop
from storage.transaction import Transaction
from tests.draw_town import plan_decided, qualified
from tests.example import example
from tests.web.desk_town import read
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/echantillon"


async def workshop(town: Town) -> Workshop:
    return await town.database.read(lambda tx: storage.workshops.get(tx, town.workshop.id))


async def fields(browser: Browser, page: str) -> dict[str, str | list[str]]:
    """The plan's form as the page fills it in."""
    shown = (await browser.get(page)).text
    form = shown.split('id="seats"', 1)[0].rsplit("<form", 1)[1] + shown.split('id="seats"', 1)[1]
    found = dict(re.findall(r'name="([^"]+)" maxlength="\d+" value="([^"]*)"', form))
    names = re.findall(r'name="feature" value="([^"]+)"', form)
    return {**found, "seats": "20", "feature": names}


async def test_a_change_of_the_plan_is_kept_and_decided_on_again(
    town: Town, browser: Browser, page: str
) -> None:
    await plan_decided(town)
    await qualified(town, 60)
    karim = await town.signed_in(browser, town.organiser)
    form = await fields(karim, page)
    shown = await karim.send(page, page, {**form, "do": "save"})
    assert "Rien n’a changé." in read(shown)
    form["sexe.femme.minimum"] = "8"
    town.clock.at = town.clock.at.replace(hour=15)
    shown = await karim.send(page, page, {**form, "do": "save"})
    assert "Le plan est enregistré." in read(shown)
    assert (await workshop(town)).quotas[0].values[0].minimum == 8
    draw = f"{town.team_path}/tirage"
    shown = await karim.send(draw, draw, {})
    assert "Le plan a changé" in read(shown)
    town.clock.at = town.clock.at.replace(hour=16)
    await plan_decided(town)


async def test_the_workshop_s_file_leaves_the_page_s_plan_as_it_is(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    form = {**await fields(karim, page), "sexe.femme.minimum": "8", "do": "save"}
    await karim.send(page, page, form)

    async def load(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", example(), now=tx.now)

    await town.database.transact(load, cause="test:load")
    assert (await workshop(town)).quotas[0].values[0].minimum == 8


async def loads(town: Town, workshop: Workshop) -> Plan:
    """Somebody at the terminal loads the workshop's file."""

    async def load(tx: Transaction) -> Plan:
        return (await actions.workshops.load(tx, "command", workshop, now=tx.now)).plan

    return await town.database.transact(load, cause=f"test:load:{town.clock.at}")


def at_least(women: int) -> Workshop:
    """The file of the workshop, with another plan."""
    sex, *others = example().quotas
    women_, *rest = sex.values
    values = (replace(women_, minimum=women), *rest)
    return replace(example(), quotas=(replace(sex, values=values), *others))


@pytest.mark.proves("done.plan_decided_again")
async def test_a_file_that_changes_what_meeting_one_adopted_waits_for_its_new_decision(
    town: Town, browser: Browser, page: str
) -> None:
    assert await loads(town, at_least(8)) is Plan.TAKEN  # nothing is decided yet
    await plan_decided(town)
    await qualified(town, 60)
    karim = await town.signed_in(browser, town.organiser)
    assert await loads(town, at_least(8)) is Plan.TAKEN  # the same again
    assert "La réunion 1 en a décidé." in read(await karim.get(page))
    town.clock.at = town.clock.at.replace(hour=15)
    assert await loads(town, at_least(7)) is Plan.TO_BE_DECIDED
    assert (await workshop(town)).quotas[0].values[0].minimum == 7
    assert "Le plan a changé" in read(await karim.get(page))
    draw = f"{town.team_path}/tirage"
    shown = await karim.send(draw, draw, {})
    assert shown.status_code == 422
    assert "Le plan a changé" in read(shown)
    town.clock.at = town.clock.at.replace(hour=16)
    assert await loads(town, at_least(6)) is Plan.TO_BE_DECIDED  # a file follows a file
    town.clock.at = town.clock.at.replace(hour=17)
    await plan_decided(town)
    form = {**await fields(karim, page), "sexe.femme.minimum": "5", "do": "save"}
    await karim.send(page, page, form)
    assert await loads(town, at_least(9)) is Plan.OF_THE_PAGE
    assert await loads(town, at_least(5)) is Plan.TAKEN  # what the page says
    assert (await workshop(town)).quotas[0].values[0].minimum == 5


async def test_a_file_does_not_change_the_plan_once_a_draw_is_prepared(
    town: Town, browser: Browser
) -> None:
    await plan_decided(town)
    await qualified(town, 60)
    karim = await town.signed_in(browser, town.organiser)
    draw = f"{town.team_path}/tirage"
    await karim.send(draw, draw, {})
    assert await loads(town, at_least(7)) is Plan.CLOSED
    assert (await workshop(town)).quotas == example().quotas


async def test_a_ready_feature_is_added_filled_from_shares_and_taken_away(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    form = await fields(karim, page)
    shown = await karim.send(page, page, {**form, "do": "add", "ready": Ready.PCS})
    assert "Ces nombres ne sont pas encore enregistrés." in read(shown)
    assert "Artisans, commerçants, chefs d’entreprise" in read(shown)
    assert (await workshop(town)).quotas == example().quotas
    form["feature"] = [*form["feature"], Ready.PCS.value]
    shares = {"1": "1", "2": "4", "3": "10", "4": "14", "5": "16", "6": "12", "7": "27", "8": "16"}
    form |= {f"pcs.{key}.share": share for key, share in shares.items()}
    shown = await karim.send(page, page, {**form, "do": "shares"})
    assert 'name="pcs.7.minimum" maxlength="6" value="5"' in shown.text
    assert 'name="pcs.7.maximum" maxlength="6" value="7"' in shown.text
    for name, value in re.findall(r'name="(pcs[^"]+)" maxlength="6" value="([^"]*)"', shown.text):
        form[name] = value
    await karim.send(page, page, {**form, "do": "save"})
    kept = (await workshop(town)).quotas[-1]
    assert (kept.feature, kept.ready, kept.values[6].share) == ("pcs", Ready.PCS, 27.0)
    await karim.send(page, page, {**form, "pcs.gone": "1", "do": "save"})
    assert (await workshop(town)).quotas == example().quotas


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("seats", "beaucoup", "« beaucoup » n’est pas un nombre de places."),
        ("seats", "0", "Écrivez au moins une place."),
        ("sexe.femme.minimum", "12", "Sexe, « Femme » : le nombre de places au moins dépasse"),
        ("age.18-29.share", "120", "« 120 » n’est pas une part de la population."),
        ("age.18-29.share", "vingt", "« vingt » n’est pas une part de la population."),
        ("seats", "15", "Sexe : il faudrait au moins 18 places, et il y en a 15."),
        ("seats", "25", "Sexe : 24 places au plus seraient prises, et il y en a 25."),
    ],
)
async def test_what_cannot_be_is_named_and_nothing_is_kept(
    town: Town, browser: Browser, page: str, field: str, typed: str, words: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    form = await fields(karim, page)
    shown = await karim.send(page, page, {**form, field: typed, "do": "save"})
    assert shown.status_code == 422
    assert words in read(shown)
    assert f'value="{typed}"' in shown.text
    assert await workshop(town) == example()


async def test_the_plan_does_not_change_once_a_draw_is_prepared(
    town: Town, browser: Browser, page: str
) -> None:
    await plan_decided(town)
    await qualified(town, 60)
    karim = await town.signed_in(browser, town.organiser)
    form = {**await fields(karim, page), "sexe.femme.minimum": "8", "do": "save"}
    draw = f"{town.team_path}/tirage"
    await karim.send(draw, draw, {})
    shown = await karim.send(draw, page, form)
    assert shown.status_code == 422
    assert "Le tirage au sort est préparé : le plan ne change plus." in read(shown)
