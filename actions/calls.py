"""The call list: asking to be phoned, and what a call came to."""

from __future__ import annotations

from datetime import datetime

import storage.calls
import storage.citizens
from actions.telling import tell_team
from rules.calls import FIRST, Outcome, Reason, closes
from rules.errors import Refused
from rules.messages import Button, Press, Say, Words
from rules.who import Act, Who
from storage.calls import Call
from storage.transaction import Transaction


async def request(tx: Transaction, who: Who, reason: str = Reason.ASKED, *, now: datetime) -> bool:
    """Put `who.subject` on the call list; False if they are there already for this reason.

    The team is told at once where it was the person who asked.
    """
    added = await storage.calls.add(tx, who.subject, who.workshop, reason, now=now)
    if not added:
        return False
    await tx.audit(who, Act.CALL_REQUESTED, reason)
    if reason == Reason.ASKED:
        name = await storage.citizens.name(tx, who.subject)
        button = Button(Words("calls.open-list"), Press("calls", "ask", "next", FIRST))
        say = Say("calls.somebody-asks", {"name": name}, buttons=((button,),))
        await tell_team(tx, [who.workshop], say)
    return True


async def close(tx: Transaction, who: Who, number: int, outcome: Outcome, *, now: datetime) -> bool:
    """Record what a call by `who.actor` came to; tell whether the matter is over.

    A grave situation silences every message to the person. Refused if somebody else was faster.
    """
    call = await _open(tx, who, number)
    over = closes(outcome, call.tries)
    if over:
        await storage.calls.close(tx, call, outcome, who.actor, now=now)
    else:
        await storage.calls.note_try(tx, call)
    about = Who(who.actor, call.person, call.workshop)
    await tx.audit(about, Act.CALL_CLOSED, str(number), outcome)
    if outcome is Outcome.GRAVE:
        await storage.citizens.silence(tx, call.person, now)
    return over


async def _open(tx: Transaction, who: Who, number: int) -> Call:
    call = await storage.calls.find(tx, number, who.workshop)
    if call is None:
        raise Refused("calls.no-longer-there")
    if call.closed_at is not None:
        raise Refused(
            "calls.already-closed", name=await storage.citizens.name(tx, call.closed_by or "")
        )
    return call
