"""Hotels: their bedrooms, their hours, and what an organiser may write about one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from rules.errors import Refused
from rules.numbers import whole
from rules.words import words_of

LONGEST_NAME = 120
LONGEST_ADDRESS = 200
LONGEST_PHONE = 40
LONGEST_LINK = 500
LONGEST_NOTE = 500
LONGEST_REFERENCE = 60
MOST_ROOMS = 500
"""Bedrooms of one kind that one hotel keeps for one night."""
MOST_BEDS = 4
_MAP_SEARCH = "https://www.openstreetmap.org/search?query="
_HOUR = re.compile(r"(\d{1,2})\s*(?:[hH:]\s*(\d{2})?)?")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}", re.ASCII)


class Kind(StrEnum):
    """Kinds of bedroom."""

    SINGLE = "single"
    DOUBLE = "double"
    TWIN = "twin"
    ACCESSIBLE = "accessible"  # «chambre PMR»: who has one has told a need


USUAL_BEDS: Mapping[Kind, int] = MappingProxyType(
    {Kind.SINGLE: 1, Kind.DOUBLE: 2, Kind.TWIN: 2, Kind.ACCESSIBLE: 1}
)
"""How many people a bedroom of each kind takes, where the hotel says nothing else."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind of bedroom that a hotel has, and how many people sleep in one."""

    kind: Kind
    beds: int


@dataclass(frozen=True, slots=True)
class Hotel:
    """One hotel as an organiser wrote it; what is not known is empty, or None.

    `map` is an https address, or empty: then one is derived from the address. `note` is for those
    who sleep there; `reference` names the group at the hotel.
    """

    name: str
    address: str
    phone: str = ""
    map: str = ""
    arrive_from: time | None = None
    leave_by: time | None = None
    note: str = ""
    reference: str = ""
    offers: tuple[Offer, ...] = tuple(Offer(kind, beds) for kind, beds in USUAL_BEDS.items())

    @property
    def where(self) -> str:
        """Return the address of a map that shows where it is."""
        return self.map or _MAP_SEARCH + quote(f"{self.name}, {self.address}")

    def beds(self, kind: Kind) -> int:
        """Return how many people sleep in one bedroom of this kind; 0 where it has none."""
        return next((offer.beds for offer in self.offers if offer.kind is kind), 0)


Rooms = Mapping[Kind, int]
"""How many bedrooms of each kind a hotel keeps for one night."""

Allotment = Mapping[tuple[str, date], Rooms]
"""The same for every hotel (by its id) and night."""


def hotel_of(fields: Mapping[str, str]) -> Hotel:
    """Read a hotel as an organiser typed it. Refused with what has to be mended first."""
    return Hotel(
        name=words_of(_line(fields, "name"), LONGEST_NAME, nothing="lodging.name-missing"),
        address=words_of(
            _line(fields, "address"), LONGEST_ADDRESS, nothing="lodging.address-missing"
        ),
        phone=_at_most(_line(fields, "phone"), LONGEST_PHONE),
        map=map_address(_line(fields, "map")),
        arrive_from=hour_of(_line(fields, "arrive_from")),
        leave_by=hour_of(_line(fields, "leave_by")),
        note=_at_most(fields.get("note", "").strip(), LONGEST_NOTE),
        reference=_at_most(_line(fields, "reference"), LONGEST_REFERENCE),
        offers=tuple(Offer(kind, _beds(fields, kind)) for kind in Kind),
    )


def map_address(typed: str) -> str:
    """Accept an https address of a map, or nothing. Refused for anything else."""
    if not typed:
        return ""
    _at_most(typed, LONGEST_LINK)
    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError:
        raise Refused("lodging.map-not-https") from None
    plain = typed.isascii() and typed.isprintable() and not set(typed) & set(" \"'<>\\`{}|^")
    host = (parts.hostname or "").lower()
    if parts.scheme != "https" or not plain or not _HOST.fullmatch(host):
        raise Refused("lodging.map-not-https")
    if parts.username is not None or port is not None:  # what only hides where a link leads
        raise Refused("lodging.map-not-https")
    return typed


def hour_of(typed: str) -> time | None:
    """Read an hour as it is written («15 h», «15:00», «15h30»), or nothing. Refused for others."""
    if not typed:
        return None
    found = _HOUR.fullmatch(typed)
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else _no_hour()
    except ValueError:
        return _no_hour()


def _no_hour() -> time:
    raise Refused("lodging.not-an-hour")


def rooms_of(fields: Mapping[str, str]) -> dict[Kind, int]:
    """Read how many bedrooms of each kind a hotel keeps, one field for each; nothing is none."""
    return {kind: _number(fields.get(kind, ""), MOST_ROOMS) for kind in Kind}


def check_allotment(rooms: Rooms, given: Mapping[Kind, int]) -> None:
    """Let nobody take back bedrooms that people have. Refused, naming how many they have."""
    for kind, taken in given.items():
        if rooms.get(kind, 0) < taken:
            raise Refused("lodging.rooms-are-given", given=taken, kind=kind.value)


def total(rooms: Rooms) -> int:
    """Return how many bedrooms that is, of whatever kinds."""
    return sum(rooms.values())


def changed_lines(before: Hotel, after: Hotel) -> tuple[str, ...]:
    """Name what a guest has to know again: «name», «address», «hours», «note»."""
    differs = {
        "name": before.name != after.name,
        "address": (before.address, before.where) != (after.address, after.where),
        "hours": (before.arrive_from, before.leave_by) != (after.arrive_from, after.leave_by),
        "phone": before.phone != after.phone,
        "note": before.note != after.note,
    }
    return tuple(what for what, different in differs.items() if different)


def _beds(fields: Mapping[str, str], kind: Kind) -> int:
    typed = fields.get(f"beds-{kind}", "")
    return _number(typed, MOST_BEDS) if typed else USUAL_BEDS[kind]


def _number(typed: str, most: int) -> int:
    number = whole(typed.strip() or "0")
    if number is None or number > most:
        raise Refused("lodging.not-a-number", limit=most)
    return number


def _line(fields: Mapping[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())


def _at_most(words: str, most: int) -> str:
    return words_of(words, most) if words else ""
