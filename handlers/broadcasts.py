"""Messages to groups: those there are, and the way to a new one; organisers only."""

from __future__ import annotations

from enum import StrEnum

import actions.broadcasts
import storage.broadcasts
import storage.citizens
from handlers.flow import Choice, Flow, Next, Step, Turn, go, hand_over
from rules.broadcasts import Broadcast
from rules.facts import Fact
from rules.help import excerpt
from rules.messages import Button, Say, Words
from storage.transaction import Transaction

LATEST = 4
WORDS_SHOWN = 24


class Way(StrEnum):
    """What else the buttons lead to."""

    NEW = "new"
    SHOW = "show"
    PANEL = "panel"


async def begin(turn: Turn, tx: Transaction) -> Next:
    if await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return go("ask")
    return hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    latest = await storage.broadcasts.of_workshop(
        tx, turn.who.workshop, turn.who.subject, most=LATEST
    )
    buttons = (
        (turn.button("broadcasts.new", Way.NEW),),
        *((_item(turn, each),) for each in latest),
        (turn.button("panel.back", Way.PANEL),),
    )
    return Say("broadcasts.list", {"count": len(latest)}, buttons=buttons)


async def take(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    if given is Way.NEW:
        number = await actions.broadcasts.begin(tx, turn.who, now=turn.now)
        return hand_over("group", subject=str(number))
    if isinstance(given, Choice):
        return hand_over("broadcast", subject=given.value)
    return hand_over("panel") if given is Way.PANEL else go("ask")


def _item(turn: Turn, broadcast: Broadcast) -> Button:
    facts: dict[str, Fact] = {
        "number": broadcast.id,
        "state": broadcast.state,
        "at": broadcast.at or turn.now,
        "words": excerpt(broadcast.words_for(turn.language), WORDS_SHOWN) or "none",
    }
    return Button(Words("broadcasts.item", facts), turn.press(str(broadcast.id)))


FLOW = Flow(
    "broadcasts",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Way, Choice), then=take, anytime=True),),
    begins=begin,
)
