"""Keeps a file while looking at what it holds: no more of it is in memory than its two ends."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass

from rules.errors import Refused
from rules.materials import (
    HEAD,
    LONGEST_NAME,
    Contents,
    check_size,
    clean_name,
    safe_name,
    type_of,
)
from storage.files import FileStore, Stored

TAIL = 1_048_576
"""Bytes of the end of a file: a zip lists its members there, some ten thousand in so much."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file on the disk that is what it says: its safe name, and what browsers call it."""

    stored: Stored
    name: str
    mime: str


async def keep(store: FileStore, given: str, pieces: AsyncIterable[bytes], limit: int) -> Kept:
    """Write a file of at most `limit` bytes, called as `given`, whole or not at all.

    Raises Refused for what is empty, too large or not what its name says: nothing of it is left.
    """
    name = clean_name(given)
    watch = _Watch(limit)
    stored = await store.save(watch.over(pieces))
    try:
        check_size(stored.size, limit)
        kind = type_of(name, watch.contents())
    except Refused:
        await store.erase(stored.id)
        raise
    return Kept(stored, name, kind.mime)


async def keep_as_it_is(
    store: FileStore, given: str, pieces: AsyncIterable[bytes], limit: int
) -> Kept:
    """Write a file whatever it is: whoever reads it later says what is wrong.

    Raises Refused for what is empty or too large: nothing of it is left.
    """
    stored = await store.save(_Watch(limit).over(pieces))
    try:
        check_size(stored.size, limit)
    except Refused:
        await store.erase(stored.id)
        raise
    return Kept(stored, safe_name(given)[-LONGEST_NAME:] or "–", "application/octet-stream")


class _Watch:
    """Sees the pieces of a file pass."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._head = b""
        self._tail = bytearray()

    async def over(self, pieces: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """Let pieces through, as long as they are not too many. Raises Refused."""
        async for piece in pieces:
            self._size += len(piece)
            check_size(self._size or 1, self._limit)
            self._head += piece[: HEAD - len(self._head)]
            self._tail += piece
            del self._tail[:-TAIL]
            yield piece

    def contents(self) -> Contents:
        """Tell what was seen."""
        return Contents(self._size, self._head, self._members())

    def _members(self) -> frozenset[str] | None:
        try:
            with zipfile.ZipFile(_Ends(bytes(self._tail), self._size)) as archive:
                return frozenset(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return None


class _Ends(io.RawIOBase):
    """A file of which only the end can be read: where a zip has the list of its members."""

    def __init__(self, tail: bytes, size: int) -> None:
        self._tail = tail
        self._size = size
        self._at = 0

    def seekable(self) -> bool:
        """Yes."""
        return True

    def readable(self) -> bool:
        """Yes."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move. Raises OSError before the beginning, as real files do."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise OSError("before the beginning")
        self._at = start + offset
        return self._at

    def tell(self) -> int:
        """Tell where one is."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Read. Raises OSError for what is not there any more."""
        start = self._at - (self._size - len(self._tail))
        if start < 0:
            raise OSError("only the end is kept")
        piece = self._tail[start:] if size < 0 else self._tail[start : start + size]
        self._at += len(piece)
        return piece
