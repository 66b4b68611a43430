"""The facts from which one sees what a speaker still owes: of one of them, or of all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import storage.briefs
import storage.materials
import storage.slots
import storage.speakers
from rules.speaking import Facts
from storage.speakers import Speaker
from storage.transaction import Transaction


async def facts(tx: Transaction, person: str, workshop: str) -> Facts | None:
    """Return what is known of this speaker; None for who is no speaker there."""
    speaker = await storage.speakers.find(tx, person, workshop)
    if speaker is None:
        return None
    slots = await storage.slots.of_person(tx, person, workshop)
    current = await storage.briefs.current(tx, person, workshop)
    readings = await storage.briefs.readings(tx, person, workshop)
    version = current.version if current else 0
    read = any(each.version == version for each in readings)
    return Facts(
        state=speaker.state,
        declared=speaker.interests is not None,
        slots=slots,
        unread=0 if read else version,
        materials=len(await storage.materials.of_person(tx, person, workshop)),
        materials_by=speaker.materials_by,
        read=version if read else 0,
        since=speaker.changed_at,
    )


async def of_workshop(
    tx: Transaction, workshop: str, speakers: tuple[Speaker, ...]
) -> Mapping[str, Facts]:
    """Return the same of each of these speakers of one workshop: four questions in all."""
    if not speakers:
        return {}
    slots = await storage.slots.of_workshop(tx, workshop)
    unread, read = await storage.briefs.standing(tx, workshop)
    materials = Counter(each.person for each in await storage.materials.of_workshop(tx, workshop))
    return {
        each.person: Facts(
            state=each.state,
            declared=each.interests is not None,
            slots=slots.get(each.person, ()),
            unread=unread.get(each.person, 0),
            materials=materials[each.person],
            materials_by=each.materials_by,
            read=read.get(each.person, 0),
            since=each.changed_at,
        )
        for each in speakers
    }
