"""Workshops as they were loaded: the definition, and the dates that queries need."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from rules.workshop import Workshop
from storage.records import read_record
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is kept of a loaded workshop: `definition` is JSON, `revision` counts its changes."""

    definition: str
    revision: int


async def get(tx: Transaction, workshop: str) -> Workshop:
    """Return a workshop that is known to exist; KeyError if it does not."""
    loaded = await find(tx, workshop)
    if loaded is None:
        raise KeyError(workshop)
    return read(loaded.definition)


async def find(tx: Transaction, workshop: str) -> Loaded | None:
    """Return what is kept of a workshop, if it was ever loaded."""
    rows = await tx.fetch("workshops.find", id=workshop)
    return Loaded(rows[0]["definition"], rows[0]["revision"]) if rows else None


async def every(tx: Transaction) -> tuple[Workshop, ...]:
    """Return all workshops, the one loaded last first."""
    return tuple(read(row["definition"]) for row in await tx.fetch("workshops.every"))


@lru_cache(maxsize=64)
def read(definition: str) -> Workshop:
    """Read a definition; the same text is read once."""
    plain = json.loads(definition)
    return read_record(Workshop, plain, ZoneInfo(plain["zone"]))


async def save(tx: Transaction, workshop: Workshop, loaded: Loaded, now: datetime) -> None:
    """Keep a workshop with its gatherings and sessions.

    Those that are no longer in it keep their row, because answers point to it.
    """
    await tx.run(
        "workshops.save",
        id=workshop.id,
        definition=loaded.definition,
        revision=loaded.revision,
        loaded_at=now,
    )
    await tx.batch(
        "workshops.save_gathering",
        [
            {
                "workshop": workshop.id,
                "key": gathering.key,
                "starts_at": gathering.starts_at,
                "ends_at": gathering.ends_at,
                "revision": loaded.revision,
            }
            for gathering in workshop.gatherings
        ],
    )
    await tx.batch(
        "workshops.save_session",
        [
            {
                "workshop": workshop.id,
                "gathering": gathering.key,
                "key": session.key,
                "starts_at": session.starts_at,
                "ends_at": session.ends_at,
                "revision": loaded.revision,
            }
            for gathering in workshop.gatherings
            for session in gathering.sessions
        ],
    )
