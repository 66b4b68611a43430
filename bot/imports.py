"""Has files of people read in a process of its own, and loads their rows in short transactions."""

from __future__ import annotations

import asyncio
import json
import zlib
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
from bot.reader import Order, nobody, reading
from rules.people_check import SHOWN
from rules.people_plain import row_from_plain
from rules.people_row import PersonRow
from rules.people_twins import Somebody
from rules.who import CitizenState
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
class Known:
    """What recognises who is a citizen, who is left alone, and rows that tell of others.

    And how many rows of the file are of whom; `lines` are those of people who are there already.
    """

    there: set[bytes] = field(default_factory=set)
    alone: set[bytes] = field(default_factory=set)
    known: int = 0
    left_alone: int = 0
    lines: set[int] = field(default_factory=set)

    def count(self, matches: Sequence[Sequence[Any]], database: Database) -> None:
        """Count some good rows."""
        for line, match in matches:
            mine = _short(database.keyed_hash(match))
            if mine in self.alone:
                self.left_alone += 1
            elif mine in self.there:
                self.known += 1
                self.lines.add(line)


def _short(keyed_hash: str) -> bytes:
    """Return enough of a hash to tell it from all others: there may be very many."""
    return bytes.fromhex(keyed_hash)[:12]


async def _read(job: Job, progress: Progress, *, database: Database) -> Finish:
    """Look at a file: what it holds, who is there already, who may be there twice."""
    number = int(job.arguments["import"])
    about, workshop = await _about(database, number)
    if about.state is not ImportState.READING:
        return _nothing
    found = Known()
    people = _people(database, about.workshop, found)
    order = _order(about, workshop, load=False)
    report: Mapping[str, Any] = {}
    async with aclosing(reading(order, people, database.files.read(about.file))) as words:
        async for said, _ in words:
            if "matches" in said:
                await asyncio.to_thread(found.count, said["matches"], database)
            elif "done" in said:
                await progress(int(said["done"]), 0)
            elif said.get("end") == "refused":
                report = {"code": said["code"], "facts": said["facts"]}
                return partial(_kept, number=number, state=ImportState.UNREADABLE, report=report)
            elif "end" in said:
                report = said["report"]
    return partial(_kept, number=number, state=ImportState.READY, report=_with(report, found))


def _with(report: Mapping[str, Any], found: Known) -> dict[str, Any]:
    """Add what only the database knows; pairs of whom one row is not to come are no question."""
    pairs = [pair for pair in report.get("pairs", ()) if pair["second"][0] not in found.lines]
    return {**report, "known": found.known, "left_alone": found.left_alone, "pairs": pairs}


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
    order = _order(about, workshop, load=True)
    pieces: list[bytes] = []
    wrong: list[bytes] = []
    bad: list[Any] = []
    count, same = 0, []
    async with aclosing(reading(order, nobody(), file)) as words:
        async for said, line in words:
            if "rows" in said:
                pieces.append(await asyncio.to_thread(zlib.compress, line, 1))
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


def _order(about: Import, workshop: Workshop, *, load: bool) -> Order:
    """Return what is wanted of a file; who is qualified already is not asked anything later."""
    complete = about.arrives is CitizenState.QUALIFIED
    return Order(workshop, about.choices, load=load, complete=complete)


def _rows(piece: bytes) -> Sequence[PersonRow]:
    return [row_from_plain(plain) for plain in json.loads(zlib.decompress(piece))["rows"]]


async def _about(database: Database, number: int) -> tuple[Import, Workshop]:
    async def look(tx: Transaction) -> tuple[Import, Workshop]:
        found = await storage.imports.find(tx, number)
        if found is None:
            raise LookupError("an import that is not there")
        return found, await storage.workshops.get(tx, found.workshop)

    return await database.read(look)


async def _people(database: Database, workshop: str, found: Known) -> AsyncIterator[Somebody]:
    """Yield everybody who is a citizen of a workshop; keep what recognises all who are known."""

    async def citizens(tx: Transaction, after: str) -> list[tuple[Somebody, str | None]]:
        return await storage.imports.known_people(tx, workshop, after)

    async def same(tx: Transaction, after: str) -> list[str]:
        return await storage.imports.same_hashes(tx, workshop, after)

    async for some in _pages(database, storage.imports.alone_hashes, str):
        found.alone.update(map(_short, some))
    async for some in _pages(database, same, str):
        found.there.update(map(_short, some))
    async for people in _pages(database, citizens, lambda each: str(each[0].person)):
        for one, keyed_hash in people:
            if keyed_hash is not None:
                found.there.add(_short(keyed_hash))
            yield one


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
