"""Our own ids and tokens: random, short, and safe in addresses and buttons."""

from __future__ import annotations

import secrets

ID_BYTES = 10  # 80 random bits: no clash among millions, 14 characters in a button of 64 bytes
TOKEN_BYTES = 16  # 128 random bits: nobody guesses a link


def new_id() -> str:
    """Return a fresh id of 14 characters out of `[A-Za-z0-9_-]`."""
    return secrets.token_urlsafe(ID_BYTES)


def new_token() -> str:
    """Return a secret of 22 characters out of `[A-Za-z0-9_-]`; only its hash is ever stored."""
    return secrets.token_urlsafe(TOKEN_BYTES)
