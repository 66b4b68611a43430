"""What becomes of a promise with time: asked again, confirmed, phoned about; never taken away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import actions.attendance
import actions.calls
import actions.help
import actions.reach
import rules.promise
import storage.attendance
import storage.calls
import storage.citizens
import storage.help
import storage.jobs
import storage.timers
import storage.workshops
from actions.telling import panel
from rules.attendance import (
    Answer,
    Attendance,
    Sure,
    begins_on,
    confirmed,
    may_answer,
    subject,
    where,
)
from rules.calls import Reason
from rules.errors import Refused
from rules.facts import Fact, Localised
from rules.halfdays import chosen_of, of_gathering
from rules.help import Kind, Written
from rules.messages import Button, Lane, Policy, Press, Say, To, Words
from rules.promise import Missing
from rules.who import Act, CitizenState, Who
from rules.workshop import Gathering, Workshop, gathering
from storage.timers import Timer
from storage.transaction import Transaction
from texts.halfdays import in_part

TIMER = "promise"
ASK = "ask"
JOB = "promise"
SYSTEM = "system"
AT_ONCE = 20  # people looked at in one transaction


async def days_to_know(
    tx: Transaction, workshop: Workshop, about: Gathering, said: Attendance, *, now: datetime
) -> tuple[date, ...]:
    """Return days by which somebody may know who does not yet; none where it is time to talk."""
    offered = rules.promise.days_to_know(
        workshop, about, await answer_by(tx, workshop.id, about.key), now=now
    )
    return offered if rules.promise.may_wait(said, offered) else ()


async def answer_by(tx: Transaction, workshop: str, key: str) -> date | None:
    """Return until when to answer about a gathering, where an organiser has set a day."""
    return (await storage.attendance.deadlines(tx, workshop)).get(key)


async def will_know(
    tx: Transaction, who: Who, key: str, on: date | None, *, now: datetime
) -> Attendance:
    """Keep that `who.subject` will know by a day, on which they are asked again.

    None: the last of the days that are offered. Where there is none any more, or it was asked often
    enough, somebody phones. Refused for a day that cannot be.
    """
    said, _ = await actions.attendance.answer(tx, who, key, Answer.NOT_YET, now=now)
    case = await actions.attendance.case_of(tx, who, key)
    offered = await days_to_know(tx, case.workshop, case.gathering, said, now=now)
    if not offered:
        await talk(tx, who, key, now=now)
        return said
    after = rules.promise.will_know(
        said,
        on or offered[-1],
        case.workshop,
        case.gathering,
        case.citizen.state,
        answer_by=await answer_by(tx, who.workshop, key),
        now=now,
    )
    await storage.attendance.ask(tx, who, after)
    await actions.attendance.settle_calls(tx, who, key, now=now)
    day = after.knows_on or now.date()
    due = rules.promise.asking_at(case.workshop, day).astimezone(UTC)
    name = f"{TIMER}:{ASK}:{who.workshop}:{key}:{who.subject}:{day}"
    await storage.timers.put(tx, Timer(name, TIMER, due, who.subject, who.workshop, f"{ASK}:{key}"))
    return after


async def talk(tx: Transaction, who: Who, key: str, *, now: datetime) -> None:
    """Have somebody phone `who.subject`, who cannot decide and has no more time."""
    await actions.calls.request(tx, who, f"{Reason.UNDECIDED}:{key}", now=now)


async def confirm(
    tx: Transaction, who: Who, key: str, sure: Sure, *, now: datetime
) -> tuple[Attendance, bool]:
    """Keep the last word of `who.subject`, who comes; also tell whether that is new."""
    case = await actions.attendance.case_of(tx, who, key)
    may_answer(case.gathering, case.citizen.state, now=now)
    after = confirmed(case.said, sure, case.gathering, case.workshop.tz, now=now)
    if after == case.said:
        return after, False
    await storage.attendance.confirm(tx, who, after, now=now)
    await tx.audit(who, Act.ATTENDANCE_CONFIRMED, key, str(sure))
    await actions.attendance.settle_calls(tx, who, key, now=now)
    return after, True


async def propose(
    tx: Transaction, who: Who, key: str, typed: tuple[str, ...], *, now: datetime
) -> tuple[str, ...]:
    """Tell the team to which half-days `who.subject` can come; nothing is granted by it.

    Another proposal takes the place of one that waits; the same again changes nothing.
    """
    case = await actions.attendance.case_of(tx, who, key)
    may_answer(case.gathering, case.citizen.state, now=now)
    chosen = chosen_of(typed, of_gathering(case.gathering, case.workshop.tz))
    written = Written(kind=Kind.ONLY_PART, about=key, half_days=" ".join(chosen))
    waiting = await storage.help.open_of_person(tx, who.subject, who.workshop)
    if any(each.written == written for each in waiting):
        return chosen
    facts: dict[str, Fact] = {
        "name": case.citizen.name,
        "about": case.gathering.title,
        "answer": "again",
    }
    before = Written(kind=Kind.ONLY_PART, about=key)
    await actions.help.settle(tx, who, before, Words("help.settled", facts), now=now)
    await actions.help.ask(tx, who, None, written, now=now)
    return chosen


async def proposed(tx: Transaction, who: Who) -> dict[str, Localised]:
    """Return to which half-days somebody asked to come, by gathering, until that is answered."""
    parts = await storage.help.parts_of_person(tx, who.subject, who.workshop)
    return {each.about: in_part(each.half_days.split()) for each in parts}


async def set_deadline(tx: Transaction, who: Who, key: str, on: date | None) -> None:
    """Let people answer about a gathering until this day; None: no day is set.

    Once it has gone by, whoever has not answered is on the call list. Refused for a day that is
    past, or not before the gathering.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    about = gathering(workshop, key)
    if about is None:
        raise Refused("attendance.no-longer-planned")
    today = tx.now.astimezone(workshop.tz).date()
    if on is not None and not today <= on < begins_on(about, workshop.tz):
        raise Refused("attendance.which-deadline", starts=about.starts_at)
    if on == await answer_by(tx, who.workshop, key):
        return
    await storage.attendance.set_deadline(tx, who, key, on)
    await tx.audit(who, Act.DEADLINE_SET, key, on.isoformat() if on else "")
    if on is not None:
        morning = rules.promise.asking_at(workshop, on + timedelta(days=1)).astimezone(UTC)
        what = f"{Missing.ANSWER}:{key}"
        name = f"{TIMER}:{who.workshop}:{what}:{on}"
        await storage.timers.put(tx, Timer(name, TIMER, morning, None, who.workshop, what))


async def confirmation_asked(tx: Transaction, workshop: Workshop, about: Gathering) -> None:
    """Look in a day who has not confirmed: somebody phones them."""
    due = rules.promise.answered_by(workshop, about, tx.now).astimezone(UTC)
    what = f"{Missing.CONFIRMATION}:{about.key}"
    name = f"{TIMER}:{workshop.id}:{what}:{due:%Y%m%d%H%M}"
    await storage.timers.put(tx, Timer(name, TIMER, due, None, workshop.id, what))


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Ask again, or see who is to be phoned: one person at once, many by a job."""
    what, _, key = timer.subject.partition(":")
    workshop = await storage.workshops.get(tx, timer.workshop or "")
    about = gathering(workshop, key)
    if about is None or now >= about.starts_at:
        return
    if timer.person is None:
        change = {"workshop": workshop.id, "gathering": key, "what": what, "after": ""}
        await storage.jobs.add(tx, JOB, change, name=f"{what}:{key}")
        return
    who = Who(SYSTEM, timer.person, workshop.id)
    said = await storage.attendance.find(tx, timer.person, workshop.id, key)
    if what == ASK:
        await _ask_again(tx, who, workshop, about, said)
    else:
        await _phone(tx, who, Missing(what), workshop, about, said)


async def look_at_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Have the next few phoned of whom something is missing; a job goes on with the others."""
    workshop = await storage.workshops.get(tx, change["workshop"])
    about = gathering(workshop, change["gathering"])
    what = Missing(change["what"])
    if about is None or tx.now >= about.starts_at or not await _is_over(tx, workshop, about, what):
        return
    found = await storage.attendance.seated(
        tx, workshop.id, about.key, after=change["after"], most=AT_ONCE
    )
    for person, said in found:
        await _phone(tx, Who(SYSTEM, person, workshop.id), what, workshop, about, said)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1][0]})


async def _is_over(tx: Transaction, workshop: Workshop, about: Gathering, what: Missing) -> bool:
    """Tell whether the time to answer has gone by: an organiser may have moved the day."""
    if what is not Missing.ANSWER:
        return True
    until = await answer_by(tx, workshop.id, about.key)
    return until is not None and until < tx.now.astimezone(workshop.tz).date()


async def _phone(
    tx: Transaction,
    who: Who,
    what: Missing,
    workshop: Workshop,
    about: Gathering,
    said: Attendance,
) -> None:
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.silenced_at or citizen.state is not CitizenState.VALIDATED:
        return
    if rules.promise.lacks(what, said, workshop, about):
        await actions.calls.request(tx, who, f"{what}:{about.key}", now=tx.now)


async def _ask_again(
    tx: Transaction, who: Who, workshop: Workshop, about: Gathering, said: Attendance
) -> None:
    """Put the question anew to somebody who wanted to know by today."""
    if not rules.promise.has_come(said, workshop, now=tx.now):
        return
    after = rules.promise.asked_again(said)
    await storage.attendance.ask(tx, who, after)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.silenced_at or citizen.state is not CitizenState.VALIDATED:
        return
    road = citizen.chat or await actions.reach.address_of(tx, who.subject, who.workshop)
    if not road:
        await talk(tx, who, about.key, now=tx.now)
        return
    to = To(who.subject, who.workshop, lane=Lane.REMINDER, only_if=f"owed:attendance:{about.key}")
    await tx.enqueue(to, _question(who, about))
    due = rules.promise.answered_by(workshop, about, tx.now).astimezone(UTC)
    what = f"{Missing.DECISION}:{about.key}"
    name = f"{TIMER}:{who.workshop}:{what}:{who.subject}:{after.asked}:{due:%Y%m%d}"
    await storage.timers.put(tx, Timer(name, TIMER, due, who.subject, who.workshop, what))


def _question(who: Who, about: Gathering) -> Say:
    def button(key: str, given: Answer) -> Button:
        return Button(Words(key, where(about)), Press("attendance", "ask", given, subject(about)))

    facts: dict[str, Fact] = {
        "title": about.title,
        "starts": about.opens_at,
        "ends": about.ends_at,
        **where(about),
    }
    buttons = (
        (button("attendance.yes", Answer.YES),),
        (button("attendance.no", Answer.NO),),
        (button("attendance.later", Answer.NOT_YET),),
    )
    return Say(
        "attendance.asked-again",
        facts,
        buttons=buttons,
        slot=panel(who.subject),
        fresh=True,
        policy=Policy.RESEND,
    )
