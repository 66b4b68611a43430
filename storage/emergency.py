"""Whom to call for somebody, sealed: whoever reads it is recorded (actions/emergency.py)."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime

from rules.emergency import Contact
from rules.who import Who
from storage.codec import instant, to_json
from storage.needs import Written
from storage.transaction import Transaction


async def write(tx: Transaction, who: Who, contact: Contact, *, now: datetime) -> None:
    """Keep whom to call for `who.subject`, in the place of whom they named before."""
    await tx.run(
        "emergency.write",
        person=who.subject,
        workshop=who.workshop,
        sealed_contact=to_json(asdict(contact)),
        written_at=now,
        written_by=who.actor,
    )


async def read(tx: Transaction, person: str, workshop: str) -> Contact | None:
    """Return whom to call. Only actions/emergency.py asks: it records who reads."""
    rows = await tx.fetch("emergency.read", person=person, workshop=workshop)
    return Contact(**json.loads(rows[0]["sealed_contact"])) if rows else None


async def written(tx: Transaction, workshop: str) -> tuple[Written, ...]:
    """Return for whom there is somebody to call."""
    return tuple(
        Written(
            row["person"],
            row["sealed_first_name"] or "",
            row["sealed_last_name"] or "",
            instant(row["written_at"]),
            comes=True,
        )
        for row in await tx.fetch("emergency.written", workshop=workshop)
    )


async def written_at(tx: Transaction, person: str, workshop: str) -> datetime | None:
    """Return when one person named somebody; None if they did not."""
    rows = await tx.fetch("emergency.written_at", person=person, workshop=workshop)
    return instant(rows[0]["written_at"]) if rows else None


async def remove(tx: Transaction, person: str, workshop: str) -> None:
    """Forget whom to call for somebody."""
    await tx.run("emergency.remove", person=person, workshop=workshop)
