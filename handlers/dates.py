"""My dates: the programme, what one said about each gathering, and the calendar files again."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.attendance
import actions.late
import actions.pages
import actions.promise
import storage.attendance
import storage.citizens
import storage.workrooms
import storage.workshops
from actions.presence_words import all_worded, worded
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.attendance import COMING, Answer, Attendance, is_sure, meant, subject, where
from rules.facts import Fact, Localised
from rules.leaving import CAN_LEAVE, LEFT, PAST_QUALIFICATION
from rules.messages import Button, Buttons, Link, Press, Say, Words
from rules.pages import Purpose
from rules.who import CitizenState
from rules.workshop import Gathering, Workshop
from storage.citizens import Citizen
from storage.transaction import Transaction
from texts.lines import aside, by_day, in_each_language, paired, span
from texts.programme import programme


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    LIST = "list"
    ANSWER = "answer"
    FILE = "file"
    CALENDAR = "calendar"
    LODGING = "lodging"
    LATE = "late"
    PAPERS = "papers"
    LEAVE = "leave"
    HOME = "home"


GATHERINGS = {
    None: "dates.one-open",
    Answer.NOT_YET: "dates.one-open",
    Answer.YES: "dates.one-yes",
    Answer.NO: "dates.one-no",
    Answer.PARTIAL: "dates.one-part",
}


ELSEWHERE = {
    Way.LODGING: "lodging",
    Way.LATE: "late",
    Way.PAPERS: "papers",
    Way.LEAVE: "leaving",
    Way.HOME: "home",
}
SORTED = {
    "yes": (Answer.YES,),
    "part": (Answer.PARTIAL,),
    "no": (Answer.NO,),
    "open": (None, Answer.NOT_YET),
}
"""What was said, by how the list sorts it; who knows by a day stands apart."""


async def begin(turn: Turn, tx: Transaction) -> Next:
    if not turn.who.workshop:
        return hand_over("home")
    return go("one" if turn.subject else "list")


async def show_list(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    citizen = await storage.citizens.find(tx, turn.who.subject, workshop.id)
    kept = await storage.attendance.of_person(tx, turn.who.subject, workshop.id)
    said = await all_worded(tx, turn.who, workshop, kept, turn.language)
    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "lines": in_each_language(lambda language: _lines(workshop, language)),
    }
    key = "dates.list-before"
    if citizen is not None and citizen.state is CitizenState.VALIDATED:
        key = "dates.list"
        facts |= _answers(workshop, said, await actions.promise.proposed(tx, turn.who))
    buttons: Buttons = tuple(
        (Button(each.title, Press("dates", "one", Way.SHOW, subject(each))),)
        for each in workshop.gatherings
    )
    # Where all dates are answered, this is where one was.
    here = key == "dates.list" and not facts["open-count"]
    onward = _lodging(turn) if here else ((turn.button("help.go-on", Way.HOME),),)
    follows = any(each.in_calendar for each in said.values())
    feed = _feed(turn) if key == "dates.list" and follows else ()
    late = await _late(turn, tx)
    papers = ((turn.button("own_papers.mine", Way.PAPERS),),) if key == "dates.list" else ()
    onward = (*onward, *feed, *papers, *_ways(turn, citizen))
    return Say(key, facts, buttons=(*late, *buttons, *onward))


async def show_one(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    about = meant(workshop, turn.subject)
    back = (turn.button("attendance.all-dates", Way.LIST),)
    if about is None:
        return Say("attendance.no-longer-planned", buttons=(back,))
    kept = await storage.attendance.find(tx, turn.who.subject, workshop.id, about.key)
    said = await worded(tx, turn.who, workshop, about, kept, turn.language)
    citizen = await storage.citizens.find(tx, turn.who.subject, workshop.id)
    rooms = await storage.workrooms.in_words(tx, workshop.id)
    facts: dict[str, Fact] = {
        "title": about.title,
        "starts": about.opens_at,
        "ends": about.ends_at,
        "place": f"{about.place.name}, {about.place.address}" if about.place else "",
        "part": said.part or "none",
        "sure": said.sure or "none" if is_sure(said, about, workshop.tz) else "none",
        **where(about),
        "lines": in_each_language(
            lambda language: "\n".join(programme(about, workshop.tz, language, rooms))
        ),
    }
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        return Say("dates.one", facts, buttons=(back,))
    if said.knows_on:
        facts["on"] = said.knows_on
    proposed = (await actions.promise.proposed(tx, turn.who)).get(about.key)
    key = "dates.one-later" if said.knows_on else GATHERINGS[said.answer]
    if proposed:
        key = "dates.one-asked"
        facts["part"] = proposed
    answer = (turn.button("dates.answer", Way.ANSWER),)
    file = ((turn.button("dates.file", Way.FILE),), *_feed(turn)) if said.in_calendar else ()
    bed = _lodging(turn) if about.place and said.answer in COMING else ()
    late = await _late(turn, tx, about)
    return Say(key, facts, buttons=(*late, answer, *file, *bed, back))


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    match given:
        case Way.SHOW:
            return go("one")
        case Way.LIST:
            return hand_over("dates")
        case Way.ANSWER:
            return hand_over("attendance", subject=turn.subject)
        case Way.FILE:
            return await _send_file(turn, tx)
        case Way.CALENDAR:
            return await _lead_to_calendar(turn, tx)
        case _:
            return hand_over(ELSEWHERE[given])


async def _send_file(turn: Turn, tx: Transaction) -> Next:
    about = meant(await storage.workshops.get(tx, turn.who.workshop), turn.subject)
    if about is None:
        return go("one")
    sent = await actions.attendance.send_calendar(tx, turn.who, about.key, now=turn.now)
    return go("one").noting("dates.file-sent" if sent else "dates.no-file")


async def _lead_to_calendar(turn: Turn, tx: Transaction) -> Next:
    path = await actions.pages.path(tx, turn.who, Purpose.CALENDAR)
    link = Link(Words("dates.feed-open"), path)
    here = go("one" if turn.subject else "list")
    return replace(here, below=(Say("dates.feed-link", buttons=((link,),)),))


def _lines(workshop: Workshop, language: str) -> str:
    """Tell each gathering in a line: what, when, where."""
    return "\n\n".join(_gathering(each, workshop, language) for each in workshop.gatherings)


def _gathering(each: Gathering, workshop: Workshop, language: str) -> str:
    when = span(each.opens_at, each.ends_at, workshop.tz)
    words = paired(each.title, when).get(language)
    return f"• {words}\n{each.place.name}, {each.place.address}" if each.place else f"• {words}"


def _answers(
    workshop: Workshop, said: dict[str, Attendance], proposed: dict[str, Localised]
) -> dict[str, Fact]:
    """Sort the gatherings by what was said about them, with how many each time.

    Those to a part of which somebody asked to come stand apart, until the team has answered.
    """
    asked = tuple(
        aside(each.title, proposed[each.key])
        for each in workshop.gatherings
        if each.key in proposed
    )
    facts: dict[str, Fact] = {"asked": asked, "asked-count": len(asked)}
    told = [
        (each, said.get(each.key, Attendance(each.key)))
        for each in workshop.gatherings
        if each.key not in proposed
    ]
    for name, answers in SORTED.items():
        titles = tuple(
            aside(each.title, about.part)
            for each, about in told
            if about.answer in answers and about.knows_on is None
        )
        facts |= {name: titles, f"{name}-count": len(titles)}
    later = tuple(
        aside(each.title, by_day(about.knows_on)) for each, about in told if about.knows_on
    )
    return facts | {"later": later, "later-count": len(later)}


def _lodging(turn: Turn) -> Buttons:
    """The way to the hotel, for those who come."""
    return ((turn.button("lodging.mine", Way.LODGING),),)


async def _late(turn: Turn, tx: Transaction, about: Gathering | None = None) -> Buttons:
    """The way to say that one will be late, on the day itself; `about`: only for this gathering."""
    offered = await actions.late.offered(tx, turn.who)
    if offered is None or about not in (None, offered.place.gathering):
        return ()
    return ((turn.button("late.mine", Way.LATE),),)


def _feed(turn: Turn) -> Buttons:
    """The way to a calendar that follows by itself, for those who have an appointment."""
    return ((turn.button("dates.feed", Way.CALENDAR),),)


def _ways(turn: Turn, citizen: Citizen | None) -> Buttons:
    """The way out of the workshop, or back; always in this place."""
    if citizen is None:
        return ()
    if citizen.state in LEFT:
        return ((turn.button("leaving.return", Way.LEAVE),),)
    if citizen.state not in CAN_LEAVE:
        return ()
    seated = citizen.state in PAST_QUALIFICATION
    return ((turn.button("dates.give-up" if seated else "dates.decline", Way.LEAVE),),)


FLOW = Flow(
    "dates",
    version=1,
    steps=(
        Step("list", shows=show_list, accepts=(Way,), then=take, anytime=True),
        Step("one", shows=show_one, accepts=(Way,), then=take, anytime=True),
    ),
    begins=begin,
)
