"""The record of what the steering committee decided; nothing in it is ever changed."""

from __future__ import annotations

from datetime import datetime

from rules.decisions import Decision
from rules.who import Who
from storage.transaction import Transaction


async def find(
    tx: Transaction, workshop: str, decision: Decision, day: tuple[datetime, datetime]
) -> int | None:
    """Return the number of the same decision of the same day, if it is on the record."""
    rows = await tx.fetch(
        "decisions.find",
        workshop=workshop,
        meeting=decision.meeting,
        item=decision.item,
        outcome=decision.outcome,
        since=day[0],
        before=day[1],
    )
    return rows[0]["id"] if rows else None


async def add(tx: Transaction, who: Who, decision: Decision, *, now: datetime) -> int:
    """Put a decision on the record and return its number."""
    rows = await tx.fetch(
        "decisions.add",
        workshop=who.workshop,
        meeting=decision.meeting,
        item=decision.item,
        outcome=decision.outcome,
        reason=decision.reason,
        decided_at=decision.decided_at,
        recorded_at=now,
        recorded_by=who.actor,
    )
    return int(rows[0]["id"])
