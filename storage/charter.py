"""The words of a workshop's charter, and who has accepted them."""

from __future__ import annotations

from collections.abc import Mapping

from rules.charter import version
from storage.transaction import Transaction


async def words(tx: Transaction, workshop: str) -> dict[str, str]:
    """Return what the team wrote, by language; nothing where nobody wrote anything."""
    rows = await tx.fetch("charter.words", workshop=workshop)
    return {row["language"]: row["words"] for row in rows}


async def current(tx: Transaction, workshop: str) -> int:
    """Return the version of what it says today."""
    return version(await words(tx, workshop))


async def write(tx: Transaction, workshop: str, said: Mapping[str, str]) -> None:
    """Keep what it says from now on."""
    await tx.batch(
        "charter.write",
        [
            {"workshop": workshop, "language": language, "words": each, "now": tx.now}
            for language, each in said.items()
        ],
    )


async def forget(tx: Transaction, workshop: str) -> None:
    """Let it say what every charter says."""
    await tx.run("charter.forget", workshop=workshop)


async def accepted_by(tx: Transaction, workshop: str, number: int) -> frozenset[str]:
    """Return who of those with a seat has accepted this version."""
    rows = await tx.fetch("charter.acknowledged", workshop=workshop, version=number)
    return frozenset(row["person"] for row in rows)
