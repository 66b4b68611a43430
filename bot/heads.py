"""Reads what waits in the outbox into memory, page by page, lane by lane."""

from __future__ import annotations

from collections.abc import Sequence

from bot.bell import LOOK_ANYWAY
from bot.waiting import Head, Waiting
from rules.messages import CHAT_LANES, Lane
from storage import outbox
from storage.database import Database
from storage.statements import Engine
from storage.transaction import Transaction

PAGE = 500  # heads read at a time from a lane …
FEW = 2000  # … as soon as no more than these are left of it
FROM_THE_START = 10.0  # seconds: rows can come back behind those read (another process's, a retry)
READ_APART = (
    (Lane.ANSWER, None),
    (Lane.INTERACTIVE, True),
    (Lane.INTERACTIVE, False),
    (Lane.REMINDER, None),
    (Lane.BULK, None),
)
"""Lanes, and in one of them what has just been asked for: it is seen however much news waits."""


class Heads:
    """Keeps `waiting` filled. `stale`: something was queued since the last look began.

    With one writer ids grow as rows are kept, so a look goes on where the last one ended. Where
    several processes write, a lower id may be kept after a higher one; each look then begins at
    the start, for whatever shows a message also shows what came before it in its chat.
    """

    def __init__(self, database: Database, waiting: Waiting) -> None:
        self._database = database
        self._waiting = waiting
        self._from_the_start = FROM_THE_START if database.engine.kind is Engine.SQLITE else 0.0
        self._read_up_to = dict.fromkeys(READ_APART, 0)
        self._more = dict.fromkeys(READ_APART, True)
        self._looked_at = self._began_at = -FROM_THE_START
        self.stale = True
        self.looking = False

    async def look(self, now: float) -> None:
        """Read on where there is reason to: a ring, a second passed, a lane running dry."""
        if now - self._began_at >= self._from_the_start:
            self._read_up_to = dict.fromkeys(READ_APART, 0)
            self._began_at = now
        fresh = self.stale or now - self._looked_at >= LOOK_ANYWAY
        parts = [
            part for part in READ_APART if (fresh or self._more[part]) and self._has_room(*part)
        ]
        self.stale = False
        if not parts:
            return
        self._looked_at = now
        self.looking = True
        try:
            await self._read_on(parts)
        finally:
            self.looking = False

    async def _read_on(self, parts: Sequence[tuple[Lane, bool | None]]) -> None:
        async def pages(tx: Transaction) -> list[list[outbox.Head]]:
            return [
                await outbox.heads(
                    tx, lane, PAGE, after=self._read_up_to[lane, answers], answers=answers
                )
                for lane, answers in parts
            ]

        for part, page in zip(parts, await self._database.read(pages), strict=True):
            self._more[part] = len(page) == PAGE and self._from_the_start > 0
            for head in page:
                self._read_up_to[part] = head.id
                self._waiting.add(_remembered(head))

    def _has_room(self, lane: Lane, answers: bool | None) -> bool:  # noqa: FBT001 - a part's two names
        paced = None if answers is None else not answers
        return self._waiting.count(lane, paced=paced) <= FEW

    async def waits(self, outbox_id: int) -> bool:
        """Tell whether this one still waits."""

        async def page(tx: Transaction) -> bool:
            lanes = [await outbox.heads(tx, lane, 1, after=outbox_id - 1) for lane in CHAT_LANES]
            return any(head.id == outbox_id for heads in lanes for head in heads)

        return await self._database.read(page)


def _remembered(head: outbox.Head) -> Head:
    """Guess at first that an answer's panel will be edited in its private chat: no token goes."""
    if head.chat is None:
        return Head(head.id, head.lane, 0, draws=False, answers=False)
    edits = head.answers and head.slot is not None and head.chat > 0
    draws = not edits and head.lane is not Lane.ANSWER
    return Head(head.id, head.lane, head.chat, draws=draws, answers=head.answers)
