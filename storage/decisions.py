"""The record of what the steering committee decided; nothing in it is ever changed."""

from __future__ import annotations

from datetime import datetime

from rules.decisions import Decision
from rules.who import Who
from storage.transaction import Transaction


async def find(tx: Transaction, workshop: str, decision: Decision) -> int | None:
    """Return the number of this very decision, if it is on the record."""
    rows = await tx.fetch("decisions.find", workshop=workshop, **_columns(decision))
    return rows[0]["id"] if rows else None


async def add(tx: Transaction, who: Who, decision: Decision, *, now: datetime) -> int:
    """Put a decision on the record and return its number."""
    rows = await tx.fetch(
        "decisions.add",
        workshop=who.workshop,
        **_columns(decision),
        recorded_at=now,
        recorded_by=who.actor,
    )
    return int(rows[0]["id"])


def _columns(decision: Decision) -> dict[str, object]:
    return {
        "meeting": decision.meeting,
        "item": decision.item,
        "outcome": decision.outcome,
        "reason": decision.reason,
        "decided_at": decision.decided_at,
    }
