"""Short names for keys that come from data, so that any of them fits into a button of 64 bytes."""

from __future__ import annotations

from hashlib import blake2s


def tag(*keys: str) -> str:
    """Return eight hexadecimal digits that stand for these keys, today and after any restart."""
    return blake2s("\0".join(keys).encode(), digest_size=4).hexdigest()
