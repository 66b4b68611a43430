"""What speakers handed over, for citizens: the titles, and the page where one reads them."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.material_news
import actions.owed
import actions.pages
import storage.citizens
import storage.owed
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.messages import Buttons, Link, Say, Words
from rules.owed_citizens import Shown
from rules.pages import Purpose
from rules.tags import tag
from rules.who import CitizenState
from storage.transaction import Transaction
from texts.lines import aside, listed


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    PAGE = "page"
    READ = "read"
    LIST = "list"
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


async def show_one(turn: Turn, tx: Transaction) -> Say:
    """Ask whether they have read the one that is meant."""
    found = await _one(turn, tx)
    back = (turn.button("owed.back-to-list", Way.LIST),)
    if found is None:
        return Say("owed.not-shown", buttons=(back,))
    page = (turn.button("materials.open", Way.PAGE),)
    read = (turn.button("materials.have-read", Way.READ),)
    return Say("materials.to-read", {"title": found.title}, buttons=(page, read, back))


async def take_one(turn: Turn, given: Way, tx: Transaction) -> Next:
    found = await _one(turn, tx)
    match given:
        case Way.SHOW:
            return go("one")
        case Way.PAGE:
            return replace(await take(turn, given, tx), step="one")
        case Way.READ if found is not None:
            material, version = found.material, found.version
            await actions.owed.read_material(tx, turn.who, material, version)
            return hand_over("owed").noting("materials.read-noted", title=found.title)
    return hand_over("owed")


async def _one(turn: Turn, tx: Transaction) -> Shown | None:
    """The material that is meant, in the version that is shown now."""
    return next(
        (
            each
            for each in await storage.owed.shown(tx, turn.who.workshop)
            if tag(f"{each.material}:{each.version}") == turn.subject
        ),
        None,
    )


FLOW = Flow(
    "shown",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),
        Step("one", shows=show_one, accepts=(Way,), then=take_one, anytime=True),
    ),
    begins=begin,
)
