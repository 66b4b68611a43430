"""`atelier links`: make the personal links that letters carry."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

import actions.links
import storage.citizens
import storage.links
from actions.links import MadeLink
from bot.cli.desk import ACTOR, Desk, console, perform, progress, stop
from bot.cli.people import WhichWorkshop
from rules.csv_text import neutral
from rules.links import printed_code
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction

CHUNK = 100
"""Links of one transaction: some 300 statements, far below the 100 ms a writer may hold."""

_ONLY_MINE = 0o700
_COLUMNS = ("person", "name", "address", "code", "expires", "picture")


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
        try:
            letters = LettersFolder(folder)
        except FileExistsError:
            stop(f"{folder}/links.csv exists already; take another folder, its links still count.")
        made = await make_letters(desk, chosen, letters.keep, person)
        if made:
            console.print(f"{made} links made, in {folder}/links.csv")
        else:
            (folder / "links.csv").unlink()  # nothing stands in it
            console.print("Every contacted citizen has a link already.")

    perform(work)


async def make_letters(
    desk: Desk,
    workshop: Workshop,
    keep: Callable[[Sequence[Letter]], None],
    person: str | None = None,
) -> int:
    """Make links for those without one, or a new one for one person; return how many.

    `keep` writes letters down before their links count: only hashes are stored, so a link that was
    made and not written down would be lost, and its person with it.
    """
    if person is None:

        async def waiting(tx: Transaction) -> tuple[tuple[str, str], ...]:
            return await storage.links.without(tx, workshop.id)

    else:

        async def waiting(tx: Transaction) -> tuple[tuple[str, str], ...]:
            return ((person, await storage.citizens.name(tx, person)),)

    people = await desk.database.read(waiting)
    with progress() as bar:
        task = bar.add_task("Links", total=len(people))
        for chunk in _chunks(people):
            letters = [_letter(desk, *one) for one in chunk]
            keep(letters)
            await _make(desk, workshop, letters)
            bar.advance(task, len(chunk))
    return len(people)


class LettersFolder:
    """The list for a mail merge, and a QR picture for each letter."""

    def __init__(self, folder: Path) -> None:
        """Begin the list. Raises OSError, FileExistsError where there is one already."""
        folder.mkdir(parents=True, exist_ok=True, mode=_ONLY_MINE)
        self._folder = folder
        with self._list.open("x", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, delimiter=";").writerow(_COLUMNS)

    @property
    def _list(self) -> Path:
        return self._folder / "links.csv"

    def keep(self, letters: Sequence[Letter]) -> None:
        """Add letters; when this returns they are on the disk."""
        with self._list.open("a", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter=";")
            for letter in letters:
                picture = f"{letter.person}.png"
                (self._folder / picture).write_bytes(actions.links.qr_picture(letter.address))
                code = printed_code(letter.link.code)
                expires = f"{letter.link.expires_at:%Y-%m-%d}"
                writer.writerow(
                    [letter.person, neutral(letter.name), letter.address, code, expires, picture]
                )
            out.flush()
            os.fsync(out.fileno())


def _letter(desk: Desk, person: str, name: str) -> Letter:
    link = actions.links.prepare(desk.now())
    return Letter(person, name, link, f"{desk.settings.public_url}/l/{link.token}")


async def _make(desk: Desk, workshop: Workshop, letters: Sequence[Letter]) -> None:
    async def body(tx: Transaction) -> None:
        for letter in letters:
            who = Who(ACTOR, letter.person, workshop.id)
            await actions.links.make(tx, who, now=tx.now, prepared=letter.link)

    await desk.database.transact(body, cause=f"command:links:{letters[0].person}")


def _chunks(people: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    return (people[start : start + CHUNK] for start in range(0, len(people), CHUNK))
