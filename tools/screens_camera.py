"""Opens every screen in a browser at each width, pictures it, and notes what is wrong with it."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage, Page, async_playwright, expect

from tests.journeys.phone import Phone
from tests.machine import CHROMIUM_NAMES
from texts import Texts

WIDTHS = (360, 1280)  # CSS pixels: a small telephone, a desk
HEIGHT = 780
PATIENCE = 10_000  # milliseconds for a page to show what it should
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
HERE = "127.0.0.1"
# A text key that was not found, or a fact that was not given, as a reader would see them.
KEY = re.compile(r"\b[a-z_]+\.[a-z][a-z0-9-]*\b")
MISSING = re.compile(r"(?<![\w’…])…|\{\s*\$|\ue000")
SIDEWAYS = "document.scrollingElement.scrollWidth - innerWidth"
# In a window as tall as the page, what follows whoever scrolls stands in its own place.
TALL = "document.scrollingElement.scrollHeight"
BELOW = """
() => {
    const wall = document.querySelector("#wall");
    const hidden = wall.scrollHeight - wall.clientHeight - wall.scrollTop > 1;
    wall.scrollTop = wall.scrollHeight;
    return hidden;
}
"""

Doing = Callable[[Page], Awaitable[None]]


@dataclass
class Camera:
    """Pictures screens into `folder`/<width>/<step>.png (None: only looks at them).

    `complaints` holds what the browser says against the screen of the moment, with the address it
    concerns; `faults` whatever was wrong with any screen so far; `names` the screens in order.
    """

    page: Page
    texts: Texts
    emulator: str
    folder: Path | None
    names: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    complaints: list[tuple[str, str]] = field(default_factory=list)

    def listen(self) -> None:
        """Hear what the browser says, and see whom it asks."""
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda fault: self.complaints.append((str(fault), "")))
        self.page.on("request", lambda asked: self._asked(asked.url))

    async def chat(self, name: str, phone: Phone, doing: Doing | None = None) -> None:
        """Look at somebody's telephone; what is long is seen from its beginning and to its end."""
        shown = len(await phone.messages())
        await self.page.goto(f"{self.emulator}/?user={phone.user}")
        await expect(self.page.locator(".message")).to_have_count(shown)
        await expect(self.page.locator("#clock-hour")).not_to_be_empty()
        async for width in self._widths(name, doing):
            await self._picture(name, width)
            if self.folder and doing is None and await self.page.evaluate(BELOW):
                await self._picture(f"{name}.end", width)

    async def web(self, name: str, address: str, doing: Doing | None = None) -> None:
        """Look at one of our pages, from its head to its foot."""
        await self.page.goto(address)
        async for width in self._widths(name, doing):
            await self._picture(name, width)

    async def _widths(self, name: str, doing: Doing | None) -> AsyncIterator[int]:
        """Do what is to be done first, then make the window as wide as each, and note faults."""
        if doing is not None:
            await doing(self.page)
        for width in WIDTHS:
            await self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.faults += [f"{name}, {width} px: {one}" for one in await self._wrong()]
            yield width
        self.complaints.clear()

    async def _wrong(self) -> list[str]:
        """Say what is wrong with what the window shows."""
        words = await self.page.inner_text("body")
        wider: int = await self.page.evaluate(SIDEWAYS)
        # A page that answers 4xx on purpose is mentioned by the browser, and should be.
        said = [text for text, address in self.complaints if address != self.page.url]
        found = [f"a raw key, {key}" for key in KEY.findall(words) if self.texts.has(key)]
        found += [f"a missing fact near «{near}»" for near in _near(words)]
        found += [f"{wider} px too wide"] if wider > 0 else []
        return found + [f"the browser says: {text}" for text in said]

    async def _picture(self, name: str, width: int) -> None:
        if name not in self.names:
            self.names.append(name)
        if self.folder is not None:
            place = self.folder / str(width) / f"{name}.png"
            high: int = await self.page.evaluate(TALL)
            await self.page.set_viewport_size({"width": width, "height": max(high, HEIGHT)})
            await self.page.screenshot(path=place, full_page=True)
            await self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append((said.text, said.location.get("url", "")))

    def _asked(self, address: str) -> None:
        if urlsplit(address).hostname not in (HERE, None):
            self.complaints.append((f"asks {address}", ""))


def _near(words: str) -> list[str]:
    return [words[max(0, at.start() - 30) : at.end() + 20] for at in MISSING.finditer(words)]


def browser_path() -> str | None:
    """Find Chromium, or a browser of its family, through PATH."""
    return next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)


@asynccontextmanager
async def camera(
    chromium: str, language: str, emulator: str, folder: Path | None = None
) -> AsyncIterator[Camera]:
    """Open a browser that prefers this language."""
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        context = await browser.new_context(locale=language, color_scheme="light")
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        looking = Camera(page, Texts.load(strict=True), emulator, folder)
        looking.listen()
        yield looking
        await browser.close()
