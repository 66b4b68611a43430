"""A questionnaire step from the raw update to the sent answer, durable and encrypted; CPU µs.

`python -m bench.durable PEOPLE`; with `--where`, by part too (the stopwatch costs some 20 %).
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path

from telegram import Bot

from bench import stage
from bench.where import Where
from bench.wire import StubRequest
from bot.clock import Clock
from bot.content import content
from bot.departures import Departures
from bot.pace import Pace
from bot.receiver import Receiver
from bot.rendering import Renderer
from bot.sender import Sender
from bot.worker import Worker
from storage.database import Database, open_database
from texts import Texts

WHERE = "--where"
POLL = 100  # updates in one getUpdates


class Pipe:
    """Receiver, worker and sender as the program wires them, with Telegram inside the process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        texts = Texts.load()
        made = content(texts)
        self.request = StubRequest()
        self.bot = Bot("4242:a", request=self.request, get_updates_request=StubRequest())
        self.database = database
        self.worker = Worker(database, clock, made.handle)
        pace = Pace(28.0, clock.seconds())
        departures = Departures(made.checks)
        renderer = Renderer(texts, made.commands)
        self.sender = Sender(self.bot, database, clock, renderer, departures, pace)
        self.receiver = Receiver(self.bot, 4242, database, self.no_alarm)
        database.listen(self._ring)

    @staticmethod
    async def no_alarm(_: str) -> None:
        raise AssertionError("nothing goes wrong here")

    def _ring(self, touched: frozenset[str]) -> None:
        if "inbox" in touched:
            self.worker.bell.ring()
        if "outbox" in touched:
            self.sender.outbox_changed()

    async def take(self, updates: list[stage.Json]) -> None:
        """Receive updates as polls bring them; return when everything is handled and sent."""
        for first in range(0, len(updates), POLL):
            await self.receiver.keep(updates[first : first + POLL])
            await self._rest()

    async def _rest(self) -> None:
        """Wait until everything is handled and sent, without costing much."""
        self.worker.bell.ring()
        await asyncio.sleep(0.005)
        while self.worker.busy or not self.sender.idle:  # noqa: ASYNC110 - they have no event
            await asyncio.sleep(0.005)


async def main(people: int, where: Where | None) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'bench.db'}"
        async with await open_database(address, bytes(32), clock=clock.now) as database:
            workshop = await stage.load_workshop(database)
            await stage.fill(database, workshop, people)
            players = await stage.bind(database, workshop, people)
            pipe = Pipe(database, clock)
            parts = [asyncio.create_task(one.run()) for one in (pipe.worker, pipe.sender)]
            presses = list(stage.answers(workshop))
            rounds = [
                [
                    stage.press(1 + n * people + i, player, workshop, value)
                    for i, player in enumerate(players)
                ]
                for n, value in enumerate(presses)
            ]
            await pipe.take(rounds[0])  # it also sends each panel for the first time
            before = database.statements
            if where:
                where.spent.clear()
            cpu, wall = time.process_time(), time.perf_counter()
            for updates in rounds[1:]:
                await pipe.take(updates)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            count = people * (len(rounds) - 1)
            assert pipe.request.asked["answerCallbackQuery"] == people * len(rounds)
            for part in parts:
                part.cancel()
            told = {
                "cpu_us": cpu / count * 1e6,
                "wall_us": wall / count * 1e6,
                "statements": (database.statements - before) / count,
                "asked": dict(pipe.request.asked),
                "updates": count,
                **(where.told(cpu, count) if where else {}),
            }
            print(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Where() if WHERE in sys.argv else None))
