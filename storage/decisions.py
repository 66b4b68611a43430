"""The record of what the steering committee decided; nothing in it is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.decisions import Decision, Outcome
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A decision as it stands on the record; `by` is who wrote it down, a person's id or a word."""

    number: int
    decision: Decision
    recorded_at: datetime
    by: str


async def every(tx: Transaction, workshop: str) -> tuple[OnRecord, ...]:
    """Return everything that was decided for a workshop, in the order of its days."""
    return tuple(_recorded(row) for row in await tx.fetch("decisions.every", workshop=workshop))


async def last(tx: Transaction, workshop: str, meeting: int, item: str) -> Decision | None:
    """Return what was decided last about an item of a meeting."""
    rows = await tx.fetch("decisions.last", workshop=workshop, meeting=meeting, item=item)
    return _recorded(rows[0]).decision if rows else None


def _recorded(row: Row) -> OnRecord:
    decision = Decision(
        row["meeting"],
        row["item"],
        Outcome(row["outcome"]),
        row["reason"],
        instant(row["decided_at"]),
        derogation=bool(row["derogation"]),
    )
    return OnRecord(row["id"], decision, instant(row["recorded_at"]), row["recorded_by"])


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
        derogation=decision.derogation,
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
        derogation=decision.derogation,
    )
    return int(rows[0]["id"])
