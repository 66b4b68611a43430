"""Pushes a bot's updates to its webhook: in order per chat or presser, many at once, insisting.

Follows tdlib/telegram-bot-api, WebhookActor.cpp: `load_updates`, `send_update`, `handle`,
`on_update_error`.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp

from emulator.updates import Updates, Waiting

# WebhookActor.h: WEBHOOK_MAX_RESEND_TIMEOUT 60, doubled at random; `MAX_RETRY_AFTER` 3600.
MAX_DELAY = 60
MAX_RETRY_AFTER = 3600
DEFAULT_CONNECTIONS = 40
REPLY_TIMEOUT = 60
# "mine now": whatever the receiver says with 2xx.
ACCEPTED = range(200, 300)


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to, while `url` is not empty."""

    seconds: Callable[[], float]
    url: str = ""
    secret: str = ""
    max_connections: int = DEFAULT_CONNECTIONS
    last_error: str = ""
    last_error_at: float = 0.0
    task: asyncio.Task[None] | None = None
    busy: set[str] = field(default_factory=set)
    pushers: set[asyncio.Task[None]] = field(default_factory=set)
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def start(self, updates: Updates) -> None:
        """Begin pushing what waits in `updates`."""
        self.task = asyncio.create_task(self._run(updates))

    def stop(self) -> None:
        """Stop pushing; what waits stays in the queue."""
        for task in (self.task, *self.pushers):
            if task is not None:
                task.cancel()
        self.task = None
        self.busy.clear()
        self.pushers.clear()
        self.url = self.secret = self.last_error = ""
        self.last_error_at = 0.0

    def notice(self) -> None:
        """Look at the queue again."""
        self.wake.set()

    async def _run(self, updates: Updates) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                self.wake.clear()
                self._spread(updates, session)
                await self.wake.wait()

    def _spread(self, updates: Updates, session: aiohttp.ClientSession) -> None:
        """Start one pusher for each queue that has none, up to `max_connections`."""
        updates.expire()
        for queue in [one for one in updates.queues if one not in self.busy]:
            if len(self.busy) >= self.max_connections:
                return
            self.busy.add(queue)
            pusher = asyncio.create_task(self._drain(queue, updates, session))
            self.pushers.add(pusher)
            pusher.add_done_callback(self.pushers.discard)

    async def _drain(self, queue: str, updates: Updates, session: aiohttp.ClientSession) -> None:
        """Push one queue in its order; the next update goes only after a 2xx for this one."""
        try:
            while waiting := updates.head_of(queue):
                await self._insist(waiting, updates, session)
        finally:
            self.busy.discard(queue)
            self.wake.set()

    async def _insist(
        self, waiting: Waiting, updates: Updates, session: aiohttp.ClientSession
    ) -> None:
        """Repeat until accepted or expired.

        `delay_` starts at 1 s and doubles up to 60-120 s. The server repeats the very first
        failure without a pause; waiting the 1 s there spares a receiver that is just starting.
        """
        delay = 1
        while waiting.id in updates.waiting:
            problem, retry_after = await self._push(waiting, session)
            if not problem:
                updates.forget(waiting)
                return
            self.last_error, self.last_error_at = problem, self.seconds()
            pause = min(retry_after, MAX_RETRY_AFTER) or delay
            delay = min(random.randint(MAX_DELAY, MAX_DELAY * 2), delay * 2)
            await asyncio.sleep(pause)
            updates.expire()

    async def _push(self, waiting: Waiting, session: aiohttp.ClientSession) -> tuple[str, int]:
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        timeout = aiohttp.ClientTimeout(total=REPLY_TIMEOUT)
        body = json.dumps(waiting.body)
        try:
            async with session.post(
                self.url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                if answer.status in ACCEPTED:
                    return "", 0
                text = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                after = answer.headers.get("Retry-After", "")
                return text, int(after) if after.isdigit() else 0
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientError:
            return "Connection refused", 0
