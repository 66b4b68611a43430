"""Opens every screen in a browser at each width, pictures it, and notes what is wrong with it."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
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
ABOVE = """
() => {
    const last = [...document.querySelectorAll("#messages .message.bot")].at(-1);
    const wall = document.querySelector("#wall");
    const hidden = last && last.getBoundingClientRect().top < wall.getBoundingClientRect().top;
    if (hidden) last.scrollIntoView({ block: "start" });
    return Boolean(hidden);
}
"""

Doing = Callable[[Page], Awaitable[None]]


@dataclass
class Window:
    """One width; what its console says against it and whom else it asks is kept by address."""

    width: int
    page: Page
    complaints: list[tuple[str, str]] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda fault: self.complaints.append((str(fault), "")))
        self.page.on("request", lambda asked: self._asked(asked.url))

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append((said.text, said.location.get("url", "")))

    def _asked(self, address: str) -> None:
        if urlsplit(address).hostname not in (HERE, None):
            self.complaints.append((f"asks {address}", ""))


@dataclass
class Camera:
    """Pictures screens into `folder`/<width>/<step>.png (None: only looks at them)."""

    windows: tuple[Window, ...]
    texts: Texts
    emulator: str
    folder: Path | None
    names: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    async def chat(self, name: str, phone: Phone, doing: Doing | None = None) -> None:
        """Look at somebody's telephone; a long last message is seen from its beginning, too."""
        shown = len(await phone.messages())
        for window in self._each(name):
            page = window.page
            await page.goto(f"{self.emulator}/?user={phone.user}")
            await expect(page.locator(".message")).to_have_count(shown)
            await expect(page.locator("#clock-hour")).not_to_be_empty()
            await self._look(name, window, doing)
            if doing is None and await page.evaluate(ABOVE):
                await self._picture(f"{name}.above" if _varied(name) else f"{name}.top", window)

    async def page(self, name: str, address: str, doing: Doing | None = None) -> None:
        """Look at one of our pages, from its head to its foot."""
        for window in self._each(name):
            await window.page.goto(address)
            await self._look(name, window, doing)

    def _each(self, name: str) -> Iterator[Window]:
        self.names.append(name)
        yield from self.windows

    async def _look(self, name: str, window: Window, doing: Doing | None) -> None:
        if doing is not None:
            await doing(window.page)
        self.faults += [f"{name}, {window.width} px: {one}" for one in await self._wrong(window)]
        window.complaints.clear()
        await self._picture(name, window)

    async def _wrong(self, window: Window) -> list[str]:
        """Say what is wrong with what a window shows."""
        page = window.page
        words = await page.inner_text("body")
        wider: int = await page.evaluate(SIDEWAYS)
        said = [text for text, address in window.complaints if address != page.url]
        found = [f"a raw key, {key}" for key in KEY.findall(words) if self.texts.has(key)]
        found += [f"a missing fact near «{near}»" for near in _near(words)]
        found += [f"{wider} px too wide"] if wider > 0 else []
        return found + [f"the browser says: {text}" for text in said]

    async def _picture(self, name: str, window: Window) -> None:
        if self.folder is not None:
            place = self.folder / str(window.width) / f"{name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            await window.page.screenshot(path=place, full_page=True)


def _varied(name: str) -> bool:
    return name.count(".") > 1


def _near(words: str) -> list[str]:
    return [words[max(0, at.start() - 30) : at.end() + 20] for at in MISSING.finditer(words)]


def browser_path() -> str | None:
    """Find Chromium, or a browser of its family, through PATH."""
    return next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)


@asynccontextmanager
async def camera(
    chromium: str,
    language: str,
    emulator: str,
    folder: Path | None = None,
    widths: tuple[int, ...] = WIDTHS,
) -> AsyncIterator[Camera]:
    """Open a window of each width in a browser that prefers this language."""
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        windows = []
        for width in widths:
            context = await browser.new_context(
                viewport={"width": width, "height": HEIGHT}, locale=language, color_scheme="light"
            )
            context.set_default_timeout(PATIENCE)
            window = Window(width, await context.new_page())
            window.listen()
            windows.append(window)
        yield Camera(tuple(windows), Texts.load(strict=True), emulator, folder)
        await browser.close()
