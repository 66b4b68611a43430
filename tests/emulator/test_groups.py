"""Groups: topics with ids of their own, membership, privacy, upgrades."""

from __future__ import annotations

import pytest

from tests.emulator.conftest import Emulator


async def forum(emulator: Emulator, person: int, **more: object) -> int:
    asked = {"title": "Aide", "forum": True, "members": [person], **more}
    group = await emulator.sim("POST", "/groups", asked)
    await emulator.confirm()
    return int(group["id"])


async def test_a_topic_has_the_id_of_the_message_that_opened_it(emulator: Emulator) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana)
    await emulator.ok("sendMessage", chat_id=group, text="bienvenue")
    topic = await emulator.ok("createForumTopic", chat_id=group, name="Ana")
    assert topic["message_thread_id"] == 3
    sent = await emulator.ok("sendMessage", chat_id=group, text="x", message_thread_id=3)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (3, True)
    assert await emulator.refusal("sendMessage", chat_id=group, text="x", message_thread_id=99) == (
        400,
        "Bad Request: message thread not found",
    )
    await emulator.sim(
        "POST", f"/groups/{group}/messages", {"user": ana, "text": "bonjour", "topic": 3}
    )
    (update,) = await emulator.ok("getUpdates")
    assert update["message"]["message_thread_id"] == 3
    shown = await emulator.sim("GET", f"/groups/{group}/chat?topic=3")
    assert [one["text"] for one in shown["messages"]] == ["", "x", "bonjour"]


async def test_topics_close_reopen_and_go(emulator: Emulator) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana)
    topic = (await emulator.ok("createForumTopic", chat_id=group, name="Ana"))["message_thread_id"]
    where = {"chat_id": group, "message_thread_id": topic}
    await emulator.ok("closeForumTopic", **where)
    assert (await emulator.refusal("closeForumTopic", **where))[1].endswith("TOPIC_NOT_MODIFIED")
    await emulator.ok("reopenForumTopic", **where)
    await emulator.ok("editForumTopic", **where, name="Ana M.")
    await emulator.ok("deleteForumTopic", **where)
    assert (await emulator.refusal("editForumTopic", **where))[1].endswith("TOPIC_ID_INVALID")


async def test_a_group_without_topics_refuses_them(emulator: Emulator) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana, forum=False)
    assert await emulator.refusal("createForumTopic", chat_id=group, name="x") == (
        400,
        "Bad Request: the chat is not a forum",
    )


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("kicked", "Forbidden: bot was kicked from the supergroup chat"),
        ("left", "Forbidden: bot is not a member of the supergroup chat"),
    ],
)
async def test_a_bot_that_is_out_is_forbidden(
    emulator: Emulator, status: str, sentence: str
) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana)
    await emulator.sim("POST", f"/groups/{group}/members", {"status": status})
    assert await emulator.refusal("sendMessage", chat_id=group, text="x") == (403, sentence)
    (update,) = await emulator.ok("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["status"] == status


async def test_a_plain_member_hears_only_what_is_meant_for_it(emulator: Emulator) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana, administrator=False)
    for text in ("entre nous", "/aide", "merci @bot4242_bot"):
        await emulator.sim("POST", f"/groups/{group}/messages", {"user": ana, "text": text})
    heard = [one["message"]["text"] for one in await emulator.ok("getUpdates")]
    assert heard == ["/aide", "merci @bot4242_bot"]


async def test_an_upgraded_group_names_its_successor(emulator: Emulator) -> None:
    ana = await emulator.person()
    group = await forum(emulator, ana, kind="group")
    new = (await emulator.sim("POST", f"/groups/{group}/upgrade"))["id"]
    answer = await emulator.api("sendMessage", chat_id=group, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": new}
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert await emulator.ok("sendMessage", chat_id=new, text="x")


async def test_a_button_in_a_group_is_pressed_by_a_member(emulator: Emulator) -> None:
    ana, bob = await emulator.person("Ana"), await emulator.person("Bob")
    group = await forum(emulator, ana)
    markup = {"inline_keyboard": [[{"text": "Prendre", "callback_data": "take"}]]}
    await emulator.ok("sendMessage", chat_id=group, text="?", reply_markup=markup)
    press = {"user": ana, "label": "Prendre"}
    await emulator.sim("POST", f"/groups/{group}/presses", press)
    (update,) = await emulator.ok("getUpdates")
    assert update["callback_query"]["from"]["id"] == ana
    stranger = {"user": bob, "label": "Prendre"}
    await emulator.sim("POST", f"/groups/{group}/presses", stranger, status=409)
