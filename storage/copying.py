"""What both engines offer for copying a whole database: every table as plain rows, out and in."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from storage.migrations import load_migrations
from storage.sealing import Vault
from storage.statements import SEALED, Engine

ROWS_AT_ONCE = 500
NOT_COPIED = (
    "meta"  # the schema's version is told apart, the mark of the key belongs to its database
)
_CREATED = re.compile(r"CREATE TABLE (\w+)")


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of one table, words opened."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


class Snapshot(Protocol):
    """A whole database at one instant."""

    version: int
    total: int
    """Rows in all tables."""

    def rows(self) -> AsyncIterator[Rows]:
        """All rows, parents before their children."""
        ...


class Loader(Protocol):
    """An empty database being filled: whole or not at all."""

    async def add(self, rows: Rows) -> None:
        """Add rows; their words are sealed where the engine wants it."""
        ...


class Copyable(Protocol):
    """What an engine needs for backups."""

    def snapshot(self, vault: Vault) -> AbstractAsyncContextManager[Snapshot]:
        """Look at everything as it is now, beside those who write."""
        ...

    def loader(self, vault: Vault, version: int) -> AbstractAsyncContextManager[Loader]:
        """Fill an empty database with a schema of this version; kept when the block ends well."""
        ...


@cache  # each look at a whole database asks twice
def tables(version: int) -> tuple[str, ...]:
    """Return the tables up to this version of the schema, parents before their children."""
    steps = load_migrations(Engine.SQLITE)[:version]
    created = (_CREATED.match(statement) for step in steps for statement in step.statements)
    return tuple(found[1] for found in created if found and found[1] != NOT_COPIED)


def open_words(vault: Vault, rows: Rows) -> Rows:
    """Return the rows with their sealed columns opened."""
    return _change_words(vault.open, rows)


def seal_words(vault: Vault, rows: Rows) -> Rows:
    """Return the rows with their sealed columns sealed."""
    return _change_words(vault.seal, rows)


def _change_words(change: Any, rows: Rows) -> Rows:
    sealed = [number for number, name in enumerate(rows.columns) if name.startswith(SEALED)]
    if not sealed:
        return rows
    changed = [list(row) for row in rows.rows]
    for row in changed:
        for number in sealed:
            if row[number] is not None:
                row[number] = change(rows.columns[number], row[number])
    return Rows(rows.table, rows.columns, changed)
