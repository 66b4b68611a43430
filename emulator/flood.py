"""Telegram's limits on sending, measured from outside by a counter that shares no code with a bot.

core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: one message a second in a
chat (short bursts pass), 20 a minute in a group, about 30 a second for bulk notifications. Answers
to people are not bulk (levlam in tdlib/td#1834: the 30/s limit "explicitly talks about bulk
notifications"). Limits are about real time, whatever the virtual clock says.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

CHAT_BURST = 3
CHAT_INTERVAL = 1.0
# Arrival times wobble on the way; a bot that paces itself at exactly 1/s is not to blame.
WOBBLE = 0.1
GROUP_LIMIT = 20
GROUP_WINDOW = 60.0
BULK_LIMIT = 30
BULK_WINDOW = 1.0
# A message to somebody who wrote or pressed this recently answers them.
ANSWER_WITHIN = 30.0


@dataclass(slots=True)
class Breach:
    """A limit that a message went over, and how long to wait, in seconds."""

    limit: str
    wait: int


@dataclass(slots=True)
class Flood:
    """What one bot sent lately."""

    ready_at: dict[int, float] = field(default_factory=dict)
    closed_until: dict[int, float] = field(default_factory=dict)
    group_sends: dict[int, deque[float]] = field(default_factory=dict)
    bulk_sends: deque[float] = field(default_factory=deque)

    def judge(self, chat_id: int, now: float, last_heard: float) -> Breach | None:
        """Say which limit a message to `chat_id` at `now` breaks, if any."""
        closed = self.closed_until.get(chat_id, 0.0)
        if now < closed:
            return Breach("pause", math.ceil(closed - now))
        return (
            self._chat(chat_id, now)
            or self._group(chat_id, now)
            or self._bulk(chat_id, now, last_heard)
        )

    def close(self, chat_id: int, now: float, seconds: int) -> None:
        """After a 429 the chat stays shut: sending into the pause is a violation of its own."""
        self.closed_until[chat_id] = now + seconds

    def _chat(self, chat_id: int, now: float) -> Breach | None:
        ahead = self.ready_at.get(chat_id, 0.0) - now
        allowed = (CHAT_BURST - 1) * CHAT_INTERVAL + WOBBLE
        if chat_id < 0 or ahead <= allowed:
            return None
        return Breach("chat", max(1, math.ceil(ahead - allowed)))

    def _group(self, chat_id: int, now: float) -> Breach | None:
        if chat_id > 0:
            return None
        sends = self.group_sends.setdefault(chat_id, deque())
        _drop_before(sends, now - GROUP_WINDOW)
        if len(sends) < GROUP_LIMIT:
            return None
        return Breach("group", max(1, math.ceil(sends[0] + GROUP_WINDOW - now)))

    def _bulk(self, chat_id: int, now: float, last_heard: float) -> Breach | None:
        if chat_id < 0 or now - last_heard <= ANSWER_WITHIN:
            return None
        _drop_before(self.bulk_sends, now - BULK_WINDOW)
        return Breach("bulk", 1) if len(self.bulk_sends) >= BULK_LIMIT else None

    def count(self, chat_id: int, now: float, last_heard: float) -> None:
        """Count a message that goes through."""
        if chat_id < 0:
            self.group_sends.setdefault(chat_id, deque()).append(now)
            return
        self.ready_at[chat_id] = max(self.ready_at.get(chat_id, 0.0), now) + CHAT_INTERVAL
        if now - last_heard > ANSWER_WITHIN:
            self.bulk_sends.append(now)


def _drop_before(sends: deque[float], instant: float) -> None:
    while sends and sends[0] <= instant:
        sends.popleft()
