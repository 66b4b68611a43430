"""Rooms to work in: which session is held where; calendars that hold it are brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import storage.attendance
import storage.citizens
import storage.jobs
import storage.programme
import storage.workrooms
import storage.workshops
from actions.invitations import rooms_changed
from actions.presence_words import worded
from actions.programme_news import uid_of
from actions.telling import hand
from rules.attendance import Attendance, moved
from rules.errors import Refused
from rules.facts import Fact, Line, Lines
from rules.messages import Policy, Say, Words
from rules.who import Act, Who
from rules.workrooms import Bookings, Rooms, book, changed, moved_to, told, workroom_of
from rules.workshop import Gathering, Session, Workshop, gathering
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
    """Have those told who go to a gathering with another room; how many they are.

    Before it begins their calendars are. While it is on, whoever is there is told in words as well,
    until the last session that moved is over.
    """
    now = await storage.workrooms.in_words(tx, workshop.id)
    people = 0
    for about in changed(workshop, before, now):
        gone = moved_to(about, before, now, now=tx.now)
        on = about.starts_at <= tx.now
        found = (
            await storage.programme.count_present(tx, workshop, about)
            if on
            else await storage.attendance.count_in_calendars(tx, workshop.id, about.key)
        )
        if found and gone:
            change = {
                "actor": who.actor,
                "workshop": workshop.id,
                "gathering": about.key,
                "sessions": [each.key for each in gone],
                "after": "",
            }
            await storage.jobs.add(tx, JOB, change, name=about.key)
            people += found
    return people


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few of those who go to a gathering, and have the others told.

    It is the same entry with another place: one more in its sequence, the same for ever its name.
    """
    workshop = await storage.workshops.get(tx, change["workshop"])
    about = gathering(workshop, change["gathering"])
    if about is None:
        return
    rooms = await storage.workrooms.in_words(tx, workshop.id)
    if tx.now < about.starts_at:
        found = await _tell_calendars(tx, workshop, about, rooms, change)
    else:
        found = await _tell_present(tx, workshop, about, rooms, change)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1]})


async def _tell_calendars(
    tx: Transaction, workshop: Workshop, about: Gathering, rooms: Rooms, change: Mapping[str, Any]
) -> list[str]:
    """Tell the next few whose calendar holds a gathering that is still to come; who they are."""
    found = await storage.attendance.in_calendars(
        tx, workshop.id, about.key, after=change["after"], most=AT_ONCE
    )
    for person, said in found:
        citizen = await storage.citizens.get(tx, person, workshop.id)
        who = Who(change["actor"], person, workshop.id)
        after = await _one_more(tx, who, workshop, about, said, citizen.language)
        await hand(tx, citizen, rooms_changed(workshop, about, citizen, after, rooms, now=tx.now))
    return [person for person, _ in found]


async def _tell_present(
    tx: Transaction, workshop: Workshop, about: Gathering, rooms: Rooms, change: Mapping[str, Any]
) -> list[str]:
    """Tell the next few who are at a gathering where to go; nobody of what is over meanwhile."""
    gone = [
        each
        for each in about.sessions
        if each.key in change.get("sessions", ()) and tx.now < each.ends_at
    ]
    if not gone:
        return []
    found = await storage.programme.present(
        tx, workshop, about, uid_of(workshop, about), after=change["after"], most=AT_ONCE
    )
    for one in found:
        citizen = await storage.citizens.get(tx, one.person, workshop.id)
        words = _words(gone, about, rooms, file=one.said.in_calendar)
        if not one.said.in_calendar:
            await hand(tx, citizen, Say(words.key, words.facts, policy=Policy.RESEND))
            continue
        who = Who(change["actor"], one.person, workshop.id)
        after = await _one_more(tx, who, workshop, about, one.said, citizen.language)
        file = rooms_changed(workshop, about, citizen, after, rooms, now=tx.now)
        await hand(tx, citizen, replace(file, caption=words))
    return [one.person for one in found]


async def _one_more(
    tx: Transaction, who: Who, workshop: Workshop, about: Gathering, said: Attendance, language: str
) -> Attendance:
    """Count one more file that a calendar was sent; return the answer in the reader's language."""
    after = moved(said)
    await storage.attendance.set_calendar(tx, who, after)
    return await worded(tx, who, workshop, about, after, language)


def _words(found: Iterable[Session], about: Gathering, rooms: Rooms, *, file: bool) -> Words:
    """Say where sessions are held now; `file`: under the one that replaces the appointment."""
    lines = (
        Line(
            "workrooms.moved",
            {
                "session": each.title,
                "starts": each.starts_at,
                "room": rooms.get(each.key, ""),
                "has-room": "yes" if each.key in rooms else "no",
            },
        )
        for each in found
    )
    facts: dict[str, Fact] = {
        "title": about.title,
        "moves": Lines(tuple(lines)),
        "file": "yes" if file else "no",
    }
    return Words("workrooms.moved-now", facts)
