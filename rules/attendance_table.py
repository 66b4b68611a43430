"""Who comes to what, as a table: counted by gathering, and looked through by what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.attendance import Answer, Attendance
from rules.workshop import Gathering

Said = Mapping[str, Attendance]
"""What one person said, by gathering; what they said nothing about is absent."""


class Shown(StrEnum):
    """Whom the table shows."""

    EVERYBODY = "all"
    OPEN = "open"  # said nothing, or «not yet»
    YES = "yes"
    PARTIAL = "part"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people said what about one gathering; `open` are those who are still to say."""

    yes: int
    partial: int
    no: int
    open: int


def nearest(gatherings: Sequence[Gathering], now: datetime) -> Gathering:
    """Return the gathering that comes next, or is under way; the last one when all are over."""
    return next((one for one in gatherings if now < one.ends_at), gatherings[-1])


def answer_of(said: Said, gathering: str) -> Answer | None:
    """Return what was said about a gathering; None if nothing was."""
    return said[gathering].answer if gathering in said else None


def fits(said: Said, gatherings: Iterable[str], shown: Shown) -> bool:
    """Tell whether somebody is shown: what they said about one of these gatherings at least."""
    if shown is Shown.EVERYBODY:
        return True
    return any(_kind(answer_of(said, key)) is shown for key in gatherings)


def tally(people: Iterable[Said], gathering: str) -> Tally:
    """Count what these people said about a gathering."""
    counts = Counter(_kind(answer_of(said, gathering)) for said in people)
    return Tally(counts[Shown.YES], counts[Shown.PARTIAL], counts[Shown.NO], counts[Shown.OPEN])


def _kind(answer: Answer | None) -> Shown:
    match answer:
        case Answer.YES:
            return Shown.YES
        case Answer.PARTIAL:
            return Shown.PARTIAL
        case Answer.NO:
            return Shown.NO
    return Shown.OPEN
