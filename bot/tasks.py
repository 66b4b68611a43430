"""The only four ways into the work: for SQLite's loops, and for procrastinate's tasks.

Timers alone are fired by a loop on both engines (docs/decisions/0021).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.jobs import Jobs
from bot.sender import Sender
from bot.timers import Timers
from bot.worker import Worker

HANDLE, DELIVER, WORK = "handle", "deliver", "work"
"""One queue each, on PostgreSQL."""


@dataclass(frozen=True, slots=True)
class Tasks:
    """Each names a row and may be called again for the same one: a finished row changes nothing."""

    worker: Worker
    sender: Sender
    timers: Timers
    jobs: Jobs

    async def handle(self, inbox_id: int) -> None:
        """Handle one update."""
        await self.worker.handle(inbox_id)

    async def deliver(self, outbox_id: int) -> None:
        """See one message through, in its turn."""
        await self.sender.deliver(outbox_id)

    async def fire(self, key: str) -> None:
        """Fire one timer."""
        await self.timers.fire(key)

    async def work(self, job_id: int) -> None:
        """Do one job."""
        await self.jobs.work(job_id)
