"""Whom to call if something happens: given with consent, read by logistics alone, forgotten."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import actions.data
import storage.audit
from rules.who import Act, Role, Who
from tests.web.lodging import Desk, comer, desk, leaves, own_page, read
from tests.web.town import Browser, Town, every_text, founded
from web.app import build_app

NUMBER = "06 39 98 00 12"
SISTER = {"contact": "Léa Martin, ma sœur", "contact_phone": NUMBER, "agreed": "yes"}


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def lou(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.LOGISTICS)


async def readings(town: Town, person: str) -> list[tuple[str, ...]]:
    """What was read of somebody, by what the record of acts says."""
    acts = await town.database.read(lambda tx: storage.audit.of_subject(tx, person, 100))
    return [tuple(each.ids) for each in acts if each.act == Act.NEEDS_READ]


@pytest.mark.proves("done.emergency_contact")
async def test_a_person_names_somebody_and_their_page_does_not_show_whom(
    town: Town, browser: Browser
) -> None:
    ana = await comer(town, "Ana")
    page = await own_page(town, ana)
    named = await browser.send(page, f"{page}/prevenir", SISTER)
    assert "Nous n’appelons cette personne que s’il vous arrive quelque chose." in read(named)
    assert "Vous avez nommé une personne le lundi 11 janvier 2027" in read(named)
    assert "ma sœur</" not in read(named)
    assert NUMBER not in read(named)
    gone = await browser.send(page, f"{page}/prevenir/oublier", {})
    assert "Ce numéro est effacé." in read(gone)
    assert "Vous avez nommé une personne" not in read(gone)


@pytest.mark.proves("done.emergency_contact")
async def test_without_consent_nobody_is_kept_and_what_was_typed_stays(
    town: Town, browser: Browser
) -> None:
    page = await own_page(town, await comer(town, "Ana"))
    refused = await browser.send(page, f"{page}/prevenir", {**SISTER, "agreed": ""})
    assert refused.status_code == 422
    assert 'value="Léa Martin, ma sœur"' in read(refused)
    assert "Vous avez nommé une personne" not in read(await browser.get(page))


async def test_who_comes_no_more_can_only_take_it_back(town: Town, browser: Browser) -> None:
    ana = await comer(town, "Ana")
    page = await own_page(town, ana)
    await browser.send(page, f"{page}/prevenir", SISTER)
    await leaves(town, ana)
    shown = read(await browser.get(page))
    assert "Vous avez nommé une personne" in shown
    assert "Garder ce numéro" not in shown
    refused = await browser.send(page, f"{page}/prevenir", SISTER)
    assert refused.status_code == 422
    assert "Ce numéro est effacé." in read(await browser.send(page, f"{page}/prevenir/oublier", {}))


@pytest.mark.proves("done.emergency_contact")
async def test_logistics_notes_reads_and_forgets_and_each_reading_is_recorded(
    town: Town, lou: Desk
) -> None:
    ana = await comer(town, "Ana")
    path = f"/besoins/personne/{ana}/prevenir"
    assert "Qui prévenir pour Ana Durand ?" in await lou.text(path)
    wrong = await lou.send(path, {**SISTER, "contact_phone": "12"})
    assert wrong.status_code == 422
    noted = read(await lou.send(path, SISTER))
    assert "Personnes à prévenir : 1 personne en a nommé une" in noted
    assert "Léa" not in noted
    assert await readings(town, ana) == []
    called = read(await lou.send(f"{path}/lire", {}))
    assert "Léa Martin, ma sœur" in called
    assert '<a class="button" href="tel:+33639980012">Appeler le 06 39 98 00 12</a>' in called
    assert await readings(town, ana) == [("emergency",)]
    forgotten = read(await lou.send(f"{path}/oublier", {}))
    assert "C’est oublié" in forgotten
    assert "Personne n’est nommé ici." in read(await lou.send(f"{path}/lire", {}))
    assert await readings(town, ana) == [("emergency",)]
    assert (await lou.page("/besoins/personne/personne/prevenir")).status_code == 404


@pytest.mark.proves("done.emergency_contact")
async def test_nobody_else_of_the_team_reads_it(town: Town, browser: Browser, lou: Desk) -> None:
    ana = await comer(town, "Ana")
    path = f"/besoins/personne/{ana}/prevenir"
    await lou.send(path, SISTER)
    for role in (Role.ORGANISER, Role.READER):
        other = await desk(town, browser, role)
        assert (await other.page(path)).status_code == 403
        for below in ("", "/lire", "/oublier"):
            assert (await other.send(f"{path}{below}", SISTER)).status_code == 403
        assert "prévenir" not in await other.text(f"/personnes/{ana}")
    assert await readings(town, ana) == []


async def test_during_a_weekend_the_call_is_one_press_from_the_persons_page(
    town: Town, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await lou.send(f"/besoins/personne/{ana}/prevenir", SISTER)
    button = "Appeler la personne à prévenir pour Ana"
    assert button not in await lou.text(f"/personnes/{ana}")
    town.clock.at = town.workshop.gatherings[0].starts_at
    assert button in await lou.text(f"/personnes/{ana}")
    assert button not in await lou.text(f"/personnes/{ben}")


async def test_the_copy_of_their_data_says_that_somebody_is_named_and_not_whom(
    town: Town, lou: Desk
) -> None:
    ana = await comer(town, "Ana")
    await lou.send(f"/besoins/personne/{ana}/prevenir", SISTER)
    who = Who.oneself(ana, town.workshop.id)
    copy = await town.database.transact(
        lambda tx: actions.data.export(tx, who, every_text(), language="fr"), cause="test:copy"
    )
    assert '"emergency_contacts": [\n    {' in copy.json.decode()
    assert "Léa" not in copy.json.decode() + copy.readable.decode()
