"""What every command works with: settings, texts, an open database, the civil time, a terminal."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import NoReturn
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

import storage.workshops
from actions.workshop_file import WorkshopFileInvalid, in_words
from bot.clock import Clock
from bot.errors import CannotStart
from bot.settings import Settings, SettingsWrong, load
from rules.errors import Refused
from rules.facts import Facts
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.errors import StorageError
from texts import Texts
from texts.check import TextsIncomplete

ACTOR = "command"
"""Who acts, in the audit, when somebody at the machine's terminal does."""

PARIS = ZoneInfo("Europe/Paris")
_EMULATOR_ANSWERS = 2.0  # seconds

console = Console()
errors = Console(stderr=True)


@dataclass(frozen=True, slots=True)
class Desk:
    """One command's tools; the database is open, beside a running bot if there is one."""

    settings: Settings
    language: str
    database: Database
    clock: Clock

    def now(self) -> datetime:
        """Return the civil instant; in rehearsal, the emulator's."""
        return self.clock.now()

    def say(self, key: str, facts: Facts, zone: ZoneInfo = PARIS) -> str:
        """Say a sentence of the catalogues in the terminal's language."""
        return _texts().plain(key, self.language, facts, zone)

    async def workshop(self, wanted: str | None) -> Workshop:
        """Find the workshop: the one of this id, or the only one there is."""
        known = await self.database.read(storage.workshops.every)
        found = [one for one in known if wanted in (None, one.id)]
        if len(found) == 1:
            return found[0]
        if not known:
            stop("No workshop is loaded yet. Load one: atelier workshop load FILE")
        names = ", ".join(one.id for one in known)
        return stop(f"Say which workshop with --workshop. There are: {names}")


@cache
def _texts() -> Texts:
    """Read the catalogues where there is something to say: most commands end without."""
    return Texts.load()


def say(key: str, facts: Facts) -> str:
    """Say a sentence of the catalogues in the terminal's language, where no desk is needed."""
    return _texts().plain(key, terminal_language(), facts, PARIS)


def stop(words: str) -> NoReturn:
    """End the command with one clear message."""
    errors.print(words, style="bold red", highlight=False, soft_wrap=True)
    raise typer.Exit(1)


def terminal_language() -> str:
    """Return the language for messages: English only for a terminal that asks for it."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "fr" if spoken.startswith("fr") else "en"


def perform(work: Callable[[Desk], Awaitable[None]]) -> None:
    """Open the desk, do the work, and tell what went wrong as a sentence, not as a traceback."""
    explained(lambda: asyncio.run(_at_desk(work)))


def explained(work: Callable[[], None]) -> None:
    """Do something; what is known to go wrong is told as a sentence."""
    try:
        work()
    except (SettingsWrong, CannotStart, TextsIncomplete) as wrong:
        stop(str(wrong))
    except WorkshopFileInvalid as invalid:
        texts, language = _texts(), terminal_language()
        stop("\n".join(in_words(problem, texts, language) for problem in invalid.problems))
    except (Refused, StorageError) as refused:
        stop(_texts().plain(refused.code, terminal_language(), refused.facts, PARIS))
    except OSError as fault:
        stop(f"{fault.filename or 'The machine'}: {fault.strerror or fault}")


async def _at_desk(work: Callable[[Desk], Awaitable[None]]) -> None:
    settings = load()
    async with opened(settings) as desk:
        await work(desk)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Desk]:
    """Open the database of these settings, with everything a command needs around it."""
    clock = Clock()
    if settings.is_rehearsal:
        await follow_emulator(settings, clock)
    database = await open_database(
        settings.database,
        settings.key_bytes(),
        clock=clock.now,
        files=settings.files,
        backups=settings.backups,
    )
    async with database:
        yield Desk(settings, terminal_language(), database, clock)


async def follow_emulator(settings: Settings, clock: Clock) -> None:
    """Take the rehearsal's civil time, if the emulator is there to tell it."""
    import aiohttp  # noqa: PLC0415 - slow, and no command needs it in earnest

    patience = aiohttp.ClientTimeout(total=_EMULATOR_ANSWERS)
    try:
        async with (
            aiohttp.ClientSession(timeout=patience) as session,
            session.get(f"{settings.telegram_url}/sim/clock") as answer,
        ):
            clock.follow(datetime.fromisoformat((await answer.json())["now"]))
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        errors.print("The emulator does not answer: the time is this machine's.", style="yellow")


def progress() -> Progress:
    """A bar for whatever takes more than a second; it writes nothing where nobody looks."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=errors,
        disable=not errors.is_terminal,
    )
