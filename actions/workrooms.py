"""Rooms to work in: which session is held where; calendars that hold it are brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import storage.attendance
import storage.citizens
import storage.jobs
import storage.workrooms
import storage.workshops
from actions.invitations import rooms_changed
from actions.presence_words import worded
from actions.telling import hand
from rules.attendance import moved
from rules.errors import Refused
from rules.who import Act, Who
from rules.workrooms import Bookings, Rooms, book, changed, told, workroom_of
from rules.workshop import Workshop, gathering
from storage.ids import new_id
from storage.transaction import Transaction

JOB = "rooms"
AT_ONCE = 10  # people told in one transaction: some 50 ms, in which nobody else can write


async def save(tx: Transaction, who: Who, room: str, fields: Mapping[str, str]) -> str:
    """Keep a room as it was typed («» for a new one); return its id. Refused for what cannot be.

    Who has a session there in their calendar is told where it is now.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    known = await storage.workrooms.of_workshop(tx, workshop.id)
    if room and room not in known:
        raise Refused("workrooms.no-longer-there")
    about = workroom_of(room or new_id(), fields)
    if known.get(room) == about:
        return room
    held = await storage.workrooms.bookings(tx, workshop.id)
    if about.id in held.values() and about.capacity < workshop.seats:
        raise Refused(
            "workrooms.too-small",
            room=about.name,
            capacity=about.capacity,
            seats=workshop.seats,
        )
    before = await storage.workrooms.in_words(tx, workshop.id)
    await storage.workrooms.save(tx, workshop.id, about)
    await tx.audit(who, Act.ROOM_BOOKED, about.id, "room")
    await _follow(tx, who, workshop, before)
    return about.id


async def remove(tx: Transaction, who: Who, room: str) -> None:
    """Remove a room in which nothing is held. Refused for any other."""
    if room in (await storage.workrooms.bookings(tx, who.workshop)).values():
        raise Refused("workrooms.is-used")
    await storage.workrooms.remove(tx, who.workshop, room)
    await tx.audit(who, Act.ROOM_BOOKED, room, "removed")


async def hold(tx: Transaction, who: Who, asked: Bookings) -> int:
    """Hold sessions in rooms («» for none), all at once; return how many calendars hear of it.

    Refused where a room is too small, or taken at that time: also by somebody who was faster.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    for room in sorted(set(asked.values()) - {""}):
        await storage.workrooms.lock(tx, workshop.id, room)
    rooms = await storage.workrooms.of_workshop(tx, workshop.id)
    before = await storage.workrooms.bookings(tx, workshop.id)
    after = book(workshop, rooms, before, asked)
    if after == before:
        return 0
    await storage.workrooms.book(tx, who, before, after, now=tx.now)
    for session in sorted(asked):
        if before.get(session) != after.get(session):
            await tx.audit(who, Act.ROOM_BOOKED, session, after.get(session, ""))
    return await _follow(tx, who, workshop, told(rooms.values(), before))


async def _follow(tx: Transaction, who: Who, workshop: Workshop, before: Rooms) -> int:
    """Have those told whose calendar holds a gathering with another room; how many entries."""
    now = await storage.workrooms.in_words(tx, workshop.id)
    entries = 0
    for about in changed(workshop, before, now):
        found = await storage.attendance.count_in_calendars(tx, workshop.id, about.key)
        if found and tx.now < about.starts_at:
            change = {
                "actor": who.actor,
                "workshop": workshop.id,
                "gathering": about.key,
                "after": "",
            }
            await storage.jobs.add(tx, JOB, change, name=about.key)
            entries += found
    return entries


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few of those whose calendar holds a gathering, and have the others told.

    It is the same entry with another place: one more in its sequence, the same for ever its name.
    """
    workshop = await storage.workshops.get(tx, change["workshop"])
    about = gathering(workshop, change["gathering"])
    if about is None or tx.now >= about.starts_at:
        return
    rooms = await storage.workrooms.in_words(tx, workshop.id)
    found = await storage.attendance.in_calendars(
        tx, workshop.id, about.key, after=change["after"], most=AT_ONCE
    )
    for person, said in found:
        citizen = await storage.citizens.get(tx, person, workshop.id)
        after = moved(said)
        who = Who(change["actor"], person, workshop.id)
        await storage.attendance.set_calendar(tx, who, after)
        after = await worded(tx, who, workshop, about, after, citizen.language)
        await hand(tx, citizen, rooms_changed(workshop, about, citizen, after, rooms, now=tx.now))
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1][0]})
