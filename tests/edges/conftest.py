"""An emulator of its own for each edge test, and bots that surely end with it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.edges.town import Emulator, Process, emulator, environment

StartBot = Callable[..., Awaitable[Process]]


@pytest.fixture
async def town() -> AsyncIterator[Emulator]:
    async with emulator() as started:
        yield started


@pytest.fixture
async def start(town: Emulator, tmp_path: Path) -> AsyncIterator[StartBot]:
    """Start a small bot that keeps its data in the test's folder; settings can be given."""
    started = []

    async def one(*words: str, ready: bool = True, **more: str) -> Process:
        settings = environment(town, tmp_path, **more)
        process = await Process.start("-m", *(words or ("tests.edges.small_bot",)), env=settings)
        started.append(process)
        if ready:
            await process.says("ready")
        return process

    yield one
    for process in started:
        await process.end()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that both the test and the bot's process open."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'atelier.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
