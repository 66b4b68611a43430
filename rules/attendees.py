"""People who are there and are neither citizens nor speakers: for what, for whom, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rules.badges import Kind
from rules.errors import Refused
from rules.people import Detail, Person, corrected
from rules.words import words_of

KINDS = (
    Kind.FACILITATOR,
    Kind.NOTE_TAKER,
    Kind.INTERPRETER,
    Kind.CARER,
    Kind.OBSERVER,
    Kind.PRESS,
)
"""What they may be there for."""

LONGEST_ORGANISATION = 120  # characters


@dataclass(frozen=True, slots=True)
class Attending:
    """What somebody is there for; `accompanies` is the citizen whom a carer helps, else ""."""

    kind: Kind
    organisation: str
    accompanies: str
    half_days: tuple[str, ...]


def attending(
    kind: str,
    organisation: str,
    accompanies: str,
    half_days: Iterable[str],
    *,
    citizens: Iterable[str],
    known: Iterable[str],
) -> Attending:
    """Read what the team wrote down; `citizens` have a seat, `known` are the half-days. Refused."""
    chosen = next((each for each in KINDS if each == kind), None)
    if chosen is None:
        raise Refused("attendees.which-kind")
    whose = " ".join(organisation.split())
    if whose:
        whose = words_of(whose, LONGEST_ORGANISATION)
    elif chosen is Kind.PRESS:
        raise Refused("attendees.which-outlet")
    helped = accompanies if chosen is Kind.CARER else ""
    if chosen is Kind.CARER and helped not in set(citizens):
        raise Refused("attendees.whom")
    ticked = set(half_days)
    coming = tuple(each for each in known if each in ticked)
    if not coming:
        raise Refused("attendees.which-half-days")
    return Attending(chosen, whose, helped, coming)


def contact(before: Person, first: str, last: str, email: str, number: str) -> Person:
    """Read a name, and how to reach somebody if that is known. Refused for what cannot be one."""
    person = corrected(before, Detail.FIRST_NAME, first)
    person = corrected(person, Detail.LAST_NAME, last)
    person = replace(person, email=None, phone=None)
    if email.strip():
        person = corrected(person, Detail.EMAIL, email)
    return corrected(person, Detail.PHONE, number) if number.strip() else person


def heads(
    kinds_by_half_day: Mapping[str, Iterable[Kind]],
) -> dict[str, dict[Kind, int]]:
    """Count who is expected in each half-day, by what they are there for: for meals and rooms."""
    found: dict[str, dict[Kind, int]] = {}
    for half_day, kinds in kinds_by_half_day.items():
        counts = found.setdefault(half_day, {})
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
    return found
