"""The sender and a Telegram that answers oddly, or asks for a pause where nobody expects it."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot

from bot.clock import Clock
from bot.departures import Departures
from bot.pace import Pace
from bot.rendering import Renderer
from bot.request import AiohttpRequest
from bot.sender import Sender
from rules.messages import Lane, Say, To
from storage import outbox
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.conversations.town import TEXTS
from tests.edges.town import until
from tests.storage.town import found_town, sql
from tests.tables import KEY

CHAT, OLGA = 7, 1
Answer = dict[str, object]


class Telegram:
    """Answers what it is told to, once each, and else that all is well."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []  # method and chat
        self.odd: dict[str, list[Answer]] = {}

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        form = request.content_type == "application/x-www-form-urlencoded"
        chat = 0 if form else (await request.json())["chat_id"]
        self.asked.append((method, chat))
        odd = self.odd.get(method)
        message = {"message_id": len(self.asked)}
        told = odd.pop(0) if odd else {"ok": True, "result": message}
        status = told.get("error_code", 200)
        assert isinstance(status, int)
        return web.json_response(told, status=status)

    def asked_for(self, method: str) -> list[int]:
        return [chat for one, chat in self.asked if one == method]


def flooded(seconds: int) -> Answer:
    return {"ok": False, "error_code": 429, "parameters": {"retry_after": seconds}}


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def database(engine_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    async with await open_database(
        engine_url, KEY, clock=Clock().now, files=tmp_path / "files"
    ) as opened:
        yield opened


@asynccontextmanager
async def sending(database: Database, telegram: Telegram, pace: Pace) -> AsyncIterator[Sender]:
    """A sender at work, until the end of the block."""
    routes = web.Application()
    routes.router.add_post("/bot1:x/{method}", telegram.answer)
    async with TestServer(routes) as server:
        requests = AiohttpRequest(), AiohttpRequest()
        address = str(server.make_url("/bot"))
        bot = Bot("1:x", address, request=requests[0], get_updates_request=requests[1])
        async with requests[0], requests[1]:
            renderer = Renderer(TEXTS, {})
            sender = Sender(bot, database, Clock(), renderer, Departures({}), pace)
            running = asyncio.create_task(sender.run())
            try:
                yield sender
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
                await sender.stop(5)


async def queue(database: Database, *messages: tuple[To, Say]) -> None:
    async def body(tx: Transaction) -> None:
        for to, say in messages:
            await tx.enqueue(to, say)

    await database.transact(body, cause=f"test:{secrets.token_hex(4)}")


def none_waits(database: Database, lane: Lane) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        return (await database.read(lambda tx: outbox.backlog(tx, lane)))[0] == 0

    return look


async def test_an_answer_nobody_expects_does_not_stop_those_that_come_thirty_later(
    database: Database, telegram: Telegram
) -> None:
    telegram.odd["sendMessage"] = [{"ok": True, "result": {}}]
    people = [(To(chat=chat, lane=Lane.BULK), Say("common.yes")) for chat in range(1, 33)]
    await queue(database, *people)
    async with sending(database, telegram, Pace(28.0, Clock().seconds())):
        await until(none_waits(database, Lane.BULK), "everybody told")
    assert sorted(telegram.asked_for("sendMessage")) == list(range(1, 33))


async def test_a_429_to_what_belongs_to_a_message_is_obeyed_too(
    database: Database, telegram: Telegram
) -> None:
    panel = Say("common.yes", slot="main:ana", fresh=True)
    menu = Say("common.no", menu=(("common.yes",),))
    pace, beginning = Pace(28.0, 0.0), Clock().seconds()
    telegram.odd["editMessageReplyMarkup"] = [flooded(60)]
    telegram.odd["setMyCommands"] = telegram.odd["deleteMyCommands"] = [flooded(60)]
    async with sending(database, telegram, pace):
        await queue(database, (To(chat=CHAT), panel), (To(chat=CHAT), panel))
        await until(lambda: is_held(pace, CHAT, beginning), "the pause of a panel")
        await queue(database, (To(chat=CHAT + 1), menu))
        await until(lambda: is_held(pace, CHAT + 1, beginning), "the pause of a menu")
    assert telegram.asked_for("sendMessage") == [CHAT, CHAT, CHAT + 1]


async def is_held(pace: Pace, chat: int, since: float) -> bool:
    return pace.chat_ready(chat, draws=False) >= since + 60


@pytest.mark.postgres
async def test_one_damaged_message_is_set_aside_and_told_and_the_others_leave(
    postgres_url: str, telegram: Telegram, tmp_path: Path
) -> None:
    async with await open_database(
        postgres_url, KEY, clock=Clock().now, files=tmp_path / "files"
    ) as database:
        await found_town(database)
        first, second = To(chat=CHAT), To(chat=CHAT + 1)
        await queue(database, (first, Say("common.yes")), (second, Say("common.yes")))
        await queue(database, (first, Say("common.no")))

        async def harm(tx: Transaction) -> None:
            changed = "UPDATE outbox SET sealed_body = :body WHERE id = 1"
            assert await sql(tx, changed, body="1:bm8gc2VhbA==") == 1

        await database.transact(harm, cause="test")
        began = Clock().seconds()
        async with sending(database, telegram, Pace(28.0, 0.0)):
            await until(lambda: asked_for(telegram, 3), "the others, and the alert")
        assert Clock().seconds() - began < 5  # nobody waits again and again
        assert sorted(telegram.asked_for("sendMessage")) == [OLGA, CHAT, CHAT + 1]
        failed = "UPDATE outbox SET slot = '' WHERE state = 'failed' AND error = 'storage.damaged'"
        assert await database.transact(lambda tx: sql(tx, failed), cause="test") == 1


async def asked_for(telegram: Telegram, messages: int) -> bool:
    return len(telegram.asked_for("sendMessage")) == messages
