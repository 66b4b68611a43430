"""Has files of people read in a process of its own, and loads their rows in short transactions."""

from __future__ import annotations

import asyncio
import json
import zlib
from array import array
from bisect import bisect_left
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
from bot.reader import Order, reading
from rules.people_check import SHOWN
from rules.people_plain import row_from_plain
from rules.people_row import PersonRow
from rules.people_twins import MOST, Somebody
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.database import Database
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


class Known:
    """What recognises who is a citizen, who is left alone, and rows that tell of others.

    And how many rows of the file are of whom; `lines` are those of people who are there already,
    `pairs` the first of those who may be there twice.
    Numbers in order: a set of a hundred thousand hashes would take twenty times as much.
    """

    def __init__(self) -> None:
        self._there = array("Q")
        self._alone = array("Q")
        self.known = 0
        self.left_alone = 0
        self.lines: set[int] = set()
        self.pairs: list[Mapping[str, Any]] = []
        self.pairs_found = 0

    def add(self, keyed_hash: str) -> None:
        """Take somebody who is there."""
        self._there.append(_short(keyed_hash))

    def leave_alone(self, keyed_hash: str) -> None:
        """Take somebody who asked never to be contacted again."""
        self._alone.append(_short(keyed_hash))

    def sort(self) -> None:
        """Nobody comes any more."""
        self._there = array("Q", sorted(self._there))
        self._alone = array("Q", sorted(self._alone))

    def count(self, matches: Sequence[Sequence[Any]], database: Database) -> None:
        """Count some good rows."""
        for line, match in matches:
            mine = _short(database.keyed_hash(match))
            if _has(self._alone, mine):
                self.left_alone += 1
            elif _has(self._there, mine):
                self.known += 1
                self.lines.add(line)

    def pair(self, pairs: Sequence[Mapping[str, Any]]) -> None:
        """Take some who are alike; those of whom one row is not to come are no question."""
        asked = [pair for pair in pairs if pair["second"][0] not in self.lines]
        self.pairs += asked[: MOST - len(self.pairs)]
        self.pairs_found += len(asked)


def _short(keyed_hash: str) -> int:
    """Return enough of a hash to tell it from all others that there are."""
    return int(keyed_hash[:16], 16)


def _has(numbers: array[int], number: int) -> bool:
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number


async def _read(job: Job, progress: Progress, *, database: Database) -> Finish:
    """Look at a file: what it holds, who is there already, who may be there twice."""
    number = int(job.arguments["import"])
    about, workshop = await _about(database, number)
    if about.state is not ImportState.READING:
        return _nothing
    file = database.files.read(about.file)
    order = _order(about, workshop, load=False)
    report = await look_at(database, order, file, progress)
    state = ImportState.UNREADABLE if "code" in report else ImportState.READY
    return partial(_kept, number=number, state=state, report=report)


async def look_at(
    database: Database, order: Order, file: AsyncIterator[bytes], progress: Progress
) -> Mapping[str, Any]:
    """Return what a file holds, or the code and facts of why it cannot be read. Raises OSError."""
    found = Known()
    people = _people(database, order.workshop.id, found)
    report: Mapping[str, Any] = {}
    async with aclosing(reading(order, file, people)) as words:
        async for said, _ in words:
            if "matches" in said:
                await asyncio.to_thread(found.count, said["matches"], database)
            elif "pairs" in said:
                found.pair(said["pairs"])
            elif "done" in said:
                await progress(int(said["done"]), 0)
            elif said.get("end") == "refused":
                return {"code": said["code"], "facts": said["facts"]}
            elif "end" in said:
                report = _with(said["report"], found)
    return report


def _with(report: Mapping[str, Any], found: Known) -> dict[str, Any]:
    """Add what only the database knows."""
    return {
        **report,
        "known": found.known,
        "left_alone": found.left_alone,
        "pairs": found.pairs,
        "pairs_found": found.pairs_found,
    }


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
    file = database.files.read(about.file)
    read = await read_all(_order(about, workshop, load=True), file)
    wrong = await database.files.save(b"".join(read.wrong)) if read.count else None
    loading = Loading(about, read.pieces, rows_of, read.count, wrong, read.same, read.bad)
    await progress(job.done, len(loading.pieces))
    return Stepwise(partial(actions.imports.load_some, loading=loading))


def _order(about: Import, workshop: Workshop, *, load: bool) -> Order:
    """Return what is wanted of a file; who is qualified already is not asked anything later."""
    complete = about.arrives is CitizenState.QUALIFIED
    return Order(workshop, about.choices, load=load, complete=complete)


@dataclass(slots=True)
class Read:
    """All rows of a file: pieces of good ones, packed; those that are wrong, as lines of JSON.

    `bad`: the first that are wrong; `same`: of rows that an organiser said tell of who is there.
    """

    pieces: list[bytes] = field(default_factory=list)
    wrong: list[bytes] = field(default_factory=list)
    bad: list[Any] = field(default_factory=list)
    count: int = 0
    same: Sequence[str] = ()


async def read_all(order: Order, file: AsyncIterator[bytes]) -> Read:
    """Return all rows of a file. Raises OSError for one that cannot be read any more."""
    read = Read()
    async with aclosing(reading(order, file)) as words:
        async for said, line in words:
            if "rows" in said:
                read.pieces.append(await asyncio.to_thread(zlib.compress, line, 1))
            elif "bad" in said:
                read.count += len(said["bad"])
                read.bad += said["bad"][: SHOWN - len(read.bad)]
                read.wrong.append(line)
            elif said.get("end") == "refused":
                raise OSError(said["code"])
            elif "end" in said:
                read.same = said["report"]["same"]
                header = json.dumps({"header": said["report"]["header"]}).encode()
                read.wrong.insert(0, header + b"\n")
    return read


def rows_of(piece: bytes) -> Sequence[PersonRow]:
    """Unpack a piece of good rows."""
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
        for each in some:
            found.leave_alone(each)
    async for some in _pages(database, same, str):
        for each in some:
            found.add(each)
    async for people in _pages(database, citizens, lambda each: str(each[0].person)):
        for one, keyed_hash in people:
            if keyed_hash is not None:
                found.add(keyed_hash)
            yield one
    found.sort()


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
