"""Retention: each field is forgotten on its day, not a day sooner, and the rows stay."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import storage.sign_in
from actions.workshop_file import to_json
from bot.clock import Clock
from bot.keeper import Keeper
from rules.messages import Say, To
from rules.who import CitizenState
from storage import accounts, citizens, files, outbox, panels, places
from storage.accounts import Focus
from storage.database import Database
from storage.erasure import erase_person
from storage.places import Place
from storage.retention import forget_sign_ins, purge, sweep_files
from storage.transaction import Transaction
from tests.example import example
from tests.storage.conftest import MORNING, StillClock
from tests.storage.town import (
    counts,
    everything,
    found_town,
    insert,
    settle,
    sql,
    where,
)

ANA, BEN = "Zéphyrine", "Barnabé"


@pytest.fixture
async def town(database: Database) -> Database:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    return database


async def test_bodies_go_seven_days_after_they_are_finished(
    town: Database, clock: StillClock
) -> None:
    clock.pass_time(days=7)
    assert await purge(town) == {}
    clock.pass_time(microseconds=1)
    assert await purge(town) == {"inbox": 1, "outbox": 1, "imports": 1}
    assert "inbox.sealed_body" not in await where(town, ANA)
    assert await purge(town) == {}


async def test_the_number_of_an_account_goes_with_the_words(
    town: Database, clock: StillClock
) -> None:
    """It stays where the person still is: in their account, and beside what they wrote."""
    await settle(town, "ben", 7_000_022, BEN)

    async def leave(tx: Transaction) -> None:
        await tx.enqueue(To(person="olga"), Say("common.yes", about="chat:7000022"))
        await sql(tx, "UPDATE roles SET state = 'validated' WHERE person = 'ben'")
        for row in await tx.fetch("outbox.heads", lane=1, after=0, most=100):
            await outbox.claim(tx, row["id"])
            await outbox.sent(tx, row["id"], 1)
        await insert(
            tx, "help_messages", chat=7_000_022, author="chat:7000022", sealed_text=BEN, at=MORNING
        )

    await town.transact(leave, cause="sender")
    clock.pass_time(days=91)
    await purge(town)
    found = {
        f"{table}.{column}"
        for table, column, value in await everything(town)
        if "7000022" in str(value)
    }
    assert found == {"accounts.chat", "chats.chat", "help_messages.chat"}


async def test_what_still_waits_keeps_its_words(town: Database, clock: StillClock) -> None:
    clock.pass_time(days=20)
    await purge(town)
    assert "outbox.sealed_body" in await where(town, ANA)


async def waiting(town: Database) -> int:
    """How many qualified people wait for the committee."""
    state = CitizenState.QUALIFIED
    return await town.read(lambda tx: citizens.count_in_state(tx, "sante", state))


async def test_who_was_not_chosen_is_forgotten_thirty_days_after_the_seats_are_closed(
    town: Database, clock: StillClock
) -> None:
    await settle(town, "ben", 22, BEN)
    await town.transact(
        lambda tx: sql(tx, "UPDATE roles SET state = 'validated' WHERE person = 'ben'"),
        cause="test",
    )
    await town.transact(
        lambda tx: sql(tx, "UPDATE roles SET state = 'qualified' WHERE person = 'ana'"),
        cause="test",
    )
    assert await waiting(town) == 1
    clock.moment = datetime(2027, 4, 26, 19, 59, tzinfo=UTC)  # Saturday 22:00 in Paris, 30 days on
    assert "pool" not in await purge(town)
    assert "people.sealed_last_name" in await where(town, ANA)
    clock.pass_time(minutes=1)
    assert await purge(town) == {"pool": 1}
    assert await where(town, ANA) == set()
    assert "people.sealed_last_name" in await where(town, BEN)
    assert (await counts(town)).get("do_not_contact", 0) == 0  # they may be invited again
    assert await waiting(town) == 0
    assert await purge(town) == {}


async def test_who_had_a_seat_is_forgotten_when_the_follow_up_has_ended(
    town: Database, clock: StillClock
) -> None:
    await settle(town, "ben", 22, BEN)

    async def take_part(tx: Transaction) -> None:
        await sql(tx, "UPDATE roles SET state = 'validated' WHERE person = 'ana'")
        await sql(tx, "UPDATE roles SET state = 'withdrawn' WHERE person = 'ben'")

    await town.transact(take_part, cause="test")
    clock.moment = datetime(2028, 4, 30, 21, 59, tzinfo=UTC)  # midnight in Paris is at 22:00
    assert "pool" not in await purge(town)
    assert "people.sealed_last_name" in await where(town, ANA)
    clock.pass_time(minutes=1)
    at_work = {"incident_notes": 2, "incidents": 2, "tasks": 2}
    assert await purge(town) == {"pool": 2, "survey_sheets": 2, **at_work}
    assert await where(town, ANA) | await where(town, BEN) == set()
    assert await purge(town) == {}


async def test_who_runs_a_workshop_too_is_not_forgotten(town: Database, clock: StillClock) -> None:
    await town.transact(
        lambda tx: insert(
            tx,
            "roles",
            id="r-2",
            person="ana",
            workshop="sante",
            role="organiser",
            state="active",
            changed_at=tx.now,
        ),
        cause="test",
    )
    clock.moment = datetime(2027, 6, 1, tzinfo=UTC)
    assert "pool" not in await purge(town)


async def takes_part_again(town: Database, person: str, state: str, **dates: object) -> None:
    """One more workshop, `encore`, with other dates, in which a person is a citizen."""
    first = example()
    second = to_json(replace(first, id="encore", **dates))  # type: ignore[arg-type]

    async def body(tx: Transaction) -> None:
        loaded = {"definition": second, "revision": 1, "loaded_at": tx.now}
        await insert(tx, "workshops", id="encore", **loaded)
        role = {"role": "citizen", "state": state, "changed_at": tx.now}
        await insert(tx, "roles", id="r-2", person=person, workshop="encore", **role)

    await town.transact(body, cause="test")


async def test_of_two_workshops_the_one_that_needs_somebody_longest_counts(
    town: Database, clock: StillClock
) -> None:
    closes = datetime(2027, 6, 5, 20, 0, tzinfo=UTC)
    await takes_part_again(town, "ana", "not_retained", replacements_close_at=closes)
    clock.moment = closes + timedelta(days=30, microseconds=-1)
    assert "pool" not in await purge(town)  # it has been over for the first since April
    assert "people.sealed_last_name" in await where(town, ANA)
    clock.pass_time(microseconds=1)
    assert await purge(town) == {"pool": 1}
    assert await where(town, ANA) == set()
    assert await purge(town) == {}


async def test_who_has_a_seat_in_a_workshop_that_goes_on_is_not_forgotten_for_another(
    town: Database, clock: StillClock
) -> None:
    await takes_part_again(town, "ana", "validated", follow_up_ends=date(2027, 9, 30))
    clock.moment = datetime(2027, 9, 30, 21, 59, tzinfo=UTC)  # midnight in Paris is at 22:00
    assert "pool" not in await purge(town)
    assert "people.sealed_last_name" in await where(town, ANA)
    clock.pass_time(minutes=1)
    assert await purge(town) == {"pool": 1}
    assert await where(town, ANA) == set()


async def test_what_was_said_with_the_team_goes_ninety_days_after_the_opinion(
    town: Database, clock: StillClock
) -> None:
    await town.transact(lambda tx: sql(tx, "UPDATE roles SET state = 'validated'"), cause="test")
    clock.moment = datetime(2027, 7, 23, 21, 59, tzinfo=UTC)  # midnight in Paris is at 22:00
    await purge(town)
    said = {"help_messages.sealed_text", "calls.sealed_note", "places.sealed_answers"}
    said.add("run_sheet_items.sealed_facilitator")
    assert said <= await where(town, ANA)
    clock.pass_time(minutes=1)
    forgotten = {"help_messages": 2, "calls": 1, "places": 1, "run_sheet_names": 1}
    assert await purge(town) == forgotten
    left = await where(town, ANA)
    assert said.isdisjoint(left)
    assert "answers.sealed_value" in left


async def test_thousands_go_in_small_steps(database: Database, clock: StillClock) -> None:
    async def many(tx: Transaction) -> None:
        for number in range(1200):
            await insert(
                tx,
                "inbox",
                bot=7,
                update_id=number,
                lane="person:11",
                sealed_body=ANA,
                arrived_at=MORNING,
                state="done",
                finished_at=MORNING,
            )

    await database.transact(many, cause="test")
    clock.pass_time(days=8)
    before = database.statements
    assert await purge(database) == {"inbox": 1200}
    assert database.statements - before < 25
    assert (await counts(database))["inbox"] == 1200


async def test_files_of_who_is_gone_leave_the_disk(town: Database, clock: StillClock) -> None:
    await settle(town, "ben", 22, BEN)
    await town.transact(lambda tx: erase_person(tx, "ana"), cause="form:1")
    assert len(list(town.files.folder.glob("*"))) == 2
    tomorrow = datetime.now(UTC) + timedelta(days=1, minutes=1)
    assert await sweep_files(town, tomorrow) == 1
    kept = await town.read(files.every)
    assert town.files.has(kept[0][0])


async def test_strangers_words_go_after_ninety_days(database: Database, clock: StillClock) -> None:
    await database.transact(
        lambda tx: insert(
            tx, "help_messages", chat=11, author="stranger", sealed_text=ANA, at=MORNING
        ),
        cause="test",
    )
    clock.pass_time(days=90)
    assert await purge(database) == {}
    clock.pass_time(days=1)
    assert await purge(database) == {"strangers": 1}
    assert await where(database, ANA) == set()
    assert timedelta(days=91) == clock.moment - MORNING


async def test_a_stranger_who_went_no_further_is_forgotten_too(
    database: Database, clock: StillClock
) -> None:
    place = Place(Focus("chat:11", "", "arrival", ""), 1, "postcode", {"year": ANA})
    await database.transact(lambda tx: places.save(tx, place, MORNING), cause="test")
    clock.pass_time(days=90)
    assert await purge(database) == {}
    clock.pass_time(days=1)
    assert await purge(database) == {"stranger_places": 1}
    assert await where(database, ANA) == set()


async def test_a_chat_that_speaks_for_nobody_is_forgotten_too(
    town: Database, clock: StillClock
) -> None:
    async def come_in(tx: Transaction) -> None:
        for chat in (7_000_022, 7_000_033):
            await accounts.open_account(tx, chat, "fr", tx.now)
            await panels.save(tx, chat, f"main:chat:{chat}", 5)

    async def go_on(tx: Transaction) -> None:
        here = Focus("chat:7000033", "", "arrival", "")
        await places.save(tx, Place(here, 1, "postcode"), tx.now)

    await town.transact(come_in, cause="update:1")
    clock.pass_time(days=91)
    await town.transact(go_on, cause="update:2")  # one of them is just coming back
    purged = await purge(town)
    assert (purged["stranger_panels"], purged["stranger_accounts"]) == (1, 1)
    chats = {value for table, column, value in await everything(town) if column == "chat"}
    assert 7_000_033 in chats
    assert 7_000_022 not in chats


async def test_a_walked_clock_signs_nobody_out_of_the_teams_pages(
    town: Database, clock: StillClock
) -> None:
    """They are signed in by real time: months of rehearsal go by in one morning."""
    await insert_browser(town)
    clock.pass_time(days=200)
    assert "browsers" not in await purge(town)
    assert await forget_sign_ins(town, MORNING + timedelta(days=90)) == 0
    assert await forget_sign_ins(town, MORNING + timedelta(days=90, seconds=1)) == 1
    assert await forget_sign_ins(town, MORNING + timedelta(days=90, seconds=1)) == 0


async def insert_browser(town: Database) -> None:
    async def body(tx: Transaction) -> None:
        await storage.sign_in.begin(tx, "hash", "ana", now=MORNING)

    await town.transact(body, cause="test")


async def test_whoever_walks_a_rehearsal_to_another_day_finds_what_was_due_forgotten(
    town: Database, clock: StillClock, tmp_path: Path
) -> None:
    walked = Clock()
    keeping = asyncio.create_task(Keeper(town, walked, tmp_path).run())
    try:
        await asyncio.sleep(0.2)  # it has looked, and would look again in a minute
        clock.pass_time(days=8)
        walked.follow((walked.now() + timedelta(days=2)).replace(hour=12))
        for _ in range(100):
            if "inbox.sealed_body" not in await where(town, ANA):
                break
            await asyncio.sleep(0.05)
        assert "inbox.sealed_body" not in await where(town, ANA)
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping
