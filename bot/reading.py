"""Turn a stored update into what the conversations understand; the unreadable raises."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from telegram import CallbackQuery, ChatMember, Message, Update

from bot.buttons import decode
from handlers.incoming import Event, Incoming, PressedUnknown, Reachable, Sent, Started, Typed

FIRST_LANGUAGE = "fr"
_AWAY = (ChatMember.BANNED, ChatMember.LEFT)
# In the order of preference: a document that is also an animation is told as what the person sent.
_KINDS = ("photo", "voice", "document", "video", "video_note", "audio", "sticker", "contact",
          "location", "venue", "poll", "animation")  # fmt: skip


def read(update: dict[str, Any], now: datetime) -> Incoming | None:
    """Read one raw update from a private chat; None for what concerns no conversation.

    Raises whatever the library raises for an update that it cannot understand.
    """
    seen = Update.de_json(update, None)
    if seen.callback_query is not None:
        return _press(seen.callback_query, now)
    chat = seen.effective_chat
    if chat is None or chat.type != chat.PRIVATE:
        return None
    event: Event | None = None
    if seen.my_chat_member is not None:
        event = Reachable(yes=seen.my_chat_member.new_chat_member.status not in _AWAY)
    elif seen.message is not None:
        event = _message(seen.message)
    if event is None:
        return None
    return Incoming(now, chat.id, _language(seen), event)


def _press(query: CallbackQuery, now: datetime) -> Incoming:
    """Read a press; its message may be too old to be shown, but the person is always there."""
    message_id = query.message.message_id if query.message is not None else 0
    event = decode(query.data, query.id, message_id)
    if query.message is not None and query.message.chat.id != query.from_user.id:
        event = PressedUnknown(query.id, message_id)  # in a group: no conversation stands there
    return Incoming(now, query.from_user.id, query.from_user.language_code or FIRST_LANGUAGE, event)


def _message(message: Message) -> Event | None:
    if message.text is not None:
        command, _, payload = message.text.partition(" ")
        if command == "/start":
            return Started(payload.strip())
        answered = message.reply_to_message
        return Typed(message.text, message.message_id, answered.message_id if answered else None)
    kind = next((kind for kind in _KINDS if getattr(message, kind)), None)
    return _sent(message, kind) if kind else None


def _sent(message: Message, kind: str) -> Sent:
    thing: Any = getattr(message, kind)
    if kind == "photo":
        thing = thing[-1]  # sizes of one picture, the largest last
    return Sent(
        kind,
        getattr(thing, "file_id", ""),
        getattr(thing, "file_name", None) or "",
        getattr(thing, "file_size", None) or 0,
        message.caption or "",
        message.message_id,
    )


def _language(seen: Update) -> str:
    user = seen.effective_user
    return (user.language_code if user is not None else None) or FIRST_LANGUAGE
