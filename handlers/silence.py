"""An organiser has somebody left in peace, or written to again who was."""

from __future__ import annotations

from enum import StrEnum

import actions.quiet
import actions.silence
import storage.citizens
import storage.people
from handlers.flow import Flow, Next, Step, Text, Turn, any_of, done, go, hand_over
from rules.facts import Fact
from rules.messages import Say
from rules.who import Who
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons do; they stand on what tells of the person, and of the silence."""

    SURE = "sure"
    PEACE = "peace"
    END = "end"
    PANEL = "panel"


async def show(turn: Turn, tx: Transaction) -> Say:
    return await actions.silence.ended(tx, turn.subject)


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    who = await _about(turn, tx)
    if who is None:
        return hand_over("home")
    match given:
        case Way.SURE:
            return go("sure")
        case Way.END if await storage.people.is_silenced(tx, who.subject):
            return go("why")
        case Way.END:
            return done(await show(turn, tx))
    return hand_over("panel")


async def show_sure(turn: Turn, tx: Transaction) -> Say:
    facts: dict[str, Fact] = {"name": await storage.citizens.name(tx, turn.subject)}
    buttons = (
        (turn.button("calls.stay-silent", Way.PEACE),),
        (turn.button("common.cancel", Way.PANEL),),
    )
    return Say("calls.sure-grave", facts, buttons=buttons, about=turn.subject)


async def take_sure(turn: Turn, given: Way, tx: Transaction) -> Next:
    who = await _about(turn, tx)
    if who is None:
        return hand_over("home")
    if given is not Way.PEACE:
        return hand_over("panel")
    await actions.quiet.begin(tx, who, now=turn.now)
    return done(await actions.quiet.said(tx, who))


async def show_why(turn: Turn, tx: Transaction) -> Say:
    facts: dict[str, Fact] = {"name": await storage.citizens.name(tx, turn.subject)}
    cancel = (turn.button("common.cancel", Way.PANEL),)
    return Say("calls.why-end", facts, buttons=(cancel,), about=turn.subject)


async def take_why(turn: Turn, given: Text | Way, tx: Transaction) -> Next:
    who = await _about(turn, tx)
    if who is None or not isinstance(given, Text):
        return hand_over("home" if who is None else "panel")
    await actions.silence.end(tx, who, given.words, now=turn.now)
    return done(await show(turn, tx))


async def _about(turn: Turn, tx: Transaction) -> Who | None:
    """For whom an organiser acts; None for everybody else, and about who is not in the workshop."""
    workshop = turn.who.workshop
    if not await storage.citizens.is_organiser(tx, turn.who.subject, workshop):
        return None
    if workshop not in await storage.people.workshops(tx, turn.subject):
        return None
    return Who(turn.who.subject, turn.subject, workshop)


FLOW = Flow(
    "silence",
    version=2,
    steps=(
        Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),
        Step(
            "sure",
            shows=show_sure,
            accepts=(Way,),
            then=take_sure,
            anytime=True,
            grave=any_of(Way.PEACE),
        ),
        Step("why", shows=show_why, accepts=(Way, Text), then=take_why, anytime=True),
    ),
)
