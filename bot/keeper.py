"""Forgets what has had its time, every night, and keeps the journal of who was erased."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from bot.bell import Bell
from bot.clock import Clock
from storage.database import Database
from storage.errors import StorageError
from storage.journal import erase_again, keep_journal
from storage.retention import forget_sign_ins, purge, sweep_files

NIGHT_ENDS = 3  # o'clock: nobody presses anything, and the day that is over is over everywhere
LOOK_SECONDS = 60.0  # at the clock; an erasure and a walked clock ring the bell
NIGHT_ZONE = ZoneInfo("Europe/Paris")
_log = structlog.get_logger(__name__)


class Keeper:
    """Purges at the start and once a civil night; an erasure is in the journal within a second."""

    def __init__(self, database: Database, clock: Clock, backups: Path) -> None:
        self._database = database
        self._clock = clock
        self._backups = backups
        self._bell = Bell()
        self._purged: date | None = None

    async def begin(self) -> None:
        """Before anything is sent: erase again whom an older copy has brought back.

        Raises StorageError or OSError; then the program does not start.
        """
        if again := await erase_again(self._database, self._backups):
            _log.warning("keeper.erased_again", rows=again)

    async def run(self) -> None:
        """Keep house until cancelled."""
        self._database.listen(lambda touched: self._bell.ring() if "erasure" in touched else None)
        self._clock.listen(self._bell.ring)
        while True:
            try:
                await keep_journal(self._database, self._backups)
                await self._purge_nightly()
            except (StorageError, OSError) as fault:
                _log.error("keeper.failed", fault=type(fault).__name__)
            await self._bell.wait(LOOK_SECONDS)

    async def _purge_nightly(self) -> None:
        local = self._clock.now().astimezone(NIGHT_ZONE)
        if self._purged is not None and (self._purged == local.date() or local.hour < NIGHT_ENDS):
            return
        counts = await purge(self._database)
        real = self._clock.real()
        swept = await sweep_files(self._database, real)
        swept += await forget_sign_ins(self._database, real)
        self._purged = local.date()
        if counts or swept:
            _log.info("keeper.purged", rows=sum(counts.values()) + swept)
