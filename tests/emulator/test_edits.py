"""Changing what is there: edits, deletions, reactions, answers to presses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.conftest import TOKEN, Emulator
from tests.emulator.test_sending import keyboard, upload

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def panel(emulator: Emulator, person: int) -> dict[str, Any]:
    markup = keyboard(callback_data="yes")
    sent = await emulator.ok("sendMessage", chat_id=person, text="one", reply_markup=markup)
    return {"chat_id": person, "message_id": sent["message_id"]}


async def test_an_edit_shows_and_takes_the_keyboard_away(emulator: Emulator) -> None:
    ana = await emulator.person()
    where = await panel(emulator, ana)
    await emulator.ok("editMessageText", **where, text="<b>two</b>", parse_mode="HTML")
    shown = (await emulator.screen(ana))[-1]
    assert (shown["html"], shown["buttons"], shown["edited"]) == ("<b>two</b>", [], True)


async def test_an_edit_that_changes_nothing_is_refused(emulator: Emulator) -> None:
    ana = await emulator.person()
    where = await panel(emulator, ana)
    same = {"text": "one", "reply_markup": keyboard(callback_data="yes")}
    assert await emulator.refusal("editMessageText", **where, **same) == (400, NOT_MODIFIED)
    assert await emulator.refusal(
        "editMessageReplyMarkup", **where, reply_markup=keyboard(callback_data="yes")
    ) == (400, NOT_MODIFIED)
    await emulator.ok("editMessageReplyMarkup", **where)
    assert await emulator.refusal("editMessageReplyMarkup", **where) == (400, NOT_MODIFIED)


async def test_what_cannot_be_edited(emulator: Emulator) -> None:
    ana = await emulator.person()
    gone = {"chat_id": ana, "message_id": 999, "text": "x"}
    assert await emulator.refusal("editMessageText", **gone) == (
        400,
        "Bad Request: message to edit not found",
    )
    theirs = {"chat_id": ana, "message_id": 1, "text": "x"}
    assert await emulator.refusal("editMessageText", **theirs) == (
        400,
        "Bad Request: message can't be edited",
    )
    file = (await upload(emulator, ana, "document", b"x"))["result"]["message_id"]
    assert await emulator.refusal("editMessageText", chat_id=ana, message_id=file, text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    keys = {"keyboard": [["a"]]}
    where = await panel(emulator, ana)
    assert await emulator.refusal("editMessageText", **where, text="x", reply_markup=keys) == (
        400,
        "Bad Request: inline keyboard expected",
    )
    assert await emulator.refusal("editMessageText", text="x") == (
        400,
        "Bad Request: message identifier is not specified",
    )


async def test_a_caption_is_edited(emulator: Emulator) -> None:
    ana = await emulator.person()
    sent = (await upload(emulator, ana, "document", b"x", caption="a"))["result"]
    where = {"chat_id": ana, "message_id": sent["message_id"]}
    edited = await emulator.ok("editMessageCaption", **where, caption="b")
    assert edited["caption"] == "b"


async def test_a_deleted_message_is_gone_from_the_screen(emulator: Emulator) -> None:
    ana = await emulator.person()
    where = await panel(emulator, ana)
    assert await emulator.ok("deleteMessage", **where) is True
    assert [one["from"] for one in await emulator.screen(ana)] == ["user"]
    assert await emulator.refusal("deleteMessage", **where) == (
        400,
        "Bad Request: message to delete not found",
    )


async def test_after_48_hours_a_message_stays(emulator: Emulator) -> None:
    ana = await emulator.person()
    where = await panel(emulator, ana)
    await emulator.sim("POST", "/clock", {"advance": "P2D"})
    assert await emulator.refusal("deleteMessage", **where) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )


async def test_a_reaction_is_shown_and_harmless_to_repeat(emulator: Emulator) -> None:
    ana = await emulator.person()
    thumb = {"reaction": [{"type": "emoji", "emoji": "👍"}]}
    for _ in range(2):
        await emulator.ok("setMessageReaction", chat_id=ana, message_id=1, **thumb)
    assert (await emulator.screen(ana))[0]["reactions"] == ["👍"]


async def test_a_press_is_answered_once_and_in_time(emulator: Emulator) -> None:
    ana = await emulator.person()
    await panel(emulator, ana)
    first = (await emulator.press(ana, label="Oui"))["callback_query_id"]
    await emulator.ok("answerCallbackQuery", callback_query_id=first, text="merci")
    told = await emulator.sim("GET", f"/presses/{first}")
    assert (told["answered"], told["answer"]["text"]) == (True, "merci")
    assert 0 < told["after_ms"] < 5000
    assert await emulator.refusal("answerCallbackQuery", callback_query_id=first) == (400, TOO_OLD)
    assert await emulator.refusal("answerCallbackQuery", callback_query_id="7") == (400, TOO_OLD)
    late = (await emulator.press(ana, label="Oui"))["callback_query_id"]
    long = {"callback_query_id": late, "text": "x" * 201}
    assert (await emulator.refusal("answerCallbackQuery", **long))[0] == 400
    emulator.world.bot(TOKEN).updates.last_poll = -100.0
    await emulator.sim("POST", "/clock", {"advance": "PT3M"})
    assert await emulator.refusal("answerCallbackQuery", callback_query_id=late) == (400, TOO_OLD)


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendMessage", {"text": "x"}),
        ("sendChatAction", {"action": "typing"}),
        ("editMessageText", {"text": "x", "message_id": 2}),
    ],
)
async def test_whoever_blocked_never_started_or_left_is_forbidden(
    emulator: Emulator, method: str, fields: dict[str, Any]
) -> None:
    ana = await emulator.person()
    await panel(emulator, ana)
    await emulator.sim("POST", f"/users/{ana}/block")
    assert await emulator.refusal(method, chat_id=ana, **fields) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    await emulator.sim("POST", f"/users/{ana}/unblock")
    await emulator.ok(method, chat_id=ana, **fields)
    await emulator.sim("DELETE", f"/users/{ana}")
    assert await emulator.refusal(method, chat_id=ana, **fields) == (
        403,
        "Forbidden: user is deactivated",
    )
    bob = (await emulator.sim("POST", "/users", {"first_name": "Bob"}))["id"]
    assert await emulator.refusal(method, chat_id=bob, **fields) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
