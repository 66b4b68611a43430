"""A button or a command that leads nowhere any more: say so kindly, and show where one is."""

from __future__ import annotations

from handlers.flow import Flow, Next, Turn, hand_over
from handlers.incoming import Typed
from storage.transaction import Transaction


async def begin(turn: Turn, tx: Transaction) -> Next:
    if isinstance(turn.event, Typed):
        return hand_over("home").noting("lost.unknown-command")
    return hand_over("home").noting("lost.old-button")


FLOW = Flow("lost", version=1, begins=begin, steps=())
