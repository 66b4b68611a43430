"""Running a body to its end: alone with its transaction, and never half, even when cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Generator
from types import coroutine
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
    raise _refusal(body)


@coroutine
def watch(body: Coroutine[Any, Any, T], may_wait: Callable[[], bool]) -> Generator[Any, Any, T]:
    """Await a coroutine, and raise the same mistake when it suspends while it must not."""
    go_on: Callable[[Any], Any] = body.send
    answer: Any = None
    while True:
        try:
            waits_for = go_on(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        if not may_wait():
            raise _refusal(body)
        try:
            answer = yield waits_for
            go_on = body.send
        except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to the body
            answer = error
            go_on = body.throw


def _refusal(body: Coroutine[Any, Any, Any]) -> WrongUse:
    """Tell the body about its foreign await, and end it; the mistake to raise."""
    mistake = WrongUse(FOREIGN_AWAIT)
    try:
        body.throw(mistake)
    except StopIteration:
        pass
    except WrongUse as told:
        mistake = told
    finally:
        body.close()
    return mistake


async def unbroken(work: Awaitable[T]) -> T:
    """Wait for the end of `work` even if we are cancelled meanwhile, then let that through.

    Whoever is cancelled here can rely on it: what they asked for is over, whole or not at all.
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
