"""Saying that one will be late: the team hears of it once, and the arrival page shows the hour."""

from __future__ import annotations

import storage.attendance
import storage.citizens
import storage.presence
import storage.workshops
from actions.telling import tell_team
from rules.attendance import Answer
from rules.errors import Refused
from rules.facts import Fact
from rules.late import Delay, arriving, expected_at
from rules.messages import Say
from rules.presence import Late, Place
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction


async def offered(tx: Transaction, who: Who) -> Place | None:
    """Return the half-day for which `who.subject` may say now that they will be late, if any.

    They have a seat, have not said that they do not come, and are not there yet.
    """
    about = arriving(await storage.workshops.get(tx, who.workshop), tx.now)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if about is None or citizen is None or citizen.state is not CitizenState.VALIDATED:
        return None
    said = await storage.attendance.find(tx, who.subject, who.workshop, about.gathering.key)
    there = await storage.presence.of_person(tx, who.subject, who.workshop)
    return None if said.answer is Answer.NO or about.half_day.key in there else about


async def said(tx: Transaction, who: Who, about: Place) -> Late | None:
    """Return what they said about being late for a half-day."""
    late = await storage.presence.late_of_person(tx, who.subject, who.workshop)
    return late.get(about.half_day.key)


async def say(tx: Transaction, who: Who, delay: Delay) -> None:
    """Keep that `who.subject` will be late. Refused where that cannot be said any more."""
    about = await _about(tx, who)
    before, at = await said(tx, who, about), expected_at(about, delay, tx.now)
    await storage.presence.say_late(tx, who, about.half_day.key, at)
    await tx.audit(who, Act.LATE_SAID, about.half_day.key, delay)
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
    about = await _about(tx, who)
    await storage.presence.in_time(tx, who, about.half_day.key)


async def _about(tx: Transaction, who: Who) -> Place:
    about = await offered(tx, who)
    if about is None:
        raise Refused("late.not-now")
    return about
