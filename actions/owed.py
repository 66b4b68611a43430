"""Whether somebody still owes something, looked at in the very second a message about it leaves."""

from __future__ import annotations

import storage.citizens
import storage.owed
from rules.owed import any_owed
from storage.transaction import Transaction


async def still_owed(tx: Transaction, person: str, workshop: str, what: str) -> bool:
    """Tell whether a reminder is still due: `what` is «form», «attendance:weekend-1», or several.

    Several are joined by commas (`rules.owed.codes`); one that is still owed is enough. Never for
    somebody who is to be left alone.
    """
    citizen = await storage.citizens.find(tx, person, workshop)
    if citizen is None or citizen.silenced_at is not None:
        return False
    return any_owed(await storage.owed.of_person(tx, person, workshop, now=tx.now), what)
