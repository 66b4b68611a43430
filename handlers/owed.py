"""What is expected of me: whatever is still to do, each with the conversation that settles it."""

from __future__ import annotations

from enum import StrEnum

import storage.citizens
import storage.owed
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact
from rules.messages import Say
from rules.owed import What, button
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
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    things = await storage.owed.of_person(tx, who.subject, who.workshop, now=turn.now)
    home = (turn.button("owed.home", Way.HOME),)
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: dict[str, Fact] = {"team": workshop.team.name}
    if not things:
        key = NOTHING[citizen.state] if citizen else "owed.nothing"
        return Say(key, facts, buttons=(home,))
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
