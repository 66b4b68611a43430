"""`atelier check`: a doctor that finds the usual mistakes before they hurt."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import typer
from rich.markup import escape
from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

import storage.workshops
from bot.cli import checkups
from bot.cli.checkups import Finding
from bot.cli.desk import console, progress, terminal_language
from bot.clock import Clock
from bot.request import AiohttpRequest
from bot.settings import Settings, SettingsWrong, load, misspelt
from rules.workshop import legal_gaps, opinion_comes_too_late
from storage import audit
from storage.database import Database, open_to_look
from storage.errors import CannotOpen, StorageError
from texts import Texts
from texts.check import TextsIncomplete, insist

_A_WHILE = 1.0  # seconds; what takes longer shows how far it is
_LEAST_FREE = 1_000_000_000  # bytes: room for a backup and some hundred presentations


def check() -> None:
    """Look for the usual mistakes: settings, key, texts, database, record, team, copies, Telegram.

    It only looks: nothing is made, changed or brought up to date.
    """
    try:
        settings = load()
        settings.key_bytes()
        settings.mail_office()
    except SettingsWrong as wrong:
        _show("settings", [(False, str(wrong))])
        raise typer.Exit(1) from None
    faults = [*((False, line) for line in misspelt()), *checkups.settings_fit(settings)]
    good = _show("settings", faults or [(True, "complete")])
    if not all([good, *asyncio.run(_examine(settings))]):
        raise typer.Exit(1)


async def _examine(settings: Settings) -> list[bool]:
    looks: dict[str, Callable[[Settings], Awaitable[list[Finding]]]] = {
        "texts": _texts,
        "database": _database,
        "disk": _disk,
        "telegram": _telegram,
        "clock": _clock,
        "pages": checkups.pages,
        "mail": checkups.mail,
    }
    return [_show(name, await _told(partial(look, settings))) for name, look in looks.items()]


async def _told(look: Callable[[], Awaitable[list[Finding]]]) -> list[Finding]:
    """Return what a look finds; what goes wrong meanwhile is a finding too."""
    try:
        return await look()
    except Exception as fault:  # noqa: BLE001 - a doctor tells whatever it meets
        return [(False, _in_words(fault))]


def _in_words(fault: Exception) -> str:
    match fault:
        case StorageError():
            return _sentence(fault)
        case OSError(strerror=str(why)):
            return f"{fault.filename or 'the machine'}: {why}"
        case _:
            return f"could not be looked at to the end ({type(fault).__name__})"


def _sentence(fault: StorageError) -> str:
    texts = Texts.load()
    if not texts.has(fault.code):
        return str(fault)
    return texts.plain(fault.code, terminal_language(), fault.facts)


def _show(name: str, findings: list[Finding]) -> bool:
    for good, words in findings:
        sign = "[green]good[/green]" if good else "[bold red]wrong[/bold red]"
        console.print(f"{name:<9} {sign}  {escape(words)}", highlight=False, soft_wrap=True)
    return all(good for good, _ in findings)


async def _texts(_: Settings) -> list[Finding]:
    try:
        insist()
    except TextsIncomplete as incomplete:
        return [(False, gap) for gap in incomplete.gaps]
    return [(True, "complete in every language")]


async def _database(settings: Settings) -> list[Finding]:
    try:
        database = await open_to_look(
            settings.database, settings.key_bytes(), clock=Clock().now, files=settings.files
        )
    except CannotOpen as fault:
        return [(fault.code == "storage.not_made", _sentence(fault))]
    async with database:
        workshops = await database.read(storage.workshops.every)
        findings = [(True, f"opens; {len(workshops)} workshops")]
        findings += await _told(partial(_record, database))
        findings += await database.read(lambda tx: checkups.teams(tx, workshops))
        if await database.read(lambda tx: checkups.people(tx, workshops)):
            findings += checkups.copies(settings, Clock.real())
    for workshop in workshops:
        if opinion_comes_too_late(workshop):
            findings.append((False, f"{workshop.id}: the opinion comes after the decision"))
        missing = ", ".join(legal_gaps(workshop))
        if missing and not workshop.notice.rehearsal:
            findings.append((False, f"{workshop.id}: the notice lacks {missing}"))
    return findings


async def _record(database: Database) -> list[Finding]:
    """Go along the chain of what was recorded: nobody has changed or taken out a link."""
    number, last = await database.read(audit.head)
    broken = await _walk(database, number)
    if broken is not None:
        words = f"the record is not as it was sealed: link {broken.number}, {broken.why}"
        return [(False, words)]
    return [(True, f"the record is whole: {number} acts, the last link is {last[:16]}")]


async def _walk(database: Database, links: int) -> audit.Broken | None:
    """Go along so many links, with a bar once it has taken a while."""
    begun, bar = time.monotonic(), progress()
    task = bar.add_task("Record", total=links)

    def told(done: int) -> None:
        bar.update(task, completed=done)
        if time.monotonic() - begun > _A_WHILE:
            bar.start()

    try:
        return await database.read(lambda tx: audit.verify(tx, told))
    finally:
        bar.stop()


async def _disk(settings: Settings) -> list[Finding]:
    place = settings.files.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    room = (free >= _LEAST_FREE, f"{free // 1_000_000:,} MB free at {_short(place)}")
    return [room, *checkups.writable(place)]


def _short(place: Path) -> str:
    return place.name or str(place)


async def _clock(settings: Settings) -> list[Finding]:
    return await checkups.clock(settings, Clock.real())


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
    return [(True, f"answers; the bot is @{me.username}"), *_webhook(hook, settings)]


def _webhook(hook: WebhookInfo, settings: Settings) -> list[Finding]:
    """Tell what Telegram thinks of the webhook; its path is nobody's business."""
    wanted = bool(settings.webhook_secret.get_secret_value())
    host = urlsplit(hook.url).netloc.rpartition("@")[2]
    where = f"the webhook is at {host}" if hook.url else "there is no webhook"
    findings = [(True, f"{where}; {hook.pending_update_count} updates wait at Telegram")]
    if hook.url and not wanted:
        findings.append((True, "`atelier run` removes the webhook and polls"))
    if wanted and not hook.url:
        findings.append((True, "`atelier run` sets the webhook"))
    if hook.last_error_message:
        when = f" at {hook.last_error_date:%Y-%m-%d %H:%M} UTC" if hook.last_error_date else ""
        findings.append((not wanted, f"the webhook failed{when}: {hook.last_error_message}"))
    if wanted and not settings.public_url.startswith("https://"):
        findings.append((False, "a webhook needs ATELIER_PUBLIC_URL to begin with https://"))
    if wanted and hook.url and host != urlsplit(settings.public_url).netloc:
        findings.append((True, "`atelier run` sets the webhook to the address of today"))
    return findings
