"""Turn a stored update into what the conversations understand; the unreadable raises.

Updates are read as the JSON they are, shape by shape: of the library's objects we would use one
field in thirty, and making them costs more than all the rest of an update (docs/performance.md).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.buttons import decode
from bot.lanes import WANTED
from handlers.incoming import Event, Incoming, PressedUnknown, Reachable, Sent, Started, Typed

FIRST_LANGUAGE = "fr"
_AWAY = ("kicked", "left")  # core.telegram.org/bots/api#chatmember, in a private chat: blocked
# What a message can hold instead of words; a picture that moves is told as the document it is.
_KINDS = (
    *("photo", "voice", "document", "video", "video_note", "audio", "sticker", "contact"),
    *("location", "venue", "poll", "animation"),
)


class Unreadable(ValueError):
    """An update of a kind we asked for, in a shape that Telegram never promised."""


def read(update: Any, now: datetime, real: datetime) -> Incoming | None:
    """Read one raw update from a private chat; None for what concerns no conversation.

    `now` is civil time, `real` that of the machine.
    Raises Unreadable.
    """
    match update:
        case {"callback_query": {"id": str(query_id), "from": {"id": int(person)} as who} as query}:
            return Incoming(now, real, person, _language(who), _press(query_id, person, query))
        case {"message": {"chat": {"type": "private", "id": int(chat)}} as message}:
            event = _message(message)
            return (
                Incoming(now, real, chat, _language(message.get("from")), event) if event else None
            )
        case {
            "my_chat_member": {
                "chat": {"type": "private", "id": int(chat)},
                "from": who,
                "new_chat_member": {"status": str(status)},
            }
        }:
            return Incoming(now, real, chat, _language(who), Reachable(yes=status not in _AWAY))
        case {"message": {"chat": {"type": str()}}} | {"my_chat_member": {"chat": {"type": str()}}}:
            return None
    if any(kind in update for kind in WANTED):
        raise Unreadable("an update in an unknown shape")
    return None


def _press(query_id: str, person: int, query: Any) -> Event:
    """Read a press; its message may be too old to be told, but the person always is."""
    match query.get("message"):
        case {"message_id": int(number), "chat": {"id": int(chat)}}:
            if chat != person:
                return PressedUnknown(query_id, number)  # in a group no conversation stands there
            return decode(query.get("data"), query_id, number)
    return decode(query.get("data"), query_id, 0)


def _message(message: Any) -> Event | None:
    match message:
        case {"text": str(text), "message_id": int(number)}:
            command, _, payload = text.partition(" ")
            if command == "/start":
                return Started(payload.strip())
            answered = message.get("reply_to_message")
            return Typed(text, number, answered["message_id"] if answered else None)
        case {"message_id": int(number)}:
            kind = next((kind for kind in _KINDS if kind in message), None)
            return _sent(message, kind, number) if kind else None
    raise Unreadable("a message without an id")


def _sent(message: Any, kind: str, number: int) -> Sent:
    thing = message[kind]
    if kind == "photo":
        thing = thing[-1]  # sizes of one picture, the largest last
    return Sent(
        kind,
        thing.get("file_id", ""),
        thing.get("file_name", ""),
        thing.get("file_size", 0),
        message.get("caption", ""),
        number,
    )


def _language(who: Any) -> str:
    language = who.get("language_code") if isinstance(who, dict) else None
    return language or FIRST_LANGUAGE
