"""Who was there in which half-day, and who said that they would be late."""

from __future__ import annotations

from datetime import datetime

from rules.presence import Late, Presence, Source
from rules.who import Who
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


async def of_half_day(tx: Transaction, workshop: str, half_day: str) -> dict[str, Presence]:
    """Return who was noted as there in a half-day, by person."""
    rows = await tx.fetch("presence.of_half_day", workshop=workshop, half_day=half_day)
    return {row["person"]: _presence(row) for row in rows}


async def of_workshop(tx: Transaction, workshop: str) -> dict[str, dict[str, Presence]]:
    """Return everybody who was noted as there, by person and half-day."""
    found: dict[str, dict[str, Presence]] = {}
    for row in await tx.fetch("presence.of_workshop", workshop=workshop):
        found.setdefault(row["person"], {})[row["half_day"]] = _presence(row)
    return found


async def of_person(tx: Transaction, person: str, workshop: str) -> dict[str, Presence]:
    """Return where one person was noted as there, by half-day."""
    rows = await tx.fetch("presence.of_person", person=person, workshop=workshop)
    return {row["half_day"]: _presence(row) for row in rows}


async def add(tx: Transaction, who: Who, half_day: str, source: Source) -> bool:
    """Note that somebody is there; False if that was known."""
    return (
        await tx.run(
            "presence.add",
            person=who.subject,
            workshop=who.workshop,
            half_day=half_day,
            source=source,
            recorded_by=who.actor,
            now=tx.now,
        )
        > 0
    )


async def remove(tx: Transaction, who: Who, half_day: str) -> bool:
    """Forget that somebody was there; False if nothing was noted."""
    about = {"person": who.subject, "workshop": who.workshop, "half_day": half_day}
    return await tx.run("presence.remove", **about) > 0


async def late(tx: Transaction, workshop: str, half_day: str) -> dict[str, Late]:
    """Return who said that they would be late in a half-day, by person."""
    rows = await tx.fetch("presence.late", workshop=workshop, half_day=half_day)
    return {row["person"]: _late(row) for row in rows}


async def late_of_person(tx: Transaction, person: str, workshop: str) -> dict[str, Late]:
    """Return where one person said that they would be late, by half-day."""
    rows = await tx.fetch("presence.late_of_person", person=person, workshop=workshop)
    return {row["half_day"]: _late(row) for row in rows}


async def say_late(tx: Transaction, who: Who, half_day: str, expected_at: datetime | None) -> None:
    """Keep when somebody thinks that they will be there."""
    await tx.run(
        "presence.say_late",
        person=who.subject,
        workshop=who.workshop,
        half_day=half_day,
        expected_at=expected_at,
        now=tx.now,
    )


async def in_time(tx: Transaction, who: Who, half_day: str) -> bool:
    """Forget that somebody would be late; False if they had not said so."""
    about = {"person": who.subject, "workshop": who.workshop, "half_day": half_day}
    return await tx.run("presence.in_time", **about) > 0


def _presence(row: Row) -> Presence:
    return Presence(
        row["half_day"], instant(row["arrived_at"]), Source(row["source"]), row["recorded_by"]
    )


def _late(row: Row) -> Late:
    return Late(row["half_day"], instant_or_none(row["expected_at"]))
