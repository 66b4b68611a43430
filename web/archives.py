"""Several kept files as one, made while it is sent: no more of it is in memory than one piece."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterator, Iterable
from datetime import datetime

from storage.files import FileStore


class _Pipe(io.RawIOBase):
    """Takes what an archive writes, and hands it on; nobody can go back in it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]  # zipfile writes bytes alone
        """Take a piece."""
        self._pieces.append(bytes(piece))
        return len(piece)

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        piece, self._pieces = b"".join(self._pieces), []
        return piece


async def zipped(
    store: FileStore, files: Iterable[tuple[str, str]], at: datetime
) -> AsyncIterator[bytes]:
    """Yield an archive of these files (id, name), not packed tighter: what is in it is already."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        for file, name in files:
            about = zipfile.ZipInfo(name, at.timetuple()[:6])
            with archive.open(about, "w", force_zip64=True) as inside:
                async for piece in store.read(file):
                    inside.write(piece)
                    yield pipe.taken()
    yield pipe.taken()


async def joined(store: FileStore, first: bytes, files: Iterable[str]) -> AsyncIterator[bytes]:
    """Yield some first bytes, then these files, one behind the other."""
    yield first
    for file in files:
        async for piece in store.read(file):
            yield piece
