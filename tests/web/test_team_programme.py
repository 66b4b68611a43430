"""The programme on the team's pages: seen, changed a session at a time, asked once."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape
from zoneinfo import ZoneInfo

import httpx
import pytest

import storage.jobs
import storage.workshops
from rules.who import Role
from rules.workshop import Session, gathering
from tests.web.desk_town import read
from tests.web.lodging import Desk, comer, desk
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town

PARIS = ZoneInfo("Europe/Paris")
CARE = "/programme/weekend-1/formation-soin"
FORMS = "/programme/weekend-1"
_FORM = re.compile(r"<form[^>]* action=\"([^\"]*)\" method=\"post\">(.*?)</form>", re.DOTALL)
_FIELD = re.compile(r'type="hidden" name="([^"]+)" value="([^"]*)"')


@pytest.fixture
async def olga(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.ORGANISER)


def forms(shown: httpx.Response) -> list[tuple[str, dict[str, str]]]:
    """The forms of a page, without the one that signs out, as a browser would send them."""
    found = [
        (action, {name: unescape(value) for name, value in _FIELD.findall(body)})
        for action, body in _FORM.findall(shown.text)
    ]
    return [each for each in found if "sortir" not in each[0]]


async def press(one: Desk, shown: httpx.Response, place: int, **typed: str) -> httpx.Response:
    """Fill in a form of a page, and send it."""
    action, hidden = forms(shown)[place]
    named = {name.replace("title_", "title-"): value for name, value in typed.items()}
    return await one.browser.http.post(action, data={**hidden, **named}, follow_redirects=True)


async def session(town: Town, key: str) -> Session | None:
    workshop = await town.database.read(lambda tx: storage.workshops.get(tx, town.workshop.id))
    about = gathering(workshop, "weekend-1")
    assert about is not None
    return next((each for each in about.sessions if each.key == key), None)


async def starts(town: Town, key: str) -> str:
    found = await session(town, key)
    assert found is not None
    return f"{found.starts_at:%H:%M}"


@pytest.mark.proves("done.programme_asked")
async def test_a_shift_says_before_whom_it_tells_and_is_asked_once(town: Town, olga: Desk) -> None:
    await comer(town, "Ana")
    await comer(town, "Ben", "Roy")
    shown = await olga.page(CARE)
    asked = await press(olga, shown, 0, minutes="15", way="later")
    words = read(asked)
    assert "2 personnes seront prévenues." in words
    assert "17 h 15 (au lieu de 17 h) – Formation : ce qu’elles changent" in words
    assert await starts(town, "formation-soin") == "17:00"
    done = await press(olga, asked, 0)
    assert "Le programme est changé." in read(done)
    assert await starts(town, "formation-soin") == "17:15"
    assert "par Organiser Martin" in read(done)
    assert len(await town.database.read(storage.jobs.due)) == 1


async def test_a_break_can_make_up_for_it(town: Town, olga: Desk) -> None:
    shown = await olga.page("/programme/weekend-1/accueil")
    asked = await press(olga, shown, 0, minutes="15", way="later")
    assert "« Déjeuner » rattrape 15 minutes" in read(asked)
    assert faults(asked.text) == []
    await press(olga, asked, 1)
    assert await starts(town, "mandat") == "11:15"
    assert await starts(town, "dejeuner-samedi-1") == "12:45"
    assert await starts(town, "premieres-images") == "14:00"


async def test_on_sunday_only_what_a_pause_makes_up_for_is_offered(town: Town, olga: Desk) -> None:
    shown = await olga.page("/programme/weekend-1/souhaits")
    asked = await press(olga, shown, 0, minutes="15", way="later")
    assert len(forms(asked)) == 1
    assert "La pause avant « Le travail en ligne, expliqué pas à pas » rattrape" in read(asked)
    refused = await press(olga, shown, 0, minutes="30", way="later")
    assert refused.status_code == 422
    assert "sortirait des heures prévues" in read(refused)
    assert 'value="30" selected' in refused.text


async def test_a_session_is_changed_added_and_called_off(town: Town, olga: Desk) -> None:
    shown = await olga.page(CARE)
    asked = await press(
        olga,
        shown,
        1,
        title_fr="Le soin",
        title_en="Care",
        starts="2027-03-27T17:00",
        ends="2027-03-27T18:15",
    )
    assert "jusqu’à 18 h 15 (au lieu de 18 h 30)" in read(asked)
    await press(olga, asked, 0)
    changed = await session(town, "formation-soin")
    assert changed is not None
    assert (changed.title.get("fr"), changed.ends_at) == (
        "Le soin",
        datetime(2027, 3, 27, 18, 15, tzinfo=PARIS),
    )
    new = await olga.page("/programme/weekend-1/nouvelle")
    typed = {"title_fr": "Visite", "title_en": "Visit", "kind": "break"}
    hours = {"starts": "2027-03-27T18:30", "ends": "2027-03-27T19:15"}
    asked = await press(olga, new, 0, **typed, **hours)
    listed = await press(olga, asked, 0)
    assert "Visite" in read(listed)
    (key,) = set(re.findall(r"/programme/weekend-1/(p-[^\"]+)", listed.text))
    asked = await press(olga, await olga.page(f"/programme/weekend-1/{key}"), 2)
    assert "Visite n’a plus lieu" in read(asked)
    await press(olga, asked, 0)
    assert await session(town, key) is None
    gone = await press(olga, asked, 0)
    assert gone.status_code in {200, 409}


async def test_what_was_typed_wrong_stays_to_be_mended(town: Town, olga: Desk) -> None:
    shown = await olga.page(CARE)
    hours = {"starts": "2027-03-27T17:00", "ends": "2027-03-27T16:15"}
    refused = await press(olga, shown, 1, title_fr="Le soin", title_en="", **hours)
    assert refused.status_code == 422
    assert "Le titre manque dans une des langues." in read(refused)
    assert ">Le soin</textarea>" in refused.text
    refused = await press(olga, shown, 1, title_fr="Le soin", title_en="Care", **hours)
    assert "La fin doit venir après le début." in read(refused)
    refused = await press(olga, shown, 1, title_fr="a", title_en="b", starts="", ends="x")
    assert "Dites quand la séquence commence" in read(refused)
    nothing = await olga.send(FORMS, {"do": "else", "session": "accueil"})
    assert nothing.status_code == 422


async def test_who_was_slower_is_told_that_the_programme_has_changed(
    town: Town, olga: Desk, browser: Browser
) -> None:
    shown = await olga.page(CARE)
    first = await press(olga, shown, 0, minutes="15", way="later")
    second = await press(olga, shown, 0, minutes="15", way="later")
    await press(olga, first, 0)
    slower = await press(olga, second, 0)
    assert slower.status_code == 422
    assert "a changé entre-temps" in read(slower)
    assert await starts(town, "formation-soin") == "17:15"


async def test_the_same_again_changes_nothing_and_can_be_left(town: Town, olga: Desk) -> None:
    shown = await olga.page(CARE)
    title = {"title_fr": "x", "title_en": "y"}
    hours = {"starts": "2027-03-27T17:00", "ends": "2027-03-27T18:30"}
    asked = await press(olga, shown, 1, **title, **hours)
    await press(olga, asked, 0)
    shown = await olga.page(CARE)
    asked = await press(olga, shown, 1, **title, **hours)
    assert "Rien ne change." in read(asked)
    assert forms(asked) == []


async def test_what_is_over_is_only_shown(town: Town, olga: Desk) -> None:
    town.clock.at = datetime(2027, 3, 27, 17, 30, tzinfo=PARIS)
    over = await olga.page("/programme/weekend-1/mandat")
    assert "cela ne change plus" in read(over)
    assert forms(over) == []
    begun = await olga.page(CARE)
    assert "Cette séquence a commencé" in read(begun)
    assert (await olga.page("/programme/weekend-1/x")).status_code == 404
    assert (await olga.page("/programme/x/accueil")).status_code == 404


async def test_a_reader_sees_the_programme_and_no_form(town: Town, browser: Browser) -> None:
    reader = await desk(town, browser, Role.READER)
    assert "Changer" not in await reader.text("/programme")
    assert forms(await reader.page(CARE)) == []
