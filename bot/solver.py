"""Runs the draw's solver, a process of its own, and hears how far it is."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

LONGEST_LINE = 2**25
"""Bytes of the last line, which holds the whole list: some five for each seat of each panel."""

LOOKS = 1.0  # seconds after which silence is told, too: it may be time to stop


async def solving(terms: Mapping[str, Any]) -> AsyncGenerator[Mapping[str, Any], None]:
    """Yield what the solver says about terms (as JSON carries them), the last with an «end».

    An empty word where it has been silent for a moment. Whoever stops listening stops it: close
    the iterator. Raises OSError where it ends without its last word.
    """
    async with _solver() as process:
        if process.stdin is None or process.stdout is None:
            raise OSError("no pipe to the solver")
        process.stdin.write(json.dumps(dict(terms)).encode())
        process.stdin.close()
        said: dict[str, Any] = {}
        while "end" not in said:
            try:
                line = await asyncio.wait_for(process.stdout.readline(), LOOKS)
            except TimeoutError:
                yield {}
                continue
            if not line:
                raise OSError(f"the solver ended without a word ({await process.wait()})")
            said = json.loads(line)
            yield said


@asynccontextmanager
async def _solver() -> AsyncIterator[asyncio.subprocess.Process]:
    """Run it; it ends with whoever started it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "draw"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=LONGEST_LINE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
