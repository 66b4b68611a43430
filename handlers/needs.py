"""What do you need? The words are typed on a page of one's own; that it is nothing, here."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.needs
import actions.pages
import storage.lodging
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.messages import Link, Say, Words
from rules.pages import Purpose
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    PAGE = "page"
    NOTHING = "nothing"
    LIST = "list"


async def begin(turn: Turn, tx: Transaction) -> Next:
    who = turn.who
    comes = who.workshop and await storage.lodging.comes(tx, who.subject, who.workshop)
    return go("ask") if comes else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    buttons = (
        (turn.button("needs.write", Way.PAGE),),
        (turn.button("needs.nothing", Way.NOTHING),),
        (turn.button("owed.back-to-list", Way.LIST),),
    )
    return Say("needs.ask", buttons=buttons)


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    match given:
        case Way.PAGE:
            # The words themselves never pass through the chat: they are typed on a page.
            path = await actions.pages.path(tx, turn.who, Purpose.NEEDS)
            link = ((Link(Words("lodging.needs-open"), path),),)
            return replace(go("ask"), below=(Say("lodging.needs-page", buttons=link),))
        case Way.NOTHING:
            await actions.needs.nothing(tx, turn.who, now=turn.now)
            return hand_over("owed").noting("needs.nothing-noted")
        case Way.SHOW:
            return await begin(turn, tx)
    return hand_over("owed")


FLOW = Flow(
    "needs",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),),
    begins=begin,
)
