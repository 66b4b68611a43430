"""The whole bot, which also notes how long each of its write transactions kept the database."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.content import content
from bot.settings import load
from bot.wiring import build, serve
from storage.database import Database

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


async def main() -> str:
    """Run until SIGTERM; tell of the longest transactions, as JSON."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    def ready() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    async with build(load(), content) as program:
        found = watch(program.database)
        await serve(program, stop, ready=ready)
    return json.dumps({"transactions": len(found), "longest": sorted(found, reverse=True)[:SHOWN]})


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(main()), "utf-8")
