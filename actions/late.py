"""Saying that one will be late: the team hears of it once, and the arrival page shows the hour."""

from __future__ import annotations

import storage.attendance
import storage.citizens
import storage.presence
import storage.slots
import storage.workshops
from actions.telling import tell_team
from rules.attendance import Answer
from rules.errors import Refused
from rules.facts import Fact
from rules.late import Delay, Due, arriving, expected_at, heard
from rules.messages import Say
from rules.presence import Late
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction


async def offered(tx: Transaction, who: Who) -> Due | None:
    """Return for what `who.subject` may say now that they will be late, if for anything.

    They have a seat and have not said that they do not come, or are to be heard; and they are not
    there yet.
    """
    due = await _due(tx, who)
    if due is None:
        return None
    there = await storage.presence.of_person(tx, who.subject, who.workshop)
    return None if due.half_day in there else due


async def said(tx: Transaction, who: Who, due: Due) -> Late | None:
    """Return what they said about being late for a half-day."""
    late = await storage.presence.late_of_person(tx, who.subject, who.workshop)
    return late.get(due.half_day)


async def say(tx: Transaction, who: Who, delay: Delay) -> None:
    """Keep that `who.subject` will be late. Refused where that cannot be said any more."""
    due = await _offered(tx, who)
    before, at = await said(tx, who, due), expected_at(due, delay, tx.now)
    await storage.presence.say_late(tx, who, due.half_day, at)
    await tx.audit(who, Act.LATE_SAID, due.half_day, delay)
    if before is None:
        facts: dict[str, Fact] = {
            "name": await storage.citizens.name(tx, who.subject),
            "known": "no" if at is None else "yes",
            "at": at or tx.now,
        }
        say = Say("late.team", facts)
        await tell_team(tx, [who.workshop], say, about=who.subject, but=who.actor)


async def in_time(tx: Transaction, who: Who) -> None:
    """Forget that `who.subject` would be late. Refused where that cannot be said any more."""
    due = await _offered(tx, who)
    await storage.presence.in_time(tx, who, due.half_day)


async def _due(tx: Transaction, who: Who) -> Due | None:
    """Return where they are expected today."""
    workshop = await storage.workshops.get(tx, who.workshop)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        slots = await storage.slots.of_person(tx, who.subject, who.workshop)
        return heard(workshop, slots, tx.now)
    due = arriving(workshop, tx.now)
    if due is None or citizen.state is not CitizenState.VALIDATED:
        return None
    gathering = due.place.gathering.key
    said_so = await storage.attendance.find(tx, who.subject, who.workshop, gathering)
    return None if said_so.answer is Answer.NO else due


async def _offered(tx: Transaction, who: Who) -> Due:
    due = await offered(tx, who)
    if due is None:
        raise Refused("late.not-now")
    return due
