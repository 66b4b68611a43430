"""Does slow work outside transactions, and keeps its end in one; attempts are counted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog

from bot.bell import LOOK_ANYWAY, Bell
from bot.clock import Clock
from bot.fates import pause
from storage import jobs
from storage.database import Database
from storage.errors import StorageError
from storage.jobs import Job
from storage.transaction import Transaction

ATTEMPTS = 5
Finish = Callable[[Transaction], Awaitable[None]]
Progress = Callable[[int, int], Awaitable[None]]
Work = Callable[[Job, Progress], Awaitable[Finish]]
"""The slow part; what it returns is run in the transaction that marks the job finished."""
_log = structlog.get_logger(__name__)


class Jobs:
    """One at a time: whatever is heavy belongs in a process of its own, started by the work."""

    def __init__(self, database: Database, clock: Clock, kinds: Mapping[str, Work]) -> None:
        self._database = database
        self._clock = clock
        self._kinds = kinds
        self.bell = Bell()
        self.busy = False

    async def recover(self) -> int:
        """Before the first job: what was being worked on at a crash waits again; how many."""
        return await self._database.transact(jobs.release, cause="jobs")

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            self.busy = True
            try:
                while due := await self._database.read(jobs.due):
                    for job in due:
                        await self.work(job)
            except StorageError as fault:
                _log.error("jobs.database", fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)
            finally:
                self.busy = False
            await self.bell.wait()

    async def work(self, job_id: int) -> None:
        """Do this one, unless somebody else has it. Raises StorageError."""

        async def claim(tx: Transaction) -> Job | None:
            return await jobs.claim(tx, job_id)

        job = await self._database.transact(claim, cause="jobs")
        if job is None:
            return
        try:
            finish = await self._kinds[job.kind](job, self._progress(job))
        except Exception as fault:  # noqa: BLE001 - one bad job must not stop the others
            await self._failed(job, type(fault).__name__)
        else:
            await self._finish(job, finish)

    def _progress(self, job: Job) -> Progress:
        async def progress(done: int, total: int) -> None:
            async def body(tx: Transaction) -> None:
                await jobs.progress(tx, job.id, done, total)

            await self._database.transact(body, cause="jobs")

        return progress

    async def _finish(self, job: Job, finish: Finish) -> None:
        async def body(tx: Transaction) -> None:
            await finish(tx)
            await jobs.finished(tx, job.id)

        await self._database.transact(body, cause=f"job:{job.id}")

    async def _failed(self, job: Job, error: str) -> None:
        _log.error("jobs.failed", job=job.id, attempt=job.attempts, fault=error)

        async def body(tx: Transaction) -> None:
            if job.attempts >= ATTEMPTS:
                await jobs.failed(tx, job.id, error)
            else:
                await jobs.retry(tx, job.id, tx.now + pause(job.attempts), error)

        await self._database.transact(body, cause="jobs")
