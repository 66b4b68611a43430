"""Somebody's own papers, on their pages: made at once, for themselves alone; and the charter."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import actions.pages
import storage.calls
from rules.pages import Purpose
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.pdf import count
from tests.web.desk_town import form_of, into
from tests.web.papers import participant, was_there
from tests.web.town import Browser, Town, founded, row
from web.app import build_app


@pytest.fixture
async def house(sqlite_engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(sqlite_engine_url, tmp_path):
        yield each


@pytest.fixture
def browser(house: Town) -> Browser:
    return Browser(build_app(house.site()))


async def of_calendar(house: Town, person: str) -> str:
    """The path of somebody's papers, below their calendar."""
    who = Who.oneself(person, house.workshop.id)

    async def body(tx: Transaction) -> str:
        return await actions.pages.path(tx, who, Purpose.CALENDAR)

    return f"{await house.database.transact(body, cause=f'test:page:{person}')}/papiers"


async def pressed(browser: Browser, path: str, paper: str) -> tuple[int, bytes]:
    hidden = await form_of(browser, path)
    shown = await browser.http.post(path, data={**hidden, "paper": paper})
    return shown.status_code, shown.content


async def test_a_convocation_is_made_at_once_and_no_copy_kept(
    house: Town, browser: Browser
) -> None:
    ana = await participant(house, "Ana")
    path = await of_calendar(house, ana)
    status, content = await pressed(browser, path, "convocation")
    assert (status, content[:5], count(content)) == (200, b"%PDF-", 1)
    assert list(house.database.files.folder.glob("*")) == []


async def test_a_form_sent_twice_gives_the_paper_twice(house: Town, browser: Browser) -> None:
    path = await of_calendar(house, await participant(house, "Ana"))
    hidden = await form_of(browser, path)
    for _ in range(2):
        shown = await browser.http.post(path, data={**hidden, "paper": "guide"})
        assert (shown.status_code, shown.content[:5]) == (200, b"%PDF-")


async def test_a_certificate_is_there_once_somebody_was(house: Town, browser: Browser) -> None:
    ana = await participant(house, "Ana")
    path = await of_calendar(house, ana)
    assert "Une attestation de présence" not in (await browser.get(path)).text
    assert (await pressed(browser, path, "certificate"))[0] == 422
    await was_there(house, ana, 0)
    assert "Une attestation de présence" in (await browser.get(path)).text
    assert (await pressed(browser, path, "certificate"))[1][:5] == b"%PDF-"


@pytest.mark.parametrize("paper", ["badge", "dossier-organiser", "diploma", ""])
async def test_papers_of_the_team_are_made_for_nobody_else(
    house: Town, browser: Browser, paper: str
) -> None:
    path = await of_calendar(house, await participant(house, "Ana"))
    assert (await pressed(browser, path, paper))[0] == 422


async def test_without_a_seat_there_is_nothing_to_press(house: Town, browser: Browser) -> None:
    path = await of_calendar(house, house.person)
    shown = await browser.get(path)
    assert "Il n’y en a pas pour vous" in shown.text
    sent = await browser.http.post(f"{path}/charte", data={"do": "accept"})
    assert sent.status_code == 403


async def test_the_charter_is_accepted_on_the_page(house: Town, browser: Browser) -> None:
    path = await of_calendar(house, await participant(house, "Ana"))
    shown = await browser.get(path)
    assert "Chacun parle à son tour" in shown.text
    hidden = await form_of(browser, path)
    for _ in range(2):
        sent = await browser.http.post(f"{path}/charte", data={**hidden, "do": "accept"})
        assert sent.is_redirect
    assert "Vous avez accepté la charte." in (await browser.get(path)).text


async def test_who_hesitates_is_called(house: Town, browser: Browser) -> None:
    ana = await participant(house, "Ana")
    path = await of_calendar(house, ana)
    hidden = await form_of(browser, path)
    await browser.http.post(f"{path}/charte", data={**hidden, "do": "talk"})

    async def waiting(tx: Transaction) -> list[str]:
        found = await storage.calls.open_of_person(tx, ana, house.workshop.id)
        return [each.reason for each in found]

    assert await house.database.read(waiting) == ["asked:charter"]
    assert "J’ai lu et j’accepte" in (await browser.get(path)).text


async def test_who_lost_their_seat_accepts_nothing(house: Town, browser: Browser) -> None:
    ana = await participant(house, "Ana")
    path = await of_calendar(house, ana)
    hidden = await form_of(browser, path)

    async def leaves(tx: Transaction) -> None:
        await into(tx, house, ana, CitizenState.WITHDRAWN)

    await house.database.transact(leaves, cause="test:leaves")
    sent = await browser.http.post(f"{path}/charte", data={**hidden, "do": "accept"})
    assert (sent.status_code, "La charte concerne" in sent.text) == (422, True)


async def test_a_letter_leads_there_once_one_has_said_who_one_is(
    house: Town, browser: Browser
) -> None:
    async def seated(tx: Transaction) -> None:
        await into(tx, house, house.person, CitizenState.VALIDATED)

    await house.database.transact(seated, cause="test:seated")
    page = f"/l/{house.letter.token}/reponse"
    strange = await browser.get(f"{page}/papiers", follow_redirects=False)
    assert strange.is_redirect
    proof = {"year": str(row().birth_year), "postcode": row().postcode}
    await browser.send(page, page, proof)
    assert "/papiers" in (await browser.get(page)).text
    assert (await pressed(browser, f"{page}/papiers", "convocation"))[1][:5] == b"%PDF-"
    hidden = await form_of(browser, f"{page}/papiers")
    await browser.http.post(f"{page}/papiers/charte", data={**hidden, "do": "accept"})
    assert "Vous avez accepté la charte." in (await browser.get(f"{page}/papiers")).text
