"""One delivery to Telegram, and what is known afterwards: arrived, surely not, perhaps, or never.

Telegram has no idempotency key, so the difference matters: only «surely not» may be tried again
without a thought (TELEGRAM.md, «Sending»).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    TelegramError,
)
from telegram.request import RequestData

from bot.menu import show_in_chat
from bot.rendering import Answer, Bubble, Document, Enclosed, Rendered
from bot.request import Body, Flooded, NotSent
from rules.messages import Relay

Json = dict[str, Any]
_NO_PREVIEW = {"is_disabled": True}
_UNCHANGED = "message is not modified"
# What the server says of a message that can no longer be edited: a new one is sent instead.
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_TOO_OLD = "query is too old"


@dataclass(frozen=True, slots=True)
class Arrived:
    """Telegram has it; the id of the message, where there is one.

    `flooded` is the pause Telegram asks for when what belongs to the message came too soon after.
    `file` is the name under which Telegram keeps what went with it, where we did not know it.
    """

    message_id: int | None = None
    flooded: float | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class SurelyNot:
    """It has not arrived and may be tried again; `flooded` is the pause Telegram asks for."""

    reason: str
    flooded: float | None = None


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Nobody can know whether it arrived."""

    reason: str


@dataclass(frozen=True, slots=True)
class Never:
    """It cannot arrive, however often it is tried; `blocked`: this chat takes nothing from us."""

    reason: str
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The group has become another chat."""

    chat: int


@dataclass(frozen=True, slots=True)
class TokenRefused:
    """Telegram does not know our token (any more): nothing can be sent to anybody."""


Outcome = Arrived | SurelyNot | Perhaps | Never | Elsewhere | TokenRefused


async def deliver(bot: Bot, chat: int, rendered: Rendered, panel: int | None = None) -> Outcome:
    """Make the one request that shows this; `panel` is the message to edit in place of sending."""
    try:
        return await _deliver(bot, chat, rendered, panel)
    except TelegramError as fault:
        return _known(fault)


async def _deliver(bot: Bot, chat: int, rendered: Rendered, panel: int | None) -> Outcome:
    outcome: Outcome
    match rendered:
        case Answer(callback_id, text):
            outcome = await _answer(bot, callback_id, text)
        case Document():
            outcome = await _document(bot, chat, rendered)
        case Enclosed():
            outcome = await _enclosed(bot, chat, rendered)
        case Relay(from_chat, message_id):
            copied = await bot.copy_message(chat, from_chat, message_id)
            outcome = Arrived(copied.message_id)
        case Bubble():
            if panel is None:
                outcome = await _bubble(bot, chat, rendered)
            else:
                outcome = await _edit(bot, chat, rendered, panel)
    return outcome


async def close_panel(bot: Bot, chat: int, message_id: int) -> float | None:
    """Take the keyboard from an older message; the pause Telegram asks for, if it does.

    What else prevents it does not matter: it can wait.
    """
    try:
        await _call(bot, "editMessageReplyMarkup", {"chat_id": chat, "message_id": message_id})
    except Flooded as fault:
        return fault.seconds
    except TelegramError:
        pass
    return None


async def _call(bot: Bot, method: str, fields: Json) -> Any:
    """Call a method with JSON, and read no more of the answer than we need."""
    body = cast("RequestData", Body(fields))  # our own do_request knows it
    return await bot.request.post(f"{bot.base_url}/{method}", body)


async def _answer(bot: Bot, callback_id: str, text: str | None) -> Outcome:
    fields: Json = {"callback_query_id": callback_id}
    if text:
        fields["text"] = text
    try:
        await _call(bot, "answerCallbackQuery", fields)
    except BadRequest as fault:
        if _TOO_OLD in fault.message.lower():
            return Never("too old")  # nobody waits for it any more
        raise
    return Arrived()


async def _document(bot: Bot, chat: int, document: Document) -> Outcome:
    sent = await bot.send_document(
        chat,
        InputFile(document.content, filename=document.name),
        caption=document.caption,
        parse_mode=ParseMode.HTML,
        reply_markup=document.keyboard,
    )
    return Arrived(sent.message_id)


async def _enclosed(bot: Bot, chat: int, enclosed: Enclosed) -> Outcome:
    """Send a picture or a document: by its name at Telegram, or all of it, to learn that name."""
    attached = enclosed.attached
    what: str | InputFile = attached.telegram
    if not attached.telegram:
        what = InputFile(enclosed.content, filename=attached.name)
    caption, html = enclosed.caption or None, ParseMode.HTML
    if attached.kind == "photo":
        sent = await bot.send_photo(chat, what, caption=caption, parse_mode=html)
        learned = sent.photo[-1].file_id if sent.photo else None
    else:
        # «detection» would make music or a moving picture of some documents: known under another
        # kind, they could not be sent again as documents.
        sent = await bot.send_document(
            chat, what, caption=caption, parse_mode=html, disable_content_type_detection=True
        )
        learned = sent.document.file_id if sent.document else None
    return Arrived(sent.message_id, file=None if attached.telegram else learned)


async def _bubble(bot: Bot, chat: int, bubble: Bubble) -> Outcome:
    sent = await _call(bot, "sendMessage", _fields(chat, bubble))
    asked = None
    if bubble.commands is not None:
        asked = await show_in_chat(bot, chat, bubble.commands)
    return Arrived(sent["message_id"], asked)


async def _edit(bot: Bot, chat: int, bubble: Bubble, panel: int) -> Outcome:
    try:
        await _call(bot, "editMessageText", _fields(chat, bubble) | {"message_id": panel})
    except BadRequest as fault:
        said = fault.message.lower()
        if _UNCHANGED in said:
            return Arrived(panel)
        if any(gone in said for gone in _GONE):
            return await _bubble(bot, chat, bubble)
        raise
    return Arrived(panel)


def _fields(chat: int, bubble: Bubble) -> Json:
    fields: Json = {
        "chat_id": chat,
        "text": bubble.html,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
    }
    match bubble.keyboard:
        case InlineKeyboardMarkup(inline_keyboard=rows):
            fields["reply_markup"] = {
                "inline_keyboard": [[_key(key) for key in row] for row in rows]
            }
        case ReplyKeyboardMarkup() | ReplyKeyboardRemove() as menu:
            fields["reply_markup"] = menu.to_dict()
    return fields


def _key(button: InlineKeyboardButton) -> Json:
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.callback_data}


def _known(fault: TelegramError) -> Outcome:
    """Classify a fault; in this library BadRequest is a NetworkError, so the order matters."""
    outcome: Outcome
    match fault:
        case Flooded(seconds=seconds):
            outcome = SurelyNot("flooded", seconds)
        case NotSent():
            outcome = SurelyNot(fault.message)
        case Forbidden():
            outcome = Never(fault.message, blocked=True)
        case InvalidToken():
            outcome = TokenRefused()
        case ChatMigrated(new_chat_id=chat):
            outcome = Elsewhere(chat)
        case BadRequest():
            outcome = Never(fault.message, blocked="chat not found" in fault.message.lower())
        case _:
            outcome = Perhaps(type(fault).__name__)
    return outcome
