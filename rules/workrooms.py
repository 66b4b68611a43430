"""Workrooms (not bedrooms): which session is held where, without a clash, with a seat for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from rules.errors import Refused
from rules.numbers import whole
from rules.words import words_of
from rules.workshop import Gathering, Session, SessionKind, Workshop, sessions

LONGEST_NAME = 80
LONGEST_PLACE = 200
LONGEST_EQUIPMENT = 500
MOST_SEATS = 2_000


@dataclass(frozen=True, slots=True)
class Workroom:
    """A room to work in. `place` says where it is: a floor, or an address elsewhere."""

    id: str
    name: str
    capacity: int
    place: str = ""
    equipment: str = ""

    @property
    def told(self) -> str:
        """Return how people find it: its name, and where it is."""
        return f"{self.name} ({self.place})" if self.place else self.name


Bookings = Mapping[str, str]
"""The workroom (its id) of each session that has one, by the key of the session."""

Rooms = Mapping[str, str]
"""The same in words, for the programme."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions in one room at the same time."""

    room: Workroom
    first: Session
    second: Session


def workroom_of(room: str, fields: Mapping[str, str]) -> Workroom:
    """Read a room as an organiser typed it. Refused with what has to be mended first."""
    seats = whole(fields.get("capacity", "").strip()) or 0
    if not 0 < seats <= MOST_SEATS:
        raise Refused("workrooms.capacity-missing", limit=MOST_SEATS)
    return Workroom(
        room,
        words_of(_line(fields, "name"), LONGEST_NAME, nothing="workrooms.name-missing"),
        seats,
        _at_most(_line(fields, "place"), LONGEST_PLACE),
        _at_most(fields.get("equipment", "").strip(), LONGEST_EQUIPMENT),
    )


def bookable(about: Gathering) -> tuple[Session, ...]:
    """Return the sessions of a gathering that need a room: none online, none for a break."""
    if about.place is None:
        return ()
    return tuple(each for each in about.sessions if each.kind is not SessionKind.BREAK)


def book(
    workshop: Workshop, rooms: Mapping[str, Workroom], before: Bookings, asked: Bookings
) -> dict[str, str]:
    """Hold these sessions in these rooms («» for none); return all bookings as they are then.

    Refused for a room with too few seats, and for one that another session has at that time: it is
    named.
    """
    known = {each.key: each for about in workshop.gatherings for each in bookable(about)}
    after = {key: room for key, room in before.items() if key in known and room in rooms}
    for key, room in asked.items():
        if key not in known or (room and room not in rooms):
            raise Refused("workrooms.no-longer-there")
        if room and rooms[room].capacity < workshop.seats:
            about = rooms[room]
            raise Refused(
                "workrooms.too-small",
                room=about.name,
                capacity=about.capacity,
                seats=workshop.seats,
            )
        after[key] = room
    after = {key: room for key, room in after.items() if room}
    for clash in clashes(workshop, rooms, after):
        if not asked.keys().isdisjoint({clash.first.key, clash.second.key}):
            raise _clashing(clash)
    return after


def _clashing(clash: Clash) -> Refused:
    return Refused(
        "workrooms.taken",
        room=clash.room.name,
        first=clash.first.title,
        second=clash.second.title,
        starts=clash.second.starts_at,
    )


def clashes(
    workshop: Workshop, rooms: Mapping[str, Workroom], bookings: Bookings
) -> Iterator[Clash]:
    """Go through what cannot be held as it is planned: the programme may have moved since."""
    held = sorted(
        (each for each in sessions(workshop) if bookings.get(each.key) in rooms),
        key=lambda each: each.starts_at,
    )
    for first, second in combinations(held, 2):
        same = bookings[first.key] == bookings[second.key]
        if same and second.starts_at < first.ends_at:
            yield Clash(rooms[bookings[first.key]], first, second)


def changed(workshop: Workshop, before: Rooms, after: Rooms) -> tuple[Gathering, ...]:
    """List the gatherings whose programme tells another room than before."""
    return tuple(
        about
        for about in workshop.gatherings
        if any(before.get(each.key) != after.get(each.key) for each in about.sessions)
    )


def moved_to(
    about: Gathering, before: Rooms, after: Rooms, *, now: datetime
) -> tuple[Session, ...]:
    """List the sessions of a gathering that are held elsewhere than before, and are not over."""
    return tuple(
        each
        for each in about.sessions
        if before.get(each.key) != after.get(each.key) and now < each.ends_at
    )


def told(rooms: Iterable[Workroom], bookings: Bookings) -> Rooms:
    """Return where each session is held, in words."""
    known = {room.id: room.told for room in rooms}
    return {key: known[room] for key, room in bookings.items() if room in known}


def of_gathering(about: Gathering, rooms: Rooms) -> tuple[str, ...]:
    """Return the rooms of a gathering, each once, in the order of its programme."""
    found = {rooms[each.key]: None for each in about.sessions if each.key in rooms}
    return tuple(found)


def _line(fields: Mapping[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())


def _at_most(words: str, most: int) -> str:
    return words_of(words, most) if words else ""
