"""Restoring a backup onto an empty machine, and erasing again whom it would bring back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import outbox
from storage.backup import Copied, Progress, check_archive, quietly, read_backup
from storage.database import choose_engine, open_database
from storage.errors import CannotOpen
from storage.files import FileStore
from storage.journal import erase_again
from storage.sealing import Vault


@dataclass(frozen=True, slots=True)
class Target:
    """An empty machine: the address of its database, its key, its two folders, its clock.

    `backups` takes the copy made before an older archive is brought up to date.
    """

    url: str
    key: bytes
    files: Path
    backups: Path
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and how many people were erased again (None: there is no journal).

    `in_doubt` counts the messages that may have left since the copy was made.
    """

    copied: Copied
    erased_again: int | None
    in_doubt: int


async def restore(
    source: Path,
    target: Target,
    *,
    journal: Path | None = None,
    moved: bool = False,
    progress: Progress = quietly,
) -> Restored:
    """Restore an archive of either engine onto an empty database of either engine.

    `journal` is the folder of the journal of erasures (default: where the archive is). `moved`:
    the bot has not run since the copy was made, so that nothing of it can have left. Raises
    CannotOpen if the target is not empty, Fault if the archive is damaged or the key is another;
    then nothing has been restored.
    """
    vault = Vault(target.key)
    await check_archive(source, vault)  # before anything is made under a key that is not its own
    engine = choose_engine(target.url, vault)
    try:
        if await engine.open(vault):
            raise CannotOpen("storage.not_empty", place=target.url.rpartition("@")[2])
        copied = await read_backup(source, engine, vault, FileStore(target.files, vault), progress)
    finally:
        await engine.close()
    async with await open_database(
        target.url, target.key, clock=target.clock, files=target.files, backups=target.backups
    ) as database:
        again = await erase_again(database, journal or source.parent)
        in_doubt = 0
        if not moved:
            in_doubt = await database.transact(outbox.in_doubt_after_restore, cause="restore")
    return Restored(copied, again, in_doubt)
