"""Seats for people whom a test puts into a state by hand, as a draw or a decision gives them."""

from __future__ import annotations

import actions.seats
import storage.seats
from rules.leaving import WITH_A_SEAT
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.transaction import Transaction


async def seat(tx: Transaction, workshop: Workshop, person: str, state: CitizenState) -> None:
    """Give a seat to who is in a state that has one, a further one where all are taken."""
    await storage.seats.free(tx, workshop.id, person)
    if state not in WITH_A_SEAT:
        return
    await actions.seats.prepare(tx, workshop)
    count = await storage.seats.count(tx, workshop.id)
    if count.empty:
        await actions.seats.give(tx, workshop, person)
    else:
        await storage.seats.add(tx, workshop.id, [(count.seats + 1, person)])
