"""Choose the language, at any time, by one press."""

from __future__ import annotations

from dataclasses import replace

from handlers.flow import Flow, Next, Step, Turn, hand_over
from handlers.menu import NAMES, Tongue, speak
from rules.messages import Say
from storage.transaction import Transaction


async def show(turn: Turn, tx: Transaction) -> Say:
    return Say(
        "language.which",
        buttons=tuple((turn.button(NAMES[tongue], tongue),) for tongue in Tongue),
    )


async def choose(turn: Turn, given: Tongue, tx: Transaction) -> Next:
    below = await speak(turn, given, tx)
    return replace(hand_over("home"), below=below).noting("language.chosen")


FLOW = Flow(
    "language",
    version=1,
    steps=(Step("which", shows=show, accepts=(Tongue,), then=choose, anytime=True),),
)
