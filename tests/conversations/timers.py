"""Timers in the town: what is due fires, as the process would let it."""

from datetime import datetime

import actions.timers
import storage.timers
from storage.transaction import Transaction
from tests.conversations.town import Town


async def fire_due(town: Town) -> int:
    """Fire everything that is due now; return how many timers that were."""

    async def body(tx: Transaction) -> int:
        waiting = await storage.timers.due(tx)
        for timer in waiting:
            async with tx.savepoint(f"timer:{timer.key}") as part:
                await actions.timers.fire(part, timer, tx.now)
                await storage.timers.fired(part, timer.key)
        return len(waiting)

    return await town.act(body)


async def walk_to(town: Town, at: datetime) -> None:
    """Let time go by until `at`, from one timer to the next."""
    while (due := await town.read(storage.timers.next_due)) is not None and due <= at:
        town.clock.now = max(town.clock.now, due)
        await fire_due(town)
    town.clock.now = at
