"""Somebody is left in peace at once and in everything: a death, a grave situation.

The word for it stays between those who run the workshop; whoever shares a telephone or a household
with the person is written to as before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import storage.audit
import storage.calls
import storage.citizens
import storage.outbox
import storage.people
import storage.reminders
import storage.waves
from actions.telling import tell_team
from rules.facts import Fact
from rules.messages import Button, Buttons, Mail, Policy, Press, Say, Words
from rules.waves import LeftOut
from rules.who import Act, Who
from storage.transaction import Transaction

LOOKED_AT = 100  # acts about one person, the last first


async def begin(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Send `who.subject` nothing any more; False if that is so already.

    What waits to leave, by whichever way, does not leave, now or later; nobody is to phone them,
    and nothing is recalled to them. They are answered if they write themselves.
    """
    if not await storage.citizens.silence(tx, who.subject, now):
        return False
    await tx.audit(who, Act.SILENCE_BEGUN)
    await _let_nothing_leave(tx, who.subject)
    for workshop in await storage.people.workshops(tx, who.subject):
        await storage.calls.settle_all(tx, who.subject, workshop, who.actor, now=now)
        for about in await storage.reminders.of_person(tx, who.subject, workshop):
            await storage.reminders.end(tx, who.subject, workshop, about)
    await tell_team(tx, [who.workshop], await said(tx, who), about=who.subject, but=who.actor)
    return True


async def _let_nothing_leave(tx: Transaction, person: str) -> None:
    """Drop what waits; of an e-mail of first contact, the wave is told why it did not leave."""
    for number, message in await storage.outbox.waiting_mails(tx, person):
        if isinstance(message, Mail) and message.wave:
            await storage.waves.too_late(tx, message.wave, person, LeftOut.ALONE)
        await storage.outbox.unsent(tx, number, "silenced")
    await storage.outbox.drop_all(tx, person, "silenced")


async def begun_by(tx: Transaction, person: str) -> str:
    """Return the name of who had somebody left in peace; blank where that is not known."""
    for act in await storage.audit.of_subject(tx, person, LOOKED_AT):
        if act.act == Act.SILENCE_BEGUN:
            return await storage.citizens.name(tx, act.actor)
    return ""


async def said(tx: Transaction, about: Who) -> Say:
    """Say that `about.actor` had nothing sent to `about.subject` any more, with the way back."""
    facts: dict[str, Fact] = {
        "name": await storage.citizens.name(tx, about.subject),
        "by": await storage.citizens.name(tx, about.actor),
    }
    return Say(
        "calls.silenced",
        facts,
        buttons=((end_of_silence(about.subject),),),
        slot=slot(about.subject),
        fresh=True,
        about=about.subject,
        policy=Policy.RESEND,
    )


def beginning(person: str) -> Buttons:
    """Return the button by which an organiser has a person left in peace; it is asked once more."""
    return ((Button(Words("calls.grave"), Press("silence", "ask", "sure", person)),),)


def end_of_silence(person: str) -> Button:
    """Return the button by which an organiser has a person written to again."""
    return Button(Words("calls.end-silence"), Press("silence", "ask", "end", person))


def in_peace(say: Say, person: str, name: str) -> Say:
    """Add to what the team reads of somebody left in peace: that they are, and the way back."""
    note = Words("calls.is-silenced", {"name": name})
    return replace(say, note=note, buttons=(*say.buttons, (end_of_silence(person),)))


def slot(person: str) -> str:
    """Name the panel in which an organiser sees that a person is left in peace."""
    return f"silence:{person}"
