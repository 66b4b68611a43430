"""Copying a whole SQLite database: a snapshot read beside the writer, and an empty file filled."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from storage.copying import ROWS_AT_ONCE, Rows, tables
from storage.errors import CannotOpen
from storage.migrations import load_migrations
from storage.sqlite_schema import apply, check_parents, schema_version
from storage.statements import Engine

if TYPE_CHECKING:
    from storage.sqlite import SqliteConnection


class SqliteSnapshot:
    """One read transaction on a connection of its own."""

    def __init__(self, connection: SqliteConnection) -> None:
        """`connection` is open, and closed by whoever opened it."""
        self._connection = connection
        self.version = 0
        self.total = 0

    async def begin(self) -> None:
        """Fix the instant: from here on later writes are not seen."""

        def look(raw: dbapi2.Connection) -> tuple[int, int]:
            raw.execute("BEGIN")
            version = schema_version(raw)
            counts = (raw.execute(f"SELECT COUNT(*) FROM {name}") for name in tables(version))  # noqa: S608 - our own names
            return version, sum(count.fetchone()[0] for count in counts)

        self.version, self.total = await self._connection.inside(look)

    async def rows(self) -> AsyncIterator[Rows]:
        """All rows, parents before their children."""
        waiting = await self._connection.inside(lambda raw: _each(raw, tables(self.version)))
        while some := await self._connection.inside(lambda _: _some(waiting)):
            for rows in some:
                yield rows


def _each(raw: dbapi2.Connection, names: Iterable[str]) -> Iterator[Rows]:
    for name in names:
        cursor = raw.execute(f"SELECT * FROM {name}")  # noqa: S608 - our own names
        columns = tuple(column[0] for column in cursor.description)
        while found := cursor.fetchmany(ROWS_AT_ONCE):
            yield Rows(name, columns, found)


def _some(waiting: Iterator[Rows]) -> list[Rows]:
    """Take the next rows, of many tables if they are small: each wait for the thread costs."""
    taken, count = list[Rows](), 0
    while count < ROWS_AT_ONCE and (rows := next(waiting, None)):
        taken.append(rows)
        count += len(rows.rows)
    return taken


class SqliteLoader:
    """One write transaction on an empty file."""

    def __init__(self, connection: SqliteConnection) -> None:
        """`connection` writes, and nobody else uses it meanwhile."""
        self._connection = connection

    async def add(self, rows: Rows) -> None:
        """Add rows."""
        names, marks = ", ".join(rows.columns), ", ".join("?" * len(rows.columns))
        sql = f"INSERT INTO {rows.table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
        await self._connection.inside(lambda raw: raw.executemany(sql, rows.rows))


@asynccontextmanager
async def loading(connection: SqliteConnection, version: int) -> AsyncIterator[SqliteLoader]:
    """Make the schema of this version and let it be filled, whole or not at all."""
    await connection.inside(lambda raw: _begin(raw, version))
    try:
        yield SqliteLoader(connection)
        await connection.inside(_end)
    finally:
        await connection.inside(_leave)


def _begin(raw: dbapi2.Connection, version: int) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")  # parents are checked at the end, once
    raw.execute("BEGIN IMMEDIATE")
    if schema_version(raw):
        raise CannotOpen("storage.not_empty")
    for step in load_migrations(Engine.SQLITE)[:version]:
        apply(raw, step)


def _end(raw: dbapi2.Connection) -> None:
    check_parents(raw)
    raw.execute("COMMIT")


def _leave(raw: Any) -> None:
    if raw.in_transaction:
        raw.execute("ROLLBACK")
    raw.execute("PRAGMA foreign_keys = ON")
