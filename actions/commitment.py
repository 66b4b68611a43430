"""Say yes to the whole of a workshop, or ask to talk about it first."""

from __future__ import annotations

from datetime import datetime

import actions.calls
import actions.notice
import storage.calls
from rules.calls import Reason
from rules.notice import Document
from rules.who import Who
from storage.transaction import Transaction

ABOUT_COMMITMENT = f"{Reason.ASKED}:commitment"
"""Why somebody is on the call list who wants to talk before they say yes."""


async def accept(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Record the yes to all dates as they are today; whoever waited for a call needs none now."""
    await actions.notice.acknowledge(tx, who, Document.COMMITMENT, now=now)
    await storage.calls.settle(tx, who.subject, who.workshop, ABOUT_COMMITMENT, who.actor, now=now)


async def ask_to_talk(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Put the person on the call list; again changes nothing."""
    await actions.calls.request(tx, who, ABOUT_COMMITMENT, now=now)
