"""Somebody who looks at the emulator's page, and notes what goes wrong in it."""

from __future__ import annotations

from playwright.async_api import Browser, Page, expect

from tests.emulator.conftest import Emulator


class Visitor:
    """A page that remembers what went wrong in it."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        self.problems: list[str] = []
        page.on("console", lambda line: self.note("console", line.type, line.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: self.stay_home(request.url))

    def note(self, where: str, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.problems.append(f"{where}: {text}")

    def stay_home(self, url: str) -> None:
        if not url.startswith((self.base, "data:", "blob:")):
            self.problems.append(f"request to {url}")

    async def opens(self, path: str = "/") -> None:
        await self.page.goto(self.base + path)
        await expect(self.page.locator("#clock-hour")).not_to_be_empty()

    async def is_well(self) -> None:
        """No console error, no foreign request, no sideways scroll."""
        width = await self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0
        assert self.problems == []


async def visitor(browser: Browser, emulator: Emulator, width: int, language: str) -> Visitor:
    context = await browser.new_context(
        viewport={"width": width, "height": 780}, locale=language, color_scheme="light"
    )
    context.set_default_timeout(5000)
    return Visitor(await context.new_page(), emulator.base)
