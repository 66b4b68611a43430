"""The draw: how long its list takes, how fair it is, who waits meanwhile; and a replacement."""

from __future__ import annotations

import asyncio
import json
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import actions.draws
import actions.leaving
import actions.replacement
import actions.workshops
import storage.draws
import storage.seats
from actions.replacement import Wanted
from bench import stage
from bench.draw_pools import LARGE, SMALL, WIDE, Shape, features, terms
from bench.presses import Press, press
from bench.real import database_in, introduced
from bench.stage import Player
from rules.draw_file import terms_to_plain
from rules.facts import Localised
from rules.who import Who
from rules.workshop import Quota, QuotaValue, Workshop
from storage.database import Database
from storage.draws import Draw, DrawState
from storage.transaction import Transaction
from tests.draw_town import plan_decided, qualified
from tests.edges.town import Emulator, Process, emulator, environment, until

PLAYERS = 200
WARM = 5.0  # seconds in which people press before the draw
PATIENCE = 300.0
REPLACED = 20
ORGANISER = "bench"

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Here:
    """What `tests.draw_town` needs of a town."""

    database: Database
    workshop: Workshop


async def run() -> dict[str, float]:
    """The figures of this measurement."""
    figures: dict[str, float] = {}
    for name, shape in (("small", SMALL), ("wide", WIDE), ("large", LARGE)):
        figures |= _alone(name, shape)
    with tempfile.TemporaryDirectory() as name:
        figures |= await _live(Path(name))
    figures["draw_share_weighted"] = min(
        figures[f"draw_{name}_weighted"] for name in ("small", "wide", "large")
    )
    figures["draw_share_published"] = min(
        figures[f"draw_{name}_published"] for name in ("small", "wide", "large")
    )
    return figures


def _alone(name: str, shape: Shape) -> dict[str, float]:
    """Make one list, as the job does it, on a machine that does nothing else."""
    given = json.dumps(terms_to_plain(terms(shape)))
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "draw"], input=given, check=True, capture_output=True, text=True
    )
    took = time.monotonic() - began
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])["report"]
    return {
        f"draw_{name}_s": took,
        f"draw_{name}_weighted": report["weighted"] / report["bound"],
        f"draw_{name}_published": report["published"] / report["bound"],
    }


async def _live(folder: Path) -> dict[str, float]:
    """Let the running bot draw from the large pool while people press; then replace some."""
    async with database_in(folder) as database:
        here, players = await _prepare(database)
    async with emulator() as town:
        await introduced(town, (player.chat for player in players))
        span, pressed = await _measured(folder, town, here.workshop, players)
    meanwhile = [one.waited for one in pressed if one.at <= span[1] and one.at >= span[0]]
    async with database_in(folder) as database:
        replaced = await _replaced(Here(database, here.workshop))
    return {
        "draw_live_s": span[1] - span[0],
        "draw_presses": len(meanwhile),
        "draw_press_p50_ms": statistics.median(meanwhile) * 1000,
        "draw_press_p99_ms": statistics.quantiles(meanwhile, n=100)[98] * 1000,
        "replacement_s": max(replaced),
    }


async def _prepare(database: Database) -> tuple[Here, list[Player]]:
    """As many qualified people as the large pool has, and others who press."""
    workshop = await stage.load_workshop(database)
    await stage.fill(database, workshop, PLAYERS)
    players = await stage.bind(database, workshop, PLAYERS)
    drawing = replace(workshop, seats=LARGE.seats, quotas=_quotas(LARGE))
    await database.transact(
        lambda tx: actions.workshops.load(tx, ORGANISER, drawing, now=tx.now), cause="bench:plan"
    )
    here = Here(database, drawing)
    await qualified(here, LARGE.people)
    await plan_decided(here)
    return here, players


def _quotas(shape: Shape) -> tuple[Quota, ...]:
    return tuple(
        Quota(
            feature.key,
            Localised({"fr": feature.key}),
            tuple(
                QuotaValue(bound.key, Localised({"fr": bound.key}), bound.minimum, bound.maximum)
                for bound in feature.bounds
            ),
        )
        for feature in features(shape)
    )


async def _measured(
    folder: Path, town: Emulator, workshop: Workshop, players: list[Player]
) -> tuple[Span, list[Press]]:
    """Draw while people press: from the preparation until everybody is told."""
    process = await Process.start("-m", "bot", "run", env=environment(town, folder), fresh=True)
    try:
        await process.says("ready")
        over = asyncio.Event()
        pressing = asyncio.create_task(press(town, workshop, players, lambda _: not over.is_set()))
        await asyncio.sleep(WARM)
        who = Who(ORGANISER, "", workshop.id)
        async with database_in(folder) as database:
            began = time.time()
            number = await database.transact(
                lambda tx: actions.draws.prepare(tx, who), cause="bench:prepare"
            )
            await _reached(database, number, lambda draw: draw.state is DrawState.READY)
            await database.transact(
                lambda tx: actions.draws.give_number(tx, who, number, "417"), cause="bench:number"
            )
            await _reached(database, number, lambda draw: draw.told_at is not None)
            ended = time.time()
        over.set()
        pressed = await pressing
        process.send(signal.SIGTERM)
        await process.ends()
    finally:
        await process.end()
    return (began, ended), pressed


async def _reached(database: Database, number: int, enough: Any) -> None:
    async def look() -> bool:
        found: Draw | None = await database.read(lambda tx: storage.draws.find(tx, number))
        await asyncio.sleep(0.2)
        return found is not None and bool(enough(found))

    await until(look, "the draw", PATIENCE)


async def _replaced(here: Here) -> list[float]:
    """Let some members leave; how long it takes to rank all others and to offer the seat."""
    took = []
    seats = await here.database.read(lambda tx: storage.seats.every(tx, here.workshop.id))
    for seat in seats[:REPLACED]:
        gone = Who(ORGANISER, seat.person or "", here.workshop.id)
        await here.database.transact(partial(_leave, who=gone), cause=f"bench:leave:{seat.number}")
        began = time.monotonic()
        standing = await here.database.read(
            lambda tx: actions.replacement.standing(tx, here.workshop)
        )
        best = Who(ORGANISER, standing.ranked[0].spare.person, here.workshop.id)
        await here.database.transact(
            partial(_offer, who=best, seat=seat.number), cause=f"bench:offer:{seat.number}"
        )
        took.append(time.monotonic() - began)
    return took


async def _leave(tx: Transaction, who: Who) -> None:
    await actions.leaving.leave(tx, who, now=tx.now)


async def _offer(tx: Transaction, who: Who, seat: int) -> None:
    number = await actions.replacement.offer(tx, who, seat, Wanted(24, goes_on=True))
    await actions.replacement.answer(tx, who, number, accepted=True)
