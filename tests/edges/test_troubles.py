"""Updates that harm, and a Telegram that refuses, hesitates or forgets to answer."""

import asyncio
import json
import signal
import time
from pathlib import Path

import pytest

from bench.real import database_in
from rules.messages import Say, To
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.crash import rows
from tests.edges.small_bot import KILLER, RAISER
from tests.edges.town import Emulator, until


@pytest.mark.proves("done.killer_update")
async def test_an_update_that_kills_the_process_is_set_aside_and_others_are_answered(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    killer, other = await town.add_user("Kim"), await town.add_user("Ana")
    await town.types(killer, KILLER)
    await town.types(other, "hello")
    deaths = 0
    for _ in range(6):
        bot = await start()
        ended = asyncio.create_task(bot.ends())
        answered = asyncio.create_task(until(lambda: town.texts(other), "an answer"))
        await asyncio.wait({ended, answered}, return_when=asyncio.FIRST_COMPLETED)
        if answered.done():
            ended.cancel()
            break
        answered.cancel()
        deaths += ended.result() == -signal.SIGKILL
    assert deaths == 3
    assert await town.texts(other) == ["Pour hello"]
    assert await town.texts(killer) == []
    assert rows(tmp_path, "SELECT reason FROM dead_letters") == [("killed the process",)]


async def test_an_update_that_raises_gets_three_attempts_and_keeps_no_effect(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.types(user, RAISER)
    await town.types(user, "hello")
    await until(lambda: town.texts(user), "an answer to what came after")
    assert await town.texts(user) == ["Pour hello"]
    assert rows(tmp_path, "SELECT reason FROM dead_letters") == [("RuntimeError",)]
    assert rows(tmp_path, "SELECT attempts FROM inbox WHERE state = 'dead'") == [(3,)]
    assert rows(tmp_path, "SELECT ids FROM audit") == [(json.dumps(["hello"]),)]


async def test_a_429_is_obeyed_and_the_message_arrives_once(
    town: Emulator, start: StartBot
) -> None:
    await start()
    user = await town.add_user()
    plan = {"method": "sendMessage", "kind": "status", "status": 429, "retry_after": 2, "count": 1}
    await town.fail(plan)
    began = time.monotonic()
    await town.types(user, "hello")
    await until(lambda: town.texts(user), "the message after the pause")
    assert time.monotonic() - began >= 2
    assert await town.texts(user) == ["Pour hello"]
    assert len(await town.requests("sendMessage")) == 2


async def test_a_message_to_somebody_who_blocked_us_is_given_up(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.fail({"method": "sendMessage", "kind": "delay", "ms": 500, "count": 1})
    await town.types(user, "hello")
    await asyncio.sleep(0.2)
    await town.post(f"/sim/users/{user}/block", {})

    async def given_up() -> bool:
        found = rows(tmp_path, "SELECT error FROM outbox WHERE state = 'failed'")
        return found == [("blocked",)]

    await until(given_up, "the message given up")


async def test_a_connection_cut_after_the_effect_is_told_as_a_doubt(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.fail({"method": "sendMessage", "kind": "disconnect", "when": "after", "count": 1})
    await town.types(user, "s-1")

    async def twice() -> bool:
        return len(await town.texts(user)) == 2

    await until(twice, "the same again, marked")
    assert await town.texts(user) == ["Pour s-1", "(renvoi)\n\nPour s-1"]
    doubted = "SELECT state FROM outbox WHERE doubted_at IS NOT NULL"
    await asyncio.sleep(0.2)
    assert rows(tmp_path, doubted) == [("sent",)]


async def test_a_broadcast_in_doubt_is_presumed_delivered(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.fail({"method": "sendMessage", "kind": "disconnect", "when": "after", "count": 1})
    await town.types(user, "p-1")
    await town.types(user, "p-2")

    async def both() -> bool:
        return len(await town.texts(user)) == 2

    await until(both, "the next message")
    assert await town.texts(user) == ["Pour p-1", "Pour p-2"]
    presumed = "SELECT COUNT(*) FROM outbox WHERE state = 'presumed'"
    assert rows(tmp_path, presumed) == [(1,)]


async def test_whoever_hears_of_another_instance_stops_reading_and_says_so(
    town: Emulator, start: StartBot
) -> None:
    bot = await start()
    user = await town.add_user()
    await town.types(user, "before")
    await until(lambda: town.texts(user), "an answer")
    path = f"/bot{'4242:a-token-for-rehearsals'}/getUpdates?timeout=1"
    await town.get(path)
    await bot.says("receiver.another_instance")
    asked = len(await town.requests("getUpdates"))
    await asyncio.sleep(1.5)
    assert len(await town.requests("getUpdates")) == asked
    assert bot.process.returncode is None


async def test_a_press_is_answered_and_the_old_ones_are_let_go(
    town: Emulator, start: StartBot
) -> None:
    await start()
    user = await town.add_user()
    await town.types(user, "hello")
    await until(lambda: town.texts(user), "a message with a button")
    message = (await town.get(f"/sim/users/{user}/chat"))["messages"][-1]
    press = await town.presses(user, message["id"], message["buttons"][0][0]["data"])

    async def answered() -> bool:
        return bool((await town.get(f"/sim/presses/{press}"))["answered"])

    await until(answered, "the press answered")

    async def second() -> bool:
        return len(await town.texts(user)) == 2

    await until(second, "a second message to this chat")
    assert (await town.texts(user))[-1] == "Pour hello!"


async def test_a_message_that_cannot_be_decided_is_given_up_and_others_leave(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.types(user, "hello")
    await until(lambda: town.texts(user), "an answer")

    async def body(tx: Transaction) -> None:
        unknown = To(chat=user, only_if="nobody:knows")
        await tx.enqueue(unknown, Say("common.for-person", {"person": "never"}))
        await tx.enqueue(To(chat=user), Say("common.for-person", {"person": "after"}))

    async with database_in(tmp_path) as database:
        await database.transact(body, cause="test")

    async def arrived() -> bool:
        return await town.texts(user) == ["Pour hello", "Pour after"]

    await until(arrived, "the message behind it")
    failed = "SELECT error FROM outbox WHERE state = 'failed'"
    assert rows(tmp_path, failed) == [("mistake: KeyError",)]
