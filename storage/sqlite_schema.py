"""The schema of an SQLite file: its version, and the steps that are missing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3 import dbapi2

from storage.errors import CannotOpen
from storage.migrations import Migration


def migrate(steps: Sequence[Migration], raw: dbapi2.Connection) -> None:
    """Apply the steps that are missing, one transaction each."""
    raw.execute("PRAGMA foreign_keys = OFF")  # before BEGIN: inside a transaction it does nothing
    try:
        for step in steps:
            _apply_alone(raw, step)
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def schema_version(raw: dbapi2.Connection) -> int:
    """Return the number of the last step applied, 0 in an empty file."""
    if raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone() is None:
        return 0
    row = raw.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    return int(row[0]) if row else 0


def _apply_alone(raw: dbapi2.Connection, step: Migration) -> None:
    """Apply one step unless it is there already: another process may have been faster."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        if schema_version(raw) < step.number:
            apply(raw, step)
            check_parents(raw)
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


def apply(raw: dbapi2.Connection, step: Migration) -> None:
    """Run the statements of one step, inside the caller's transaction."""
    for statement in step.statements:
        raw.execute(statement)
    raw.execute(
        "INSERT INTO meta (key, value) VALUES ('schema', ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (str(step.number),),
    )


def check_parents(raw: dbapi2.Connection) -> None:
    """Raise CannotOpen if a row points to a parent that is not there."""
    if broken := raw.execute("PRAGMA foreign_key_check").fetchone():
        raise CannotOpen("storage.damaged", place=broken[0])
