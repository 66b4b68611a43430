"""The seats of the panel: each has one person or nobody, and nobody has two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rules.who import CitizenState
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat, with whoever has it: nobody where `person` is None.

    `confirmed_at`: when a call confirmed that they take it, `confirmed_by` whose (an id).
    """

    number: int
    person: str | None
    name: str
    phone: str | None
    state: CitizenState | None
    in_chat: bool
    since: datetime
    confirmed_at: datetime | None
    confirmed_by: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many seats there are, how many nobody has, and how many of those are offered."""

    seats: int
    empty: int
    offered: int

    @property
    def free(self) -> int:
        """How many nobody has, nor is offered."""
        return self.empty - self.offered


async def add(tx: Transaction, workshop: str, seats: Iterable[tuple[int, str | None]]) -> None:
    """Keep seats by their number, each with the person who has it; one that is there stays."""
    rows = [
        {"workshop": workshop, "number": number, "person": person, "since": tx.now}
        for number, person in seats
    ]
    await tx.batch("seats.add", rows)


async def every(tx: Transaction, workshop: str) -> tuple[Seat, ...]:
    """Return all seats; none before a panel was drawn or chosen."""
    return tuple(_seat(row) for row in await tx.fetch("seats.every", workshop=workshop))


async def count(tx: Transaction, workshop: str) -> Count:
    """Count the seats."""
    row = (await tx.fetch("seats.count", workshop=workshop))[0]
    return Count(int(row["seats"]), int(row["empty"]), int(row["offered"]))


async def lock(tx: Transaction, workshop: str) -> None:
    """Let nobody else give or offer a seat of this workshop at the same time."""
    await tx.run("seats.lock", workshop=workshop)


async def of_person(tx: Transaction, workshop: str, person: str) -> int | None:
    """Return the number of somebody's seat."""
    rows = await tx.fetch("seats.of_person", workshop=workshop, person=person)
    return int(rows[0]["number"]) if rows else None


async def first_empty(tx: Transaction, workshop: str) -> tuple[int, int | None] | None:
    """Return a seat that nobody has, and the offer of it (its id) where all such are offered."""
    rows = await tx.fetch("seats.first_empty", workshop=workshop)
    return (int(rows[0]["number"]), rows[0]["offer"]) if rows else None


async def give(tx: Transaction, workshop: str, number: int, person: str) -> bool:
    """Give a seat; False where somebody has it."""
    given = {"workshop": workshop, "number": number, "person": person}
    return await tx.run("seats.give", **given, now=tx.now) == 1


async def free(tx: Transaction, workshop: str, person: str) -> bool:
    """Free somebody's seat; False where they have none."""
    return await tx.run("seats.free", workshop=workshop, person=person, now=tx.now) == 1


async def confirm(tx: Transaction, workshop: str, person: str, by: str) -> bool:
    """Keep that a call confirmed it; False where one had, or they have no seat."""
    asked = {"workshop": workshop, "person": person, "by": by}
    return await tx.run("seats.confirm", **asked, now=tx.now) == 1


def _seat(row: Row) -> Seat:
    return Seat(
        number=row["number"],
        person=row["person"],
        name=f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip(),
        phone=row["sealed_phone"],
        state=CitizenState(row["state"]) if row["state"] else None,
        in_chat=row["chat"] is not None,
        since=instant(row["since"]),
        confirmed_at=instant_or_none(row["confirmed_at"]),
        confirmed_by=row["confirmed_by"],
    )
