"""Timers: what is to happen at an instant, as rows that outlive the process; a key fires once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.codec import instant
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Timer:
    """What is due, for whom and about what. `key` says it all in one word, and is used once."""

    key: str
    kind: str
    due_at: datetime
    person: str | None = None
    workshop: str | None = None
    subject: str = ""
    attempts: int = 0


async def put(tx: Transaction, timer: Timer) -> None:
    """Set a timer. The same key again moves it, unless it has fired: then nothing changes."""
    await tx.run(
        "timers.put",
        key=timer.key,
        kind=timer.kind,
        person=timer.person,
        workshop=timer.workshop,
        subject=timer.subject,
        due_at=timer.due_at,
    )


async def cancel(tx: Transaction, key: str) -> None:
    """Take a timer back; one that has fired stays so."""
    await tx.run("timers.cancel", key=key)


async def due(tx: Transaction, most: int = 100) -> list[Timer]:
    """Return what is due at `tx.now`, the oldest first."""
    return [_timer(row) for row in await tx.fetch("timers.due", now=tx.now, most=most)]


async def claim(tx: Transaction, key: str) -> Timer | None:
    """Count one attempt, if it still waits. Commit before firing, as for the inbox."""
    rows = await tx.fetch("timers.claim", key=key)
    return _timer(rows[0]) if rows else None


async def give_back(tx: Transaction, key: str) -> None:
    """The machine failed this one, not it the machine: the attempt does not count."""
    await tx.run("timers.give_back", key=key)


async def fired(tx: Transaction, key: str) -> bool:
    """It fires now: in the same transaction as its effects, before them.

    False: another process has fired it meanwhile, and nothing is left to do.
    """
    return await tx.run("timers.fired", key=key, now=tx.now) > 0


async def dead(tx: Transaction, key: str) -> bool:
    """Set aside one that fails again and again; False if it has fired meanwhile."""
    return await tx.run("timers.dead", key=key, now=tx.now) > 0


async def next_due(tx: Transaction) -> datetime | None:
    """Return when the next timer is due; None while there is none."""
    rows = await tx.fetch("timers.next")
    return instant(rows[0]["due_at"]) if rows else None


def _timer(row: Row) -> Timer:
    return Timer(
        row["key"],
        row["kind"],
        instant(row["due_at"]),
        row["person"],
        row["workshop"],
        row["subject"],
        row["attempts"],
    )
