"""A citizen's way in: which conversation comes next, from what has been done so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.who import CitizenState
from rules.workshop import Workshop


class Stop(StrEnum):
    """A place on the way; the first four and ATTENDANCE are conversations of the same name."""

    WELCOME = "welcome"
    NOTICE = "notice"
    COMMITMENT = "commitment"
    FORM = "form"
    WAITING = "waiting"  # an organiser reads the answers
    QUALIFIED = "qualified"  # the draw is to come, or meeting 3 decides
    DRAWN = "drawn"  # meeting 3 decides
    SUBSTITUTE = "substitute"
    ATTENDANCE = "attendance"
    NOT_RETAINED = "not_retained"
    NOT_DRAWN = "not_drawn"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Progress:
    """What a citizen has done; `noticed` is about the privacy notice as it reads today."""

    state: CitizenState
    welcomed: bool = False
    noticed: bool = False
    committed: bool = False


_WAYS_END = {
    CitizenState.DECLINED: Stop.LEFT,
    CitizenState.WITHDRAWN: Stop.LEFT,
    CitizenState.NOT_RETAINED: Stop.NOT_RETAINED,
    CitizenState.NOT_DRAWN: Stop.NOT_DRAWN,
}
_AFTERWARDS = {
    CitizenState.CONTACTED: Stop.FORM,
    CitizenState.ANSWERED: Stop.WAITING,
    CitizenState.QUALIFIED: Stop.QUALIFIED,
    CitizenState.DRAWN: Stop.DRAWN,
    CitizenState.SUBSTITUTE: Stop.SUBSTITUTE,
    CitizenState.VALIDATED: Stop.ATTENDANCE,
}


def next_stop(progress: Progress) -> Stop:
    """Return where this citizen goes on.

    Whoever left or was not retained is asked nothing more. Everybody else knows who we are, has
    read the notice as it is today, and has said yes to the whole, whichever way they came in.
    """
    if progress.state in _WAYS_END:
        return _WAYS_END[progress.state]
    if not progress.welcomed and not progress.noticed:  # who has read the notice knows who we are
        return Stop.WELCOME
    if not progress.noticed:
        return Stop.NOTICE
    if not progress.committed:
        return Stop.COMMITMENT
    return _AFTERWARDS[progress.state]


def news_by(workshop: Workshop, now: datetime) -> datetime | None:
    """Return until when somebody who waits hears from us; None once nobody joins any more.

    That is the first gathering, and for those who may still replace somebody, the last hour of it.
    """
    ends = (workshop.gatherings[0].starts_at, seats_until(workshop, now))
    return min((each for each in ends if each and now < each), default=None)


def seats_until(workshop: Workshop, now: datetime) -> datetime | None:
    """Return until when a seat that becomes free may be offered; None once that is over."""
    closes = workshop.replacements_close_at
    return closes if now < closes else None
