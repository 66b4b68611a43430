"""Leaving: always possible, confirmed once, without a reason, taken back within a day."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.leaving
import actions.stop
import storage.attendance
import storage.citizens
import storage.people
import storage.workshops
from actions.presence_words import all_worded
from actions.telling import panel
from handlers.flow import Flow, Next, Step, Turn, any_of, done, go, hand_over
from handlers.incoming import Pressed
from rules.attendance import Answer, Attendance
from rules.facts import Fact, Facts, Localised
from rules.leaving import CAN_LEAVE, LEFT, PAST_QUALIFICATION, WITH_A_SEAT, can_return_until
from rules.messages import Say
from rules.who import CitizenState
from storage.transaction import Transaction
from texts.lines import aside


class Sure(StrEnum):
    """The one question before leaving."""

    LEAVE = "leave"
    STAY = "stay"
    TALK = "talk"


class Left(StrEnum):
    """What is possible afterwards."""

    RETURN = "return"
    TALK = "talk"
    STOP = "stop"


class Stop(StrEnum):
    """The one question before nobody ever contacts them again."""

    YES = "yes"
    BACK = "back"


LEFT_KEYS = {
    CitizenState.DECLINED: "leaving.has-declined",
    CitizenState.WITHDRAWN: "leaving.has-withdrawn",
}
NOTED = {  # at once, in place of how it stands later
    "leaving.has-declined": "leaving.declined",
    "leaving.has-withdrawn": "leaving.withdrawn",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    if not turn.who.workshop:
        return hand_over("home")
    state = await _state(turn, tx)
    if state is None:
        return hand_over("home").noting("leaving.nothing-to-leave")
    return go("left" if state in LEFT else "sure")


async def show_sure(turn: Turn, tx: Transaction) -> Say:
    citizen = await storage.citizens.get(tx, turn.who.subject, turn.who.workshop)
    seated = citizen.state in PAST_QUALIFICATION
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    key = "leaving.sure-to-give-up" if seated else "leaving.sure-to-decline"
    confirm = "leaving.yes-give-up" if seated else "leaving.yes-decline"
    buttons = (
        # The button that led here stood last: where it was, one stays.
        (turn.button("common.menu-person", Sure.TALK),),
        (turn.button(confirm, Sure.LEAVE),),
        (turn.button("leaving.stay", Sure.STAY),),
    )
    return Say(key, {"workshop": workshop.title}, buttons=buttons)


async def take_sure(turn: Turn, given: Sure, tx: Transaction) -> Next:
    if await _state(turn, tx) is None:
        return await begin(turn, tx)
    if given is Sure.LEAVE:
        files = await _appointments(turn, tx)
        await actions.leaving.leave(tx, turn.who, now=turn.now)
        left = await show_left(replace(turn, step="left"), tx)
        if not files:
            return done(replace(left, key=NOTED[left.key]))
        # Said first, above the calendar files; the way back stands below them.
        return done(replace(left, key="leaving.undo"), _first(turn, "leaving.gone", left.facts))
    if given is Sure.TALK:
        return hand_over("talk")
    return hand_over("home").noting("leaving.you-stay")


async def show_left(turn: Turn, tx: Transaction) -> Say:
    citizen = await storage.citizens.get(tx, turn.who.subject, turn.who.workshop)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    talk = (turn.button("common.menu-person", Left.TALK),)
    until = can_return_until(citizen.changed_at)
    open_still = turn.now <= until
    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "until": until,
        "undo": "yes" if open_still else "no",
        "phone": workshop.team.phone,
    }
    if await storage.people.is_stopped(tx, citizen.person):
        return Say("leaving.stopped", {"phone": workshop.team.phone}, buttons=(talk,))
    undo = (turn.button("leaving.return", Left.RETURN),)
    stop = (turn.button("own_form.stop-link", Left.STOP),)
    buttons = (undo, talk, stop) if open_still else (talk, stop)
    return Say(LEFT_KEYS[citizen.state], facts, buttons=buttons)


async def take_left(turn: Turn, given: Left, tx: Transaction) -> Next:
    if given is Left.TALK:
        return hand_over("talk")
    if await _state(turn, tx) is None:
        return await begin(turn, tx)
    if given is Left.STOP:
        return go("stop")
    if await actions.leaving.come_back(tx, turn.who, now=turn.now):
        return hand_over("home", await _welcome_back(turn, tx))
    return hand_over("home")


async def show_stop(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    buttons = (
        (turn.button("own_form.stop-yes", Stop.YES),),
        (turn.button("common.cancel", Stop.BACK),),
    )
    return Say("leaving.sure-to-stop", {"phone": workshop.team.phone}, buttons=buttons)


async def take_stop(turn: Turn, given: Stop, tx: Transaction) -> Next:
    if given is Stop.YES:
        await actions.stop.stop(tx, turn.who, now=turn.now)
    return go("left")


def _first(turn: Turn, key: str, facts: Facts) -> Say:
    """Say it in the place of the question, above what leaves with it."""
    pressed = turn.event.message_id if isinstance(turn.event, Pressed) else 0
    return Say(key, facts, slot=panel(turn.who.subject), pressed=pressed)


async def _welcome_back(turn: Turn, tx: Transaction) -> Say:
    """Say what is theirs again: the seat, and the appointments whose files leave with it."""
    held = await _appointments(turn, tx)
    dates = tuple(title for title, _ in held)
    part = tuple(aside(title, one.part) for title, one in held if one.answer is Answer.PARTIAL)
    state = await _state(turn, tx)
    facts: dict[str, Fact] = {
        "seat": "yes" if state in WITH_A_SEAT else "no",
        "dates": dates,
        "dates-count": len(dates),
        "part": part,
        "part-count": len(part),
    }
    return _first(turn, "leaving.welcome-back", facts)


async def _appointments(turn: Turn, tx: Transaction) -> list[tuple[Localised, Attendance]]:
    """What their calendar holds, with what they said about it."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    kept = await storage.attendance.of_person(tx, turn.who.subject, workshop.id)
    said = await all_worded(tx, turn.who, workshop, kept, turn.language)
    return [
        (each.title, said[each.key])
        for each in workshop.gatherings
        if each.key in said and said[each.key].in_calendar
    ]


async def _state(turn: Turn, tx: Transaction) -> CitizenState | None:
    """The state of a citizen who can leave or has left; None for everybody else."""
    citizen = await storage.citizens.find(tx, turn.who.subject, turn.who.workshop)
    return citizen.state if citizen and citizen.state in LEFT | CAN_LEAVE else None


FLOW = Flow(
    "leaving",
    version=1,
    steps=(
        Step(
            "sure",
            shows=show_sure,
            accepts=(Sure,),
            then=take_sure,
            anytime=True,
            grave=any_of(Sure.LEAVE),
        ),
        Step("left", shows=show_left, accepts=(Left,), then=take_left, anytime=True),
        Step("stop", shows=show_stop, accepts=(Stop,), then=take_stop, grave=any_of(Stop.YES)),
    ),
    begins=begin,
)
