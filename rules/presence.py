"""Who is there, late or missing in a half-day: seen from who is expected and who was noted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rules.answers import folded
from rules.attendance import Answer, Attendance, Sure, comes_to
from rules.badges import Kind, typed
from rules.errors import Refused
from rules.facts import Localised
from rules.halfdays import HalfDay, current, of_gathering
from rules.tags import tag
from rules.workshop import Gathering, Workshop

OPENS = timedelta(hours=6)
"""How long before a half-day begins people may be noted as there: somebody is always early."""


class Source(StrEnum):
    """How it became known that somebody is there."""

    TICK = "tick"  # pressed in the list
    CODE = "code"  # typed or said
    QR = "qr"
    PAPER = "paper"  # from a list of signatures, afterwards


class Standing(StrEnum):
    """Where somebody stands in a half-day."""

    LATE = "late"  # has said so
    EXPECTED = "expected"
    HERE = "here"
    MISSING = "missing"  # was expected, and it is over
    OTHER = "other"  # not expected, or not sure; whoever comes is noted all the same


class Hope(StrEnum):
    """Whether somebody is expected in a half-day."""

    YES = "yes"
    UNSURE = "unsure"  # has not said yet
    NO = "no"


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody was there; `recorded_by` is who noted it."""

    half_day: str
    arrived_at: datetime
    source: Source
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Late:
    """That somebody comes later; `expected_at` is None where they do not know."""

    half_day: str
    expected_at: datetime | None


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who may come, and whether they are expected in one half-day.

    `part`: to which part they come. `sure`: their last word, where they gave it for
    the day on which it begins. `knows_on`: the day by which they said that they would know.
    `quiet`: a grave situation was noted, they are to be left in peace.
    """

    person: str
    kind: Kind
    first_name: str
    last_name: str
    hope: Hope
    code: str = ""
    organisation: str = ""
    phone: str = ""
    part: str | Localised = ""
    sure: Sure | None = None
    knows_on: date | None = None
    quiet: bool = False

    @property
    def name(self) -> str:
        """As a list by last name has it."""
        return f"{self.last_name} {self.first_name}".strip()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the arrival page."""

    who: Coming
    standing: Standing
    presence: Presence | None
    late: Late | None

    @property
    def words(self) -> str:
        """What is looked at when somebody types a name or a code."""
        return folded(f"{self.who.name} {self.who.organisation} {self.who.code}")


@dataclass(frozen=True, slots=True)
class Place:
    """A half-day, and the gathering to which it belongs."""

    gathering: Gathering
    half_day: HalfDay


def places(workshop: Workshop) -> tuple[Place, ...]:
    """Return all half-days of a workshop in which people meet."""
    return tuple(
        Place(each, one) for each in workshop.gatherings for one in of_gathering(each, workshop.tz)
    )


def place(workshop: Workshop, key: str, now: datetime) -> Place | None:
    """Return the half-day of this key; without one, that which is under way or comes next."""
    every = places(workshop)
    named = next((each for each in every if each.half_day.key == key), None)
    near = current(tuple(each.half_day for each in every), now)
    return named or next((each for each in every if each.half_day == near), None)


def may_record(about: HalfDay, now: datetime) -> None:
    """Let somebody be noted as there. Refused long before it begins."""
    opens = about.starts_at - OPENS
    if now < opens:
        raise Refused("arrivals.too-early", at=opens)


def hope_of_citizen(said: Attendance | None, half_day: str) -> Hope:
    """Tell whether a citizen with a seat is expected then, from what they said of the gathering."""
    if said is None or said.answer in (None, Answer.NOT_YET):
        return Hope.UNSURE
    return Hope.YES if comes_to(said, half_day) else Hope.NO


def board(
    people: Iterable[Coming],
    there: Mapping[str, Presence],
    late: Mapping[str, Late],
    about: HalfDay,
    *,
    now: datetime,
) -> tuple[Row, ...]:
    """Return where everybody stands in a half-day, by last name."""
    rows = (
        Row(each, _standing(each, there, late, about, now=now), there.get(each.person), told)
        for each in people
        for told in [late.get(each.person)]
    )
    return tuple(sorted(rows, key=_by_name))


def found(rows: Iterable[Row], words: str) -> tuple[Row, ...]:
    """Return the rows that somebody means who typed a code, or a few letters of a name."""
    every = tuple(rows)
    code = typed(words)
    whose = tuple(each for each in every if code and each.who.code == code)
    wanted = folded(words).split()
    return whose or tuple(each for each in every if all(one in each.words for one in wanted))


def only(rows: Iterable[Row], standing: Standing) -> tuple[Row, ...]:
    """Return those who stand there; who is late, by when they are expected."""
    chosen = tuple(each for each in rows if each.standing is standing)
    return tuple(sorted(chosen, key=_by_hour)) if standing is Standing.LATE else chosen


def mark(rows: Iterable[Row]) -> str:
    """Return what stays the same as long as nobody on the page stands elsewhere."""
    return tag(
        *(
            f"{each.who.person} {each.standing} {each.late} {each.who.sure} {each.who.quiet}"
            for each in rows
        )
    )


def changed(
    seen: Iterable[str], sent: Iterable[str], known: Iterable[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return which ticks of a page are new, and which were taken away; others' ticks stand.

    `seen` are those the page showed, `sent` those that came back, `known` whatever may be ticked.
    """
    before, after = frozenset(seen), frozenset(sent) & frozenset(known)
    return after - before, (before - after) & frozenset(known)


def unseen(
    about: Gathering, workshop: Workshop, there: Mapping[str, Mapping[str, Presence]]
) -> Callable[[str], bool]:
    """Return what tells whether somebody was noted in no half-day of a gathering.

    Where nobody was noted at all, no list was kept, and that tells nothing of anybody.
    """
    keys = {each.key for each in of_gathering(about, workshop.tz)}
    seen = {person for person, theirs in there.items() if not keys.isdisjoint(theirs)}
    return lambda person: bool(seen) and person not in seen


def _standing(
    who: Coming,
    there: Mapping[str, Presence],
    late: Mapping[str, Late],
    about: HalfDay,
    *,
    now: datetime,
) -> Standing:
    if who.person in there:
        return Standing.HERE
    if who.quiet:
        return Standing.OTHER
    over = now >= about.ends_at
    if who.person in late and not over:
        return Standing.LATE
    if who.hope is Hope.YES:
        return Standing.MISSING if over else Standing.EXPECTED
    return Standing.OTHER


def _by_name(row: Row) -> tuple[str, str]:
    return folded(row.who.name), row.who.person


def _by_hour(row: Row) -> tuple[bool, float]:
    at = row.late.expected_at if row.late else None
    return at is None, at.timestamp() if at else 0.0
