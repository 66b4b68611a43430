"""Jobs in the town: what waits is done, as the process would do it."""

import storage.jobs
from actions.jobs import KINDS
from bot.clock import Clock
from bot.jobs import Jobs
from tests.conversations.town import Town


async def work_through(town: Town, most: int = 1000) -> int:
    """Do what waits, one after the other, at most so many; return how many jobs that were."""
    jobs = Jobs(town.database, Clock(), KINDS)
    count = 0
    while count < most and (due := await town.read(storage.jobs.due)):
        await jobs.work(due[0])
        await town.deliver()
        count += 1
    return count
