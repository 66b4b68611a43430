"""Until when answers may change, and what it means to hand them in, or to correct them."""

from __future__ import annotations

from rules.errors import Refused
from rules.forms import Answers, Questions, consequences, missing
from rules.who import CitizenState

OPEN = frozenset({CitizenState.CONTACTED, CitizenState.ANSWERED, CitizenState.QUALIFIED})
"""Until the draw."""


def must_be_open(state: CitizenState, *, phone: str) -> None:
    """Refuse a change after the draw, or once the person has left: `phone` is whom to tell."""
    if state not in OPEN:
        raise Refused("form.closed", phone=phone)


def hand_in(
    state: CitizenState, questions: Questions, answers: Answers, *, phone: str
) -> CitizenState:
    """Return the state after handing in; a second time changes nothing."""
    must_be_open(state, phone=phone)
    left = missing(questions, answers)
    if left:
        raise Refused("form.not-finished", count=len(left))
    return state if state is CitizenState.QUALIFIED else CitizenState.ANSWERED


def after_correction(
    state: CitizenState, questions: Questions, before: Answers, after: Answers
) -> CitizenState:
    """Return the state after one answer was corrected.

    Whoever is qualified stays so, unless the correction excludes them or asks for a call: then an
    organiser looks again.
    """
    if state is not CitizenState.QUALIFIED:
        return state
    changed = {key for key in after if after[key] != before.get(key) or key not in before}
    told = consequences(questions, after)
    weighs = changed & {*told.excluded_by, *told.call_back_for}
    return CitizenState.ANSWERED if weighs else state
