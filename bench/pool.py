"""A pool of 100,000 people is imported by the running bot: seconds, memory, the longest write."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import actions.imports
import storage.imports
from actions.people import Arrival
from bench import stage
from bench.pool_files import write_csv, write_xlsx
from bench.real import bot_in, database_in
from bot.clock import Clock
from bot.imports import imports
from bot.jobs import Jobs
from rules.who import CitizenState, Source, Who
from rules.workshop import Workshop
from storage.database import Database
from storage.imports import Import, ImportState
from storage.transaction import Transaction
from tests.edges.town import Process, emulator

PEOPLE = 100_000
LOOKS = 0.05  # seconds between two looks at memory
ORGANISER = "bench"
ARRIVAL = Arrival(CitizenState.CONTACTED, Source.INSTITUTE)

Figures = dict[str, float]


async def run() -> Figures:
    """The figures of this measurement; the larger of the two kinds of file counts."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as name:
        for kind, write in (("csv", write_csv), ("xlsx", write_xlsx)):
            file = Path(name) / f"pool.{kind}"
            write(file, PEOPLE)
            (Path(name) / kind).mkdir()
            figures |= await _live(Path(name) / kind, file, kind)
        figures |= await asyncio.to_thread(_in_a_process, Path(name) / "pool.csv")
    kinds = ("csv", "xlsx")
    figures["pool_s"] = max(figures[f"pool_{kind}_s"] for kind in kinds)
    figures["pool_rss_mb"] = max(figures[f"pool_{kind}_rss_mb"] for kind in kinds)
    return figures


def _in_a_process(file: Path) -> Figures:
    done = subprocess.run(
        [sys.executable, "-m", "bench.pool", str(file)],
        check=True,
        capture_output=True,
        text=True,
    )
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


async def _live(folder: Path, file: Path, kind: str) -> Figures:
    """Have the running bot read, load, and read once more what is loaded."""
    async with database_in(folder) as database:
        workshop = await stage.load_workshop(database)
        async with emulator() as town, bot_in(folder, town) as process:
            peak = Peak(process)
            watching = asyncio.create_task(peak.watch())
            read_s = await _read(database, workshop, file, 1)
            load_s = await _load(database, workshop, 1)
            import_mb, peak.mb = peak.mb, 0.0
            again_s = await _read(database, workshop, file, 2)
            watching.cancel()
            found = await _import(database, 2)
            assert found.report["known"] == found.report["good"]
    return {
        f"pool_{kind}_read_s": read_s,
        f"pool_{kind}_load_s": load_s,
        f"pool_{kind}_s": read_s + load_s,
        f"pool_{kind}_again_s": again_s,
        f"pool_{kind}_rss_mb": import_mb,
        f"pool_{kind}_again_rss_mb": peak.mb,
        f"pool_{kind}_people": found.report["known"],
    }


class Peak:
    """The most memory that a process and its children held together."""

    def __init__(self, process: Process) -> None:
        self._pid = process.process.pid
        self.mb = 0.0

    async def watch(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            self.mb = max(self.mb, sum(map(_resident, [self._pid, *_children(self._pid)])))
            await asyncio.sleep(LOOKS)


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text().split()]
    return found


def _resident(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


async def _read(database: Database, workshop: Workshop, file: Path, number: int) -> float:
    """From the moment when the file has come until it can be looked at."""
    stored = await database.files.save(await asyncio.to_thread(file.read_bytes))
    who = Who(ORGANISER, "", workshop.id)
    began = time.monotonic()

    async def body(tx: Transaction) -> int:
        return await actions.imports.begin(tx, who, ARRIVAL, stored, file.name, "text/csv")

    await database.transact(body, cause=f"bench:send:{number}")
    await _reached(database, number, ImportState.READY)
    return time.monotonic() - began


async def _load(database: Database, workshop: Workshop, number: int) -> float:
    found = await _import(database, number)
    same = [pair["second"][0] for pair in found.report["pairs"]]
    who = Who(ORGANISER, "", workshop.id)
    began = time.monotonic()
    await database.transact(
        partial(actions.imports.load, who=who, number=number, same=same),
        cause=f"bench:load:{number}",
    )
    await _reached(database, number, ImportState.LOADED)
    return time.monotonic() - began


async def _import(database: Database, number: int) -> Import:
    found = await database.read(lambda tx: storage.imports.find(tx, number))
    assert found is not None
    return found


async def _reached(database: Database, number: int, state: ImportState) -> None:
    while (found := await _import(database, number)).state is not state:
        assert found.state is not ImportState.UNREADABLE, found.report
        await asyncio.sleep(0.05)


async def _alone(file: Path) -> Figures:
    """Load in this process, where each write can be timed."""
    with tempfile.TemporaryDirectory() as name:
        async with database_in(Path(name)) as database:
            workshop = await stage.load_workshop(database)
            took = _timed(database)
            working = Jobs(database, Clock(), imports(database))
            task = asyncio.create_task(working.run())
            database.listen(lambda _touched: working.bell.ring())
            await _read(database, workshop, file, 1)
            await _load(database, workshop, 1)
            task.cancel()
    took.sort()
    return {
        "pool_write_max_ms": took[-1] * 1000,
        "pool_write_p99_ms": took[int(len(took) * 0.99)] * 1000,
        "pool_writes": float(len(took)),
    }


def _timed(database: Database) -> list[float]:
    """Put a stopwatch around each write transaction, from its beginning to its commit."""
    took: list[float] = []
    writer: Any = database.engine._writer  # type: ignore[attr-defined]  # SQLite is measured
    inside: Callable[[Callable[[Any], Any]], Any] = writer.inside

    async def timed(work: Callable[[Any], Any]) -> Any:
        def whole(raw: Any) -> Any:
            began = time.perf_counter()
            try:
                return work(raw)
            finally:
                took.append(time.perf_counter() - began)

        return await inside(whole)

    writer.inside = timed
    return took


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_alone(Path(sys.argv[1])))))
