"""A typed text longer than one message: cut as telephones cut it, and never lost."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from tests.emulator.conftest import Emulator
from tests.emulator.visitor import visitor


async def heard(emulator: Emulator) -> list[str]:
    return [update["message"]["text"] for update in await emulator.ok("getUpdates")]


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("a" * 4096, ["a" * 4096]),
        ("a" * 5000, ["a" * 4096, "a" * 904]),
        ("a" * 9000, ["a" * 4096, "a" * 4096, "a" * 808]),
        ("a" * 4000 + " " + "b" * 500, ["a" * 4000, "b" * 500]),
        ("a" * 3000 + "\n" + "b " * 700 + "c", ["a" * 3000, "b " * 700 + "c"]),
        ("a " + "b" * 4500, ["a " + "b" * 4094, "b" * 406]),
        ("a" * 4095 + "👍👍", ["a" * 4095, "👍👍"]),
    ],
)
async def test_a_long_text_becomes_several_messages_in_order(
    emulator: Emulator, typed: str, pieces: list[str]
) -> None:
    ana = await emulator.person()
    told = await emulator.sim("POST", f"/users/{ana}/messages", {"text": typed})
    assert await heard(emulator) == pieces
    shown = (await emulator.screen(ana))[-len(pieces) :]
    assert [one["text"] for one in shown] == pieces
    assert told["message_ids"] == [one["id"] for one in shown]
    assert (told["message_id"], told["message"]["text"]) == (shown[-1]["id"], pieces[-1])


async def test_in_a_group_every_piece_stays_in_the_topic_and_the_first_replies(
    emulator: Emulator,
) -> None:
    ana = await emulator.person()
    group = await emulator.sim("POST", "/groups", {"title": "G", "forum": True, "members": [ana]})
    path = f"/groups/{group['id']}"
    topic = (await emulator.sim("POST", f"{path}/topics", {"user": ana, "name": "Ana"}))["id"]
    said = {"user": ana, "topic": topic}
    first = await emulator.sim("POST", f"{path}/messages", {**said, "text": "?"})
    await emulator.confirm()
    reply = {**said, "text": "a" * 5000, "reply_to": first["message_id"]}
    await emulator.sim("POST", f"{path}/messages", reply)
    messages = [update["message"] for update in await emulator.ok("getUpdates")]
    assert [one["message_thread_id"] for one in messages] == [topic, topic]
    assert ["reply_to_message" in one for one in messages] == [True, False]


@pytest.mark.browser
async def test_the_page_sends_a_long_text_and_keeps_what_could_not_be_sent(
    emulator: Emulator, browser: Browser
) -> None:
    ana = await emulator.person()
    guest = await visitor(browser, emulator, 1280, "en-GB")
    await guest.opens(f"/?user={ana}")
    box = guest.page.locator("#text")
    await guest.page.route("**/messages", lambda route: route.abort())
    await box.fill("a" * 5000)
    await box.press("Enter")
    await expect(box).to_have_value("a" * 5000)
    await guest.page.unroute("**/messages")
    await box.press("Enter")
    await expect(guest.page.locator(".message")).to_have_count(3)  # with START
    await expect(box).to_have_value("")
    assert await heard(emulator) == ["a" * 4096, "a" * 904]
