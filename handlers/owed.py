"""What is expected of me: done, now and later; what is open with the conversation to settle it."""

from __future__ import annotations

from enum import StrEnum

import storage.help
import storage.owed
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact, Localised
from rules.help import BY_BUTTON
from rules.messages import Say
from rules.owed import What, button, overview, owed, within_reach
from rules.workshop import Workshop
from storage.transaction import Transaction

MOST_SHOWN = 4  # and one more button, to go back


class Way(StrEnum):
    """What else the buttons lead to."""

    HOME = "home"


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if turn.who.workshop else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    home = (turn.button("owed.home", Way.HOME),)
    workshop = await storage.workshops.get(tx, who.workshop)
    done = await storage.owed.done_by(tx, who.subject, workshop)
    things = owed(done, workshop, now=turn.now) if done else ()
    marks = overview(done, things) if done else {}
    if not done or not marks:  # somebody of the team, or who is asked nothing more
        return Say("owed.nothing", buttons=(home,))
    talk = await _to_talk_about(turn, workshop, tx)
    facts: dict[str, Fact] = {
        "talk": talk,
        "talk-count": len(talk),
        "team": workshop.team.name,
        "state": done.state.value,
        "count": len(things),
        "begun": "yes" if done.begun else "no",
        "missing": tuple(thing.gathering.title for thing in things if thing.gathering),
        **{what.value: mark.value for what, mark in marks.items()},
    }
    buttons = tuple((button(thing),) for thing in within_reach(things)[:MOST_SHOWN])
    return Say("owed.list", facts, buttons=(*buttons, home))


async def _to_talk_about(turn: Turn, workshop: Workshop, tx: Transaction) -> tuple[Localised, ...]:
    """The gatherings they cannot come to, and have not heard from the team about."""
    waiting = await storage.help.open_of_person(tx, turn.who.subject, workshop.id)
    about = {each.written.about for each in waiting if each.written.kind in BY_BUTTON}
    return tuple(each.title for each in workshop.gatherings if each.key in about)


async def take(turn: Turn, given: What | Way, tx: Transaction) -> Next:
    """Open what was pressed; what has a step before it, as on an old reminder, opens that step."""
    things = await storage.owed.of_person(tx, turn.who.subject, turn.who.workshop, now=turn.now)
    waiting = [thing.what for thing in things]
    if given in waiting[1:] and given is not waiting[0]:
        return hand_over(waiting[0].value).noting("owed.first-this")
    return hand_over(given.value)


FLOW = Flow(
    "owed",
    version=1,
    steps=(Step("ask", shows=show, accepts=(What, Way), then=take, anytime=True),),
    begins=begin,
)
