"""Hotels and their bedrooms, and the nights that somebody sleeps there, as the team decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import actions.beds
import rules.nights
import storage.beds
import storage.lodging
import storage.workshops
from actions import bed_news
from rules.beds import Plan, given, needless
from rules.errors import Refused
from rules.lodging import Hotel, Kind, Rooms, changed_lines, check_allotment, hotel_of
from rules.nights import possible
from rules.who import Act, Who
from storage.ids import new_id
from storage.transaction import Transaction


async def save_hotel(
    tx: Transaction, who: Who, hotel: str, fields: Mapping[str, str], *, now: datetime
) -> str:
    """Keep a hotel as it was typed («» for a new one); return its id.

    Who sleeps there is told what has changed. Refused («lodging.…») for what cannot be.
    """
    about = hotel_of(fields)
    plan = await _plan(tx, who)
    if hotel and hotel not in plan.hotels:
        raise Refused("beds.no-such-hotel")
    before = plan.hotels.get(hotel)
    if before == about:
        return hotel
    _check_beds(plan, hotel, about)
    key = hotel or new_id()
    await storage.lodging.save_hotel(tx, who, key, about, now=now)
    await tx.audit(who, Act.LODGING_CHANGED, key)
    changed = changed_lines(before, about) if before else ()
    if changed:
        after = replace(plan, hotels={**plan.hotels, key: about})
        await bed_news.tell_of_hotel(tx, who, after, key, changed)
    return key


def _check_beds(plan: Plan, hotel: str, about: Hotel) -> None:
    """Let no kind of bedroom take fewer people than sleep in one."""
    for bed in plan.beds:
        if bed.hotel == hotel and bed.kind is not None:
            together = sum((each.room, each.night) == (bed.room, bed.night) for each in plan.beds)
            if together > about.beds(bed.kind):
                raise Refused("lodging.beds-are-given", kind=bed.kind.value, given=together)


async def remove_hotel(tx: Transaction, who: Who, hotel: str) -> None:
    """Remove a hotel in which nobody was ever to sleep. Refused for any other."""
    if await storage.lodging.hotel(tx, hotel, who.workshop) is None:
        return
    if not await storage.lodging.remove_hotel(tx, hotel, who.workshop):
        raise Refused("lodging.hotel-is-used")
    await tx.audit(who, Act.LODGING_CHANGED, hotel, "removed")


async def set_allotment(
    tx: Transaction, who: Who, hotel: str, nights: Mapping[date, Rooms]
) -> None:
    """Keep how many bedrooms of each kind a hotel has for us, night by night.

    Refused where people already have more of them.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    if await storage.lodging.hotel(tx, hotel, who.workshop) is None:
        raise Refused("beds.no-such-hotel")
    for night, rooms in nights.items():
        if night not in possible(workshop):
            raise Refused("lodging.no-such-night", night=night)
        await storage.lodging.set_allotment(tx, hotel, night, rooms)
    plan = await _plan(tx, who)
    for night, rooms in nights.items():
        check_allotment(rooms, taken(plan, hotel, night))
    await tx.audit(who, Act.LODGING_CHANGED, hotel, "rooms")


def taken(plan: Plan, hotel: str, night: date) -> dict[Kind, int]:
    """Return how many bedrooms of each kind people have that night."""
    return {kind: len(given(plan, hotel, night, kind)) for kind in Kind}


async def open_sharing(tx: Transaction, who: Who, *, allowed: bool, now: datetime) -> None:
    """Let people share bedrooms, where both ask for it; or no more (who does goes on)."""
    if await storage.lodging.sharing(tx, who.workshop) is not allowed:
        await storage.lodging.set_sharing(tx, who, allowed=allowed, now=now)
        await tx.audit(who, Act.LODGING_CHANGED, "sharing", "open" if allowed else "closed")


async def choose_nights(tx: Transaction, who: Who, chosen: set[date], *, now: datetime) -> None:
    """Let `who.subject` sleep there exactly these nights; what they had beyond them is freed.

    For a part of a weekend, an early arrival, a late departure, a speaker, the team.
    """
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("beds.no-guest")
    workshop = await storage.workshops.get(tx, who.workshop)
    said = await storage.lodging.said(tx, who.subject, who.workshop)
    before = await storage.lodging.stay(tx, who.subject, who.workshop)
    after = rules.nights.by_hand(workshop, said, before, chosen)
    if after == before:
        return
    await storage.lodging.save_stay(tx, who, after, now=now)
    await tx.audit(who, Act.LODGING_CHANGED, *sorted(night.isoformat() for night in chosen))
    gone = needless(await _plan(tx, who), who.subject)
    await actions.beds.free(tx, who, [bed.night for bed in gone], now=now)


async def _plan(tx: Transaction, who: Who) -> Plan:
    return await storage.beds.plan(tx, await storage.workshops.get(tx, who.workshop))
