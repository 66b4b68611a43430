"""A bot that is killed while it tells of a changed programme: everybody hears of it, once."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

import pytest

import actions.attendance
import actions.people
import actions.programme
import actions.workshops
import storage.attendance
import storage.citizens
import storage.people
from bot.clock import Clock
from rules.attendance import Answer
from rules.programme import Shift
from rules.sessions import mark
from rules.who import CitizenState, Who
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.conversations.town import Town as Conversations
from tests.edges.town import KEY, emulator, environment, running, until
from tests.example import example

PEOPLE = 120  # a dozen steps of the telling
KILLS = 3
WEEKEND = "weekend-1"


async def settled(database: Database) -> None:
    """So many people who come to the first weekend; none of them has a chat."""
    workshop = example()
    command = Who("command", "command", workshop.id)

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)
        rows = [replace(Conversations.row(f"P{number}"), line=number) for number in range(PEOPLE)]
        await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)
        for row in rows:
            person = await storage.people.find_by_match(tx, tx.keyed_hash(row.match))
            assert person is not None
            citizen = await storage.citizens.get(tx, person, workshop.id)
            await storage.citizens.move(tx, citizen, CitizenState.VALIDATED, now=tx.now)
            who = replace(command, subject=person)
            await actions.attendance.answer(tx, who, WEEKEND, Answer.YES, now=tx.now)

    await database.transact(body, cause="test:settled")


async def told(database: Database) -> list[int]:
    """How many files the calendar of each person was sent."""
    found = await database.read(
        lambda tx: storage.attendance.in_calendars(
            tx, example().id, WEEKEND, after="", most=PEOPLE + 1
        )
    )
    return [said.sequence for _, said in found]


@pytest.mark.proves("done.programme_killed")
@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_everybody_hears_of_a_changed_programme_once_however_often_it_is_killed(
    empty_url: str, tmp_path: Path
) -> None:
    async with (
        await open_database(
            empty_url, bytes.fromhex(KEY), clock=Clock().now, files=tmp_path
        ) as database,
        emulator() as town,
    ):
        await settled(database)
        who = Who("command", "command", example().id)
        seen = mark(example().gatherings[0])
        await database.transact(
            lambda tx: actions.programme.change(
                tx, who, WEEKEND, Shift("formation-soin", 15), seen
            ),
            cause="form:1",
        )
        settings = environment(town, tmp_path, DATABASE=empty_url)
        for kill in range(1, KILLS + 1):
            async with running(settings) as process:

                async def under_way(enough: int = kill * PEOPLE // 6) -> bool:
                    return (await told(database)).count(2) >= enough

                await until(under_way, f"some are told before kill {kill}", 60.0)
                process.send(signal.SIGKILL)
                await process.ends()
        async with running(settings):

            async def all_told() -> bool:
                return 1 not in await told(database)

            await until(all_told, "all are told", 60.0)
        assert await told(database) == [2] * PEOPLE
