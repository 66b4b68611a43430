"""The team's tasks: given, changed, done; and their owner told in the morning of the day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime

import storage.citizens
import storage.lodging
import storage.people
import storage.tasks
import storage.team
import storage.timers
import storage.workshops
from rules.errors import Refused
from rules.facts import Facts
from rules.messages import Lane, Policy, Say, To
from rules.tasks import About, Typed, any_open, codes, digest, task_of, told_at
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "tasks"
CHECK = "tasks"


async def add(
    tx: Transaction, who: Who, typed: Typed, pages: Collection[str], *, now: datetime
) -> int:
    """Give a task; its number. Refused for what cannot be read («tasks.…»)."""
    workshop, about = await _read(tx, who, typed, pages, now=now)
    number = await storage.tasks.add(tx, who, about, now=now)
    await tx.audit(who, Act.TASK_CHANGED, str(number))
    await _set(tx, workshop, about)
    return number


async def change(
    tx: Transaction,
    who: Who,
    place: tuple[int, int],
    typed: Typed,
    pages: Collection[str],
    *,
    now: datetime,
) -> None:
    """Change a task; `place` is its number and the revision that was looked at.

    Refused if somebody changed it meanwhile, or did it: their words stand, and are shown.
    """
    workshop, about = await _read(tx, who, typed, pages, now=now)
    number, revision = place
    if not await storage.tasks.change(tx, who, number, revision, about):
        raise Refused("tasks.changed-meanwhile")
    await tx.audit(who, Act.TASK_CHANGED, str(number))
    await _set(tx, workshop, about)


async def finish(tx: Transaction, who: Who, number: int, *, now: datetime) -> None:
    """Note that a task is done; the second time changes nothing."""
    if await storage.tasks.finish(tx, who, number, now=now):
        await tx.audit(who, Act.TASK_CHANGED, str(number))


async def reopen(tx: Transaction, who: Who, number: int) -> None:
    """Note that a task is to be done after all."""
    if not await storage.tasks.reopen(tx, who, number):
        return
    await tx.audit(who, Act.TASK_CHANGED, str(number))
    task = await storage.tasks.get(tx, number, who.workshop)
    if task is not None:
        await _set(tx, await storage.workshops.get(tx, who.workshop), task.about)


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Tell an owner, once that day, of what is theirs, due by then and still open.

    What is about a person is counted and not quoted: a chat is no place for it.
    """
    owner, workshop_id = timer.person or "", timer.workshop or ""
    if workshop_id not in await storage.team.parts(tx, owner):
        return
    if await storage.people.chat_of(tx, owner) is None:
        return
    workshop = await storage.workshops.get(tx, workshop_id)
    today = now.astimezone(workshop.tz).date()
    found = digest(await storage.tasks.still_open(tx, workshop_id), owner, today)
    if not found or date.fromisoformat(timer.subject) > today:
        return
    quoted = [each for each in found if not each.about.person]
    facts: Facts = {
        "workshop": workshop.title,
        "count": len(found),
        "late": sum(each.late(today) for each in found),
        "lines": "\n".join(f"– {each.about.what}" for each in quoted),
        "quoted": len(quoted),
        "people": len(found) - len(quoted),
    }
    to = To(owner, workshop_id, lane=Lane.REMINDER, only_if=f"{CHECK}:{codes(found)}")
    await tx.enqueue(to, Say("tasks.digest", facts, policy=Policy.RESEND))


async def still_open(tx: Transaction, person: str, workshop: str, wanted: str) -> bool:
    """Tell, at the second of sending, whether any of these is still to be done by them."""
    return any_open(await storage.tasks.still_open(tx, workshop), wanted, person)


async def _read(
    tx: Transaction, who: Who, typed: Typed, pages: Collection[str], *, now: datetime
) -> tuple[Workshop, About]:
    workshop = await storage.workshops.get(tx, who.workshop)
    members = {each.person for each in await storage.team.members(tx, who.workshop)}
    today = now.astimezone(workshop.tz).date()
    about = task_of(typed, members, pages, today=today)
    if about.person and not await _known(tx, about.person, who.workshop):
        raise Refused("incidents.nobody")
    return workshop, about


async def _known(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody is a citizen of the workshop, is heard there, or works for it."""
    if await storage.citizens.find(tx, person, workshop) is not None:
        return True
    return person in await storage.lodging.names(tx, workshop)


async def _set(tx: Transaction, workshop: Workshop, about: About) -> None:
    """Set the timer of an owner's day: one for all that is due then, so that they hear once."""
    day, owner = about.due_on.isoformat(), about.owner
    due = told_at(workshop, about.due_on).astimezone(UTC)
    key = f"{TIMER}:{workshop.id}:{owner}:{day}"
    await storage.timers.put(tx, Timer(key, TIMER, due, owner, workshop.id, day))
