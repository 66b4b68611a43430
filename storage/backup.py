"""Backups: a consistent, encrypted copy while the bot runs, and its way back."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from storage.archive import ArchiveWriter, Frame, Kind, read_archive
from storage.codec import micros
from storage.copying import Copyable, Loader, Rows, Snapshot
from storage.errors import CannotOpen, Fault
from storage.files import FileStore, Writing, disk_errors, sync_folder
from storage.migrations import newest
from storage.sealing import Vault

Progress = Callable[[int, int], None]
"""Told how many rows and files are done, of how many."""

_NEW = ".new"


@dataclass(frozen=True, slots=True)
class Copied:
    """What an archive holds, and the version of its schema."""

    schema: int
    rows: int
    files: int


def quietly(_done: int, _total: int) -> None:
    """Tell nobody."""


async def write_backup(
    engine: Copyable,
    vault: Vault,
    files: FileStore,
    target: Path,
    at: datetime,
    progress: Progress = quietly,
) -> Copied:
    """Write everything as it is at this instant to `target`, whole or not at all. Raises Fault."""
    new = target.with_name(target.name + _NEW)
    with disk_errors():
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with new.open("wb") as file:
                archive = ArchiveWriter(file, vault)
                async with engine.snapshot(vault) as snapshot:
                    copied = await _fill(archive, snapshot, files, at, progress)
                await asyncio.to_thread(archive.finish)
                file.flush()
                await asyncio.to_thread(os.fsync, file.fileno())
            new.replace(target)
            sync_folder(target.parent)
        finally:
            new.unlink(missing_ok=True)
    return copied


async def _fill(
    archive: ArchiveWriter,
    snapshot: Snapshot,
    files: FileStore,
    at: datetime,
    progress: Progress,
) -> Copied:
    archive.add(Kind.HEAD, {"schema": snapshot.version, "at": micros(at)})
    done = 0
    kept: list[str] = []
    async for rows in snapshot.rows():
        await asyncio.to_thread(archive.add, Kind.ROWS, [rows.table, rows.columns, rows.rows])
        done += len(rows.rows)
        kept += [file_id for file_id in _file_ids(rows) if files.has(file_id)]
        progress(done, snapshot.total + len(kept))
    for number, file_id in enumerate(kept, 1):
        archive.add(Kind.FILE, file_id)
        async for piece in files.read(file_id):
            await asyncio.to_thread(archive.add, Kind.DATA, piece)
        progress(done + number, snapshot.total + len(kept))
    copied = Copied(snapshot.version, done, len(kept))
    archive.add(Kind.END, {"rows": copied.rows, "files": copied.files})
    return copied


def _file_ids(rows: Rows) -> list[str]:
    """Return the ids of the files that these rows keep (none in other tables)."""
    if rows.table != "files":
        return []
    id_, erased_at = rows.columns.index("id"), rows.columns.index("erased_at")
    return [row[id_] for row in rows.rows if row[erased_at] is None]


async def read_backup(
    source: Path, engine: Copyable, vault: Vault, files: FileStore, progress: Progress = quietly
) -> Copied:
    """Fill an empty database and an empty folder of files from an archive, whole or not at all.

    Raises Fault («storage.damaged») where the archive is cut or changed, or the key is another;
    CannotOpen where the target is not empty, or the archive comes from a newer program.
    """
    if any(files.folder.glob("*")):
        raise CannotOpen("storage.not_empty", place=str(files.folder))
    frames = read_archive(source, vault)
    written: list[str] = []
    try:
        schema = await _schema(frames)
        async with engine.loader(vault, schema) as loader:
            return await _Restoring(loader, files, written, progress).all(frames, schema)
    except BaseException:
        for file_id in written:
            await files.erase(file_id)
        raise
    finally:
        frames.close()


async def check_archive(source: Path, vault: Vault) -> int:
    """Return the version of an archive's schema. Raises as `read_backup` does; reads no further."""
    frames = read_archive(source, vault)
    try:
        return await _schema(frames)
    finally:
        frames.close()


async def _schema(frames: Generator[Frame]) -> int:
    """Read the first frame: the version of the archive's schema."""
    frame = await asyncio.to_thread(next, frames, None)
    if frame is None or frame.kind is not Kind.HEAD:
        raise Fault("storage.damaged", place="archive")
    schema = int(frame.json()["schema"])
    if schema > newest():
        raise CannotOpen("storage.newer_schema", found=schema, known=newest())
    return schema


class _Restoring:
    """The frames of an archive on their way back to tables and files."""

    def __init__(
        self, loader: Loader, files: FileStore, written: list[str], progress: Progress
    ) -> None:
        self._loader = loader
        self._files = files
        self._written = written  # for whoever has to clean up
        self._progress = progress
        self._rows = 0
        self._file: Writing | None = None

    async def all(self, frames: Generator[Frame], schema: int) -> Copied:
        while frame := await asyncio.to_thread(next, frames, None):
            match frame.kind:
                case Kind.ROWS:
                    await self._add_rows(frame.json())
                case Kind.FILE:
                    await self._begin_file(frame.json())
                case Kind.DATA if self._file is not None:
                    await asyncio.to_thread(self._file.write, frame.data)
                case Kind.END:
                    await self._end_file()
                    return self._checked(Copied(schema, self._rows, len(self._written)), frame)
                case _:
                    break
        raise Fault("storage.damaged", place="archive")

    async def _add_rows(self, told: Any) -> None:
        table, columns, rows = told
        await self._loader.add(Rows(table, tuple(columns), rows))
        self._rows += len(rows)
        self._progress(self._rows, self._rows)

    async def _begin_file(self, file_id: str) -> None:
        await self._end_file()
        self._written.append(file_id)
        self._file = await self._files.begin(file_id)

    async def _end_file(self) -> None:
        if self._file is not None:
            await asyncio.to_thread(self._file.finish)
            self._file = None

    @staticmethod
    def _checked(copied: Copied, end: Frame) -> Copied:
        if end.json() != {"rows": copied.rows, "files": copied.files}:
            raise Fault("storage.damaged", place="archive")
        return copied
