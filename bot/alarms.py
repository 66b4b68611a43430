"""Tells the organisers what the program cannot solve alone: updates set aside, another instance."""

from __future__ import annotations

import asyncio

import structlog

from actions.telling import tell_team
from bot.bell import LOOK_ANYWAY
from rules.messages import Say
from storage import citizens, inbox, workshops
from storage.database import Database
from storage.errors import StorageError
from storage.transaction import Transaction

LOOK_SECONDS = 10 * LOOK_ANYWAY
_log = structlog.get_logger(__name__)


class Alarms:
    """Queues messages to everybody who runs a workshop."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sound(self, key: str) -> None:
        """Tell them this sentence, now."""

        async def body(tx: Transaction) -> None:
            async with tx.savepoint(f"alarm:{key}:{tx.now.isoformat()}") as part:  # each time anew
                await tell_everywhere(part, Say(key))

        await self._database.transact(body, cause="alarms")

    async def run(self) -> None:
        """Tell of each update that was set aside, once, until cancelled."""
        while True:
            try:
                await self._database.transact(tell_of_dead_letters, cause="alarms")
            except StorageError as fault:
                _log.error("alarms.database", fault=fault.code)
            await asyncio.sleep(LOOK_SECONDS)


async def tell_of_dead_letters(tx: Transaction) -> None:
    """Tell of them as soon as there is somebody to tell: until then they stay untold."""
    found = await inbox.untold(tx)
    if not found or not await _somebody_hears(tx):
        return
    for dead in found:
        async with tx.savepoint(f"dead:{dead.id}") as part:
            await tell_everywhere(part, Say("bot.update-set-aside", {"number": dead.inbox}))
        await inbox.told(tx, dead.id)


async def _somebody_hears(tx: Transaction) -> bool:
    for workshop in await workshops.every(tx):
        if await citizens.organisers_in_chat(tx, workshop.id):
            return True
    return False


async def tell_everywhere(tx: Transaction, say: Say) -> None:
    """Tell the teams of all workshops, in this transaction."""
    await tell_team(tx, [workshop.id for workshop in await workshops.every(tx)], say, about=None)
