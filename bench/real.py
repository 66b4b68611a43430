"""Real processes for measurements: the whole bot on a prepared database, an emulator, a crowd."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from bench import stage
from bench.stage import Player
from bot.clock import Clock
from rules.workshop import Workshop
from storage.database import Database, open_database
from tests.edges.town import KEY, TOKEN, Emulator, Process, environment, until

AT_ONCE = 20  # requests of the crowd to the emulator
MUCH_PATIENCE = 600.0


def cpu_seconds(process: Process) -> float:
    """User and system time of a process so far, in ticks of 10 ms."""
    numbers = Path(f"/proc/{process.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def resident_mb(process: Process) -> float:
    lines = Path(f"/proc/{process.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


@asynccontextmanager
async def database_in(folder: Path) -> AsyncIterator[Database]:
    """The database of a bot that runs (or will) in this folder, opened beside it."""
    address = f"sqlite:///{folder / 'atelier.db'}"
    async with await open_database(address, bytes.fromhex(KEY), clock=Clock().now) as database:
        yield database


async def prepare(folder: Path, people: int) -> tuple[Workshop, list[Player]]:
    """Load the workshop, and let so many citizens be ready for the questionnaire."""
    async with database_in(folder) as database:
        workshop = await stage.load_workshop(database)
        await stage.fill(database, workshop, people)
        return workshop, await stage.bind(database, workshop, people)


@asynccontextmanager
async def bot_in(folder: Path, town: Emulator, **more: str) -> AsyncIterator[Process]:
    """The whole program, as `atelier run` starts it."""
    settings = environment(town, folder, **more)
    process = await Process.start("-m", "bot", "run", env=settings, fresh=True)
    try:
        await process.says("ready")
        yield process
    finally:
        await process.end()


async def everybody(town: Emulator, chats: Iterable[int]) -> None:
    """Let the emulator know these people."""
    await many(
        town.post("/sim/users", {"first_name": "Ana", "language_code": "fr", "id": chat})
        for chat in chats
    )


async def introduced(town: Emulator, chats: Iterable[int]) -> None:
    """Let these people begin a chat with the bot, which is told nothing of it."""
    known = tuple(chats)
    await everybody(town, known)
    await many(town.types(chat, "/start") for chat in known)
    await town.post(f"/bot{TOKEN}/deleteWebhook", {"drop_pending_updates": True})


async def many(coroutines: Iterable[object]) -> None:
    """Await them all, a few at a time."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(coroutine: object) -> None:
        async with gate:
            await coroutine  # type: ignore[misc]  # any awaitable

    await asyncio.gather(*(one(coroutine) for coroutine in coroutines))


async def effects(town: Emulator, method: str, since: int = 0) -> int:
    """How many requests of this method had their effect."""
    return sum(request["effect"] for request in await town.requests(method, since))


async def reached(town: Emulator, method: str, count: int) -> None:
    """Wait until so many requests of this method had their effect."""

    async def enough() -> bool:
        return await effects(town, method) >= count

    await until(enough, f"{count} × {method}", MUCH_PATIENCE)
