"""What many conversations show: the permanent menu in words, and the other language."""

from __future__ import annotations

from enum import StrEnum

import actions.language
import storage.citizens
import storage.speakers
from handlers.flow import Turn
from rules.messages import Button, Say
from rules.who import Who
from storage.transaction import Transaction

MENU = (
    ("common.menu-dates", "common.menu-expected"),
    ("common.menu-person", "common.menu-data"),
)
"""The permanent menu: rows of labels, each of which opens a conversation when it is typed."""

TEAM_MENU = (("common.menu-panel",), ("common.menu-dates", "common.menu-data"))
"""The same for the team: who waits, which messages, whom to call."""

SPEAKER_MENU = (("speakers.menu-mine",), ("common.menu-person", "common.menu-data"))
"""The same for those who are heard."""


class Tongue(StrEnum):
    """The languages one press switches to."""

    FRENCH = "fr"
    ENGLISH = "en"


NAMES = {Tongue.FRENCH: "common.language-fr", Tongue.ENGLISH: "common.language-en"}


async def menu(tx: Transaction, who: Who, key: str = "home.menu-ready") -> Say:
    """Show the permanent menu below the chat, in the language of the moment."""
    runs_it = await storage.citizens.is_organiser(tx, who.subject, who.workshop)
    if runs_it:
        return Say(key, menu=TEAM_MENU)
    speaks = await storage.speakers.find(tx, who.subject, who.workshop) is not None
    citizen = speaks and await storage.citizens.find(tx, who.subject, who.workshop) is not None
    return Say(key, menu=SPEAKER_MENU if speaks and not citizen else MENU)


async def speak(turn: Turn, given: Tongue, tx: Transaction) -> tuple[Say, ...]:
    """Speak this language from now on; where the permanent menu changes for it, return the menu."""
    changes = given != turn.language and turn.who.workshop != ""
    await actions.language.choose(tx, turn.who, turn.chat, given)
    return (await menu(tx, turn.who, "language.menu"),) if changes else ()


def other_languages(turn: Turn, current: str) -> tuple[Button, ...]:
    """Offer every language but the one that is spoken, each by its own name."""
    return tuple(turn.button(NAMES[tongue], tongue) for tongue in Tongue if tongue.value != current)
