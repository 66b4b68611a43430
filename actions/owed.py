"""What is expected of people: looked at every morning, tuned, muted, recalled on the spot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import actions.reminders
import storage.citizens
import storage.jobs
import storage.owed
import storage.reminders
import storage.timers
import storage.workshops
from rules.errors import Refused
from rules.owed import What
from rules.reminders import Setting
from rules.who import Act, CitizenState, Who
from rules.workshop import Workshop
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "expected"
LOOK = "expected"
REMIND = "remind"
SYSTEM = "system"
LOOKED_AT = 25  # people in one transaction
AT_ONCE = 15  # people who are written to in one transaction


async def schedule(tx: Transaction, workshop: Workshop) -> None:
    """Look every morning at what has begun to be expected, until the follow-up has ended."""
    local = tx.now.astimezone(workshop.tz)
    day = local.date() + timedelta(days=1)
    if day > workshop.followed_until:
        return
    hour = workshop.reminders.quiet_until
    due = datetime.combine(day, hour, workshop.tz).astimezone(UTC)
    key = f"{TIMER}:{workshop.id}:{due:%Y%m%d}"
    await storage.timers.put(tx, Timer(key, TIMER, due, None, workshop.id))


async def fire(tx: Transaction, timer: Timer, _now: datetime) -> None:
    """Begin the look of this morning, and set the next one."""
    workshop = await storage.workshops.get(tx, timer.workshop or "")
    await storage.jobs.add(tx, LOOK, {"workshop": workshop.id, "after": ""}, name=workshop.id)
    await schedule(tx, workshop)


async def look_at_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Begin to remind the next few people of what is new; a job goes on with the others.

    With `again`, those who are reminded of anything are looked at, whether it is new or not.
    """
    workshop = await storage.workshops.get(tx, change["workshop"])
    again = change.get("again", False)
    find = storage.reminders.reminded if again else storage.owed.seated
    people = await find(tx, workshop.id, after=change["after"], most=LOOKED_AT)
    for person in people if again else await _of_whom_it_is_new(tx, workshop, people, change):
        await actions.reminders.begin(tx, person, workshop.id, now=tx.now)
    if len(people) == LOOKED_AT:
        await storage.jobs.add(tx, LOOK, {**change, "after": people[-1]})


async def _of_whom_it_is_new(
    tx: Transaction, workshop: Workshop, people: list[str], change: Mapping[str, Any]
) -> list[str]:
    """Keep those of whom something else is expected than when they were looked at last."""
    if not people:
        return []
    part = {"after": change["after"], "until": people[-1]}
    kept = await storage.reminders.of_workshop(tx, workshop.id, **part)
    found = await storage.owed.of_workshop(tx, workshop, now=tx.now, contacted=False, **part)
    return [
        each.person
        for each in found
        if each.person in people
        and {thing.code for thing in each.things if not thing.settled}
        != kept.get(each.person, {}).keys()
    ]


async def mute(tx: Transaction, who: Who, what: What, *, muted: bool) -> bool:
    """Remind `who.subject` of a kind of thing no more, or again; it is expected all the same."""
    if muted:
        changed = await storage.reminders.mute(tx, who, what)
    else:
        changed = await storage.reminders.unmute(tx, who, what)
    if changed:
        await tx.audit(who, Act.REMINDERS_CHOSEN, what, "off" if muted else "on")
        await actions.reminders.begin(tx, who.subject, who.workshop, now=tx.now)
    return changed


async def tune(tx: Transaction, who: Who, what: What, setting: Setting) -> None:
    """Change how people are reminded of one kind; who waits is looked at again by tomorrow."""
    await storage.reminders.tune(tx, who, what, setting)
    await tx.audit(who, Act.REMINDERS_TUNED, what)
    await _look_again(tx, who.workshop)


async def turn(tx: Transaction, who: Who, what: What, *, off: bool) -> None:
    """Turn the reminders of one kind off, or on again; the rest of its setting stays."""
    before = (await storage.reminders.settings(tx, who.workshop)).get(what, Setting())
    await tune(tx, who, what, Setting(off, before.days, before.times, before.calls))


async def _look_again(tx: Transaction, workshop: str) -> None:
    """Let everybody's next reminder follow what was changed."""
    change = {"workshop": workshop, "after": "", "again": True}
    await storage.jobs.add(tx, LOOK, change, name=f"again:{workshop}")


async def remind_now(tx: Transaction, who: Who, what: What, *, mails: bool) -> None:
    """Send a digest to everybody who still owes one kind of thing, as a job does bit by bit.

    `mails`: there is a mail server, by which it reaches who has no chat.
    """
    change = {"workshop": who.workshop, "what": what, "mails": mails, "after": ""}
    await tx.audit(who, Act.REMINDED, what)
    await storage.jobs.add(tx, REMIND, change, name=what)


async def remind_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Write to those of the next few who still owe it; a job goes on with the others."""
    workshop = await storage.workshops.get(tx, change["workshop"])
    what = What(change["what"])
    people = await storage.owed.people(tx, workshop.id, after=change["after"], most=AT_ONCE)
    if not people:
        return
    for each in await storage.owed.of_workshop(
        tx, workshop, now=tx.now, after=change["after"], until=people[-1]
    ):
        if any(thing.what is what and not thing.settled for thing in each.things):
            mails = change.get("mails", False)
            await actions.reminders.remind(
                tx, each.person, workshop.id, what, mails=mails, now=tx.now
            )
    if len(people) == AT_ONCE:
        await storage.jobs.add(tx, REMIND, {**change, "after": people[-1]})


async def read_material(tx: Transaction, who: Who, material: str, version: int) -> bool:
    """Note that `who.subject` has read what a speaker handed over; False if that was noted before.

    Refused where it is not shown (any more), or they have no seat.
    """
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        raise Refused("owed.not-shown")
    there = await storage.owed.shown(tx, who.workshop)
    if not any((each.material, each.version) == (material, version) for each in there):
        raise Refused("owed.not-shown")
    new = await storage.owed.read(tx, who, material, version)
    if new:
        await tx.audit(who, Act.MATERIAL_READ, material, str(version))
    return new
