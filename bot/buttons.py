"""The one codec between a button's meaning and the 64 bytes Telegram carries for it."""

from __future__ import annotations

from handlers.incoming import Pressed, PressedUnknown
from rules.messages import Press

VERSION = "1"
LIMIT = 64  # bytes: core.telegram.org/bots/api#inlinekeyboardbutton
_SEPARATOR = "|"
_PARTS = 7


class ButtonTooLong(ValueError):
    """A button that Telegram could not carry: found when the message is built, not pressed."""


def encode(press: Press, person: str | None, workshop: str | None) -> str:
    """Pack a button as `1|flow|step|subject|value|person|workshop`. Raises ButtonTooLong."""
    parts = (press.flow, press.step, press.subject, press.value, person or "", workshop or "")
    data = _SEPARATOR.join((VERSION, *parts))
    if any(_SEPARATOR in part for part in parts):
        raise ButtonTooLong(f"a part of {data!r} contains {_SEPARATOR!r}")
    if len(data.encode()) > LIMIT:
        raise ButtonTooLong(f"{data!r} has {len(data.encode())} bytes, {LIMIT} are possible")
    return data


def decode(data: str | None, callback_id: str, message_id: int) -> Pressed | PressedUnknown:
    """Read what was pressed; a button of another time is PressedUnknown. Never raises."""
    parts = (data or "").split(_SEPARATOR)
    if len(parts) != _PARTS or parts[0] != VERSION:
        return PressedUnknown(callback_id, message_id)
    _, flow, step, subject, value, person, workshop = parts
    return Pressed(Press(flow, step, value, subject), person, workshop, callback_id, message_id)
