"""Gives the web pages what they need of the program, and serves them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version

from telegram import Bot

from bot.http_server import serve_app
from bot.papers import press_of_pages
from bot.wiring import Program
from storage.sealing import Vault
from web.app import build_app
from web.site import Site


async def serve_pages(program: Program, ready: Callable[[], None] = lambda: None) -> None:
    """Serve until cancelled; `ready` is called once the pages answer. Raises OSError."""
    host, port = program.settings.listens
    await serve_app(build_app(_site(program)), host, port, "ATELIER_HTTP", ready)


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
        sends_mail=program.mailer is not None,
        press=press_of_pages(),
    )
