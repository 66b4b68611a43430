"""The steering committee on its page: members, meetings, and calendars that follow them alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import storage.meetings
import storage.outbox
from rules.meetings import Coming, Summons
from rules.messages import SendFile
from rules.pages import Purpose
from rules.who import Role
from storage.retention import purge
from storage.transaction import Transaction
from tests.itip import Agenda, subscribed
from tests.web.lodging import Desk, desk, read
from tests.web.opinion_town import page_of
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town, founded
from web.app import build_app

NADIA = {
    "person": "",
    "first": "Nadia",
    "last": "Berger",
    "organisation": "Ministère de la Santé",
    "email": "nadia@sante.example",
    "phone": "",
    "language": "fr",
}
PAUL = {**NADIA, "first": "Paul", "last": "Noir", "email": "paul@region.example"}
FIRST = {
    "number": "1",
    "day": "2027-01-12",
    "hour": "14:30",
    "minutes": "90",
    "place": "4 rue Haute, Paris",
}


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def sophie(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.ORGANISER)


async def messages(town: Town, person: str) -> list[bytes]:
    """The calendar files that were queued for somebody, in their order."""

    async def body(tx: Transaction) -> list[bytes]:
        rows = await tx.fetch("outbox.heads", lane=1, after=0, most=200)
        found = []
        for row in rows:
            if row["person"] == person and row["kind"] == "file":
                claimed = await storage.outbox.claim(tx, row["id"])
                assert claimed is not None
                assert isinstance(claimed.message, SendFile)
                found.append(claimed.message.content)
        return found

    return await town.database.transact(body, cause=f"test:messages:{person}:{town.clock.now()}")


async def people(town: Town) -> dict[str, str]:
    found = await town.database.read(
        lambda tx: storage.meetings.members(tx, town.workshop.id),
    )
    return {each.first_name: each.person for each in found}


async def said(town: Town, person: str) -> dict[int, Summons]:
    found = await town.database.read(
        lambda tx: storage.meetings.of_person(tx, person, town.workshop.id),
    )
    return {number: summons for number, (summons, _) in found.items()}


async def feed(town: Town, sophie: Desk, browser: Browser, person: str) -> list[datetime]:
    """When a member's calendar says that meetings begin; its address stands on the page."""
    path = await page_of(town, person, Purpose.CALENDAR)
    assert f"<code>{town.site().public_url}{path}</code>" in await sophie.text("/comite")
    answer = await browser.get(f"{path}/agenda.ics")
    return sorted(each.starts_at for each in subscribed(answer.content).values())


@pytest.mark.proves("done.committee")
async def test_members_are_asked_to_meetings_and_follow_them(
    town: Town, browser: Browser, sophie: Desk
) -> None:
    assert "Personne n’y siège encore." in await sophie.text("/comite")
    added = await sophie.send("/comite", dict(NADIA))
    assert "La personne siège au comité." in read(added)
    told = read(await sophie.send("/comite/reunion", dict(FIRST)))
    assert "La réunion est enregistrée, et les membres sont prévenus." in told
    assert "1 n’a pas répondu" in told
    await sophie.send("/comite", dict(PAUL))  # who comes later hears of it, too
    both = await people(town)
    start = datetime(2027, 1, 12, 13, 30, tzinfo=UTC)
    for person in both.values():
        assert await feed(town, sophie, browser, person) == [start]
    answer = {"person": both["Nadia"], "number": "1", "answer": "no"}
    assert "La réponse est notée." in read(await sophie.send("/comite/reponse", dict(answer)))
    assert "1 absente, 1 n’a pas répondu" in await sophie.text("/comite")
    assert await feed(town, sophie, browser, both["Nadia"]) == []
    moved = await sophie.send("/comite/reunion", {**FIRST, "hour": "15:30"})
    assert "2 n’ont pas répondu" in read(moved)
    assert "Personne n’avait à être prévenu." in read(
        await sophie.send("/comite/reunion", {**FIRST, "hour": "15:30"})
    )
    assert faults((await sophie.page("/comite")).text) == []
    gone = read(await sophie.send("/comite/annulation", {"number": "1"}))
    assert "La réunion est annulée, et les membres sont prévenus." in gone
    assert [await feed(town, sophie, browser, one) for one in both.values()] == [[], []]
    for person in both.values():
        agenda = Agenda()
        files = await messages(town, person)
        for each in files:
            agenda.receive(each)
        assert agenda.held == {}
        assert len(files) == 1  # what had not left yet was overtaken


@pytest.mark.proves("done.committee")
async def test_who_leaves_is_told_what_to_take_out(
    town: Town, browser: Browser, sophie: Desk
) -> None:
    await sophie.send("/comite", dict(NADIA))
    await sophie.send("/comite/reunion", dict(FIRST))
    nadia = (await people(town))["Nadia"]
    left = read(await sophie.send("/comite/depart", {"person": nadia}))
    assert "La personne ne siège plus au comité." in left
    assert await people(town) == {}
    agenda = Agenda()
    for each in await messages(town, nadia):
        agenda.receive(each)
    assert agenda.held == {}
    again = read(await sophie.send("/comite/depart", {"person": nadia}))
    assert "Cette personne ne siège pas, ou plus, au comité." in again
    await sophie.send("/comite", dict(NADIA))  # she comes back: the same person
    assert await people(town) == {"Nadia": nadia}
    assert (await said(town, nadia))[1].in_calendar


async def test_what_cannot_be_is_said_and_what_was_typed_stays(sophie: Desk) -> None:
    await sophie.send("/comite", dict(NADIA))
    twice = read(await sophie.send("/comite", dict(NADIA)))
    assert "Nadia Berger siège déjà au comité." in twice
    nowhere = read(await sophie.send("/comite", {**PAUL, "organisation": " "}))
    assert "Dites pour qui cette personne siège" in nowhere
    assert 'value="Paul"' in nowhere
    past = read(await sophie.send("/comite/reunion", {**FIRST, "day": "2020-01-01"}))
    assert "choisissez un moment à venir" in past
    assert 'value="4 rue Haute, Paris"' in past
    assert "Pas encore de date." in past
    nothing = read(await sophie.send("/comite/annulation", {"number": "2"}))
    assert "La réunion est annulée" in nothing


async def test_a_member_is_corrected(town: Town, sophie: Desk) -> None:
    await sophie.send("/comite", dict(NADIA))
    nadia = (await people(town))["Nadia"]
    changed = {**NADIA, "person": nadia, "organisation": "Préfecture", "phone": "06 39 98 00 12"}
    for _ in range(2):
        assert "C’est enregistré." in read(await sophie.send("/comite", dict(changed)))
    page = await sophie.text("/comite")
    assert "Préfecture" in page
    assert 'href="tel:+33639980012">06 39 98 00 12<' in page


async def test_answers_count_until_the_meeting_begins(town: Town, sophie: Desk) -> None:
    await sophie.send("/comite", dict(NADIA))
    await sophie.send("/comite/reunion", dict(FIRST))
    nadia = (await people(town))["Nadia"]
    yes = {"person": nadia, "number": "1", "answer": "yes"}
    for _ in range(2):
        await sophie.send("/comite/reponse", dict(yes))
    assert (await said(town, nadia))[1].answer is Coming.YES
    assert "1 personne vient, aucune absence annoncée, toutes ont répondu" in read(
        await sophie.page("/comite")
    )
    unplanned = read(await sophie.send("/comite/reponse", {**yes, "number": "2"}))
    assert "Cette réunion n’a plus lieu à cette date." in unplanned
    town.clock.at = datetime(2027, 1, 12, 13, 30, tzinfo=UTC)
    assert "La réunion a commencé le" in read(await sophie.send("/comite/reponse", dict(yes)))
    late = read(await sophie.send("/comite/annulation", {"number": "1"}))
    assert "La réunion a commencé le" in late


async def test_members_are_forgotten_when_their_time_is_over(town: Town, sophie: Desk) -> None:
    await sophie.send("/comite", dict(NADIA))
    await sophie.send("/comite", dict(PAUL))
    both = await people(town)
    await sophie.send("/comite/depart", {"person": both["Paul"]})
    town.clock.at = town.workshop.replacements_close_at.astimezone(UTC).replace(year=2027, month=6)
    assert (await purge(town.database))["committee"] == 1
    assert set(await people(town)) == {"Nadia"}
    town.clock.at = town.clock.at.replace(year=2029)
    assert (await purge(town.database))["committee"] == 1
    assert await people(town) == {}
