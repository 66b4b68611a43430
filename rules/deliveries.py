"""The copies of a broadcast: whether one leaves now, and what became of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from rules.broadcasts import Broadcast, State, moved
from rules.segments import DAILY_CAP
from rules.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Needless:
    """A copy that nobody needs any more, and why, as a code."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """A copy that waits until then, and why, as a code."""

    until: datetime
    reason: str


def leaves(
    broadcast: Broadcast, workshop: Workshop, heard: int, *, now: datetime
) -> Needless | Later | None:
    """Decide about one copy that is about to leave; None: it goes.

    `heard` is how many broadcasts its reader has had today.
    """
    if broadcast.state is State.STOPPED or not (broadcast.words or broadcast.attached):
        return Needless("stopped")
    if not broadcast.at_night and (morning := moved(workshop, now)):
        return Later(morning, "quiet")
    if heard >= DAILY_CAP:
        return Later(tomorrow(workshop, now), "cap")
    return None


def midnight(workshop: Workshop, now: datetime) -> datetime:
    """Return when the day began, in the workshop's zone."""
    local = now.astimezone(workshop.tz)
    return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(now.tzinfo)


def tomorrow(workshop: Workshop, now: datetime) -> datetime:
    """Return the end of quiet hours of the next day."""
    local = now.astimezone(workshop.tz) + timedelta(days=1)
    wakes = workshop.reminders.quiet_until
    return local.replace(hour=wakes.hour, minute=wakes.minute, second=0, microsecond=0).astimezone(
        now.tzinfo
    )


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the copies, each in one place.

    `presumed` have perhaps arrived; `needless`: settled meanwhile, left in peace, or erased;
    `waiting` are still to leave.
    """

    delivered: int = 0
    blocked: int = 0
    no_chat: int = 0
    failed: int = 0
    presumed: int = 0
    stopped: int = 0
    needless: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """How many copies there are."""
        return (
            self.delivered
            + self.blocked
            + self.no_chat
            + self.failed
            + self.presumed
            + self.stopped
            + self.needless
            + self.waiting
        )

    @property
    def to_call(self) -> int:
        """How many came on the call list."""
        return self.blocked + self.no_chat + self.failed


_PLACES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("failed", "blocked"): "blocked",
        ("failed", "no_chat"): "no_chat",
        ("dropped", "stopped"): "stopped",
    }
)
_ELSE = MappingProxyType(
    {
        "sent": "delivered",
        "presumed": "presumed",
        "failed": "failed",
        "dropped": "needless",
    }
)


def report(rows: Iterable[tuple[str, str, int]]) -> Report:
    """Add up the copies: rows of what became of them (state and code), and how many."""
    sums: dict[str, int] = {}
    for state, error, copies in rows:
        place = _PLACES.get((state, error)) or _ELSE.get(state, "waiting")
        sums[place] = sums.get(place, 0) + copies
    return Report(**sums)


def over(broadcast: Broadcast, copies: Report) -> bool:
    """Tell whether nothing of it is still to leave."""
    return not copies.waiting and (broadcast.frozen or broadcast.state is State.STOPPED)


FIRST_LOOKS = 12
LOOK = timedelta(seconds=5)
LATER_LOOKS = 24
LATER_LOOK = timedelta(seconds=30)
RARE_LOOK = timedelta(minutes=5)


def next_look(looks: int) -> timedelta:
    """How long until the progress is told again: often at first, for most are over soon."""
    if looks < FIRST_LOOKS:
        return LOOK
    return LATER_LOOK if looks < FIRST_LOOKS + LATER_LOOKS else RARE_LOOK
