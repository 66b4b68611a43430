"""The rooming list of a hotel: what it needs to know of each guest, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.answers import folded
from rules.beds import Bed, Plan, shares_with
from rules.lodging import Kind
from rules.nights import A_NIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """One stay of one guest. `request` is what the hotel has to prepare, never why.

    `beside` are the ids of those in the same bedroom: a name stands in its own line alone, and goes
    with it when somebody is erased.
    """

    person: str
    last_name: str
    first_name: str
    kind: Kind | None
    number: str
    beside: tuple[str, ...]
    arrival: date
    departure: date
    request: str = ""

    @property
    def nights(self) -> int:
        """How many nights that is."""
        return (self.departure - self.arrival) // timedelta(days=1)


ACCESSIBLE_ROOM = "accessible"
"""The one special request: the bedroom itself."""


class What(StrEnum):
    """What became of a line."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the change sheet: as it is now, or as it was for who does not come any more."""

    what: What
    line: Line
    before: Line | None = None


Names = Mapping[str, tuple[str, str]]
"""First and last name of each guest, by id."""


def lines(plan: Plan, hotel: str, names: Names) -> tuple[Line, ...]:
    """Write the rooming list of a hotel, by last name."""
    found = [
        line
        for person in dict.fromkeys(bed.person for bed in plan.beds if bed.hotel == hotel)
        for line in _of_guest(plan, hotel, person, names)
    ]
    return tuple(sorted(found, key=_order))


def _order(line: Line) -> tuple[str, str, date]:
    return folded(line.last_name), folded(line.first_name), line.arrival


def _of_guest(plan: Plan, hotel: str, person: str, names: Names) -> Iterator[Line]:
    beds = [bed for bed in plan.of(person) if bed.hotel == hotel]
    first_name, last_name = names.get(person, ("", ""))
    for alike in _alike(plan, beds):
        first = alike[0]
        yield Line(
            person,
            last_name,
            first_name,
            first.kind,
            first.number,
            shares_with(plan, first),
            first.night,
            alike[-1].night + A_NIGHT,
            ACCESSIBLE_ROOM if first.kind is Kind.ACCESSIBLE else "",
        )


def _alike(plan: Plan, beds: Sequence[Bed]) -> Iterator[list[Bed]]:
    """Put together following nights in the same bedroom with the same people."""
    alike = [beds[0]]
    for bed in beds[1:]:
        if not _goes_on(plan, alike[-1], bed):
            yield alike
            alike = []
        alike.append(bed)
    yield alike


def _goes_on(plan: Plan, before: Bed, bed: Bed) -> bool:
    same = (before.kind, before.number, before.room) == (bed.kind, bed.number, bed.room)
    together = shares_with(plan, before) == shares_with(plan, bed)
    return same and together and bed.night - before.night == A_NIGHT


def changes(before: Iterable[Line], after: Iterable[Line]) -> tuple[Change, ...]:
    """Tell what a hotel has to change since the list it was sent before."""
    old = {(line.person, line.arrival): line for line in before}
    new = {(line.person, line.arrival): line for line in after}
    # Somebody whose day of arrival alone has moved is one line that changed, not two.
    moved = _moved(old, new)
    found = [
        Change(What.CHANGED if was else What.NEW, line, was)
        for key, line in new.items()
        if (was := old.get(moved.get(key, key))) != line
    ]
    gone = old.keys() - new.keys() - set(moved.values())
    found += [Change(What.GONE, old[key]) for key in gone]
    return tuple(sorted(found, key=lambda change: _order(change.line)))


_Key = tuple[str, date]


def _moved(old: Mapping[_Key, Line], new: Mapping[_Key, Line]) -> dict[_Key, _Key]:
    """Pair the stays of who arrives on another day than before, where there is one each."""
    pairs: dict[_Key, _Key] = {}
    for key in new.keys() - old.keys():
        left = [each for each in old.keys() - new.keys() if each[0] == key[0]]
        mine = [each for each in new.keys() - old.keys() if each[0] == key[0]]
        if len(left) == len(mine) == 1:
            pairs[key] = left[0]
    return pairs
