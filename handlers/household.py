"""Several people behind one telephone: each has a button, and a first name that can be typed."""

from __future__ import annotations

import storage.people
from handlers.flow import Choice, Next, Text, Turn, go, hand_over
from rules.messages import Button, Press, Words
from rules.people import called
from rules.tags import tag
from rules.who import Who
from storage.people import Housemate
from storage.transaction import Transaction


async def choose(turn: Turn, given: Choice | Text, tx: Transaction) -> Next:
    """Go on with whom was pressed or typed; other words are sent in nobody's name."""
    mates = await storage.people.of_chat(tx, turn.chat)
    if isinstance(given, Choice):
        meant = [mate for mate in mates if _tag(mate) == given.value]
    else:
        meant = [mate for mate in mates if called(given.words, mate.first_name)]
    if len(meant) == 1:
        return hand_over("home", who=who_is(meant[0]))
    again = go(turn.step)
    return again.noting("home.nobody-so-called") if isinstance(given, Text) else again


def going_on(mate: Housemate, key: str = "common.for-person") -> Button:
    """Return the button by which somebody of the household goes on."""
    return Button(Words(key, {"person": mate.first_name}), Press("home", "household", _tag(mate)))


def who_is(mate: Housemate) -> Who:
    """Name somebody of the household as speaking for themselves."""
    return Who.oneself(mate.person, mate.workshop)


def _tag(mate: Housemate) -> str:
    return tag(mate.person, mate.workshop)
