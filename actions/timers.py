"""What happens when a timer is due: one act for each kind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType

import actions.broadcast_steps
import actions.followup
import actions.help
import actions.leaving
import actions.materials
import actions.owed
import actions.planned
import actions.promise
import actions.reminders
import actions.replacement
import actions.tasks
from storage.timers import Timer
from storage.transaction import Transaction

Fire = Callable[[Transaction, Timer, datetime], Awaitable[None]]

KINDS: Mapping[str, Fire] = MappingProxyType(
    {
        actions.broadcast_steps.TIMER: actions.broadcast_steps.fire,
        actions.broadcast_steps.WATCH: actions.broadcast_steps.watch,
        actions.help.TIMER: actions.help.fire,
        actions.leaving.TIMER: actions.leaving.fire,
        actions.materials.TIMER: actions.materials.fire,
        actions.followup.TIMER: actions.followup.fire,
        actions.planned.TIMER: actions.planned.fire,
        actions.owed.TIMER: actions.owed.fire,
        actions.promise.TIMER: actions.promise.fire,
        actions.reminders.TIMER: actions.reminders.fire,
        actions.replacement.TIMER: actions.replacement.fire,
        actions.reminders.OLD_TIMER: actions.reminders.fire,
        actions.tasks.TIMER: actions.tasks.fire,
    }
)


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Do what this timer is for; KeyError for a kind that this version does not know."""
    await KINDS[timer.kind](tx, timer, now)
