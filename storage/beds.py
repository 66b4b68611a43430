"""Beds: one row for a person and a night; one that was given back is kept for who returns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import storage.lodging
from rules.beds import Bed, Guest, Plan
from rules.lodging import Kind
from rules.nights import needed
from rules.who import Who
from rules.workshop import Workshop
from storage.lodging import Everybody
from storage.transaction import Row, Transaction


async def plan(tx: Transaction, workshop: Workshop, everybody: Everybody | None = None) -> Plan:
    """Return all that a bed of this workshop depends on; `everybody` if they are known already."""
    known = everybody or await storage.lodging.everybody(tx, workshop.id)
    guests = {}
    for person, name in known.names.items():
        stay = known.stay(person)
        nights = needed(workshop, known.answers(person), stay) if name.comes else frozenset()
        guests[person] = Guest(person, name.whole, nights, stay.beside)
    return Plan(
        hotels=await storage.lodging.hotels(tx, workshop.id),
        allotted=await storage.lodging.allotment(tx, workshop.id),
        guests=guests,
        beds=await of_workshop(tx, workshop.id),
        sharing=await storage.lodging.sharing(tx, workshop.id),
    )


async def of_workshop(tx: Transaction, workshop: str) -> tuple[Bed, ...]:
    """Return all beds that are given, in the order in which they were."""
    rows = await tx.fetch("beds.of_workshop", workshop=workshop)
    return tuple(_bed(row) for row in rows)


async def of_person(tx: Transaction, person: str, workshop: str) -> tuple[Bed, ...]:
    """Return the beds of one person, in the order of the nights."""
    rows = await tx.fetch("beds.of_person", person=person, workshop=workshop)
    return tuple(_bed(row) for row in rows)


async def freed(tx: Transaction, person: str, workshop: str, *, since: datetime) -> tuple[Bed, ...]:
    """Return the beds that somebody gave back at this instant or later."""
    rows = await tx.fetch("beds.freed", person=person, workshop=workshop, since=since)
    return tuple(_bed(row) for row in rows)


async def give(tx: Transaction, who: Who, beds: Sequence[Bed], *, now: datetime) -> None:
    """Keep the beds of `who.subject`, in the place of those of the same nights."""
    await tx.batch(
        "beds.give",
        [
            {
                "person": who.subject,
                "workshop": who.workshop,
                "night": bed.night.isoformat(),
                "hotel": bed.hotel,
                "room": bed.room,
                "sealed_kind": bed.kind,
                "sealed_number": bed.number,
                "given_at": now,
                "given_by": who.actor,
            }
            for bed in beds
        ],
    )


async def free(tx: Transaction, who: Who, beds: Sequence[Bed], *, now: datetime) -> None:
    """Let `who.subject` have these beds no more."""
    about = {"person": who.subject, "workshop": who.workshop, "now": now}
    await tx.batch("beds.free", [{**about, "night": bed.night.isoformat()} for bed in beds])


async def set_number(tx: Transaction, who: Who, beds: Sequence[Bed], number: str) -> None:
    """Keep the number of the bedroom of `who.subject`, in these nights."""
    about = {"person": who.subject, "workshop": who.workshop, "sealed_number": number}
    await tx.batch("beds.set_number", [{**about, "night": bed.night.isoformat()} for bed in beds])


def _bed(row: Row) -> Bed:
    kind = row["sealed_kind"]
    return Bed(
        row["person"],
        date.fromisoformat(row["night"]),
        row["hotel"],
        row["room"],
        Kind(kind) if kind else None,
        row["sealed_number"] or "",
    )
