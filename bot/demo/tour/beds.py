"""The hotel of both weekends: as many bedrooms as guests, so that each bed counts."""

from __future__ import annotations

from datetime import date

import actions.beds
import actions.lodging
import storage.beds
from bot.demo.stage import BY_PHONE
from bot.demo.tour.piles import ORGANISER, reached
from bot.demo.tour.world import World
from rules.beds import Ask
from rules.lodging import Kind
from rules.nights import weekends
from rules.who import Who
from rules.workshop import Workshop
from storage.ids import new_id
from storage.transaction import Transaction


async def everybody_has_a_bed(world: World) -> None:
    """Write down the hotel, and give a single bedroom to each guest, for each of their nights."""
    workshop = await world.workshop()
    claire = world.who(ORGANISER)
    place = weekends(workshop)[0].place
    fields = {"name": place.name, "address": place.address} if place else {}
    hours = {"arrive_from": "15:00", "leave_by": "11:00", "single": "1"}

    async def hotel(tx: Transaction) -> str:
        key = await actions.lodging.save_hotel(tx, claire, "", {**fields, **hours}, now=tx.now)
        come = await _guests(tx, workshop)
        nights = {night for theirs in come.values() for night in theirs}
        rooms = {
            night: {Kind.SINGLE: sum(night in theirs for theirs in come.values())}
            for night in sorted(nights)
        }
        await actions.lodging.set_allotment(tx, claire, key, rooms)
        return key

    key = await world.act("hotel", hotel)

    async def beds(tx: Transaction) -> None:
        for person, nights in (await _guests(tx, workshop)).items():
            ask = Ask(person, key, Kind.SINGLE, nights, new_id())
            who = Who(claire.actor, person, workshop.id)
            await actions.beds.give(tx, who, ask, now=tx.now)

    await world.act("beds", beds)


async def _guests(tx: Transaction, workshop: Workshop) -> dict[str, tuple[date, ...]]:
    """Return who needs a bed, and for which nights."""
    guests = (await storage.beds.plan(tx, workshop)).guests
    return {one: tuple(sorted(guest.needed)) for one, guest in guests.items() if guest.needed}


async def the_bed_that_is_free(world: World) -> None:
    """Give the bed that became free to whoever was called."""
    workshop = await world.workshop()
    who = world.who(ORGANISER, BY_PHONE)

    async def body(tx: Transaction) -> None:
        hotel = next(iter((await storage.beds.plan(tx, workshop)).hotels))
        nights = (await _guests(tx, workshop))[who.subject]
        ask = Ask(who.subject, hotel, Kind.SINGLE, nights, new_id())
        await actions.beds.give(tx, who, ask, now=tx.now)

    await world.act("free-bed", body)
    await reached(world, BY_PHONE)
