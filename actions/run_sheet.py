"""The run sheet of a day: refined, cut in two, added to; of two people at once, nobody loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

import rules.run_sheet
import storage.citizens
import storage.run_sheet
import storage.team
import storage.workshops
from rules.errors import Refused
from rules.run_sheet import Item, Line, lines_of
from rules.who import Act, Who
from rules.workshop import Workshop, gathering
from storage.ids import new_id
from storage.transaction import Transaction

A_QUARTER = 15  # minutes that a new item lasts at first


@dataclass(frozen=True, slots=True)
class Place:
    """One day of one gathering."""

    gathering: str
    day: date


async def day_of(tx: Transaction, workshop: Workshop, place: Place) -> tuple[Line, ...]:
    """Return a day as it is laid out now."""
    about = gathering(workshop, place.gathering)
    if about is None:
        raise Refused("run_sheet.no-longer-there")
    kept = await storage.run_sheet.of_day(tx, workshop.id, place.gathering, place.day)
    return lines_of(about, place.day, kept, workshop.id)


async def find(tx: Transaction, workshop: Workshop, place: Place, item: str) -> Line:
    """Return one item of a day. Refused where it is no more."""
    for line in await day_of(tx, workshop, place):
        if line.item.id == item:
            return line
    raise Refused("run_sheet.no-longer-there")


async def write(
    tx: Transaction, who: Who, place: Place, item: str, seen: int, fields: Mapping[str, str]
) -> str:
    """Keep an item as it was typed («» for a new one that stands alone); return its id.

    `seen` is the revision that was on the page. Refused where somebody has changed it since: both
    are shown then.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    before = await _before(tx, workshop, place, item)
    after = rules.run_sheet.written(before, fields, workshop.tz)
    if after.facilitator:
        members = await storage.team.members(tx, workshop.id)
        if after.facilitator not in {each.person for each in members}:
            raise Refused("run_sheet.facilitator-gone")
    await _keep(tx, who, before, replace(after, revision=seen))
    return after.id


async def cut(tx: Transaction, who: Who, place: Place, item: str, seen: int, minutes: int) -> str:
    """Cut an item in two after so many minutes; return the id of the second part."""
    workshop = await storage.workshops.get(tx, who.workshop)
    before = (await find(tx, workshop, place, item)).item
    first, second = rules.run_sheet.split(before, minutes, new_id())
    await _keep(tx, who, before, replace(first, revision=seen))
    await _keep(tx, who, second, second)
    return second.id


async def remove(tx: Transaction, who: Who, place: Place, item: str, seen: int) -> None:
    """Take an item out. Refused where somebody has changed it since it was seen."""
    workshop = await storage.workshops.get(tx, who.workshop)
    before = (await find(tx, workshop, place, item)).item
    if not await storage.run_sheet.remove(tx, who, replace(before, revision=seen)):
        raise await _meanwhile(tx, before)
    await tx.audit(who, Act.RUN_SHEET_CHANGED, item, "removed")


async def _before(tx: Transaction, workshop: Workshop, place: Place, item: str) -> Item:
    if item:
        return (await find(tx, workshop, place, item)).item
    if gathering(workshop, place.gathering) is None:
        raise Refused("run_sheet.no-longer-there")
    at = datetime.combine(place.day, time(), UTC)
    return Item(new_id(), place.gathering, place.day, "", at, A_QUARTER)


async def _keep(tx: Transaction, who: Who, before: Item, after: Item) -> None:
    if not await storage.run_sheet.save(tx, who, after):
        raise await _meanwhile(tx, before)
    await tx.audit(who, Act.RUN_SHEET_CHANGED, after.id)


async def _meanwhile(tx: Transaction, before: Item) -> Refused:
    by = await storage.citizens.name(tx, before.changed_by) if before.changed_by else ""
    if before.changed_at is None:
        return Refused("run_sheet.no-longer-there")
    return Refused("run_sheet.changed-meanwhile", by=by or "none", at=before.changed_at)
