"""When speakers are heard, and what they answered about it."""

from __future__ import annotations

from datetime import datetime

from rules.slots import Slot, SlotState
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


async def of_person(tx: Transaction, person: str, workshop: str) -> tuple[Slot, ...]:
    """Return every slot of one speaker, the first first; also what was declined or called off."""
    rows = await tx.fetch("slots.of_person", person=person, workshop=workshop)
    return tuple(_slot(row) for row in rows)


async def feed(tx: Transaction, person: str, workshop: str) -> tuple[tuple[Slot, datetime], ...]:
    """Return the slots that one speaker's calendar holds, each with when it changed last."""
    rows = await tx.fetch("slots.feed", person=person, workshop=workshop)
    return tuple((_slot(row), instant(row["changed_at"])) for row in rows)


async def of_workshop(tx: Transaction, workshop: str) -> dict[str, tuple[Slot, ...]]:
    """Return the slots of all speakers, by person; one without any is absent."""
    slots: dict[str, tuple[Slot, ...]] = {}
    for row in await tx.fetch("slots.of_workshop", workshop=workshop):
        slots[row["person"]] = (*slots.get(row["person"], ()), _slot(row))
    return slots


async def save(tx: Transaction, who: Who, slot: Slot, *, now: datetime) -> None:
    """Keep a slot as it is now."""
    await tx.run(
        "slots.save",
        person=who.subject,
        workshop=who.workshop,
        session=slot.session,
        starts_at=slot.starts_at,
        minutes=slot.minutes,
        room=slot.room,
        state=slot.state,
        sequence=slot.sequence,
        in_calendar=slot.in_calendar,
        answered_by=slot.answered_by,
        now=now,
    )


def _slot(row: Row) -> Slot:
    return Slot(
        row["session"],
        instant(row["starts_at"]),
        row["minutes"],
        row["room"],
        SlotState(row["state"]),
        row["sequence"],
        in_calendar=bool(row["in_calendar"]),
        answered_by=row["answered_by"],
    )
