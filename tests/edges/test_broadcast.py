"""Copies of a broadcast on their way: uploaded once, counted once; who is not reached is phoned."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot

import actions.broadcast_steps
import actions.broadcasts
import actions.deliveries
import storage.broadcasts
from bot.clock import Clock
from bot.departures import Departures
from bot.pace import Pace
from bot.rendering import Renderer
from bot.request import AiohttpRequest
from bot.sender import Sender
from rules.broadcasts import Broadcast
from rules.calls import Reason
from rules.deliveries import Report
from rules.messages import Attached
from rules.who import Who
from storage import outbox
from storage.contents import Kept
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.conversations.town import TEXTS
from tests.edges.town import until
from tests.storage.town import WORKSHOP, found_town, settle, sql
from tests.tables import KEY

OLGA = Who.oneself("olga", WORKSHOP)
PEOPLE = {f"p{number}": 100 + number for number in range(6)}
Json = dict[str, object]


class Telegram:
    """Keeps what it is sent, under a name of its own for each file; some chats are closed."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, int, str, str]] = []  # method, chat, file or text, caption
        self.closed: set[int] = set()
        self.odd: set[int] = set()

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given, uploaded = await _given(request)
        chat = int(given["chat_id"])
        if chat in self.closed:
            return _refusal(403, "Forbidden: bot was blocked by the user")
        if chat in self.odd:
            return _refusal(400, "Bad Request: wrong type of the web page content")
        kind = method.removeprefix("send").lower()
        what = "uploaded" if uploaded else given.get(kind, given.get("text", ""))
        self.sent.append((method, chat, what, given.get("caption", "")))
        await asyncio.sleep(0.05 if uploaded else 0)
        return web.json_response({"ok": True, "result": _message(len(self.sent), chat, kind)})

    def files(self) -> list[str]:
        """What was sent in the place of a file, in its order."""
        return [what for _, _, what, _ in self.sent]


async def _given(request: web.Request) -> tuple[dict[str, str], bool]:
    if request.content_type == "multipart/form-data":
        form = await request.post()
        plain = {name: str(value) for name, value in form.items() if isinstance(value, str)}
        return plain, any(not isinstance(value, str) for value in form.values())
    if request.content_type == "application/json":
        return {name: str(value) for name, value in (await request.json()).items()}, False
    return {name: str(value) for name, value in (await request.post()).items()}, False


def _message(number: int, chat: int, kind: str) -> Json:
    about = {"file_id": f"{kind}-at-telegram", "file_unique_id": "u", "width": 1, "height": 1}
    shape: Json = {
        "message_id": number,
        "date": 1,
        "chat": {"id": chat, "type": "private", "first_name": "Ana"},
    }
    match kind:
        case "photo":
            return {**shape, "photo": [{**about, "file_id": "small"}, about]}
        case "document":
            return {**shape, "document": about}
    return {**shape, "text": "…"}


def _refusal(code: int, why: str) -> web.Response:
    told = {"ok": False, "error_code": code, "description": why}
    return web.json_response(told, status=code)


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    """Olga, who runs the workshop, and six people with a chat each."""
    async with await open_database(
        engine_url, KEY, clock=Clock().now, files=tmp_path / "files"
    ) as opened:
        await found_town(opened)
        for person, chat in PEOPLE.items():
            await settle(opened, person, chat, person)

        async def nothing_else_waits(tx: Transaction) -> None:
            await sql(tx, "UPDATE outbox SET state = 'dropped' WHERE state = 'waiting'")

        await opened.transact(nothing_else_waits, cause="test")
        yield opened


@asynccontextmanager
async def sending(town: Database, telegram: Telegram) -> AsyncIterator[None]:
    """A sender at work, until the end of the block."""
    routes = web.Application()
    routes.router.add_post("/bot1:x/{method}", telegram.answer)
    async with TestServer(routes) as server:
        requests = AiohttpRequest(), AiohttpRequest()
        address = str(server.make_url("/bot"))
        bot = Bot("1:x", address, request=requests[0], get_updates_request=requests[1])
        async with requests[0], requests[1]:
            departures = Departures({}, {}, actions.deliveries.find)
            pace = Pace(28.0, Clock().seconds())
            sender = Sender(bot, town, Clock(), Renderer(TEXTS, {}), departures, pace)
            running = asyncio.create_task(sender.run())
            try:
                yield
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
                await sender.stop(5)


async def send(town: Database, attached: Attached | bytes | None = None) -> int:
    """Write to everybody, with something that Telegram has, or that only we have."""
    stored = await town.files.save(attached) if isinstance(attached, bytes) else None

    async def body(tx: Transaction) -> int:
        number = await actions.broadcasts.begin(tx, OLGA, now=tx.now)
        await actions.broadcasts.write(tx, OLGA, number, "fr", "Bonjour {prénom}")
        if stored:
            kept = Kept(stored, "plan.png", "image/png")
            await actions.broadcasts.attach_kept(tx, OLGA, number, kept)
        elif isinstance(attached, Attached):
            await actions.broadcasts.attach(tx, OLGA, number, attached)
        seen = (await actions.broadcasts.get(tx, OLGA, number)).mark
        await actions.broadcasts.plan(tx, OLGA, number, None, seen=seen, now=tx.now, at_night=True)
        await actions.broadcast_steps.put_down_some(tx, {"broadcast": number, "after": ""})
        return number

    return await town.transact(body, cause="form:1")


async def report(town: Database, number: int) -> Report:
    return await town.read(lambda tx: storage.broadcasts.copies(tx, number))


def over(town: Database, number: int) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        found = await report(town, number)
        return found.total > 0 and found.waiting == 0

    return look


async def known(town: Database, number: int) -> Broadcast:
    found = await town.read(lambda tx: storage.broadcasts.of_number(tx, number))
    assert found is not None
    return found


async def test_a_picture_is_uploaded_once_and_then_named(town: Database) -> None:
    telegram = Telegram()
    async with sending(town, telegram):
        number = await send(town, b"a picture")
        await until(over(town, number), "everybody told")
    copies = [one for one in telegram.sent if one[0] == "sendPhoto"]
    assert [what for _, _, what, _ in copies] == ["uploaded", *["photo-at-telegram"] * 5]
    assert {caption for _, _, _, caption in copies} == {
        f"Bonjour {person} first_name" for person in PEOPLE
    }
    attached = (await known(town, number)).attached
    assert attached is not None
    assert attached.telegram == "photo-at-telegram"
    assert await report(town, number) == Report(delivered=6)


async def test_if_the_first_is_in_vain_the_next_one_uploads(town: Database) -> None:
    telegram = Telegram()
    telegram.closed = {100, 101}
    async with sending(town, telegram):
        number = await send(town, b"a picture")
        await until(over(town, number), "everybody told")
    photos = [what for method, _, what, _ in telegram.sent if method == "sendPhoto"]
    assert photos == ["uploaded", *["photo-at-telegram"] * 3]
    assert await report(town, number) == Report(delivered=4, blocked=2)


async def test_what_telegram_has_already_is_never_uploaded(town: Database) -> None:
    telegram = Telegram()
    async with sending(town, telegram):
        number = await send(town, Attached("document", "plan.pdf", telegram="from-the-chat"))
        await until(over(town, number), "everybody told")
    documents = [what for method, _, what, _ in telegram.sent if method == "sendDocument"]
    assert documents == ["from-the-chat"] * 6


async def test_whom_it_did_not_reach_is_to_be_phoned_and_the_team_is_left_in_peace(
    town: Database,
) -> None:
    telegram = Telegram()
    telegram.closed, telegram.odd = {100}, {101, 102}
    async with sending(town, telegram):
        number = await send(town)
        await until(over(town, number), "everybody told")
    assert await report(town, number) == Report(delivered=3, blocked=1, failed=2)
    to_olga = [one for one in telegram.sent if one[1] == 1 and "remis" in one[2]]
    assert not any("n’a pas pu être remis" in one[2] for one in to_olga)

    async def listed(tx: Transaction) -> set[str]:
        asked = {"workshop": WORKSHOP, "reason": f"{Reason.BROADCAST}:{number}"}
        return {one for one in PEOPLE if await tx.fetch("calls.open", person=one, **asked)}

    assert await town.read(listed) == {"p0", "p1", "p2"}


async def test_it_is_stopped_in_the_second_it_is_stopped(town: Database) -> None:
    telegram = Telegram()
    number = await send(town)

    async def stop(tx: Transaction) -> None:
        await actions.broadcasts.stop(tx, OLGA, number)

    await town.transact(stop, cause="form:2")
    async with sending(town, telegram):
        await until(over(town, number), "nothing waits")
    assert [one for one in telegram.sent if "Bonjour" in one[2]] == []
    assert await report(town, number) == Report(stopped=6)


async def test_what_was_on_its_way_at_a_crash_is_presumed_and_counted(town: Database) -> None:
    number = await send(town)

    async def crash(tx: Transaction) -> int:
        heads = await tx.fetch("outbox.heads", lane=3, after=0, most=2)
        for head in heads:
            await outbox.claim(tx, head["id"])
        return await outbox.in_doubt_after_crash(tx)

    assert await town.transact(crash, cause="sender") == 2
    telegram = Telegram()
    async with sending(town, telegram):
        await until(over(town, number), "the others told")
    assert await report(town, number) == Report(delivered=4, presumed=2)
