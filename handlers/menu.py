"""What many conversations show: the permanent menu in words, and the other language."""

from __future__ import annotations

from enum import StrEnum

import actions.language
import actions.menu
from handlers.flow import Turn
from rules.messages import Button, Say
from rules.who import Who
from storage.transaction import Transaction


class Tongue(StrEnum):
    """The languages one press switches to."""

    FRENCH = "fr"
    ENGLISH = "en"


NAMES = {Tongue.FRENCH: "common.language-fr", Tongue.ENGLISH: "common.language-en"}


async def menu(tx: Transaction, who: Who, key: str = "home.menu-ready") -> Say:
    """Show the permanent menu below the chat, in the language of the moment."""
    return Say(key, menu=await actions.menu.rows(tx, who))


async def speak(turn: Turn, given: Tongue, tx: Transaction) -> tuple[Say, ...]:
    """Speak this language from now on; where the permanent menu changes for it, return the menu."""
    changes = given != turn.language and turn.who.workshop != ""
    await actions.language.choose(tx, turn.who, turn.chat, given)
    return (await menu(tx, turn.who, "language.menu"),) if changes else ()


def other_languages(turn: Turn, current: str) -> tuple[Button, ...]:
    """Offer every language but the one that is spoken, each by its own name."""
    return tuple(turn.button(NAMES[tongue], tongue) for tongue in Tongue if tongue.value != current)
