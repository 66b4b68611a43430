"""The charter: accepted by those who have a seat, in the chat, on their page, or on paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import actions.calls
import actions.notice
import storage.calls
import storage.charter
import storage.citizens
import storage.notice
import storage.workshops
from rules.calls import Reason
from rules.charter import version, written
from rules.errors import Refused
from rules.notice import Document
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction

ABOUT = f"{Reason.ASKED}:charter"
"""Why somebody is on the call list who wants to talk before they accept it."""


async def accept(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Record that `who.subject` accepts it as it reads today; again changes nothing.

    Refused for somebody without a seat.
    """
    citizen = await storage.citizens.get(tx, who.subject, who.workshop)
    if citizen.state is not CitizenState.VALIDATED:
        raise Refused("charter.not-yet")
    await actions.notice.acknowledge(tx, who, Document.CHARTER, now=now)
    await storage.calls.settle(tx, who.subject, who.workshop, ABOUT, who.actor, now=now)


async def is_accepted(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody has accepted it as it reads today."""
    number = await storage.charter.current(tx, workshop)
    return (Document.CHARTER, number) in await storage.notice.seen(tx, person, workshop)


async def ask_to_talk(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Put somebody on the call list; again changes nothing."""
    await actions.calls.request(tx, who, ABOUT, now=now)


async def write(tx: Transaction, who: Who, typed: Mapping[str, str]) -> None:
    """Let it say something else: who has accepted it is asked anew. Raises Refused."""
    workshop = await storage.workshops.get(tx, who.workshop)
    said = written(typed, workshop)
    if said == await storage.charter.words(tx, who.workshop):
        return
    await storage.charter.forget(tx, who.workshop)
    await storage.charter.write(tx, who.workshop, said)
    await tx.audit(who, Act.CHARTER_WRITTEN, str(version(said)))
