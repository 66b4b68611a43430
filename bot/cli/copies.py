"""`atelier backup` and `atelier restore`: an encrypted copy of everything, and its way back."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.desk import Desk, console, errors, explained, perform, progress
from bot.clock import Clock
from bot.settings import load
from storage.restoring import Restored, Target
from storage.restoring import restore as bring_back


def backup(
    target: Annotated[
        Path | None, typer.Argument(help="The archive to write (default: var/backups/DAY.atelier).")
    ] = None,
) -> None:
    """Write an encrypted copy of everything, files too, while the bot goes on.

    The archive is sealed with the key of ATELIER_KEY: keep the two in different places. It can be
    restored into SQLite or PostgreSQL, whichever it came from.
    """

    async def work(desk: Desk) -> None:
        folder = desk.settings.backups
        chosen = target or folder / f"{desk.now():%Y%m%d-%H%M%S}.atelier"
        with progress() as bar:
            task = bar.add_task("Backup", total=None)
            copied = await desk.database.backup(
                chosen, lambda done, total: bar.update(task, completed=done, total=total)
            )
        console.print(f"{copied.rows} rows and {copied.files} files are in {chosen}")

    perform(work)


def restore(
    source: Annotated[Path, typer.Argument(help="An archive of `atelier backup`.", exists=True)],
    journal: Annotated[
        Path | None,
        typer.Option(help="The folder with erasures.journal (default: the archive's own)."),
    ] = None,
    *,
    moved: Annotated[
        bool,
        typer.Option(
            "--moved", help="The bot was stopped before the backup and has not run since."
        ),
    ] = False,
) -> None:
    """Restore an archive into the empty database of ATELIER_DATABASE.

    Whoever was erased after the backup, by the journal that is kept beside the backups, is erased
    again. What waited to be sent may have left since: it is treated as after a crash, and listed
    by “atelier doubts”. A database or a folder of files that is not empty is left as it is.
    """
    explained(lambda: _report(asyncio.run(_restored(source, journal, moved=moved))))


async def _restored(source: Path, journal: Path | None, *, moved: bool) -> Restored:
    settings = load()
    target = Target(
        settings.database, settings.key_bytes(), settings.files, settings.backups, Clock().now
    )
    with progress() as bar:
        task = bar.add_task("Restore", total=None)
        return await bring_back(
            source,
            target,
            journal=journal,
            moved=moved,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )


def _report(restored: Restored) -> None:
    copied = restored.copied
    console.print(f"{copied.rows} rows and {copied.files} files are back.")
    if restored.erased_again is None:
        errors.print(
            "There is no erasures.journal here: whoever was erased after this backup is back. Find "
            "the journal, put it into the folder of the backups and start: they are erased again.",
            style="yellow",
        )
    else:
        console.print(f"{restored.erased_again} people erased since the backup were erased again.")
    if restored.in_doubt:
        console.print(
            f"{restored.in_doubt} messages may have left since the backup: see “atelier doubts”."
        )
