"""Our own ids and tokens: random, short, and safe in addresses and buttons."""

from __future__ import annotations

import base64
import secrets

# 56 random bits, so 10 of the 64 bytes of a button: among a million people two would clash once in
# 100,000 times, and the primary key would say so.
ID_BYTES = 7
_NEAR = 2  # bytes that such ids have in common; the 40 random bits left are enough for hundreds
TOKEN_BYTES = 16  # 128 random bits: nobody guesses a link


_FIRST = 0xF8
"""First bytes stay below this: from here on an id would begin with «_», or with «-», which command
lines take for an option."""


def new_id() -> str:
    """Return a fresh id of 10 characters out of `[A-Za-z0-9_-]`, of which the first is no dash."""
    return _written(secrets.token_bytes(ID_BYTES))


def new_ids(count: int) -> list[str]:
    """Return fresh ids for rows that are added together, random within a random neighbourhood.

    Where each falls somewhere else, a hundred thousand of them touch, open and seal as many pages
    of each index, and take five times as long.
    """
    near = secrets.token_bytes(_NEAR)
    return [_written(near + secrets.token_bytes(ID_BYTES - _NEAR)) for _ in range(count)]


def _written(raw: bytes) -> str:
    raw = bytes((raw[0] % _FIRST, *raw[1:]))
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def new_token() -> str:
    """Return a secret of 22 characters out of `[A-Za-z0-9_-]`; only its hash is ever stored."""
    return secrets.token_urlsafe(TOKEN_BYTES)
