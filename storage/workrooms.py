"""Workrooms, and which session is held in which of them."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from zoneinfo import ZoneInfo

from rules.answers import folded
from rules.who import Who
from rules.workrooms import Bookings, Rooms, Workroom, told
from storage.codec import to_json
from storage.records import read_record
from storage.transaction import Transaction

_NO_ZONE = ZoneInfo("UTC")  # a room holds no instants


async def of_workshop(tx: Transaction, workshop: str) -> dict[str, Workroom]:
    """Return the rooms of a workshop by id, in the order of their names."""
    rows = await tx.fetch("workrooms.of_workshop", workshop=workshop)
    found = {
        row["id"]: read_record(Workroom, json.loads(row["definition"]), _NO_ZONE) for row in rows
    }
    return dict(sorted(found.items(), key=lambda each: (folded(each[1].name), each[0])))


async def save(tx: Transaction, workshop: str, room: Workroom) -> None:
    """Keep a room as it is now."""
    definition = to_json(asdict(room))
    await tx.run("workrooms.save", id=room.id, workshop=workshop, definition=definition)


async def remove(tx: Transaction, workshop: str, room: str) -> None:
    """Remove a room in which nothing is held any more."""
    await tx.run("workrooms.remove", id=room, workshop=workshop)


async def lock(tx: Transaction, workshop: str, room: str) -> None:
    """Let nobody else book this room at the same time (decision 0013)."""
    await tx.run("workrooms.lock", id=room, workshop=workshop)


async def bookings(tx: Transaction, workshop: str) -> dict[str, str]:
    """Return the room (its id) of each session that has one."""
    rows = await tx.fetch("workrooms.bookings", workshop=workshop)
    return {row["session"]: row["room"] for row in rows}


async def book(
    tx: Transaction, who: Who, before: Bookings, after: Bookings, *, now: datetime
) -> None:
    """Keep what has changed of the bookings."""
    for session in before.keys() - after.keys():
        await tx.run("workrooms.unbook", workshop=who.workshop, session=session)
    await tx.batch(
        "workrooms.book",
        [
            {
                "workshop": who.workshop,
                "session": session,
                "room": room,
                "booked_at": now,
                "booked_by": who.actor,
            }
            for session, room in after.items()
            if before.get(session) != room
        ],
    )


async def in_words(tx: Transaction, workshop: str) -> Rooms:
    """Return where each session is held, in words; nothing where no room is booked."""
    held = await bookings(tx, workshop)
    return told((await of_workshop(tx, workshop)).values(), held) if held else {}
