"""Our own ids and tokens: random, short, and safe in addresses and buttons."""

from __future__ import annotations

import secrets

# 56 random bits, so 10 of the 64 bytes of a button: among a million people two would clash once in
# 100,000 times, and the primary key would say so.
ID_BYTES = 7
TOKEN_BYTES = 16  # 128 random bits: nobody guesses a link


def new_id() -> str:
    """Return a fresh id of 10 characters out of `[A-Za-z0-9_-]`."""
    return secrets.token_urlsafe(ID_BYTES)


def new_token() -> str:
    """Return a secret of 22 characters out of `[A-Za-z0-9_-]`; only its hash is ever stored."""
    return secrets.token_urlsafe(TOKEN_BYTES)
