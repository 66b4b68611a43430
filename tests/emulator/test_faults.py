"""The fault plan, the base latency, the transcript and the oracle of doubles."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from tests.emulator.conftest import Emulator
from tests.emulator.test_sending import upload


async def plan(emulator: Emulator, *faults: dict[str, Any]) -> None:
    await emulator.sim("POST", "/faults", list(faults))


async def texts(emulator: Emulator, person: int) -> list[str]:
    return [one["text"] for one in await emulator.screen(person) if one["from"] == "bot"]


@pytest.mark.parametrize(("when", "delivered"), [("before", []), ("after", ["x"])])
async def test_a_cut_connection_before_or_after_the_effect(
    emulator: Emulator, when: str, delivered: list[str]
) -> None:
    ana = await emulator.person()
    await plan(emulator, {"method": "sendMessage", "kind": "disconnect", "when": when, "count": 1})
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await emulator.api("sendMessage", chat_id=ana, text="x")
    assert await texts(emulator, ana) == delivered
    await emulator.ok("sendMessage", chat_id=ana, text="y")


@pytest.mark.parametrize(("when", "delivered"), [("before", []), ("after", ["x"])])
async def test_a_dropped_request_gets_no_answer(
    emulator: Emulator, when: str, delivered: list[str]
) -> None:
    ana = await emulator.person()
    await plan(emulator, {"kind": "drop", "when": when, "count": 1, "ms": 300})
    call = asyncio.create_task(emulator.api("sendMessage", chat_id=ana, text="x"))
    await asyncio.sleep(0.15)
    assert not call.done()
    assert await texts(emulator, ana) == delivered
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call


async def test_a_server_error_after_the_effect_leaves_doubt(emulator: Emulator) -> None:
    ana = await emulator.person()
    await plan(
        emulator,
        {"method": "sendMessage", "kind": "status", "status": 502, "when": "after", "count": 1},
    )
    assert await emulator.refusal("sendMessage", chat_id=ana, text="x") == (502, "Bad Gateway")
    await emulator.ok("sendMessage", chat_id=ana, text="x")
    (double,) = (await emulator.sim("GET", "/doubles"))["doubles"]
    assert double["chat_id"] == ana
    assert double["text"] == "x"
    assert double["times"] == 2
    assert double["message_ids"] == [2, 3]


async def test_a_429_by_plan_carries_its_pause(emulator: Emulator) -> None:
    ana = await emulator.person()
    await plan(emulator, {"kind": "status", "status": 429, "retry_after": 7, "count": 1})
    answer = await emulator.api("sendMessage", chat_id=ana, text="x")
    assert answer["parameters"] == {"retry_after": 7}


async def test_a_fault_can_wait_pick_a_chat_and_come_by_chance(emulator: Emulator) -> None:
    ana, bob = await emulator.person("Ana"), await emulator.person("Bob")
    await plan(
        emulator,
        {"method": "sendMessage", "kind": "status", "chat_id": bob, "skip": 1},
        {"method": "getMe", "kind": "status", "probability": 0.0},
    )
    assert await emulator.ok("getMe")
    assert await emulator.ok("sendMessage", chat_id=bob, text="the first passes")
    assert (await emulator.refusal("sendMessage", chat_id=bob, text="x"))[0] == 500
    assert await emulator.ok("sendMessage", chat_id=ana, text="x")
    faults = (await emulator.sim("GET", "/faults"))["faults"]
    assert [fault["hits"] for fault in faults] == [1, 0]
    await emulator.sim("DELETE", "/faults")
    assert await emulator.ok("sendMessage", chat_id=bob, text="y")


async def test_a_delay_only_takes_time(emulator: Emulator) -> None:
    await plan(emulator, {"method": "getMe", "kind": "delay", "ms": 200})
    begun = time.monotonic()
    assert await emulator.ok("getMe")
    assert time.monotonic() - begun > 0.19


async def test_the_base_latency_spares_the_long_poll(emulator: Emulator) -> None:
    await emulator.sim("POST", "/settings", {"latency_ms": 80})
    begun = time.monotonic()
    await emulator.ok("getMe")
    assert 0.075 < time.monotonic() - begun < 0.5
    begun = time.monotonic()
    await emulator.ok("getUpdates", offset=9)
    assert time.monotonic() - begun < 0.07


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "explode"},
        {"kind": "drop", "when": "never"},
        {"kind": "drop", "chance": 1},
        {"kind": "drop", "count": "once"},
        "drop",
        [[]],
    ],
)
async def test_a_wrong_plan_is_explained_and_changes_nothing(
    emulator: Emulator, wrong: Any
) -> None:
    await plan(emulator, {"kind": "status", "method": "getMe"})
    answer = await emulator.sim("POST", "/faults", wrong, status=400)
    assert answer["error"]
    assert (await emulator.refusal("getMe"))[0] == 500


async def test_the_transcript_tells_what_was_asked_and_what_came_of_it(emulator: Emulator) -> None:
    ana = await emulator.person()
    before = (await emulator.sim("GET", "/transcript"))["next"]
    await plan(emulator, {"kind": "disconnect", "when": "after", "count": 1})
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await emulator.api("sendMessage", chat_id=ana, text="x")
    await emulator.api("sendMessage", chat_id=999, text="y")
    lost, refused = (await emulator.sim("GET", f"/transcript?since={before}"))["requests"]
    assert (lost["method"], lost["fields"]["text"]) == ("sendMessage", "x")
    assert (lost["effect"], lost["ok"], lost["answered"]) == (True, False, False)
    assert (lost["message_id"], lost["chat_id"], lost["fault"]) == (2, ana, "disconnect after")
    assert (refused["effect"], refused["answered"]) == (False, True)
    assert refused["description"] == "Bad Request: chat not found"


async def test_what_the_method_list_does_not_know_is_written_down(emulator: Emulator) -> None:
    ana = await emulator.person()
    assert await emulator.refusal("sendPigeon") == (404, "Not Found: method not found")
    await emulator.ok("sendMessage", chat_id=ana, text="x", colour="red")
    await emulator.refusal("sendMessage", chat_id=ana)
    kinds = [(one["kind"], one["detail"]) for one in await emulator.violations()]
    assert kinds == [
        ("unknown_method", "sendPigeon"),
        ("unknown_field", "colour"),
        ("bad_request", "Bad Request: message text is empty"),
    ]


async def test_a_file_sent_anew_and_by_its_id_counts_as_twice(emulator: Emulator) -> None:
    ana = await emulator.person()
    sent = (await upload(emulator, ana, "document", b"x"))["result"]
    await emulator.ok("sendDocument", chat_id=ana, document=sent["document"]["file_id"])
    await emulator.ok("sendMessage", chat_id=ana, text="x")
    (double,) = (await emulator.sim("GET", "/doubles"))["doubles"]
    assert double["message_ids"] == [2, 3]
