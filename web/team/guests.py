"""Who sleeps where, for the team's pages; kinds of bedroom and wishes for logistics alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

import storage.beds
import storage.lodging
from rules.answers import folded
from rules.beds import Plan, given, known, needless, without_bed
from rules.lodging import Hotel, Kind, total
from rules.needs import forgotten
from rules.nights import Stay, Wish, possible, stretches, to_settle
from rules.who import Role
from rules.workshop import Gathering, Workshop
from storage.lodging import Everybody, Name
from storage.transaction import Transaction
from web.team.desk import Desk

Nights = tuple[tuple[date, date], ...]
"""Stays, each from its day of arrival to its day of departure."""


@dataclass(frozen=True, slots=True)
class Sleeps:
    """What somebody has in one hotel. `kinds` are empty for who may not know them."""

    hotel: str
    name: str
    nights: Nights
    kinds: tuple[Kind, ...]
    number: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guest:
    """One person: what they still need, what an organiser has to look at.

    `wishes`, `beside` (a name) and `asked` (a name as they wrote it, of whom it is not known who is
    meant) are empty for who may not know them.
    """

    person: str
    name: str
    has_bed: bool
    open: Nights
    needless: Nights
    to_settle: tuple[Gathering, ...]
    wishes: tuple[Wish, ...] = ()
    beside: str = ""
    asked: str = ""

    @property
    def concerned(self) -> bool:
        """Whether there is anything to tell of them here."""
        wishes = self.wishes or self.beside or self.asked
        return bool(self.has_bed or self.open or self.to_settle or wishes)


@dataclass(frozen=True, slots=True)
class Cell:
    """One hotel and night: bedrooms there, given, free."""

    rooms: int
    given: int

    @property
    def free(self) -> int:
        """How many nobody has."""
        return self.rooms - self.given


@dataclass(frozen=True)  # with a place to remember what a page asks for several times
class House:
    """Everything about beds that a page of the team may show to who asks.

    `people` are ids in the order of their names. `knows`: who asks may know what tells a need.
    `forgotten` is since when it is not known any more who slept where; None while it is.
    """

    workshop: Workshop
    plan: Plan
    everybody: Everybody
    people: tuple[str, ...]
    knows: bool
    forgotten: datetime | None

    @cached_property
    def guests(self) -> tuple[Guest, ...]:
        """All guests, in the order of their names."""
        return tuple(map(self._guest, self.people))

    def guest(self, person: str) -> Guest | None:
        """Return one guest."""
        return self._guest(person) if person in self.everybody.names else None

    def _guest(self, person: str) -> Guest:
        name, stay = self.everybody.names[person], self.everybody.stay(person)
        said = self.everybody.answers(person)
        return Guest(
            person,
            name.whole,
            bool(self.plan.of(person)),
            stretches(self._still.get(person, ())),
            stretches(bed.night for bed in needless(self.plan, person)),
            to_settle(self.workshop, said, stay) if name.comes else (),
            *(_wishes(stay, self.plan) if self.knows else ()),
        )

    @cached_property
    def _still(self) -> Mapping[str, tuple[date, ...]]:
        return without_bed(self.plan)

    @property
    def names(self) -> Mapping[str, str]:
        """What guests are called, by id, in the order of their names."""
        return {person: self.plan.name(person) for person in self.people}

    @property
    def nights(self) -> tuple[date, ...]:
        """Every night somebody could need."""
        return possible(self.workshop)

    def sleeps(self, person: str) -> tuple[Sleeps, ...]:
        """Return where somebody sleeps, hotel by hotel."""
        return tuple(
            Sleeps(
                hotel,
                self.plan.hotels[hotel].name,
                stretches(about.nights),
                _kinds(self.plan, person, hotel) if self.knows else (),
                about.number,
                tuple(self.plan.name(other) for other in about.beside),
            )
            for hotel, about in known(self.plan, person).items()
        )

    def cell(self, hotel: str, night: date) -> Cell:
        """Count the bedrooms of a hotel for one night, of all kinds together."""
        rooms = self.plan.allotted.get((hotel, night), {})
        return Cell(total(rooms), len(given(self.plan, hotel, night)))

    def free(self, night: date) -> int:
        """Count the bedrooms that nobody has for one night, in all hotels."""
        return sum(self.cell(hotel, night).free for hotel in self.hotels)

    @cached_property
    def kept_nights(self) -> tuple[date, ...]:
        """The nights for which a hotel keeps bedrooms, or somebody has one."""
        kept = {night for (_, night), rooms in self.plan.allotted.items() if total(rooms)}
        kept |= {bed.night for bed in self.plan.beds}
        return tuple(sorted(kept))

    def in_hotel(self, hotel: str) -> tuple[Guest, ...]:
        """Return who sleeps in a hotel."""
        there = {bed.person for bed in self.plan.beds if bed.hotel == hotel}
        return tuple(self._guest(person) for person in self.people if person in there)

    @property
    def hotels(self) -> Mapping[str, Hotel]:
        """The hotels by id."""
        return self.plan.hotels


async def house(tx: Transaction, desk: Desk) -> House:
    """Gather all of it; what tells a need is left out for who has no right to it."""
    everybody = await storage.lodging.everybody(tx, desk.workshop.id)
    return House(
        desk.workshop,
        await storage.beds.plan(tx, desk.workshop, everybody),
        everybody,
        tuple(sorted(everybody.names, key=lambda each: _by_name(everybody.names[each]))),
        desk.may(Role.LOGISTICS),
        forgotten(desk.workshop, desk.site.now()),
    )


def _by_name(name: Name) -> tuple[str, str]:
    return folded(name.last), folded(name.first)


def _kinds(plan: Plan, person: str, hotel: str) -> tuple[Kind, ...]:
    kinds: Iterable[Kind | None] = (bed.kind for bed in plan.of(person) if bed.hotel == hotel)
    return tuple(dict.fromkeys(kind for kind in kinds if kind is not None))


def _wishes(stay: Stay, plan: Plan) -> tuple[tuple[Wish, ...], str, str]:
    wishes = tuple(wish for wish in Wish if wish in stay.wishes)
    beside = plan.name(stay.beside) if stay.beside else ""
    return wishes, beside, "" if beside else stay.asked
