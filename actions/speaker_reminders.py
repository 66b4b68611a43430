"""Reminding speakers of what they still owe, as citizens are: daily at most, then by telephone."""

from __future__ import annotations

from datetime import UTC, datetime

import actions.calls
import storage.reminders
import storage.speakers
import storage.speaking
import storage.timers
import storage.workshops
from actions.speaker_news import TALK
from actions.telling import panel
from rules.calls import Reason
from rules.facts import Fact
from rules.messages import Button, Lane, Policy, Press, Say, To, Words
from rules.reminders import Do, due_at, plan
from rules.speaking import Due, any_owed, codes, marks
from rules.who import Who
from rules.workshop import Workshop
from storage.speakers import Speaker
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "speaker"
MATTER = "speaking"
SYSTEM = "system"


async def begin(tx: Transaction, who: Who, *, now: datetime) -> None:
    """From now on, remind a speaker of what they owe; what is new begins the count anew."""
    things = await storage.speaking.of_person(tx, who.subject, who.workshop, now=now)
    if not things:
        return
    await storage.reminders.end(tx, who.subject, who.workshop, MATTER)
    await storage.reminders.begin(tx, who.subject, who.workshop, MATTER, now=now)
    history = await storage.reminders.history(tx, who.subject, who.workshop, MATTER)
    if history is not None:
        workshop = await storage.workshops.get(tx, who.workshop)
        await _set(tx, who, due_at(workshop, history))


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Remind, wait, put on the call list, or stop: whatever is right at this second."""
    speaker = await storage.speakers.find(tx, timer.person or "", timer.workshop or "")
    if speaker is None:
        return
    who = Who(SYSTEM, speaker.person, speaker.workshop)
    history = await storage.reminders.history(tx, who.subject, who.workshop, MATTER)
    if history is None:
        return
    workshop = await storage.workshops.get(tx, who.workshop)
    things = await storage.speaking.of_person(tx, who.subject, who.workshop, now=now)
    owing = bool(things) and speaker.silenced_at is None
    step = plan(workshop, history, owing=owing, now=now)
    if step.do is Do.SEND:
        await _remind(tx, speaker, workshop, things)
        await storage.reminders.sent(tx, who.subject, who.workshop, MATTER, now=now)
    if step.do is Do.CALL:
        await actions.calls.request(tx, who, Reason.SILENCE, now=now)
    if step.do is Do.STOP:
        await storage.reminders.end(tx, who.subject, who.workshop, MATTER)
    if step.until is not None:
        await _set(tx, who, step.until)


async def still_owed(tx: Transaction, person: str, workshop: str, what: str) -> bool:
    """Tell whether a reminder is still due in the very second it leaves: see `codes`."""
    speaker = await storage.speakers.find(tx, person, workshop)
    if speaker is None or speaker.silenced_at is not None:
        return False
    return any_owed(await storage.speaking.of_person(tx, person, workshop, now=tx.now), what)


async def _remind(
    tx: Transaction, speaker: Speaker, workshop: Workshop, things: tuple[Due, ...]
) -> None:
    """Queue one digest; it is dropped if all of it is settled before it leaves."""
    if speaker.chat is None and not speaker.email:
        return  # nobody to write to: the count alone leads to the call list
    facts: dict[str, Fact] = {
        "name": speaker.first_name,
        "workshop": workshop.title,
        **marks(things),
        "count": len(things),
        "phone": workshop.team.phone,
    }
    see = Button(Words("speakers.see-owed"), Press("speaker", "ask", "show"))
    to = To(
        speaker.person,
        speaker.workshop,
        lane=Lane.REMINDER,
        only_if=f"speaking:{codes(things)}",
    )
    say = Say(
        "speakers.digest",
        facts,
        buttons=((see,), (TALK,)),
        slot=panel(speaker.person),
        fresh=True,
        or_call=speaker.chat is not None,
        policy=Policy.RESEND,
    )
    await tx.enqueue(to, say)


async def _set(tx: Transaction, who: Who, due: datetime) -> None:
    """Set the timer; its time is in its key, because a key fires once."""
    key = f"{TIMER}:{who.workshop}:{who.subject}:{due.astimezone(UTC):%Y%m%d%H%M%S}"
    timer = Timer(key, TIMER, due, who.subject, who.workshop, MATTER)
    await storage.timers.put(tx, timer)
