"""How fast Telegram may be spoken to: by chat, by group, in bulk, and after a 429.

Everything counts in real seconds that the caller passes in; nothing here waits or asks the clock.
"""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass, field, replace
from math import inf

# core.telegram.org/bots/faq: one message a second in a chat, short bursts pass; 20 a minute
# in a group.
CHAT_BURST = 2  # of three that Telegram lets pass: the way there shrinks (docs/decisions/0025)
CHAT_INTERVAL = 1.0
GROUP_LIMIT = 20
GROUP_WINDOW = 60.0
BULK_BURST = 3  # lets a late wake-up be caught up with
# On the wire there is no burst, and a message a second more, so that what piled up before it, when
# a commit was slow, melts away again: at 28/s no second holds more than 30.
WIRE_BURST = 1
WIRE_EXTRA = 1.0
BULK_LIMIT = 30  # core.telegram.org/bots/faq: "about 30 messages per second" …
BULK_WINDOW = 1.0  # … in any second
LOOK_AGAIN = 0.02  # seconds, while a request's answer is waited for
SLOWEST_BULK = 1.0
SLOWER = 0.7  # after a 429 …
FASTER = 0.1  # … and for each quiet second, messages a second more, up to what is configured
JITTER = 0.1
# Two different chats refused within so many seconds: it is the bot that is too fast, not a chat.
TOGETHER = 10.0
FORGET_ABOVE = 10_000  # chats remembered before the idle ones are forgotten


@dataclass(slots=True)
class _Bulk:
    """Evenly spaced sends at `rate` a second, whose rate falls after a 429 and recovers slowly."""

    wanted: float
    rate: float
    full_at: float
    changed_at: float
    burst: int = BULK_BURST

    def ready_at(self) -> float:
        return self.full_at - (self.burst - 1) / self.rate

    def count(self, now: float) -> None:
        self.recover(now)
        self.full_at = max(self.full_at, now) + 1 / self.rate

    def recover(self, now: float) -> None:
        quiet = max(0.0, now - self.changed_at)
        self.rate = min(self.wanted, self.rate + FASTER * quiet)
        self.changed_at = max(now, self.changed_at)

    def pause(self, until: float) -> None:
        self.rate = max(SLOWEST_BULK, self.rate * SLOWER)
        self.changed_at = until
        self.empty(until)

    def empty(self, now: float) -> None:
        self.full_at = max(self.full_at, now + self.burst / self.rate)


@dataclass(slots=True)
class Trip:
    """One request on its way to Telegram and back."""

    answered_at: float = inf


@dataclass(slots=True)
class Pace:
    """What was sent lately, and so when the next message may go."""

    bulk_rate: float
    started: float
    chat_interval: float = CHAT_INTERVAL
    _bulk: _Bulk = field(init=False)
    _wire: _Bulk = field(init=False)
    _trips: deque[Trip] = field(init=False)
    _chats: dict[int, float] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _closed: dict[int, float] = field(default_factory=dict)
    _all_closed: float = 0.0
    _last_flood: tuple[int, float] | None = None

    def __post_init__(self) -> None:
        """Start with empty buckets: nobody knows what was sent just before a restart."""
        self._bulk = _Bulk(self.bulk_rate, self.bulk_rate, self.started, self.started)
        self._bulk.empty(self.started)
        # Whoever configures more than the free 30 has paid for it.
        self._trips = deque(maxlen=max(BULK_LIMIT, int(self.bulk_rate) + 2))
        self._wire = replace(self._bulk, wanted=self.bulk_rate + WIRE_EXTRA, burst=WIRE_BURST)

    def turn(self, *, paced: bool) -> float:
        """When the next message may go to anybody at all.

        `paced`: nobody has asked for it. Telegram counts news of whatever kind among its thirty in
        a second, replies it does not (levlam in tdlib/td#1834).
        """
        return max(self._all_closed, self._bulk.ready_at()) if paced else self._all_closed

    def chat_ready(self, chat: int, *, draws: bool) -> float:
        """When a message may go to this chat.

        `draws` is False for what takes no token (edits in private chats, answers to presses): that
        obeys only the pauses Telegram asked for.
        """
        closed = self._closed.get(chat, 0.0)
        if not draws:
            return closed
        if chat < 0:
            return max(closed, self._group_ready(chat))
        return max(closed, self._full_at(chat) - (CHAT_BURST - 1) * self.chat_interval)

    def _full_at(self, chat: int) -> float:
        """When this chat's bucket is full again; one that we wrote to before a restart is not."""
        return self._chats.get(chat, self.started + (CHAT_BURST - 1) * self.chat_interval)

    def _group_ready(self, chat: int) -> float:
        sends = self._groups.get(chat, ())
        return sends[-GROUP_LIMIT] + GROUP_WINDOW if len(sends) >= GROUP_LIMIT else 0.0

    def count(self, chat: int, now: float) -> None:
        """Count a message that draws a token and goes now.

        What goes first takes its token from those that wait: a broadcast makes room for it, or both
        together would pass what Telegram takes in a second.
        """
        if chat < 0:
            self._groups.setdefault(chat, deque(maxlen=GROUP_LIMIT)).append(now)
        else:
            self._chats[chat] = max(self._full_at(chat), now) + self.chat_interval
        self._bulk.count(now)
        if len(self._chats) > FORGET_ABOVE:
            self._chats = {chat: full for chat, full in self._chats.items() if full > now}

    def give_back(self, chat: int) -> None:
        """Give back the token of a message that was not sent: a newer one had taken its place.

        Not in a group, where what was sent twenty messages ago is forgotten by then.
        """
        if chat >= 0:
            self._chats[chat] = self._full_at(chat) - self.chat_interval
        self._bulk.full_at -= 1 / self._bulk.rate

    def wire_wait(self, now: float) -> float:
        """Seconds until a paced message that was let go may go on the wire.

        Between the two lies a commit, and some take long: those that waited for the same one must
        not arrive in a heap. And nobody knows when a request arrives, only that it had when it was
        answered: the thirtieth before must have been answered a second ago, and so no second on
        Telegram's side can hold more than thirty, however the way there stretches and shrinks.
        """
        self._wire.rate = self._bulk.rate + WIRE_EXTRA
        wait = self._wire.ready_at() - now
        if len(self._trips) == self._trips.maxlen:
            wait = max(wait, min(self._trips[0].answered_at + BULK_WINDOW - now, LOOK_AGAIN))
        return max(0.0, wait)

    def leave(self, now: float) -> Trip:
        """Note that a paced message goes on the wire; the sender notes when it is answered."""
        trip = Trip()
        self._wire.count(now)
        self._trips.append(trip)
        return trip

    def flooded(self, chat: int, seconds: float, now: float) -> None:
        """Obey a 429: bulk pauses everywhere, this chat for everything; a second chat stops all."""
        until = now + seconds * (1 + random.random() * JITTER)  # noqa: S311 - no secret, it spreads retries
        self._closed = {one: end for one, end in self._closed.items() if end > now}
        self._closed[chat] = max(self._closed.get(chat, 0.0), until)
        self._bulk.recover(now)
        self._bulk.pause(until)
        before = self._last_flood
        if before is not None and before[0] != chat and now - before[1] <= TOGETHER:
            self._all_closed = max(self._all_closed, until)
        self._last_flood = (chat, now)

    def hold(self, chat: int, seconds: float, now: float) -> None:
        """Leave a chat in peace: its last message came to nothing."""
        self._closed[chat] = max(self._closed.get(chat, 0.0), now + seconds)

    def rest(self, seconds: float, now: float) -> None:
        """Leave everybody in peace: Telegram cannot be reached."""
        self._all_closed = max(self._all_closed, now + seconds)

    @property
    def bulk_rate_now(self) -> float:
        """Bulk messages a second that are allowed at present."""
        return self._bulk.rate
