"""Every page on paper and in letters twice as large: nothing cut off, nothing to press printed."""

from __future__ import annotations

import json

import pytest
from playwright.async_api import Browser as Chromium

from tests.web.every_page import Lively, lively
from tests.web.server import Server
from tests.web.test_every_page import OPEN_ALL, look_at_all
from tests.web.town import Browser, Town
from tests.web.windows import overflow, window

PAPER = 700  # CSS pixels between the margins of an A4 page
SMALL = 360
LARGE = "document.documentElement.style.fontSize = '225%'"  # twice what the pages ask for
TO_PRESS = """
() => [...document.querySelectorAll("nav, button, a.button, select, textarea, input[type=file]")]
    .filter(each => each.getClientRects().length && !each.closest(".question-form"))
    .map(each => each.outerHTML.slice(0, 120))
"""
CUT_OFF = """
() => {
    const slides = each => each !== null
        && (["auto", "scroll"].includes(getComputedStyle(each).overflowX)
            || slides(each.parentElement));
    return [...document.querySelectorAll("main *, header *, footer *")]
        .filter(each => each.getClientRects().length && !each.closest("svg, thead, .unseen, .skip"))
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
        .filter(each => !slides(each.parentElement))
        .map(each => each.outerHTML.slice(0, 120));
}
"""
"""What stands beyond the right edge; a wide table slides in a frame of its own."""


@pytest.fixture
async def town_at_work(town: Town, browser: Browser) -> Lively:
    return await lively(town, browser)


@pytest.mark.browser
@pytest.mark.proves("done.paper_large")
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
async def test_every_page_holds_in_large_letters_and_prints_nothing_to_press(
    town_at_work: Lively, chromium: Chromium
) -> None:
    wrong: dict[str, object] = {}
    app = town_at_work.browser.app
    async with Server(app) as server:
        page, _ = await window(chromium, PAPER, locale="fr")
        async for each in look_at_all(page, server, town_at_work):
            await page.set_viewport_size({"width": PAPER, "height": 1000})
            await page.emulate_media(media="print")
            if pressed := await page.evaluate(TO_PRESS):
                wrong[f"{each.path} prints"] = pressed
            if not await page.locator("h1").is_visible():
                wrong[f"{each.path} prints no title"] = ""
            if (wider := await overflow(page)) > 0:
                wrong[f"{each.path} on paper"] = wider
            await page.emulate_media(media="screen")
            await page.evaluate(LARGE)
            await page.evaluate(OPEN_ALL)
            for width in (SMALL, 1280):
                await page.set_viewport_size({"width": width, "height": 800})
                if cut := await page.evaluate(CUT_OFF):
                    wrong[f"{each.path} at {width}"] = cut
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)
