"""Seals what was recorded into the audit's chain, within seconds and one at a time."""

from __future__ import annotations

import asyncio

import structlog

from storage import audit
from storage.database import Database
from storage.errors import StorageError

EVERY = 2.0  # seconds
CHUNK = 500  # acts in one commit: some 15 ms
_log = structlog.get_logger(__name__)


class Sealer:
    """One per database: links of a chain cannot be made side by side."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def run(self) -> None:
        """Seal until cancelled."""
        while True:
            try:
                while await self._database.transact(audit.seal, cause="sealer") == CHUNK:
                    pass
            except StorageError as fault:
                _log.error("sealer.database", fault=fault.code)
            await asyncio.sleep(EVERY)
