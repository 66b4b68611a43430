"""Offers of free seats: one at a time for a seat, and for a person."""

from __future__ import annotations

from datetime import datetime

from rules.offers import Offer, OfferState
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


async def add(
    tx: Transaction, who: Who, seat: int, *, hours: int, expires_at: datetime, goes_on: bool
) -> int | None:
    """Offer a seat to `who.subject`; its number, or None where seat or person has an offer."""
    rows = await tx.fetch(
        "offers.add",
        workshop=who.workshop,
        seat=seat,
        person=who.subject,
        made_at=tx.now,
        made_by=who.actor,
        hours=hours,
        expires_at=expires_at,
        goes_on=goes_on,
    )
    return int(rows[0]["id"]) if rows else None


async def find(tx: Transaction, offer: int) -> Offer | None:
    """Return one offer."""
    rows = await tx.fetch("offers.find", id=offer)
    return _offer(rows[0]) if rows else None


async def of_person(tx: Transaction, workshop: str, person: str) -> tuple[Offer, ...]:
    """Return all offers that somebody had, the last one first."""
    rows = await tx.fetch("offers.of_person", workshop=workshop, person=person)
    return tuple(map(_offer, rows))


async def every(tx: Transaction, workshop: str) -> tuple[Offer, ...]:
    """Return all offers of a workshop, in their order."""
    return tuple(map(_offer, await tx.fetch("offers.every", workshop=workshop)))


async def end(tx: Transaction, offer: Offer, state: OfferState, by: str) -> bool:
    """Keep what became of an offer; False where something else had."""
    return await tx.run("offers.end", id=offer.id, state=state, by=by, now=tx.now) == 1


def _offer(row: Row) -> Offer:
    return Offer(
        id=row["id"],
        workshop=row["workshop"],
        seat=row["seat"],
        person=row["person"],
        state=OfferState(row["state"]),
        made_at=instant(row["made_at"]),
        made_by=row["made_by"],
        hours=row["hours"],
        expires_at=instant(row["expires_at"]),
        goes_on=bool(row["goes_on"]),
    )
