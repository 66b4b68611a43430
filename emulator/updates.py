"""A bot's queue of updates: ids, lifetimes, forgetting, and the long poll that waits on it.

Everything here follows tdlib/telegram-bot-api, Client.cpp: `process_get_updates_query`,
`do_get_updates`, `abort_long_poll`, `fail_query_conflict` and `add_update_impl`.
"""

from __future__ import annotations

import asyncio
import copy
import itertools
import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from emulator.refusal import Json, Refusal, conflict

# Client.cpp: `add_update(UpdateType::CallbackQuery, ..., 150, ...)`; messages `message_date +
# 86400 - now`; polls, poll answers, membership 86400.
LIFE = {"callback_query": 150, "inline_query": 30, "pre_checkout_query": 150}
DEFAULT_LIFE = 86400
# Client.cpp, DEFAULT_ALLOWED_UPDATE_TYPES leaves these out.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONG_POLL_MAX = 50
CONFLICT_PAUSE = 3.0
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
BY_WEBHOOK = "terminated by setWebhook request"


@dataclass(slots=True)
class Waiting:
    """An update not yet forgotten."""

    id: int
    expires_at: float
    queue: str
    body: Json


@dataclass(slots=True)
class Updates:
    """The queue of one bot; `seconds` is the virtual clock, which decides what has expired."""

    seconds: Callable[[], float]
    waiting: dict[int, Waiting] = field(default_factory=dict)
    queues: dict[str, dict[int, Waiting]] = field(default_factory=dict)
    next_expiry: float = math.inf
    allowed: frozenset[str] = frozenset()
    # A client may not rely on where ids start: after a week without updates the next one is
    # random (core.telegram.org/bots/api#update).
    next_id: int = field(default_factory=lambda: random.randrange(10**8, 10**9))
    poll: asyncio.Future[Refusal | None] | None = None
    last_offset: int = -1
    last_start: float = -100.0
    next_conflict: float = -100.0
    last_poll: float = -100.0

    def add(self, kind: str, body: Json, queue: str) -> int | None:
        """Queue an update and wake the poller; return its id, or None when it is not wanted."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        update_id = self.next_id
        self.next_id += 1
        expires_at = self.seconds() + LIFE.get(kind, DEFAULT_LIFE)
        # What is queued is the message as it was: later edits do not reach into the update.
        frozen = {"update_id": update_id, kind: copy.deepcopy(body)}
        waiting = Waiting(update_id, expires_at, queue, frozen)
        self.waiting[update_id] = waiting
        self.queues.setdefault(queue, {})[update_id] = waiting
        self.next_expiry = min(self.next_expiry, expires_at)
        self._wake(None)
        return update_id

    def allow(self, kinds: list[str]) -> None:
        """Set which kinds are wanted; an empty list means the default."""
        self.allowed = frozenset(kinds)

    def pending(self) -> int:
        """Return how many updates wait."""
        self.expire()
        return len(self.waiting)

    def expire(self) -> None:
        """Forget what has outlived its life."""
        now = self.seconds()
        if now < self.next_expiry:
            return
        for waiting in [one for one in self.waiting.values() if one.expires_at <= now]:
            self.forget(waiting)
        lives = (one.expires_at for one in self.waiting.values())
        self.next_expiry = min(lives, default=math.inf)

    def forget(self, waiting: Waiting) -> None:
        """Forget one update; forgetting it again does nothing."""
        self.waiting.pop(waiting.id, None)
        queue = self.queues.get(waiting.queue, {})
        queue.pop(waiting.id, None)
        if not queue:
            self.queues.pop(waiting.queue, None)

    def clear(self) -> None:
        """Forget everything (`clear_tqueue`)."""
        self.waiting.clear()
        self.queues.clear()

    def forget_below(self, offset: int) -> None:
        """Forget every update before `offset`; ids ascend in the order of arrival."""
        below = itertools.takewhile(lambda one: one.id < offset, self.waiting.values())
        for waiting in list(below):
            self.forget(waiting)

    def keep_last(self, count: int) -> None:
        """Forget all but the last `count` updates."""
        ids = list(self.waiting)
        self.forget_below(ids[-count] if count < len(ids) else 0)

    def head_of(self, queue: str) -> Waiting | None:
        """Return the oldest update of a webhook's queue."""
        self.expire()
        return next(iter(self.queues.get(queue, {}).values()), None)

    async def fetch(self, offset: int, limit: int, patience: int) -> list[Json]:
        """Answer getUpdates: forget what is below `offset`, then return or wait for the rest."""
        limit, patience = self._judge_hurry(offset, limit, patience)
        if offset < 0:
            self.keep_last(-offset)
        if offset > 0 and offset <= self.next_id:
            self.forget_below(offset)
        found = self._head(limit)
        if found or not patience:
            return found
        await self._wait(patience)
        return self._head(limit)

    def _judge_hurry(self, offset: int, limit: int, patience: int) -> tuple[int, int]:
        now = time.monotonic()
        self.last_poll = now
        limit = min(max(limit, 1), 100)
        patience = min(max(patience, 0), LONG_POLL_MAX)
        since = now - self.last_start
        if offset == self.last_offset:
            if patience < CONFLICT_PAUSE and since < CONFLICT_PAUSE:
                patience = int(CONFLICT_PAUSE)
            if since < 0.5:  # noqa: PLR2004 the half second of process_get_updates_query
                limit = 1
        self.last_offset, self.last_start = offset, now
        return limit, patience

    def _head(self, limit: int) -> list[Json]:
        self.expire()
        return [one.body for one in itertools.islice(self.waiting.values(), limit)]

    async def _wait(self, patience: float) -> None:
        self._wake(conflict(OTHER_POLLER))
        poll: asyncio.Future[Refusal | None] = asyncio.get_running_loop().create_future()
        self.poll = poll
        try:
            refusal = await asyncio.wait_for(poll, patience)
        except TimeoutError:
            return
        finally:
            self.last_poll = time.monotonic()
            if self.poll is poll:
                self.poll = None
        if refusal is not None:
            await self._pace_conflict()
            raise refusal

    async def _pace_conflict(self) -> None:
        """A conflict is told at once, a repeated one 3 s later (`fail_query_conflict`)."""
        now = time.monotonic()
        if now >= self.next_conflict:
            self.next_conflict = now + CONFLICT_PAUSE
        else:
            await asyncio.sleep(CONFLICT_PAUSE)

    def end_poll(self) -> None:
        """End a waiting poll because a webhook was set (`abort_long_poll`)."""
        self._wake(conflict(BY_WEBHOOK))

    def release(self) -> None:
        """End a waiting poll with what there is."""
        self._wake(None)

    def _wake(self, refusal: Refusal | None) -> None:
        if self.poll is not None and not self.poll.done():
            self.poll.set_result(refusal)
