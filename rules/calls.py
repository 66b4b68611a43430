"""People to phone: why, and what a call can come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from rules.errors import Refused
from rules.workshop import Workshop

ENOUGH_TRIES = 2
"""Calls without an answer after which an organiser decides (METHOD.md, what workshops taught)."""

LONGEST_WORDS = 1000
"""Characters of what an organiser writes about a call."""


class Reason(StrEnum):
    """Why somebody is on the list: the first word of what is kept, maybe with what it is about."""

    ASKED = "asked"  # «je préfère qu'on m'appelle»; «asked:link» where a link did not open
    SILENCE = "silence"  # reminders were not answered
    NO_CHAT = "no_chat"  # there is news, and no chat to tell it in
    BROADCAST = "broadcast"  # a message to a group did not reach them: «broadcast:12»
    VALIDATION = "validation"  # who was drawn confirms that they take the seat
    OFFER = "offer"  # a seat is offered, for a short time or without an answer: «offer:4»
    FORM = "form"  # an answer asks for a call: «form:besoin»
    UNDECIDED = "undecided"  # did not know yet, and the day has come: «undecided:weekend-1»
    UNSURE = "unsure"  # asked two days before, and no answer: «unsure:weekend-1»
    UNSAID = "unsaid"  # the day by which to answer has gone by: «unsaid:weekend-1»


class Outcome(StrEnum):
    """What a call came to."""

    REACHED = "yes"
    NO_ANSWER = "no"
    GRAVE = "grave"  # a death, a grave situation: no message any more
    WRONG = "wrong"  # the number is somebody else's
    AGAIN = "again"  # they ask for another moment
    ASIDE = "aside"  # after enough tries, an organiser decides that nobody calls any more


UNREACHED = frozenset({Outcome.NO_ANSWER, Outcome.WRONG})
"""What counts as a call without an answer."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One call as it was noted: what it came to, when, by whom (a person's id), in which words."""

    at: datetime
    by: str
    outcome: Outcome
    words: str = ""


def split(reason: str) -> tuple[str, str]:
    """Take a reason apart: its kind, and what it is about (may be empty)."""
    kind, _, about = reason.partition(":")
    return kind, about


_NEVER = datetime.max.replace(tzinfo=UTC)
_WAITS = frozenset({Reason.ASKED, Reason.OFFER})
"""Somebody waits for this call, or a seat does: it concerns the moment itself."""
OF_A_DATE = frozenset({Reason.UNDECIDED, Reason.UNSURE, Reason.UNSAID})
"""Reasons that are about whether somebody comes: what they name is a gathering."""


def matters_at(reasons: Iterable[str], workshop: Workshop, *, now: datetime) -> datetime:
    """Return how near the matter of a call is: of several reasons, the nearest.

    What was not answered is meant for the next gathering; what has no day comes last.
    """
    to_come = {each.key: each.starts_at for each in workshop.gatherings if now < each.ends_at}
    found = [_NEVER]
    for kind, about in map(split, reasons):
        if kind in _WAITS:
            found.append(now)
        elif kind in OF_A_DATE:
            found.append(to_come.get(about, _NEVER))
        elif kind == Reason.SILENCE:
            found.append(min(to_come.values(), default=_NEVER))
    return min(found)


def is_to_decide(tries: int) -> bool:
    """Tell whether there were calls enough: an organiser decides, and nobody else."""
    return tries >= ENOUGH_TRIES


def closes(outcome: Outcome, *, tries: int, again_at: datetime | None, now: datetime) -> bool:
    """Tell whether this call ends the matter; `tries` counts the calls without an answer before.

    Silence never does. Refused: to set somebody aside too soon, to call again at no moment, or at
    one that is past.
    """
    if outcome is Outcome.ASIDE and not is_to_decide(tries):
        raise Refused("calls.too-soon", count=ENOUGH_TRIES)
    if outcome is Outcome.AGAIN and again_at is None:
        raise Refused("calls.when-again")
    if again_at is not None and again_at <= now:
        raise Refused("calls.in-the-past", at=again_at)
    return outcome in {Outcome.REACHED, Outcome.GRAVE, Outcome.ASIDE}
