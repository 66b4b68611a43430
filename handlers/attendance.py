"""Does somebody come to a gathering? One question each; the calendar file follows a yes."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.attendance
import storage.attendance
import storage.citizens
import storage.owed
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, done, go, hand_over
from rules.attendance import Answer, meant, subject, where
from rules.facts import Fact
from rules.messages import Say
from rules.who import CitizenState
from rules.workshop import Gathering
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons lead to."""

    SHOW = "show"  # the question, from a reminder or a list
    DATES = "dates"
    WRITE = "write"


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
    Answer.NOT_YET: "attendance.noted-later",
}


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
    said = await storage.attendance.find(tx, turn.who.subject, turn.who.workshop, about.key)
    facts: dict[str, Fact] = {
        "title": about.title,
        "starts": about.starts_at,
        "ends": about.ends_at,
        "place": f"{about.place.name}, {about.place.address}" if about.place else "",
        "part": said.part or "none",
        **where(about),
    }
    buttons = (
        (turn.button("attendance.yes", Answer.YES, **where(about)),),
        (turn.button("attendance.no", Answer.NO, **where(about)),),
        (turn.button("attendance.later", Answer.NOT_YET),),
        (dates,),
    )
    return Say(QUESTIONS[said.answer], facts, buttons=buttons)


async def take(turn: Turn, given: Answer | Way, tx: Transaction) -> Next:
    if isinstance(given, Way):
        return await _elsewhere(turn, given, tx)
    if not await _open(turn, tx):
        return hand_over("dates")
    about = await _about(turn, tx)
    if about is None:
        return hand_over("dates").noting("attendance.no-longer-planned")
    said, new = await actions.attendance.answer(tx, turn.who, about.key, given, now=turn.now)
    if said.answer is Answer.NO:
        return await _no_is_no_leaving(turn, about, tx, new=new)
    onward = await _onward(turn, tx, about)
    facts: dict[str, Fact] = {
        "title": about.title,
        "part": said.part or "none",
        **where(about),
    }
    if not new:
        return onward.noting(NOTED[given], **facts)
    return replace(onward, says=(Say(NOTED[given], facts),))


async def _elsewhere(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.SHOW:
        return await begin(turn, tx)
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
    steps=(Step("ask", shows=show, accepts=(Answer, Way), then=take, anytime=True),),
    begins=begin,
)
