"""`atelier demo`: the whole program on an example workshop, with an emulator for Telegram."""

from __future__ import annotations

import asyncio
import fcntl
import os
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TextIO

import typer

from bot.cli.desk import console, explained, stop
from bot.cli.signals import stop_signals
from bot.demo.children import Children, bot, emulator
from bot.demo.parts import until_one_ends
from bot.demo.settings import FOLDER, STAGE, clear, given

LOCK = Path("var/demo.lock")  # beside the folder, which is made anew
ENDS_WITHIN = 8.0  # seconds: a demo that was just stopped takes a moment
LOOK_AGAIN = 0.1
RUNS_ALREADY = "Another demo is running in this folder (Ctrl-C stops it)."


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
    with _alone(where.pages, where.telegram, where.tour):
        kept = keep and STAGE.exists()
        mail = _free()  # nobody but the bot needs to know it
        set_to = given(where.pages, where.telegram, mail)
        _say("The demo sets its stage: some ten seconds, up to a minute on a slow machine.")
        clear(set_to, kept=kept)
        children = Children(bot(set_to, FOLDER), emulator(where.telegram, mail, FOLDER))
        asyncio.run(_perform(set_to, where, children, kept=kept, crowd=crowd))
        _say("stopped")


async def _perform(
    set_to: Mapping[str, str], where: Addresses, children: Children, *, kept: bool, crowd: bool
) -> None:
    """Start everything in order, until Ctrl-C or SIGTERM; everything ends in order, too."""
    enough = stop_signals()
    async with children:
        whole = _guided(set_to, where, children, kept=kept, crowd=crowd)
        await until_one_ends(enough.wait(), whole)


async def _guided(
    set_to: Mapping[str, str], where: Addresses, children: Children, *, kept: bool, crowd: bool
) -> None:
    """Set the stage and serve the tour, as long as both processes are there."""
    await children.bot.prepare()
    await children.emulator.prepare()
    # Slow to import: meanwhile the two others do the same.
    from bot.demo.theatre import Theatre  # noqa: PLC0415 - see above
    from bot.demo.tour.serving import serve_tour  # noqa: PLC0415 - see above

    def told() -> None:
        _say(
            f"tour      http://{where.tour}\n"
            f"pages     http://{where.pages}\n"
            f"Telegram  http://{where.telegram}\n"
            "ready\n"
            "Open the tour in a browser. A scene is played before it is shown: some seconds,\n"
            "half a minute where weeks go by. Ctrl-C here ends it all."
        )

    async with Theatre(set_to, children, crowd, lambda what: _say(f"  … {what}")) as theatre:
        world = await theatre.set("fr", kept=kept)
        await until_one_ends(
            serve_tour(theatre, world, where.tour, told),
            children.bot.ended(),
            children.emulator.ended(),
        )


def _say(words: str) -> None:
    console.print(words, highlight=False, soft_wrap=True)


@contextmanager
def _alone(*addresses: str) -> Iterator[None]:
    """Hold this folder's lock: a second demo finds out before it touches the data of the first."""
    LOCK.parent.mkdir(parents=True, exist_ok=True)
    with LOCK.open("a") as lock:
        if not _locked(lock):
            _say("A demo of this folder is still there: waiting some seconds for its end.")
            give_up = time.monotonic() + ENDS_WITHIN
            while not _locked(lock):
                if time.monotonic() > give_up:
                    stop(f"{RUNS_ALREADY} Its data was left alone.")
                time.sleep(LOOK_AGAIN)
        for address in addresses:
            _must_be_free(address)
        yield


def _locked(lock: TextIO) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _free() -> str:
    """Return an address on this machine that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return f"127.0.0.1:{found.getsockname()[1]}"


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
