"""The demo as somebody starts it, in a folder of its own, and a walk through its tour."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Page

from tests.edges.town import descendants, until
from tests.forks import Forked
from tests.journeys.rehearsal import ROOT
from tests.ports import free_port

STARTS_WITHIN = 90.0
EMULATOR_AND_BOT = 2
A_SCENE_WITHIN = 150_000  # milliseconds, on a machine that does much else


@dataclass(frozen=True, slots=True)
class Demo:
    """Where a running demo is served."""

    tour: str
    pages: str
    telegram: str
    process: Forked
    folder: Path

    def in_doubt(self) -> int:
        """How many messages the bot could not know to have left, whenever it started."""
        said = (self.folder / "var/demo/bot.log").read_text(errors="replace")
        return sum(int(count) for count in re.findall(r"in_doubt=(\d+)", said))

    def below(self) -> list[int]:
        """The processes it has started."""
        return descendants(self.process.pid)

    async def only_two_below(self) -> list[int]:
        """The emulator and the bot, once the bot has set the letters of the second workshop."""

        async def two() -> bool:
            return len(self.below()) == EMULATOR_AND_BOT

        await until(two, "the emulator and the bot are alone")
        return self.below()


@asynccontextmanager
async def demo(folder: Path, **more: str) -> AsyncIterator[Demo]:
    """Start it, and end it as the system does."""
    names = ("DEMO_TOUR", "DEMO_PAGES", "DEMO_TELEGRAM")
    addresses = {name: f"127.0.0.1:{free_port()}" for name in names}
    log = folder / "demo.log"
    with log.open("wb") as out:
        env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **addresses, **more}
        process = await Forked.start("-m", "bot", "demo", env=env, folder=folder, out=out)
    try:
        give_up = time.monotonic() + STARTS_WITHIN
        while "\nready" not in (said := log.read_text(errors="replace")):
            assert process.returncode is None, said
            assert time.monotonic() < give_up, said
            await asyncio.sleep(0.05)
        tour, pages, telegram = (f"http://{addresses[name]}" for name in names)
        yield Demo(tour, pages, telegram, process, folder)
    except BaseException:
        for each in (log, *sorted((folder / "var/demo").glob("*.log"))):
            print(f"--- {each.name}", each.read_text(errors="replace")[-3000:], sep="\n")
        raise
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), 15)
            except TimeoutError:
                process.kill()
                await process.wait()


async def arrives(page: Page) -> None:
    """Wait until the page that tells of the way has led to the scene; it reloads by itself."""
    await page.wait_for_selector(".doors .button", timeout=A_SCENE_WITHIN)
    assert await page.locator("progress").count() == 0


async def signs_in(page: Page, there: Demo, to: str = "/equipe") -> None:
    """Go through the door of the team as the tour shows it."""
    await page.goto(f"{there.tour}/equipe?to={to}")
    await page.click("main .button")
    await page.wait_for_url(re.compile(f"^{re.escape(there.pages)}/equipe/"))
