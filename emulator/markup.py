"""Judges keyboards: inline ones that hang under a message, and the one that replaces typing.

tdlib/telegram-bot-api, Client.cpp: `get_reply_markup`, `get_inline_keyboard_button_type`,
`get_keyboard_button`, `get_button_style`; BUTTON_DATA_INVALID comes from Telegram's own servers
(core.telegram.org/method/messages.sendMessage).
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from emulator.refusal import Json, bad_request

# See core.telegram.org/bots/api#inlinekeyboardbutton: callback_data is 1-64 bytes.
MAX_DATA = 64
# Telegram's servers answer REPLY_MARKUP_TOO_LONG above this many buttons.
MAX_BUTTONS = 100
STYLES = frozenset({"", "default", "primary", "danger", "success"})
_INLINE_KINDS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_OBJECTS = frozenset({"login_url", "web_app", "copy_text", "switch_inline_query_chosen_chat"})


class Unfit(Exception):
    """Why a button cannot be read, in the server's words."""


def judge(markup: Json | None, *, inline_only: bool = False) -> Json | None:
    """Return the markup to keep, None when there is nothing in it; refuse what Telegram refuses."""
    if markup is None:
        return None
    if rows := _rows(markup, "keyboard", "keyboard button", _reply_button):
        kept = {**markup, "keyboard": rows}
    elif rows := _rows(markup, "inline_keyboard", "inline keyboard button", _inline_button):
        kept = {"inline_keyboard": rows}
    elif markup.get("remove_keyboard") or markup.get("force_reply"):
        kept = markup
    else:
        return None
    if inline_only and "inline_keyboard" not in kept:
        # tdlib/td, ReplyMarkup.cpp, `get_reply_markup` with `only_inline_keyboard`.
        raise bad_request("inline keyboard expected")
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return kept


def _rows(markup: Json, name: str, what: str, button: Any) -> list[list[Json]]:
    rows = markup.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        whose = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
        raise bad_request(f'field "{name}"{whose} must be an Array of Arrays')
    return [[_judged(one, what, button) for one in row] for row in rows if row]


def _judged(value: Any, what: str, button: Any) -> Json:
    try:
        kept: Json = button(value)
    except Unfit as problem:
        raise bad_request(f"can't parse {what}: {problem}") from None
    return kept


def _text(value: Json) -> str:
    text = value.get("text")
    if text is None:
        raise Unfit('Can\'t find field "text"')
    if not isinstance(text, str):
        raise Unfit('Field "text" must be of type String')
    if value.get("style", "") not in STYLES:
        raise Unfit("invalid button style specified")
    return text


def _reply_button(value: Any) -> Json:
    if isinstance(value, str):
        return {"text": value}
    if not isinstance(value, dict):
        raise Unfit("KeyboardButton must be a String or an Object")
    _text(value)
    return value


def _inline_button(value: Any) -> Json:
    if not isinstance(value, dict):
        raise Unfit("InlineKeyboardButton must be an Object")
    if not _text(value).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    kinds = [kind for kind in _INLINE_KINDS if value.get(kind) not in (None, "", False)]
    # The query of a switch button may be empty (core.telegram.org/bots/api#inlinekeyboardbutton).
    if not kinds and not any(name.startswith("switch_inline_query") for name in value):
        raise Unfit("Text buttons are unallowed in the inline keyboard")
    for kind in _OBJECTS & value.keys():
        if not isinstance(value[kind], dict):
            raise Unfit(f'Field "{kind}" must be of type Object')
    if "url" in kinds:
        _check_url(str(value["url"]))
    elif "callback_data" in kinds:
        _check_data(value["callback_data"])
    return value


def _check_data(data: Any) -> None:
    if not isinstance(data, str):
        raise Unfit('Field "callback_data" must be of type String')
    if len(data.encode()) > MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    """tdlib/td, ReplyMarkup.cpp: a URL button leads to http(s), tg or ton, and to a full host."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    web = parts.scheme in ("http", "https")
    if web and not re.fullmatch(r"[^.\s]+(\.[^.\s]+)+", parts.hostname or ""):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if not web and parts.scheme not in ("tg", "ton", "tonsite"):
        raise bad_request(
            f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol"
        )
