"""The facts from which one sees what a speaker still owes: of one of them, or of all at once."""

from __future__ import annotations

from datetime import datetime

import storage.briefs
import storage.materials
import storage.slots
import storage.speakers
from rules.speaking import Due, Facts, owed
from storage.speakers import Speaker
from storage.transaction import Transaction


async def of_person(
    tx: Transaction, person: str, workshop: str, *, now: datetime
) -> tuple[Due, ...]:
    """List what this speaker still owes at this instant; nothing for who is no speaker there."""
    speaker = await storage.speakers.find(tx, person, workshop)
    if speaker is None:
        return ()
    slots = await storage.slots.of_person(tx, person, workshop)
    current = await storage.briefs.current(tx, person, workshop)
    readings = await storage.briefs.readings(tx, person, workshop)
    unread = current.version if current else 0
    facts = Facts(
        state=speaker.state,
        declared=speaker.interests is not None,
        slots=slots,
        unread=0 if any(each.version == unread for each in readings) else unread,
        materials=len(await storage.materials.of_person(tx, person, workshop)),
        materials_by=speaker.materials_by,
    )
    return owed(facts, now=now)


async def of_workshop(
    tx: Transaction, workshop: str, speakers: tuple[Speaker, ...], *, now: datetime
) -> dict[str, tuple[Due, ...]]:
    """List what each of these speakers of one workshop owes, by person: four questions in all."""
    slots = await storage.slots.of_workshop(tx, workshop)
    unread = await storage.briefs.unread(tx, workshop)
    materials = [each.person for each in await storage.materials.of_workshop(tx, workshop)]
    return {
        each.person: owed(
            Facts(
                state=each.state,
                declared=each.interests is not None,
                slots=slots.get(each.person, ()),
                unread=unread.get(each.person, 0),
                materials=materials.count(each.person),
                materials_by=each.materials_by,
            ),
            now=now,
        )
        for each in speakers
    }
