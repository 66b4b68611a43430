"""Has files of people read in a process of its own, and loads their rows in short transactions."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

import actions.imports
import storage.imports
import storage.workshops
from actions.imports import Loading
from actions.jobs import Finish, Progress, Stepwise, Work
from bot.reader import Order, known_lines, reading
from rules.people_check import SHOWN
from rules.people_plain import row_from_plain
from rules.people_row import PersonRow
from rules.workshop import Workshop
from storage.database import Database
from storage.files import Stored
from storage.imports import Import, ImportState
from storage.jobs import Job
from storage.transaction import Transaction


def imports(database: Database) -> Mapping[str, Work]:
    """Return the kinds of job that bring people in."""
    return MappingProxyType(
        {
            actions.imports.READ: partial(_read, database=database),
            actions.imports.LOAD: partial(_load, database=database),
        }
    )


@dataclass(slots=True)
class Hashes:
    """What recognises who is a citizen, who is left alone, and rows that tell of others."""

    known: set[str]
    alone: set[str]
    same: set[str]


@dataclass(slots=True)
class Found:
    """How many rows are of whom; `lines` are those of people who are there already."""

    known: int = 0
    alone: int = 0
    lines: set[int] = field(default_factory=set)

    def count(self, matches: Sequence[Sequence[Any]], hashes: Hashes, database: Database) -> None:
        """Count some good rows."""
        for line, match in matches:
            mine = database.keyed_hash(match)
            if mine in hashes.alone:
                self.alone += 1
            elif mine in hashes.known or mine in hashes.same:
                self.known += 1
                self.lines.add(line)


async def _read(job: Job, progress: Progress, *, database: Database) -> Finish:
    """Look at a file: what it holds, who is there already, who may be there twice."""
    number = int(job.arguments["import"])
    about, workshop = await _about(database, number)
    if about.state is not ImportState.READING:
        return _nothing
    lines = [
        line
        async for people in _pages(
            database,
            lambda tx, after: storage.imports.known_people(tx, about.workshop, after),
            lambda one: one.person,
        )
        for line in known_lines(people)
    ]
    hashes = await _hashes(database, about.workshop)
    found = Found()
    order = Order(workshop, about.choices, load=False, known=tuple(lines))
    report: Mapping[str, Any] = {}
    async with aclosing(reading(order, database.files.read(about.file))) as words:
        async for said, _ in words:
            if "matches" in said:
                await asyncio.to_thread(found.count, said["matches"], hashes, database)
            elif "done" in said:
                await progress(int(said["done"]), 0)
            elif said.get("end") == "refused":
                report = {"code": said["code"], "facts": said["facts"]}
                return partial(_kept, number=number, state=ImportState.UNREADABLE, report=report)
            elif "end" in said:
                report = said["report"]
    return partial(_kept, number=number, state=ImportState.READY, report=_with(report, found))


def _with(report: Mapping[str, Any], found: Found) -> dict[str, Any]:
    """Add what only the database knows; pairs of whom one row is not to come are no question."""
    pairs = [pair for pair in report.get("pairs", ()) if pair["second"][0] not in found.lines]
    return {**report, "known": found.known, "left_alone": found.alone, "pairs": pairs}


async def _kept(
    tx: Transaction, number: int, state: ImportState, report: Mapping[str, Any]
) -> None:
    await actions.imports.was_read(tx, number, state, report)


async def _load(job: Job, progress: Progress, *, database: Database) -> Finish | Stepwise:
    """Load the rows of a file. Killed and begun again, the same file makes the same pieces."""
    number = int(job.arguments["import"])
    about, workshop = await _about(database, number)
    if about.state is not ImportState.LOADING:
        return _nothing
    loading = await read_all(database, about, workshop, database.files.read(about.file))
    await progress(job.done, len(loading.pieces))
    return Stepwise(partial(actions.imports.load_some, loading=loading))


async def read_all(
    database: Database, about: Import, workshop: Workshop, file: AsyncIterator[bytes]
) -> Loading:
    """Return all rows of a file, those that are wrong on the disk. Raises OSError."""
    order = Order(workshop, about.choices, load=True)
    pieces: list[bytes] = []
    wrong: list[bytes] = []
    bad: list[Any] = []
    count, same = 0, []
    async with aclosing(reading(order, file)) as words:
        async for said, line in words:
            if "rows" in said:
                pieces.append(line)
            elif "bad" in said:
                count += len(said["bad"])
                bad += said["bad"][: SHOWN - len(bad)]
                wrong.append(line)
            elif said.get("end") == "refused":
                raise OSError(said["code"])
            elif "end" in said:
                same = said["report"]["same"]
                header = json.dumps({"header": said["report"]["header"]}).encode()
                wrong.insert(0, header + b"\n")
    stored: Stored | None = None
    if count:
        stored = await database.files.save(b"".join(wrong))
    return Loading(about, pieces, _rows, count, stored, same, bad)


def _rows(piece: bytes) -> Sequence[PersonRow]:
    return [row_from_plain(plain) for plain in json.loads(piece)["rows"]]


async def _about(database: Database, number: int) -> tuple[Import, Workshop]:
    async def look(tx: Transaction) -> tuple[Import, Workshop]:
        found = await storage.imports.find(tx, number)
        if found is None:
            raise LookupError("an import that is not there")
        return found, await storage.workshops.get(tx, found.workshop)

    return await database.read(look)


async def _hashes(database: Database, workshop: str) -> Hashes:
    async def every(look: Callable[[Transaction, str], Awaitable[list[str]]]) -> set[str]:
        return {each async for page in _pages(database, look, str) for each in page}

    return Hashes(
        await every(lambda tx, after: storage.imports.known_hashes(tx, workshop, after)),
        await every(storage.imports.alone_hashes),
        await every(lambda tx, after: storage.imports.same_hashes(tx, workshop, after)),
    )


async def _pages(
    database: Database,
    look: Callable[[Transaction, str], Awaitable[list[Any]]],
    key: Callable[[Any], str],
) -> AsyncIterator[list[Any]]:
    """Yield very many rows, a snapshot for each few thousand of them."""
    after = ""

    async def some(tx: Transaction) -> list[Any]:
        return await look(tx, after)

    while found := await database.read(some):
        yield found
        after = key(found[-1])


async def _nothing(_tx: Transaction) -> None:
    """There is nothing to keep."""
