"""What many conversations show: the permanent menu in words, and the other language."""

from __future__ import annotations

from enum import StrEnum

from handlers.flow import Turn
from rules.messages import Button, Say

MENU = (
    ("common.menu-dates", "common.menu-expected"),
    ("common.menu-person", "common.menu-data"),
)
"""The permanent menu: rows of labels, each of which opens a conversation when it is typed."""


class Tongue(StrEnum):
    """The languages one press switches to."""

    FRENCH = "fr"
    ENGLISH = "en"


NAMES = {Tongue.FRENCH: "common.language-fr", Tongue.ENGLISH: "common.language-en"}


def menu() -> Say:
    """Show the permanent menu below the chat, in the language of the moment."""
    return Say("home.menu-ready", menu=MENU)


def other_languages(turn: Turn, current: str) -> tuple[Button, ...]:
    """Offer every language but the one that is spoken, each by its own name."""
    return tuple(turn.button(NAMES[tongue], tongue) for tongue in Tongue if tongue.value != current)
