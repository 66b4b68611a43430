"""Speakers for the tests of the pages: found, asked, with a page of their own; and files."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import httpx

import actions.briefs
import actions.decisions
import actions.materials
import actions.pages
import actions.slots
import actions.speakers
import storage.materials
import storage.slots
import storage.speakers
from rules.decisions import Outcome
from rules.materials import BY_PAGE, Material
from rules.pages import Purpose
from rules.slots import Slot, SlotAnswer, plan
from rules.speakers import contact, nobody, profile
from rules.who import Who
from rules.workshop import sessions
from storage.contents import keep
from storage.speakers import Speaker
from storage.transaction import Transaction
from tests.web.town import Browser, Town, every_text

TRAINING = "formation-donnees"
PDF = b"%PDF-1.7\nslides"
T = TypeVar("T")


NUMBERS = itertools.count()


async def do(town: Town, body: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do something in one transaction, with a cause of its own."""

    async def whole(tx: Transaction) -> T:
        return await body(tx)

    return await town.database.transact(whole, cause=f"test:do:{next(NUMBERS)}")


def who(town: Town, person: str) -> Who:
    """The organiser acts for a speaker."""
    return Who(town.organiser, person, town.workshop.id)


async def decides(town: Town, meeting: int, item: str) -> None:
    """Let the committee adopt something."""
    whose = Who("command", "command", "")

    async def body(tx: Transaction) -> None:
        await actions.decisions.record(
            tx, whose, town.workshop.id, meeting, item, Outcome.ADOPTED, "", tx.now
        )

    await do(town, body)


async def speaker(town: Town, name: str = "Anne", *, ready: bool = True) -> str:
    """Somebody who is to speak; `ready`: proposed to meeting 2, which has decided."""
    person = contact(nobody("fr"), name, "Roy", f"{name.lower()}@example.org", "06 39 98 00 12")
    about = profile("expert", "Université", "prudent", "À qui sont les données ?")

    async def body(tx: Transaction) -> str:
        found = await actions.speakers.add(tx, who(town, ""), person, about, now=tx.now)
        if ready:
            theirs = who(town, found)
            await actions.speakers.declare(tx, theirs, "", nothing=True, now=tx.now)
            await actions.speakers.propose_to_meeting(tx, theirs, now=tx.now)
        return found

    found = await do(town, body)
    if ready:
        await decides(town, 2, "speakers")
    return found


def slot(town: Town, *, after: int = 0) -> Slot:
    """A slot so many minutes after its session begins."""
    about = next(each for each in sessions(town.workshop) if each.key == TRAINING)
    at = about.starts_at + timedelta(minutes=after)
    return plan(about, at, 20, "Salle 3", now=town.clock.now())


def says(town: Town, given: str, *, after: int = 0) -> dict[str, str]:
    """What a form sends that answers about the slot so many minutes after its session begins."""
    return {"session": TRAINING, "time": slot(town, after=after).mark, "answer": given}


async def asked(town: Town, name: str = "Anne") -> str:
    """A speaker to whom a slot is proposed."""
    person = await speaker(town, name)
    await do(
        town,
        lambda tx: actions.slots.propose(tx, who(town, person), slot(town), None, now=tx.now),
    )
    return person


async def accepted(town: Town, name: str = "Anne") -> str:
    """A speaker who has accepted, and has a brief to read."""
    person = await asked(town, name)
    theirs = who(town, person)

    async def body(tx: Transaction) -> None:
        seen = slot(town).mark
        await actions.slots.answer(tx, theirs, TRAINING, SlotAnswer.YES, seen, now=tx.now)
        sections = await actions.briefs.suggestion(tx, theirs, every_text())
        await actions.briefs.draft(tx, theirs, sections, now=tx.now)
        await actions.briefs.send(tx, theirs, now=tx.now)

    await do(town, body)
    return person


async def page_of(town: Town, person: str, purpose: Purpose = Purpose.SPEAKER) -> str:
    """The address of somebody's own page."""
    theirs = Who.oneself(person, town.workshop.id)
    return await do(town, lambda tx: actions.pages.path(tx, theirs, purpose))


async def known(town: Town, person: str) -> Speaker:
    """How the team sees a speaker."""

    async def body(tx: Transaction) -> Speaker:
        found = await storage.speakers.find(tx, person, town.workshop.id)
        assert found is not None
        return found

    return await town.database.read(body)


async def slots_of(town: Town, person: str) -> tuple[Slot, ...]:
    async def body(tx: Transaction) -> tuple[Slot, ...]:
        return await storage.slots.of_person(tx, person, town.workshop.id)

    return await town.database.read(body)


async def materials_of(town: Town, person: str) -> tuple[Material, ...]:
    async def body(tx: Transaction) -> tuple[Material, ...]:
        return await storage.materials.of_person(tx, person, town.workshop.id)

    return await town.database.read(body)


async def material(town: Town, person: str, content: bytes = PDF) -> Material:
    """A material of a speaker."""

    async def pieces() -> AsyncIterator[bytes]:
        yield content

    kept = await keep(town.database.files, "diapos.pdf", pieces(), BY_PAGE)
    theirs = who(town, person)
    return await do(
        town, lambda tx: actions.materials.receive(tx, theirs, kept, title="Les données")
    )


def on_disk(town: Town) -> list[str]:
    """The files that are kept, also those that are half written."""
    folder = town.database.files.folder
    return sorted(path.name for path in folder.glob("*")) if folder.exists() else []


def hidden(page: str) -> dict[str, str]:
    """The fields by which the first form of a page is known as ours."""
    return dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', page)[:2])


async def uploads(
    browser: Browser,
    page: str,
    path: str,
    content: bytes,
    name: str = "diapos.pdf",
    **fields: str,
) -> httpx.Response:
    """Open a page, and send its form with a file; follow where it leads."""
    carried = hidden((await browser.get(page)).text)
    return await browser.http.post(
        path,
        data={**carried, **fields},
        files={"file": (name, content, "application/octet-stream")},
        follow_redirects=True,
    )


def zipped(*members: str, first: tuple[str, bytes] | None = None) -> bytes:
    """A zip with these members, and one that comes first as it is."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        if first:
            made.writestr(*first)
        for member in members:
            made.writestr(member, "<xml/>")
    return archive.getvalue()
