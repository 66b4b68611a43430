"""The newest instant a database knows: a clock that begins again beside it must not be behind."""

from __future__ import annotations

from datetime import datetime

from storage.codec import instant
from storage.transaction import Transaction


async def newest(tx: Transaction) -> datetime | None:
    """Return when the last thing was done here; None where nothing ever was."""
    rows = await tx.fetch("clock.newest")
    return max((instant(row["at"]) for row in rows), default=None)
