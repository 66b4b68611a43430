"""The team's own page: who is in it, and no way in that leads further than its maker."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import actions.team
import storage.team
from rules.who import Role, Who
from storage.team import Member
from tests.web.desk_town import citizen, heading, kept, read, read_between, twice
from tests.web.town import Browser, Town
from web.team.session import COOKIE


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/membres"


async def members(town: Town) -> dict[str, Member]:
    found = await town.database.read(lambda tx: storage.team.members(tx, town.workshop.id))
    return {each.name: each for each in found}


def address(text: str) -> str:
    """The link that the page shows, as a path."""
    return read_between(text, '<p class="address" id="address">', "</p>").removeprefix(
        "http://test"
    )


async def test_somebody_is_added_once_and_comes_in_without_telegram(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    fields: dict[str, str | list[str]] = {
        "first_name": "Léa",
        "last_name": "Petit",
        "language": "en",
        "role": ["logistics", "reader"],
    }
    first, second = await twice(karim, page, page, fields)
    assert (first.status_code, second.status_code) == (303, 303)
    lea = (await members(town))["Léa Petit"]
    assert lea.roles == {Role.LOGISTICS, Role.READER}
    assert lea.language == "en"
    assert len(await members(town)) == 2
    hers = f"{page}/{lea.person}"
    made = await karim.send(hers, hers, {"do": "sign-in"})
    assert "Le lien d’entrée" in read(made)
    assert "lisez-le à voix haute" in read(made)
    link = address(made.text)
    assert link not in (await karim.get(hers)).text
    herself = browser.at("192.0.2.9")
    entered = await herself.send(link, link, {})
    assert entered.url.path == town.team_path
    assert "Léa Petit" in entered.text


async def test_a_link_is_made_once_by_one_form_and_shown_once(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    his = f"{page}/{town.organiser}"
    first, second = await twice(karim, his, his, {"do": "sign-in"})
    assert (first.status_code, second.status_code) == (200, 303)
    assert second.headers["location"] == his
    assert first.headers["cache-control"] == "no-store"
    assert address(first.text) not in (await karim.get(his)).text


async def test_a_chat_link_opens_the_page_that_leads_to_the_messenger(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    his = f"{page}/{town.organiser}"
    made = await karim.send(his, his, {"do": "chat"})
    assert "Le lien de conversation" in read(made)
    opened = await browser.at("192.0.2.9").get(address(made.text))
    assert opened.status_code == 200
    assert re.search(r"\?start=[\w-]+", opened.text)


async def test_the_names_and_roles_that_cannot_be_stay_in_the_form(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    before = await kept(town)
    good: dict[str, str | list[str]] = {
        "first_name": "Léa",
        "last_name": "Petit",
        "language": "xx",
        "role": ["reader"],
    }
    wrongs: tuple[dict[str, str | list[str]], ...] = (
        {"first_name": "7"},
        {"last_name": ""},
        {"role": ["citizen"]},
        {"role": []},
    )
    for wrong in wrongs:
        sent = await karim.send(page, page, {**good, **wrong})
        assert sent.status_code == 422
        assert 'value="Petit"' in sent.text or "last_name" in wrong
    assert await kept(town) == before
    assert (await karim.send(page, page, good)).status_code == 200
    assert (await members(town))["Léa Petit"].language == "fr"


async def test_roles_are_given_and_taken_back_and_one_organiser_stays(
    town: Town, browser: Browser, page: str
) -> None:
    sophie = await town.member(Role.READER)
    karim = await town.signed_in(browser, town.organiser)
    hers, his = f"{page}/{sophie}", f"{page}/{town.organiser}"
    alone = await karim.send(his, his, {"do": "take", "role": "organiser"})
    assert "C’est la seule personne qui organise l’atelier." in read(alone)
    given = await karim.send(hers, hers, {"do": "give", "role": "organiser"})
    assert "Le rôle est donné." in read(given)
    assert (await members(town))["Sophie Martin"].roles == {Role.ORGANISER, Role.READER}
    for odd in ({"do": "give", "role": "citizen"}, {"do": "give"}, {"do": "take", "role": "x"}):
        assert (await karim.send(hers, hers, odd)).status_code == 422
    unheld = await karim.send(hers, hers, {"do": "take", "role": "logistics"})
    assert "Cette personne n’a pas, ou plus, ce rôle." in read(unheld)
    left = await karim.send(his, his, {"do": "take", "role": "organiser"})
    assert left.status_code == 403  # he has signed himself out with it
    assert "Karim Benali" not in await members(town)


async def test_whoever_has_no_role_left_is_signed_out(
    town: Town, browser: Browser, page: str
) -> None:
    reader = await town.member(Role.READER)
    theirs = await town.signed_in(browser, reader)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.send(
        f"{page}/{reader}", f"{page}/{reader}", {"do": "take", "role": "reader"}
    )
    assert heading(shown) == "L’équipe"
    assert "Le rôle est repris." in read(shown)
    assert (await theirs.get(town.team_path)).status_code == 403
    assert COOKIE in theirs.http.cookies


async def test_no_way_in_is_made_for_a_citizen_and_no_role_given(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await citizen(town, "Ana")
    karim = await town.signed_in(browser, town.organiser)
    before = await kept(town)
    for person in (ana, "nobody"):
        for what in ("sign-in", "chat", "give", "take"):
            sent = await karim.send(page, f"{page}/{person}", {"do": what, "role": "reader"})
            assert sent.status_code == 404
        assert (await karim.get(f"{page}/{person}")).status_code == 404
    assert (await karim.send(page, f"{page}/{ana}", {"do": "x"})).status_code == 404
    assert await kept(town) == before


@pytest.mark.parametrize("way", ["sign-in", "chat"])
async def test_no_way_in_is_made_that_leads_to_somebody_elses_workshop(
    town: Town, browser: Browser, page: str, way: str
) -> None:
    sophie = await town.member(Role.READER)
    await town.load(replace(town.workshop, id="autre-atelier"))

    async def reads_there(role: Role, person: str) -> None:
        who = Who("command", person, "autre-atelier")
        await town.database.transact(
            lambda tx: actions.team.give(tx, who, role, now=tx.now), cause=f"test:{person}{role}"
        )

    await reads_there(Role.READER, sophie)
    karim = await town.signed_in(browser, town.organiser)
    hers = f"{page}/{sophie}"
    sent = await karim.send(hers, hers, {"do": way})
    assert sent.status_code == 422
    assert "est aussi dans un autre atelier" in read(sent)
    await reads_there(Role.READER, town.organiser)
    assert (await karim.send(hers, hers, {"do": way})).status_code == 422
    await reads_there(Role.ORGANISER, town.organiser)
    assert (await karim.send(hers, hers, {"do": way})).status_code == 200


async def test_an_unknown_deed_only_shows_the_page(town: Town, browser: Browser, page: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    his = f"{page}/{town.organiser}"
    before = await kept(town)
    assert (await karim.send(his, his, {"do": "crown"})).status_code == 200
    assert await kept(town) == before
