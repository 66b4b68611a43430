"""How often somebody was reminded, in which matter."""

from __future__ import annotations

from datetime import datetime

from rules.reminders import History
from storage.codec import instant, instant_or_none
from storage.transaction import Transaction


async def history(tx: Transaction, person: str, workshop: str, about: str) -> History | None:
    """Return the reminders of one matter; None if it is not going on."""
    rows = await tx.fetch("reminders.history", person=person, workshop=workshop, about=about)
    if not rows:
        return None
    row = rows[0]
    return History(row["sent"], instant(row["last_at"]), instant_or_none(row["heard_at"]))


async def begin(tx: Transaction, person: str, workshop: str, about: str, *, now: datetime) -> None:
    """Begin a matter; one that is going on stays as it is."""
    await tx.run("reminders.begin", person=person, workshop=workshop, about=about, now=now)


async def sent(tx: Transaction, person: str, workshop: str, about: str, *, now: datetime) -> None:
    """Count one more reminder."""
    await tx.run("reminders.sent", person=person, workshop=workshop, about=about, now=now)


async def end(tx: Transaction, person: str, workshop: str, about: str) -> None:
    """Forget a matter that is over."""
    await tx.run("reminders.end", person=person, workshop=workshop, about=about)
