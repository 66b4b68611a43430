"""The backup file: framed, compressed pieces of one sealed stream, the same for both engines."""

from __future__ import annotations

import json
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from storage.codec import to_json
from storage.errors import Fault
from storage.sealing import Vault
from storage.streams import SealedWriter, read_sealed

LABEL = "backup"
_HEAD_BYTES = 5  # one for the kind, four for the length


class Kind(StrEnum):
    """What a frame is; one letter."""

    HEAD = "H"  # JSON: schema, at
    ROWS = "R"  # JSON: table, columns, rows
    FILE = "F"  # JSON: id; its content follows
    DATA = "D"  # a piece of that file, as it is
    END = "E"  # JSON: rows, files


@dataclass(frozen=True, slots=True)
class Frame:
    """One piece of the archive, as it was put in."""

    kind: Kind
    data: bytes

    def json(self) -> Any:
        """Read the piece as JSON."""
        return json.loads(self.data)


class ArchiveWriter:
    """Writes frames to a file."""

    def __init__(self, file: BinaryIO, vault: Vault) -> None:
        """Begin the archive."""
        self._stream = SealedWriter(file, vault.derive(LABEL), LABEL)

    def add(self, kind: Kind, told: object) -> None:
        """Add one frame: bytes as they are, anything else as JSON."""
        data = told if isinstance(told, bytes) else to_json(told).encode()
        packed = zlib.compress(data, level=1)  # 1: the disk is slower than that, the rest is not
        self._stream.write(kind.encode() + len(packed).to_bytes(_HEAD_BYTES - 1) + packed)

    def finish(self) -> None:
        """End the archive."""
        self._stream.finish()


def read_archive(path: Path, vault: Vault) -> Generator[Frame]:
    """Yield the frames of an archive. Raises Fault where it is cut, changed, or of another key."""
    with path.open("rb") as file:
        pieces = read_sealed(file, vault.derive(LABEL), LABEL)
        waiting = bytearray()
        ended = False
        for piece in pieces:
            waiting += piece
            for frame in _frames(waiting):
                ended = frame.kind is Kind.END
                yield frame
        if waiting or not ended:
            raise Fault("storage.damaged", place=path.name)


def _frames(waiting: bytearray) -> Iterator[Frame]:
    """Take the whole frames out of what was read so far."""
    while len(waiting) >= _HEAD_BYTES:
        end = _HEAD_BYTES + int.from_bytes(waiting[1:_HEAD_BYTES])
        if len(waiting) < end:
            return
        frame = Frame(Kind(waiting[:1].decode()), zlib.decompress(waiting[_HEAD_BYTES:end]))
        del waiting[:end]
        yield frame
