"""How long the server takes to answer a calendar, with 10,000 people whose calendars ask."""

from __future__ import annotations

import asyncio
import gc
import statistics
import tempfile
import time
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any

import actions.attendance
import actions.pages
import actions.people
import storage.people
from rules.attendance import Answer
from rules.pages import Purpose
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.web.desk_town import into
from tests.web.town import Browser, Town, founded, row
from web.app import build_app

PEOPLE = 10_000
AT_ONCE = 100  # people brought in by one transaction


async def run(people: int = PEOPLE) -> dict[str, Any]:
    """Ask for each feed whole, then again with the tag it came with; return how long that took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with aclosing(founded(f"sqlite:///{folder / 'feeds.db'}", folder)) as towns:
            town = await anext(towns)
            seats = replace(town.workshop, seats=people)
            await town.load(seats)
            town.workshop = seats
            paths = [
                path
                for first in range(0, people, AT_ONCE)
                for path in await _brought_in(town, first, min(AT_ONCE, people - first))
            ]
            gc.collect()
            gc.freeze()  # as the program does when it has started
            return await _ask(Browser(build_app(town.site())), paths)


async def _brought_in(town: Town, first: int, count: int) -> list[str]:
    """Bring in people who come to everything; return the addresses of their feeds."""

    async def body(tx: Transaction) -> list[str]:
        paths = []
        for number in range(first, first + count):
            one = replace(row(), first_name=f"Ana {number}", last_name=f"Durand {number}")
            await actions.people.import_rows(tx, "command", town.workshop, [one], now=tx.now)
            person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match)) or ""
            await into(tx, town, person, CitizenState.VALIDATED)
            who = Who.oneself(person, town.workshop.id)
            for each in town.workshop.gatherings:
                await actions.attendance.answer(tx, who, each.key, Answer.YES, now=tx.now)
            paths.append(await actions.pages.path(tx, who, Purpose.CALENDAR))
        return [f"{path}/agenda.ics" for path in paths]

    return await town.database.transact(body, cause=f"bench:feeds:{first}")


async def _ask(browser: Browser, paths: list[str]) -> dict[str, Any]:
    whole: list[float] = []
    same: list[float] = []
    unchanged = 0
    for path in paths:
        began = time.perf_counter()
        first = await browser.get(path)
        between = time.perf_counter()
        again = await browser.get(path, headers={"If-None-Match": first.headers["etag"]})
        same.append((time.perf_counter() - between) * 1000)
        whole.append((between - began) * 1000)
        unchanged += (first.status_code, again.status_code, again.content) == (200, 304, b"")
    return {
        "feeds": len(paths),
        "feeds_unchanged": unchanged,
        "feeds_whole_p50_ms": statistics.median(whole),
        "feeds_whole_p99_ms": statistics.quantiles(whole, n=100)[98],
        "feeds_same_p50_ms": statistics.median(same),
        "feeds_same_p99_ms": statistics.quantiles(same, n=100)[98],
    }


if __name__ == "__main__":
    for figure, value in asyncio.run(run()).items():
        print(figure, value)
