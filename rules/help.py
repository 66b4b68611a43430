"""Words for a person: what can be sent, how long it may be, and by when somebody answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.errors import Refused

ANSWERED_WITHIN = 2
"""Working days until an answer, which the receipt promises."""

LONGEST = 20_000
"""Characters of one message: five times what Telegram carries, so that nothing real is cut."""

SATURDAY = 5


class Kind(StrEnum):
    """What a message to the team is, where it is more than words."""

    WORDS = ""
    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"
    CONTACT = "contact"
    STICKER = "sticker"
    CANNOT_COME = "cannot_come"  # said by a button; `about` is the gathering


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody sent: words, and (or) a file as the messenger names it."""

    words: str = ""
    kind: str = Kind.WORDS
    file: str = ""
    file_name: str = ""
    about: str = ""


def answered_by(now: datetime, zone: ZoneInfo) -> date:
    """Return the last day on which a message of now is answered, in the workshop's zone."""
    day = now.astimezone(zone).date()
    left = ANSWERED_WITHIN
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def words_of(typed: str) -> str:
    """Read what is written to somebody. Refused where there is nothing, or far too much."""
    words = typed.strip()
    if not words:
        raise Refused("help.nothing-written")
    if len(words) > LONGEST:
        raise Refused("common.answer-too-long", length=len(words), limit=LONGEST)
    return words
