"""Timers and slow work that fail again and again are set aside, and an organiser is told."""

from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from actions.jobs import Finish, Progress, Work
from bot import jobs as slow
from bot import timers as due
from bot.clock import Clock
from bot.jobs import Jobs
from bot.timers import Timers
from rules.messages import Lane, Say, To
from storage import jobs, outbox, timers
from storage.database import Database, open_database
from storage.errors import Fault
from storage.jobs import Job
from storage.timers import Timer
from storage.transaction import Transaction
from tests.storage.town import everything, found_town, sql

Finishes = Callable[[Transaction], None]
NOW = Clock().now()


@pytest.fixture
async def database(engine_url: str, key: bytes, tmp_path: Path) -> AsyncIterator[Database]:
    async with await open_database(
        engine_url, key, clock=lambda: NOW, files=tmp_path / "files"
    ) as opened:
        await found_town(opened)
        yield opened


async def told(database: Database) -> list[tuple[str | None, str]]:
    """Who is told what."""

    async def look(tx: Transaction) -> list[tuple[str | None, str]]:
        rows = [
            await outbox.claim(tx, head.id) for head in await outbox.heads(tx, Lane.INTERACTIVE, 10)
        ]
        return [
            (row.person, f"{row.message.key} {row.message.facts.get('name', '')}")
            for row in rows
            if row is not None and isinstance(row.message, Say)
        ]

    return await database.transact(look, cause="test")


def kind_of_work(finish: Finish) -> dict[str, Work]:
    async def work(_job: Job, _progress: Progress) -> Finish:
        return finish

    return {"pdf": work}


async def say(tx: Transaction) -> None:
    await tx.enqueue(To(chat=5), Say("common.yes"))


async def mistake(_tx: Transaction) -> None:
    raise RuntimeError


async def disk_full(_tx: Transaction) -> None:
    raise Fault("storage.disk_full")


async def ask_for_work(database: Database) -> int:
    await database.transact(lambda tx: jobs.add(tx, "pdf", {}), cause="test")
    (job_id,) = await database.read(jobs.due)
    return job_id


async def state_of(database: Database, table: str) -> tuple[str, int]:
    row = {column: value for where, column, value in await everything(database) if where == table}
    return row["state"], row["attempts"]


async def at_once(database: Database) -> None:
    """Let no work wait for its next attempt."""
    await database.transact(lambda tx: sql(tx, "UPDATE jobs SET due_at = 0"), cause="test")


async def test_work_whose_end_raises_is_given_up_and_told(database: Database) -> None:
    works = Jobs(database, Clock(), kind_of_work(mistake))
    job_id = await ask_for_work(database)
    for _ in range(slow.ATTEMPTS + 1):
        await works.work(job_id)
        await at_once(database)
    assert await state_of(database, "jobs") == ("failed", slow.ATTEMPTS)
    assert await told(database) == [("olga", f"bot.work-set-aside pdf {job_id}")]


async def test_work_that_kills_the_process_is_given_up_and_told(database: Database) -> None:
    job_id = await ask_for_work(database)
    for _ in range(slow.ATTEMPTS):  # each time the process dies in the middle
        assert await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs")
        await database.transact(jobs.release, cause="jobs")
    await Jobs(database, Clock(), kind_of_work(say)).work(job_id)
    assert await state_of(database, "jobs") == ("failed", slow.ATTEMPTS + 1)
    assert await told(database) == [("olga", f"bot.work-set-aside pdf {job_id}")]


async def test_a_fault_of_the_machine_at_its_end_is_not_held_against_work(
    database: Database,
) -> None:
    works = Jobs(database, Clock(), kind_of_work(disk_full))
    job_id = await ask_for_work(database)
    for _ in range(2 * slow.ATTEMPTS):
        with pytest.raises(Fault):
            await works.work(job_id)
    assert await state_of(database, "jobs") == ("waiting", 0)


async def test_work_that_another_process_has_ended_meanwhile_has_no_second_effect(
    database: Database,
) -> None:
    job_id = await ask_for_work(database)

    async def slept(_job: Job, _progress: Progress) -> Finish:
        """So long that the others took us for dead."""
        await database.transact(jobs.release, cause="jobs")
        await Jobs(database, Clock(), kind_of_work(say)).work(job_id)
        return say

    await Jobs(database, Clock(), {"pdf": slept}).work(job_id)
    assert await state_of(database, "jobs") == ("done", 2)
    assert await told(database) == [(None, "common.yes ")]


def timer(key: str) -> Timer:
    return Timer(key, "say", NOW)


def kind_of_timer(act: Finish) -> dict[str, due.Fire]:
    async def fire(tx: Transaction, _timer: Timer, _now: datetime) -> None:
        await act(tx)

    return {"say": fire}


async def set_timer(database: Database) -> None:
    await database.transact(lambda tx: timers.put(tx, timer("day:1")), cause="test")


async def test_a_timer_that_raises_is_set_aside_and_told(database: Database) -> None:
    await set_timer(database)
    clockwork = Timers(database, Clock(), kind_of_timer(mistake))
    for _ in range(due.ATTEMPTS + 1):
        await clockwork.fire("day:1")
    assert await state_of(database, "timers") == ("dead", due.ATTEMPTS)
    assert await told(database) == [("olga", "bot.work-set-aside day:1")]


async def test_a_timer_that_kills_the_process_is_set_aside_and_told(database: Database) -> None:
    await set_timer(database)
    for _ in range(due.ATTEMPTS):  # each time the process dies in the middle
        await database.transact(lambda tx: timers.claim(tx, "day:1"), cause="timers")
    await Timers(database, Clock(), kind_of_timer(say)).fire("day:1")
    assert await state_of(database, "timers") == ("dead", due.ATTEMPTS + 1)
    assert await told(database) == [("olga", "bot.work-set-aside day:1")]


async def test_a_fault_of_the_machine_is_not_held_against_a_timer(database: Database) -> None:
    await set_timer(database)
    clockwork = Timers(database, Clock(), kind_of_timer(disk_full))
    for _ in range(2 * due.ATTEMPTS):
        with suppress(Fault):
            await clockwork.fire("day:1")
    assert await state_of(database, "timers") == ("waiting", 0)


async def test_a_timer_that_another_process_has_fired_meanwhile_has_no_second_effect(
    database: Database,
) -> None:
    """The one that slept has claimed the timer, and wakes when it has long been fired."""
    await set_timer(database)
    slept = Timers(database, Clock(), kind_of_timer(say))
    claimed = await database.transact(lambda tx: timers.claim(tx, "day:1"), cause="timers")
    assert claimed is not None
    await Timers(database, Clock(), kind_of_timer(say)).fire("day:1")
    await slept._fire(claimed)
    assert await told(database) == [(None, "common.yes ")]
