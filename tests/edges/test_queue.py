"""On PostgreSQL: what was begun when a process ends, what a copy brings, and who leads."""

import json
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bench.real import database_in
from rules.messages import Say, To
from storage import inbox, jobs, timers
from storage.inbox import Arrival
from storage.postgres import lock_number
from storage.restoring import Target, restore
from storage.timers import Timer
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.town import KEY, Emulator, until
from tests.postgres import Server, find_binaries

pytestmark = [pytest.mark.postgres, pytest.mark.slow]


async def ask(url: str, query: Any, *values: object) -> list[tuple[Any, ...]]:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        return await (await connection.execute(query, values)).fetchall()


async def is_said(town: Emulator, user: int, *words: str) -> None:
    """Wait until all this was said, and see that nothing was said twice."""
    wanted = sorted(f"Pour {word}" for word in words)

    async def said() -> bool:
        return len(await town.texts(user)) >= len(wanted)

    await until(said, f"{wanted} said", 40)
    assert sorted(await town.texts(user)) == wanted


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
async def test_work_that_the_end_of_a_process_interrupts_is_done_by_the_next(
    town: Emulator, start: StartBot, postgres_url: str, sign: signal.Signals
) -> None:
    user = await town.add_user()
    first = await start(DATABASE=postgres_url)
    await town.types(user, "nap 4")

    async def begun() -> bool:
        states = "SELECT jobs.state, outbox.state FROM jobs, outbox"
        return await ask(postgres_url, states) == [("claimed", "sent")]

    await until(begun, "the answer sent and the work begun")
    first.send(sign)
    await first.ends()
    await start(DATABASE=postgres_url)
    await is_said(town, user, "nap 4", "rested")
    assert await ask(postgres_url, "SELECT state, attempts FROM jobs") == [
        ("done", 1 if sign is signal.SIGTERM else 2)
    ]


async def test_what_waits_in_a_restored_copy_is_taken_up(
    town: Emulator, start: StartBot, postgres_url: str, tmp_path: Path
) -> None:
    user = await town.add_user()
    before = await start()
    await town.types(user, "before")
    await is_said(town, user, "before")
    before.send(signal.SIGTERM)
    await before.ends()

    async def fill(tx: Transaction) -> None:
        await inbox.add(tx, 4242, [typed(900, user, "hello"), typed(901, user, "again")])
        await jobs.add(tx, "nap", {"chat": user, "seconds": 0.1})
        await timers.put(tx, Timer("day:1", "say", tx.now, subject=str(user)))
        await tx.enqueue(To(chat=user), Say("common.for-person", {"person": "waiting"}))

    archive = tmp_path / "copies" / "today.atelier"
    async with database_in(tmp_path) as database:
        await database.transact(fill, cause="test")
        await database.backup(archive)
    files, backups = tmp_path / "restored", tmp_path / "backups"
    target = Target(postgres_url, bytes.fromhex(KEY), files, backups, lambda: datetime.now(UTC))
    await restore(archive, target)
    await start(DATABASE=postgres_url, FILES=str(files))
    await is_said(town, user, "before", "hello", "again", "rested", "day:1", "waiting")
    texts = await town.texts(user)
    assert texts.index("Pour hello") < texts.index("Pour again")


def typed(number: int, user: int, text: str) -> Arrival:
    """An update as it came in."""
    who = {"id": user, "first_name": "Ana"}
    message = {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {**who, "type": "private"},
        "from": {**who, "is_bot": False},
        "text": text,
    }
    update = {"update_id": number, "message": message}
    return Arrival(number, f"person:{user}", json.dumps(update))


async def test_who_loses_the_lead_stops_and_says_why(
    town: Emulator, start: StartBot, postgres_url: str
) -> None:
    bot = await start(DATABASE=postgres_url)
    number = lock_number("bot")
    holder = (
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
        " AND (classid::bigint << 32 | objid::bigint) = %s"
    )
    assert await ask(postgres_url, holder, number) == [(True,)]
    assert await bot.ends() != 0
    assert "storage.hold_lost" in " ".join(bot.said)


async def test_where_the_server_is_gone_the_program_stops_and_hangs_on_nothing(
    start: StartBot, postgres_server: Server
) -> None:
    binaries = find_binaries()
    assert binaries is not None, f"found for {postgres_server}"
    server = Server(binaries)  # one of its own: the others go on
    try:
        bot = await start(DATABASE=server.url(server.create()))
    finally:
        server.stop()
    assert await bot.ends(30) != 0
    assert "storage." in " ".join(bot.said)
