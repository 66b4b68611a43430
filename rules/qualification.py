"""An organiser looks at an answered questionnaire: qualified, or not retained with a reason."""

from __future__ import annotations

from enum import StrEnum

from rules.errors import Refused
from rules.who import CitizenState

LONGEST_REASON = 500  # characters


class Verdict(StrEnum):
    """What an organiser decides about one person."""

    QUALIFIED = "yes"
    NOT_RETAINED = "no"


def decide(state: CitizenState, verdict: Verdict) -> CitizenState:
    """Return the state after an organiser's look.

    Refused with the state it has by now where somebody else decided before, or the person has left.
    """
    if state is CitizenState.CONTACTED:
        raise Refused("qualification.not-answered")
    if state is not CitizenState.ANSWERED:
        raise Refused("qualification.already-decided")
    return CitizenState.QUALIFIED if verdict is Verdict.QUALIFIED else CitizenState.NOT_RETAINED


def reason(typed: str) -> str:
    """Read the reason for not retaining somebody: a few words, read by organisers only."""
    words = typed.strip()
    if not words:
        raise Refused("qualification.reason-missing")
    if len(words) > LONGEST_REASON:
        raise Refused("qualification.reason-too-long", length=len(words), limit=LONGEST_REASON)
    return words
