"""Does slow work outside transactions, and keeps its end in one; attempts are counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress

import structlog

from actions.jobs import Arguments, Finish, Progress, Stepwise, Work
from bot.alarms import tell_everywhere
from bot.bell import LOOK_ANYWAY, Bell
from bot.clock import Clock
from bot.fates import pause
from rules.messages import Say
from storage import jobs
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.jobs import Job
from storage.transaction import Transaction

ATTEMPTS = 5
KILLED = "killed the process"
GIVES_WAY = 50  # looks between two steps: however many are answered, the work must end, too
LOOK = 0.001  # seconds
_log = structlog.get_logger(__name__)


def nobody() -> bool:
    """Tell that nobody waits for an answer: whoever works beside others' writes gives no way."""
    return False


class Jobs:
    """One at a time: whatever is heavy belongs in a process of its own, started by the work.

    What failed five times, or took the process down with it, is given up, and the team is told. A
    stop is nobody's attempt, nor is a fault of the machine at the end of the work. Where there is
    one writer, long work lets whoever waits for an answer write first, between two of its steps.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        kinds: Mapping[str, Work],
        answering: Callable[[], bool] = nobody,
    ) -> None:
        """`answering` tells whether somebody waits for an answer at this moment."""
        self._database = database
        self._clock = clock
        self._kinds = kinds
        self._answering = answering
        self.bell = Bell()
        self.busy = False

    async def run(self) -> None:
        """Work until cancelled, alone: what was begun and not ended, nobody is working on."""
        released = False
        while True:
            self.busy = True
            try:
                if not released:
                    await self._database.transact(jobs.release, cause="jobs")
                    released = True
                while due := await self._database.read(jobs.due):
                    for job in due:
                        await self.work(job)
            except StorageError as fault:
                released = False
                _log.error("jobs.database", fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)
            finally:
                self.busy = False
            await self.bell.wait()

    async def work(self, job_id: int) -> None:
        """Do this one, unless somebody else has it or it is not due. Raises StorageError."""

        async def claim(tx: Transaction) -> Job | None:
            return await jobs.claim(tx, job_id)

        job = await self._database.transact(claim, cause="jobs")
        if job is None:
            return
        if job.attempts > ATTEMPTS:
            await self._failed(job, KILLED)
            return
        try:
            await self._see_through(job)
        except (Fault, asyncio.CancelledError):
            with suppress(StorageError):  # it may last: then it is released later
                await self._database.transact(lambda tx: jobs.give_back(tx, job.id), cause="jobs")
            raise

    async def _see_through(self, job: Job) -> None:
        try:
            finish = await self._kinds[job.kind](job, self._progress(job))
        except Exception as fault:  # noqa: BLE001 - one bad job must not stop the others
            await self._failed(job, type(fault).__name__)
            return
        try:
            if isinstance(finish, Stepwise):
                await self._step_through(job, finish)
            else:
                await self._finish(job, finish)
        except Fault:
            raise
        except Exception as fault:  # noqa: BLE001 - one bad job must not stop the others
            await self._failed(job, type(fault).__name__)

    def _progress(self, job: Job) -> Progress:
        async def progress(done: int, total: int) -> None:
            async def body(tx: Transaction) -> None:
                await jobs.progress(tx, job.id, done, total)

            await self._database.transact(body, cause="jobs")

        return progress

    async def _finish(self, job: Job, finish: Finish) -> None:
        async def body(tx: Transaction) -> None:
            if await jobs.finished(tx, job.id):
                await finish(tx)

        await self._database.transact(body, cause=f"job:{job.id}")

    async def _step_through(self, job: Job, work: Stepwise) -> None:
        """A transaction a step, which keeps what the next begins with: there it goes on."""
        done, arguments = job.done, job.arguments
        while True:
            if work.prepare is not None:
                arguments = await work.prepare(arguments)

            async def body(
                tx: Transaction, done: int = done, left: Arguments = arguments
            ) -> Arguments | None:
                if not await jobs.step(tx, job.id, done):
                    return None
                after = await work.step(tx, left)
                if after is None:
                    await jobs.finished(tx, job.id)
                else:
                    await jobs.go_on(tx, job.id, after)
                return after

            after = await self._database.transact(body, cause=f"job:{job.id}:{done}")
            if after is None:
                return
            done, arguments = done + 1, after
            await self._give_way()

    async def _give_way(self) -> None:
        """Let answers be written first: each takes a few short commits, one after the other."""
        for _ in range(GIVES_WAY):
            if not self._answering():
                return
            await asyncio.sleep(LOOK)

    async def _failed(self, job: Job, error: str) -> None:
        _log.error("jobs.failed", job=job.id, attempt=job.attempts, fault=error)

        async def body(tx: Transaction) -> None:
            if job.attempts < ATTEMPTS:
                await jobs.retry(tx, job.id, tx.now + pause(job.attempts), error)
            elif await jobs.failed(tx, job.id, error):
                name = f"{job.kind} {job.id}"
                await tell_everywhere(tx, Say("bot.work-set-aside", {"name": name}))

        await self._database.transact(body, cause=f"job-set-aside:{job.id}")
