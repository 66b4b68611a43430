"""Which permanent menu somebody has: it follows what they are, and where the workshop stands."""

from __future__ import annotations

import storage.citizens
import storage.followup
import storage.speakers
from rules.menu import CITIZENS, PARTICIPANTS, SPEAKERS, TEAM, Menu
from rules.who import CitizenState, Who
from storage.transaction import Transaction


async def rows(tx: Transaction, who: Who) -> Menu:
    """Return the menu of `who.subject` at this moment."""
    if await storage.citizens.is_organiser(tx, who.subject, who.workshop):
        return TEAM
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None and await storage.speakers.find(tx, who.subject, who.workshop):
        return SPEAKERS
    if not await storage.followup.is_handed_over(tx, who.workshop):
        return CITIZENS
    took_part = citizen is not None and citizen.state is CitizenState.VALIDATED
    return PARTICIPANTS if took_part else CITIZENS
