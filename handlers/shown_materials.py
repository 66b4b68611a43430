"""What speakers handed over, for citizens: the titles, and the page where one reads them."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.material_news
import actions.pages
import storage.citizens
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.messages import Buttons, Link, Say, Words
from rules.pages import Purpose
from rules.who import CitizenState
from storage.transaction import Transaction
from texts.lines import aside, listed


class Way(StrEnum):
    """What the buttons lead to."""

    PAGE = "page"
    HOME = "home"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for who has a seat; everybody else goes where they belong."""
    citizen = await storage.citizens.find(tx, turn.who.subject, turn.who.workshop)
    seated = citizen is not None and citizen.state is CitizenState.VALIDATED
    return go("ask") if seated else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    shown = await actions.material_news.shown(tx, turn.who.workshop)
    lines = listed(aside(each.material.title, each.speaker) for each in shown)
    page: Buttons = ((turn.button("materials.open", Way.PAGE),),) if shown else ()
    home = (turn.button("owed.home", Way.HOME),)
    return Say("materials.list", {"lines": lines, "count": len(shown)}, buttons=(*page, home))


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.HOME:
        return hand_over("home")
    path = await actions.pages.path(tx, turn.who, Purpose.MATERIALS)
    link = Link(Words("materials.open"), path)
    return replace(go("ask"), below=(Say("materials.page-link", buttons=((link,),)),))


FLOW = Flow(
    "shown",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),),
    begins=begin,
)
