"""`atelier key`: make the 32 random bytes that seal personal data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.desk import console, stop
from bot.settings import KEY_BYTES

_ONLY_MINE = 0o600


def make_key(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write it (mode 600). Without: shown on the screen."),
    ] = None,
) -> None:
    """Make a new key, for ATELIER_KEY or ATELIER_KEY_FILE.

    Keep a copy elsewhere than the database: without the key, nobody can read the data again, nor
    any backup of it.
    """
    key = secrets.token_hex(KEY_BYTES)
    if file is None:
        console.print(key, highlight=False)
        return
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_MINE)
    except FileExistsError:
        stop(f"{file} exists already. A key that is in use must never be overwritten.")
    except OSError as fault:
        stop(f"{file} cannot be written: {fault.strerror}")
    with os.fdopen(opened, "w", encoding="ascii") as out:
        out.write(key + "\n")
    console.print(f"Written to {file}. Keep a copy elsewhere than the database.", highlight=False)
