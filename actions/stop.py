"""«Stop»: somebody is never contacted again, in any workshop, whoever brings them in anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import actions.leaving
import storage.calls
import storage.citizens
import storage.erasure
import storage.people
from rules.leaving import CAN_LEAVE
from rules.who import Act, Who
from storage.transaction import Transaction


async def stop(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let `who.subject` leave everything, and write to them or phone them no more.

    What is kept of it is a keyed hash, which outlives their data. Nothing is erased: that is
    another wish. Again changes nothing.
    """
    for workshop in await storage.people.workshops(tx, who.subject):
        there = replace(who, workshop=workshop)
        citizen = await storage.citizens.find(tx, who.subject, workshop)
        if citizen is not None and citizen.state in CAN_LEAVE:
            await actions.leaving.leave(tx, there, now=now)
        await storage.calls.settle_all(tx, who.subject, workshop, who.actor, now=now)
    await storage.citizens.silence(tx, who.subject, now)
    if await storage.erasure.leave_alone(tx, who.subject):
        await tx.audit(who, Act.STOP_ASKED)
