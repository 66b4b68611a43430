"""Long work beside one writer: whoever waits for an answer writes first, and the work ends yet."""

from collections.abc import AsyncIterator, Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from actions.jobs import Arguments, Progress, Stepwise, Work
from bot.clock import Clock
from bot.jobs import GIVES_WAY, Jobs
from storage import jobs
from storage.database import Database, open_database
from storage.jobs import Job
from storage.transaction import Transaction
from tests.storage.town import found_town

STEPS = 3


@pytest.fixture
async def database(engine_url: str, key: bytes, tmp_path: Path) -> AsyncIterator[Database]:
    async with await open_database(
        engine_url, key, clock=Clock().now, files=tmp_path / "files"
    ) as opened:
        await found_town(opened)
        yield opened


def long_work(seen: list[str]) -> dict[str, Work]:
    async def step(_tx: Transaction, left: Arguments) -> Arguments | None:
        seen.append("step")
        return {"left": left["left"] - 1} if left["left"] > 1 else None

    async def work(_job: Job, _progress: Progress) -> Stepwise:
        return Stepwise(step)

    return {"long": work}


async def done(database: Database, answers: Iterator[bool]) -> list[str]:
    """Do all of some long work; what was done and asked, in order."""
    seen: list[str] = []

    def answering() -> bool:
        seen.append("answer" if (waits := next(answers)) else "nobody")
        return waits

    asked = {"left": STEPS}
    await database.transact(lambda tx: jobs.add(tx, "long", asked), cause="test")
    (job_id,) = await database.read(jobs.due)
    await Jobs(database, Clock(), long_work(seen), answering).work(job_id)
    assert await database.read(jobs.due) == []
    return seen


async def test_answers_are_written_between_two_steps(database: Database) -> None:
    answers = chain((True, True, False), repeat(False))
    assert await done(database, answers) == [
        *("step", "answer", "answer", "nobody"),
        *("step", "nobody", "step"),
    ]


async def test_work_ends_however_many_wait_for_an_answer(database: Database) -> None:
    seen = await done(database, repeat(True))
    assert seen == ["step", *(["answer"] * GIVES_WAY), "step", *(["answer"] * GIVES_WAY), "step"]
