"""The audit: acts as they were recorded, sealed within seconds into a chain that shows any change.

Each link's hash covers the one before it. What may be forgotten (`sealed_facts`) is not in the link
itself: only its salted hash is, so that erasing the words leaves the chain whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from rules.who import Act
from storage.codec import instant, to_json
from storage.transaction import Row, Transaction

FIRST = "0" * 64  # what the first link follows
_CHUNK = 1000  # links read at once


@dataclass(frozen=True, slots=True)
class Recorded:
    """One act, as it can be shown: ids and codes, and facts that were not erased."""

    at: datetime
    actor: str
    workshop: str | None
    act: str
    ids: tuple[str, ...]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the chain is first not as it was sealed; `why`: missing, changed or facts_changed."""

    number: int
    why: str


async def add_many(
    tx: Transaction, actor: str, subjects: Sequence[str], workshop: str, act: Act, *ids: str
) -> None:
    """Record the same act for very many people, each a row of its own."""
    same = {
        "at": tx.now,
        "actor": actor,
        "workshop": workshop,
        "act": act,
        "ids": to_json(ids),
        "sealed_facts": None,
        "facts_salt": None,
        "facts_hash": None,
    }
    await tx.batch("audit.add", [{**same, "subject": subject} for subject in subjects])


async def seal(tx: Transaction, most: int = 500) -> int:
    """Add the oldest unsealed acts to the chain; how many. One sealer at a time."""
    number, previous = await head(tx)
    links = []
    for row in await tx.fetch("audit.unsealed", most=most):
        number += 1
        link = _hash(number, previous, row)
        links.append(
            {"id": row["id"], "seal_number": number, "previous_hash": previous, "hash": link}
        )
        previous = link
    await tx.batch("audit.seal", links)
    return len(links)


async def head(tx: Transaction) -> tuple[int, str]:
    """Return number and hash of the last link: written down elsewhere, it shows a cut-off end."""
    rows = await tx.fetch("audit.last_sealed")
    return (rows[0]["seal_number"], rows[0]["hash"]) if rows else (0, FIRST)


def _tell_nobody(_done: int) -> None:
    """Say nothing."""


async def verify(tx: Transaction, told: Callable[[int], None] = _tell_nobody) -> Broken | None:
    """Go along the whole chain; where it is first broken, or None. In a `read`, it may be long.

    `told` hears, again and again, how many links are behind us; maybe in another thread.
    """
    number, previous = 0, FIRST
    while rows := await tx.fetch("audit.chain", after=number, most=_CHUNK):
        for row in rows:
            number += 1
            if row["seal_number"] != number:
                return Broken(number, "missing")
            if row["previous_hash"] != previous or row["hash"] != _hash(number, previous, row):
                return Broken(number, "changed")
            if not _facts_hold(row):
                return Broken(number, "facts_changed")
            previous = row["hash"]
        told(number)
    return None


async def of_subject(tx: Transaction, person: str, most: int = 1000) -> list[Recorded]:
    """Return what was done for one person, the latest first."""
    return [
        Recorded(
            instant(row["at"]),
            row["actor"],
            row["workshop"],
            row["act"],
            tuple(json.loads(row["ids"])),
            json.loads(row["sealed_facts"] or "{}"),
        )
        for row in await tx.fetch("audit.of_subject", subject=person, most=most)
    ]


def facts_hash(salt: str, words: str) -> str:
    """Return what the chain knows of facts: nothing can be read or guessed from it."""
    return sha256(f"{salt}{words}".encode()).hexdigest()


def _hash(number: int, previous: str, row: Row) -> str:
    told = [row[name] for name in ("id", "at", "actor", "subject", "workshop", "act", "ids")]
    return sha256(to_json([number, previous, *told, row["facts_hash"]]).encode()).hexdigest()


def _facts_hold(row: Row) -> bool:
    words = row["sealed_facts"]
    return words is None or facts_hash(row["facts_salt"], words) == row["facts_hash"]
