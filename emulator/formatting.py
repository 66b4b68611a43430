"""From a request's text, parse_mode and entities to the text and entities a message keeps."""

from __future__ import annotations

from typing import Any

from emulator.entities import parse_html, tidy, utf16
from emulator.fields import Fields
from emulator.refusal import Json, bad_request

# See core.telegram.org/bots/api#sendmessage: "1-4096 characters after entities parsing";
# and #senddocument: caption "0-1024 characters after entities parsing".
MAX_TEXT = 4096
MAX_CAPTION = 1024
# Client.cpp, `get_formatted_text`: refused before any parsing.
MAX_BYTES = 1 << 15


def message_text(fields: Fields) -> Json:
    """Return {"text", "entities"} of a text message."""
    if not fields.has("text"):
        raise bad_request("message text is empty")
    text, entities = _format(fields.text("text"), fields.text("parse_mode"), fields, "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption(fields: Fields) -> Json:
    """Return {"caption", "caption_entities"} of a file, empty when there is none."""
    said = fields.text("caption")
    text, entities = _format(said, fields.text("parse_mode"), fields, "caption_entities")
    if utf16(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _format(text: str, mode: str, fields: Fields, name: str) -> tuple[str, list[Json]]:
    if len(text.encode()) > MAX_BYTES:
        raise bad_request("text is too long")
    match mode.lower():
        case "html" if text:
            return tidy(*parse_html(text))
        case "" | "none" | "html":
            return tidy(text, [_entity(one) for one in fields.array(name)])
        case "markdown" | "markdownv2":
            # A deliberate gap: a mode accepted and not parsed would lie to whoever tests with it.
            raise bad_request("the emulator reads parse_mode HTML and entities, not Markdown")
        case _:
            raise bad_request("unsupported parse_mode")


def _entity(value: Any) -> Json:
    """Client.cpp, `get_text_entity`: an object with a type, an offset and a length."""
    if not isinstance(value, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for key, kind in (("type", str), ("offset", int), ("length", int)):
        if not isinstance(value.get(key), kind):
            raise bad_request(f"can't parse MessageEntity: can't find field \"{key}\"")
    return value
