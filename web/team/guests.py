"""Who sleeps where, for the team's pages; kinds of bedroom and wishes for logistics alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import storage.beds
import storage.lodging
from rules.answers import folded
from rules.beds import Plan, given, known, needless, without_bed
from rules.lodging import Hotel, Kind, total
from rules.needs import forgotten
from rules.nights import NO_STAY, Stay, Wish, possible, stretches, to_settle
from rules.who import Role
from rules.workshop import Gathering
from storage.lodging import Name
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
    """One person: what they have, what they still need, what an organiser has to look at.

    `wishes`, `beside` (a name) and `asked` (a name as they wrote it, of whom it is not known who is
    meant) are empty for who may not know them.
    """

    person: str
    name: str
    sleeps: tuple[Sleeps, ...]
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
        return bool(self.sleeps or self.open or self.to_settle or wishes)


@dataclass(frozen=True, slots=True)
class Cell:
    """One hotel and night: bedrooms there, given, free."""

    rooms: int
    given: int

    @property
    def free(self) -> int:
        """How many nobody has."""
        return self.rooms - self.given


@dataclass(frozen=True, slots=True)
class House:
    """Everything about beds that a page of the team may show to who asks.

    `forgotten` is since when it is not known any more who slept where; None while it is.
    """

    plan: Plan
    names: Mapping[str, Name]
    nights: tuple[date, ...]
    guests: tuple[Guest, ...]
    forgotten: datetime | None

    def guest(self, person: str) -> Guest | None:
        """Return one guest."""
        return next((each for each in self.guests if each.person == person), None)

    def cell(self, hotel: str, night: date) -> Cell:
        """Count the bedrooms of a hotel for one night, of all kinds together."""
        rooms = self.plan.allotted.get((hotel, night), {})
        return Cell(total(rooms), len(given(self.plan, hotel, night)))

    def free(self, night: date) -> int:
        """Count the bedrooms that nobody has for one night, in all hotels."""
        return sum(self.cell(hotel, night).free for hotel in self.hotels)

    @property
    def kept_nights(self) -> tuple[date, ...]:
        """The nights for which a hotel keeps bedrooms, or somebody has one."""
        kept = {night for (_, night), rooms in self.plan.allotted.items() if total(rooms)}
        kept |= {bed.night for bed in self.plan.beds}
        return tuple(sorted(kept))

    def in_hotel(self, hotel: str) -> tuple[Guest, ...]:
        """Return who sleeps in a hotel."""
        return tuple(each for each in self.guests if any(one.hotel == hotel for one in each.sleeps))

    @property
    def hotels(self) -> Mapping[str, Hotel]:
        """The hotels by id."""
        return self.plan.hotels


async def house(tx: Transaction, desk: Desk) -> House:
    """Gather all of it; what tells a need is left out for who has no right to it."""
    workshop = desk.workshop
    plan = await storage.beds.plan(tx, workshop)
    names = await storage.lodging.names(tx, workshop.id)
    said = await storage.lodging.comers(tx, workshop.id)
    stays = await storage.lodging.stays(tx, workshop.id)
    knows, still = desk.may(Role.LOGISTICS), without_bed(plan)
    guests = []
    for person in sorted(names, key=lambda each: _by_name(names[each])):
        stay = stays.get(person, NO_STAY)
        guests.append(
            Guest(
                person,
                names[person].whole,
                _sleeps(plan, person, knows=knows),
                stretches(still.get(person, ())),
                stretches(bed.night for bed in needless(plan, person)),
                to_settle(workshop, said.get(person, {}), stay) if names[person].comes else (),
                *(_wishes(stay, plan) if knows else ()),
            )
        )
    over = forgotten(workshop, desk.site.now())
    return House(plan, names, possible(workshop), tuple(guests), over)


def _by_name(name: Name) -> tuple[str, str]:
    return folded(name.last), folded(name.first)


def _sleeps(plan: Plan, person: str, *, knows: bool) -> tuple[Sleeps, ...]:
    return tuple(
        Sleeps(
            hotel,
            plan.hotels[hotel].name,
            stretches(about.nights),
            _kinds(plan, person, hotel) if knows else (),
            about.number,
            tuple(plan.name(other) for other in about.beside),
        )
        for hotel, about in known(plan, person).items()
    )


def _kinds(plan: Plan, person: str, hotel: str) -> tuple[Kind, ...]:
    kinds: Iterable[Kind | None] = (bed.kind for bed in plan.of(person) if bed.hotel == hotel)
    return tuple(dict.fromkeys(kind for kind in kinds if kind is not None))


def _wishes(stay: Stay, plan: Plan) -> tuple[tuple[Wish, ...], str, str]:
    wishes = tuple(wish for wish in Wish if wish in stay.wishes)
    beside = plan.name(stay.beside) if stay.beside else ""
    return wishes, beside, "" if beside else stay.asked
