"""The schema of a PostgreSQL database: its version, and the steps that are missing."""

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection

from storage.migrations import Migration

KEY_CHECK = "is this the key?"  # its keyed hash stands in the table `meta`


async def schema_version(connection: AsyncConnection[Any]) -> int:
    """Return the number of the last step applied, 0 in an empty database."""
    cursor = await connection.execute("SELECT to_regclass('meta') IS NOT NULL")
    found = await cursor.fetchone()
    if not found or not found[0]:
        return 0
    cursor = await connection.execute("SELECT value FROM meta WHERE key = 'schema'")
    row = await cursor.fetchone()
    return int(row[0]) if row else 0


async def apply(connection: AsyncConnection[Any], step: Migration, key_check: str) -> None:
    """Run the statements of one step, inside the caller's transaction."""
    for statement in step.statements:
        await connection.execute(statement)
    await connection.cursor().executemany(
        "INSERT INTO meta (key, value) VALUES (%s, %s) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [("schema", str(step.number)), ("key_check", key_check)],
    )
