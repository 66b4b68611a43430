"""Makes the list of a draw in a process of its own, and hands out what the number decided."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from functools import partial
from types import MappingProxyType
from typing import Any

import actions.draw_results
import actions.draws
import storage.draws
from actions.draw_results import results_of
from actions.jobs import Finish, Progress, Stepwise, Work
from bot.solver import solving
from rules.draw import PANELS, Lottery
from rules.draw_file import read, terms_from_plain, written
from storage.database import Database
from storage.draws import DrawState
from storage.jobs import Job
from storage.transaction import Transaction


def draws(database: Database) -> Mapping[str, Work]:
    """Return the kinds of job that a draw takes."""
    return MappingProxyType(
        {
            actions.draws.JOB: partial(_make, database=database),
            actions.draws.TELLING: partial(_tell, database=database),
        }
    )


async def _make(job: Job, progress: Progress, *, database: Database) -> Finish:
    """Have the list made. Killed and begun again, the same terms make the same list."""
    draw = int(job.arguments["draw"])
    terms = job.arguments["terms"]
    result = await _solved(draw, terms, progress, database)
    if result is None:
        return _nothing
    if result["end"] == "impossible":
        return partial(actions.draws.impossible, draw=draw, report={"changes": result["changes"]})
    lottery = Lottery(terms_from_plain(terms), tuple(map(tuple, result["panels"])))
    stored = await database.files.save(await asyncio.to_thread(written, lottery))
    return partial(actions.draws.made, draw=draw, stored=stored, report=result["report"])


async def _tell(job: Job, _progress: Progress, *, database: Database) -> Finish | Stepwise:
    """Read the list that was published, and tell everybody what the number decided."""
    draw = int(job.arguments["draw"])

    async def look(tx: Transaction) -> storage.draws.Draw | None:
        return await storage.draws.find(tx, draw)

    found = await database.read(look)
    if found is None or found.file is None or found.number is None:
        return _nothing
    data = b"".join([piece async for piece in database.files.read(found.file)])
    results = await asyncio.to_thread(_results, draw, data, found.number)
    return Stepwise(partial(actions.draw_results.tell_some, results=results))


def _results(draw: int, data: bytes, number: int) -> actions.draw_results.Results:
    return results_of(draw, read(data), number)


async def _solved(
    draw: int, terms: Mapping[str, Any], progress: Progress, database: Database
) -> Mapping[str, Any] | None:
    """Return the solver's last word; None where the draw was stopped meanwhile."""
    async with aclosing(solving(terms)) as words:
        async for said in words:
            if await _is_stopped(draw, database):
                return None
            if "end" in said:
                return said
            if said.get("step") == "panels":
                await progress(int(said["done"]), PANELS)
    return None


async def _is_stopped(draw: int, database: Database) -> bool:
    async def look(tx: Transaction) -> bool:
        found = await storage.draws.find(tx, draw)
        return found is None or found.state is not DrawState.PREPARING

    return await database.read(look)


async def _nothing(_tx: Transaction) -> None:
    """There is nothing to keep."""
