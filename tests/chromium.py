"""A real browser for the tests: started once, with windows that are closed after each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import async_playwright

from tools.screens_camera import ARGUMENTS

# A page is opened once and left: to make its scripts faster costs more than it saves.
AS_IT_IS = "--js-flags=--no-opt --no-maglev"


@asynccontextmanager
async def opened(chromium: Path, *more: str) -> AsyncIterator[Chromium]:
    """Start a browser of its own, with `more` arguments."""
    async with async_playwright() as player:
        browser = await player.chromium.launch(
            executable_path=chromium, args=[*ARGUMENTS, AS_IT_IS, *more]
        )
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
async def one_chromium(chromium_path: Path) -> AsyncIterator[Chromium]:
    """The browser of all tests of this process: to start one takes longer than most of them."""
    async with opened(chromium_path) as browser:
        yield browser


@pytest.fixture
async def chromium(one_chromium: Chromium) -> AsyncIterator[Chromium]:
    """A browser in which nobody has been: cookies and pages are those of each window's context."""
    yield one_chromium
    for context in one_chromium.contexts:
        await context.close()
