"""Handles what came in: a group of updates at a time, a savepoint each, one commit for all."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile

import structlog

from bot.bell import Bell
from bot.clock import Clock
from bot.reading import read
from handlers.incoming import Incoming
from storage import inbox
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.inbox import Claimed
from storage.transaction import Transaction

GROUP = 100  # updates in one commit at most …
GROUP_SECONDS = 0.020  # … and as many as fit in this: others wait for the one writer
ATTEMPTS = 3
PAUSE_AFTER_FAULT = 1.0  # seconds
KILLED = "killed the process"

Handle = Callable[[Incoming, Transaction], Awaitable[None]]
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """A claimed update: what it says (None: nothing for us), or why it is set aside."""

    row: Claimed
    incoming: Incoming | None = None
    problem: str | None = None  # a class of error, never its words


class Worker:
    """Consumes the inbox; on PostgreSQL several do, by `handle` alone.

    Attempts are committed when updates are claimed. One that took the process down is known by
    them after the restart: it runs alone from then on, and is set aside when it has done so three
    times. One that raises is taken back by its savepoint and gets its three attempts too; those
    behind it in its lane wait. A fault of the database sets nothing aside.
    """

    def __init__(self, database: Database, clock: Clock, handle: Handle) -> None:
        self._database = database
        self._clock = clock
        self._handle = handle
        self._seconds_each = GROUP_SECONDS / 10  # corrected by each group
        self.bell = Bell()
        self.busy = False

    async def run(self) -> None:
        """Handle groups until cancelled; wake when rung and look each second anyway."""
        while True:
            self.busy = True
            try:
                while await self.turn():
                    pass
            except StorageError as fault:
                _log.error("worker.database", fault=fault.code)
                await asyncio.sleep(PAUSE_AFTER_FAULT)
            finally:
                self.busy = False
            await self.bell.wait()

    async def turn(self) -> int:
        """Handle one group; how many updates were claimed for it. Raises StorageError."""
        rows = await self._database.transact(self._claim, cause="worker")
        if rows:
            await self._attempt(rows)
        return len(rows)

    async def handle(self, inbox_id: int) -> None:
        """Handle this one update, unless it is finished, and before it what goes before it.

        Raises StorageError.
        """

        async def claim(tx: Transaction) -> Claimed | None:
            return await inbox.claim_one(tx, inbox_id)

        while row := await self._database.transact(claim, cause="worker"):
            await self._attempt([row])

    async def _claim(self, tx: Transaction) -> list[Claimed]:
        """Take the first suspect alone, else as many new ones as fit in the time of a group."""
        most = max(1, min(GROUP, int(GROUP_SECONDS / self._seconds_each)))
        heads = await inbox.waiting(tx, most)
        if not heads:
            return []
        if heads[0].attempts:
            suspect = await inbox.claim_one(tx, heads[0].id)
            return [suspect] if suspect else []
        fresh = list(takewhile(lambda head: head.attempts == 0, heads))
        return await inbox.claim(tx, len(fresh))

    async def _attempt(self, rows: list[Claimed]) -> None:
        """Handle what was claimed; a fault of the machine is no attempt of theirs."""

        async def body(tx: Transaction) -> None:
            await inbox.give_back(tx, [row.id for row in rows])

        try:
            await self._handle_rows(rows)
        except Fault:
            with suppress(StorageError):  # it may last: what counts is that one is raised
                await self._database.transact(body, cause="worker")
            raise

    async def _handle_rows(self, rows: list[Claimed]) -> None:
        letters = [self._open(row) for row in rows]
        try:
            failed = await self._commit(letters)
        except Fault:
            raise  # the machine's fault: nothing was kept, and no update is to blame
        except Exception as fault:  # noqa: BLE001 - whatever spoils a commit
            if len(letters) > 1:  # one of them spoils the commit; which one shows when alone
                for row in rows:
                    await self._handle_rows([row])
                return
            failed = {rows[0].id: type(fault).__name__}
        for letter in letters:
            if reason := failed.get(letter.row.id):
                await self._failed(letter.row, reason)

    def _open(self, row: Claimed) -> Letter:
        """Read an update; one that has used up its attempts is not even looked at."""
        if row.attempts > ATTEMPTS:
            return Letter(row, problem=KILLED)
        if not row.body:
            return Letter(row)  # its author was erased meanwhile
        try:
            return Letter(row, read(json.loads(row.body), self._clock.now(), self._clock.real()))
        except Exception as fault:  # noqa: BLE001 - whatever an odd update makes the library raise
            return Letter(row, problem=f"unreadable: {type(fault).__name__}")

    async def _commit(self, letters: list[Letter]) -> dict[int, str]:
        """Handle a group in one transaction; which updates raised, and what."""

        async def body(tx: Transaction) -> dict[int, str]:
            began = self._clock.seconds()
            failed = await self._group(tx, letters)
            spent = (self._clock.seconds() - began) / len(letters)
            self._seconds_each += (spent - self._seconds_each) / 4  # a moving average
            return failed

        return await self._database.transact(body, cause="worker")

    async def _group(self, tx: Transaction, letters: list[Letter]) -> dict[int, str]:
        failed: dict[int, str] = {}
        stuck: set[str] = set()
        behind: list[int] = []
        for letter in letters:
            row = letter.row
            if row.lane in stuck:
                behind.append(row.id)  # it stays waiting, and nobody has tried it
                continue
            try:
                async with tx.savepoint(f"update:{row.id}") as part:
                    await self._one(part, letter)
            except Fault:
                raise
            except Exception as fault:  # noqa: BLE001 - a mistake of ours must not stop the others
                failed[row.id] = type(fault).__name__
                stuck.add(row.lane)
        await inbox.give_back(tx, behind)
        return failed

    async def _one(self, part: Transaction, letter: Letter) -> None:
        """Mark it first: a process that was away too long finds that another has handled it."""
        if letter.problem is not None:
            await inbox.dead(part, letter.row.id, letter.problem)
        elif await inbox.done(part, letter.row.id) and letter.incoming is not None:
            await self._handle(letter.incoming, part)

    async def _failed(self, row: Claimed, reason: str) -> None:
        """Leave it waiting for its next attempt, or set it aside after the last."""
        _log.error("worker.failed", inbox=row.id, attempt=row.attempts, fault=reason)
        if row.attempts < ATTEMPTS:
            return

        async def body(tx: Transaction) -> None:
            await inbox.dead(tx, row.id, reason)

        await self._database.transact(body, cause=f"update:{row.id}")
