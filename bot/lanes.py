"""Whose turn an update belongs to: a lane a person, a topic in groups; a lane keeps its order."""

from __future__ import annotations

from typing import Any

# The kinds of update we ask for; Telegram keeps the others to itself.
WANTED = ("message", "callback_query", "my_chat_member")


def lane_of(update: dict[str, Any]) -> str:
    """Name the lane of a raw update: «person:5», «topic:-100:7», or «other» for what has neither.

    A press and a message of the same person share a lane, though Telegram does not order them.
    Whatever is odd in the update must not raise here: reading it later is where that is told.
    """
    for kind in WANTED:
        part = update.get(kind)
        if isinstance(part, dict):
            return _lane(part, part.get("message") if kind == "callback_query" else part)
    return "other"


def _lane(part: dict[str, Any], message: Any) -> str:
    chat = message.get("chat") if isinstance(message, dict) else None
    if isinstance(chat, dict) and chat.get("type") in ("group", "supergroup"):
        return f"topic:{chat.get('id')}:{message.get('message_thread_id', 0)}"
    person = part.get("from")
    return f"person:{person.get('id')}" if isinstance(person, dict) else "other"
