"""Meetings of the steering committee: when, where, who comes, and what their calendars are told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.decisions import ITEMS
from rules.errors import Refused
from rules.numbers import whole
from rules.tags import tag
from rules.words import words_of

SHORTEST, LONGEST, USUAL = 15, 480, 120
"""Minutes that a meeting may last, and mostly does."""

LONGEST_PLACE = 200  # characters
LONGEST_ORGANISATION = 120  # characters


class MemberState(StrEnum):
    """Where somebody stands in the committee."""

    MEMBER = "member"
    LEFT = "left"


class Coming(StrEnum):
    """What a member said about a meeting."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One of the method's three; times are aware. `place` is an address, or a link to a call."""

    number: int
    starts_at: datetime
    ends_at: datetime
    place: str
    called_off: bool = False

    @property
    def mark(self) -> str:
        """What a form knows this time by: another time has another."""
        return tag(self.starts_at.astimezone(UTC).isoformat(), self.ends_at.isoformat())

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Summons:
    """One member and one meeting: what they said, and what their calendar holds.

    `sequence` counts what their calendar was told of it (0: nothing yet).
    """

    meeting: int
    answer: Coming | None = None
    sequence: int = 0
    in_calendar: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """A meeting as an organiser typed it: `day` and `hour` as a browser sends them."""

    number: str
    day: str
    hour: str
    minutes: str
    place: str


def planned(typed: Typed, zone: ZoneInfo, *, now: datetime) -> Meeting:
    """Read when and where a meeting is to be held. Refused for what cannot be, and for the past."""
    number = whole(typed.number) or 0
    if number not in ITEMS:
        raise Refused("decisions.no-such-meeting", meeting=number, meetings=len(ITEMS))
    try:
        local = datetime.combine(
            date.fromisoformat(typed.day), time.fromisoformat(typed.hour), zone
        )
    except ValueError:
        raise Refused("meetings.not-a-moment") from None
    minutes = whole(typed.minutes) or 0
    if not SHORTEST <= minutes <= LONGEST:
        raise Refused("meetings.minutes", shortest=SHORTEST, longest=LONGEST)
    starts_at = local.astimezone(UTC)
    if starts_at <= now:
        raise Refused("meetings.past", starts=starts_at)
    place = words_of(" ".join(typed.place.split()), LONGEST_PLACE, nothing="meetings.place-missing")
    return Meeting(number, starts_at, starts_at + timedelta(minutes=minutes), place)


def organisation(typed: str) -> str:
    """Read for whom a member sits there. Refused where it is not said, or not short."""
    words = " ".join(typed.split())
    return words_of(words, LONGEST_ORGANISATION, nothing="meetings.organisation-missing")


def follow(summons: Summons, before: Meeting | None, after: Meeting) -> Summons:
    """Let a member's calendar follow a meeting as it is now.

    At another time they are asked again; who said no keeps their calendar free while it stays.
    """
    if after.called_off:
        return _out(summons)
    moved = before is None or before.called_off or before.mark != after.mark
    if moved:
        return _in(replace(summons, answer=None))
    if before is not None and before.place != after.place and summons.in_calendar:
        return replace(summons, sequence=summons.sequence + 1)
    return summons if summons.in_calendar or summons.answer is Coming.NO else _in(summons)


def answered(summons: Summons, given: Coming, about: Meeting, *, now: datetime) -> Summons:
    """Take an answer; the same again changes nothing. Refused once it began, or was called off."""
    if about.called_off:
        raise Refused("meetings.is-called-off")
    if now >= about.starts_at:
        raise Refused("meetings.too-late", starts=about.starts_at)
    if summons.answer is given:
        return summons
    after = replace(summons, answer=given)
    if given is Coming.NO:
        return _out(after)
    return after if after.in_calendar else _in(after)


def left(summons: Summons) -> Summons:
    """Take a meeting out of the calendar of somebody who leaves the committee."""
    return _out(summons)


def _in(summons: Summons) -> Summons:
    return replace(summons, in_calendar=True, sequence=summons.sequence + 1)


def _out(summons: Summons) -> Summons:
    if not summons.in_calendar:
        return summons
    return replace(summons, in_calendar=False, sequence=summons.sequence + 1)
