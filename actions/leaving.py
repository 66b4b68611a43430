"""Leaving a workshop, and coming back within a day."""

from __future__ import annotations

from datetime import UTC, datetime

import actions.attendance
import actions.beds
import actions.qualification
import actions.reminders
import actions.replacement
import actions.seats
import rules.leaving
import storage.citizens
import storage.seats
import storage.timers
import storage.workshops
from actions.telling import tell_team
from rules.errors import Refused
from rules.leaving import LEFT, WITH_A_SEAT, can_return_until
from rules.messages import Say
from rules.reminders import waking
from rules.who import Act, CitizenState, Who
from storage.citizens import Citizen
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "leaving"


async def leave(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Let `who.subject` go: seat and calendar are free, the team is told, nothing is erased.

    False where they had left already. Refused for who was not retained.
    """
    citizen = await _citizen(tx, who)
    state = rules.leaving.leave(citizen.state)
    if state is citizen.state:
        return False
    await storage.citizens.move(tx, citizen, state, by=who.actor, now=now)
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    had_seat = await actions.seats.leave(tx, who)
    await actions.replacement.left(tx, who)
    await actions.attendance.free(tx, who, now=now)
    # The team need not be woken for it; who left twice that night is told of once.
    due = waking(await storage.workshops.get(tx, who.workshop), can_return_until(now))
    key = f"{TIMER}:{who.workshop}:{who.subject}:{due.astimezone(UTC):%Y%m%d%H%M%S}"
    await storage.timers.put(tx, Timer(key, TIMER, due, who.subject, who.workshop))
    facts = {"name": citizen.name, "had-seat": _yes(had_seat)}
    await tell_team(tx, [who.workshop], Say("leaving.somebody-left", facts), about=who.subject)
    await actions.beds.leave(tx, who, now=now)
    return True


async def come_back(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Take leaving back; False where they are back already.

    Refused after a day, or where the seat has been filled since.
    """
    citizen = await _citizen(tx, who)
    state = rules.leaving.come_back(
        citizen.state,
        citizen.previous,
        citizen.changed_at,
        free_seats=await free_seats(tx, who.workshop),
        now=now,
    )
    if state is citizen.state:
        return False
    if state is CitizenState.QUALIFIED and await actions.qualification.was_drawn(tx, who.workshop):
        state = CitizenState.NOT_DRAWN
    await storage.citizens.move(tx, citizen, state, by=who.actor, now=now)
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    if state in WITH_A_SEAT:
        await actions.seats.come_back(tx, who)
    if state is CitizenState.DRAWN:
        await actions.replacement.seated_again(tx, who)
    await actions.attendance.restore(tx, who, now=now)
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
    say = Say("leaving.somebody-is-back", {"name": citizen.name})
    await tell_team(tx, [who.workshop], say, about=who.subject)
    await actions.beds.come_back(tx, who, now=now)
    return True


async def free_seats(tx: Transaction, workshop: str) -> int:
    """Return how many seats nobody has: one that is offered is still free."""
    await actions.seats.prepare(tx, await storage.workshops.get(tx, workshop))
    return (await storage.seats.count(tx, workshop)).empty


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """A day after leaving: if the person has not come back, the team knows the seat is free."""
    citizen = await storage.citizens.find(tx, timer.person or "", timer.workshop or "")
    if citizen is None or citizen.state not in LEFT:
        return
    if now < can_return_until(citizen.changed_at):
        return  # they came back and left again: a later timer speaks for that
    if citizen.previous in WITH_A_SEAT:
        say = Say("leaving.seat-is-free", {"name": citizen.name})
        await tell_team(tx, [citizen.workshop], say, about=citizen.person)


async def _citizen(tx: Transaction, who: Who) -> Citizen:
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        raise Refused("leaving.nothing-to-leave")
    return citizen


def _yes(fact: bool) -> str:  # noqa: FBT001 - it only turns the fact into a word
    return "yes" if fact else "no"
