"""The pipe: what comes in, what goes out, what is due, what takes long; and after a crash."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest

from rules.messages import Lane, Policy, Say, SendFile, To, Toast, Words
from storage import inbox, jobs, outbox, panels, timers
from storage.codec import instant, micros, plain
from storage.database import Database
from storage.errors import WrongUse
from storage.inbox import Arrival
from storage.timers import Timer
from storage.transaction import Transaction
from tests.storage.conftest import MORNING, StillClock
from tests.storage.town import found_town, settle, sql, where

BOT, CHAT = 7, 11


async def arrive(database: Database, *updates: int, lane: str = "person:11") -> None:
    arrivals = [Arrival(update, lane, f'{{"update_id": {update}}}') for update in updates]
    await database.transact(lambda tx: inbox.add(tx, BOT, arrivals), cause="receiver")


async def claim(database: Database, most: int = 10) -> list[inbox.Claimed]:
    return await database.transact(lambda tx: inbox.claim(tx, most), cause="worker")


async def test_updates_of_one_person_go_by_their_number_and_others_by_their_arrival(
    database: Database,
) -> None:
    await arrive(database, 12, 10)
    await arrive(database, 3, lane="person:22")
    await arrive(database, 11, 9)
    assert [row.update_id for row in await claim(database)] == [9, 10, 3, 11, 12]


async def test_numbers_that_begin_anew_after_a_silence_do_not_put_a_new_update_first(
    database: Database, clock: StillClock
) -> None:
    await arrive(database, 12)
    clock.pass_time(days=8)
    await arrive(database, 5)
    assert [row.update_id for row in await claim(database)] == [12, 5]
    assert await one(database, 1) == 12


async def test_of_one_person_the_lower_number_is_taken_whichever_is_asked_for(
    database: Database,
) -> None:
    await arrive(database, 11)
    await arrive(database, 3, lane="person:22")
    await arrive(database, 10)
    assert await one(database, 1) == 10
    await database.transact(lambda tx: inbox.done(tx, 3), cause="update:3")
    assert await one(database, 1) == 11
    await database.transact(lambda tx: inbox.done(tx, 1), cause="update:1")
    assert await one(database, 1) is None


async def one(database: Database, asked: int) -> int | None:
    """The number of the update that is taken when this row is asked for."""
    found = await database.transact(lambda tx: inbox.claim_one(tx, asked), cause="worker")
    return found.update_id if found else None


async def test_the_same_update_again_changes_nothing(database: Database) -> None:
    await arrive(database, 10)
    await arrive(database, 10, 11)
    assert [row.update_id for row in await claim(database)] == [10, 11]


async def test_an_update_that_killed_the_process_is_known_by_its_attempts(
    database: Database,
) -> None:
    await arrive(database, 10, 11)
    assert [row.attempts for row in await claim(database)] == [1, 1]
    heads = await database.read(lambda tx: inbox.waiting(tx, 10))
    assert [(head.lane, head.attempts) for head in heads] == [("person:11", 1)] * 2
    again = await database.transact(lambda tx: inbox.claim_one(tx, heads[0].id), cause="worker")
    assert again is not None
    assert again.attempts == 2


async def test_a_handled_update_waits_no_more_and_a_dead_one_is_told_once(
    database: Database,
) -> None:
    await arrive(database, 10, 11)
    first, second = await claim(database)

    async def handle(tx: Transaction) -> None:
        await inbox.done(tx, first.id)
        await inbox.dead(tx, second.id, "KeyError")
        await inbox.dead(tx, second.id, "KeyError")

    await database.transact(handle, cause="worker")
    assert await claim(database) == []
    assert await database.read(inbox.backlog) == (0, None)
    (dead,) = await database.read(inbox.untold)
    assert (dead.inbox, dead.reason, dead.at) == (second.id, "KeyError", MORNING)
    await database.transact(lambda tx: inbox.told(tx, dead.id), cause="alarm")
    assert await database.read(inbox.untold) == []


async def test_an_anonymous_contribution_leaves_no_words(database: Database) -> None:
    await arrive(database, 10)
    (row,) = await claim(database)
    await database.transact(lambda tx: inbox.blank(tx, row.id), cause="update:1")
    (again,) = await claim(database)
    assert (again.body, again.lane) == ("", "person:11")

    async def handle(tx: Transaction) -> None:
        await inbox.done(tx, other.id)
        await inbox.blank(tx, other.id)

    await arrive(database, 12)
    (_, other) = await claim(database)
    await database.transact(handle, cause="update:2")
    assert "inbox.lane" in await where(database, "person:11")  # of the one that waits
    await database.transact(lambda tx: inbox.done(tx, again.id), cause="update:1")
    assert "inbox.lane" not in await where(database, "person:11")


async def test_how_much_waits_and_since_when(database: Database, clock: StillClock) -> None:
    await arrive(database, 10)
    clock.pass_time(minutes=5)
    await arrive(database, 11)
    assert await database.read(inbox.backlog) == (2, MORNING)


async def queue(database: Database, to: To, *messages: Say | SendFile | Toast) -> list[int]:
    """Queue messages under a cause of their own; the ids of all that wait in that lane."""

    async def body(tx: Transaction) -> None:
        for message in messages:
            await tx.enqueue(to, message)

    await database.transact(body, cause=f"test:{to}:{messages}")
    lane = Lane.ANSWER if isinstance(messages[0], Toast) else to.lane
    heads = await database.read(lambda tx: outbox.heads(tx, lane, 100))
    return [head.id for head in heads]


async def take(database: Database, outbox_id: int) -> outbox.Claimed | None:
    return await database.transact(lambda tx: outbox.claim(tx, outbox_id), cause="sender")


async def test_a_message_to_a_person_goes_to_the_chat_they_have_when_it_leaves(
    database: Database,
) -> None:
    await found_town(database)
    await settle(database, "ana", CHAT, "Zéphyrine")
    *_, mine = await queue(database, To(person="ana", workshop="sante"), Say("common.yes"))
    await database.transact(
        lambda tx: sql(tx, "UPDATE chats SET chat = 1 WHERE person = 'ana'"), cause="test"
    )
    claimed = await take(database, mine)
    assert claimed is not None
    assert (claimed.chat, claimed.person, claimed.language) == (1, "ana", "fr")
    assert (claimed.blocked, claimed.silenced, claimed.in_doubt) == (False, False, False)
    assert await take(database, mine) is None


async def test_who_blocked_us_or_wants_peace_is_told_to_the_sender(database: Database) -> None:
    await found_town(database)
    await settle(database, "ana", CHAT, "Zéphyrine")
    *_, mine = await queue(database, To(person="ana"), Say("common.yes"))

    async def go_quiet(tx: Transaction) -> None:
        await sql(tx, "UPDATE accounts SET blocked_at = 1 WHERE chat = 11")
        await sql(tx, "UPDATE people SET silenced_at = 1 WHERE id = 'ana'")

    await database.transact(go_quiet, cause="test")
    claimed = await take(database, mine)
    assert claimed is not None
    assert claimed.blocked
    assert claimed.silenced


async def test_who_has_no_chat_is_not_lost(database: Database) -> None:
    (mine,) = await queue(database, To(person="nobody-yet"), Say("common.yes"))
    (head,) = await database.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    assert head.chat is None
    claimed = await take(database, mine)
    assert claimed is not None
    assert claimed.chat is None
    await database.transact(lambda tx: outbox.failed(tx, mine, "no_chat"), cause="sender")
    assert await database.read(lambda tx: outbox.backlog(tx, Lane.INTERACTIVE)) == (0, None)


@pytest.mark.parametrize(
    ("message", "waits"),
    [
        (Say("common.yes", policy=Policy.REPEAT), True),
        (SendFile("a.ics", "text/calendar", b"", Words("common.yes")), True),
        (Say("common.yes", policy=Policy.PARK), False),
    ],
)
async def test_what_a_crash_left_in_doubt_is_treated_by_its_policy(
    database: Database, message: Say | SendFile, waits: bool
) -> None:
    mine, other = await queue(database, To(chat=CHAT), message, Say("common.no"))
    await take(database, mine)
    assert await database.transact(outbox.in_doubt_after_crash, cause="sender") == 1
    assert await database.transact(outbox.in_doubt_after_crash, cause="sender") == 0
    heads = await database.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    assert [head.id for head in heads] == ([mine, other] if waits else [other])
    (doubt,) = await database.read(lambda tx: outbox.doubts(tx, MORNING))
    assert (doubt.id, doubt.chat, doubt.state) == (mine, CHAT, "waiting" if waits else "presumed")
    if waits:
        again = await take(database, mine)
        assert again is not None
        assert (again.in_doubt, again.attempts) == (True, 2)


async def test_what_surely_did_not_arrive_waits_again_until_it_is_due(database: Database) -> None:
    (mine,) = await queue(database, To(chat=CHAT), Say("common.yes"))
    later = MORNING + timedelta(seconds=9)
    await take(database, mine)
    await database.transact(lambda tx: outbox.retry(tx, mine, later, "flood"), cause="sender")
    (head,) = await database.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    assert (head.id, head.due_at) == (mine, later)
    assert await database.read(lambda tx: outbox.doubts(tx, MORNING)) == []


async def test_what_nobody_needs_any_more_is_dropped(database: Database) -> None:
    (mine,) = await queue(database, To(chat=CHAT), Toast("77"))
    await database.transact(lambda tx: outbox.dropped(tx, mine, "too_late"), cause="sender")
    assert await take(database, mine) is None


async def test_lanes_are_asked_for_one_by_one_in_order(database: Database) -> None:
    bulk = To(chat=CHAT, lane=Lane.BULK)
    first, *_ = await queue(database, bulk, Say("common.yes"), Say("common.no"))
    await queue(database, To(chat=CHAT), Say("common.back"))
    heads = await database.read(lambda tx: outbox.heads(tx, Lane.BULK, 1))
    assert [head.id for head in heads] == [first]
    rest = await database.read(lambda tx: outbox.heads(tx, Lane.BULK, 9, after=first))
    assert len(rest) == 1
    assert await database.read(lambda tx: outbox.backlog(tx, Lane.BULK)) == (2, MORNING)


async def test_a_panel_is_remembered_by_chat_and_slot(database: Database) -> None:
    async def body(tx: Transaction) -> list[int | None]:
        await panels.save(tx, CHAT, "menu", 500)
        await panels.save(tx, CHAT, "menu", 501)
        found = [await panels.find(tx, CHAT, "menu"), await panels.find(tx, CHAT, "form")]
        await panels.forget(tx, CHAT, "menu")
        return [*found, await panels.find(tx, CHAT, "menu")]

    assert await database.transact(body, cause="sender") == [501, None, None]


def timer(key: str, **after: float) -> Timer:
    return Timer(key, "remind", MORNING + timedelta(**after), "ana", "sante", "form")


async def test_timers_are_due_in_their_order_and_fire_once(
    database: Database, clock: StillClock
) -> None:
    async def set_three(tx: Transaction) -> None:
        await timers.put(tx, timer("late", hours=2))
        await timers.put(tx, timer("soon", hours=1))
        await timers.put(tx, timer("never", hours=1))
        await timers.put(tx, timer("late", minutes=30))
        await timers.cancel(tx, "never")

    async def fire(tx: Transaction) -> None:
        await timers.fired(tx, "late")
        await timers.put(tx, timer("late", hours=3))

    await database.transact(set_three, cause="update:1")
    assert await database.read(timers.next_due) == MORNING + timedelta(minutes=30)
    assert await database.read(timers.due) == []
    clock.pass_time(hours=1)
    found = await database.read(timers.due)
    assert found == [timer("late", minutes=30), timer("soon", hours=1)]
    claimed = await database.transact(lambda tx: timers.claim(tx, "late"), cause="timers")
    assert claimed is not None
    assert claimed.attempts == 1
    await database.transact(fire, cause="timer:late")
    assert await database.transact(lambda tx: timers.claim(tx, "late"), cause="timers") is None
    await database.transact(lambda tx: timers.dead(tx, "soon"), cause="timers")
    assert await database.read(timers.next_due) is None


async def test_a_cancelled_timer_may_be_set_again(database: Database) -> None:
    async def body(tx: Transaction) -> None:
        await timers.put(tx, timer("soon"))
        await timers.cancel(tx, "soon")
        await timers.put(tx, timer("soon"))

    await database.transact(body, cause="update:1")
    assert await database.read(timers.due) == [timer("soon")]


async def test_slow_work_is_asked_for_once_and_says_how_far_it_is(database: Database) -> None:
    async def ask(tx: Transaction) -> str:
        return await jobs.add(tx, "import", {"file": "f1"}, name="people")

    key = await database.transact(ask, cause="form:1")
    assert await database.transact(ask, cause="form:1") == key
    (job_id,) = await database.read(jobs.due)
    job = await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs")
    assert job == jobs.Job(job_id, key, "import", None, {"file": "f1"}, 1, 0, 0)
    assert await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs") is None
    await database.transact(lambda tx: jobs.progress(tx, job_id, 40, 100), cause="jobs")
    status = await database.read(lambda tx: jobs.status(tx, key))
    assert status == jobs.Status(job_id, "claimed", 40, 100, None)
    assert await database.transact(jobs.release, cause="jobs") == 1
    again = await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs")
    assert again is not None
    assert (again.attempts, again.done, again.total) == (2, 40, 100)
    due = await database.read(jobs.next_due)  # while it is being done, nobody may call it idle
    assert due is not None
    assert due <= MORNING
    await database.transact(lambda tx: jobs.finished(tx, job_id), cause="jobs")
    assert await database.read(jobs.next_due) is None
    assert await database.read(lambda tx: jobs.status(tx, "another")) is None


async def test_work_that_fails_is_tried_later_and_then_given_up(
    database: Database, clock: StillClock
) -> None:
    later = MORNING + timedelta(minutes=5)
    key = await database.transact(lambda tx: jobs.add(tx, "pdf", {}), cause="form:1")
    (job_id,) = await database.read(jobs.due)
    await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs")
    await database.transact(lambda tx: jobs.retry(tx, job_id, later, "timeout"), cause="jobs")
    assert await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs") is None
    assert await database.read(jobs.due) == []
    assert await database.read(jobs.next_due) == later
    clock.pass_time(minutes=5)
    assert await database.read(jobs.due) == [job_id]
    await database.transact(lambda tx: jobs.claim(tx, job_id), cause="jobs")
    await database.transact(lambda tx: jobs.failed(tx, job_id, "timeout"), cause="jobs")
    status = await database.read(lambda tx: jobs.status(tx, key))
    assert status is not None
    assert (status.state, status.error) == ("failed", "timeout")


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (MORNING, 1_803_891_600_000_000),
        (True, 1),
        (Lane.BULK, 3),
        (Colour.RED, "red"),
        (None, None),
        ("Ana", "Ana"),
    ],
)
def test_values_are_stored_as_text_or_whole_numbers(value: object, stored: object) -> None:
    assert plain(value) == stored
    assert type(plain(value)) is type(stored)


@pytest.mark.parametrize("value", [1.5, b"Ana", ["Ana"], {"name": "Ana"}])
def test_what_has_no_column_is_a_mistake(value: object) -> None:
    with pytest.raises(WrongUse, match="cannot be stored"):
        plain(value)


def test_an_instant_comes_back_to_the_microsecond() -> None:
    moment = datetime(2027, 3, 28, 3, 0, 0, 999_999, tzinfo=ZoneInfo("Europe/Paris"))
    assert instant(micros(moment)) == moment
    assert instant(micros(moment)).tzinfo is UTC
