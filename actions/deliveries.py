"""One copy of a broadcast in the second it leaves: whether it still does, and what it says then."""

from __future__ import annotations

from dataclasses import replace

import storage.broadcasts
import storage.workshops
from actions.broadcast_words import words_for
from rules.deliveries import Later, Needless, leaves
from rules.facts import FIRST_LANGUAGE
from rules.messages import Delivery
from storage.outbox import Claimed
from storage.transaction import Transaction

UPLOADING = "upload"


async def find(tx: Transaction, copy: Claimed, delivery: Delivery) -> Delivery | Needless | Later:
    """Return what this copy says now, or why it does not leave (yet).

    What goes with a broadcast is uploaded once: until Telegram has it, one copy goes at a time, and
    the others come again in a moment.
    """
    broadcast = await storage.broadcasts.of_number(tx, delivery.broadcast)
    if broadcast is None:
        return Needless("stopped")
    workshop = await storage.workshops.get(tx, broadcast.workshop)
    reader = await storage.broadcasts.reader(
        tx, broadcast.id, copy.id, copy.person or "", workshop, now=tx.now
    )
    if not delivery.trial:
        fate = leaves(broadcast, workshop, reader.heard, now=tx.now)
        if fate is not None:
            return fate
    attached = broadcast.attached
    if attached and not attached.telegram and reader.others:
        return Later(tx.now, UPLOADING)
    language = copy.language or FIRST_LANGUAGE
    words = words_for(broadcast, workshop, reader.first_name, language)
    return replace(delivery, words=words, attached=attached)
