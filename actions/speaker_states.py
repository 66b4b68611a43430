"""Where a speaker stands: read, and moved on, with a trace of both states."""

from __future__ import annotations

from datetime import datetime

import storage.citizens
import storage.speakers
from rules.errors import Refused
from rules.speakers import SpeakerState
from rules.who import Act, Who
from storage.speakers import Speaker
from storage.transaction import Transaction


async def get(tx: Transaction, who: Who) -> Speaker:
    """Return `who.subject` as a speaker. Refused where they are none, or have been erased."""
    found = await storage.speakers.find(tx, who.subject, who.workshop)
    if found is None or not found.name:
        raise Refused("speakers.unknown")
    return found


async def move(
    tx: Transaction, who: Who, speaker: Speaker, state: SpeakerState, *, now: datetime
) -> bool:
    """Bring a speaker into another state; False where they are in it. Refused if overtaken."""
    if state is speaker.state:
        return False
    if not await storage.speakers.move(tx, speaker, state, now=now):
        raise Refused("speakers.meanwhile", name=speaker.name)
    await tx.audit(who, Act.STATE_CHANGED, speaker.state, state)
    return True


async def noted_by(tx: Transaction, speaker: Speaker, by: str) -> str:
    """Return the name of whoever of the team noted something for a speaker; «self» for them."""
    return "self" if by == speaker.person else await storage.citizens.name(tx, by)
