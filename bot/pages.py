"""Serves the web pages in the program's own loop; signals are heard by the program alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import uvicorn
from telegram import Bot
from telegram.error import TelegramError

from bot.wiring import Program
from storage.sealing import Vault
from web.app import build_app
from web.site import Site

GRACE_SECONDS = 2  # for pages that are being sent when the program stops
ASK_AGAIN_SECONDS = 30.0


class _Server(uvicorn.Server):
    """A server that leaves SIGTERM and Ctrl-C to the program around it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield


async def serve_pages(program: Program, ready: Callable[[], None] = lambda: None) -> None:
    """Serve until cancelled; `ready` is called once the pages answer."""
    settings = program.settings
    host, port = settings.listens
    config = uvicorn.Config(
        build_app(_site(program)),
        host=host,
        port=port,
        log_config=None,  # addresses hold tokens: they are in no log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="off",
    )
    server = _Server(config)
    listening = config.bind_socket()
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110 - it sets a flag only
            await asyncio.sleep(0.01)
        ready()
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving


async def learn_name(program: Program) -> None:
    """Ask Telegram the bot's public name until it answers: links to the chat are made of it."""
    while not _name(program.bot):
        try:
            await program.bot.get_me()
        except TelegramError:
            await asyncio.sleep(ASK_AGAIN_SECONDS)
    await asyncio.Event().wait()


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
        seconds=program.clock.seconds,
        public_url=settings.public_url,
        telegram_link=telegram_link,
        form_key=Vault(settings.key_bytes()).derive("forms"),
        version=version("atelier-citoyen"),
        receive_update=program.receiver.take if pushed else None,
    )
