"""Statements per update and query plans, with 1,000 people and with 100,000."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from bench import stage
from bench.durable import Pipe
from bench.stage import Player
from bot.clock import Clock
from rules.tags import tag
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.sqlite import SqliteEngine
from tests.storage.plans import walks

PLAYERS = 20
# What looks for work rather than doing it runs by the clock, not by the update.
BY_THE_CLOCK = frozenset(
    {"outbox.heads", "outbox.heads_apart", "outbox.heads_due", "inbox.waiting"}
)


async def main(people: int) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'scale.db'}"
        async with await open_database(address, bytes(32), clock=clock.now) as database:
            workshop = await stage.load_workshop(database)
            await stage.fill(database, workshop, people)
            players = await stage.bind(database, workshop, PLAYERS)
            ran = await _play(database, clock, workshop, players)
            scans = await _scans(database, set(ran))
    per_update = sum(name not in BY_THE_CLOCK for name in ran) / PLAYERS
    print(json.dumps({"statements": per_update, "scans": scans, "queries": len(set(ran))}))


async def _play(
    database: Database, clock: Clock, workshop: Workshop, players: list[Player]
) -> list[str]:
    """One press after the other, each seen through; the names of the statements that ran."""
    pipe = Pipe(database, clock)
    parts = [asyncio.create_task(one.run()) for one in (pipe.worker, pipe.sender)]
    question = workshop.questionnaire[0]
    ran: list[str] = []
    for run in range(2):  # the first one makes the panels
        for number, player in enumerate(players):
            value = f"{tag(question.key)}.{tag(question.choices[run].key)}"
            if run == 1:
                database.house.on_statement = ran.append
            await pipe.take([stage.press(run * PLAYERS + number + 1, player, workshop, value)])
            database.house.on_statement = None
    for part in parts:
        part.cancel()
    return ran


async def _scans(database: Database, names: set[str]) -> list[str]:
    """The queries among these whose plan walks through a table, as the tests understand it."""
    assert isinstance(database.engine, SqliteEngine)
    found = []
    for name in sorted(names & database.house.statements.keys()):
        plan = await database.engine.plan(database.house.statements[name])
        if any(walks(step) for step in plan):
            found.append(f"{name}: {'; '.join(plan)}")
    return found


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
