"""What people have taken note of, in which version, and what they agreed to besides."""

from __future__ import annotations

from datetime import datetime

from rules.notice import Document
from rules.who import Who
from storage.transaction import Transaction


async def seen(tx: Transaction, person: str, workshop: str) -> frozenset[tuple[str, int]]:
    """Return each document that was taken note of, with its version."""
    rows = await tx.fetch("notice.seen", person=person, workshop=workshop)
    return frozenset((row["document"], row["version"]) for row in rows)


async def acknowledge(
    tx: Transaction, who: Who, document: Document, version: int, now: datetime
) -> bool:
    """Keep that this version was taken note of; False if that is known already."""
    added = await tx.run(
        "notice.acknowledge",
        person=who.subject,
        workshop=who.workshop,
        document=document,
        version=version,
        at=now,
        recorded_by=who.actor,
    )
    return added > 0


async def consents(tx: Transaction, person: str, workshop: str) -> dict[str, bool]:
    """Return by purpose what somebody agreed to (True) or not; what was never asked is missing."""
    rows = await tx.fetch("notice.consents", person=person, workshop=workshop)
    return {row["purpose"]: bool(row["given"]) for row in rows}


async def consent(tx: Transaction, who: Who, purpose: str, *, given: bool, now: datetime) -> bool:
    """Keep an answer to an optional consent; False if it is the same as before."""
    changed = await tx.run(
        "notice.consent",
        person=who.subject,
        workshop=who.workshop,
        purpose=purpose,
        given=given,
        at=now,
        recorded_by=who.actor,
    )
    return changed > 0
