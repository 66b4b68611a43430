"""Writes down what became of an e-mail: taken, refused for good, later again, or in doubt."""

from __future__ import annotations

from datetime import datetime, timedelta

import actions.mail_news
import actions.mails
from actions.mail_news import News
from actions.mails import Leaving
from bot.post import Closed, Later, Outcome, Taken, TurnedAway, Unknown, Unwanted
from storage.transaction import Transaction

AGAIN = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
"""The pauses between attempts at one e-mail; after the last it is given up (RFC 5321, 4.5.4.1)."""
LONGEST_REST = timedelta(minutes=1)
"""Between two attempts to reach a server that takes nothing: an organiser may be looking."""
MOST_DOUBTS = 3
"""Attempts after which one that nobody answers for counts as taken: its reader has had enough."""


async def record(tx: Transaction, leaving: Leaving | News, outcome: Outcome) -> None:
    """Keep what became of it, whether it is of a wave or news."""
    if isinstance(leaving, News):
        await _of_news(tx, leaving, outcome)
    else:
        await _of_wave(tx, leaving, outcome)


async def _of_news(tx: Transaction, news: News, outcome: Outcome) -> None:
    again_at = _again_at(tx, news)
    match outcome:
        case Taken():
            await actions.mail_news.left(tx, news)
        case TurnedAway(reason):
            await actions.mail_news.refused(tx, news, reason, for_good=True)
        case Closed(reason):
            await actions.mail_news.untried(tx, news, tx.now + LONGEST_REST, reason)
        case Unknown():
            over = news.row.attempts >= MOST_DOUBTS
            await actions.mail_news.doubted(tx, news, None if over else again_at)
        case Later(reason) | Unwanted(reason) if again_at is None:
            await actions.mail_news.refused(tx, news, reason, for_good=False)
        case Later(reason) | Unwanted(reason):
            await actions.mail_news.not_yet(tx, news, again_at, reason)


async def _of_wave(tx: Transaction, leaving: Leaving, outcome: Outcome) -> None:
    again_at = _again_at(tx, leaving)
    match outcome:
        case Taken():
            await actions.mails.left(tx, leaving)
        case TurnedAway(reason):
            await actions.mails.refused(tx, leaving, reason, for_good=True)
        case Closed(reason):
            await actions.mails.untried(tx, leaving, tx.now + LONGEST_REST, reason)
        case Unknown():
            over = leaving.row.attempts >= MOST_DOUBTS
            await actions.mails.doubted(tx, leaving, None if over else again_at)
        case Later(reason) | Unwanted(reason) if again_at is None:
            await actions.mails.refused(tx, leaving, reason, for_good=False)
        case Later(reason) | Unwanted(reason):
            await actions.mails.not_yet(tx, leaving, again_at, reason)


def _again_at(tx: Transaction, leaving: Leaving | News) -> datetime | None:
    """Return when it is tried again; None: it was tried often enough."""
    tried = leaving.row.attempts
    return tx.now + AGAIN[tried - 1] if tried <= len(AGAIN) else None
