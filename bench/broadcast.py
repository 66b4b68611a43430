"""100,000 recipients put down: how long that takes, how long it keeps others, and who waits."""

from __future__ import annotations

import asyncio
import json
import signal
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import actions.broadcasts
import actions.people
import storage.broadcasts
import storage.people
from bench import stage
from bench.presses import Press, press
from bench.real import database_in, introduced
from bench.stage import Player
from rules.broadcasts import Broadcast
from rules.who import Who
from rules.workshop import Workshop
from storage import audit
from storage.database import Database
from storage.transaction import Transaction
from tests.edges.town import Emulator, Process, emulator, environment, until
from tests.storage.town import sql

PEOPLE = 100_000
PLAYERS = 200
ROUNDS = 8  # one lasts a second or two, in which some twenty people press
READ_BY = 4_000  # as many as get their copy while it lasts
BULK_CHATS = 7_000_000_000
WARM = 5.0  # seconds in which people press before the first
BREATH = 1.0  # … and between two
PATIENCE = 120.0
CHATS = """
INSERT INTO {table} SELECT id, :first + ROW_NUMBER() OVER (ORDER BY id), 0
FROM people WHERE id NOT IN (SELECT person FROM chats) AND match_hash IS NOT NULL"""

Span = tuple[float, float]


async def run() -> dict[str, float]:
    """The figures of this measurement."""
    with tempfile.TemporaryDirectory() as name:
        folder, notes = Path(name), Path(name) / "notes.json"
        async with database_in(folder) as database:
            workshop, players, organiser = await _prepare(database)
        async with emulator() as town:
            chats = (player.chat for player in players)
            await introduced(town, (*chats, *range(BULK_CHATS + 1, BULK_CHATS + READ_BY)))
            spans, pressed = await _measured(folder, notes, town, (workshop, players, organiser))
        kept: dict[str, Any] = json.loads(notes.read_text("utf-8"))
    meanwhile = [one.waited for one in pressed if any(_within(one, span) for span in spans)]
    return {
        "broadcast_recipients": PEOPLE,
        "broadcast_queued_s": max(end - begin for begin, end in spans),
        "broadcast_longest_write_ms": kept["longest"][0][0] * 1000,
        "broadcast_presses": len(meanwhile),
        "broadcast_press_p50_ms": statistics.median(meanwhile) * 1000,
        "broadcast_press_p99_ms": statistics.quantiles(meanwhile, n=100)[98] * 1000,
    }


def _within(one: Press, span: Span) -> bool:
    """Whether a press waited while recipients were put down."""
    return one.at <= span[1] and one.at + one.waited >= span[0]


async def _prepare(database: Database) -> tuple[Workshop, list[Player], str]:
    """So many citizens with a chat each, and somebody who writes to them."""
    workshop = await stage.load_workshop(database)
    await stage.fill(database, workshop, PEOPLE)
    players = await stage.bind(database, workshop, PLAYERS)

    async def body(tx: Transaction) -> str:
        who = Who("command", "command", workshop.id)
        organiser = await actions.people.add_organiser(
            tx, who, "Olga", "Martin", language="fr", now=tx.now
        )
        accounts = CHATS.format(table="accounts (language, chat, seen_at)")
        await sql(tx, accounts.replace("SELECT id,", "SELECT 'fr',"), first=BULK_CHATS)
        await sql(tx, CHATS.format(table="chats (person, chat, bound_at)"), first=BULK_CHATS)
        return organiser

    while await database.transact(audit.seal, cause="bench:seal"):
        pass  # in life they were imported long ago
    return workshop, players, await database.transact(body, cause="bench:chats")


async def _measured(
    folder: Path, notes: Path, town: Emulator, about: tuple[Workshop, list[Player], str]
) -> tuple[list[Span], list[Press]]:
    """Send one broadcast after the other while people press; when each was put down."""
    workshop, players, organiser = about
    process = await Process.start(
        "-m", "bench.watched", str(notes), env=environment(town, folder), fresh=True
    )
    try:
        await process.says("ready")
        over = asyncio.Event()
        pressing = asyncio.create_task(press(town, workshop, players, lambda _: not over.is_set()))
        spans = []
        await asyncio.sleep(WARM)
        async with database_in(folder) as database:
            for number in range(1, ROUNDS + 1):
                await _draft(database, Who.oneself(organiser, workshop.id), number)
                await asyncio.sleep(BREATH)
                spans.append(await _one(database, process, number))
        over.set()
        pressed = await pressing
        process.send(signal.SIGTERM)
        await process.ends()
    finally:
        await process.end()
    return spans, pressed


async def _draft(database: Database, who: Who, number: int) -> None:
    """Write a message to everybody."""

    async def body(tx: Transaction) -> int:
        made = await actions.broadcasts.begin(tx, who, now=tx.now)
        words = "Bonjour {prénom}, l’atelier « {atelier} » commence bientôt."
        await actions.broadcasts.write(tx, who, made, "fr", words)
        return made

    made = await database.transact(body, cause=f"bench:draft:{number}")
    if made != number:
        raise AssertionError(f"draft {number} has the number {made}")


async def _one(database: Database, process: Process, number: int) -> Span:
    """Let the bot send it; when it was asked to, and when all recipients were put down."""
    asked = time.time()
    process.send(signal.SIGUSR1)

    async def frozen() -> Broadcast | None:
        found = await database.read(lambda tx: storage.broadcasts.of_number(tx, number))
        return found if found and found.frozen else None

    await until(frozen, "everybody put down", PATIENCE)
    return asked, time.time()
