"""Serves the web pages in the program's own loop; signals are heard by the program alone."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import uvicorn
from telegram import Bot

from bot.wiring import Program
from storage.sealing import Vault
from web.app import build_app
from web.site import Site

GRACE_SECONDS = 2  # for pages that are being sent when the program stops


class _Server(uvicorn.Server):
    """A server that leaves SIGTERM and Ctrl-C to the program around it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield


async def serve_pages(program: Program, ready: Callable[[], None] = lambda: None) -> None:
    """Serve until cancelled; `ready` is called once the pages answer. Raises OSError."""
    settings = program.settings
    host, port = settings.listens
    config = uvicorn.Config(
        build_app(_site(program)),
        log_config=None,  # addresses hold tokens: they are in no log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="off",
    )
    server = _Server(config)
    listening = _listen(host, port)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110 - it sets a flag only
            await asyncio.sleep(0.01)
        ready()
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving


def _listen(host: str, port: int) -> socket.socket:
    """Take the address; one that is taken already is named in the error."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, f"ATELIER_HTTP {host}:{port}") from None


def _name(bot: Bot) -> str:
    try:
        return bot.username
    except RuntimeError:  # Telegram has not been reached yet
        return ""


def _site(program: Program) -> Site:
    settings = program.settings
    pushed = bool(settings.webhook_secret.get_secret_value())

    def telegram_link(payload: str) -> str:
        if settings.is_rehearsal:
            return f"{settings.telegram_url}/?start={payload}"
        name = _name(program.bot)
        return f"https://t.me/{name}?start={payload}" if name else settings.public_url

    return Site(
        database=program.database,
        texts=program.texts,
        now=program.clock.now,
        real=program.clock.real,
        seconds=program.clock.seconds,
        public_url=settings.public_url,
        telegram_link=telegram_link,
        form_key=Vault(settings.key_bytes()).derive("forms"),
        version=version("atelier-citoyen"),
        receive_update=program.receiver.take if pushed else None,
    )
