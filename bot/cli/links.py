"""`atelier links`: make the personal links that letters carry."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

import actions.links
import storage.links
from actions.links import MadeLink
from bot.cli.desk import ACTOR, Desk, console, perform, progress, stop
from bot.cli.people import WhichWorkshop
from rules.csv_text import neutral
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction

CHUNK = 100
"""Links of one transaction: some 300 statements, far below the 100 ms a writer may hold."""

_ONLY_MINE = 0o700


@dataclass(frozen=True, slots=True)
class Letter:
    """What one letter needs: the address and the code are in no database, only here."""

    person: str
    name: str
    link: MadeLink
    address: str


def links(
    folder: Annotated[Path, typer.Argument(help="Where the list and the QR pictures go.")],
    person: Annotated[
        str | None, typer.Option(help="A new link for this person (their id); the old one ends.")
    ] = None,
    workshop: WhichWorkshop = None,
) -> None:
    """Make a personal link for every contacted citizen who has none yet.

    Writes links.csv (person, name, address, code, expiry, picture) and one QR picture a person.
    The folder names people and opens their way in: keep it as you keep the letters.
    """

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        folder.mkdir(parents=True, exist_ok=True, mode=_ONLY_MINE)
        if (folder / "links.csv").exists():
            stop(f"{folder}/links.csv exists already; take another folder, its links still count.")
        letters = await make_letters(desk, chosen, person)
        if not letters:
            console.print("Every contacted citizen has a link already.")
            return
        write_letters(folder, letters)
        console.print(f"{len(letters)} links made, in {folder}/links.csv")

    perform(work)


async def make_letters(desk: Desk, workshop: Workshop, person: str | None = None) -> list[Letter]:
    """Make links for those without one, or a new one for one person."""
    if person is None:

        async def waiting(tx: Transaction) -> tuple[tuple[str, str], ...]:
            return await storage.links.without(tx, workshop.id)

        people: Sequence[tuple[str, str]] = await desk.database.read(waiting)
    else:
        people = ((person, ""),)
    letters: list[Letter] = []
    with progress() as bar:
        task = bar.add_task("Links", total=len(people))
        for chunk in _chunks(people):
            letters += await _made(desk, workshop, chunk)
            bar.advance(task, len(chunk))
    return letters


def write_letters(folder: Path, letters: Sequence[Letter]) -> None:
    """Write the list, for a mail merge, and a QR picture for each letter."""
    with (folder / "links.csv").open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(["person", "name", "address", "code", "expires", "picture"])
        with progress() as bar:
            for letter in bar.track(letters, description="QR pictures"):
                picture = f"{letter.person}.png"
                (folder / picture).write_bytes(actions.links.qr_picture(letter.address))
                code = f"{letter.link.code[:4]}-{letter.link.code[4:]}"
                expires = f"{letter.link.expires_at:%Y-%m-%d}"
                writer.writerow(
                    [letter.person, neutral(letter.name), letter.address, code, expires, picture]
                )


async def _made(desk: Desk, workshop: Workshop, people: Sequence[tuple[str, str]]) -> list[Letter]:
    async def body(tx: Transaction) -> list[Letter]:
        made = []
        for person, name in people:
            who = Who(ACTOR, person, workshop.id)
            link = await actions.links.make(tx, who, now=tx.now)
            made.append(Letter(person, name, link, f"{desk.settings.public_url}/l/{link.token}"))
        return made

    return await desk.database.transact(body, cause=f"command:links:{people[0][0]}")


def _chunks(people: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    return (people[start : start + CHUNK] for start in range(0, len(people), CHUNK))
