"""What slow or long work does: one act for each kind of job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

import actions.attendance
import actions.material_news
import actions.materials
from storage.jobs import Job
from storage.transaction import Transaction

Finish = Callable[[Transaction], Awaitable[None]]
Progress = Callable[[int, int], Awaitable[None]]
Work = Callable[[Job, Progress], Awaitable[Finish]]
"""The slow part; what it returns is run in the transaction that marks the job finished."""


async def tell_of_the_programme(job: Job, _progress: Progress) -> Finish:
    """Nothing is to be done outside: the job makes a long telling many short transactions."""
    return partial(actions.attendance.tell_some, change=job.arguments)


async def tell_of_a_material(job: Job, _progress: Progress) -> Finish:
    """Here, too, nothing is to be done outside."""
    return partial(actions.material_news.tell_some, change=job.arguments)


KINDS: Mapping[str, Work] = MappingProxyType(
    {
        actions.attendance.JOB: tell_of_the_programme,
        actions.materials.TELLING: tell_of_a_material,
    }
)
