"""`atelier demo`: the whole program on an example workshop, with an emulator for Telegram."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import aiohttp
import typer

import actions.people
import storage.accounts
import storage.clock
import storage.panels
from bot.cli.desk import ACTOR, Desk, console, explained, opened, stop
from bot.cli.links import Letter, make_letters
from bot.cli.people import import_people
from bot.cli.run import live
from bot.cli.workshop import load_file
from bot.settings import Settings, load
from rules.links import printed_code
from rules.people_file import read_people
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
FOLDER = Path("var/demo")
LOCK = Path("var/demo.lock")  # beside the folder, which is made anew
STAGE = FOLDER / "stage.json"  # the emulator's accounts; written once everything is in its place
TOKEN = "1000000001:AAdemo-of-the-citizens-workshop_0001"  # noqa: S105 - the emulator takes any
KEY = "d3" * 32  # invented people only: the key of a demo protects nobody
ORGANISER = 9001  # the organiser's account; citizens' accounts are counted from CITIZENS
CITIZENS = 1001
ON_STAGE = 14  # citizens with a telephone; the other invented people have none
PATIENCE = 20.0  # seconds for the emulator to answer
STOPS_WITHIN = 5.0

Json = dict[str, Any]


def demo(
    pages: Annotated[
        str, typer.Option(envvar="DEMO_PAGES", help="Where the web pages are served.")
    ] = "127.0.0.1:8080",
    telegram: Annotated[
        str, typer.Option(envvar="DEMO_TELEGRAM", help="Where the emulator is served.")
    ] = "127.0.0.1:8081",
    keep: Annotated[
        bool, typer.Option(envvar="KEEP", help="Go on with the data of the last demo.")
    ] = False,
) -> None:
    """Play the whole path: bot, pages, example workshop, and an emulator instead of Telegram.

    Needs no token and no account, and starts afresh each time (KEEP=1 keeps the data, under
    var/demo). Ctrl-C stops it.
    """
    explained(lambda: _play(pages, telegram, keep))


def _play(pages: str, telegram: str, keep: bool) -> None:
    given = _given(pages, telegram)
    settings = load(_env_file=None, key_file=None, webhook_secret="", **given)
    with _alone(pages, telegram):
        kept = keep and STAGE.exists()
        _clear(given, kept)
        with _emulator(telegram):
            asyncio.run(_set_the_stage(settings, kept))

            def told() -> None:
                console.print(
                    f"pages     {settings.public_url}\nTelegram  {settings.telegram_url}\nready",
                    highlight=False,
                )

            live(settings, told)


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


def _clear(given: dict[str, str], kept: bool) -> None:
    """Make room for the data, and leave the settings in a file for the other commands."""
    if not kept:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = (f"export ATELIER_{name.upper()}={value}\n" for name, value in given.items())
    (FOLDER / "settings.sh").write_text("".join(lines), "utf-8")


def _given(pages: str, telegram: str) -> dict[str, str]:
    return {
        "bot_token": TOKEN,
        "telegram_url": f"http://{telegram}",
        "emulator": "true",
        "database": f"sqlite:///{FOLDER}/atelier.db",
        "key": KEY,
        "http": pages,
        "public_url": f"http://{pages}",
        "files": f"{FOLDER}/files",
    }


@contextmanager
def _emulator(address: str) -> Iterator[None]:
    """Run the emulator as the process of its own that it is."""
    host, _, port = address.rpartition(":")
    command = [sys.executable, "-m", "emulator", "--host", host, "--port", port, "--with-parent"]
    with (FOLDER / "emulator.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
        )
    try:
        _wait_for(process)
        yield
    finally:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_for(process: subprocess.Popen[bytes]) -> None:
    """Wait until the emulator has said that it listens."""
    log = FOLDER / "emulator.log"
    give_up = time.monotonic() + PATIENCE
    while "http://" not in log.read_text(errors="replace"):
        if process.poll() is not None or time.monotonic() > give_up:
            last = log.read_text(errors="replace").strip().splitlines()[-1:] or ["no answer"]
            stop(f"The emulator did not start: {last[0]}\nIs another demo running?")
        time.sleep(0.05)


async def _set_the_stage(settings: Settings, kept: bool) -> None:
    """Load the example, import its people, give some of them a telephone and a letter."""
    if kept:
        await _go_on(settings)
    else:
        async with opened(settings) as desk:
            STAGE.write_text(json.dumps(await _seed(desk), ensure_ascii=False))
    async with aiohttp.ClientSession(settings.telegram_url) as emulator:
        for account in json.loads(STAGE.read_text()):
            async with emulator.post("/sim/users", json=account) as answer:
                answer.raise_for_status()
        start = {"start": ""}
        path = f"/sim/users/{ORGANISER}/messages?bot={settings.bot_id}"
        name = {"name": "Atelier citoyen"}  # as one gives it to a real bot when making it
        async with emulator.post(f"/bot{TOKEN}/setMyName", json=name) as answer:
            answer.raise_for_status()
        async with emulator.post(path, json=start) as answer:
            answer.raise_for_status()


async def _go_on(settings: Settings) -> None:
    """Take the kept data up again: time never goes back, and the telephones are empty."""
    async with opened(settings) as desk:
        newest = await desk.database.read(storage.clock.newest)
        await desk.database.transact(storage.panels.forget_all, cause="command:demo:kept")
        if newest is None or newest <= desk.now():
            return
    async with (
        aiohttp.ClientSession(settings.telegram_url) as emulator,
        emulator.post("/sim/clock", json={"to": newest.isoformat()}) as answer,
    ):
        answer.raise_for_status()


async def _seed(desk: Desk) -> list[Json]:
    """Fill the database; return the emulator's accounts."""
    change, _ = await load_file(desk, (EXAMPLE / "workshop.toml").read_bytes())
    workshop = change.workshop
    people = read_people((EXAMPLE / "people.csv").read_bytes(), workshop)
    await import_people(desk, workshop, people.good)
    letters: dict[str, Letter] = {}

    def keep(made: Sequence[Letter]) -> None:
        letters.update((letter.name, letter) for letter in made)

    await make_letters(desk, workshop, keep)
    accounts = [await _organiser(desk, workshop)]
    for number, row in enumerate(people.good[:ON_STAGE]):
        letter = letters[f"{row.first_name} {row.last_name}"]
        accounts.append(
            {
                "id": CITIZENS + number,
                "first_name": row.first_name,
                "last_name": row.last_name,
                "language_code": row.language,
                "note": f"{row.birth_year} · {row.postcode} {row.commune}",
                "letter": letter.address,
                "code": printed_code(letter.link.code),
            }
        )
    return accounts


async def _organiser(desk: Desk, workshop: Workshop) -> Json:
    """Add an organiser whose account is known already."""

    async def body(tx: Transaction) -> None:
        person = await actions.people.add_organiser(
            tx, Who(ACTOR, ACTOR, workshop.id), "Claire", "Fontaine", language="fr", now=tx.now
        )
        await storage.accounts.open_account(tx, ORGANISER, "fr", tx.now)
        await storage.accounts.bind(tx, ORGANISER, person, tx.now)

    await desk.database.transact(body, cause="command:demo:organiser")
    return {
        "id": ORGANISER,
        "first_name": "Claire",
        "last_name": "Fontaine",
        "language_code": "fr",
        "note": "organise l’atelier · organiser",
    }
