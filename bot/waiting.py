"""The messages that wait to leave, in memory: who is next, given the order and the pace.

Lanes go first by their number; within a chat and lane a message waits for the one before it, so
that nothing overtakes; chats do not wait for each other.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import Counter, deque
from dataclasses import dataclass, field, replace

from bot.pace import Pace
from rules.messages import CHAT_LANES, Lane


@dataclass(frozen=True, slots=True)
class Head:
    """What must be known of a row to decide when it goes.

    `draws`: it takes a token (see Pace); `answers`: whoever gets it has just asked. Chat 0 stands
    for people who have none.
    """

    id: int
    lane: Lane
    chat: int
    draws: bool
    answers: bool

    @property
    def paced(self) -> bool:
        """Whether it is one of many to Telegram, which nobody asked for: news is, in any lane."""
        return self.lane >= Lane.REMINDER or (self.draws and not self.answers)


@dataclass(slots=True)
class _Lane:
    chats: dict[int, deque[Head]] = field(default_factory=dict)
    # (moment, row, chat) of whose first message may go: by whether it is paced.
    ready: dict[bool, list[tuple[float, int, int]]] = field(
        default_factory=lambda: {False: [], True: []}
    )
    busy: set[int] = field(default_factory=set)
    replies: Counter[int] = field(default_factory=Counter)  # how many wait, by chat
    size: dict[bool, int] = field(default_factory=lambda: {False: 0, True: 0})  # by the same

    def put(self, head: Head, *, first: bool = False) -> None:
        """Let a message wait at one end of its chat."""
        waiting = self.chats.setdefault(head.chat, deque())
        (waiting.appendleft if first else waiting.append)(head)
        self.replies[head.chat] += not head.paced
        self.size[head.paced] += 1

    def push(self, chat: int, moment: float = 0.0) -> None:
        """Let the first message of this chat be taken, from this moment on."""
        head = self.chats[chat][0]
        paced = head.paced and not self.replies[chat]
        heapq.heappush(self.ready[paced], (moment, head.id, chat))

    def pop(self, chat: int) -> Head:
        """Take the first message of a chat.

        What waits before a reply goes as one: to Telegram, too, its reader has just written.
        """
        head = self.chats[chat].popleft()
        self.size[head.paced] -= 1
        self.busy.add(chat)
        self.replies[chat] -= not head.paced
        heard = self.replies[chat] > 0
        if not heard:
            del self.replies[chat]
        return replace(head, answers=True) if heard else head


class Waiting:
    """All heads known so far; ids are those of the outbox, and grow."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._lanes = {lane: _Lane() for lane in CHAT_LANES}
        self._known: dict[int, asyncio.Event] = {}  # set when the message has left

    def __len__(self) -> int:
        """Count the messages that wait or are on their way."""
        return len(self._known)

    def count(self, lane: Lane, *, paced: bool | None = None) -> int:
        """Count the messages of one lane that have not been taken yet, of one sort or of both."""
        size = self._lanes[lane].size
        return sum(size.values()) if paced is None else size[paced]

    def leaving(self, outbox_id: int) -> asyncio.Event | None:
        """Return what is set when this message has left; None while it is not known here."""
        return self._known.get(outbox_id)

    def add(self, head: Head) -> None:
        """Let a message wait behind those of its chat and lane; a known one changes nothing."""
        if head.id in self._known:
            return
        self._known[head.id] = asyncio.Event()
        lane = self._lanes[head.lane]
        lane.put(head)
        waiting = lane.chats[head.chat]
        hurries = not head.paced and lane.replies[head.chat] == 1 and waiting[0].paced
        if (len(waiting) == 1 or hurries) and head.chat not in lane.busy:
            lane.push(head.chat)

    def take(self, now: float, *, paced: bool = True) -> Head | None:
        """Return the next message that may go now; its chat and lane wait until it is back.

        Without `paced`, only what is not: the slots of the others are full.
        """
        for lane in self._lanes.values():
            for slow, ready in lane.ready.items():
                if self._pace.turn(paced=slow) > now or (slow and not paced):
                    continue
                head = self._first(lane, ready, now)
                if head is not None:
                    return head
        return None

    def _first(self, lane: _Lane, ready: list[tuple[float, int, int]], now: float) -> Head | None:
        while ready and ready[0][0] <= now:
            _, row, chat = heapq.heappop(ready)
            waiting = lane.chats.get(chat)
            if chat in lane.busy or not waiting or waiting[0].id != row:
                continue  # it was taken meanwhile, for the sake of a reply
            moment = self._pace.chat_ready(chat, draws=waiting[0].draws)
            if moment > now:
                lane.push(chat, moment)
                continue
            return lane.pop(chat)
        return None

    def done(self, head: Head) -> None:
        """The message has left, for good or for ill: the next of its chat may go."""
        self._known.pop(head.id).set()
        self._release(head)

    def back(self, head: Head) -> None:
        """The message has not left: it waits again, at the front."""
        self._lanes[head.lane].put(head, first=True)
        self._release(head)

    def _release(self, head: Head) -> None:
        lane = self._lanes[head.lane]
        lane.busy.discard(head.chat)
        waiting = lane.chats.get(head.chat)
        if waiting:
            lane.push(head.chat)
        elif waiting is not None:
            del lane.chats[head.chat]

    def next_moment(self, *, paced: bool = True) -> float | None:
        """When to look again, at the earliest; None while nothing waits (see `take`)."""
        moments = [
            max(self._pace.turn(paced=slow), ready[0][0])
            for lane in self._lanes.values()
            for slow, ready in lane.ready.items()
            if ready and (paced or not slow)
        ]
        return min(moments, default=None)
