"""Leaving a workshop: always possible, never explained, and taken back within a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from rules.errors import Refused
from rules.who import CitizenState

DAY_TO_RETURN = timedelta(hours=24)

LEFT = frozenset({CitizenState.DECLINED, CitizenState.WITHDRAWN})
WITH_A_SEAT = frozenset({CitizenState.DRAWN, CitizenState.VALIDATED})
PAST_QUALIFICATION = WITH_A_SEAT | {
    CitizenState.QUALIFIED,
    CitizenState.SUBSTITUTE,
    CitizenState.NOT_DRAWN,
}
CAN_LEAVE = PAST_QUALIFICATION | {CitizenState.CONTACTED, CitizenState.ANSWERED}


def leave(state: CitizenState) -> CitizenState:
    """Return the state after leaving: declined before being qualified, withdrawn after.

    Whoever has already left stays as they are. Refused for people who were not retained.
    """
    if state in LEFT:
        return state
    if state not in CAN_LEAVE:
        raise Refused("leaving.nothing-to-leave")
    return CitizenState.WITHDRAWN if state in PAST_QUALIFICATION else CitizenState.DECLINED


def can_return_until(left_at: datetime) -> datetime:
    """Return the last instant at which leaving can be taken back."""
    return left_at + DAY_TO_RETURN


def come_back(
    state: CitizenState,
    previous: CitizenState | None,
    left_at: datetime,
    *,
    free_seats: int,
    now: datetime,
) -> CitizenState:
    """Return the state a person had before leaving.

    Refused after a day, and where a seat was left that has been filled since. Whoever has already
    come back stays as they are.
    """
    if state not in LEFT:
        return state
    if previous is None or now > can_return_until(left_at):
        raise Refused("leaving.day-is-over")
    if previous in WITH_A_SEAT and free_seats < 1:
        raise Refused("leaving.seat-is-filled")
    return previous
