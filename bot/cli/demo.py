"""`atelier demo`: the whole program on an example workshop, with an emulator for Telegram."""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import socket
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.desk import console, explained, stop
from bot.cli.signals import stop_signals
from bot.demo.children import Children, bot, emulator
from bot.demo.settings import FOLDER, STAGE, given, settings_of
from bot.settings import Settings

LOCK = Path("var/demo.lock")  # beside the folder, which is made anew


def demo(
    pages: Annotated[
        str, typer.Option(envvar="DEMO_PAGES", help="Where the web pages are served.")
    ] = "127.0.0.1:8080",
    telegram: Annotated[
        str, typer.Option(envvar="DEMO_TELEGRAM", help="Where the emulator is served.")
    ] = "127.0.0.1:8081",
    tour: Annotated[
        str, typer.Option(envvar="DEMO_TOUR", help="Where the guided tour is served.")
    ] = "127.0.0.1:8082",
    keep: Annotated[
        bool, typer.Option(envvar="KEEP", help="Go on with the data of the last demo.")
    ] = False,
    crowd: Annotated[
        bool, typer.Option(envvar="CROWD", help="Let invented people answer as time goes by.")
    ] = True,
) -> None:
    """Play the whole path: bot, pages, example workshop, an emulator instead of Telegram, a tour.

    Needs no token and no account, and starts afresh each time (KEEP=1 keeps the data, under
    var/demo). Ctrl-C stops it.
    """
    explained(lambda: _play(Addresses(pages, telegram, tour), keep, crowd))


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the demo is served, each as host:port."""

    pages: str
    telegram: str
    tour: str


def _play(where: Addresses, keep: bool, crowd: bool) -> None:
    set_to = given(where.pages, where.telegram)
    settings = settings_of(set_to)
    with _alone(where.pages, where.telegram, where.tour):
        kept = keep and STAGE.exists()
        _clear(set_to, kept)
        children = Children(bot(set_to, FOLDER), emulator(where.telegram, FOLDER))
        asyncio.run(_perform(settings, where, children, kept=kept, crowd=crowd))


async def _perform(
    settings: Settings, where: Addresses, children: Children, *, kept: bool, crowd: bool
) -> None:
    """Start everything in order, until Ctrl-C or SIGTERM; everything ends in order, too."""
    enough = stop_signals()
    async with children:
        await children.bot.prepare()
        await children.emulator.prepare()
        # Slow to import: meanwhile the two others do the same.
        from bot.demo.stage import set_stage  # noqa: PLC0415 - see above
        from bot.demo.tour.serving import serve_tour  # noqa: PLC0415 - see above

        await children.emulator.start()
        stage = await set_stage(settings, STAGE, kept=kept, crowd=crowd)
        await children.bot.start()

        def told() -> None:
            console.print(
                f"tour      http://{where.tour}\n"
                f"pages     {settings.public_url}\n"
                f"Telegram  {settings.telegram_url}\n"
                "ready",
                highlight=False,
            )

        guide = serve_tour(settings, stage, children.bot, where.tour, told)
        await _until(enough, guide, children.bot.ended(), children.emulator.ended())


async def _until(enough: asyncio.Event, *parts: Coroutine[Any, Any, None]) -> None:
    """Run the parts until the end. Raises what a part fails with: a process that is gone, say."""
    running = [asyncio.create_task(part) for part in (enough.wait(), *parts)]
    try:
        ended, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for one in ended:
            one.result()
    finally:
        for one in running:
            one.cancel()
        await asyncio.gather(*running, return_exceptions=True)


@contextmanager
def _alone(*addresses: str) -> Iterator[None]:
    """Hold this folder's lock: a second demo finds out before it touches the data of the first."""
    LOCK.parent.mkdir(parents=True, exist_ok=True)
    with LOCK.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stop(
                "Another demo is running in this folder (Ctrl-C stops it). Its data was left alone."
            )
        for address in addresses:
            _must_be_free(address)
        yield


def _must_be_free(address: str) -> None:
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host.strip("[]"), int(port)), family=family).close()
    except (ValueError, OverflowError):
        stop(f"{address}: expected an address and a port, such as 127.0.0.1:8081")
    except OSError as fault:
        why = os.strerror(fault.errno or 0)
        stop(f"{address}: {why}. Is another demo running? Nothing was changed.")


def _clear(set_to: dict[str, str], kept: bool) -> None:
    """Make room for the data, and leave the settings in a file for the other commands."""
    if not kept:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = (f"export ATELIER_{name.upper()}={value}\n" for name, value in set_to.items())
    (FOLDER / "settings.sh").write_text("".join(lines), "utf-8")
