"""A file of people on its way in: it comes, is read, is looked at and confirmed, and is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import actions.people
import storage.files
import storage.imports
import storage.jobs
import storage.workshops
from actions.jobs import Arguments
from actions.people import Arrival
from rules.errors import Refused
from rules.people_row import PersonRow
from rules.who import CitizenState, Source, Who
from storage.files import FileRow, Stored
from storage.imports import Import, ImportState
from storage.transaction import Transaction

READ = "people-read"
LOAD = "people-load"
FILE, WRONG = "people", "people-wrong"
"""The kinds of the files: as they came, and the rows to correct."""

Apart = tuple[int, str, int]
"""Two who are alike and are two people: the first's line and id, and the line of the second."""

ARRIVE = (CitizenState.CONTACTED, CitizenState.QUALIFIED)
"""The states in which people may come in a file."""


async def begin(
    tx: Transaction, who: Who, arrival: Arrival, stored: Stored, name: str, mime: str
) -> int:
    """Take a file that is on the disk, and have it read; the number of its import.

    Raises Refused («people.legal-gaps») for real people while facts of the notice are missing.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    actions.people.must_be_lawful(workshop)
    if arrival.state not in ARRIVE or arrival.source is None:
        raise Refused("imports.state-or-source")
    row = FileRow(stored, FILE, name, mime, None, who.workshop, tx.now)
    await storage.files.add(tx, row)
    number = await storage.imports.add(tx, who, arrival.state, Source(arrival.source), stored.id)
    await _have_read(tx, number)
    return number


async def choose(tx: Transaction, who: Who, number: int, choices: Mapping[str, Any]) -> None:
    """Take what an organiser chose of columns and values, and have the file read again."""
    found = await _of_workshop(tx, who, number)
    if not await storage.imports.move(tx, number, ImportState.READY, ImportState.READING):
        raise Refused("imports.not-ready")
    # Read otherwise, other rows may be alike: what was decided of some is asked again.
    await storage.imports.choose(tx, number, {**found.choices, **choices, "same": [], "apart": []})
    await _have_read(tx, number)


async def decide(
    tx: Transaction, who: Who, number: int, same: Sequence[int], apart: Sequence[Apart]
) -> None:
    """Take what was decided of some who may be there twice, and have the file read for the next.

    `same` are lines that tell of somebody who is there already, `apart` are two people each.
    """
    found = await _of_workshop(tx, who, number)
    if not await storage.imports.move(tx, number, ImportState.READY, ImportState.READING):
        raise Refused("imports.not-ready")
    decided = {
        "same": _with(found, same),
        "apart": [*found.choices.get("apart", ()), *map(list, apart)],
    }
    await storage.imports.choose(tx, number, {**found.choices, **decided})
    await _have_read(tx, number)


async def was_read(
    tx: Transaction, number: int, state: ImportState, report: Mapping[str, Any]
) -> None:
    """Keep what was read, to be looked at; a file that cannot be read is forgotten at once."""
    found = await storage.imports.find(tx, number)
    if found is None or not await storage.imports.report(tx, number, state, report):
        return
    if state is ImportState.UNREADABLE:
        await storage.files.forget(tx, found.file)


async def load(tx: Transaction, who: Who, number: int, same: Sequence[int]) -> None:
    """Have the good rows loaded; `same` are lines that tell of somebody who is there already.

    Raises Refused where it is not ready, or nobody would come.
    """
    found = await _of_workshop(tx, who, number)
    actions.people.must_be_lawful(await storage.workshops.get(tx, who.workshop))
    if found.report.get("missing") or not found.report.get("good"):
        raise Refused("imports.nobody")
    if not await storage.imports.move(tx, number, ImportState.READY, ImportState.LOADING):
        raise Refused("imports.not-ready")
    await storage.imports.choose(tx, number, {**found.choices, "same": _with(found, same)})
    job = await storage.jobs.add(tx, LOAD, {"import": number, "by": who.actor, "at": 0})
    await storage.imports.set_job(tx, number, job)


async def drop(tx: Transaction, who: Who, number: int) -> None:
    """Load nothing of a file, and forget it. Raises Refused where it is being loaded, or over."""
    found = await _of_workshop(tx, who, number)
    if not await storage.imports.drop(tx, number):
        raise Refused("imports.not-ready")
    await storage.files.forget(tx, found.file)


@dataclass(frozen=True, slots=True)
class Loading:
    """What is loaded, in the pieces in which it came; `same` tell of who is there already."""

    about: Import
    pieces: Sequence[bytes]
    read: Callable[[bytes], Sequence[PersonRow]]
    wrong: int
    wrong_file: Stored | None
    same: Sequence[str]
    bad: Sequence[Any]


async def load_some(tx: Transaction, left: Arguments, *, loading: Loading) -> Arguments | None:
    """Load one piece; at the end, keep what became of all."""
    about, at = loading.about, int(left["at"])
    if at < len(loading.pieces):
        workshop = await storage.workshops.get(tx, about.workshop)
        rows = loading.read(loading.pieces[at])
        arrival = Arrival(about.arrives, about.source)
        done = await actions.people.import_rows(tx, left["by"], workshop, rows, arrival, now=tx.now)
        return {
            **left,
            "at": at + 1,
            "added": left.get("added", 0) + done.added,
            "known": left.get("known", 0) + done.known,
            "left_alone": left.get("left_alone", 0) + done.left_alone,
        }
    await _end(tx, left, loading)
    return None


async def _end(tx: Transaction, left: Arguments, loading: Loading) -> None:
    about = loading.about
    hashes = [tx.keyed_hash(match) for match in loading.same]
    await storage.imports.add_same(tx, about.workshop, hashes)
    wrong = None
    if loading.wrong_file is not None:
        wrong = loading.wrong_file.id
        row = FileRow(
            *(loading.wrong_file, WRONG, about.name, "application/json", None),
            *(about.workshop, tx.now),
        )
        await storage.files.add(tx, row)
    counts = {
        "added": left.get("added", 0),
        "known": left.get("known", 0) + len(hashes),
        "left_alone": left.get("left_alone", 0),
        "wrong": loading.wrong,
    }
    kept = {"bad": list(loading.bad), "name": about.name}
    await storage.imports.ended(tx, about.id, counts, kept, wrong)
    await storage.files.forget(tx, about.file)


def _with(found: Import, same: Sequence[int]) -> list[int]:
    return sorted({*found.choices.get("same", ()), *same})


async def _have_read(tx: Transaction, number: int) -> None:
    job = await storage.jobs.add(tx, READ, {"import": number})
    await storage.imports.set_job(tx, number, job)


async def _of_workshop(tx: Transaction, who: Who, number: int) -> Import:
    found = await storage.imports.find(tx, number)
    if found is None or found.workshop != who.workshop:
        raise Refused("imports.not-ready")
    return found
