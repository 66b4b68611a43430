"""On PostgreSQL two processes share the work, and one of them may die under load."""

import asyncio
import signal
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.edges.crash import TOKEN_WORD, Crowd
from tests.edges.town import Emulator, Process, emulator, environment, until

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.timeout(240)]
PEOPLE = 40
RATE = 60.0
SMALL = ("-m", "tests.edges.small_bot")


@pytest.fixture
async def quick_town() -> AsyncIterator[Emulator]:
    async with emulator("--latency-ms", "40", "--flood", "off") as town:
        yield town


async def ask(url: str, query: Any) -> list[tuple[Any, ...]]:
    async with await psycopg.AsyncConnection.connect(url) as connection:
        return await (await connection.execute(query)).fetchall()


async def test_one_of_two_dies_and_every_persons_order_stays_whole(
    quick_town: Emulator, postgres_url: str, tmp_path: Path
) -> None:
    settings = environment(quick_town, tmp_path, DATABASE=postgres_url)
    users = [await quick_town.add_user(f"P{number}") for number in range(PEOPLE)]
    leader = await Process.start(*SMALL, env=settings)
    try:
        await leader.says("ready")
        helper = await Process.start(*SMALL, "--help-out", env=settings)
        await helper.says("ready")
        crowd = Crowd(quick_town, users, RATE)
        writing = asyncio.create_task(crowd.write())
        crowd.writes.set()
        await asyncio.sleep(4)
        helper.send(signal.SIGKILL)
        await helper.ends()
        await asyncio.sleep(3)
        crowd.over = True
        await writing

        async def quiet() -> bool:
            waiting = await ask(
                postgres_url,
                "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'waiting')"
                " + (SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'claimed'))",
            )
            return not waiting[0][0] and not await pending(quick_town)

        await until(quiet, "everything handled and sent", 90)
    finally:
        leader.send(signal.SIGTERM)
        await leader.end()
    done = [
        word
        for (ids,) in await ask(postgres_url, "SELECT ids FROM audit ORDER BY id")
        for word in TOKEN_WORD.findall(ids)
    ]
    assert Counter(done) == Counter(crowd.words), "an update was lost, or its effect doubled"
    sent = [
        word
        for request in await quick_town.requests("sendMessage")
        if request["effect"]
        for word in TOKEN_WORD.findall(request["fields"]["text"])[:1]
    ]
    assert Counter(sent) == Counter(crowd.words), "a message was lost or sent twice"
    assert by_person(sent) == by_person(crowd.words)


async def pending(town: Emulator) -> int:
    return int((await town.get("/sim/bots"))["bots"][0]["pending"])


def by_person(words: list[str]) -> dict[int, list[int]]:
    """The numbers of each person's words, in the order of the list."""
    found: dict[int, list[int]] = defaultdict(list)
    for word in words:
        number = int(word.partition("-")[2])
        found[number % PEOPLE].append(number)
    return found
