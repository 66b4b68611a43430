"""A broadcast whose process is killed again and again, and which is stopped half-way."""

import asyncio
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import actions.broadcasts
import actions.people
import actions.workshops
import storage.broadcasts
from bench.real import introduced
from bot.clock import Clock
from rules.deliveries import Report
from rules.who import Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.conversations.town import Town as Conversations
from tests.edges.town import KEY, Emulator, emulator, environment, running, until
from tests.example import example
from tests.storage.town import sql

PEOPLE = 600  # three steps of those in which recipients are put down
FIRST_CHAT = 8_000_000_000
CHUNK = 200
KILLS = 3
SOME = 40  # copies that leave between two kills
PATIENCE = 60.0


async def settled(database: Database) -> tuple[Workshop, Who]:
    """A workshop with so many people, each with a chat, and Olga, who has none."""
    workshop = example()

    async def found(tx: Transaction) -> Who:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)
        command = Who("command", "command", workshop.id)
        olga = await actions.people.add_organiser(
            tx, command, "Olga", "Martin", language="fr", now=tx.now
        )
        return Who.oneself(olga, workshop.id)

    async def people(tx: Transaction, first: int) -> None:
        rows = [
            replace(Conversations.row(f"P{number}"), line=number)
            for number in range(first, first + CHUNK)
        ]
        await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)

    async def chats(tx: Transaction) -> None:
        known = "FROM people WHERE match_hash IS NOT NULL"
        order = ":first + ROW_NUMBER() OVER (ORDER BY id)"
        accounts = f"INSERT INTO accounts (chat, language, seen_at) SELECT {order}, 'fr', 0 {known}"
        spoken = f"INSERT INTO chats (person, chat, bound_at) SELECT id, {order}, 0 {known}"
        await sql(tx, accounts, first=FIRST_CHAT)
        await sql(tx, spoken, first=FIRST_CHAT)

    who = await database.transact(found, cause="test:found")
    for first in range(0, PEOPLE, CHUNK):
        await database.transact(partial(people, first=first), cause=f"test:{first}")
    await database.transact(chats, cause="test:chats")
    return workshop, who


async def report(database: Database) -> Report:
    return await database.read(lambda tx: storage.broadcasts.copies(tx, 1))


async def reached(database: Database, what: str, enough: Callable[[Report], bool]) -> None:
    """Wait until this much has become of the copies."""

    async def look() -> bool:
        return enough(await report(database))

    await until(look, what, PATIENCE)


def _more_than(delivered: int, seen: Report) -> bool:
    return seen.total > 0 and seen.delivered >= delivered


def _well_under_way(seen: Report) -> bool:
    return seen.total == PEOPLE and seen.delivered >= PEOPLE // 3


async def told(town: Emulator) -> Counter[int]:
    """How often each chat was told, in truth."""
    sent = await town.requests("sendMessage")
    return Counter(
        one["chat_id"] for one in sent if one["effect"] and "Bonjour P" in one["fields"]["text"]
    )


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.proves("done.broadcast_killed")
async def test_every_copy_of_a_broadcast_that_was_killed_and_stopped_is_accounted_for(
    empty_url: str, tmp_path: Path
) -> None:
    clock = Clock()
    async with (
        await open_database(
            empty_url, bytes.fromhex(KEY), clock=clock.now, files=tmp_path
        ) as database,
        emulator("--flood", "off", "--latency-ms", "60") as town,
    ):
        _, olga = await settled(database)
        await introduced(town, range(FIRST_CHAT + 1, FIRST_CHAT + 1 + PEOPLE))
        settings = environment(town, tmp_path, DATABASE=empty_url, BULK_RATE="200")

        async def send(tx: Transaction) -> None:
            number = await actions.broadcasts.begin(tx, olga, now=tx.now)
            await actions.broadcasts.write(tx, olga, number, "fr", "Bonjour {prénom}")
            seen = (await actions.broadcasts.get(tx, olga, number)).mark
            await actions.broadcasts.plan(
                tx, olga, number, None, seen=seen, now=tx.now, at_night=True
            )

        await database.transact(send, cause="form:send")
        for kill in range(KILLS):  # the first as soon as recipients are put down
            async with running(settings) as process:
                enough = partial(_more_than, kill * SOME)
                await reached(database, f"more than {kill * SOME} are told", enough)
                process.send(signal.SIGKILL)
                await process.ends()
        async with running(settings) as process:
            # Only who was put down is counted: what begins again after a kill may take its time.
            await reached(database, "all are put down, and a third is told", _well_under_way)

            async def stop(tx: Transaction) -> None:
                await actions.broadcasts.stop(tx, olga, 1)

            await database.transact(stop, cause="form:stop")
            process.send(signal.SIGKILL)
            await process.ends()
        await asyncio.sleep(1)  # what was on its way has arrived
        stopped_at = sum((await told(town)).values())
        async with running(settings):
            await reached(database, "all are accounted for", lambda seen: not seen.waiting)
            await asyncio.sleep(1)  # nothing comes after
        found, really = await report(database), await told(town)
    assert found.total == PEOPLE
    assert found == Report(
        delivered=found.delivered, presumed=found.presumed, stopped=found.stopped
    )
    assert found.stopped > 0
    assert max(really.values()) == 1
    assert sum(really.values()) == stopped_at  # no copy leaves after it was stopped
    assert found.delivered <= len(really) <= found.delivered + found.presumed
