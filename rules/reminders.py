"""When to remind somebody, when to stop, and when to phone instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from rules.who import CitizenState
from rules.workshop import Workshop

MARGIN = timedelta(minutes=15)
"""Left alone before quiet hours begin: what leaves at their edge might arrive inside them."""


class Matter(StrEnum):
    """What somebody can be reminded of: all of one stage together."""

    JOINING = "joining"
    ATTENDANCE = "attendance"


MATTERS = MappingProxyType(
    {CitizenState.CONTACTED: Matter.JOINING, CitizenState.VALIDATED: Matter.ATTENDANCE}
)
"""Whoever is in another state owes nothing: it is our turn, or they have left."""


class Do(StrEnum):
    """What a reminder that is due does."""

    SEND = "send"
    WAIT = "wait"
    CALL = "call"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class History:
    """How often a person was reminded in this matter.

    `at` is when that was last, or when the matter began; `heard_at` is when they were last reminded
    of anything at all, in any workshop.
    """

    sent: int
    at: datetime
    heard_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do now; `until` is when to look again (WAIT), or when the next one is due (SEND)."""

    do: Do
    until: datetime | None = None


def plan(workshop: Workshop, history: History, *, owing: bool, now: datetime) -> Plan:
    """Decide about one person whose reminder is due.

    Nothing for those who owe nothing; never twice on one day of the workshop's zone; never in quiet
    hours; after the last reminder and a last wait, the call list.
    """
    if not owing:
        return Plan(Do.STOP)
    due = due_at(workshop, history)
    if now < due:
        return Plan(Do.WAIT, due)
    if history.sent >= rounds(workshop):
        return Plan(Do.CALL)
    allowed = _after_today(workshop, history.heard_at, at=waking(workshop, now))
    if now < allowed:
        return Plan(Do.WAIT, allowed)
    return Plan(Do.SEND, due_at(workshop, History(history.sent + 1, now)))


def rounds(workshop: Workshop) -> int:
    """Return how many reminders a person gets at most in one matter."""
    return min(workshop.reminders.at_most, len(workshop.reminders.after_days))


def due_at(workshop: Workshop, history: History) -> datetime:
    """Return when the next reminder is due, outside quiet hours; after the last one, the call."""
    days = (0, *workshop.reminders.after_days)
    step = min(history.sent, len(days) - 2)
    gap = days[step + 1] - days[step] if step >= 0 else 0
    local = history.at.astimezone(workshop.tz)
    return waking(workshop, (local + timedelta(days=gap)).astimezone(history.at.tzinfo))


def waking(workshop: Workshop, at: datetime) -> datetime:
    """Return `at`, or the end of the quiet hours it falls into.

    Asked when a reminder is queued, and again when it leaves: there may be hours in between.
    """
    quiet = workshop.reminders
    local = at.astimezone(workshop.tz)
    begins = (datetime.combine(local.date(), quiet.quiet_from) - MARGIN).time()
    inside = (
        begins <= local.time() or local.time() < quiet.quiet_until
        if begins > quiet.quiet_until
        else begins <= local.time() < quiet.quiet_until
    )
    if not inside:
        return at
    tomorrow = local.time() >= quiet.quiet_until
    return _at(workshop, local + timedelta(days=1 if tomorrow else 0), quiet.quiet_until, at)


def _after_today(workshop: Workshop, heard_at: datetime | None, *, at: datetime) -> datetime:
    """Return `at`, or the next morning where something was heard on the same day."""
    local = at.astimezone(workshop.tz)
    if heard_at is None or heard_at.astimezone(workshop.tz).date() < local.date():
        return at
    return _at(workshop, local + timedelta(days=1), workshop.reminders.quiet_until, at)


def _at(workshop: Workshop, day: datetime, hour: time, like: datetime) -> datetime:
    return datetime.combine(day.date(), hour, workshop.tz).astimezone(like.tzinfo)
