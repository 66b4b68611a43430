"""What guests and the team are told of beds: hotel, map, nights; never a kind of bedroom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import storage.lodging
from actions.telling import panel
from rules.beds import Known, Plan, known
from rules.facts import Fact
from rules.lodging import Hotel
from rules.messages import Button, Buttons, Link, Policy, Press, Say, To, Words
from rules.who import Who
from storage.transaction import Transaction
from texts.stays import hour, stays

_NOTHING = Known((), "", ())


async def tell(tx: Transaction, who: Who, before: Plan, after: Plan, people: Iterable[str]) -> None:
    """Tell each of these people what has changed for them, if anything has.

    Who has no chat comes on the call list when it leaves.
    """
    for person in people:
        old, new = known(before, person), known(after, person)
        changed = [
            hotel for hotel in (*new, *(old.keys() - new)) if old.get(hotel) != new.get(hotel)
        ]
        lost = [hotel for hotel in changed if hotel not in new]
        gained = [hotel for hotel in changed if hotel not in old]
        moves = len(lost) == len(gained) == 1
        for hotel in changed:
            if moves and hotel in lost:
                continue  # told with where they sleep now
            was = lost[0] if moves and hotel in gained else hotel
            say = _news(after, was, old.get(was), hotel, new.get(hotel))
            await _enqueue(tx, who.workshop, person, say)


async def tell_of_hotel(
    tx: Transaction, who: Who, plan: Plan, hotel: str, changed: tuple[str, ...]
) -> None:
    """Tell all who sleep in a hotel what is different about it, as `changed_lines` names it."""
    flags = {f"new-{what}": "no" for what in ("name", "address", "hours", "phone", "note")}
    flags |= {f"new-{what}": "yes" for what in changed}
    for person in dict.fromkeys(bed.person for bed in plan.beds if bed.hotel == hotel):
        facts = {**hotel_facts(plan, plan.hotels[hotel], known(plan, person)[hotel]), **flags}
        say = Say("lodging.hotel-changed", facts, buttons=ways(plan.hotels[hotel]))
        await _enqueue(tx, who.workshop, person, say)


async def tell_team(tx: Transaction, who: Who, say: Say) -> None:
    """Tell those who run the workshop or see to the beds; but who did it knows already."""
    say = replace(say, about=who.subject)
    for host in await storage.lodging.hosts(tx, who.workshop):
        if host != who.actor:
            await tx.enqueue(To(host, who.workshop), say)


def hotel_facts(plan: Plan, hotel: Hotel, about: Known) -> dict[str, Fact]:
    """Return what a guest is told of one hotel and their nights there."""
    beside = tuple(plan.name(other) for other in about.beside)
    return {
        "hotel": hotel.name,
        "address": hotel.address,
        "phone": hotel.phone or "none",
        "note": hotel.note or "none",
        "arrive": hour(hotel.arrive_from),
        "leave": hour(hotel.leave_by),
        "stays": stays(about.nights),
        "number": about.number or "none",
        "beside": beside,
        "beside-count": len(beside),
    }


def ways(hotel: Hotel) -> Buttons:
    """Offer the map, and the page of the chat that shows it all again."""
    show = Button(Words("lodging.mine"), Press("lodging", "show", "show"))
    return ((Link(Words("lodging.map"), hotel.where),), (show,))


def nights_told(nights: Iterable[date]) -> Fact:
    """Tell nights to the team, each stay on a line."""
    return stays(nights)


def _news(plan: Plan, was: str, old: Known | None, hotel: str, new: Known | None) -> Say:
    """Say what somebody had in the hotel `was`, and what they have in `hotel` now."""
    before: dict[str, Fact] = {
        "old-hotel": plan.hotels[was].name,
        "old-stays": stays((old or _NOTHING).nights),
        "old-number": (old or _NOTHING).number or "none",
    }
    about = plan.hotels[hotel]
    if new is None:
        return Say("lodging.bed-gone", before)
    facts = hotel_facts(plan, about, new)
    # Who shares the bedroom is named: when they are erased, so is this.
    named = new.beside[0] if new.beside else None
    if old is None:
        return Say("lodging.bed-given", facts, buttons=ways(about), about=named)
    return Say("lodging.bed-changed", {**before, **facts}, buttons=ways(about), about=named)


async def _enqueue(tx: Transaction, workshop: str, person: str, say: Say) -> None:
    say = replace(say, slot=panel(person), fresh=True, policy=Policy.RESEND)
    await tx.enqueue(To(person, workshop), say)
