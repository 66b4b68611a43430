"""The whole bot, which also notes how long each of its write transactions kept the database.

On SIGUSR1 it sends the next draft of a message to a group (they are numbered from 1), in its own
process and as its author does who presses the button.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import actions.broadcasts
import storage.broadcasts
from bot.content import content
from bot.settings import load
from bot.wiring import build, serve
from rules.who import Who
from storage.database import Database
from storage.transaction import Transaction

SHOWN = 20


def watch(database: Database) -> list[tuple[float, str]]:
    """Note every write transaction from now on: seconds from its BEGIN until it is known here."""
    found: list[tuple[float, str]] = []
    write = database.engine.write

    async def watched(house: Any, cause: str, body: Callable[[Any], Any]) -> Any:
        began = 0.0

        async def timed(unit: Any) -> Any:
            nonlocal began
            began = time.perf_counter()
            return await body(unit)

        try:
            return await write(house, cause, timed)
        finally:
            found.append((time.perf_counter() - began if began else 0.0, cause))

    database.engine.write = watched  # type: ignore[method-assign]  # it stands between the program and its engine, here alone
    return found


async def confirm(database: Database, number: int) -> None:
    """Send a draft to everybody it is for, now."""

    async def body(tx: Transaction) -> None:
        draft = await storage.broadcasts.of_number(tx, number)
        if draft is None:
            raise LookupError(number)
        who = Who.oneself(draft.author, draft.workshop)
        await actions.broadcasts.plan(
            tx, who, number, None, seen=draft.mark, now=tx.now, at_night=True
        )

    await database.transact(body, cause=f"bench:broadcast:{number}")


async def main() -> str:
    """Run until SIGTERM; tell of the longest transactions, as JSON."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    confirmed: list[asyncio.Task[None]] = []

    def send(database: Database, numbers: Iterator[int]) -> None:
        confirmed.append(loop.create_task(confirm(database, next(numbers))))

    loop.add_signal_handler(signal.SIGTERM, stop.set)

    def ready() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    async with build(load(), content) as program:
        found = watch(program.database)
        loop.add_signal_handler(signal.SIGUSR1, send, program.database, count(1))
        await serve(program, stop, ready=ready)
    await asyncio.gather(*confirmed)
    return json.dumps({"transactions": len(found), "longest": sorted(found, reverse=True)[:SHOWN]})


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(main()), "utf-8")
