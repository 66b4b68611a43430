"""Whether a message leaves at all: who is out of reach is phoned, who wants peace is left in it."""

import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import storage.attendance
import storage.calls
import storage.citizens
from actions.reminders import still_owed
from bot.departures import Departure, Departures, Gone, NotNow, Shortly
from bot.waiting import Head
from rules.attendance import Answer, Attendance
from rules.calls import Logged, Outcome
from rules.messages import Lane, Say, To
from rules.who import Who
from storage import accounts, outbox
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.conversations.town import TownClock
from tests.storage.town import WORKSHOP, found_town, settle, sql
from tests.tables import KEY

NEWS = Say("common.yes")


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    """Ana, with a chat, and nothing waiting."""
    opening = open_database(engine_url, KEY, clock=TownClock(), files=tmp_path)
    async with await opening as database:
        await found_town(database)
        await settle(database, "ana", 11, "Ana")
        yield database


async def send(town: Database, to: To) -> Departure | NotNow | Shortly | Gone:
    """Queue one message, and let it leave if it may."""

    async def queue(tx: Transaction) -> int:
        await tx.enqueue(to, NEWS)
        heads = await outbox.heads(tx, Lane.INTERACTIVE, 100)
        return heads[-1].id

    number = await town.transact(queue, cause=f"test:{secrets.token_hex(4)}")
    departures, head = Departures({}), Head(number, Lane.INTERACTIVE, 11, draws=True, answers=False)
    return await town.transact(lambda tx: departures.claim(tx, head, token=True), cause="sender")


async def calls(town: Database) -> list[int]:
    """The open entries of the call list about Ana, in their order."""

    async def body(tx: Transaction) -> list[int]:
        rows = await tx.fetch("calls.open_of_person", person="ana", workshop=WORKSHOP)
        return [row["id"] for row in rows]

    return await town.read(body)


async def close(town: Database, number: int) -> None:
    async def body(tx: Transaction) -> None:
        call = await storage.calls.find(tx, number, WORKSHOP)
        assert call is not None
        await storage.calls.close(tx, call, Logged(tx.now, "olga", Outcome.REACHED))

    await town.transact(body, cause="test")


@pytest.mark.parametrize("bound", [True, False])
async def test_news_for_who_is_out_of_reach_is_told_by_telephone_each_time(
    town: Database, bound: bool
) -> None:
    async def leave(tx: Transaction) -> None:
        if bound:
            await accounts.set_reachable(tx, 11, reachable=False, now=tx.now)
        else:
            await accounts.unbind(tx, "ana")

    await town.transact(leave, cause="test")
    before = await calls(town)
    for _ in range(2):
        assert isinstance(await send(town, To("ana", WORKSHOP)), Gone)
    (first,) = set(await calls(town)) - set(before)
    await close(town, first)
    assert isinstance(await send(town, To("ana", WORKSHOP)), Gone)
    (second,) = set(await calls(town)) - set(before)
    assert second > first


@pytest.mark.proves("done.settled_reminder")
async def test_a_reminder_for_what_was_settled_a_second_before_is_not_sent(town: Database) -> None:
    """Ana has a seat and has not answered; she answers while her reminder is about to leave."""
    clock = town.house.now
    assert isinstance(clock, TownClock)

    async def remind(tx: Transaction) -> int:
        await sql(
            tx, "UPDATE roles SET state = 'validated', sealed_reason = NULL WHERE person = 'ana'"
        )
        await sql(tx, "DELETE FROM attendance WHERE person = 'ana'")
        to = To("ana", WORKSHOP, lane=Lane.REMINDER, only_if="owed:attendance:weekend-1")
        for _ in range(2):
            await tx.enqueue(to, NEWS)
        return (await outbox.heads(tx, Lane.REMINDER, 100))[0].id

    first = await town.transact(remind, cause="timer:1")
    departures = Departures({"owed": still_owed}, {})

    async def leave(number: int) -> Departure | NotNow | Shortly | Gone:
        head = Head(number, Lane.REMINDER, 11, draws=True, answers=False)
        return await town.transact(
            lambda tx: departures.claim(tx, head, token=True), cause="sender"
        )

    assert isinstance(await leave(first), Departure)

    async def settle_it(tx: Transaction) -> None:
        who = Who.oneself("ana", WORKSHOP)
        await storage.attendance.save(tx, who, Attendance("weekend-1", Answer.YES), now=tx.now)

    await town.transact(settle_it, cause="update:1")
    clock.advance(seconds=1)
    assert isinstance(await leave(first + 1), Gone)
    fate = "UPDATE outbox SET slot = '' WHERE id = :id AND state = 'dropped' AND error = 'settled'"
    assert await town.transact(lambda tx: sql(tx, fate, id=first + 1), cause="test") == 1


async def test_who_is_to_be_left_in_peace_gets_answers_and_no_news(town: Database) -> None:
    await town.transact(lambda tx: storage.citizens.silence(tx, "ana", tx.now), cause="test")
    before = await calls(town)
    assert isinstance(await send(town, To("ana", WORKSHOP)), Gone)
    assert isinstance(await send(town, To("ana", WORKSHOP, 11)), Departure)
    await town.transact(lambda tx: accounts.unbind(tx, "ana"), cause="test")
    assert isinstance(await send(town, To("ana", WORKSHOP)), Gone)
    assert await calls(town) == before
