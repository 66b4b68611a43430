"""Wakes a loop that waits for work: at once when rung, and anyway after a while."""

from __future__ import annotations

import asyncio

LOOK_ANYWAY = 1.0
"""Seconds after which everybody looks again: another process may have left work."""


class Bell:
    """Rung from anywhere on the loop; a ring while nobody waits is not lost."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    @property
    def rung(self) -> bool:
        """Whether somebody has rung, and nobody has come yet."""
        return self._rung.is_set()

    def ring(self) -> None:
        """Wake whoever waits."""
        self._rung.set()

    async def wait(self, seconds: float = LOOK_ANYWAY) -> None:
        """Return when rung, or after `seconds`."""
        if seconds > 0:
            try:
                async with asyncio.timeout(seconds):
                    await self._rung.wait()
            except TimeoutError:
                pass
        self._rung.clear()
