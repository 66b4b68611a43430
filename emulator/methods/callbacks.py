"""Answers to presses on inline buttons."""

from __future__ import annotations

from emulator.methods.register import Call, method
from emulator.refusal import Json, bad_request
from emulator.updates import LIFE

# See core.telegram.org/bots/api#answercallbackquery: text of 0-200 characters.
MAX_ANSWER = 200
# How long a press can be answered is not documented. The update itself lives 150 s (Client.cpp,
# `add_new_callback_query`), so no answer can be meant for an older one.
ANSWER_LIFE = LIFE["callback_query"]
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery", "callback_query_id! text show_alert:b url cache_time:i")
def answer_callback_query(call: Call) -> bool:
    """Client.cpp, `fail_query_with_error`: QUERY_ID_INVALID becomes the sentence above."""
    press = call.world.presses.get(call.fields.text("callback_query_id"))
    if press is None or press.bot_id != call.bot.id or press.answer is not None:
        raise bad_request(TOO_OLD)
    if call.world.clock.seconds() - press.pressed_at > ANSWER_LIFE:
        raise bad_request(TOO_OLD)
    text = call.fields.text("text")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: Json = {"text": text, "show_alert": call.fields.flag("show_alert")}
    if url := call.fields.text("url"):
        answer["url"] = url
    press.take(answer)
    call.line.chat_id = press.chat.id
    press.chat.notice = {**answer, "id": press.id, "person": press.person_id}
    call.world.hub.tell("chat", id=press.chat.id)
    return True
