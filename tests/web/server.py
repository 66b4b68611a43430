"""The pages behind a real socket, for what only a socket does: leave too early, meet a browser."""

from __future__ import annotations

import asyncio
import socket
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

PATIENCE = 10.0  # seconds, on a busy machine


class Server(uvicorn.Server):
    """Use it in an `async with`: it listens on a free port of this machine until the end."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._busy = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self.faults: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address: tuple[str, int] = self._socket.getsockname()
        self.url = f"http://127.0.0.1:{self.address[1]}"
        config = uvicorn.Config(self._watched, log_config=None, lifespan="off", interface="asgi3")
        super().__init__(config)

    async def _watched(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._busy += 1
        self._idle.clear()
        try:
            await self._app(scope, receive, send)
        except Exception as fault:
            self.faults.append(repr(fault))
            raise
        finally:
            self._busy -= 1
            if not self._busy:
                self._idle.set()

    async def say_and_leave(self, words: str) -> None:
        """Connect, say this much, and hang up without listening."""
        _, writer = await asyncio.open_connection(*self.address)
        writer.write(words.encode())
        await writer.drain()
        await asyncio.sleep(0.05)  # time to begin with what it has heard
        writer.transport.abort()

    async def settles(self) -> None:
        """Wait until no request is being answered."""
        async with asyncio.timeout(PATIENCE):
            await self._idle.wait()

    async def __aenter__(self) -> Self:
        self._serving = asyncio.create_task(self._serve([self._socket]))
        return self  # who connects before it accepts waits in the socket's queue

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.should_exit = True
        await self._serving
