"""A changed programme for 200 people: from the press until the last of them is queued."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import actions.attendance
import actions.programme
import storage.citizens
import storage.jobs
import storage.workshops
from actions.jobs import KINDS
from bench import stage
from bench.real import database_in
from bench.stage import Player
from bench.watched import watch
from bot.clock import Clock
from bot.jobs import Jobs
from rules.attendance import Answer
from rules.programme import Shift
from rules.sessions import mark
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage import audit
from storage.database import Database
from storage.transaction import Transaction
from tests.storage.town import sql

PEOPLE = 200
ROUNDS = 6  # there and back again
MINUTES = 15
LEAVES = "UPDATE outbox SET state = 'sent' WHERE replaces IS NOT NULL AND state = 'waiting'"


async def run(people: int = PEOPLE) -> dict[str, float]:
    """The figures of this measurement."""
    with tempfile.TemporaryDirectory() as name:
        async with database_in(Path(name)) as database:
            workshop = await stage.load_workshop(database)
            await stage.fill(database, workshop, people)
            players = await stage.bind(database, workshop, people)
            for player in players:
                await _comes(database, workshop, player)
            while await database.transact(audit.seal, cause="bench:seal"):
                pass
            writes = watch(database)
            spans = [await _changed(database, workshop, number) for number in range(ROUNDS)]
            return {
                "programme_people": await _leaves(database, "last"),
                "programme_queued_s": max(spans),
                "programme_longest_write_ms": max(took for took, _ in writes) * 1000,
            }


async def _comes(database: Database, workshop: Workshop, player: Player) -> None:
    """Give somebody a seat, and let them say that they come to the first weekend."""
    about = workshop.gatherings[0]

    async def body(tx: Transaction) -> None:
        citizen = await storage.citizens.get(tx, player.person, workshop.id)
        await storage.citizens.move(tx, citizen, CitizenState.VALIDATED, now=tx.now)
        who = Who.oneself(player.person, workshop.id)
        await actions.attendance.answer(tx, who, about.key, Answer.YES, now=tx.now)

    await database.transact(body, cause=f"bench:comes:{player.person}")


async def _changed(database: Database, workshop: Workshop, number: int) -> float:
    """Move an afternoon, or move it back; seconds until everybody is queued."""
    team, key = Who("command", "command", workshop.id), workshop.gatherings[0].key
    edit = Shift("premieres-images", MINUTES if number % 2 == 0 else -MINUTES)

    async def seen(tx: Transaction) -> str:
        return mark((await storage.workshops.get(tx, workshop.id)).gatherings[0])

    await _leaves(database, str(number))
    known = await database.read(seen)
    jobs = Jobs(database, Clock(), KINDS)
    began = time.perf_counter()
    await database.transact(
        lambda tx: actions.programme.change(tx, team, key, edit, known),
        cause=f"bench:change:{number}",
    )
    for job in await database.read(storage.jobs.due):
        await jobs.work(job)
    return time.perf_counter() - began


async def _leaves(database: Database, cause: str) -> int:
    """Let what waits have left; return how many files that were."""
    return await database.transact(lambda tx: sql(tx, LEAVES), cause=f"bench:leaves:{cause}")
