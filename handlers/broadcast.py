"""One message to a group: from its first word to what came of it."""

from __future__ import annotations

import actions.broadcasts
import handlers.broadcast_draft
import handlers.broadcast_moment
import storage.broadcasts
from actions.broadcast_steps import progress, slot
from handlers.broadcast_open import Answered, One, Opened, Way, find
from handlers.flow import Flow, Next, Step, Turn, any_of, go, hand_over
from rules.broadcasts import State
from rules.facts import Fact
from rules.messages import Buttons, Say
from storage.transaction import Transaction


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Go where it stands: its words, the last look, or how far it is."""
    one = await find(turn, tx)
    if one is None:
        return hand_over("broadcasts")
    if one.about.state is not State.DRAFT:
        return go("report")
    return go("check" if one.about.words or one.about.attached else "words")


@Opened
async def show_progress(turn: Turn, tx: Transaction, one: One) -> Say:
    about = one.about
    return progress(about, await storage.broadcasts.copies(tx, about.id))


@Answered
async def take_progress(turn: Turn, given: Way, tx: Transaction, one: One) -> Next:
    if given is Way.CALLS:
        return hand_over("panel")
    return go("stop" if given is Way.STOP else "report")


@Opened
async def show_stop(turn: Turn, tx: Transaction, one: One) -> Say:
    about = one.about
    copies = await storage.broadcasts.copies(tx, about.id)
    told: dict[str, Fact] = {"number": about.id, "waiting": copies.waiting}
    buttons: Buttons = (
        (turn.button("broadcasts.yes-stop", Way.YES),),
        (turn.button("broadcasts.go-on", Way.GO_ON),),
    )
    return Say("broadcasts.sure-stop", told, buttons=buttons, slot=slot(about.id))


@Answered
async def take_stop(turn: Turn, given: Way, tx: Transaction, one: One) -> Next:
    if given is Way.YES:
        await actions.broadcasts.stop(tx, turn.who, one.about.id)
    return go("report")


FLOW = Flow(
    "broadcast",
    version=1,
    steps=(
        *handlers.broadcast_draft.STEPS,
        *handlers.broadcast_moment.STEPS,
        Step("report", shows=show_progress, accepts=(Way,), then=take_progress, anytime=True),
        Step("stop", shows=show_stop, accepts=(Way,), then=take_stop, grave=any_of(Way.YES)),
    ),
    begins=begin,
)
