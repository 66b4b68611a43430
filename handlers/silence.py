"""An organiser has somebody written to again who was left in peace."""

from __future__ import annotations

from enum import StrEnum

import actions.silence
import storage.citizens
from handlers.flow import Flow, Next, Step, Turn, done, hand_over
from rules.messages import Say
from rules.who import Who
from storage.transaction import Transaction


class Way(StrEnum):
    """What the one button does; it stands on the messages that tell of the silence."""

    END = "end"


async def show(turn: Turn, tx: Transaction) -> Say:
    return await actions.silence.ended(tx, turn.subject)


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    workshop = turn.who.workshop
    if not await storage.citizens.is_organiser(tx, turn.who.subject, workshop):
        return hand_over("home")
    citizen = await storage.citizens.find(tx, turn.subject, workshop)
    if citizen is None:
        return hand_over("panel")
    who = Who(turn.who.subject, citizen.person, workshop)
    await actions.silence.end(tx, who, now=turn.now)
    return done(await show(turn, tx))


FLOW = Flow(
    "silence",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),),
)
