"""Beds: who sleeps where in which night; a clash is not given, and says with whom it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from rules.errors import Refused
from rules.lodging import Allotment, Hotel, Kind

LONGEST_NUMBER = 12
"""Characters of a room number, as hotels write them."""
MOST_NAMED = 3
"""People who are named where the last bedroom is gone; the others are counted."""


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed for one person and one night. Who shares a bedroom has the same `room` (our own id).

    `kind` is None once it has been forgotten; `number` is the hotel's, mostly not known.
    """

    person: str
    night: date
    hotel: str
    room: str
    kind: Kind | None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who may need a bed: the nights they need, and whom they ask to share with."""

    person: str
    name: str
    needed: frozenset[date]
    beside: str = ""


@dataclass(frozen=True)  # with a place to remember what each page asks for every guest
class Plan:
    """All that a bed depends on: hotels by id, their bedrooms, guests by id, the beds as they are.

    `beds` stand in the order in which they were given. `sharing`: the organiser opened it.
    """

    hotels: Mapping[str, Hotel]
    allotted: Allotment
    guests: Mapping[str, Guest]
    beds: tuple[Bed, ...]
    sharing: bool = False

    def name(self, person: str) -> str:
        """Return what somebody is called; a dash for who is no guest any more."""
        guest = self.guests.get(person)
        return guest.name if guest else "–"

    def of(self, person: str) -> tuple[Bed, ...]:
        """Return the beds of one person, in the order of the nights."""
        return self._by_person.get(person, ())

    def in_room(self, room: str, night: date) -> tuple[str, ...]:
        """Return who (their ids) sleeps in a bedroom that night."""
        return self._by_room.get((room, night), ())

    def there(self, hotel: str, night: date) -> tuple[Bed, ...]:
        """Return the beds of one hotel and night, the last given last."""
        return self._by_place.get((hotel, night), ())

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, date], tuple[Bed, ...]]:
        found: dict[tuple[str, date], list[Bed]] = {}
        for bed in self.beds:
            found.setdefault((bed.hotel, bed.night), []).append(bed)
        return {place: tuple(beds) for place, beds in found.items()}

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[Bed, ...]]:
        found: dict[str, list[Bed]] = {}
        for bed in sorted(self.beds, key=lambda bed: bed.night):
            found.setdefault(bed.person, []).append(bed)
        return {person: tuple(beds) for person, beds in found.items()}

    @cached_property
    def _by_room(self) -> Mapping[tuple[str, date], tuple[str, ...]]:
        found: dict[tuple[str, date], list[str]] = {}
        for bed in self.beds:
            found.setdefault((bed.room, bed.night), []).append(bed.person)
        return {place: tuple(people) for place, people in found.items()}

    def without(self, person: str, nights: Iterable[date]) -> Plan:
        """Return the same plan, in which this person has no bed these nights."""
        gone = {(person, night) for night in nights}
        kept = tuple(bed for bed in self.beds if (bed.person, bed.night) not in gone)
        return replace(self, beds=kept)


@dataclass(frozen=True, slots=True)
class Ask:
    """What an organiser asks for: a bed for this person, these nights, beside nobody or somebody.

    `moving`: the bed takes the place of those they have in these nights. `room` is a fresh id.
    """

    person: str
    hotel: str
    kind: Kind
    nights: tuple[date, ...]
    room: str
    number: str = ""
    beside: str = ""
    moving: bool = False


def given(plan: Plan, hotel: str, night: date, kind: Kind | None = None) -> tuple[str, ...]:
    """Return the bedrooms (our ids) of a hotel that somebody has that night; of one kind, or all.

    The last given comes last.
    """
    rooms = {bed.room: None for bed in plan.there(hotel, night) if kind in (None, bed.kind)}
    return tuple(rooms)


def free(plan: Plan, hotel: str, night: date, kind: Kind) -> int:
    """Return how many bedrooms of a kind nobody has that night."""
    return plan.allotted.get((hotel, night), {}).get(kind, 0) - len(given(plan, hotel, night, kind))


def give(plan: Plan, ask: Ask) -> tuple[Bed, ...]:
    """Give a bed; return it night by night. Refused where it clashes, naming with what."""
    guest = plan.guests.get(ask.person)
    if guest is None:
        raise Refused("beds.no-guest")
    if ask.hotel not in plan.hotels:
        raise Refused("beds.no-such-hotel")
    if not ask.nights:
        raise Refused("beds.which-nights")
    for night in ask.nights:
        if night not in guest.needed:
            raise Refused("beds.not-attending", name=guest.name, night=night)
    if ask.moving:
        plan = plan.without(ask.person, ask.nights)
    for bed in plan.of(ask.person):
        if bed.night in ask.nights:
            hotel = plan.hotels[bed.hotel].name
            raise Refused("beds.has-one", name=guest.name, night=bed.night, hotel=hotel)
    if ask.beside:
        return _beside(plan, ask, guest)
    return tuple(_alone(plan, ask, night) for night in ask.nights)


def _alone(plan: Plan, ask: Ask, night: date) -> Bed:
    if free(plan, ask.hotel, night, ask.kind) < 1:
        raise _none_left(plan, ask, night)
    return Bed(ask.person, night, ask.hotel, ask.room, ask.kind, ask.number)


def _none_left(plan: Plan, ask: Ask, night: date) -> Refused:
    """Say who has the bedrooms of this kind, whoever was given theirs last first."""
    beds = reversed(plan.there(ask.hotel, night))
    there = [bed.person for bed in beds if bed.kind is ask.kind]
    return Refused(
        "beds.none-left",
        hotel=plan.hotels[ask.hotel].name,
        kind=ask.kind.value,
        night=night,
        names=tuple(plan.name(person) for person in there[:MOST_NAMED]),
        named=len(there[:MOST_NAMED]),
        others=len(there[MOST_NAMED:]),
    )


def _beside(plan: Plan, ask: Ask, guest: Guest) -> tuple[Bed, ...]:
    """Put somebody into the bedroom of another person, who asked for it as they did."""
    other = plan.guests.get(ask.beside)
    if other is None or other.person == guest.person:
        raise Refused("beds.no-guest")
    if not plan.sharing:
        raise Refused("beds.sharing-closed")
    if not both_ask(guest, other):
        raise Refused("beds.not-both", name=guest.name, other=other.name)
    theirs = {bed.night: bed for bed in plan.of(other.person) if bed.hotel == ask.hotel}
    return tuple(_joined(plan, ask, guest, theirs.get(night), night) for night in ask.nights)


def _joined(plan: Plan, ask: Ask, guest: Guest, theirs: Bed | None, night: date) -> Bed:
    other = plan.name(ask.beside)
    if theirs is None or theirs.kind is not ask.kind:
        raise Refused(
            "beds.other-is-not-there",
            other=other,
            hotel=plan.hotels[ask.hotel].name,
            kind=ask.kind.value,
            night=night,
        )
    in_it = len(plan.in_room(theirs.room, night))
    if in_it >= plan.hotels[ask.hotel].beds(ask.kind):
        raise Refused("beds.room-is-full", other=other, night=night)
    return replace(theirs, person=guest.person, number=ask.number or theirs.number)


def both_ask(one: Guest, other: Guest) -> bool:
    """Tell whether two people ask for each other."""
    return (one.beside, other.beside) == (other.person, one.person)


def shares_with(plan: Plan, bed: Bed) -> tuple[str, ...]:
    """Return who else (their ids) sleeps in the same bedroom that night."""
    return tuple(each for each in plan.in_room(bed.room, bed.night) if each != bed.person)


@dataclass(frozen=True, slots=True)
class Known:
    """What a guest is told of their stay in one hotel; the kind of bedroom is not said in a chat.

    `beside` are the ids of those who share it with them.
    """

    nights: tuple[date, ...]
    number: str
    beside: tuple[str, ...]


def known(plan: Plan, person: str) -> dict[str, Known]:
    """Return what somebody is told, by hotel."""
    found: dict[str, Known] = {}
    for hotel in dict.fromkeys(bed.hotel for bed in plan.of(person)):
        beds = [bed for bed in plan.of(person) if bed.hotel == hotel]
        beside = dict.fromkeys(other for bed in beds for other in shares_with(plan, bed))
        number = next((bed.number for bed in beds if bed.number), "")
        found[hotel] = Known(tuple(bed.night for bed in beds), number, tuple(beside))
    return found


def concerned(plan: Plan, person: str) -> frozenset[str]:
    """Return who is to be told when somebody's beds change: they, and who shares one with them."""
    others = {other for bed in plan.of(person) for other in shares_with(plan, bed)}
    return frozenset({person, *others})


def given_back(plan: Plan, freed: Iterable[Bed], fresh: str) -> tuple[tuple[Bed, ...], list[date]]:
    """Give somebody back the beds they had, as far as they are still free; and the nights lost.

    The bedroom is the same as long as it has a bed for them; else `fresh` is the id of another one.
    """
    back: list[Bed] = []
    lost: list[date] = []
    for bed in freed:
        guest = plan.guests.get(bed.person)
        taken = any(each.night == bed.night for each in plan.of(bed.person))
        if guest is None or bed.night not in guest.needed or taken:
            continue
        room = _again(plan, bed, fresh)
        if room:
            back.append(replace(bed, room=room))
        else:
            lost.append(bed.night)
    return tuple(back), lost


def _again(plan: Plan, bed: Bed, fresh: str) -> str:
    """Return the bedroom in which somebody can sleep again, mostly their own; «» for none."""
    if bed.kind is None or bed.hotel not in plan.hotels:
        return ""
    beside = [each for each in plan.beds if (each.room, each.night) == (bed.room, bed.night)]
    if beside and len(beside) < plan.hotels[bed.hotel].beds(bed.kind):
        return bed.room
    if free(plan, bed.hotel, bed.night, bed.kind) < 1:
        return ""
    return fresh if beside else bed.room


def without_bed(plan: Plan) -> dict[str, tuple[date, ...]]:
    """Return the nights for which somebody still needs a bed, by person."""
    found: dict[str, tuple[date, ...]] = {}
    for guest in plan.guests.values():
        open_still = guest.needed - {bed.night for bed in plan.of(guest.person)}
        if open_still:
            found[guest.person] = tuple(sorted(open_still))
    return found


def needless(plan: Plan, person: str) -> tuple[Bed, ...]:
    """Return the beds of somebody in nights for which they need none any more."""
    guest = plan.guests.get(person)
    wanted = guest.needed if guest else frozenset()
    return tuple(bed for bed in plan.of(person) if bed.night not in wanted)


def number_of(typed: str) -> str:
    """Read a room number as hotels write them. Refused for a long one."""
    number = " ".join(typed.split())
    if len(number) > LONGEST_NUMBER:
        raise Refused("common.answer-too-long", length=len(number), limit=LONGEST_NUMBER)
    return number
