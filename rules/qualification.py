"""An organiser looks at an answered questionnaire: qualified, or not retained with a reason."""

from __future__ import annotations

from enum import StrEnum

from rules.errors import Refused
from rules.who import CitizenState
from rules.words import words_of

LONGEST_REASON = 500  # characters


class Verdict(StrEnum):
    """What an organiser decides about one person."""

    QUALIFIED = "yes"
    NOT_RETAINED = "no"


def decide(state: CitizenState, verdict: Verdict, *, name: str, by: str) -> CitizenState:
    """Return the state after an organiser's look at `name`.

    Refused where the person has not answered or has left, and where `by` was faster.
    """
    if state is CitizenState.CONTACTED:
        raise Refused("qualification.not-answered", name=name)
    if state in (CitizenState.DECLINED, CitizenState.WITHDRAWN):
        raise Refused("qualification.has-left", name=name)
    if state is not CitizenState.ANSWERED:
        raise Refused("qualification.already-decided", name=name, by=by)
    return CitizenState.QUALIFIED if verdict is Verdict.QUALIFIED else CitizenState.NOT_RETAINED


def reason(typed: str) -> str:
    """Read the reason for not retaining somebody: a few words, read by organisers only."""
    return words_of(typed, LONGEST_REASON, nothing="qualification.reason-missing")
