"""Rooming lists as they were sent to a hotel, line by line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rules.rooming import Line
from rules.who import Who
from storage.codec import instant, to_json
from storage.records import read_record
from storage.transaction import Row, Transaction

_NO_ZONE = ZoneInfo("UTC")  # a line holds days, and no instants


@dataclass(frozen=True, slots=True)
class Sent:
    """One version of the list of a hotel, and when it was made."""

    version: int
    made_at: datetime
    lines: tuple[Line, ...]


async def last(tx: Transaction, hotel: str) -> Sent | None:
    """Return the last list that was made for a hotel."""
    rows = await tx.fetch("rooming.last", hotel=hotel)
    if not rows:
        return None
    version = rows[0]["version"]
    return Sent(version, instant(rows[0]["made_at"]), await lines(tx, hotel, version))


async def lock(tx: Transaction, hotel: str) -> None:
    """Let nobody else make the list of this hotel at the same time (decision 0013)."""
    await tx.run("rooming.lock", hotel=hotel)


async def lines(tx: Transaction, hotel: str, version: int) -> tuple[Line, ...]:
    """Return what a version told; of who was erased since, only the day of arrival."""
    rows = await tx.fetch("rooming.lines", hotel=hotel, version=version)
    return tuple(_line(row) for row in rows)


async def add(
    tx: Transaction, who: Who, hotel: str, version: int, told: tuple[Line, ...], *, now: datetime
) -> None:
    """Keep a new version."""
    await tx.run("rooming.add", hotel=hotel, version=version, made_at=now, made_by=who.actor)
    await tx.batch(
        "rooming.add_line",
        [
            {
                "hotel": hotel,
                "version": version,
                "person": line.person,
                "workshop": who.workshop,
                "arrival": line.arrival.isoformat(),
                "sealed_line": to_json(_plain(line)),
            }
            for line in told
        ],
    )


def _plain(line: Line) -> dict[str, object]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(line).items()
    }


def _line(row: Row) -> Line:
    if row["sealed_line"] is None:
        arrival = date.fromisoformat(row["arrival"])
        return Line(row["person"], "", "", None, "", (), arrival, arrival)
    return read_record(Line, json.loads(row["sealed_line"]), _NO_ZONE)
