"""What tells a need is sealed, forgotten on its day, and nowhere else; then where people slept."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rules.beds import Bed
from rules.lodging import Kind
from rules.needs import Asks, Menu, Needs
from rules.nights import Stay, Wish
from rules.who import Who
from storage import beds, lodging, needs
from storage.database import Database
from storage.retention import purge
from storage.transaction import Transaction
from tests.storage.conftest import StillClock
from tests.storage.test_erasure import raw_bytes
from tests.storage.town import WORKSHOP, counts, everything, found_town, insert, settle, sql, where

ANA, WORDS = "Zéphyrine", "un fauteuil qui roule"
LAST_DAY = datetime(2027, 4, 25, 15, 0, tzinfo=UTC)  # the second weekend ends at 17:00 in Paris


@pytest.fixture
async def town(database: Database) -> Database:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await database.transact(
        lambda tx: sql(tx, "UPDATE roles SET state = 'validated' WHERE person = 'ana'"),
        cause="test",
    )
    return database


@pytest.mark.proves("done.needs_hidden")
async def test_no_raw_column_and_no_file_holds_a_need(
    database: Database, clock: StillClock, tmp_path: Path
) -> None:
    """A kind of bedroom is one too: on PostgreSQL each row is read as the server keeps it."""
    await found_town(database)
    who = Who("olga", "olga", WORKSHOP)

    async def write(tx: Transaction) -> None:
        kept = {"definition": "{}", "changed_at": tx.now, "changed_by": "olga"}
        await insert(tx, "hotels", id="h", workshop=WORKSHOP, **kept)
        about = Needs(Menu.VEGETARIAN, (Asks.INTERPRETER,), WORDS)
        await needs.write(tx, who, about, now=tx.now)
        stay = Stay(wishes=frozenset({Wish.ACCESSIBLE, Wish.EARLY}))
        await lodging.save_stay(tx, who, stay, now=tx.now)
        bed = Bed("olga", date(2027, 3, 27), "h", "r-1", Kind.ACCESSIBLE)
        await beds.give(tx, who, [bed], now=tx.now)

    await database.transact(write, cause="test")
    told = str(await everything(database))
    for word in (WORDS, "vegetarian", "interpreter", "accessible"):
        assert word in told
        assert word.encode() not in await raw_bytes(database, tmp_path)
    assert await database.read(lambda tx: needs.read(tx, "olga", WORKSHOP)) == Needs(
        Menu.VEGETARIAN, (Asks.INTERPRETER,), WORDS
    )


async def test_who_wishes_for_nothing_leaves_a_row_like_everybody_else(
    database: Database,
) -> None:
    await found_town(database)
    who = Who("olga", "olga", WORKSHOP)
    await database.transact(lambda tx: lodging.save_stay(tx, who, Stay(), now=tx.now), cause="test")
    written = {
        column: value for table, column, value in await everything(database) if table == "stays"
    }
    assert written["sealed_access"] == "false"


@pytest.mark.proves("done.emergency_contact")
async def test_needs_go_seven_days_after_the_last_day_together(
    town: Database, clock: StillClock
) -> None:
    clock.moment = LAST_DAY
    clock.pass_time(days=7, microseconds=-1)
    await purge(town)
    needy = {"needs.sealed_words", "stays.sealed_access", "beds.sealed_kind"}
    needy |= {"rooming_lines.sealed_line", "emergency_contacts.sealed_contact"}
    assert needy <= await where(town, ANA)
    clock.pass_time(microseconds=1)
    gone = {"needs": 1, "emergency_contacts": 1, "access": 1, "bed_kinds": 1, "rooming_lines": 1}
    assert await purge(town) == gone
    assert needy.isdisjoint(await where(town, ANA))
    assert "beds.sealed_number" in await where(town, ANA)
    assert await purge(town) == {}


async def test_where_people_slept_goes_thirty_days_after(town: Database, clock: StillClock) -> None:
    clock.moment = LAST_DAY
    clock.pass_time(days=30, microseconds=-1)
    await purge(town)
    before = await counts(town)
    assert (before["beds"], before["stays"]) == (1, 1)
    clock.pass_time(microseconds=1)
    assert await purge(town) == {"beds": 1, "stays": 1}
    after = await counts(town)
    assert after.get("beds", 0) + after.get("stays", 0) == 0
    assert after["roomings"] == 1
