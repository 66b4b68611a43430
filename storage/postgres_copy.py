"""Copying a whole PostgreSQL database: a snapshot beside those who write, an empty one filled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from psycopg import AsyncConnection
from psycopg.sql import SQL, Identifier, Placeholder

from storage.copying import ROWS_AT_ONCE, Rows, open_words, seal_words, tables
from storage.errors import CannotOpen
from storage.migrations import load_migrations
from storage.postgres_schema import KEY_CHECK, apply, schema_version
from storage.sealing import Vault
from storage.statements import Engine

_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


class PostgresSnapshot:
    """One read-only transaction on a connection of its own."""

    def __init__(self, connection: AsyncConnection[Any], vault: Vault) -> None:
        """`connection` is open, and closed by whoever opened it."""
        self._connection = connection
        self._vault = vault
        self.version = 0
        self.total = 0

    async def begin(self) -> None:
        """Fix the instant: from here on later writes are not seen."""
        await self._connection.execute(_SNAPSHOT)
        await self._connection.execute("SET LOCAL statement_timeout = 0")
        self.version = await schema_version(self._connection)
        for table in tables(self.version):
            count = SQL("SELECT COUNT(*) FROM {}").format(Identifier(table))
            row = await (await self._connection.execute(count)).fetchone()
            self.total += row[0] if row else 0

    async def rows(self) -> AsyncIterator[Rows]:
        """All rows, parents before their children, their words opened."""
        for table in tables(self.version):
            async with self._connection.cursor(f"copy_{table}") as cursor:
                await cursor.execute(SQL("SELECT * FROM {}").format(Identifier(table)))
                columns = tuple(column.name for column in cursor.description or ())
                while found := await cursor.fetchmany(ROWS_AT_ONCE):
                    yield open_words(self._vault, Rows(table, columns, found))


class PostgresLoader:
    """One write transaction on an empty database."""

    def __init__(self, connection: AsyncConnection[Any], vault: Vault) -> None:
        """`connection` is in a transaction."""
        self._connection = connection
        self._vault = vault

    async def add(self, rows: Rows) -> None:
        """Add rows, their words sealed."""
        sql = SQL("INSERT INTO {} ({}) VALUES ({})").format(
            Identifier(rows.table),
            SQL(", ").join(map(Identifier, rows.columns)),
            SQL(", ").join(Placeholder() for _ in rows.columns),
        )
        async with self._connection.cursor() as cursor:
            await cursor.executemany(sql, seal_words(self._vault, rows).rows)


@asynccontextmanager
async def loading(
    connection: AsyncConnection[Any], vault: Vault, version: int
) -> AsyncIterator[PostgresLoader]:
    """Make the schema of this version and let it be filled, whole or not at all."""
    async with connection.transaction():
        if await schema_version(connection):
            raise CannotOpen("storage.not_empty")
        for step in load_migrations(Engine.POSTGRES)[:version]:
            await apply(connection, step, vault.keyed_hash(KEY_CHECK))
        yield PostgresLoader(connection, vault)
        for table in tables(version):
            await _continue_numbers(connection, table)


async def _continue_numbers(connection: AsyncConnection[Any], table: str) -> None:
    """Let the next row of a numbered table come after those that were loaded."""
    found = await connection.execute(
        "SELECT is_identity FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND table_name = %s AND column_name = 'id'",
        (table,),
    )
    if (row := await found.fetchone()) is None or row[0] != "YES":
        return
    await connection.execute(
        SQL(
            "SELECT setval(pg_get_serial_sequence({}, 'id'), MAX(id)) FROM {} HAVING COUNT(*) > 0"
        ).format(table, Identifier(table))
    )
