"""What matters now, for whoever asks: the way in, the wait, the end of the way, or for whom."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.path
import storage.citizens
import storage.people
import storage.speakers
import storage.workshops
from handlers.engine import stranger
from handlers.flow import Choice, Flow, Next, Step, Text, Turn, go, hand_over
from handlers.household import choose, going_on, who_is
from handlers.incoming import Pressed, Started, Typed
from handlers.menu import menu
from handlers.unsent import CHOICE, unsent
from rules.after import is_after
from rules.facts import Facts
from rules.messages import Buttons, Say
from rules.path import Stop, news_by, seats_until
from rules.who import Who
from storage.transaction import Transaction

OWN_FLOWS = frozenset({Stop.WELCOME, Stop.NOTICE, Stop.COMMITMENT, Stop.FORM, Stop.ATTENDANCE})
"""Stops that are conversations of their own; the others are steps of this one."""


class Way(StrEnum):
    """Where one goes from here."""

    DATES = "dates"
    ANSWERS = "form"
    DATA = "data"
    PERSON = "talk"
    LEAVING = "leaving"
    GIVING_UP = "give_up"
    RETURN = "return"


FLOWS = {
    **{way: way.value for way in Way},
    Way.GIVING_UP: "leaving",
    Way.RETURN: "leaving",
}
LABELS = {
    Way.DATES: "home.see-dates",
    Way.ANSWERS: "home.see-answers",
    Way.DATA: "home.see-data",
    Way.PERSON: "home.talk",
    Way.LEAVING: "home.decline",
    Way.GIVING_UP: "home.give-up",
    Way.RETURN: "leaving.return",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Find out who asks, and where they go on."""
    mates = await storage.people.of_chat(tx, turn.chat)
    several = len({(mate.person, mate.workshop) for mate in mates}) > 1
    if not turn.who.workshop:
        if several:
            return await _greeted(turn, go("household"), who_is(mates[0]), tx)
        return hand_over("home", who=who_is(mates[0])) if mates else hand_over("arrival")
    if several and _asked(turn):  # of the chat itself, not in the name of one of them
        return hand_over("home", who=stranger(turn.chat))
    choosing = await unsent(turn, tx) if _asked(turn) else None
    if choosing:
        return await _greeted(turn, hand_over(CHOICE, subject=choosing), turn.who, tx)
    return await _greeted(turn, await _next(turn, tx), turn.who, tx)


async def show_household(turn: Turn, tx: Transaction) -> Say:
    mates = await storage.people.of_chat(tx, turn.chat)
    return Say("home.for-whom", buttons=tuple((going_on(mate),) for mate in mates))


async def show_waiting(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(
        Say("home.waiting"), turn, tx, Way.ANSWERS, Way.DATES, Way.PERSON, Way.LEAVING
    )


async def show_qualified(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(
        Say("home.qualified"), turn, tx, Way.ANSWERS, Way.DATES, Way.DATA, Way.PERSON, Way.GIVING_UP
    )


async def show_drawn(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(
        Say("home.drawn"), turn, tx, Way.DATES, Way.DATA, Way.PERSON, Way.GIVING_UP
    )


async def show_substitute(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(
        Say("home.substitute"), turn, tx, Way.DATES, Way.DATA, Way.PERSON, Way.GIVING_UP
    )


async def show_not_drawn(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(Say("home.not-drawn"), turn, tx, Way.DATA, Way.PERSON)


async def show_not_retained(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(Say("home.not-retained"), turn, tx, Way.DATA, Way.PERSON)


async def show_left(turn: Turn, tx: Transaction) -> Say:
    return await _with_ways(Say("home.left"), turn, tx, Way.RETURN, Way.DATA, Way.PERSON)


async def go_on(turn: Turn, given: Way, tx: Transaction) -> Next:
    return hand_over(FLOWS[given])


async def _next(turn: Turn, tx: Transaction) -> Next:
    """Find the conversation that is next for this person."""
    citizen = await storage.citizens.find(tx, turn.who.subject, turn.who.workshop)
    if citizen is None:  # a speaker, or somebody of the team
        speaker = await storage.speakers.find(tx, turn.who.subject, turn.who.workshop)
        return hand_over("speaker" if speaker else "panel")
    stop = await actions.path.stop_of(tx, citizen)
    if stop is Stop.ATTENDANCE:
        workshop = await storage.workshops.get(tx, turn.who.workshop)
        if is_after(workshop, now=turn.now):
            return hand_over("after")
    return hand_over(stop.value) if stop in OWN_FLOWS else go(stop.value)


async def _with_ways(say: Say, turn: Turn, tx: Transaction, *ways: Way) -> Say:
    """Add who we are, and a button for each way on."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    facts: Facts = {
        "title": workshop.title,
        "team": workshop.team.name,
        "phone": workshop.team.phone,
        "by": news_by(workshop, turn.now) or "none",
        "until": seats_until(workshop, turn.now) or "none",
    }
    buttons: Buttons = tuple((turn.button(LABELS[way], way),) for way in ways)
    return replace(say, facts=facts, buttons=buttons)


def _asked(turn: Turn) -> bool:
    """Tell whether somebody asked where they are, rather than being led here."""
    event = turn.event
    return isinstance(event, Started) or (isinstance(event, Typed) and event.text.startswith("/"))


async def _greeted(turn: Turn, following: Next, who: Who, tx: Transaction) -> Next:
    """Say first what must stand apart from the panel, which then is shown below it.

    The permanent menu is the one for `who`.
    """
    match turn.event:
        case Started(""):
            lost = await menu(tx, who)  # by a telephone, perhaps
            return replace(following, says=(lost,))
        case Pressed(press) if press.step == "household":
            return replace(following, says=(Say("home.going-on"),))
    return following


FLOW = Flow(
    "home",
    version=1,
    begins=begin,
    steps=(
        Step("household", shows=show_household, accepts=(Choice, Text), then=choose, anytime=True),
        Step("waiting", shows=show_waiting, accepts=(Way,), then=go_on, anytime=True),
        Step("qualified", shows=show_qualified, accepts=(Way,), then=go_on, anytime=True),
        Step("drawn", shows=show_drawn, accepts=(Way,), then=go_on, anytime=True),
        Step("substitute", shows=show_substitute, accepts=(Way,), then=go_on, anytime=True),
        Step("not_drawn", shows=show_not_drawn, accepts=(Way,), then=go_on, anytime=True),
        Step("not_retained", shows=show_not_retained, accepts=(Way,), then=go_on, anytime=True),
        Step("left", shows=show_left, accepts=(Way,), then=go_on, anytime=True),
    ),
)
