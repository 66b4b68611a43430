"""My train is late: how late, said in one press, on the day itself."""

from __future__ import annotations

from enum import StrEnum

import actions.late
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.attendance import subject
from rules.late import LABELS, Delay, facts
from rules.messages import Say
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons do."""

    SHOW = "show"
    IN_TIME = "in-time"
    NOT_COMING = "no"
    DATES = "dates"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Ask, where somebody may be late now; else show the dates."""
    if not turn.who.workshop:
        return hand_over("home")
    due = await actions.late.offered(tx, turn.who)
    return go("ask") if due else hand_over("dates").noting("late.not-now")


async def show(turn: Turn, tx: Transaction) -> Say:
    due = await actions.late.offered(tx, turn.who)
    dates = (turn.button("attendance.all-dates", Way.DATES),)
    if due is None:
        return Say("late.not-now", buttons=(dates,))
    late = await actions.late.said(tx, turn.who, due)
    back = ((turn.button("late.in-time", Way.IN_TIME),),) if late else ()
    return Say(
        "late.ask",
        facts(due, late),
        buttons=(
            *((turn.button(key, delay),) for delay, key in LABELS.items()),
            *back,
            (turn.button("late.not-coming", Way.NOT_COMING),),
            *(() if due.speaks else (dates,)),
        ),
    )


async def take(turn: Turn, given: Delay | Way, tx: Transaction) -> Next:
    match given:
        case Way.SHOW:
            return await begin(turn, tx)
        case Way.DATES:
            return hand_over("dates")
        case Way.NOT_COMING:
            return await _not_coming(turn, tx)
        case Way.IN_TIME:
            await actions.late.in_time(tx, turn.who)
            return hand_over("home").noting("late.noted-in-time")
        case _:
            await actions.late.say(tx, turn.who, Delay(given))
            return go("ask")


async def _not_coming(turn: Turn, tx: Transaction) -> Next:
    """Until it begins, that is an answer like another; afterwards, the team reads it."""
    due = await actions.late.offered(tx, turn.who)
    if due and not due.speaks and turn.now < due.at:
        return hand_over("attendance", subject=subject(due.place.gathering))
    return hand_over("talk")


FLOW = Flow(
    "late",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Delay, Way), then=take, anytime=True),),
    begins=begin,
)
