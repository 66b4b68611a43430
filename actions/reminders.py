"""Reminding those whose answer is missing, at most once a day; in the end, the call list."""

from __future__ import annotations

from datetime import UTC, datetime

import actions.calls
import storage.citizens
import storage.form
import storage.owed
import storage.people
import storage.reminders
import storage.timers
import storage.workshops
from actions.telling import panel
from rules.calls import Reason
from rules.facts import Fact
from rules.forms import missing, position
from rules.messages import Button, Lane, Policy, Press, Say, To, Words
from rules.owed import Owed, What, button, codes, within_reach
from rules.reminders import MATTERS, Do, due_at, plan, rounds
from rules.who import Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "reminder"
SYSTEM = "system"
MOST_BUTTONS = 4  # and one more, to talk to a person


async def begin(tx: Transaction, person: str, workshop: str, *, now: datetime) -> None:
    """From now on, remind a citizen of what their state asks of them; once more changes nothing."""
    citizen = await storage.citizens.find(tx, person, workshop)
    about = MATTERS.get(citizen.state) if citizen else None
    if about is None:
        return
    await storage.reminders.begin(tx, person, workshop, about, now=now)
    history = await storage.reminders.history(tx, person, workshop, about)
    if history is not None:
        due = due_at(await storage.workshops.get(tx, workshop), history)
        await _set(tx, person, workshop, about, due)


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Remind, wait, put on the call list, or stop: whatever is right at this second."""
    about = timer.subject
    citizen = await storage.citizens.find(tx, timer.person or "", timer.workshop or "")
    if citizen is None:
        return
    history = await storage.reminders.history(tx, citizen.person, citizen.workshop, about)
    if history is None:
        return
    workshop = await storage.workshops.get(tx, citizen.workshop)
    things = await storage.owed.of_person(tx, citizen.person, citizen.workshop, now=now)
    owing = bool(things) and citizen.silenced_at is None and MATTERS.get(citizen.state) == about
    step = plan(workshop, history, owing=owing, now=now)
    if step.do is Do.SEND:
        number, of = history.sent + 1, rounds(workshop)
        then = step.until or now  # plan() always says until when
        facts: dict[str, Fact] = {
            "number": number,
            "of": of,
            "last": "yes" if number == of else "no",
            "then": then.astimezone(workshop.tz).date(),
            **await _progress(tx, citizen, things),
        }
        await _remind(tx, citizen, workshop, things, facts)
        await storage.reminders.sent(tx, citizen.person, citizen.workshop, about, now=now)
    if step.do is Do.CALL:
        who = Who(SYSTEM, citizen.person, citizen.workshop)
        await actions.calls.request(tx, who, Reason.SILENCE, now=now)
    if step.do is Do.STOP:
        await storage.reminders.end(tx, citizen.person, citizen.workshop, about)
    if step.until is not None:
        await _set(tx, citizen.person, citizen.workshop, about, step.until)


async def _progress(tx: Transaction, citizen: Citizen, things: tuple[Owed, ...]) -> dict[str, Fact]:
    """Tell at which question of the questionnaire somebody is who has begun it; 0 for others."""
    nowhere: dict[str, Fact] = {"question": 0, "questions": 0}
    if Owed(What.FORM) not in things:
        return nowhere
    about = Who(SYSTEM, citizen.person, citizen.workshop)
    sheet = await storage.form.get(tx, about)
    questions = sheet.questions
    left = missing(questions, sheet.answers)
    if not (sheet.answers and left):
        return nowhere
    where = position(questions, left[0].key)
    return {"question": where.number, "questions": where.of}


async def _remind(
    tx: Transaction,
    citizen: Citizen,
    workshop: Workshop,
    things: tuple[Owed, ...],
    facts: dict[str, Fact],
) -> None:
    """Queue one digest; it is dropped if all of it is settled before it leaves."""
    address = (await storage.people.get(tx, citizen.person)).email
    if citizen.chat is None and not address:
        return  # nobody to write to: the count alone leads to the call list
    facts |= {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "count": len(things),
        "phone": workshop.team.phone,
    }
    talk = Button(Words("common.menu-person"), Press("talk", "ask", "show"))
    buttons = (*((button(each),) for each in within_reach(things)[:MOST_BUTTONS]), (talk,))
    to = To(citizen.person, citizen.workshop, lane=Lane.REMINDER, only_if=f"owed:{codes(things)}")
    say = Say(
        "reminders.digest",
        facts,
        buttons=buttons,
        slot=panel(citizen.person),
        fresh=True,
        or_call=citizen.chat is not None,
        policy=Policy.RESEND,
    )
    await tx.enqueue(to, say)


async def _set(tx: Transaction, person: str, workshop: str, about: str, due: datetime) -> None:
    """Set the timer; its time is in its key, because a key fires once."""
    key = f"{TIMER}:{workshop}:{person}:{about}:{due.astimezone(UTC):%Y%m%d%H%M%S}"
    await storage.timers.put(tx, Timer(key, TIMER, due, person, workshop, about))
