"""What slow or long work does: one act for each kind of job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

import actions.attendance
import actions.broadcast_steps
from storage.jobs import Job
from storage.transaction import Transaction

Finish = Callable[[Transaction], Awaitable[None]]
Progress = Callable[[int, int], Awaitable[None]]
Work = Callable[[Job, Progress], Awaitable[Finish]]
"""The slow part; what it returns is run in the transaction that marks the job finished."""


async def tell_of_the_programme(job: Job, _progress: Progress) -> Finish:
    """Nothing is to be done outside: the job makes a long telling many short transactions."""
    return partial(actions.attendance.tell_some, change=job.arguments)


async def put_down_recipients(job: Job, _progress: Progress) -> Finish:
    """Many short transactions, one job after the other, for the same reason."""
    return partial(actions.broadcast_steps.put_down_some, change=job.arguments)


async def take_back_copies(job: Job, _progress: Progress) -> Finish:
    """The same for a broadcast that was stopped."""
    return partial(actions.broadcast_steps.take_back_some, change=job.arguments)


KINDS: Mapping[str, Work] = MappingProxyType(
    {
        actions.attendance.JOB: tell_of_the_programme,
        actions.broadcast_steps.PUT_DOWN: put_down_recipients,
        actions.broadcast_steps.TAKE_BACK: take_back_copies,
    }
)
