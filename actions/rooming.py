"""The rooming list that a hotel is sent: a new version where something changed, and what did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import storage.beds
import storage.lodging
import storage.rooming
import storage.workshops
from rules.errors import Refused
from rules.lodging import Hotel
from rules.rooming import Change, Line, Names, changes, lines
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rooming:
    """One version of the list of a hotel; `changes` are those since the version before it.

    `names` are first and last names by id, of everybody with a bed.
    """

    workshop: Workshop
    hotel: Hotel
    version: int
    made_at: datetime
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]
    names: Names


async def export(tx: Transaction, who: Who, hotel: str, *, now: datetime) -> Rooming:
    """Make the list as it is now; where nothing has changed, it is the version sent last.

    Only logistics may: the kind of bedroom tells a need. Refused for a hotel that is not ours.
    """
    await storage.rooming.lock(tx, hotel)
    workshop = await storage.workshops.get(tx, who.workshop)
    plan = await storage.beds.plan(tx, workshop)
    if hotel not in plan.hotels:
        raise Refused("beds.no-such-hotel")
    known = await storage.lodging.names(tx, who.workshop)
    names = {person: (name.first, name.last) for person, name in known.items()}
    told = lines(plan, hotel, names)
    last = await storage.rooming.last(tx, hotel)
    version, made_at = (last.version, last.made_at) if last else (0, now)
    if last is None or _differ(last.lines, told):
        before = last.lines if last else ()
        version, made_at = version + 1, now
        await storage.rooming.add(tx, who, hotel, version, told, now=now)
    else:
        before = await storage.rooming.lines(tx, hotel, version - 1)
    await tx.audit(who, Act.ROOMING_EXPORTED, hotel, str(version))
    since = changes(before, told) if version > 1 else ()
    return Rooming(workshop, plan.hotels[hotel], version, made_at, told, since, names)


def _differ(one: tuple[Line, ...], other: tuple[Line, ...]) -> bool:
    return set(one) != set(other)
