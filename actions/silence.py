"""The end of a silence: somebody is written to again."""

from __future__ import annotations

from datetime import datetime

import actions.reminders
import storage.citizens
import storage.people
from actions.quiet import slot
from actions.telling import tell_team
from rules.messages import Say
from rules.who import Act, Who
from rules.words import words_of
from storage.transaction import Transaction

LONGEST_REASON = 300


async def end(tx: Transaction, who: Who, reason: str, *, now: datetime) -> None:
    """Write to `who.subject` again, and remind them of what they owe; the others of the team know.

    Why is kept with the act. What was not sent meanwhile stays unsent. Where nobody is silenced,
    nothing changes. Refused without a reason.
    """
    words = words_of(reason, LONGEST_REASON, nothing="calls.reason-missing")
    if await storage.citizens.end_silence(tx, who.subject):
        await storage.people.end_stop(tx, who.subject)  # «never again» is theirs to take back
        await tx.audit(who, Act.SILENCE_ENDED, facts={"reason": words})
        await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
        say = await ended(tx, who.subject)
        await tell_team(tx, [who.workshop], say, about=who.subject, but=who.actor)


async def ended(tx: Transaction, person: str) -> Say:
    """Say to the team that a person is written to again."""
    name = await storage.citizens.name(tx, person)
    if not name:
        return Say("data.person-erased", slot=slot(person))
    return Say("calls.silence-ended", {"name": name}, slot=slot(person), about=person)
