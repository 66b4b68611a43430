"""The only place that asks what time it is: civil time, walked in rehearsal, and real time."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Civil time for rules, timers and quiet hours; real seconds for pacing and time-outs.

    In rehearsal the emulator leads: civil time is real time plus an offset that never shrinks.
    """

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the civil instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    @staticmethod
    def real() -> datetime:
        """Return the instant of this machine, aware, in UTC: files on its disk are dated so."""
        return datetime.now(UTC)

    def follow(self, instant: datetime) -> None:
        """Walk civil time forward to `instant` (aware); it never goes back."""
        self._ahead += max(timedelta(), instant - self.now())

    @staticmethod
    def seconds() -> float:
        """Return real seconds since some fixed moment: only differences mean something."""
        return time.monotonic()
