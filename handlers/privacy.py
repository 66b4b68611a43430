"""/privacy: what we do with data, for everybody, also for who has never said who they are."""

from __future__ import annotations

from enum import StrEnum

import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, hand_over
from rules.messages import Say, Words
from rules.notice import notice_facts
from rules.workshop import Workshop
from storage.transaction import Transaction


class Way(StrEnum):
    """Where one goes from here: the conversations of the same name."""

    DATA = "data"
    PERSON = "talk"
    HOME = "home"


async def show(turn: Turn, tx: Transaction) -> Say:
    known = turn.who.workshop != ""
    workshop = await _workshop(turn, tx)
    home = (turn.button("privacy.home", Way.HOME),)
    talk = (turn.button("common.menu-person", Way.PERSON),)
    if workshop is None:
        return Say("privacy.no-workshop", buttons=(home,))
    note = None if known else Words("privacy.of-a-stranger")
    data = ((turn.button("common.menu-data", Way.DATA),),) if known else ()
    return Say("notice.text", notice_facts(workshop), note=note, buttons=(*data, talk, home))


async def go_on(turn: Turn, given: Way, tx: Transaction) -> Next:
    return hand_over(given.value)


async def _workshop(turn: Turn, tx: Transaction) -> Workshop | None:
    """Return the workshop whose notice applies: one's own, else the one loaded last."""
    if turn.who.workshop:
        return await storage.workshops.get(tx, turn.who.workshop)
    return next(iter(await storage.workshops.every(tx)), None)


FLOW = Flow(
    "privacy",
    version=1,
    steps=(Step("text", shows=show, accepts=(Way,), then=go_on, anytime=True),),
)
