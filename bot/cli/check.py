"""`atelier check`: a doctor that finds the usual mistakes before they hurt."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import typer
from rich.markup import escape
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

import storage.workshops
from bot.cli.desk import console, terminal_language
from bot.clock import Clock
from bot.request import AiohttpRequest
from bot.settings import Settings, SettingsWrong, load, misspelt
from rules.workshop import legal_gaps, opinion_comes_too_late
from storage import audit
from storage.database import Database, open_database
from storage.errors import StorageError
from texts import Texts

_LEAST_FREE = 1_000_000_000  # bytes: room for a backup and some hundred presentations

Finding = tuple[bool, str]


def check() -> None:
    """Look for the usual mistakes: settings, key, texts, database, record, disk, Telegram."""
    try:
        settings = load()
        settings.key_bytes()
    except SettingsWrong as wrong:
        _show("settings", [(False, str(wrong))])
        raise typer.Exit(1) from None
    unknown = [(False, line) for line in misspelt()]
    good = _show("settings", unknown or [(True, "complete")])
    if not all([good, *asyncio.run(_examine(settings))]):
        raise typer.Exit(1)


async def _examine(settings: Settings) -> list[bool]:
    looks: dict[str, Callable[[Settings], Awaitable[list[Finding]]]] = {
        "texts": _texts,
        "database": _database,
        "disk": _disk,
        "telegram": _telegram,
    }
    return [_show(name, await look(settings)) for name, look in looks.items()]


def _show(name: str, findings: list[Finding]) -> bool:
    for good, words in findings:
        sign = "[green]good[/green]" if good else "[bold red]wrong[/bold red]"
        console.print(f"{name:<9} {sign}  {escape(words)}", highlight=False, soft_wrap=True)
    return all(good for good, _ in findings)


async def _texts(_: Settings) -> list[Finding]:
    Texts.load()
    return [(True, "complete in every language")]


async def _database(settings: Settings) -> list[Finding]:
    try:
        database = await open_database(settings.database, settings.key_bytes(), clock=Clock().now)
    except StorageError as fault:
        return [(False, Texts.load().plain(fault.code, terminal_language(), fault.facts))]
    async with database:
        workshops = await database.read(storage.workshops.every)
        findings = [(True, f"opens; {len(workshops)} workshops"), await _record(database)]
    for workshop in workshops:
        if opinion_comes_too_late(workshop):
            findings.append((False, f"{workshop.id}: the opinion comes after the decision"))
        missing = ", ".join(legal_gaps(workshop))
        if missing and not workshop.notice.rehearsal:
            findings.append((False, f"{workshop.id}: the notice lacks {missing}"))
    return findings


async def _record(database: Database) -> Finding:
    """Go along the chain of what was recorded: nobody has changed or taken out a link."""
    broken = await database.read(audit.verify)
    if broken is not None:
        return False, f"the record is not as it was sealed: link {broken.number}, {broken.why}"
    number, last = await database.read(audit.head)
    return True, f"the record is whole: {number} acts, the last link is {last[:16]}"


async def _disk(settings: Settings) -> list[Finding]:
    place = settings.files.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    return [(free >= _LEAST_FREE, f"{free // 1_000_000:,} MB free at {_short(place)}")]


def _short(place: Path) -> str:
    return place.name or str(place)


async def _telegram(settings: Settings) -> list[Finding]:
    request = AiohttpRequest()
    bot = Bot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.telegram_url}/bot",
        request=request,
        get_updates_request=AiohttpRequest(),
    )
    async with request:
        try:
            me = await bot.get_me()
            hook = await bot.get_webhook_info()
        except InvalidToken:
            return [(False, "ATELIER_BOT_TOKEN is not a token that Telegram knows")]
        except TelegramError as fault:
            return [(False, f"{settings.telegram_url} does not answer ({type(fault).__name__})")]
    findings = [(True, f"answers; the bot is @{me.username}")]
    wants_hook = bool(settings.webhook_secret.get_secret_value())
    if hook.url and not wants_hook:
        findings.append((True, "a webhook is set; `atelier run` removes it and polls"))
    if hook.last_error_message and wants_hook:
        findings.append((False, f"the webhook fails: {hook.last_error_message}"))
    if wants_hook and not settings.public_url.startswith("https://"):
        findings.append((False, "a webhook needs ATELIER_PUBLIC_URL to begin with https://"))
    return findings
