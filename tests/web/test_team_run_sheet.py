"""The run sheet of a day on the team's pages: read on the day, refined before it."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser as Chromium

import actions.run_sheet
import storage.run_sheet
from actions.run_sheet import Place
from rules.errors import Refused
from rules.run_sheet import WORDS
from rules.who import Role, Who
from storage.transaction import Transaction
from tests.rules.test_run_sheet import SATURDAY, TYPED
from tests.web.desk_town import read
from tests.web.lodging import Desk, comer, desk
from tests.web.server import Server
from tests.web.test_accessibility import faults
from tests.web.test_team_programme import forms, press, starts
from tests.web.town import Browser, Town
from tests.web.windows import FINGER, overflow, sign_in, window
from web.team.session import COOKIE

PARIS = ZoneInfo("Europe/Paris")
DAY = "/conducteur/weekend-1/2027-03-27"
PLACE = Place("weekend-1", SATURDAY)


@pytest.fixture
async def olga(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.ORGANISER)


@pytest.fixture
def mandate(town: Town) -> str:
    return f"{DAY}/{town.workshop.id}.mandat"


def typed(**more: str) -> dict[str, str]:
    return {**dict.fromkeys((*WORDS, "facilitator", "named"), ""), **TYPED, **more}


@pytest.mark.proves("done.run_sheet")
async def test_a_day_starts_from_its_programme_and_is_refined(
    town: Town, olga: Desk, mandate: str
) -> None:
    assert "11 h jusqu’à 12 h 30 Le mandat" in read(await olga.page(DAY))
    kept = await press(olga, await olga.page(mandate), 0, **typed(named="Léo Roy"))
    words = read(kept)
    assert "L’étape est enregistrée." in words
    assert "11 h 10 jusqu’à 11 h 30 Tour de table Le mandat" in words
    assert "Léo Roy" in words
    assert "Se connaître" in words
    assert "Il reste 60 minutes" in words
    again = await press(olga, await olga.page(mandate), 0, **typed(facilitator=town.organiser))
    assert "Karim Benali" in read(again)
    assert "Léo Roy" not in read(again).split("11 h 10", maxsplit=1)[1]


async def test_what_goes_on_into_the_next_day_says_on_which(town: Town, olga: Desk) -> None:
    day = await olga.page(DAY)
    assert "19 h 30 jusqu’au dimanche 28 mars à 9 h Dîner et nuit à l’hôtel" in read(day)
    dinner = next(
        each for each in town.workshop.gatherings[0].sessions if each.starts_at.hour == 19
    )
    item = read(await olga.page(f"{DAY}/{town.workshop.id}.{dinner.key}"))
    assert "de 19 h 30 au dimanche 28 mars à 9 h" in item
    town.clock.at = dinner.starts_at + timedelta(minutes=5)
    now = read(await olga.page(DAY))
    assert "de 19 h 30 au dimanche 28 mars à 9 h" in now


@pytest.mark.proves("done.run_sheet")
async def test_an_item_is_cut_in_two_and_taken_out_again(
    town: Town, olga: Desk, mandate: str
) -> None:
    second = await press(olga, await olga.page(mandate), 1, cut="30")
    assert "voici la seconde" in read(second)
    assert "de 11 h 30 à 12 h 30" in read(second)
    assert "jusqu’à 11 h 30" in read(await olga.page(DAY))
    removed = await press(olga, second, 2)
    assert "L’étape est retirée." in read(removed)
    wrong = await press(olga, await olga.page(mandate), 1, cut="30")
    assert wrong.status_code == 422
    assert "Coupez après 1 minute au moins et 29 au plus." in read(wrong)
    assert 'value="30"' in wrong.text


@pytest.mark.proves("done.run_sheet")
async def test_what_is_outside_the_sessions_is_added(town: Town, olga: Desk) -> None:
    new = await olga.page(f"{DAY}/nouvelle-etape")
    refused = await press(olga, new, 0, **typed(title="", starts="09:30"))
    assert "Dites en quelques mots" in read(refused)
    added = await press(olga, new, 0, **typed(title="Installer la salle", starts="09:30"))
    assert added.status_code in {200, 422}
    fresh = await olga.page(f"{DAY}/nouvelle-etape")
    added = await press(olga, fresh, 0, **typed(title="Installer la salle", starts="09:30"))
    assert "9 h 30 jusqu’à 9 h 50 Installer la salle" in read(added)


@pytest.mark.proves("done.run_sheet")
async def test_of_two_who_write_at_once_nobody_loses_anything(
    town: Town, olga: Desk, mandate: str, browser: Browser
) -> None:
    karim = Desk(town, await town.signed_in(browser, town.organiser))
    hers, his = await olga.page(mandate), await karim.page(mandate)
    await press(karim, his, 0, **typed(aim="Dire qui on est"))
    both = await press(olga, hers, 0, **typed(aim="Se présenter"))
    assert both.status_code == 422
    assert "Karim Benali a changé cette étape entre-temps" in read(both)
    assert "Ce que Karim Benali a enregistré entre-temps" in read(both)
    assert "Dire qui on est" in read(both)
    assert faults(both.text) == []
    assert ">Se présenter</textarea>" in both.text
    kept = await press(olga, both, 0, **typed(aim="Se présenter, dire qui on est"))
    assert "Se présenter, dire qui on est" in read(kept)
    gone = await press(karim, await karim.page(mandate), 2)
    assert "L’étape est retirée." in read(gone)
    late = await press(olga, both, 0, **typed())
    assert late.status_code in {200, 422}


async def test_on_the_day_what_is_on_is_said_and_two_presses_move_what_follows(
    town: Town, olga: Desk
) -> None:
    await comer(town, "Ana")
    town.clock.at = datetime(2027, 3, 27, 15, 30, tzinfo=PARIS)
    shown = await olga.page(DAY)
    words = read(shown)
    assert "Maintenant Formation : d’où viennent les données de santé ?" in words
    assert "Ensuite : 17 h – Formation" in words
    asked = await press(olga, shown, 1)
    assert "1 personne sera prévenue." in read(asked)
    done = await press(olga, asked, 0)
    assert "Le programme est changé." in read(done)
    assert "Ce qui a changé aujourd’hui" in read(done)
    assert done.url.path.endswith(DAY)
    assert await starts(town, "formation-soin") == "17:15"
    town.clock.at = datetime(2027, 3, 27, 19, tzinfo=PARIS)
    assert "Rien n’est prévu à cette heure." in read(await olga.page(DAY))


async def test_the_page_can_be_followed_on_the_day_alone(town: Town, olga: Desk) -> None:
    assert "Refresh" not in (await olga.page(f"{DAY}?suivre=1")).headers
    town.clock.at = datetime(2027, 3, 27, 15, 30, tzinfo=PARIS)
    followed = await olga.page(f"{DAY}?suivre=1")
    assert followed.headers["Refresh"].startswith("60; url=")
    assert "Arrêter" in read(followed)


async def test_a_session_that_is_held_no_more_leaves_its_items(
    town: Town, olga: Desk, mandate: str
) -> None:
    await press(olga, await olga.page(mandate), 0, **typed())
    asked = await press(olga, await olga.page("/programme/weekend-1/mandat"), 2)
    await press(olga, asked, 0)
    assert "La séquence n’est plus au programme" in read(await olga.page(DAY))


async def test_a_reader_reads_it_and_what_is_not_there_is_said(
    town: Town, browser: Browser
) -> None:
    reader = await desk(town, browser, Role.READER)
    assert "Préciser" not in await reader.text(DAY)
    mandate = f"{DAY}/{town.workshop.id}.mandat"
    assert forms(await reader.page(mandate)) == []
    for path in (f"{DAY}/x", "/conducteur/weekend-1/2027-03-29", "/conducteur/weekend-1/x"):
        assert (await reader.page(path)).status_code == 404


async def test_what_is_gone_meanwhile_is_said(town: Town, olga: Desk, mandate: str) -> None:
    shown = await olga.page(mandate)
    wrong = await press(olga, shown, 0, **typed(facilitator="nobody"))
    assert "n’est plus dans l’équipe" in read(wrong)
    gone = await olga.send(DAY, {"do": "write", "item": "x", **typed()})
    assert "n’est plus dans le conducteur" in read(gone)
    gone = await olga.send(DAY, {"do": "remove", "item": f"{town.workshop.id}.mandat"})
    assert "n’est plus dans le conducteur" in read(gone)

    async def elsewhere(tx: Transaction) -> str:
        who = olga_who(town)
        return await actions.run_sheet.write(tx, who, Place("x", SATURDAY), "", 0, typed())

    with pytest.raises(Refused) as caught:
        await town.database.transact(elsewhere, cause="test:1")
    assert caught.value.code == "run_sheet.no-longer-there"


def olga_who(town: Town) -> Who:
    return Who(town.organiser, town.organiser, town.workshop.id)


@pytest.mark.proves("done.run_sheet")
async def test_of_two_at_the_very_same_moment_one_is_told(town: Town) -> None:
    item = f"{town.workshop.id}.mandat"

    async def write(cause: str) -> str:
        async def body(tx: Transaction) -> str:
            return await actions.run_sheet.write(tx, olga_who(town), PLACE, item, 0, typed())

        return await town.database.transact(body, cause=cause)

    outcomes = await asyncio.gather(write("a"), write("b"), return_exceptions=True)
    assert [each.code for each in outcomes if isinstance(each, Refused)] == [
        "run_sheet.changed-meanwhile"
    ]
    kept = await town.database.read(
        lambda tx: storage.run_sheet.of_day(tx, town.workshop.id, "weekend-1", SATURDAY)
    )
    assert [each.revision for each in kept] == [1]


@pytest.mark.proves("done.run_sheet_presses")
@pytest.mark.browser
async def test_with_one_thumb_on_a_small_screen_two_presses_move_the_afternoon(
    town: Town, olga: Desk, chromium: Chromium
) -> None:
    await comer(town, "Ana")
    town.clock.at = datetime(2027, 3, 27, 15, 30, tzinfo=PARIS)
    async with Server(olga.browser.app) as server:
        page, complaints = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await sign_in(page, server.url, olga.browser.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}{DAY}#maintenant")
        assert await page.get_by_role("heading", name="Maintenant").is_visible()
        for label in ("+ 15 minutes", "Oui, changer ainsi"):
            button = page.locator(".reach").get_by_role("button", name=label)
            box = await button.bounding_box()
            assert box is not None
            assert box["y"] > 400  # in the half of the screen that a thumb reaches
            assert box["y"] + box["height"] <= 800
            assert min(box["height"], box["width"]) >= FINGER
            assert await overflow(page) <= 0
            await button.click()
        assert "Le programme est changé." in await page.locator("main").inner_text()
        assert complaints == []
    assert await starts(town, "formation-soin") == "17:15"
