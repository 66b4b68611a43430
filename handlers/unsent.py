"""Half-days that somebody was choosing when something else came: the way back to them."""

from __future__ import annotations

import storage.places
import storage.workshops
from handlers.flow import Turn
from rules.attendance import meant
from storage.transaction import Transaction

CHOICE = "partial"
"""The conversation in which they are chosen."""


async def unsent(turn: Turn, tx: Transaction) -> str | None:
    """Return about which gathering half-days are being chosen in this chat, last of all things.

    Whatever came since has taken the buttons with it: the way on is to show them again.
    """
    focus = turn.focus
    if focus is None or (focus.flow, focus.person) != (CHOICE, turn.who.subject):
        return None
    about = meant(await storage.workshops.get(tx, focus.workshop), focus.subject)
    there = await storage.places.find(tx, focus)
    return focus.subject if there and about and turn.now < about.starts_at else None
