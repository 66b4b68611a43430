"""The journal of erasures: ids in a file outside the database, so that no backup undoes them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from storage.codec import EPOCH
from storage.database import Database
from storage.erasure import erase_person, erased_since
from storage.files import disk_errors, sync_folder
from storage.transaction import Transaction

NAME = "erasures.journal"  # in the folder of the backups
OVERLAP = timedelta(hours=1)  # an erasure may be committed after one that was begun later
_NEW = ".new"


async def keep_journal(database: Database, folder: Path) -> int:
    """Add who was erased since the journal was last kept; how many. Call it after each erasure.

    Called again, or after a crash, it misses nobody and writes nobody twice. Raises Fault.
    """
    known = await asyncio.to_thread(read_journal, folder / NAME)
    since = max(known.values(), default=EPOCH + OVERLAP) - OVERLAP
    erased = await database.read(lambda tx: erased_since(tx, since))
    new = {person: at for person, at in erased if person not in known}
    if new:
        await asyncio.to_thread(_write, folder / NAME, known | new)
    return len(new)


def read_journal(path: Path) -> dict[str, datetime]:
    """Return the ids in the journal with their instants; empty if there is none. Blocks."""
    if not path.exists():
        return {}
    lines = (line.split() for line in path.read_text("ascii").splitlines())
    return {line[0]: datetime.fromisoformat(line[1]) for line in lines if len(line) == 2}  # noqa: PLR2004 - id and instant


def _write(path: Path, erased: Mapping[str, datetime]) -> None:
    """Write the journal whole or not at all: on a full disk, half a line would spoil the rest."""
    new = path.with_name(path.name + _NEW)
    with disk_errors():
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with new.open("w", encoding="ascii") as journal:
                journal.writelines(f"{person} {at.isoformat()}\n" for person, at in erased.items())
                journal.flush()
                os.fsync(journal.fileno())
            new.replace(path)
            sync_folder(path.parent)
        finally:
            new.unlink(missing_ok=True)


async def erase_again(database: Database, folder: Path) -> int | None:
    """Erase whom the journal names and an older backup has brought back; None without a journal.

    Before anything is sent: at a restore, and at each start, since a copy of the database's own
    files may have been put back. Returns how many were erased.
    """
    path = folder / NAME
    if not await asyncio.to_thread(path.exists):
        return None
    journal = await asyncio.to_thread(read_journal, path)
    count = 0
    for person in journal:

        async def body(tx: Transaction, person: str = person) -> bool:
            return await erase_person(tx, person)

        count += await database.transact(body, cause=f"erasure:{person}")
    return count
