"""The log of incidents: written down, followed up, closed; nothing is ever changed.

The record of acts names the number and nobody: more people read the history on somebody's page than
may read the log.
"""

from __future__ import annotations

from datetime import datetime

import storage.citizens
import storage.incidents
import storage.lodging
import storage.workshops
from rules.errors import Refused
from rules.incidents import Typed, follow_up_of, incident_of
from rules.who import Act, Who
from storage.incidents import Recorded
from storage.transaction import Transaction


async def write(tx: Transaction, who: Who, typed: Typed, *, now: datetime) -> int:
    """Write an incident down; its number. Refused for what cannot be read («incidents.…»)."""
    workshop = await storage.workshops.get(tx, who.workshop)
    about = incident_of(typed, workshop.tz, now=now)
    if about.person and about.person not in await storage.lodging.names(tx, who.workshop):
        citizen = await storage.citizens.find(tx, about.person, who.workshop)
        if citizen is None:
            raise Refused("incidents.nobody")
    number = await storage.incidents.add(tx, who, about, now=now)
    await tx.audit(who, Act.INCIDENT_WRITTEN, str(number))
    return number


async def follow_up(tx: Transaction, who: Who, number: int, words: str, *, now: datetime) -> None:
    """Add what came of it. Refused for no words, and once it is closed."""
    found = await _found(tx, who, number)
    about = follow_up_of(words, closed=found.closed_at is not None)
    await storage.incidents.follow_up(tx, who, number, about, now=now)
    await tx.audit(who, Act.INCIDENT_WRITTEN, str(number))


async def close(tx: Transaction, who: Who, number: int, *, now: datetime) -> None:
    """Note that nothing more is to be done; the second time changes nothing."""
    await _found(tx, who, number)
    if await storage.incidents.close(tx, who, number, now=now):
        await tx.audit(who, Act.INCIDENT_CLOSED, str(number))


async def _found(tx: Transaction, who: Who, number: int) -> Recorded:
    found = await storage.incidents.get(tx, number, who.workshop)
    if found is None:
        raise Refused("incidents.no-such-incident")
    return found
