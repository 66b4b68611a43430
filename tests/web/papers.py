"""A town that makes papers: who is in it, what is asked for, and what comes out."""

from __future__ import annotations

import re

import httpx

import storage.attendance
import storage.files
import storage.jobs
import storage.papers
from actions.jobs import KINDS
from bot.clock import Clock
from bot.jobs import Jobs
from bot.papers import papers
from rules.attendance import Answer, Attendance
from rules.halfdays import of_gathering
from rules.who import CitizenState, Who
from storage.papers import Part
from storage.transaction import Transaction
from tests.storage.town import insert
from tests.web.desk_town import citizen
from tests.web.town import Browser, Town, every_text

URL = "http://test"
FIRST = "weekend-1"
MOST = 3  # looks for what waits: work that is done may ask for more


def home(town: Town) -> str:
    return f"{town.team_path}/papiers"


async def participant(town: Town, first_name: str, last_name: str = "Durand") -> str:
    """Somebody who has a seat."""
    return await citizen(town, first_name, CitizenState.VALIDATED, last_name=last_name)


async def says(town: Town, person: str, answer: Answer, gathering: str = FIRST) -> None:
    """They say whether they come."""

    async def body(tx: Transaction) -> None:
        who = Who.oneself(person, town.workshop.id)
        await storage.attendance.save(tx, who, Attendance(gathering, answer), now=tx.now)

    await town.database.transact(body, cause=f"test:says:{person}:{answer}:{gathering}")


async def was_there(town: Town, person: str, *half_days: int) -> None:
    """They were there in these half-days (0: the first) of the first weekend."""
    about = next(each for each in town.workshop.gatherings if each.key == FIRST)
    halves = of_gathering(about, town.workshop.tz)

    async def body(tx: Transaction) -> None:
        for number in half_days:
            await insert(
                tx,
                "presences",
                person=person,
                workshop=town.workshop.id,
                half_day=halves[number].key,
                arrived_at=tx.now,
                source="tick",
                recorded_by="test",
            )

    await town.database.transact(body, cause=f"test:there:{person}:{half_days}")


async def asked(town: Town, member: Browser, paper: str, gathering: str = "") -> httpx.Response:
    """Somebody of the team asks for papers."""
    fields = {"paper": paper} | ({"gathering": gathering} if gathering else {})
    return await member.send(home(town), home(town), fields, form=1)


def number_of(shown: httpx.Response) -> int:
    """The number of the order to which a page led."""
    found = re.search(r"/papiers/(\d+)", str(shown.url))
    assert found is not None, shown.text
    return int(found[1])


async def work(town: Town) -> None:
    """What waits to be made is made, as the process would do it."""
    jobs = Jobs(town.database, Clock(), {**KINDS, **papers(town.database, every_text(), URL)})
    for _ in range(MOST):
        for due in await town.database.read(storage.jobs.due):
            await jobs.work(due)


async def made(town: Town, member: Browser, paper: str, gathering: str = "") -> int:
    """Papers are asked for and made; their number."""
    number = number_of(await asked(town, member, paper, gathering))
    await work(town)
    return number


async def parts(town: Town, number: int) -> tuple[Part, ...]:
    async def body(tx: Transaction) -> tuple[Part, ...]:
        return await storage.papers.parts(tx, number)

    return await town.database.read(body)


async def content(town: Town, part: Part) -> bytes:
    """What is in a file."""
    return b"".join([piece async for piece in town.database.files.read(part.file)])
