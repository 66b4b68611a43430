"""What the worker, the receiver and the alarms do when the fault is nobody's who wrote to us."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot

from bot.alarms import Alarms, tell_of_dead_letters
from bot.clock import Clock
from bot.receiver import Receiver
from bot.request import AiohttpRequest
from bot.worker import ATTEMPTS, Handle, Worker
from handlers.incoming import Incoming, Typed
from rules.messages import Lane
from storage import accounts, inbox, outbox
from storage.database import Database, open_database
from storage.errors import Fault
from storage.inbox import Claimed
from storage.transaction import Transaction
from tests.storage.town import found_town, sql

CHAT = 7


def message(update: int, text: str) -> dict[str, object]:
    chat = {"id": CHAT, "type": "private"}
    return {"update_id": update, "message": {"message_id": 5, "chat": chat, "text": text}}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    address = f"sqlite:///{tmp_path / 'atelier.db'}"
    async with await open_database(address, bytes(32), clock=Clock().now) as opened:
        yield opened


@pytest.fixture
def receiver(database: Database) -> Receiver:
    return Receiver(Bot("1:x"), 1, database, Alarms(database).sound)


async def test_a_fault_of_the_machine_sets_nothing_aside(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(1, "bonjour")])
    faults = [Fault("storage.disk_full")] * (2 * ATTEMPTS)
    handled = []

    async def handle(incoming: Incoming, _tx: Transaction) -> None:
        if faults:
            raise faults.pop()
        handled.append(incoming.event)

    worker = Worker(database, Clock(), handle)
    while faults:
        with pytest.raises(Fault):
            await worker.turn()
    await worker.turn()
    assert handled == [Typed("bonjour", 5, None)]
    assert await database.read(inbox.untold) == []


async def test_an_update_whose_author_was_erased_is_done_with(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(1, "bonjour")])
    await database.transact(lambda tx: inbox.blank(tx, 1), cause="test")

    async def handle(_incoming: Incoming, _tx: Transaction) -> None:
        raise AssertionError("there is nothing to handle")

    await Worker(database, Clock(), handle).turn()
    assert await database.read(inbox.untold) == []
    assert (await database.read(inbox.backlog))[0] == 0


async def test_half_a_sign_does_not_stop_the_receiver(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(1, "\ud83d"), message(2, "bonjour")])
    assert (await database.read(inbox.backlog))[0] == 2


async def test_whoever_hears_of_another_instance_tells_it_though_the_database_fails_at_first(
    database: Database,
) -> None:
    async def taken(_request: web.Request) -> web.Response:
        told = {"ok": False, "error_code": 409, "description": "Conflict: terminated by other"}
        return web.json_response(told, status=409)

    async def emptied(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": True})

    faults, sounded = [Fault("storage.locked")], []

    async def alarm(key: str) -> None:
        if faults:
            raise faults.pop()
        sounded.append(key)

    telegram = web.Application()
    telegram.router.add_post("/bot1:x/getUpdates", taken)
    telegram.router.add_post("/bot1:x/deleteWebhook", emptied)
    async with TestServer(telegram) as server:
        requests = AiohttpRequest(), AiohttpRequest()
        address = str(server.make_url("/bot"))
        bot = Bot("1:x", address, request=requests[0], get_updates_request=requests[1])
        async with requests[0], requests[1]:
            await Receiver(bot, 1, database, alarm).poll()
    assert sounded == ["bot.another-instance"]


async def test_an_alarm_sounds_each_time(database: Database) -> None:
    await found_town(database)
    for _ in range(2):
        await Alarms(database).sound("bot.another-instance")
    waiting = await database.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    assert [head.person for head in waiting] == ["olga", "olga"]


async def test_what_one_person_did_is_handled_in_its_order_though_it_was_pushed_in_another(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(2, "then")])
    await receiver.keep([message(1, "first")])
    said: list[str] = []

    async def handle(incoming: Incoming, _tx: Transaction) -> None:
        assert isinstance(incoming.event, Typed)
        said.append(incoming.event.text)

    worker = Worker(database, Clock(), handle)
    for arrived in (1, 2):
        await worker.handle(arrived)
    assert said == ["first", "then"]


async def test_who_runs_a_workshop_is_told_of_an_update_set_aside_before_they_had_a_chat(
    database: Database, receiver: Receiver
) -> None:
    async def set_aside(tx: Transaction) -> None:
        await inbox.dead(tx, 1, "KeyError")
        await accounts.unbind(tx, "olga")

    async def bind(tx: Transaction) -> None:
        await accounts.bind(tx, 1, "olga", tx.now)

    await found_town(database)
    await receiver.keep([message(1, "bonjour")])
    await database.transact(set_aside, cause="test")
    for _ in range(2):
        await database.transact(tell_of_dead_letters, cause="alarms")
    await database.transact(bind, cause="test")
    for _ in range(2):
        await database.transact(tell_of_dead_letters, cause="alarms")
    waiting = await database.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    assert [head.person for head in waiting] == ["olga"]


async def test_what_another_handled_while_we_were_away_is_not_handled_again(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(1, "bonjour")])
    by: list[str] = []

    def handler(name: str) -> Handle:
        async def handle(_incoming: Incoming, _tx: Transaction) -> None:
            by.append(name)

        return handle

    other = Worker(database, Clock(), handler("the other"))

    class Away(Worker):
        """Pauses between its claim and its work, long enough to be given up."""

        async def _attempt(self, rows: list[Claimed]) -> None:
            await other.handle(rows[0].id)
            await super()._attempt(rows)

    await Away(database, Clock(), handler("the one away")).turn()
    assert by == ["the other"]


async def test_who_waits_behind_a_failing_update_keeps_three_attempts_of_their_own(
    database: Database, receiver: Receiver
) -> None:
    await receiver.keep([message(1, "bad"), message(2, "worse"), message(3, "bonjour")])
    tried: list[str] = []

    async def handle(incoming: Incoming, _tx: Transaction) -> None:
        assert isinstance(incoming.event, Typed)
        tried.append(incoming.event.text)
        if incoming.event.text != "bonjour":
            raise RuntimeError

    worker = Worker(database, Clock(), handle)
    while await worker.turn():
        pass
    assert tried == ["bad"] * ATTEMPTS + ["worse"] * ATTEMPTS + ["bonjour"]


@pytest.mark.postgres
@pytest.mark.parametrize("damage", ["1:bm8gc2VhbA==", "1:AAAA" + "A" * 60, "1:é", "1:abcde"])
async def test_one_damaged_update_is_set_aside_and_told_and_its_lane_goes_on(
    postgres_url: str, tmp_path: Path, damage: str
) -> None:
    handled = []

    async def handle(incoming: Incoming, _tx: Transaction) -> None:
        handled.append(incoming.event)

    async def harm(tx: Transaction) -> int:
        return await sql(tx, "UPDATE inbox SET sealed_body = :body WHERE id = 1", body=damage)

    files = tmp_path / "files"
    async with await open_database(
        postgres_url, bytes(32), clock=Clock().now, files=files
    ) as database:
        receiver = Receiver(Bot("1:x"), 1, database, Alarms(database).sound)
        await receiver.keep([message(1, "bonjour"), message(2, "bonsoir")])
        assert await database.transact(harm, cause="test") == 1
        worker = Worker(database, Clock(), handle)
        for number in (1, 2):
            await worker.handle(number)
        assert handled == [Typed("bonsoir", 5, None)]
        (untold,) = await database.read(inbox.untold)
        assert (untold.inbox, untold.reason) == (1, "storage.damaged")
