"""Runs the reader of people files, a process of its own, and hears what it finds."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from actions.workshop_file import to_json
from bot.child import child
from rules.people_twins import Somebody
from rules.workshop import Workshop

LONGEST_LINE = 2**26
"""Bytes of what it says at once."""

_FIELDS = Somebody.__slots__


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of a file: to be looked at, or every row of it (`load`).

    `choices` are an organiser's: columns, values, who of those who are alike is the same, or two;
    `complete`: its people are qualified, so that nothing of them can be missing.
    """

    workshop: Workshop
    choices: Mapping[str, Any]
    load: bool
    complete: bool = False

    def written(self) -> bytes:
        """Return the first line that it is given."""
        first = {
            "workshop": to_json(self.workshop),
            "columns": self.choices.get("columns", {}),
            "values": self.choices.get("values", {}),
            "same": self.choices.get("same", []),
            "apart": self.choices.get("apart", []),
            "load": self.load,
            "complete": self.complete,
        }
        return json.dumps(first).encode() + b"\n"


async def reading(
    order: Order, file: AsyncIterator[bytes], known: AsyncIterator[Somebody] | None = None
) -> AsyncGenerator[tuple[Mapping[str, Any], bytes], None]:
    """Yield what it says, each as read and as it came; the last has an «end».

    Pieces of rows are not read here: they come as `{"rows": True}`. Whoever stops listening stops
    it: close the iterator. Where a file took it down, its last word is ours: «refused», since no
    second attempt would fare better. Raises OSError where it ends otherwise without one.
    """
    async with child("pool", longest_line=LONGEST_LINE) as reader:
        feeding = asyncio.create_task(_feed(reader.told, order, file, known))
        try:
            said: Mapping[str, Any] = {}
            while "end" not in said:
                line = await reader.line()
                if not line:
                    line = _last_word(await reader.process.wait())
                said = {"rows": True} if line.startswith(b'{"rows"') else json.loads(line)
                yield said, line
        finally:
            feeding.cancel()
            with suppress(asyncio.CancelledError, OSError):
                await feeding


def _last_word(code: int) -> bytes:
    """Say why it ended: it had no memory left for what a file unpacks to, or we do not know."""
    if code != -signal.SIGABRT:
        raise OSError(f"the reader ended without a word ({code})")
    return b'{"end": "refused", "code": "people_file.too-heavy", "facts": {}}'


async def _feed(
    pipe: asyncio.StreamWriter,
    order: Order,
    file: AsyncIterator[bytes],
    known: AsyncIterator[Somebody] | None,
) -> None:
    pipe.write(order.written())
    if known is not None:
        async for one in known:
            told = [getattr(one, name) for name in _FIELDS]
            pipe.write(json.dumps(told, ensure_ascii=False).encode() + b"\n")
            await pipe.drain()
    pipe.write(b"\n")
    async for piece in file:
        pipe.write(piece)
        await pipe.drain()
    pipe.close()
