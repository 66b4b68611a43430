"""The only place that asks what time it is: civil time, walked in rehearsal, and real time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

FAR = timedelta(hours=1)


class Clock:
    """Civil time for rules, timers and quiet hours; real seconds for pacing and time-outs.

    In rehearsal the emulator leads: civil time is real time plus an offset that never shrinks.
    """

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._listeners: list[Callable[[], None]] = []

    def listen(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever a rehearsal is walked on by an hour or more."""
        self._listeners.append(wake)

    def now(self) -> datetime:
        """Return the civil instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    @staticmethod
    def real() -> datetime:
        """Return the instant of this machine, aware, in UTC: files on its disk are dated so."""
        return datetime.now(UTC)

    def follow(self, instant: datetime) -> None:
        """Walk civil time forward to `instant` (aware); it never goes back."""
        step = max(timedelta(), instant - self.now())
        self._ahead += step
        if step >= FAR:
            for wake in self._listeners:
                wake()

    @staticmethod
    def seconds() -> float:
        """Return real seconds since some fixed moment: only differences mean something."""
        return time.monotonic()
