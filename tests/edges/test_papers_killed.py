"""Killed while it makes papers, at moments of no choosing: each is in one file, and one alone."""

from __future__ import annotations

import asyncio
import random
import signal
from pathlib import Path

import pytest

import actions.papers
import storage.papers
from bench import stage
from bench.real import database_in
from rules.papers import AT_ONCE, Order, Paper, State
from rules.who import Who
from storage.database import Database
from storage.papers import Part
from storage.transaction import Transaction
from tests.edges.town import Process, until
from tests.pdf import count
from tests.storage.town import sql

PEOPLE = 6 * AT_ONCE + 10
KILLS = 3


async def asked(database: Database) -> int:
    workshop = await stage.load_workshop(database)
    await stage.fill(database, workshop, PEOPLE)

    async def body(tx: Transaction) -> int:
        await sql(tx, "UPDATE roles SET state = 'validated' WHERE role = 'citizen'")
        who = Who("command", "command", workshop.id)
        return await actions.papers.ask(tx, who, Paper.GUIDE, "", "fr")

    return await database.transact(body, cause="test:ask")


async def how_far(database: Database, number: int) -> tuple[int, Order, tuple[Part, ...]]:
    async def look(tx: Transaction) -> tuple[int, Order, tuple[Part, ...]]:
        order = await storage.papers.find(tx, number)
        assert order is not None
        made, _ = await storage.papers.progress(tx, number)
        return made, order, await storage.papers.parts(tx, number)

    return await database.read(look)


@pytest.mark.proves("done.papers_killed")
@pytest.mark.slow
async def test_kills_leave_nobody_out_and_nobody_twice(tmp_path: Path) -> None:
    dice = random.Random(5)
    async with database_in(tmp_path) as database:
        number = await asked(database)
        hit = 0
        for _ in range(KILLS):
            process = await Process.start("-m", "tests.edges.paper_maker", str(tmp_path))
            await process.says("ready")
            before = (await how_far(database, number))[0]

            async def further(before: int = before) -> bool:
                made, order, _ = await how_far(database, number)
                return made > before or order.state is State.READY

            await until(further, "more papers are made")
            await asyncio.sleep(dice.uniform(0.0, 0.2))
            process.send(signal.SIGKILL)
            await process.ends()
            hit += 0 < (await how_far(database, number))[0] < PEOPLE
        process = await Process.start("-m", "tests.edges.paper_maker", str(tmp_path))

        async def ready() -> bool:
            return (await how_far(database, number))[1].state is State.READY

        await until(ready, "all papers are made")
        await process.end()
        made, order, parts = await how_far(database, number)
        pages = [await pages_of(database, each) for each in parts]
    assert hit > 0
    assert (made, order.people, sum(each.people for each in parts)) == (PEOPLE, PEOPLE, PEOPLE)
    assert pages == [each.people * 3 for each in parts]  # a guide has three pages


async def pages_of(database: Database, part: Part) -> int:
    return count(b"".join([piece async for piece in database.files.read(part.file)]))
