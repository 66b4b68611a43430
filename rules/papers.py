"""Papers for the workshop: what can be made, by whom, for whom, and whether facts have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from rules.errors import Refused
from rules.letters import one_line
from rules.who import Role
from rules.workshop import Workshop, gathering

KEPT = timedelta(days=7)
"""How long a file stays after it was made: it names people, and is quickly made again."""

AT_ONCE = 40
"""Papers of one file: five pages of badges, and a part that is set in about a second."""

LONGEST_NAME = 120
"""Signs of a name on paper."""
LONGEST_WORD = 24
"""Signs that cannot be broken; the longest that people are called have 20."""


class Paper(StrEnum):
    """What can be made."""

    CONVOCATION = "convocation"  # to show an employer
    GUIDE = "guide"
    CHARTER = "charter"
    CERTIFICATE = "certificate"  # of half-days that were attended
    BADGE = "badge"
    TENT = "tent"  # a name that stands on the table
    SIGNATURES = "signatures"
    DOSSIER_ORGANISER = "dossier-organiser"
    DOSSIER_LOGISTICS = "dossier-logistics"
    DOSSIER_FACILITATOR = "dossier-facilitator"


DOSSIERS = frozenset({Paper.DOSSIER_ORGANISER, Paper.DOSSIER_LOGISTICS, Paper.DOSSIER_FACILITATOR})
LISTS = DOSSIERS | {Paper.SIGNATURES}
"""One document about everybody, for one gathering; the others are one a person."""

OF_CITIZENS = frozenset({Paper.CONVOCATION, Paper.GUIDE, Paper.CHARTER, Paper.CERTIFICATE})
"""Papers for those who have a seat; badges and names on the table are for all who may come."""

FOR_ONESELF = frozenset({Paper.CONVOCATION, Paper.CERTIFICATE, Paper.GUIDE, Paper.CHARTER})
"""What people may make for themselves."""

_BOTH = frozenset({Role.ORGANISER, Role.LOGISTICS})
MAKERS: Mapping[Paper, frozenset[Role]] = MappingProxyType(
    {
        Paper.CONVOCATION: frozenset({Role.ORGANISER}),
        Paper.GUIDE: _BOTH,
        Paper.CHARTER: _BOTH,
        Paper.CERTIFICATE: frozenset({Role.ORGANISER}),
        Paper.BADGE: _BOTH,
        Paper.TENT: _BOTH,
        Paper.SIGNATURES: _BOTH,
        Paper.DOSSIER_ORGANISER: frozenset({Role.ORGANISER}),
        Paper.DOSSIER_LOGISTICS: frozenset({Role.LOGISTICS}),  # it tells what people need
        Paper.DOSSIER_FACILITATOR: _BOTH,
    }
)
"""Who of the team may make a paper, and take it away."""


class State(StrEnum):
    """How far an order is."""

    MAKING = "making"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Order:
    """Papers that were asked for: of one kind, of one gathering where the kind is a list.

    `language` is that of a list; papers for one person are in theirs. `digest` stands for what the
    workshop said then.
    """

    id: int
    workshop: str
    paper: Paper
    gathering: str
    language: str
    state: State
    people: int
    digest: str
    job: str
    made_at: datetime
    made_by: str


def wanted(paper: str, of: str, roles: Iterable[Role], workshop: Workshop) -> tuple[Paper, str]:
    """Read which paper is asked for, and of which gathering. Refused for what cannot be made."""
    if paper not in set(Paper):
        raise Refused("papers.no-such-paper")
    found = Paper(paper)
    if MAKERS[found].isdisjoint(roles):
        raise Refused("papers.not-yours")
    if found not in LISTS:
        return found, ""
    about = gathering(workshop, of)
    if about is None or about.place is None:
        raise Refused("papers.no-such-gathering")
    return found, about.key


def makeable(roles: Iterable[Role]) -> tuple[Paper, ...]:
    """List what somebody with these roles may make, in the order of the page."""
    have = frozenset(roles)
    return tuple(paper for paper in Paper if MAKERS[paper] & have)


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> int:
    """Count the people of whom a paper would say something else by now, who came or who left."""
    return sum(before.get(person) != now.get(person) for person in before.keys() | now.keys())


def is_past(order: Order, now: datetime) -> bool:
    """Tell whether the files of an order are forgotten by now."""
    return now >= order.made_at + KEPT


def on_paper(name: str) -> str:
    """Write a name on one line, cut where it would fill the paper or leave its column."""
    words = " ".join(
        "-".join(_cut(part, LONGEST_WORD) for part in word.split("-"))
        for word in one_line(name).split()
    )
    return _cut(words, LONGEST_NAME)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def reference(paper: Paper, code: str) -> str:
    """Name one person's paper by the code of their badge: only the team finds them by it."""
    letter = {Paper.CONVOCATION: "C", Paper.CERTIFICATE: "A"}.get(paper, "P")
    return f"{letter}-{code}" if code else ""
