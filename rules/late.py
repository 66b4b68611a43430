"""Being late on the day itself: from when until when one can say so, and when one is expected."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from rules.presence import Place, places
from rules.workshop import Workshop

BEFORE = timedelta(hours=6)
"""How long before a gathering begins one may say that one will be late: trains start early."""


class Delay(StrEnum):
    """How late somebody thinks that they will be."""

    QUARTER = "15"
    HALF = "30"
    HOUR = "60"
    UNKNOWN = "unknown"


def arriving(workshop: Workshop, now: datetime) -> Place | None:
    """Return the half-day with which today’s gathering begins, while one may be late for it."""
    firsts: dict[str, Place] = {}
    for each in places(workshop):
        firsts.setdefault(each.gathering.key, each)
    return next((each for each in firsts.values() if _may_be_late(each, now)), None)


def expected_at(about: Place, delay: Delay, now: datetime) -> datetime | None:
    """Return when somebody is expected who is so late; None where they do not know."""
    if delay is Delay.UNKNOWN:
        return None
    return max(about.half_day.starts_at, now) + timedelta(minutes=int(delay))


def _may_be_late(about: Place, now: datetime) -> bool:
    return about.half_day.starts_at - BEFORE <= now < about.half_day.ends_at
