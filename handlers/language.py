"""Choose the language, at any time, by one press."""

from __future__ import annotations

import actions.language
from handlers.flow import Flow, Next, Step, Turn, hand_over
from handlers.menu import NAMES, Tongue, menu
from rules.messages import Say
from storage.transaction import Transaction


async def show(turn: Turn, tx: Transaction) -> Say:
    return Say(
        "language.which",
        buttons=tuple((turn.button(NAMES[tongue], tongue),) for tongue in Tongue),
    )


async def choose(turn: Turn, given: Tongue, tx: Transaction) -> Next:
    await actions.language.choose(tx, turn.who, turn.chat, given)
    labels = (await menu(tx, turn.who),) if turn.who.workshop else ()
    return hand_over("home", *labels).noting("language.chosen")


FLOW = Flow(
    "language",
    version=1,
    steps=(Step("which", shows=show, accepts=(Tongue,), then=choose, anytime=True),),
)
