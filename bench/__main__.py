"""`python -m bench`: measure everything, keep the figures, write docs/performance.md."""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bench import (
    broadcast,
    cpu,
    draw,
    feeds,
    letters,
    live,
    page,
    pages,
    pool,
    programme,
    results,
)
from bench.durable import WHERE
from tests.edges.crash import Load, crash

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "var/bench/results.json"
RUNS = 7
SMALL, LARGE = 1_000, 100_000
KILLS, CALM_KILLS = 50, 20
# The issue names it: 30 sends a second, 80 ms to Telegram and back.
CALM = Load(rate=30.0, people=100, latency_ms=80, seconds=(1.0, 2.0), in_flight=1)

Figures = dict[str, Any]


async def measure_alone() -> Figures:
    """CPU with Telegram inside the process, so that no transport is measured at all."""
    plain = [_program("bench.bare", 2000)["cpu_us"] for _ in range(RUNS)]
    ours = [_program("bench.durable", 1000)["cpu_us"] for _ in range(RUNS)]
    parts = [_program("bench.durable", 1000, WHERE) for _ in range(RUNS)]
    plain_us, ours_us = statistics.median(plain), statistics.median(ours)
    return {
        "cpu_us_plain_no_transport": plain_us,
        "cpu_us_durable_no_transport": ours_us,
        "cpu_ratio_no_transport": ours_us / plain_us,
        **{
            name: statistics.median(run[name] for run in parts)
            for name in parts[0]
            if name.startswith("where_")
        },
    }


async def measure_scale() -> Figures:
    small, large = _program("bench.scale", SMALL), _program("bench.scale", LARGE)
    return {
        "statements_per_update_small": small["statements"],
        "statements_per_update_large": large["statements"],
        "plans_without_scan": not large["scans"],
        "scans": large["scans"],
    }


async def measure_crashes() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        hard = await crash(Path(folder), KILLS, Load())
    with tempfile.TemporaryDirectory() as folder:
        calm = await crash(Path(folder), CALM_KILLS, CALM)
    return {
        "crash_kills": hard.kills,
        "crash_hit_share": hard.hit_share,
        "crash_updates": hard.updates,
        "crash_updates_per_second": hard.updates_per_second,
        "crash_lost": len(hard.lost) + len(calm.lost),
        "crash_doubled": hard.doubled + calm.doubled,
        "crash_in_doubt_max": max(hard.in_doubt),
        "crash_in_doubt_mean": calm.in_doubt_mean,
    }


PARTS: dict[str, Callable[[], Awaitable[Figures]]] = {
    "cpu": cpu.run,
    "alone": measure_alone,
    "scale": measure_scale,
    "live": live.run,
    "broadcast": broadcast.run,
    "draw": draw.run,
    "pool": pool.run,
    "crash": measure_crashes,
    "pages": pages.run,
    "letters": letters.run,
    "feeds": feeds.run,
    "programme": programme.run,
}


def _program(name: str, *arguments: int | str) -> Figures:
    """Run one measurement in a process of its own; it prints its figures."""
    command = [sys.executable, "-m", name, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


async def main(wanted: list[str]) -> None:
    """Measure the parts named (default: all); figures of parts not measured stay as they were."""
    for name in wanted or list(PARTS):
        print(f"measuring {name} …", flush=True)
        commit = results.commit_of(ROOT)
        figures = await PARTS[name]()
        results.keep(RESULTS, name, commit, figures)
        for figure, value in figures.items():
            print(
                f"  {figure:30} {value:.4g}"
                if isinstance(value, float)
                else f"  {figure:30} {value}"
            )
    page.write(ROOT / "docs/performance.md", results.read(RESULTS))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
