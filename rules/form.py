"""Until when answers may change, and what it means to hand them in."""

from __future__ import annotations

from datetime import date, datetime

from rules.errors import Refused
from rules.forms import Answers, Questions, missing
from rules.who import CitizenState
from rules.workshop import Workshop

OPEN = frozenset({CitizenState.CONTACTED, CitizenState.ANSWERED})


def must_be_open(state: CitizenState) -> None:
    """Refuse a change once an organiser has read the answers, or the person has left."""
    if state not in OPEN:
        raise Refused("form.closed")


def hand_in(state: CitizenState, questions: Questions, answers: Answers) -> CitizenState:
    """Return the state after handing in; a second time changes nothing."""
    must_be_open(state)
    left = missing(questions, answers)
    if left:
        raise Refused("form.not-finished", count=len(left))
    return CitizenState.ANSWERED


def today(workshop: Workshop, now: datetime) -> date:
    """Return the day it is in the workshop's zone."""
    return now.astimezone(workshop.tz).date()
