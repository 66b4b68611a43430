"""Refuses a second copy of the bot on this machine: Telegram would let the two fight in silence."""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import AlreadyRunning
from bot.settings import Settings


@contextmanager
def only_one_here(settings: Settings) -> Iterator[None]:
    """Hold this machine's lock for the bot while the program runs. Raises AlreadyRunning.

    The system frees it with the process, however it ends. The database has a lock of its own.
    """
    lock = _lock(_lock_file(settings))
    try:
        yield
    finally:
        os.close(lock)


def _lock_file(settings: Settings) -> Path:
    bot = hashlib.sha256(f"{settings.telegram_url} {settings.bot_id}".encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"atelier-{os.getuid()}-{bot}.lock"


def _lock(path: Path) -> int:
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(lock, 20, 0).decode("ascii", "replace").strip() or "unknown"
        os.close(lock)
        raise AlreadyRunning(
            f"this bot is already running on this machine (process {holder}); "
            "stop it first, or give this one a token of its own"
        ) from None
    os.ftruncate(lock, 0)
    os.pwrite(lock, str(os.getpid()).encode(), 0)
    return lock
