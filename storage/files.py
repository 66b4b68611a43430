"""Files: sealed on the disk under their id, with a row that says whose and what they are."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from errno import EDQUOT, ENOSPC
from hashlib import sha256
from pathlib import Path

from storage.codec import instant
from storage.errors import Fault
from storage.ids import new_id
from storage.sealing import Vault
from storage.streams import SealedWriter, read_sealed
from storage.transaction import Transaction

ORPHAN_AGE = timedelta(days=1)  # a file without a row: its transaction failed, or is not over yet
_NEW = ".new"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on the disk: its id, its size in bytes and the SHA-256 of its content, in hex."""

    id: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """What is known of a file."""

    stored: Stored
    kind: str
    name: str
    mime: str
    person: str | None
    workshop: str | None
    created_at: datetime


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turn the system's errors into ours."""
    try:
        yield
    except OSError as error:
        full = error.errno in (ENOSPC, EDQUOT)
        code = "storage.disk_full" if full else "storage.unwritable"
        raise Fault(code, place=str(error.filename or "")) from error


class FileStore:
    """The folder of ATELIER_FILES. All disk work is done off the event loop."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        """Use this folder, made when the first file comes."""
        self.folder = folder
        self._key = vault.derive("files")

    async def save(self, content: bytes | AsyncIterable[bytes]) -> Stored:
        """Write a file whole or not at all; it is kept once `add` gives it a row. Raises Fault."""
        pieces = _once(content) if isinstance(content, bytes) else content
        new = await self.begin(new_id())
        try:
            async for piece in pieces:
                await asyncio.to_thread(new.write, piece)
            return await asyncio.to_thread(new.finish)
        except BaseException:
            new.abandon()
            raise

    async def begin(self, file_id: str) -> Writing:
        """Start writing a file under this id; `finish` keeps it, `abandon` leaves nothing."""
        return await asyncio.to_thread(Writing, self.folder, self._key, file_id)

    def has(self, file_id: str) -> bool:
        """Tell whether the file is on the disk."""
        return (self.folder / file_id).exists()

    async def read(self, file_id: str) -> AsyncIterator[bytes]:
        """Yield the content in pieces. Raises Fault («storage.damaged») if it is not as written."""
        try:
            file = await asyncio.to_thread((self.folder / file_id).open, "rb")
        except FileNotFoundError:
            raise Fault("storage.damaged", place=file_id) from None
        with file:
            pieces = read_sealed(file, self._key, file_id)
            while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
                yield piece

    async def erase(self, file_id: str) -> None:
        """Take a file off the disk; one that is gone already is no error."""
        await asyncio.to_thread((self.folder / file_id).unlink, missing_ok=True)

    async def sweep(self, wanted: Callable[[str], bool], now: datetime) -> int:
        """Take away what nobody wants and is a day old at `now` (real time); how many."""
        return await asyncio.to_thread(self._sweep, wanted, (now - ORPHAN_AGE).timestamp())

    def _sweep(self, wanted: Callable[[str], bool], before: float) -> int:
        taken = 0
        for path in self.folder.glob("*"):
            if path.stat().st_mtime < before and not wanted(path.name):
                path.unlink(missing_ok=True)
                taken += 1
        return taken


class Writing:
    """A file on its way to the disk: under another name until it is all there. Blocks."""

    def __init__(self, folder: Path, key: bytes, file_id: str) -> None:
        """Begin. Raises Fault."""
        self._id = file_id
        self._final = folder / self._id
        self._path = folder / f"{self._id}{_NEW}"
        self._hash = sha256()
        self._size = 0
        with disk_errors():
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("xb")
            self._writer = SealedWriter(self._file, key, self._id)

    def write(self, piece: bytes) -> None:
        """Add a piece. Raises Fault."""
        self._hash.update(piece)
        self._size += len(piece)
        with disk_errors():
            self._writer.write(piece)

    def finish(self) -> Stored:
        """Make it durable under its name. Raises Fault."""
        with disk_errors():
            self._writer.finish()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._path.rename(self._final)
            sync_folder(self._final.parent)
        return Stored(self._id, self._size, self._hash.hexdigest())

    def abandon(self) -> None:
        """Leave no trace."""
        with suppress(OSError):
            self._file.close()
            self._path.unlink(missing_ok=True)


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


async def add(tx: Transaction, file: FileRow) -> None:
    """Give a stored file its row: from now on it is kept."""
    await tx.run(
        "files.add",
        id=file.stored.id,
        person=file.person,
        workshop=file.workshop,
        kind=file.kind,
        sealed_name=file.name,
        mime=file.mime,
        size=file.stored.size,
        sha256=file.stored.sha256,
        created_at=file.created_at,
    )


async def find(tx: Transaction, file_id: str) -> FileRow | None:
    """Return what is known of a file that still exists."""
    rows = await tx.fetch("files.find", id=file_id)
    if not rows:
        return None
    row = rows[0]
    return FileRow(
        Stored(row["id"], row["size"], row["sha256"]),
        row["kind"],
        row["sealed_name"],
        row["mime"],
        row["person"],
        row["workshop"],
        instant(row["created_at"]),
    )


async def room(tx: Transaction, person: str, workshop: str, kind: str) -> int:
    """Return how many bytes somebody's files of one kind take in a workshop."""
    rows = await tx.fetch("files.room", person=person, workshop=workshop, kind=kind)
    return int(rows[0]["bytes"])


async def forget(tx: Transaction, file_id: str) -> None:
    """Blank the row; take the file off the disk (`FileStore.erase`) once this is committed."""
    await tx.run("files.erase", id=file_id, now=tx.now)


async def every(tx: Transaction, most: int = 1000, *, after: str = "") -> list[tuple[str, int]]:
    """Return ids and sizes of the files that are to be on the disk, in the order of their ids."""
    rows = await tx.fetch("files.every", after=after, most=most)
    return [(row["id"], row["size"]) for row in rows]
