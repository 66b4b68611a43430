"""Units of work: whole or not at all, in turn, and never half when somebody goes away."""

import asyncio
from contextlib import suppress

import pytest

from rules.messages import Lane, Message, Say, SendFile, To, Toast, Words
from storage import accounts, outbox
from storage.database import Database, open_database
from storage.errors import Conflict, Fault, WrongUse
from storage.transaction import Transaction
from tests.storage.conftest import StillClock
from tests.storage.town import sql

ANA, BEN = 11, 22


class Stumble(Exception):
    """Something in the program that fails half-way."""


async def stumbling_part(tx: Transaction, cause: str) -> None:
    async with tx.savepoint(cause):
        await remember(tx, BEN)
        await tx.enqueue(To(chat=BEN), Say("common.yes"))
        raise Stumble


async def conflicting_part(tx: Transaction) -> None:
    async with tx.savepoint():
        await accounts.bind(tx, ANA, "nobody", tx.now)


async def remember(tx: Transaction, chat: int) -> None:
    await accounts.open_account(tx, chat, "fr", tx.now)


async def known(database: Database, chat: int) -> bool:
    async def body(tx: Transaction) -> bool:
        rows = await tx.fetch("accounts.find", chat=chat)
        return bool(rows)

    return await database.read(body)


async def test_what_one_person_loses_another_keeps(database: Database) -> None:
    async def anas(tx: Transaction) -> None:
        await remember(tx, ANA)
        raise Stumble

    async def bens(tx: Transaction) -> None:
        await remember(tx, BEN)

    ana, ben = await asyncio.gather(
        database.transact(anas, cause="update:1"),
        database.transact(bens, cause="update:2"),
        return_exceptions=True,
    )
    assert isinstance(ana, Stumble)
    assert ben is None
    assert not await known(database, ANA)
    assert await known(database, BEN)


async def test_a_part_that_fails_leaves_the_rest_of_the_group(database: Database) -> None:
    async def group(tx: Transaction) -> None:
        async with tx.savepoint("update:1"):
            await remember(tx, ANA)
        with pytest.raises(Stumble):
            await stumbling_part(tx, "update:2")

    await database.transact(group, cause="group")
    assert await known(database, ANA)
    assert not await known(database, BEN)


async def test_a_broken_row_inside_a_part_leaves_the_rest(database: Database) -> None:
    async def group(tx: Transaction) -> None:
        await remember(tx, ANA)
        with pytest.raises(Conflict):
            await conflicting_part(tx)
        await remember(tx, BEN)

    await database.transact(group, cause="group")
    assert await known(database, ANA)
    assert await known(database, BEN)


@pytest.mark.parametrize("seconds", [0, 0.01])
async def test_a_foreign_await_is_refused_where_it_stands(
    database: Database, seconds: float
) -> None:
    async def body(tx: Transaction) -> None:
        await remember(tx, ANA)
        await asyncio.sleep(seconds)

    with pytest.raises(WrongUse, match="awaits its transaction"):
        await database.transact(body, cause="update:1")
    assert not await known(database, ANA)


async def test_who_is_cancelled_at_any_await_leaves_nothing_half(database: Database) -> None:
    """Cancel after each possible number of turns of the loop: both rows, or none; never one."""
    turns = 0
    finished = False
    while not finished:
        first, second = 1000 + 2 * turns, 1001 + 2 * turns

        async def body(tx: Transaction, first: int = first, second: int = second) -> None:
            await remember(tx, first)
            await remember(tx, second)

        task = asyncio.create_task(database.transact(body, cause=f"update:{turns}"))
        for _ in range(turns):
            await asyncio.sleep(0)
        finished = task.done()
        task.cancel()
        await asyncio.wait({task})
        assert await known(database, first) == await known(database, second)
        turns += 1
    assert turns > 1
    await database.transact(lambda tx: remember(tx, ANA), cause="after")
    assert await known(database, ANA)


async def test_who_is_cancelled_twice_still_waits_for_the_end(database: Database) -> None:
    async def body(tx: Transaction) -> None:
        await remember(tx, ANA)

    task = asyncio.create_task(database.transact(body, cause="update:1"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await known(database, ANA)


async def test_a_snapshot_cannot_write(database: Database) -> None:
    with pytest.raises(WrongUse):
        await database.read(lambda tx: remember(tx, ANA))
    assert not await known(database, ANA)


async def test_nobody_starves_behind_a_busy_neighbour(database: Database) -> None:
    """Each of a hundred waits for about as many others, not for all of a neighbour's thousand."""
    ended: list[str] = []

    async def work(name: str, chat: int) -> None:
        await database.transact(lambda tx: remember(tx, chat), cause=f"{name}:{chat}")
        ended.append(name)

    crowd = [work("crowd", 5000 + number) for number in range(300)]
    early = asyncio.gather(*crowd[:150])
    await asyncio.sleep(0)
    person = asyncio.create_task(work("person", ANA))
    await asyncio.sleep(0)
    late = asyncio.gather(*crowd[150:])
    await asyncio.gather(early, person, late)
    assert ended.index("person") <= 200


async def test_queries_are_asked_for_by_name_and_whole(database: Database) -> None:
    with pytest.raises(WrongUse, match=r"no query accounts\.fnd"):
        await database.read(lambda tx: tx.fetch("accounts.fnd", chat=ANA))
    with pytest.raises(WrongUse, match="chat"):
        await database.read(lambda tx: tx.fetch("accounts.find"))
    with pytest.raises(WrongUse, match="chatt"):
        await database.read(lambda tx: tx.fetch("accounts.find", chat=ANA, chatt=ANA))


async def test_a_naive_instant_is_refused(database: Database) -> None:
    async def body(tx: Transaction) -> None:
        await accounts.open_account(tx, ANA, "fr", tx.now.replace(tzinfo=None))

    with pytest.raises(WrongUse, match="zone"):
        await database.transact(body, cause="update:1")


async def test_the_loops_are_told_what_was_written_once_it_is_kept(database: Database) -> None:
    told: list[frozenset[str]] = []
    database.listen(told.append)

    with pytest.raises(Stumble):
        await database.transact(lambda tx: stumbling_part(tx, "update:1"), cause="update:1")
    await database.transact(lambda tx: tx.enqueue(To(chat=ANA), Say("common.yes")), cause="u:2")
    assert told == [frozenset({"outbox"})]


async def queue(database: Database, cause: str, *messages: Say | SendFile | Toast) -> None:
    async def body(tx: Transaction) -> None:
        for message in messages:
            await tx.enqueue(To(chat=ANA), message)

    await database.transact(body, cause=cause)


async def waiting(database: Database, lane: Lane = Lane.INTERACTIVE) -> list[str]:
    async def body(tx: Transaction) -> list[str]:
        heads = await outbox.heads(tx, lane, 100)
        claimed = [await outbox.claim(tx, head.id) for head in heads]
        found = [one.message for one in claimed if one is not None]
        raise Claims([told(message) for message in found])

    try:
        await database.transact(body, cause="look")
    except Claims as claims:
        return claims.keys
    raise AssertionError("unreachable")


def told(message: Message) -> str:
    match message:
        case Say(key=key) | SendFile(caption=Words(key=key)):
            return key
    return type(message).__name__


class Claims(Exception):
    def __init__(self, keys: list[str]) -> None:
        super().__init__(keys)
        self.keys = keys


async def test_an_update_handled_twice_answers_once(database: Database) -> None:
    await queue(database, "update:1", Say("common.yes"), Say("common.no"))
    await queue(database, "update:1", Say("common.yes"), Say("common.no"))
    assert await waiting(database) == ["common.yes", "common.no"]


async def test_a_newer_version_drops_the_unsent_older_one(database: Database) -> None:
    older, newer = (
        SendFile("visit.ics", "text/calendar", b"", Words(caption), replaces="visit")
        for caption in ("common.yes", "common.no")
    )
    await queue(database, "update:1", older)
    await queue(database, "update:2", newer)
    await queue(database, "update:1", older)
    assert await waiting(database) == ["common.no"]


async def test_the_answer_to_a_press_has_a_lane_of_its_own(database: Database) -> None:
    await queue(database, "update:1", Toast("77", Words("common.yes")), Say("common.no"))
    assert await waiting(database, Lane.ANSWER) == ["Toast"]
    assert await waiting(database) == ["common.no"]


async def test_a_failed_part_gives_its_numbers_back(database: Database) -> None:
    async def body(tx: Transaction) -> None:
        with pytest.raises(Stumble):
            await stumbling_part(tx, "update:1")
        async with tx.savepoint("update:1"):
            await tx.enqueue(To(chat=ANA), Say("unexpected.sorry"))
        await tx.enqueue(To(chat=ANA), Say("common.back"))

    await database.transact(body, cause="group")
    assert await waiting(database) == ["unexpected.sorry", "common.back"]


async def test_twenty_at_once_lose_no_step_of_each_other(database: Database) -> None:
    """Each reads a number, and writes the next; on PostgreSQL the losers of a clash go again."""
    await database.transact(lambda tx: remember(tx, ANA), cause="start")

    async def step(number: int) -> None:
        async def body(tx: Transaction) -> None:
            (row,) = await tx.fetch("accounts.find", chat=ANA)
            count = int(row["language"].removeprefix("fr") or 0)
            await accounts.set_language(tx, ANA, f"fr{count + 1}")

        await database.transact(body, cause=f"update:{number}")

    await asyncio.gather(*(step(number) for number in range(20)))
    (row,) = await database.read(lambda tx: tx.fetch("accounts.find", chat=ANA))
    assert row["language"] == "fr20"


async def test_a_clash_that_a_body_swallows_is_run_again_all_the_same(
    database: Database,
) -> None:
    await database.transact(lambda tx: remember(tx, ANA), cause="start")

    async def step(number: int) -> None:
        async def body(tx: Transaction) -> None:
            (row,) = await tx.fetch("accounts.find", chat=ANA)
            count = int(row["language"].removeprefix("fr") or 0)
            with suppress(Fault):
                async with tx.savepoint():
                    await accounts.set_language(tx, ANA, f"fr{count + 1}")

        await database.transact(body, cause=f"update:{number}")

    await asyncio.gather(*(step(number) for number in range(8)))
    (row,) = await database.read(lambda tx: tx.fetch("accounts.find", chat=ANA))
    assert row["language"] == "fr8"


async def test_closing_waits_for_those_who_are_at_work(database: Database) -> None:
    working = [
        asyncio.create_task(database.transact(lambda tx: remember(tx, ANA), cause="u:1")),
        asyncio.create_task(known(database, ANA)),
    ]
    await asyncio.sleep(0)
    await database.close()
    results = await asyncio.gather(*working, return_exceptions=True)
    assert not isinstance(results[0], BaseException)
    with pytest.raises(Fault):
        await database.transact(lambda tx: remember(tx, ANA), cause="u:2")


@pytest.mark.postgres
async def test_a_server_that_drops_us_loses_nothing_and_is_used_again(
    postgres_engine_url: str, key: bytes, clock: StillClock
) -> None:
    drop = (
        "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )

    async def drops_others(tx: Transaction) -> None:
        await remember(tx, BEN)
        await sql(tx, drop)

    async with (
        await open_database(postgres_engine_url, key, clock=clock) as database,
        await open_database(postgres_engine_url, key, clock=clock) as other,
    ):
        await database.transact(lambda tx: remember(tx, ANA), cause="update:1")
        await other.transact(drops_others, cause="administrator")
        with pytest.raises(Fault):
            await database.transact(lambda tx: remember(tx, ANA), cause="update:2")
        await database.transact(lambda tx: remember(tx, ANA + 1), cause="update:2")
        assert await known(database, ANA)
        assert await known(database, ANA + 1)
