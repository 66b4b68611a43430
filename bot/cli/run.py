"""`atelier run`: the bot and its pages, until Ctrl-C or SIGTERM."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Annotated

import typer

from bot.cli.desk import console, errors, explained, follow_emulator
from bot.cli.signals import stop_signals
from bot.content import content
from bot.keeper import Keeper
from bot.pages import serve_pages
from bot.settings import Settings, load, misspelt
from bot.wiring import build, serve
from bot.wiring import help_out as help_the_leader
from texts.check import insist


def run(
    *,
    help_out: Annotated[
        bool,
        typer.Option(
            "--help-out",
            help="Handle messages beside the process that leads, which alone sends and serves "
            "the pages (PostgreSQL only).",
        ),
    ] = False,
) -> None:
    """Run the bot and its pages until Ctrl-C or SIGTERM.

    Whatever is under way when it stops, however it stops, goes on at the next start.
    """
    explained(_help_out if help_out else _run)


def _run() -> None:
    settings = load()
    for line in misspelt():
        errors.print(line, style="yellow", highlight=False, soft_wrap=True)

    def told() -> None:
        console.print(f"pages     {settings.public_url}\nready", highlight=False)

    live(settings, told)


def live(settings: Settings, ready: Callable[[], None]) -> None:
    """Run the program of these settings; `ready` is called once it works.

    Raises CannotStart, or TextsIncomplete where a sentence is missing, or said by nobody.
    """
    insist()
    go_live(settings, ready)


def go_live(settings: Settings, ready: Callable[[], None]) -> None:
    """Do the same where the sentences have been looked through. Raises CannotStart."""
    asyncio.run(_live(settings, ready))


async def _live(settings: Settings, ready: Callable[[], None]) -> None:
    stopping = stop_signals()
    async with build(settings, content) as program:
        if settings.is_rehearsal:  # before anything is dated: its clock may stand weeks ahead
            await follow_emulator(settings, program.clock)
        keeper = Keeper(program.database, program.clock, settings.backups)
        await keeper.begin()
        await serve(program, stopping, serve_pages(program, ready), keeper.run())


def _help_out() -> None:
    insist()
    asyncio.run(_helping(load()))


async def _helping(settings: Settings) -> None:
    stopping = stop_signals()
    async with build(settings, content, leads=False) as program:
        await help_the_leader(program, stopping, lambda: console.print("helping\nready"))
