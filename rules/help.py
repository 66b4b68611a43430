"""Words for a person: what can be sent, how long it may be, and by when somebody answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from rules.facts import Fact
from rules.messages import Words

ANSWERED_WITHIN = 2
"""Working days until an answer, which the receipt promises."""

LONGEST = 20_000
"""Characters of one message: five times what Telegram carries, so that nothing real is cut."""

EXCERPT = 120
"""Characters of a message that stand under its answer."""

TO_ANSWER = 800
"""Characters of a message that stand above the answer while it is written."""

SAME_TALK = timedelta(days=1)
"""What follows an open message this soon is a part of it, and needs no second promise."""

SATURDAY = 5
_BEFORE_SIGN = re.compile(r" (?=[?!:;»])")  # a space that French puts there


class Kind(StrEnum):
    """What a message to the team is, where it is more than words."""

    WORDS = ""
    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"
    CONTACT = "contact"
    STICKER = "sticker"
    CANNOT_COME = "cannot_come"  # said by a button; `about` is the gathering
    ONLY_PART = "only_part"  # the same; `half_days` are those they can come to


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody sent: words, and (or) a file as the messenger names it.

    `half_days` are keys with spaces between: what somebody proposes who can only come to a part.
    """

    words: str = ""
    kind: str = Kind.WORDS
    file: str = ""
    file_name: str = ""
    about: str = ""
    half_days: str = ""


def answered_by(now: datetime, zone: ZoneInfo) -> date:
    """Return the last day on which a message of now is answered, in the workshop's zone."""
    day = now.astimezone(zone).date()
    left = ANSWERED_WITHIN
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def late_before(now: datetime, zone: ZoneInfo) -> datetime:
    """Return since when messages are within their time: what came before should have an answer."""
    today = now.astimezone(zone).date()
    day = today
    while answered_by(datetime.combine(day, time.min, zone), zone) >= today:
        day -= timedelta(days=1)
    return datetime.combine(day + timedelta(days=1), time.min, zone).astimezone(now.tzinfo)


def excerpt(words: str, most: int = EXCERPT) -> str:
    """Return the beginning of what somebody wrote, by which they recognise it."""
    line = _BEFORE_SIGN.sub("\u00a0", " ".join(words.split()))
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


BY_BUTTON = frozenset({Kind.CANNOT_COME, Kind.ONLY_PART})
"""What was said by a button, about a gathering."""

NOTICES: Mapping[str, str] = MappingProxyType(
    {
        Kind.WORDS: "help.came-words",
        Kind.PHOTO: "help.came-photo",
        Kind.VOICE: "help.came-voice",
        Kind.CONTACT: "help.came-contact",
        Kind.STICKER: "help.came-sticker",
        Kind.CANNOT_COME: "help.came-cannot-come",
        Kind.ONLY_PART: "help.came-only-part",
    }
)


def told(
    written: Written,
    name: str,
    about: Fact = "",
    *,
    at: datetime,
    zone: ZoneInfo,
    part: Fact = "",
    on_site: bool = False,
) -> Words:
    """Say what came in `at` to those who will answer; `name` is blank for who is not known.

    `on_site`: it came on a day on which they are with the group, and no day was promised.
    """
    facts: dict[str, Fact] = {
        "known": "yes" if name else "no",
        "name": name,
        "words": written.words,
        "has-words": "yes" if written.words else "no",
        "file": written.file_name,
        "about": about or written.about,
        "part": part,
        "at": at,
        "by": answered_by(at, zone),
        "on-site": "yes" if on_site else "no",
    }
    return Words(NOTICES.get(written.kind, "help.came-document"), facts)
