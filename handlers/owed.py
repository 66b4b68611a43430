"""What is expected of me: done, now and later; what is open with the conversation to settle it."""

from __future__ import annotations

from enum import StrEnum

import storage.owed
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact
from rules.messages import Say
from rules.owed import What, button, overview, owed
from rules.who import CitizenState
from storage.transaction import Transaction

MOST_SHOWN = 4  # and one more button, to go back


class Way(StrEnum):
    """What else the buttons lead to."""

    HOME = "home"


NOTHING = {
    CitizenState.CONTACTED: "owed.nothing",
    CitizenState.ANSWERED: "owed.nothing-answered",
    CitizenState.QUALIFIED: "owed.nothing-qualified",
    CitizenState.VALIDATED: "owed.nothing-validated",
    CitizenState.NOT_RETAINED: "owed.nothing",
    CitizenState.DECLINED: "owed.nothing",
    CitizenState.WITHDRAWN: "owed.nothing",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if turn.who.workshop else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    home = (turn.button("owed.home", Way.HOME),)
    workshop = await storage.workshops.get(tx, who.workshop)
    done = await storage.owed.done_by(tx, who.subject, who.workshop)
    if done is None:  # somebody of the team
        return Say("owed.nothing", buttons=(home,))
    things = owed(done, workshop, now=turn.now)
    facts: dict[str, Fact] = {
        "team": workshop.team.name,
        "missing": tuple(thing.gathering.title for thing in things if thing.gathering),
        **{what: mark.value for what, mark in overview(done, things).items()},
    }
    if not things:
        return Say(NOTHING[done.state], facts, buttons=(home,))
    buttons = tuple((button(thing),) for thing in things[:MOST_SHOWN])
    return Say("owed.list", {**facts, "count": len(things)}, buttons=(*buttons, home))


async def take(turn: Turn, given: What | Way, tx: Transaction) -> Next:
    return hand_over(given.value)


FLOW = Flow(
    "owed",
    version=1,
    steps=(Step("ask", shows=show, accepts=(What, Way), then=take, anytime=True),),
    begins=begin,
)
