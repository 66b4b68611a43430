"""A process of our own, for work that is kept apart from the bot: the draw's solver, the reader."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import structlog

from bot import apart

_log = structlog.get_logger(__name__)


class Broken(OSError):
    """The module in the process ended by a mistake; the log says where."""


@dataclass(frozen=True, slots=True)
class Child:
    """A running process with the pipes to and from it."""

    module: str
    process: asyncio.subprocess.Process
    told: asyncio.StreamWriter
    says: asyncio.StreamReader

    async def line(self) -> bytes:
        """Return the next line that it says; nothing where it has ended. Raises Broken."""
        line = await self.says.readline()
        if line.startswith(b'{"fault"'):
            told = json.loads(line)
            _log.error("child.broken", kind=self.module, fault=told["fault"], place=told["at"])
            raise Broken(self.module)
        return line


@asynccontextmanager
async def child(module: str, *, longest_line: int) -> AsyncIterator[Child]:
    """Run `python -m module`, which says lines of so many bytes at most; it ends with the block.

    Raises OSError where there is no pipe to it.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", apart.__name__, module),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=longest_line,
    )
    try:
        if process.stdin is None or process.stdout is None:
            raise OSError(f"no pipe to {module}")
        yield Child(module, process, process.stdin, process.stdout)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
