"""The virtual clock: real time plus an offset that only ever grows."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta, tzinfo

MORNING_HOUR = 8

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


def real_seconds() -> float:
    """Return the real Unix time."""
    return time.time()


class Clock:
    """Virtual time in seconds since 1970; it runs on with real time between two advances."""

    def __init__(self) -> None:
        self.offset = 0.0

    def seconds(self) -> float:
        """Return the virtual instant as a Unix time."""
        return real_seconds() + self.offset

    def now(self) -> datetime:
        """Return the virtual instant, aware, in UTC."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def step_to(self, instant: datetime) -> None:
        """Move forward to `instant`; an instant already passed changes nothing."""
        self.offset += max(0.0, instant.timestamp() - self.seconds())


def parse_duration(text: str) -> timedelta:
    """Read an ISO 8601 duration made of weeks, days, hours, minutes and seconds.

    Months and years have no fixed length, so they raise ValueError like any other text.
    """
    found = _DURATION.fullmatch(text.strip().upper())
    parts = (
        {name: int(value) for name, value in found.groupdict().items() if value} if found else {}
    )
    if not parts:
        message = f"{text!r} is not a duration such as P1DT2H, PT30M or P2W"
        raise ValueError(message)
    return timedelta(**parts)


def parse_instant(text: str, zone: tzinfo) -> datetime:
    """Read an ISO 8601 instant; one without an offset is meant in `zone`."""
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.replace(tzinfo=zone)


def next_morning(now: datetime, zone: tzinfo) -> datetime:
    """Return the next 08:00 in `zone`, strictly after `now`."""
    local = now.astimezone(zone)
    morning = local.replace(hour=MORNING_HOUR, minute=0, second=0, microsecond=0)
    return morning if morning > local else morning + timedelta(days=1)
