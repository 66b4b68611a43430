"""Does somebody come to a gathering? One question each; the calendar file follows a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

import actions.attendance
import actions.promise
import storage.attendance
import storage.citizens
import storage.owed
import storage.workshops
from actions.presence_words import worded
from handlers.flow import Choice, Flow, Next, Step, Text, Turn, done, go, hand_over
from rules.attendance import Answer, Sure, meant, subject, where
from rules.errors import Refused
from rules.facts import Fact
from rules.halfdays import of_gathering
from rules.messages import Buttons, Say
from rules.moments import day_typed, like_a_day
from rules.promise import latest_to_know
from rules.who import CitizenState
from rules.workshop import Gathering, Workshop
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons lead to."""

    SHOW = "show"  # the question, from a reminder or a list
    DATES = "dates"
    WRITE = "write"
    STILL = "still"  # asked two days before: they come
    BEHIND = "behind"  # they come, and arrive later
    PART = "some"  # they can only come to a part


ASKED = "asked"  # by when they know, before they went back
PRESSED = "%y%m%d"
"""A day as a button carries it, short."""
SEVERAL = 2  # half-days, of which one can be a part
QUESTIONS = {
    None: "attendance.ask",
    Answer.NOT_YET: "attendance.ask-again",
    Answer.YES: "attendance.said-yes",
    Answer.NO: "attendance.said-no",
    Answer.PARTIAL: "attendance.said-part",
}
NOTED = {
    Answer.YES: "attendance.noted-yes",
    Answer.PARTIAL: "attendance.noted-part",
}
CONFIRMED = {Way.STILL: Sure.YES, Way.BEHIND: Sure.BEHIND}
SURE = {Sure.YES: "attendance.noted-sure", Sure.BEHIND: "attendance.noted-behind"}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Go to the gathering that is meant, else to the first without an answer, else to the dates."""
    if not turn.who.workshop:
        return hand_over("home")
    if not await _open(turn, tx):
        return hand_over("dates")
    return go("ask") if turn.subject else await _onward(turn, tx, None)


async def show(turn: Turn, tx: Transaction) -> Say:
    about = await _about(turn, tx)
    dates = turn.button("attendance.all-dates", Way.DATES)
    if about is None:
        return Say("attendance.no-longer-planned", buttons=((dates,),))
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    kept = await storage.attendance.find(tx, turn.who.subject, workshop.id, about.key)
    said = await worded(tx, turn.who, workshop, about, kept, turn.language)
    until = await actions.promise.answer_by(tx, workshop.id, about.key)
    proposed = (await actions.promise.proposed(tx, turn.who)).get(about.key)
    facts: dict[str, Fact] = {
        "title": about.title,
        "starts": about.opens_at,
        "ends": about.ends_at,
        "place": f"{about.place.name}, {about.place.address}" if about.place else "",
        "part": proposed or said.part or "none",
        "answer": said.answer or "none",
        "limit": "day" if until else "none",
        "until": until or "",
        **where(about),
    }
    if said.knows_on:
        facts["on"] = said.knows_on
    buttons = (
        (turn.button("attendance.yes", Answer.YES, **where(about)),),
        (turn.button("attendance.no", Answer.NO, **where(about)),),
        *_partly(turn, workshop, about),
        (turn.button("attendance.later", Answer.NOT_YET),),
        (dates,),
    )
    if proposed:
        return Say("attendance.asked-part", facts, buttons=buttons)
    key = "attendance.waits-until" if said.knows_on else QUESTIONS[said.answer]
    return Say(key, facts, buttons=buttons)


def _partly(turn: Turn, workshop: Workshop, about: Gathering) -> Buttons:
    """The way to say that one can only come to a part, where there are parts."""
    if len(of_gathering(about, workshop.tz)) < SEVERAL:
        return ()
    return ((turn.button("attendance.only-part", Way.PART),),)


async def take(turn: Turn, given: Answer | Way | Text, tx: Transaction) -> Next:
    if isinstance(given, Text):
        day = ASKED in turn.answers and like_a_day(given.words)
        return await take_when(turn, given, tx) if day else hand_over("help")
    if isinstance(given, Way) and given not in CONFIRMED:
        return await _elsewhere(turn, given, tx)
    if not await _open(turn, tx):
        return hand_over("dates")
    about = await _about(turn, tx)
    if about is None:
        return hand_over("dates").noting("attendance.no-longer-planned")
    if isinstance(given, Way):
        return await _confirm(turn, about, CONFIRMED[given], tx)
    return await _answer(turn, about, given, tx)


async def _answer(turn: Turn, about: Gathering, given: Answer, tx: Transaction) -> Next:
    if given is Answer.NOT_YET:
        return await _by_when(turn, about, tx)
    said, new = await actions.attendance.answer(tx, turn.who, about.key, given, now=turn.now)
    if said.answer is Answer.NO:
        return await _no_is_no_leaving(turn, about, tx, new=new)
    onward = await _onward(turn, tx, about)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    said = await worded(tx, turn.who, workshop, about, said, turn.language)
    facts: dict[str, Fact] = {
        "title": about.title,
        "part": said.part or "none",
        **where(about),
    }
    if not new:
        return onward.noting(NOTED[given], **facts)
    return replace(onward, says=(Say(NOTED[given], facts),))


async def _by_when(turn: Turn, about: Gathering, tx: Transaction) -> Next:
    """Ask by when they will know: until they say so, what they answered stays.

    Where no time is left for that, somebody phones.
    """
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    said = await storage.attendance.find(tx, turn.who.subject, workshop.id, about.key)
    if await actions.promise.days_to_know(tx, workshop, about, said, now=turn.now):
        return go("when", answers={ASKED: True})
    await actions.attendance.answer(tx, turn.who, about.key, Answer.NOT_YET, now=turn.now)
    await actions.promise.talk(tx, turn.who, about.key, now=turn.now)
    onward = await _onward(turn, tx, about)
    facts: dict[str, Fact] = {"title": about.title, "phone": workshop.team.phone}
    return replace(onward, says=(Say("attendance.noted-talk", facts),))


async def show_when(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    about = meant(workshop, turn.subject)
    dates = turn.button("attendance.all-dates", Way.DATES, step="ask")
    if about is None:
        return Say("attendance.no-longer-planned", buttons=((dates,),))
    said = await storage.attendance.find(tx, turn.who.subject, workshop.id, about.key)
    offered = await actions.promise.days_to_know(tx, workshop, about, said, now=turn.now)
    days: Buttons = tuple(
        (turn.button("attendance.on-day", day.strftime(PRESSED), day=day),) for day in offered
    )
    until = await actions.promise.answer_by(tx, workshop.id, about.key)
    facts: dict[str, Fact] = {
        "title": about.title,
        "latest": latest_to_know(workshop, about, until),
    }
    return Say("attendance.by-when", facts, buttons=(*days, (dates,)))


async def take_when(turn: Turn, given: Choice | Text, tx: Transaction) -> Next:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    if isinstance(given, Choice):
        on = _pressed(given.value)
    else:
        on = day_typed(given.words, now=turn.now, zone=workshop.tz)
    about = meant(workshop, turn.subject)
    if about is None:
        return hand_over("dates").noting("attendance.no-longer-planned")
    said = await actions.promise.will_know(tx, turn.who, about.key, on, now=turn.now)
    onward = await _onward(turn, tx, about)
    if said.knows_on is None:
        facts: dict[str, Fact] = {"title": about.title, "phone": workshop.team.phone}
        return replace(onward, says=(Say("attendance.noted-talk", facts),))
    facts = {"title": about.title, "on": said.knows_on}
    return replace(onward, says=(Say("attendance.noted-later", facts),))


def _pressed(value: str) -> date:
    """Read the day of a button. Raises Refused for what none of ours says."""
    try:
        return datetime.strptime(value, PRESSED).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise Refused("attendance.not-a-day") from None


async def _confirm(turn: Turn, about: Gathering, sure: Sure, tx: Transaction) -> Next:
    """Take the last word; who arrives later may write to the team when that is."""
    _, new = await actions.promise.confirm(tx, turn.who, about.key, sure, now=turn.now)
    dates = (turn.button("attendance.all-dates", Way.DATES),)
    write = ((turn.button("attendance.write", Way.WRITE),),) if sure is Sure.BEHIND else ()
    facts: dict[str, Fact] = {"title": about.title, "starts": about.opens_at}
    return done(Say(SURE[sure], facts, buttons=(*write, dates), fresh=new))


async def _elsewhere(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.SHOW:
        return await begin(turn, tx)
    if given is Way.PART:
        return hand_over("partial", subject=turn.subject)
    return hand_over("dates" if given is Way.DATES else "talk")


async def _no_is_no_leaving(turn: Turn, about: Gathering, tx: Transaction, *, new: bool) -> Next:
    """A no opens a talk: the team has been told, and the person may say more.

    What is new stands below the calendar file that may have left with it.
    """
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    facts: dict[str, Fact] = {
        "title": about.title,
        "phone": workshop.team.phone,
        **where(about),
    }
    buttons = (
        (turn.button("attendance.write", Way.WRITE),),
        (turn.button("attendance.yes-after-all", Answer.YES, **where(about)),),
        (turn.button("attendance.all-dates", Way.DATES),),
    )
    return done(Say("attendance.noted-no", facts, buttons=buttons, fresh=new))


async def _onward(turn: Turn, tx: Transaction, after: Gathering | None) -> Next:
    """Go to the next gathering that waits for an answer; where there is none, to the dates."""
    who = turn.who
    owed = await storage.owed.of_person(tx, who.subject, who.workshop, now=turn.now)
    waiting = [each.gathering for each in owed if each.gathering]
    for each in waiting:
        if after is None or each.starts_at > after.starts_at:
            return hand_over("attendance", subject=subject(each))
    return hand_over("dates")


async def _open(turn: Turn, tx: Transaction) -> bool:
    """Whether this person has a seat to answer for."""
    citizen = await storage.citizens.find(tx, turn.who.subject, turn.who.workshop)
    return citizen is not None and citizen.state is CitizenState.VALIDATED


async def _about(turn: Turn, tx: Transaction) -> Gathering | None:
    return meant(await storage.workshops.get(tx, turn.who.workshop), turn.subject)


FLOW = Flow(
    "attendance",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Answer, Way, Text), then=take, anytime=True),
        Step("when", shows=show_when, accepts=(Choice, Text), then=take_when, back="ask"),
    ),
    begins=begin,
)
