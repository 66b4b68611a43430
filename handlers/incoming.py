"""What can come in from a chat, as the conversations see it: no Telegram in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.messages import Press


@dataclass(frozen=True, slots=True)
class Started:
    """The chat was opened, perhaps by a personal link: `payload` stands behind `?start=`."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """Words, as typed: also the labels of the permanent menu, and commands («/dates»)."""

    text: str
    message_id: int = 0
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button; `person` and `workshop` are those it was made for."""

    press: Press
    person: str
    workshop: str
    callback_id: str
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class PressedUnknown:
    """A button that cannot be read any more (another time, another program)."""

    callback_id: str
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not words: `kind` is photo, voice, document, contact, sticker."""

    kind: str
    file_id: str = ""
    name: str = ""
    size: int = 0
    caption: str = ""
    message_id: int = 0


@dataclass(frozen=True, slots=True)
class Reachable:
    """The account blocked the bot (`yes` is False) or let it in again."""

    yes: bool


Event = Started | Typed | Pressed | PressedUnknown | Sent | Reachable


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that came in: when, from which private chat, in which language.

    `now` is civil time; `real` is that of the machine, by which doors to the pages open and close.
    """

    now: datetime
    real: datetime
    chat: int
    language: str
    event: Event
