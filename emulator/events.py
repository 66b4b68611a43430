"""Tells open pages what changed, by server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from emulator.refusal import Json

# Changes are gathered this long, so that a broadcast does not redraw a page for each message.
GATHER_SECONDS = 0.05


class Hub:
    """Hands each change to every page that listens; equal changes waiting are told once."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str]] = set()

    def tell(self, kind: str, **facts: object) -> None:
        """Tell that something changed; costs nothing while nobody listens."""
        if self._listeners:
            event: Json = {"type": kind, **facts}
            text = json.dumps(event)
            for queue in self._listeners:
                queue.put_nowait(text)

    def close(self) -> None:
        """Send every listener away."""
        for queue in self._listeners:
            queue.put_nowait("")

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[AsyncIterator[list[str]]]:
        """Give the changes from now on, in batches without repeats."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield _batches(queue)
        finally:
            self._listeners.discard(queue)


async def _batches(queue: asyncio.Queue[str]) -> AsyncIterator[list[str]]:
    while True:
        batch = {await queue.get(): None}
        await asyncio.sleep(GATHER_SECONDS)
        while not queue.empty():
            batch[queue.get_nowait()] = None
        if "" in batch:
            return
        yield list(batch)
