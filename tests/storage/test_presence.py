"""Who was there: noted once whoever notes it, forgotten when it is time, gone with the person."""

import asyncio
from datetime import timedelta

import pytest

import storage.presence
from rules.presence import Source
from rules.who import Who
from storage.database import Database
from storage.erasure import erase_person
from storage.retention import purge
from storage.transaction import Transaction
from tests.storage.conftest import MORNING, StillClock
from tests.storage.town import WORKSHOP, counts, found_town, insert, settle, sql, where

HALF_DAY = "2027-03-27-am"
WORD = "Zéphyrine"


@pytest.fixture
async def town(database: Database) -> Database:
    await found_town(database)
    await settle(database, "ana", 11, WORD)
    return database


async def notes(database: Database, helper: str, half_day: str, source: Source) -> bool:
    who = Who(helper, "ana", WORKSHOP)
    return await database.transact(
        lambda tx: storage.presence.add(tx, who, half_day, source),
        cause=f"test:{helper}:{half_day}",
    )


async def at_the_door(database: Database) -> None:
    """Ana has a badge, said that she was late, and came."""
    about = {"person": "ana", "workshop": WORKSHOP}

    async def body(tx: Transaction) -> None:
        await insert(tx, "badges", **about, code="K7FMP", made_at=tx.now)
        who = Who.oneself("ana", WORKSHOP)
        await storage.presence.say_late(tx, who, HALF_DAY, tx.now + timedelta(hours=1))

    await database.transact(body, cause="test:door")
    await notes(database, "olga", HALF_DAY, Source.TICK)


@pytest.mark.proves("done.arrival_two")
async def test_noted_by_many_at_once_somebody_arrived_once(town: Database) -> None:
    helpers = [f"helper-{number}" for number in range(8)]
    days = [HALF_DAY, "2027-03-27-pm"]
    asked = [notes(town, helper, day, Source.TICK) for helper in helpers for day in days]
    first = await asyncio.gather(*asked)
    found = await town.read(lambda tx: storage.presence.of_person(tx, "ana", WORKSHOP))
    assert (sum(first), set(found)) == (2, set(days))


async def test_what_was_said_last_about_being_late_counts(town: Database) -> None:
    who = Who.oneself("ana", WORKSHOP)
    later = MORNING + timedelta(hours=2)

    async def body(tx: Transaction) -> list[object]:
        await storage.presence.say_late(tx, who, HALF_DAY, later)
        await storage.presence.say_late(tx, who, HALF_DAY, None)
        late = await storage.presence.late(tx, WORKSHOP, HALF_DAY)
        gone = [await storage.presence.in_time(tx, who, HALF_DAY) for _ in range(2)]
        after = await storage.presence.late_of_person(tx, "ana", WORKSHOP)
        return [late["ana"].expected_at, gone, after]

    assert await town.transact(body, cause="test:late") == [None, [True, False], {}]


async def test_an_erased_person_was_there_and_nobody_knows_who(town: Database) -> None:
    await at_the_door(town)
    await town.transact(lambda tx: erase_person(tx, "ana"), cause="form:1")
    found = await counts(town)
    tables = ("badges", "late_arrivals", "presences", "attendees")
    assert [found.get(table, 0) for table in tables] == [0, 0, 1, 1]
    assert await where(town, WORD) == set()


async def test_each_is_forgotten_on_its_day(town: Database, clock: StillClock) -> None:
    """Ana has a seat: she herself is needed longer than her badge."""
    await at_the_door(town)
    validated = "UPDATE roles SET state = 'validated' WHERE person = 'ana'"
    await town.transact(lambda tx: sql(tx, validated), cause="test:seat")

    async def left(**days: int) -> list[int]:
        clock.pass_time(**days)
        await purge(town)
        found = await counts(town)
        return [found.get(table, 0) for table in ("badges", "late_arrivals", "presences")]

    assert await left(days=50) == [1, 1, 1]
    assert await left(days=60) == [0, 0, 1]
    assert await left(days=500) == [0, 0, 0]
