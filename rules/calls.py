"""People to phone: why, and what a call can come to."""

from __future__ import annotations

from enum import StrEnum

ENOUGH_TRIES = 2
"""Calls without an answer after which an organiser decides (METHOD.md, what workshops taught)."""

LONGEST_WORDS = 1000
"""Characters of what an organiser writes about a call."""


class Reason(StrEnum):
    """Why somebody is on the list: the first word of what is kept, maybe with what it is about."""

    ASKED = "asked"  # «je préfère qu'on m'appelle»; «asked:link» where a link did not open
    SILENCE = "silence"  # reminders were not answered
    NO_CHAT = "no_chat"  # there is news, and no chat to tell it in
    BROADCAST = "broadcast"  # a message to a group did not reach them: «broadcast:12»
    VALIDATION = "validation"  # who was drawn confirms that they take the seat
    OFFER = "offer"  # a seat is offered, for a short time or without an answer: «offer:4»
    FORM = "form"  # an answer asks for a call: «form:besoin»


class Outcome(StrEnum):
    """What a call came to."""

    REACHED = "yes"
    NO_ANSWER = "no"
    GRAVE = "grave"  # a death, a grave situation: no message any more


def split(reason: str) -> tuple[str, str]:
    """Take a reason apart: its kind, and what it is about (may be empty)."""
    kind, _, about = reason.partition(":")
    return kind, about


def closes(outcome: Outcome, tries: int) -> bool:
    """Tell whether this call ends the matter; `tries` counts the calls without an answer before."""
    return outcome is not Outcome.NO_ANSWER or tries + 1 >= ENOUGH_TRIES
