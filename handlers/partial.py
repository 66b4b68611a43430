"""Somebody can only come to a part: which half-days? The team is told, and alone can grant it."""

from __future__ import annotations

import actions.promise
import storage.workshops
from handlers.flow import Choice, Flow, Next, Step, Turn, done, go, hand_over
from rules.attendance import meant
from rules.facts import Fact
from rules.halfdays import HalfDay, in_order, of_gathering
from rules.messages import Button, Buttons, Press, Say, Words
from rules.tags import tag
from rules.workshop import Gathering
from storage.transaction import Transaction
from texts.halfdays import fact_of, in_part

WITH, WITHOUT = "+", "-"
SEND, BACK = "send", "back"
CHOSEN = "half_days"


async def begin(turn: Turn, tx: Transaction) -> Next:
    about, _ = await _about(turn, tx)
    if about is None:
        return hand_over("dates").noting("attendance.no-longer-planned")
    return go("half", answers={CHOSEN: list(_chosen(turn))})


async def show(turn: Turn, tx: Transaction) -> Say:
    about, half_days = await _about(turn, tx)
    chosen = _chosen(turn)
    rows: Buttons = tuple((_choice(turn, each, chosen),) for each in half_days)
    send = ((turn.button("attendance.send-part", SEND),),) if chosen else ()
    facts: dict[str, Fact] = {
        "title": about.title if about else "–",
        "part": fact_of(in_part(chosen)),
    }
    return Say(
        "attendance.which-part",
        facts,
        buttons=(*rows, *send, (turn.button("common.back", BACK),)),
    )


async def take(turn: Turn, given: Choice, tx: Transaction) -> Next:
    """Add a half-day, take one away, or have it sent."""
    about, half_days = await _about(turn, tx)
    if about is None:
        return hand_over("dates").noting("attendance.no-longer-planned")
    if given.value == BACK:
        return hand_over("attendance", subject=turn.subject)
    if given.value == SEND:
        return await _send(turn, about, tx)
    does, named = given.value[:1], given.value[1:]
    known = {each.key for each in half_days}
    meant_one = {key for key in known if tag(key) == named}
    chosen = set(_chosen(turn)) & known
    chosen = chosen | meant_one if does == WITH else chosen - meant_one
    return go("half", answers={CHOSEN: list(in_order(chosen))})


async def _send(turn: Turn, about: Gathering, tx: Transaction) -> Next:
    chosen = await actions.promise.propose(tx, turn.who, about.key, _chosen(turn), now=turn.now)
    facts: dict[str, Fact] = {"title": about.title, "part": in_part(chosen)}
    return done(Say("attendance.part-sent", facts, buttons=((_dates(),),)))


def _dates() -> Button:
    return Button(Words("attendance.all-dates"), Press("dates", "list", "list"))


def _choice(turn: Turn, each: HalfDay, chosen: tuple[str, ...]) -> Button:
    """A half-day to add, or one of those to take away: each press names what it does."""
    key = "attendance.part-without" if each.key in chosen else "attendance.part-with"
    does = WITHOUT if each.key in chosen else WITH
    return turn.button(key, f"{does}{tag(each.key)}", part=in_part((each.key,)))


def _chosen(turn: Turn) -> tuple[str, ...]:
    return tuple(turn.answers.get(CHOSEN, ()))


async def _about(turn: Turn, tx: Transaction) -> tuple[Gathering | None, tuple[HalfDay, ...]]:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    about = meant(workshop, turn.subject)
    return about, of_gathering(about, workshop.tz) if about else ()


FLOW = Flow(
    "partial",
    version=1,
    steps=(Step("half", shows=show, accepts=(Choice,), then=take),),
    begins=begin,
)
