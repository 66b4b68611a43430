"""Sealed streams: files of any size encrypted piece by piece, so that a cut or a swap is noticed.

Each stream has its own key (from a random salt), each piece its number, and the last one says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import Fault
from storage.sealing import KEY_BYTES

PIECE = 256 * 1024  # bytes; enough that AES, not Python, sets the speed
_MAGIC = b"ATELIER\x01"
_SALT_BYTES = 16
_TAG_BYTES = 16
_COUNTER_BYTES = 11  # with the mark of the last piece: the 12 bytes AES-GCM wants


class SealedWriter:
    """Write to `file` under `key`; `label` says what it is, and must be the same when reading."""

    def __init__(self, file: BinaryIO, key: bytes, label: str) -> None:
        """Begin the stream."""
        salt = os.urandom(_SALT_BYTES)
        self._file = file
        self._cipher = _cipher(key, salt, label)
        self._waiting = bytearray()
        self._number = 0
        file.write(_MAGIC + salt)

    def write(self, data: bytes) -> None:
        """Add to the stream."""
        self._waiting += data
        while len(self._waiting) > PIECE:  # the last piece is only known at the end
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def finish(self) -> None:
        """End the stream: without this it counts as cut."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), piece, None))
        self._number += 1


def read_sealed(file: BinaryIO, key: bytes, label: str) -> Iterator[bytes]:
    """Yield the pieces of a stream. Raises Fault («storage.damaged») where it is not as written."""
    head = file.read(len(_MAGIC) + _SALT_BYTES)
    if len(head) != len(_MAGIC) + _SALT_BYTES or not head.startswith(_MAGIC):
        raise Fault("storage.damaged", place=label)
    cipher = _cipher(key, head[len(_MAGIC) :], label)
    number, piece = 0, file.read(PIECE + _TAG_BYTES)
    while True:
        following = file.read(PIECE + _TAG_BYTES)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), piece, None)
        except InvalidTag:
            raise Fault("storage.damaged", place=label) from None
        if not following:
            return
        number, piece = number + 1, following


def _cipher(key: bytes, salt: bytes, label: str) -> AESGCM:
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=salt, info=label.encode()).derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES) + bytes([last])
