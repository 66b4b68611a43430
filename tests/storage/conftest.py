"""A fresh database on each engine, with a clock that stands still until told."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.database import Database, open_database

MORNING = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


class StillClock:
    """Civil time as these tests need it."""

    def __init__(self) -> None:
        self.moment = MORNING

    def __call__(self) -> datetime:
        return self.moment

    def pass_time(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
async def database(
    engine_url: str, key: bytes, clock: StillClock, tmp_path: Path
) -> AsyncIterator[Database]:
    files = tmp_path / "files"
    async with await open_database(engine_url, key, clock=clock, files=files) as opened:
        yield opened


@pytest.fixture
async def sqlite(tmp_path: Path, key: bytes, clock: StillClock) -> AsyncIterator[Database]:
    address = f"sqlite:///{tmp_path / 'alone.db'}"
    async with await open_database(address, key, clock=clock) as opened:
        yield opened


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database in which there is nothing at all, not even tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'elsewhere' / 'atelier.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
