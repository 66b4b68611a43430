"""Copying a whole SQLite database: a snapshot read beside the writer, and an empty file filled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from operator import methodcaller
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
        for table in tables(self.version):
            sql = f"SELECT * FROM {table}"  # noqa: S608 - our own name
            cursor = await self._connection.inside(methodcaller("execute", sql))
            columns = tuple(column[0] for column in cursor.description)
            while found := await self._connection.inside(partial(_some, cursor)):
                yield Rows(table, columns, found)


def _some(cursor: Any, _raw: dbapi2.Connection) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = cursor.fetchmany(ROWS_AT_ONCE)
    return found


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
