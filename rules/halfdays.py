"""The half-days of a gathering: what somebody says they come to, and is counted for having been."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.errors import Refused
from rules.workshop import Gathering, Session, SessionKind

NOON = time(13)
EVENING = time(18, 30)
"""What begins before one o'clock belongs to the morning, from half past six on to the evening."""


class Part(StrEnum):
    """A part of a day, in its order."""

    MORNING = "am"
    AFTERNOON = "pm"
    EVENING = "eve"


@dataclass(frozen=True, slots=True)
class HalfDay:
    """One part of one day, in the workshop's zone, with the hours between which something is held.

    `sessions` are those that begin in it, without meals and nights; there is at least one.
    """

    starts_at: datetime
    ends_at: datetime
    day: date
    part: Part
    sessions: tuple[Session, ...]

    @property
    def key(self) -> str:
        """How it is kept, and named in forms: «2027-03-27-am»."""
        return f"{self.day.isoformat()}-{self.part}"


def named(key: str) -> tuple[date, Part]:
    """Return the day and the part of it that a key of ours names."""
    day, _, part = key.rpartition("-")
    return date.fromisoformat(day), Part(part)


def of_gathering(about: Gathering, zone: ZoneInfo) -> tuple[HalfDay, ...]:
    """Return the half-days of a gathering in their order; none online, where nobody travels."""
    if about.place is None:
        return ()
    found: dict[tuple[date, Part], list[Session]] = {}
    for each in sorted(about.sessions, key=lambda one: one.starts_at):
        if each.kind is not SessionKind.BREAK:
            found.setdefault(_when(each, zone), []).append(each)
    return tuple(_half_days(found))


def read(key: str) -> tuple[date, Part] | None:
    """Read a key again: its day and its part; None for what is none."""
    day, _, part = key.rpartition("-")
    try:
        return date.fromisoformat(day), Part(part)
    except ValueError:
        return None


def in_order(keys: Iterable[str]) -> tuple[str, ...]:
    """Put keys into the order of time; what is none is left out, and what is there twice."""
    known = {read(key): key for key in keys}
    rank = list(Part)
    found = sorted((one for one in known if one), key=lambda one: (one[0], rank.index(one[1])))
    return tuple(known[one] for one in found)


def chosen_of(typed: Iterable[str], half_days: Iterable[HalfDay]) -> tuple[str, ...]:
    """Read which of these half-days somebody comes to. Refused for none, and for all of them."""
    wanted = set(typed)
    keys = tuple(each.key for each in half_days)
    chosen = tuple(key for key in keys if key in wanted)
    if not chosen:
        raise Refused("attendance.which-half-days")
    if chosen == keys:
        raise Refused("attendance.all-half-days")
    return chosen


def shifted(keys: Iterable[str], by: timedelta) -> tuple[str, ...]:
    """Let half-days follow a gathering that moves by some days."""
    found = (read(key) for key in keys)
    return tuple(f"{(one[0] + by).isoformat()}-{one[1]}" for one in found if one)


def current(half_days: tuple[HalfDay, ...], now: datetime) -> HalfDay | None:
    """Return the one that is under way, or comes next; the last when all are over; None of none."""
    return next(
        (one for one in half_days if now < one.ends_at), half_days[-1] if half_days else None
    )


def _when(about: Session, zone: ZoneInfo) -> tuple[date, Part]:
    local = about.starts_at.astimezone(zone)
    if local.time() < NOON:
        return local.date(), Part.MORNING
    return local.date(), Part.AFTERNOON if local.time() < EVENING else Part.EVENING


def _half_days(found: dict[tuple[date, Part], list[Session]]) -> Iterator[HalfDay]:
    for (day, part), sessions in found.items():
        ends_at = max(each.ends_at for each in sessions)
        yield HalfDay(sessions[0].starts_at, ends_at, day, part, tuple(sessions))
