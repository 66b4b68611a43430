"""How long the server takes for each page of the team, with 5,000 people in the workshop."""

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

from tests.web.every_page import Lively, Page, kind_of, lively
from tests.web.town import Browser, founded
from web.app import build_app

PEOPLE = 5_000
SEATS = 500  # French and Irish assemblies had at most 198; they say when they come, and sleep there
REQUESTS = 200  # of each page
TEAM = "/equipe/{workshop}"
SEARCHES = ("a", "678")  # what begins a name or a place, and what stands in a number: many fit


async def run(people: int = PEOPLE, requests: int = REQUESTS) -> dict[str, Any]:
    """Ask for each page so many times, in turn; return the worst of them, and each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with aclosing(founded(f"sqlite:///{folder / 'pages.db'}", folder)) as towns:
            town = await anext(towns)
            await town.load(replace(town.workshop, seats=SEATS))
            town.workshop = replace(town.workshop, seats=SEATS)
            made = await lively(town, Browser(build_app(town.site())), people)
            gc.collect()
            gc.freeze()  # as the program does when it has started
            return _figures(made, await _ask(made, requests))


async def _ask(made: Lively, requests: int) -> dict[Page, list[float]]:
    """Return the milliseconds of each answer of each page of the team."""
    pages = [page for page in made.pages if page.team]
    people = f"/equipe/{made.town.workshop.id}/personnes"
    pages += [Page("search", f"{people}?q={words}", team=True) for words in SEARCHES]
    took: dict[Page, list[float]] = {page: [] for page in pages}
    for turn in range(requests + 1):
        for page in pages:
            began = time.perf_counter()
            answer = await made.member.get(page.path, follow_redirects=False)
            lasted = (time.perf_counter() - began) * 1000
            if answer.status_code != page.status:
                raise AssertionError(f"{page.path}: {answer.status_code}")
            if turn:  # the first one compiles templates
                took[page].append(lasted)
    return took


def _figures(made: Lively, took: dict[Page, list[float]]) -> dict[str, Any]:
    """Of several pages of one kind, the slowest counts."""
    pages: dict[str, tuple[float, float]] = {}
    for page, each in took.items():
        route, words = kind_of(made.browser.app, page.path)
        name = route.removeprefix(TEAM) or "/"
        name += f"?{'&'.join(sorted(words))}" if words else ""
        cuts = statistics.quantiles(each, n=20)
        pages[name] = max(pages.get(name, (0.0, 0.0)), (cuts[9], cuts[18]), key=lambda p: p[1])
    slowest = max(pages, key=lambda name: pages[name][1])
    return {
        "pages_people": len(made.lives),
        "pages_requests": min(len(each) for each in took.values()),
        "pages_count": len(pages),
        "pages_p95_ms": pages[slowest][1],
        "pages_slowest": slowest,
        "pages": {name: list(pages[name]) for name in sorted(pages)},
    }


if __name__ == "__main__":
    for figure, value in asyncio.run(run()).items():
        print(figure, value)
