"""What the tests of the pages start from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.web.town import Browser, Town, founded
from web.app import build_app


@pytest.fixture
async def town(sqlite_engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """One workshop, Denise who got a letter, and Karim who runs the workshop."""
    async for made in founded(sqlite_engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    """One browser at the town's site."""
    return Browser(build_app(town.site()))
