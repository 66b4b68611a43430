"""The log of incidents: rows that are only added to, words sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.incidents import Incident, Kind
from rules.who import Who
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Recorded:
    """An incident as it is in the log."""

    id: int
    about: Incident
    at: datetime
    by: str
    closed_at: datetime | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What came of it, when and by whom it was written."""

    words: str
    at: datetime
    by: str


async def add(tx: Transaction, who: Who, about: Incident, *, now: datetime) -> int:
    """Write an incident down; its number."""
    rows = await tx.fetch(
        "incidents.add",
        workshop=who.workshop,
        kind=about.kind,
        at=about.at,
        person=about.person or None,
        sealed_place=about.place,
        sealed_what=about.what,
        sealed_done=about.done,
        recorded_at=now,
        recorded_by=who.actor,
    )
    return int(rows[0]["id"])


async def of_workshop(tx: Transaction, workshop: str) -> tuple[Recorded, ...]:
    """Return the whole log, the latest first."""
    rows = await tx.fetch("incidents.of_workshop", workshop=workshop)
    return tuple(_recorded(row) for row in rows)


async def get(tx: Transaction, number: int, workshop: str) -> Recorded | None:
    """Return one incident of this workshop."""
    rows = await tx.fetch("incidents.get", id=number, workshop=workshop)
    return _recorded(rows[0]) if rows else None


async def count_open(tx: Transaction, workshop: str) -> int:
    """Return how many are not closed."""
    return int((await tx.fetch("incidents.count_open", workshop=workshop))[0]["open"])


async def follow_up(tx: Transaction, who: Who, number: int, words: str, *, now: datetime) -> None:
    """Add what came of it."""
    values = {"incident": number, "sealed_words": words, "at": now, "written_by": who.actor}
    await tx.run("incidents.follow_up", **values)


async def notes(tx: Transaction, workshop: str) -> dict[int, tuple[Note, ...]]:
    """Return what came of incidents, by their numbers, the oldest first."""
    found: dict[int, tuple[Note, ...]] = {}
    for row in await tx.fetch("incidents.notes", workshop=workshop):
        note = Note(row["sealed_words"] or "", instant(row["at"]), row["written_by"])
        found[row["incident"]] = (*found.get(row["incident"], ()), note)
    return found


async def close(tx: Transaction, who: Who, number: int, *, now: datetime) -> bool:
    """Close it; False if it is closed already."""
    values = {"id": number, "workshop": who.workshop, "now": now, "by": who.actor}
    return await tx.run("incidents.close", **values) == 1


def _recorded(row: Row) -> Recorded:
    return Recorded(
        row["id"],
        Incident(
            Kind(row["kind"]),
            instant(row["at"]),
            row["sealed_what"] or "",
            row["sealed_place"] or "",
            row["sealed_done"] or "",
            row["person"] or "",
        ),
        instant(row["recorded_at"]),
        row["recorded_by"],
        instant_or_none(row["closed_at"]),
        row["closed_by"] or "",
    )
