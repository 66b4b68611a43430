"""What only a browser knows: does it fit, and can it be used without a mouse or a script."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, async_playwright

from tests.web.every_page import pages
from tests.web.server import Server
from tests.web.town import Browser, Town

pytestmark = pytest.mark.browser

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
FINGER = 44  # CSS pixels
SMALL_TARGETS = f"""
() => [...document.querySelectorAll("a, button, input[type=tel], input[type=text], label.choice")]
    .filter(each => !each.closest(".skip") && each.getClientRects().length)
    .filter(each => Math.round(each.getBoundingClientRect().height) < {FINGER})
    .map(each => each.outerHTML)
"""
FOCUS_IS_SEEN = """
() => {
    const seen = each => getComputedStyle(each).outlineStyle !== "none";
    const here = document.activeElement;
    return seen(here) || (here.closest("label") !== null && seen(here.closest("label")));
}
"""


@asynccontextmanager
async def window(
    chromium: Path, width: int, language: str = "fr", **more: Any
) -> AsyncIterator[tuple[Page, list[str]]]:
    """Open a browser's window; what its console complains of, and whom else it asks, is listed."""
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        context = await browser.new_context(
            viewport={"width": width, "height": 800}, locale=language, **more
        )
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        page.on(
            "request",
            lambda asked: None if "//127.0.0.1" in asked.url else complaints.append(asked.url),
        )
        yield page, complaints
        await browser.close()


async def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [360, 1280])
async def test_every_page_fits_and_can_be_touched(
    town: Town, browser: Browser, chromium_path: Path, width: int, language: str
) -> None:
    listed = await pages(town)
    async with (
        Server(browser.app) as server,
        window(chromium_path, width, language) as (page, said),
    ):
        for each in listed:
            await page.goto(server.url + each.path)
            assert await overflow(page) <= 0, each
            assert await page.evaluate(SMALL_TARGETS) == [], each
            if each.status != 200:  # the console mentions it, and should
                said.clear()
        assert said == []


async def test_it_fits_with_letters_twice_as_large_on_the_smallest_screen(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    listed = await pages(town)
    async with Server(browser.app) as server, window(chromium_path, 320) as (page, _):
        for each in listed:
            await page.goto(server.url + each.path)
            assert await overflow(page) <= 0, each
            await page.evaluate("document.documentElement.style.fontSize = '225%'")
            assert await overflow(page) <= 0, each


async def test_the_whole_path_goes_by_keyboard_and_the_focus_is_seen(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    async with Server(browser.app) as server, window(chromium_path, 360) as (page, _):
        await page.goto(f"{server.url}/l/{town.letter.token}")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        await page.keyboard.press("Enter")
        reached = []
        while "Demander un appel" not in reached:
            await page.keyboard.press("Tab")
            assert await page.evaluate(FOCUS_IS_SEEN)
            reached.append(await page.evaluate("document.activeElement.innerText"))
            assert len(reached) < 10
        assert "English" not in reached  # the skip link has led past the head of the page
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/appel")
        await page.focus("#phone")
        await page.keyboard.type("06 39 98 00 12")
        await page.keyboard.press("Tab")
        assert await page.evaluate(FOCUS_IS_SEEN)
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.innerText") == "Envoyer ma demande"
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/merci")
        assert await page.inner_text("h1") == "C’est noté"
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 1


async def test_the_whole_path_goes_without_any_script(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    plain = window(chromium_path, 360, java_script_enabled=False)
    async with Server(browser.app) as server, plain as (page, _):
        await page.goto(server.url)
        await page.fill("#code", town.letter.code.lower())
        await page.click("button")
        await page.click("text=Demander un appel")
        await page.fill("#phone", "12")
        await page.click("button")
        assert "Nous n’avons pas reconnu le numéro" in await page.inner_text("#phone-mistake")
        assert await page.input_value("#phone") == "12"
        await page.fill("#phone", "06 39 98 00 12")
        await page.click("text=Le matin")
        await page.click("button")
        assert await page.inner_text("h1") == "C’est noté"
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 1
