"""The seats of the panel: each has one person or nobody, and nobody has two."""

from __future__ import annotations

from collections.abc import Iterable

from storage.transaction import Transaction


async def add(tx: Transaction, workshop: str, seats: Iterable[tuple[int, str | None]]) -> None:
    """Keep seats by their number, each with the person who has it; one that is there stays."""
    rows = [
        {"workshop": workshop, "number": number, "person": person, "since": tx.now}
        for number, person in seats
    ]
    await tx.batch("seats.add", rows)
