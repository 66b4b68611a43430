"""Killed while it makes letters, at moments of no choosing: everybody gets one, and one alone."""

from __future__ import annotations

import asyncio
import random
import signal
from collections import Counter
from pathlib import Path

import pytest

import storage.waves
from actions.waves import AT_ONCE
from bench import letters as bench
from bench.real import database_in
from rules.waves import Progress, State, Wave
from storage.database import Database
from storage.transaction import Transaction
from tests.edges.town import Process, until
from tests.pdf import codes, count
from tests.storage.town import everything

PEOPLE = 4 * AT_ONCE + 40
KILLS = 4


async def how_far(database: Database, wave: int) -> tuple[Progress, Wave]:
    async def look(tx: Transaction) -> tuple[Progress, Wave]:
        found = await storage.waves.find(tx, wave)
        assert found is not None
        return await storage.waves.progress(tx, wave), found

    return await database.read(look)


@pytest.mark.slow
@pytest.mark.proves("done.letters_killed")
async def test_kills_leave_no_letter_missing_and_none_twice(tmp_path: Path) -> None:
    dice = random.Random(4)
    async with database_in(tmp_path) as database:
        workshop = await bench.prepare(database, PEOPLE)
        wave = (await bench.ask(database, workshop)).id
        hit = 0
        for _ in range(KILLS):
            process = await Process.start("-m", "bench.letters", str(tmp_path))
            await process.says("ready")
            before = (await how_far(database, wave))[0].made

            async def further(before: int = before) -> bool:
                progress, now = await how_far(database, wave)
                return progress.made > before or now.state is State.READY

            await until(further, "more letters are made")  # however busy the machine is
            await asyncio.sleep(dice.uniform(0.0, 0.3))
            process.send(signal.SIGKILL)
            await process.ends()
            hit += 0 < (await how_far(database, wave))[0].made < PEOPLE
        process = await Process.start("-m", "bench.letters", str(tmp_path))

        async def ready() -> bool:
            return (await how_far(database, wave))[1].state is State.READY

        try:
            await until(ready, "all letters made")
        finally:
            await process.end()
        assert hit > 0
        assert (await how_far(database, wave))[0] == Progress(PEOPLE, PEOPLE, 0)
        await every_letter_opens(database, wave)


async def every_letter_opens(database: Database, wave: int) -> None:
    """Each person has one link; each page of each file carries one of these, and no other does."""

    async def look(tx: Transaction) -> tuple[storage.waves.Batch, ...]:
        return await storage.waves.batches(tx, wave)

    links, kept = Counter[str](), set[str]()
    for table, column, value in await everything(database):
        if (table, column) == ("wave_people", "link"):
            links[value] += 1
        if (table, column) == ("links", "token_hash"):
            kept.add(value)
    assert (len(links), max(links.values()), links.keys() == kept) == (PEOPLE, 1, True)
    printed = Counter[str]()
    for batch in await database.read(look):
        pieces = [piece async for piece in database.files.read(batch.file)]
        pdf = b"".join(pieces)
        assert count(pdf) == batch.letters
        for code in await asyncio.to_thread(codes, pdf, 1, batch.letters):
            printed[database.keyed_hash(code.rpartition("/")[2])] += 1
    assert printed.keys() <= kept
    assert max(printed.values()) == 1
