"""The demo's parts, side by side: the first that ends is the end of all."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def whole(work: Coroutine[Any, Any, T]) -> T:
    """Do something to its end, even if nobody waits for it any more: it is not left half done."""
    doing = asyncio.create_task(work)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await asyncio.gather(doing, return_exceptions=True)
        raise


async def until_one_ends(*parts: Coroutine[Any, Any, Any]) -> None:
    """Run the parts until one ends. Raises what it fails with: a process that is gone, say."""
    running = [asyncio.create_task(part) for part in parts]
    try:
        ended, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for one in ended:
            one.result()
    finally:
        for one in running:
            one.cancel()
        await asyncio.gather(*running, return_exceptions=True)
