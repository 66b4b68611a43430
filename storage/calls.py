"""The call list: people to phone, why, since when, and who closed the matter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from rules.calls import Outcome
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Call:
    """One entry. `tries` counts calls nobody answered; `closed_by` is a person's id."""

    id: int
    person: str
    workshop: str
    reason: str
    since: datetime
    tries: int
    outcome: Outcome | None
    closed_at: datetime | None
    closed_by: str | None


async def add(tx: Transaction, person: str, workshop: str, reason: str, *, now: datetime) -> bool:
    """Put somebody on the list; False if they are there already for this reason."""
    added = await tx.run("calls.add", person=person, workshop=workshop, reason=reason, since=now)
    return added == 1


async def find(tx: Transaction, call: int, workshop: str) -> Call | None:
    """Return one entry of this workshop's list."""
    rows = await tx.fetch("calls.find", id=call, workshop=workshop)
    if not rows:
        return None
    row = rows[0]
    note = json.loads(row["sealed_note"] or "{}")
    return Call(
        id=row["id"],
        person=row["person"],
        workshop=row["workshop"],
        reason=row["reason"],
        since=instant(row["since"]),
        tries=note.get("tries", 0),
        outcome=Outcome(note["outcome"]) if "outcome" in note else None,
        closed_at=instant_or_none(row["closed_at"]),
        closed_by=row["closed_by"],
    )


async def next_open(tx: Transaction, workshop: str, after: int = 0) -> int | None:
    """Return the oldest open entry, or the oldest after another one."""
    rows = await tx.fetch("calls.next_open", workshop=workshop, after=after)
    number: int | None = rows[0]["id"]
    return number


async def count_open(tx: Transaction, workshop: str) -> int:
    """Return how many people wait for a call."""
    rows = await tx.fetch("calls.count_open", workshop=workshop)
    return int(rows[0]["calls"])


async def note_try(tx: Transaction, call: Call) -> None:
    """Remember one more call that nobody answered."""
    await tx.run("calls.note", id=call.id, sealed_note=to_json({"tries": call.tries + 1}))


async def close(
    tx: Transaction, call: Call, outcome: Outcome, closed_by: str, *, now: datetime
) -> bool:
    """Close an entry; False if somebody else was faster."""
    note = to_json({"tries": call.tries, "outcome": outcome.value})
    closed = await tx.run("calls.close", id=call.id, sealed_note=note, closed_by=closed_by, now=now)
    return closed == 1


async def settle(
    tx: Transaction, person: str, workshop: str, reason: str, closed_by: str, *, now: datetime
) -> None:
    """Close an entry whose reason is no more: what was to be said has been done."""
    await tx.run(
        "calls.settle",
        person=person,
        workshop=workshop,
        reason=reason,
        closed_by=closed_by,
        now=now,
    )
