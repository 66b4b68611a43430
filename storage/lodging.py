"""Hotels, their bedrooms by night, and what was decided and wished for each guest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from rules.attendance import Answer
from rules.lodging import Hotel, Kind, Rooms
from rules.nights import NO_STAY, Stay, Wish
from rules.who import Who
from storage.codec import to_json
from storage.records import read_record
from storage.transaction import Row, Transaction

_NO_ZONE = ZoneInfo("UTC")  # a hotel holds hours of the day, and no instants


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody is called. `comes`: they have a seat, or work for the workshop."""

    first: str
    last: str
    comes: bool = True

    @property
    def whole(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True, slots=True)
class Everybody:
    """Who may need a bed, what those with a seat said by gathering, and what they wish besides."""

    names: Mapping[str, Name]
    said: Mapping[str, Mapping[str, Answer]]
    stays: Mapping[str, Stay]

    def answers(self, person: str) -> Mapping[str, Answer]:
        """Return what one of them said, by gathering."""
        return self.said.get(person, {})

    def stay(self, person: str) -> Stay:
        """Return what was decided and wished for one of them; mostly nothing."""
        return self.stays.get(person, NO_STAY)


async def hotels(tx: Transaction, workshop: str) -> dict[str, Hotel]:
    """Return the hotels of a workshop by id, in the order of their names."""
    rows = await tx.fetch("lodging.hotels", workshop=workshop)
    found = {row["id"]: _hotel(row) for row in rows}
    return dict(sorted(found.items(), key=lambda each: (each[1].name, each[0])))


async def hotel(tx: Transaction, hotel_id: str, workshop: str) -> Hotel | None:
    """Return one hotel of this workshop."""
    rows = await tx.fetch("lodging.hotel", id=hotel_id, workshop=workshop)
    return _hotel(rows[0]) if rows else None


async def save_hotel(
    tx: Transaction, who: Who, hotel_id: str, about: Hotel, *, now: datetime
) -> None:
    """Keep a hotel as it is now."""
    plain = {
        name: value.isoformat() if isinstance(value, time) else value
        for name, value in asdict(about).items()
    }
    await tx.run(
        "lodging.save_hotel",
        id=hotel_id,
        workshop=who.workshop,
        definition=to_json(plain),
        changed_at=now,
        changed_by=who.actor,
    )


async def remove_hotel(tx: Transaction, hotel_id: str, workshop: str) -> bool:
    """Remove a hotel; False where people have or had a bed there, or a list was made."""
    if await tx.fetch("lodging.used", id=hotel_id, workshop=workshop):
        return False
    await tx.run("lodging.remove_allotment", id=hotel_id)
    await tx.run("lodging.remove_hotel", id=hotel_id)
    return True


async def allotment(tx: Transaction, workshop: str) -> dict[tuple[str, date], Rooms]:
    """Return how many bedrooms of each kind there are, by hotel and night."""
    rows = await tx.fetch("lodging.allotments", workshop=workshop)
    return {
        (row["hotel"], date.fromisoformat(row["night"])): {
            Kind(kind): count for kind, count in json.loads(row["rooms"]).items()
        }
        for row in rows
    }


async def set_allotment(tx: Transaction, hotel_id: str, night: date, rooms: Rooms) -> None:
    """Keep how many bedrooms of each kind a hotel has for us that night."""
    plain = {kind.value: count for kind, count in rooms.items() if count}
    await tx.run(
        "lodging.set_allotment", hotel=hotel_id, night=night.isoformat(), rooms=to_json(plain)
    )


async def lock_night(tx: Transaction, hotel_id: str, night: date) -> None:
    """Let nobody else give a bed of this hotel and night at the same time (decision 0013)."""
    await tx.run("lodging.lock_night", hotel=hotel_id, night=night.isoformat())


async def sharing(tx: Transaction, workshop: str) -> bool:
    """Tell whether people may share a bedroom: not before an organiser opened it."""
    rows = await tx.fetch("lodging.sharing", workshop=workshop)
    return bool(rows and rows[0]["sharing"])


async def set_sharing(tx: Transaction, who: Who, *, allowed: bool, now: datetime) -> None:
    """Keep whether people may share a bedroom."""
    await tx.run(
        "lodging.set_sharing",
        workshop=who.workshop,
        sharing=allowed,
        changed_at=now,
        changed_by=who.actor,
    )


async def everybody(tx: Transaction, workshop: str) -> Everybody:
    """Return everybody who may need a bed; without those who were erased."""
    return Everybody(
        await names(tx, workshop), await comers(tx, workshop), await _stays(tx, workshop)
    )


async def comers(tx: Transaction, workshop: str) -> dict[str, dict[str, Answer]]:
    """Return what everybody with a seat said, by person and gathering."""
    found: dict[str, dict[str, Answer]] = {}
    for row in await tx.fetch("lodging.comers", workshop=workshop):
        found.setdefault(row["person"], {})[row["gathering"]] = Answer(row["answer"])
    return found


async def said(tx: Transaction, person: str, workshop: str) -> dict[str, Answer]:
    """Return what one person with a seat said, by gathering; nothing without a seat."""
    rows = await tx.fetch("lodging.said", person=person, workshop=workshop)
    return {row["gathering"]: Answer(row["answer"]) for row in rows}


async def _stays(tx: Transaction, workshop: str) -> dict[str, Stay]:
    rows = await tx.fetch("lodging.stays", workshop=workshop)
    return {row["person"]: _stay(row) for row in rows}


async def stay(tx: Transaction, person: str, workshop: str) -> Stay:
    """Return the same for one person; mostly nothing."""
    rows = await tx.fetch("lodging.stay", person=person, workshop=workshop)
    return _stay(rows[0]) if rows else NO_STAY


async def save_stay(tx: Transaction, who: Who, about: Stay, *, now: datetime) -> None:
    """Keep what was decided and wished for `who.subject`."""
    nights = {
        "added": sorted(night.isoformat() for night in about.added),
        "dropped": sorted(night.isoformat() for night in about.dropped),
    }
    wishes = {
        "wishes": sorted(about.wishes - {Wish.ACCESSIBLE}),
        "beside": about.beside,
        "asked": about.asked,
    }
    await tx.run(
        "lodging.save_stay",
        person=who.subject,
        workshop=who.workshop,
        sealed_nights=to_json(nights),
        sealed_wishes=to_json(wishes),
        # Always written, so that its being there tells nothing.
        sealed_access=to_json(Wish.ACCESSIBLE in about.wishes),
        changed_at=now,
    )


async def lock_stay(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let nobody else give `who.subject` a bed at the same time (decision 0013)."""
    await tx.run("lodging.lock_stay", person=who.subject, workshop=who.workshop, changed_at=now)


async def names(tx: Transaction, workshop: str) -> dict[str, Name]:
    """Return what everybody is called who may need a bed; without those who were erased."""
    rows = await tx.fetch("lodging.names", workshop=workshop)
    return {
        row["id"]: Name(
            row["sealed_first_name"] or "", row["sealed_last_name"] or "", bool(row["comes"])
        )
        for row in rows
        if row["erased_at"] is None
    }


async def comes(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody has a seat, or works for the workshop."""
    return bool(await tx.fetch("lodging.comes", person=person, workshop=workshop))


async def hosts(tx: Transaction, workshop: str) -> tuple[str, ...]:
    """Return who of the team hears of beds in their chat."""
    return tuple(row["person"] for row in await tx.fetch("lodging.hosts", workshop=workshop))


def _hotel(row: Row) -> Hotel:
    return read_record(Hotel, json.loads(row["definition"]), _NO_ZONE)


def _stay(row: Row) -> Stay:
    nights = json.loads(row["sealed_nights"] or "{}")
    wishes = json.loads(row["sealed_wishes"] or "{}")
    wished = {Wish(each) for each in wishes.get("wishes", ())}
    if json.loads(row["sealed_access"] or "false"):
        wished.add(Wish.ACCESSIBLE)
    return Stay(
        added=_dates(nights, "added"),
        dropped=_dates(nights, "dropped"),
        wishes=frozenset(wished),
        beside=wishes.get("beside", ""),
        asked=wishes.get("asked", ""),
    )


def _dates(nights: Mapping[str, list[str]], which: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(night) for night in nights.get(which, ()))
