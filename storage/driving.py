"""Running a body to its end: in one go where nothing suspends, and never half, even when cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

from storage.errors import WrongUse

T = TypeVar("T")

FOREIGN_AWAIT = "a unit of work awaits its transaction and nothing else"


def drive(body: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never suspends, without an event loop.

    If it does suspend, the mistake is raised at the very `await` that made it.
    """
    try:
        body.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    except RuntimeError as error:
        if "no running event loop" in str(error):
            raise WrongUse(FOREIGN_AWAIT) from error
        raise
    try:
        body.throw(WrongUse(FOREIGN_AWAIT))
    except StopIteration:
        pass
    finally:
        body.close()
    raise WrongUse(FOREIGN_AWAIT)


async def unbroken(work: Awaitable[T]) -> T:
    """Wait for the end of `work` even if we are cancelled meanwhile, then let the cancelling through.

    Whoever is cancelled here can rely on it: what they asked for is over, kept whole or not at all.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            try:
                await asyncio.wait({task})
            except asyncio.CancelledError:
                continue  # cancelled again: the answer is the same
        if not task.cancelled():
            task.exception()  # looked at: nobody else will
        raise
