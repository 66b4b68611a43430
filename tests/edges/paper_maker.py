"""A process that makes the papers that wait: `python -m tests.edges.paper_maker FOLDER`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bench.real import database_in
from bot.clock import Clock
from bot.jobs import Jobs
from bot.papers import papers
from texts import Texts


async def work(folder: Path) -> None:
    """Work until killed."""
    async with database_in(folder) as database:
        kinds = papers(database, Texts.load(), "https://atelier.example")
        jobs = Jobs(database, Clock(), kinds)
        print("ready", flush=True)
        await jobs.run()


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1])))
