"""Fires what is due: one transaction a timer, which marks it fired together with its effects."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

import structlog

from bot.alarms import tell_everywhere
from bot.bell import LOOK_ANYWAY, Bell
from bot.clock import Clock
from rules.messages import Say
from storage import timers
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.timers import Timer
from storage.transaction import Transaction

ATTEMPTS = 3
KILLED = "killed the process"
Fire = Callable[[Transaction, Timer, datetime], Awaitable[None]]
_log = structlog.get_logger(__name__)


class Timers:
    """`kinds` says what each kind of timer does. Attempts are committed before firing.

    One that raised three times, or took the process down with it, is set aside; the team is told.
    """

    def __init__(self, database: Database, clock: Clock, kinds: Mapping[str, Fire]) -> None:
        self._database = database
        self._clock = clock
        self._kinds = kinds
        self.bell = Bell()
        self.busy = False

    async def run(self) -> None:
        """Fire until cancelled."""
        while True:
            self.busy = True
            try:
                while due := await self._database.read(timers.due):
                    for timer in due:
                        await self.fire(timer.key)
            except StorageError as fault:
                _log.error("timers.database", fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)
            finally:
                self.busy = False
            await self.bell.wait()

    async def fire(self, key: str) -> None:
        """Fire this one, unless it has fired. Raises StorageError."""

        async def claim(tx: Transaction) -> Timer | None:
            return await timers.claim(tx, key)

        timer = await self._database.transact(claim, cause="timers")
        if timer is None:
            return
        if timer.attempts > ATTEMPTS:
            await self._set_aside(timer, KILLED)
            return
        try:
            await self._fire(timer)
        except Fault:
            with suppress(StorageError):  # it may last: what counts is that one is raised
                await self._database.transact(lambda tx: timers.give_back(tx, key), cause="timers")
            raise
        except Exception as fault:  # noqa: BLE001 - one bad timer must not stop the others
            reason = type(fault).__name__
            _log.error("timers.failed", timer=key, attempt=timer.attempts, fault=reason)
            if timer.attempts >= ATTEMPTS:
                await self._set_aside(timer, reason)

    async def _fire(self, timer: Timer) -> None:
        async def body(tx: Transaction) -> None:
            if await timers.fired(tx, timer.key):
                await self._kinds[timer.kind](tx, timer, tx.now)

        await self._database.transact(body, cause=f"timer:{timer.key}")

    async def _set_aside(self, timer: Timer, reason: str) -> None:
        _log.error("timers.set_aside", timer=timer.key, fault=reason)

        async def body(tx: Transaction) -> None:
            if await timers.dead(tx, timer.key):
                await tell_everywhere(tx, Say("bot.work-set-aside", {"name": timer.key}))

        await self._database.transact(body, cause=f"timer-set-aside:{timer.key}")
