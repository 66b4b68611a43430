"""The keys, one for each purpose, derived from the 32 bytes of ATELIER_KEY; and sealed words."""

from __future__ import annotations

import base64
import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import Damaged

KEY_BYTES = 32
NONCE_BYTES = 12  # what AES-GCM wants (NIST SP 800-38D, 8.2)
_VERSION = "1:"  # before each sealed text, so that a later way of sealing can live beside it


class Vault:
    """All that may be done with the master key; the key itself goes nowhere else."""

    def __init__(self, key: bytes) -> None:
        """Take the master key: exactly 32 random bytes."""
        if len(key) != KEY_BYTES:
            raise ValueError(f"the key has {len(key)} bytes, it must have {KEY_BYTES}")
        self._key = key
        self._words = AESGCM(self.derive("columns"))
        self._hashing = self.derive("hashes")

    def derive(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose; they tell nothing of the key nor of the others."""
        info = f"atelier-citoyen {purpose}".encode()
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(self._key)

    def seal(self, column: str, words: str) -> str:
        """Encrypt words for one column; the same words look different each time."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._words.encrypt(nonce, words.encode(), column.encode())
        return _VERSION + base64.b64encode(nonce + sealed).decode()

    def open(self, column: str, sealed: str) -> str:
        """Decrypt what `seal` made for this very column. Raises Damaged for anything else."""
        try:
            raw = base64.b64decode(sealed.removeprefix(_VERSION))
            words = self._words.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], column.encode())
        except (InvalidTag, ValueError):  # changed, cut, or no base64 any more
            raise Damaged("storage.damaged", place=column) from None
        return words.decode()

    def keyed_hash(self, words: str) -> str:
        """Return 64 hex digits that only the holder of the key can make or check."""
        return hmac.new(self._hashing, words.encode(), sha256).hexdigest()
