"""Serves an application in the program's own loop; signals are heard by the program alone."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

GRACE_SECONDS = 2  # for pages that are being sent when the program stops


class _Server(uvicorn.Server):
    """A server that leaves SIGTERM and Ctrl-C to the program around it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield


async def serve_app(
    app: ASGIApp, host: str, port: int, name: str, ready: Callable[[], None] = lambda: None
) -> None:
    """Serve until cancelled; `ready` is called once it answers. Raises OSError.

    `name` is the setting of this address, for whoever reads that it is taken.
    """
    config = uvicorn.Config(
        app,
        log_config=None,  # addresses hold tokens: they are in no log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="off",
    )
    server = _Server(config)
    listening = _listen(host, port, name)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110 - it sets a flag only
            await asyncio.sleep(0.01)
        ready()
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving


def _listen(host: str, port: int, name: str) -> socket.socket:
    """Take the address; one that is taken already is named in the error."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, f"{name} {host}:{port}") from None
