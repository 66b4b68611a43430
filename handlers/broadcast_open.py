"""What the steps about one message to a group share: it is there, and an organiser asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import storage.audience
import storage.broadcasts
import storage.citizens
import storage.workshops
from handlers.flow import Next, Turn, hand_over
from rules.broadcasts import Broadcast
from rules.facts import Fact
from rules.messages import Say
from rules.numbers import whole
from rules.segments import facts
from rules.workshop import Workshop
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    KEEP = "keep"
    NO_FILE = "bare"
    NO_ENGLISH = "no_en"
    READER = "reader"
    TRY = "try"
    WORDS = "words"
    GROUP = "group"
    FORGET = "forget"
    NOW = "now"
    EVENING = "18h"
    TOMORROW = "9h"
    MORNING = "morning"
    AT_NIGHT = "night"
    YES = "yes"
    REFRESH = "refresh"
    STOP = "stop"
    GO_ON = "go_on"
    CALLS = "calls"


class Sure(StrEnum):
    """The one answer that sends."""

    YES = "yes"


@dataclass(frozen=True, slots=True)
class One:
    """The message this is about, and its workshop."""

    about: Broadcast
    workshop: Workshop


async def find(turn: Turn, tx: Transaction) -> One | None:
    """Return the message this is about, if an organiser asks."""
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return None
    number = whole(turn.subject) or 0
    about = await storage.broadcasts.find(tx, number, turn.who.workshop)
    return One(about, await storage.workshops.get(tx, turn.who.workshop)) if about else None


@dataclass(frozen=True, slots=True)
class Opened:
    """Shows a step about the message; that it is not there, where it is not."""

    show: Callable[[Turn, Transaction, One], Awaitable[Say]]

    async def __call__(self, turn: Turn, tx: Transaction) -> Say:
        """Show it."""
        one = await find(turn, tx)
        return await self.show(turn, tx, one) if one else Say("broadcasts.not-there")


@dataclass(frozen=True, slots=True)
class Answered:
    """Takes an answer about the message; goes to the list, where it is not there."""

    take: Callable[[Turn, Any, Transaction, One], Awaitable[Next]]

    async def __call__(self, turn: Turn, given: Any, tx: Transaction) -> Next:
        """Take it."""
        one = await find(turn, tx)
        return await self.take(turn, given, tx, one) if one else hand_over("broadcasts")


async def told_of(turn: Turn, tx: Transaction, one: One) -> dict[str, Fact]:
    """Tell for whom it is, counted now, and what goes with it."""
    segment, attached = one.about.segment, one.about.attached
    count = await storage.audience.count(tx, segment, one.workshop, now=turn.now)
    return {
        **facts(segment, one.workshop, count),
        "english": count.english,
        "attached": attached.kind if attached else "none",
        "file": attached.name if attached else "",
    }
