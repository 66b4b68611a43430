"""What people need, sealed: whoever reads it is recorded (actions/needs.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rules.needs import Needs
from rules.who import Who
from storage.codec import instant, to_json
from storage.records import read_record
from storage.transaction import Transaction

_NO_ZONE = ZoneInfo("UTC")  # needs hold no instants


@dataclass(frozen=True, slots=True)
class Written:
    """That somebody wrote, and when; not what. `comes`: nothing is prepared for who does not."""

    person: str
    first_name: str
    last_name: str
    at: datetime
    comes: bool

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


async def write(tx: Transaction, who: Who, about: Needs, *, now: datetime) -> None:
    """Keep what `who.subject` needs, in the place of what was written before."""
    plain = {"menu": about.menu, "asks": list(about.asks), "words": about.words}
    await tx.run(
        "needs.write",
        person=who.subject,
        workshop=who.workshop,
        sealed_words=to_json(plain),
        written_at=now,
        written_by=who.actor,
    )


async def read(tx: Transaction, person: str, workshop: str) -> Needs | None:
    """Return what somebody needs. Only actions/needs.py asks: it records who reads."""
    rows = await tx.fetch("needs.read", person=person, workshop=workshop)
    return read_record(Needs, json.loads(rows[0]["sealed_words"]), _NO_ZONE) if rows else None


async def written(tx: Transaction, workshop: str) -> tuple[Written, ...]:
    """Return who wrote, and when."""
    rows = await tx.fetch("needs.written", workshop=workshop)
    return tuple(
        Written(
            row["person"],
            row["sealed_first_name"] or "",
            row["sealed_last_name"] or "",
            instant(row["written_at"]),
            bool(row["comes"]),
        )
        for row in rows
    )


async def written_at(tx: Transaction, person: str, workshop: str) -> datetime | None:
    """Return when one person wrote; None if they did not."""
    rows = await tx.fetch("needs.written_at", person=person, workshop=workshop)
    return instant(rows[0]["written_at"]) if rows else None


async def remove(tx: Transaction, person: str, workshop: str) -> None:
    """Forget what somebody needed."""
    await tx.run("needs.remove", person=person, workshop=workshop)
