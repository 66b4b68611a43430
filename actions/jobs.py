"""What slow or long work does: one act for each kind of job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

import actions.attendance
import actions.followup_news
import actions.planned
from storage.jobs import Job
from storage.transaction import Transaction

Finish = Callable[[Transaction], Awaitable[None]]
Progress = Callable[[int, int], Awaitable[None]]
Work = Callable[[Job, Progress], Awaitable[Finish]]
"""The slow part; what it returns is run in the transaction that marks the job finished."""


async def tell_of_the_programme(job: Job, _progress: Progress) -> Finish:
    """Nothing is to be done outside: the job makes a long telling many short transactions."""
    return partial(actions.attendance.tell_some, change=job.arguments)


async def tell_what_is_planned(job: Job, _progress: Progress) -> Finish:
    """As above, for a message planned around the programme."""
    return partial(actions.planned.tell_some, change=job.arguments)


async def tell_of_the_opinion(job: Job, _progress: Progress) -> Finish:
    """As above, for the commissioner's answers."""
    return partial(actions.followup_news.tell_some, change=job.arguments)


KINDS: Mapping[str, Work] = MappingProxyType(
    {
        actions.attendance.JOB: tell_of_the_programme,
        actions.followup_news.JOB: tell_of_the_opinion,
        actions.planned.JOB: tell_what_is_planned,
    }
)
