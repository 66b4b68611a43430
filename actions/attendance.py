"""Whether somebody comes to a gathering; the calendar follows, the team hears of a «no»."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import actions.beds
import actions.help
import actions.lodging
import rules.attendance
import storage.attendance
import storage.calls
import storage.citizens
import storage.jobs
import storage.lodging
import storage.workrooms
import storage.workshops
from actions.invitations import News, invitation
from actions.presence_words import worded
from actions.telling import hand, tell
from actions.workshop_file import to_json
from rules.attendance import (
    COMING,
    Answer,
    Attendance,
    CalendarChange,
    Sure,
    begins_on,
    calendar_change,
    confirmed,
    is_near,
    subject,
    where,
)
from rules.errors import Refused
from rules.facts import Fact
from rules.halfdays import chosen_of, of_gathering, shifted
from rules.help import BY_BUTTON, Kind, Written
from rules.messages import Button, Press, Say, Words
from rules.nights import between, needed
from rules.promise import Missing
from rules.who import Act, Who
from rules.workshop import Gathering, Workshop, gathering
from storage.citizens import Citizen
from storage.transaction import Transaction

JOB = "programme"
AT_ONCE = 10  # people told in one transaction: some 50 ms, in which nobody else can write


@dataclass(frozen=True, slots=True)
class Case:
    """One citizen and one gathering; `who` acts for the citizen."""

    who: Who
    workshop: Workshop
    gathering: Gathering
    citizen: Citizen
    said: Attendance


async def answer(
    tx: Transaction, who: Who, key: str, given: Answer, *, now: datetime
) -> tuple[Attendance, bool]:
    """Record whether `who.subject` comes to a gathering; also tell whether that is new.

    A first yes sends the calendar file, a change of mind its successor. A no opens a talk with the
    team and is no leaving. Raises Refused once the gathering has begun, or without a seat.
    """
    case = await case_of(tx, who, key)
    after = rules.attendance.answer(case.said, given, case.gathering, case.citizen.state, now=now)
    zone = case.workshop.tz
    if given in COMING and is_near(case.gathering, zone, now=now):
        after = confirmed(after, after.sure or Sure.YES, case.gathering, zone, now=now)
    if after == case.said:
        return after, False
    await _keep(tx, case, after, now=now)
    return after, True


async def grant_partial(
    tx: Transaction,
    who: Who,
    key: str,
    typed: str,
    *,
    now: datetime,
    half_days: Collection[str] = (),
    nights: Collection[date] | None = None,
) -> Attendance:
    """Let `who.subject` come for a part of a gathering: half-days, what is `typed`, or both.

    An organiser's act, after a talk; the person is told which part, and can say that it is wrong.
    `nights` are those they sleep there; None: to be settled later.
    """
    case = await case_of(tx, who, key)
    chosen, part = _part(case, typed, half_days)
    after = rules.attendance.grant_partial(
        case.said, part, case.gathering, case.citizen.state, now=now, half_days=chosen
    )
    if is_near(case.gathering, case.workshop.tz, now=now):
        after = confirmed(after, Sure.YES, case.gathering, case.workshop.tz, now=now)
    if nights is not None:
        await storage.attendance.save(tx, who, after, now=now)  # nights follow what is kept
        after = await _settle_nights(tx, case, after, frozenset(nights), now=now)
    if after != case.said:
        await _keep(tx, case, after, now=now)
        told = await worded(tx, who, case.workshop, case.gathering, after, case.citizen.language)
        facts: dict[str, Fact] = {"title": case.gathering.title, "part": told.part}
        wrong = Button(Words("attendance.partial-wrong"), Press("talk", "ask", "show"))
        say = Say("attendance.partial-granted", facts, buttons=((wrong,),))
        await tell(tx, case.citizen, say)
    return after


def _part(case: Case, typed: str, half_days: Collection[str]) -> tuple[tuple[str, ...], str]:
    """Read a part: half-days, with a remark or without; or, with none or all of them, words."""
    there = of_gathering(case.gathering, case.workshop.tz)
    remark = typed.strip()
    if not half_days or (remark and set(half_days) >= {each.key for each in there}):
        return (), rules.attendance.part_of(typed)
    return chosen_of(half_days, there), rules.attendance.part_of(typed) if remark else ""


async def _settle_nights(
    tx: Transaction, case: Case, said: Attendance, nights: frozenset[date], *, now: datetime
) -> Attendance:
    """Let them sleep there in these nights of this gathering; an entry of the calendar says so."""
    answers = await storage.lodging.said(tx, case.who.subject, case.who.workshop)
    stay = await storage.lodging.stay(tx, case.who.subject, case.who.workshop)
    own = frozenset(between(case.gathering, case.workshop.tz))
    chosen = set((needed(case.workshop, answers, stay) - own) | (nights & own))
    await actions.lodging.choose_nights(tx, case.who, chosen, now=now)
    changed = stay != await storage.lodging.stay(tx, case.who.subject, case.who.workshop)
    # Where nothing else makes a new file of it, the nights do.
    if changed and case.said.in_calendar and said.sequence == case.said.sequence:
        return rules.attendance.moved(said)
    return said


async def send_calendar(tx: Transaction, who: Who, key: str, *, now: datetime) -> bool:
    """Send the calendar file as it is once more; False where no calendar holds the gathering."""
    case = await case_of(tx, who, key)
    if case.said.in_calendar:
        await _send(tx, case, case.said, CalendarChange.ENTER, now=now)
    return case.said.in_calendar


async def free(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Take what has not begun out of the calendar of somebody who leaves; answers are kept."""
    for case in await _cases(tx, who):
        if now < case.gathering.starts_at:
            await _follow(tx, case, rules.attendance.freed(case.said), now=now)


async def restore(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Put it back for somebody who stays after all."""
    for case in await _cases(tx, who):
        after = rules.attendance.restored(case.said, case.gathering, now=now)
        await _follow(tx, case, after, now=now)


async def programme_changed(tx: Transaction, actor: str, before: Workshop, after: Workshop) -> int:
    """Have exactly those told whose calendar holds what has moved; return how many entries that is.

    `before` and `after` are the same workshop, as it was and as it is loaded now. A job for each
    gathering tells them, once this is committed.
    """
    entries = 0
    for old in rules.attendance.changed_gatherings(before, after):
        found = await storage.attendance.count_in_calendars(tx, after.id, old.key)
        if found and tx.now < old.starts_at:
            change = {"actor": actor, "before": to_json(before), "gathering": old.key, "after": ""}
            await storage.jobs.add(tx, JOB, change, name=old.key)
            entries += found
    return entries


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few of those whose calendar holds one gathering, and have the others told.

    `change` names who loaded the file, the workshop as it was before, the gathering, and the person
    `after` whom they come. Nobody is told of what has been moved back meanwhile, or has begun.
    """
    before = storage.workshops.read(change["before"])
    workshop = await storage.workshops.get(tx, before.id)
    changed = rules.attendance.changed_gatherings(before, workshop)
    old = next((each for each in changed if each.key == change["gathering"]), None)
    if old is None or tx.now >= old.starts_at:
        return
    found = await storage.attendance.in_calendars(
        tx, workshop.id, old.key, after=change["after"], most=AT_ONCE
    )
    for person, said in found:
        citizen = await storage.citizens.get(tx, person, workshop.id)
        case = Case(Who(change["actor"], person, workshop.id), workshop, old, citizen, said)
        await _moved(tx, case, gathering(workshop, old.key), now=tx.now)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1][0]})


async def _moved(tx: Transaction, case: Case, new: Gathering | None, *, now: datetime) -> None:
    """Follow one calendar: `case.gathering` is how it was, `new` how it is now, if it still is."""
    if new is None:
        await _follow(tx, case, rules.attendance.freed(case.said), now=now)
        called_off = Say("attendance.called-off", {"title": case.gathering.title})
        await tell(tx, case.citizen, called_off)
        return
    after = _on_new_days(case, new)
    await storage.attendance.set_calendar(tx, case.who, after)
    after = await worded(tx, case.who, case.workshop, new, after, case.citizen.language)
    file = invitation(
        case.workshop,
        new,
        case.citizen,
        after,
        News(
            CalendarChange.REPLACE,
            before=case.gathering,
            rooms=await storage.workrooms.in_words(tx, case.workshop.id),
        ),
        now=now,
    )
    await hand(tx, case.citizen, file)
    facts: dict[str, Fact] = {
        "title": new.title,
        "starts": new.starts_at,
        "ends": new.ends_at,
        "part": after.part or "none",
    }
    still = after.answer or Answer.YES  # who comes for a part comes for that part still
    buttons = (
        (_button("attendance.still-coming", still, new),),
        (_button("attendance.cannot-any-more", Answer.NO, new),),
    )
    await tell(tx, case.citizen, Say("attendance.moved", facts, buttons=buttons))


def _on_new_days(case: Case, new: Gathering) -> Attendance:
    """Let half-days move with their gathering, unless an earlier telling has moved them."""
    after = rules.attendance.moved(case.said)
    zone = case.workshop.tz
    if not set(after.half_days) <= {each.key for each in of_gathering(case.gathering, zone)}:
        return after
    by = begins_on(new, zone) - begins_on(case.gathering, zone)
    return replace(after, half_days=shifted(after.half_days, by))


def _button(key: str, given: Answer, about: Gathering) -> Button:
    return Button(Words(key, where(about)), Press("attendance", "ask", given, subject(about)))


async def case_of(tx: Transaction, who: Who, key: str) -> Case:
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        raise Refused("attendance.not-open")
    workshop = await storage.workshops.get(tx, who.workshop)
    about = gathering(workshop, key)
    if about is None:
        raise Refused("attendance.no-longer-planned")
    said = await storage.attendance.find(tx, who.subject, who.workshop, key)
    return Case(who, workshop, about, citizen, said)


async def _cases(tx: Transaction, who: Who) -> list[Case]:
    """Everything this person said about what is planned."""
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        return []
    workshop = await storage.workshops.get(tx, who.workshop)
    said = await storage.attendance.of_person(tx, who.subject, who.workshop)
    return [
        Case(who, workshop, each, citizen, said[each.key])
        for each in workshop.gatherings
        if each.key in said
    ]


async def _keep(tx: Transaction, case: Case, after: Attendance, *, now: datetime) -> None:
    """Keep an answer; the calendar follows, and a talk about a «no» begins or is over."""
    await storage.attendance.save(tx, case.who, after, now=now)
    await tx.audit(case.who, Act.ATTENDANCE_ANSWERED, case.gathering.key, str(after.answer))
    change = calendar_change(case.said, after)
    if change is not None:
        await _send(tx, case, after, change, now=now)
    await _follow_bed(tx, case, after, now=now)
    await settle_calls(tx, case.who, case.gathering.key, now=now)
    if after.answer is Answer.NO:
        about = Written(kind=Kind.CANNOT_COME, about=case.gathering.key)
        await actions.help.ask(tx, case.who, None, about, now=now)
        return
    facts: dict[str, Fact] = {
        "name": case.citizen.name,
        "about": case.gathering.title,
        "answer": str(after.answer),
    }
    for kind in BY_BUTTON if after.answer is not Answer.NOT_YET else (Kind.CANNOT_COME,):
        about = Written(kind=kind, about=case.gathering.key)
        await actions.help.settle(tx, case.who, about, Words("help.settled", facts), now=now)


async def settle_calls(tx: Transaction, who: Who, key: str, *, now: datetime) -> None:
    """Take somebody off the call list who has answered what they were to be phoned about."""
    for what in Missing:
        reason = f"{what}:{key}"
        await storage.calls.settle(tx, who.subject, who.workshop, reason, who.actor, now=now)


async def _follow_bed(tx: Transaction, case: Case, after: Attendance, *, now: datetime) -> None:
    """Free the bed of who does not come, and give it back to who comes after all."""
    if case.gathering.place is None:
        return
    if after.answer is Answer.NO:
        await actions.beds.follow(tx, case.who, comes=False, now=now)
    elif after.answer in COMING and case.said.answer is Answer.NO:
        await actions.beds.follow(tx, case.who, comes=True, now=now)


async def _follow(tx: Transaction, case: Case, after: Attendance, *, now: datetime) -> None:
    """Let the calendar follow; what the person said stays."""
    change = calendar_change(case.said, after)
    if change is not None:
        await storage.attendance.set_calendar(tx, case.who, after)
        await _send(tx, case, after, change, now=now)


async def _send(
    tx: Transaction, case: Case, said: Attendance, change: CalendarChange, *, now: datetime
) -> None:
    news = News(change, rooms=await storage.workrooms.in_words(tx, case.workshop.id))
    language = case.citizen.language
    said = await worded(tx, case.who, case.workshop, case.gathering, said, language)
    file = invitation(case.workshop, case.gathering, case.citizen, said, news, now=now)
    await hand(tx, case.citizen, file, asked=case.who.actor == case.who.subject)
