"""What slow or long work does: one act for each kind of job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

import actions.attendance
import actions.broadcast_steps
import actions.followup_news
import actions.material_news
import actions.materials
import actions.owed
import actions.planned
import actions.programme
import actions.programme_news
import actions.promise
import actions.workrooms
from storage.jobs import Job
from storage.transaction import Transaction

Finish = Callable[[Transaction], Awaitable[None]]
Progress = Callable[[int, int], Awaitable[None]]
Arguments = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stepwise:
    """Long work as many short transactions, one after the other.

    Each is given what the one before left, and leaves what the next begins with; None: it is over.
    `prepare` does the slow part of a step, outside its transaction: it adds to what was left.
    """

    step: Callable[[Transaction, Arguments], Awaitable[Arguments | None]]
    prepare: Callable[[Arguments], Awaitable[Arguments]] | None = None


Work = Callable[[Job, Progress], Awaitable[Finish | Stepwise]]
"""The slow part; what it returns is run in the transaction that marks the job finished."""


async def tell_of_the_programme(job: Job, _progress: Progress) -> Finish:
    """Nothing is to be done outside: the job makes a long telling many short transactions."""
    return partial(actions.attendance.tell_some, change=job.arguments)


async def tell_of_the_rooms(job: Job, _progress: Progress) -> Finish:
    """Nothing is to be done outside, either: many short transactions."""
    return partial(actions.workrooms.tell_some, change=job.arguments)


async def tell_what_has_changed(_job: Job, _progress: Progress) -> Stepwise:
    """A changed programme: all who come, a few in each transaction."""
    return Stepwise(actions.programme_news.tell_some)


async def put_down_recipients(_job: Job, _progress: Progress) -> Stepwise:
    """A broadcast may be for very many."""
    return Stepwise(actions.broadcast_steps.put_down_some)


async def take_back_copies(_job: Job, _progress: Progress) -> Stepwise:
    """And so may be what is left of one that was stopped."""
    return Stepwise(actions.broadcast_steps.take_back_some)


async def tell_of_a_material(job: Job, _progress: Progress) -> Finish:
    """Here, too, nothing is to be done outside."""
    return partial(actions.material_news.tell_some, change=job.arguments)


async def tell_what_is_planned(job: Job, _progress: Progress) -> Finish:
    """As above, for a message planned around the programme."""
    return partial(actions.planned.tell_some, change=job.arguments)


async def look_who_is_missing(job: Job, _progress: Progress) -> Finish:
    """As above: who is to be phoned about a gathering."""
    return partial(actions.promise.look_at_some, change=job.arguments)


async def tell_of_the_opinion(job: Job, _progress: Progress) -> Finish:
    """As above, for the commissioner's answers."""
    return partial(actions.followup_news.tell_some, change=job.arguments)


async def look_at_what_is_expected(job: Job, _progress: Progress) -> Finish:
    """As above, for what has begun to be expected of people."""
    return partial(actions.owed.look_at_some, change=job.arguments)


async def remind_of_what_is_expected(job: Job, _progress: Progress) -> Finish:
    """As above, for those to whom an organiser sends a reminder now."""
    return partial(actions.owed.remind_some, change=job.arguments)


KINDS: Mapping[str, Work] = MappingProxyType(
    {
        actions.attendance.JOB: tell_of_the_programme,
        actions.workrooms.JOB: tell_of_the_rooms,
        actions.programme.JOB: tell_what_has_changed,
        actions.broadcast_steps.PUT_DOWN: put_down_recipients,
        actions.broadcast_steps.TAKE_BACK: take_back_copies,
        actions.materials.TELLING: tell_of_a_material,
        actions.followup_news.JOB: tell_of_the_opinion,
        actions.planned.JOB: tell_what_is_planned,
        actions.owed.LOOK: look_at_what_is_expected,
        actions.owed.REMIND: remind_of_what_is_expected,
        actions.promise.JOB: look_who_is_missing,
    }
)
