"""Being late on the day itself: from when until when one can say so, and when one is expected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from rules.facts import Facts
from rules.presence import Late, Place, places
from rules.slots import Slot
from rules.workshop import Workshop

BEFORE = timedelta(hours=6)
"""How long before one is expected one may say that one will be late: trains start early."""

_LATE = re.compile(
    r"\b(?:retards?|retard[ée]\w*|tard|trains?|rer|m[ée]tro|bouchons?|embouteillages?|bloqu[ée]\w*"
    r"|late|later|delay\w*|traffic|stuck)\b"
)


class Delay(StrEnum):
    """How late somebody thinks that they will be."""

    QUARTER = "15"
    HALF = "30"
    HOUR = "60"
    UNKNOWN = "unknown"


LABELS: Mapping[Delay, str] = MappingProxyType(
    {
        Delay.QUARTER: "late.quarter",
        Delay.HALF: "late.half",
        Delay.HOUR: "late.hour",
        Delay.UNKNOWN: "late.unknown",
    }
)
"""What each is called, on a button."""


@dataclass(frozen=True, slots=True)
class Due:
    """Where and when somebody is expected today; `speaks`: to be heard."""

    place: Place
    at: datetime
    speaks: bool = False

    @property
    def half_day(self) -> str:
        """The key of the half-day."""
        return self.place.half_day.key


def arriving(workshop: Workshop, now: datetime) -> Due | None:
    """Return the half-day with which today’s gathering begins, while one may be late for it."""
    firsts: dict[str, Place] = {}
    for each in places(workshop):
        firsts.setdefault(each.gathering.key, each)
    return next(
        (
            Due(each, each.half_day.starts_at)
            for each in firsts.values()
            if each.half_day.starts_at - BEFORE <= now < each.half_day.ends_at
        ),
        None,
    )


def heard(workshop: Workshop, slots: Iterable[Slot], now: datetime) -> Due | None:
    """Return the half-day in which a speaker is heard today, while they may be late for it."""
    by_session = {one.key: each for each in places(workshop) for one in each.half_day.sessions}
    return next(
        (
            Due(by_session[slot.session], slot.starts_at, speaks=True)
            for slot in slots
            if slot.open
            and slot.session in by_session
            and slot.starts_at - BEFORE <= now < slot.ends_at
        ),
        None,
    )


def expected_at(due: Due, delay: Delay, now: datetime) -> datetime | None:
    """Return when somebody is expected who is so late; None where they do not know."""
    if delay is Delay.UNKNOWN:
        return None
    return max(due.at, now) + timedelta(minutes=int(delay))


def facts(due: Due, late: Late | None) -> Facts:
    """Return what the question how late somebody will be tells, with what they said before."""
    at = late.expected_at if late else None
    said = "nothing" if late is None else "unknown" if at is None else "hour"
    return {"starts": due.at, "said": said, "at": at or due.at}


def sounds_late(typed: str) -> bool:
    """Tell whether words may be about arriving late, in either language."""
    return _LATE.search(typed.casefold()) is not None


def gathers(workshop: Workshop, now: datetime) -> bool:
    """Tell whether the group is together somewhere today: then the team is with them."""
    zone = workshop.tz
    today = now.astimezone(zone).date()
    return any(
        each.starts_at.astimezone(zone).date() <= today <= each.ends_at.astimezone(zone).date()
        for each in workshop.gatherings
        if each.place is not None
    )
