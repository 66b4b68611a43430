"""The webhook: order, parallel queues, the secret, insisting, and the exclusion of getUpdates."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.emulator.conftest import Emulator, Json, eventually

Serve = Callable[[web.RouteTableDef], Awaitable[str]]


class Receiver:
    """A webhook that answers as it is told and remembers what came when."""

    def __init__(self) -> None:
        self.got: list[tuple[float, Json]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.hold_presses = False
        self.routes = web.RouteTableDef()
        self.routes.post("/hook")(self.take)

    async def take(self, request: web.Request) -> web.Response:
        update: Json = await request.json()
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.got.append((time.monotonic(), update))
        if "message" in update or self.hold_presses:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    def texts(self) -> list[str]:
        return [update["message"]["text"] for _, update in self.got if "message" in update]


async def hook(emulator: Emulator, serve: Serve, **fields: object) -> Receiver:
    receiver = Receiver()
    url = await serve(receiver.routes)
    await emulator.ok("setWebhook", url=f"{url}/hook", **fields)
    return receiver


async def test_updates_are_pushed_with_the_secret_and_then_forgotten(
    emulator: Emulator, serve: Serve
) -> None:
    ana = await emulator.person()
    receiver = await hook(emulator, serve, secret_token="s3cret")
    await emulator.sim("POST", f"/users/{ana}/messages", {"text": "bonjour"})
    await eventually(lambda: nothing_pending(emulator))
    assert receiver.texts() == ["bonjour"]
    assert receiver.secrets == ["s3cret"]


async def nothing_pending(emulator: Emulator) -> bool:
    return bool((await emulator.ok("getWebhookInfo"))["pending_update_count"] == 0)


async def test_a_chat_waits_for_its_message_while_presses_and_other_chats_pass(
    emulator: Emulator, serve: Serve
) -> None:
    ana, bob = await emulator.person("Ana"), await emulator.person("Bob")
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    await emulator.ok("sendMessage", chat_id=ana, text="?", reply_markup=markup)
    receiver = await hook(emulator, serve)
    receiver.gate.clear()
    for text in ("first", "second"):
        await emulator.sim("POST", f"/users/{ana}/messages", {"text": text})
    await emulator.sim("POST", f"/users/{bob}/messages", {"text": "from Bob"})
    await emulator.press(ana, label="Oui")
    await eventually(lambda: count(receiver, 3))
    assert sorted(receiver.texts()) == ["first", "from Bob"]
    receiver.gate.set()
    await eventually(lambda: count(receiver, 4))
    assert receiver.texts()[-1] == "second"


async def count(receiver: Receiver, wanted: int) -> bool:
    return len(receiver.got) >= wanted


async def test_a_failure_is_repeated_after_1_second_then_2(
    emulator: Emulator, serve: Serve
) -> None:
    ana = await emulator.person()
    receiver = await hook(emulator, serve)
    receiver.answers = [web.Response(status=500), web.Response(status=503)]
    await emulator.sim("POST", f"/users/{ana}/messages", {"text": "again"})
    await eventually(lambda: count(receiver, 3))
    at = [moment for moment, _ in receiver.got]
    assert 0.95 < at[1] - at[0] < 1.5
    assert 1.95 < at[2] - at[1] < 2.5
    info = await emulator.ok("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 503")


async def test_retry_after_is_honoured(emulator: Emulator, serve: Serve) -> None:
    ana = await emulator.person()
    receiver = await hook(emulator, serve)
    receiver.answers = [web.Response(status=429, headers={"Retry-After": "2"})]
    await emulator.sim("POST", f"/users/{ana}/messages", {"text": "later"})
    await eventually(lambda: count(receiver, 2))
    at = [moment for moment, _ in receiver.got]
    assert 1.95 < at[1] - at[0] < 2.5


async def test_getupdates_is_refused_while_a_webhook_is_set(
    emulator: Emulator, serve: Serve
) -> None:
    poll = asyncio.create_task(emulator.api("getUpdates", offset=7, timeout=20))
    await asyncio.sleep(0.1)
    await hook(emulator, serve)
    ended = await asyncio.wait_for(poll, 1)
    assert ended["description"] == "Conflict: terminated by setWebhook request"
    code, sentence = await emulator.refusal("getUpdates")
    assert code == 409
    assert sentence == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await emulator.ok("deleteWebhook")
    assert await emulator.ok("getUpdates", offset=8, timeout=0) == []


async def test_a_receiver_that_is_down_gets_the_update_when_it_is_back(
    emulator: Emulator, serve: Serve
) -> None:
    ana = await emulator.person()
    await emulator.ok("setWebhook", url="http://127.0.0.1:9/hook")
    await emulator.sim("POST", f"/users/{ana}/messages", {"text": "patience"})
    await eventually(lambda: has_error(emulator))
    await asyncio.sleep(1)  # two setWebhook within a second draw 429
    receiver = await hook(emulator, serve)
    await eventually(lambda: count(receiver, 1))
    assert receiver.texts() == ["patience"]


async def has_error(emulator: Emulator) -> bool:
    return "last_error_message" in await emulator.ok("getWebhookInfo")


async def test_wrong_webhooks_are_refused(emulator: Emulator) -> None:
    assert await emulator.refusal("setWebhook", url="ftp://example.org") == (
        400,
        "Bad Request: invalid webhook URL specified",
    )
    answer = await emulator.api("setWebhook", url="https://example.org")
    assert answer["parameters"] == {"retry_after": 1}
    assert (await emulator.refusal("setWebhook"))[0] == 400
    assert await emulator.ok("setWebhook", url="")
