"""What opens personal pages: only hashes of the tokens are kept."""

from __future__ import annotations

from datetime import datetime

from rules.pages import PageKey, Purpose
from storage.codec import instant_or_none
from storage.transaction import Row, Transaction


async def find(tx: Transaction, token_hash: str) -> PageKey | None:
    """Return what a token opens, also one that was revoked; nothing of somebody erased."""
    return _key(await tx.fetch("pages.find", token_hash=token_hash))


async def last(tx: Transaction, person: str, workshop: str, purpose: Purpose) -> PageKey | None:
    """Return the newest key of a person's page, open or not."""
    return _key(await tx.fetch("pages.last", person=person, workshop=workshop, purpose=purpose))


async def add(tx: Transaction, key: PageKey, token_hash: str, *, now: datetime) -> None:
    """Keep a new key."""
    await tx.run(
        "pages.add",
        token_hash=token_hash,
        person=key.person,
        workshop=key.workshop,
        purpose=key.purpose,
        revision=key.revision,
        now=now,
    )


async def revoke(
    tx: Transaction, person: str, workshop: str, purpose: Purpose, *, now: datetime
) -> bool:
    """Close a person's page; False if it was not open."""
    about = {"person": person, "workshop": workshop, "purpose": purpose}
    return await tx.run("pages.revoke", **about, now=now) > 0


def _key(rows: list[Row]) -> PageKey | None:
    if not rows:
        return None
    row = rows[0]
    return PageKey(
        row["person"],
        row["workshop"],
        Purpose(row["purpose"]),
        row["revision"],
        instant_or_none(row["revoked_at"]),
    )
