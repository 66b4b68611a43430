"""Writes down what became of an e-mail: taken, refused for good, later again, or in doubt."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol, TypeVar

import actions.mail_news
import actions.mails
from actions.mail_news import News
from actions.mails import Leaving
from bot.post import Closed, Later, Outcome, Taken, TurnedAway, Unknown, Unwanted
from storage.transaction import Transaction

T = TypeVar("T", Leaving, News)
Of_contra = TypeVar("Of_contra", contravariant=True)

AGAIN = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
"""The pauses between attempts at one e-mail; after the last it is given up (RFC 5321, 4.5.4.1)."""
LONGEST_REST = timedelta(minutes=1)
"""Between two attempts to reach a server that takes nothing: an organiser may be looking."""
MOST_DOUBTS = 3
"""Attempts after which one that nobody answers for counts as taken: its reader has had enough."""


class _Room(Protocol[Of_contra]):
    """Where it is kept what became of e-mails of one kind."""

    async def left(self, tx: Transaction, mail: Of_contra, /) -> None: ...
    async def refused(
        self, tx: Transaction, mail: Of_contra, code: str, /, *, for_good: bool
    ) -> None: ...
    async def untried(
        self, tx: Transaction, mail: Of_contra, due_at: datetime, why: str, /
    ) -> None: ...
    async def not_yet(
        self, tx: Transaction, mail: Of_contra, due_at: datetime, why: str, /
    ) -> None: ...
    async def doubted(
        self, tx: Transaction, mail: Of_contra, again_at: datetime | None, /
    ) -> None: ...


async def record(tx: Transaction, leaving: Leaving | News, outcome: Outcome) -> None:
    """Keep what became of it, whether it is of a wave or news."""
    if isinstance(leaving, News):
        await _record(tx, actions.mail_news, leaving, outcome)
    else:
        await _record(tx, actions.mails, leaving, outcome)


async def _record(tx: Transaction, room: _Room[T], leaving: T, outcome: Outcome) -> None:
    again_at = _again_at(tx, leaving)
    match outcome:
        case Taken():
            await room.left(tx, leaving)
        case TurnedAway(reason):
            await room.refused(tx, leaving, reason, for_good=True)
        case Closed(reason):
            await room.untried(tx, leaving, tx.now + LONGEST_REST, reason)
        case Unknown():
            over = leaving.row.attempts >= MOST_DOUBTS
            await room.doubted(tx, leaving, None if over else again_at)
        case Later(reason) | Unwanted(reason) if again_at is None:
            await room.refused(tx, leaving, reason, for_good=False)
        case Later(reason) | Unwanted(reason):
            await room.not_yet(tx, leaving, again_at, reason)


def _again_at(tx: Transaction, leaving: Leaving | News) -> datetime | None:
    """Return when it is tried again; None: it was tried often enough."""
    tried = leaving.row.attempts
    return tx.now + AGAIN[tried - 1] if tried <= len(AGAIN) else None
