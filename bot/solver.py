"""Runs the draw's solver, a process of its own, and hears how far it is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from bot.child import child

LONGEST_LINE = 2**25
"""Bytes of the last line, which holds the whole list: some five for each seat of each panel."""

LOOKS = 1.0  # seconds after which silence is told, too: it may be time to stop


async def solving(terms: Mapping[str, Any]) -> AsyncGenerator[Mapping[str, Any], None]:
    """Yield what the solver says about terms (as JSON carries them), the last with an «end».

    An empty word where it has been silent for a moment. Whoever stops listening stops it: close
    the iterator. Raises OSError where it ends without its last word.
    """
    async with child("draw", longest_line=LONGEST_LINE) as solver:
        solver.told.write(json.dumps(dict(terms)).encode())
        solver.told.close()
        said: dict[str, Any] = {}
        while "end" not in said:
            try:
                line = await asyncio.wait_for(solver.line(), LOOKS)
            except TimeoutError:
                yield {}
                continue
            if not line:
                raise OSError(f"the solver ended without a word ({await solver.process.wait()})")
            said = json.loads(line)
            yield said
