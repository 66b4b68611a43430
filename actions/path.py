"""Where a citizen goes on, whichever way they came in."""

from __future__ import annotations

import storage.notice
import storage.workshops
from rules.notice import Document, version
from rules.path import Progress, Stop, next_stop
from storage.citizens import Citizen
from storage.transaction import Transaction


async def stop_of(tx: Transaction, citizen: Citizen) -> Stop:
    """Return what is next for this person: in the chat, and on our page."""
    workshop = await storage.workshops.get(tx, citizen.workshop)
    seen = await storage.notice.seen(tx, citizen.person, citizen.workshop)
    return next_stop(
        Progress(
            citizen.state,
            welcomed=any(document == Document.WELCOME for document, _ in seen),
            noticed=(Document.NOTICE, version(workshop, Document.NOTICE)) in seen,
            committed=any(document == Document.COMMITMENT for document, _ in seen),
        )
    )
