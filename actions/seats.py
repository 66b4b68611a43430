"""Who has which seat: given by the draw or the committee, freed by whoever leaves."""

from __future__ import annotations

import actions.calls
import actions.planned
import actions.reminders
import storage.calls
import storage.citizens
import storage.offers
import storage.seats
import storage.workshops
from actions.telling import hand, tell
from rules.attendance import subject
from rules.calls import Reason
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Policy, Press, Say, Words
from rules.offers import OfferState
from rules.who import Act, CitizenState, Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.transaction import Transaction


async def make_member(tx: Transaction, who: Who, workshop: Workshop, citizen: Citizen) -> None:
    """Make somebody a member of the panel for good: they are told, and asked for each date."""
    await _move(tx, who, citizen, CitizenState.VALIDATED)
    await hand(tx, citizen, _welcome(workshop, citizen))
    await actions.reminders.begin(tx, citizen.person, workshop.id, now=tx.now)
    await actions.planned.schedule(tx, workshop)


async def make_drawn(tx: Transaction, who: Who, workshop: Workshop, citizen: Citizen) -> None:
    """Give somebody a seat that meeting 3 has still to confirm, like all the others."""
    await _move(tx, who, citizen, CitizenState.DRAWN)
    facts: dict[str, Fact] = {"name": citizen.first_name, "workshop": workshop.title}
    await tell(tx, citizen, Say("replacement.seat-is-yours", facts))
    await ask_to_confirm(tx, citizen)


async def ask_to_confirm(tx: Transaction, citizen: Citizen) -> None:
    """Have somebody who was drawn called: the team hears from them that they take the seat."""
    who = Who("system", citizen.person, citizen.workshop)
    await actions.calls.request(tx, who, Reason.VALIDATION, now=tx.now)


async def confirm(tx: Transaction, who: Who) -> None:
    """Keep that a call confirmed the seat of `who.subject`; once more changes nothing.

    Refused («seats.none») for who has no seat.
    """
    if await storage.seats.of_person(tx, who.workshop, who.subject) is None:
        raise Refused("seats.none")
    if await storage.seats.confirm(tx, who.workshop, who.subject, who.actor):
        await tx.audit(who, Act.SEAT_CONFIRMED)
    await settle_call(tx, who)


async def settle_call(tx: Transaction, who: Who) -> None:
    """Take off the call list what is settled: the call that was to confirm a seat."""
    await storage.calls.settle(
        tx, who.subject, who.workshop, Reason.VALIDATION, who.actor, now=tx.now
    )


async def give(tx: Transaction, workshop: Workshop, person: str) -> None:
    """Give somebody the first free seat; there is a row for each seat from the first one on."""
    await prepare(tx, workshop)
    await storage.seats.lock(tx, workshop.id)
    for each in await storage.offers.of_person(tx, workshop.id, person):
        await storage.offers.end(tx, each, OfferState.TAKEN_BACK, "system")  # theirs by another way
    found = await storage.seats.first_empty(tx, workshop.id)
    if found is None:
        raise LookupError("a seat was counted as free and is not there")
    number, offered = found
    if offered is not None:
        await take_back(tx, Who("system", person, workshop.id), offered)
    await storage.seats.give(tx, workshop.id, number, person)


async def prepare(tx: Transaction, workshop: Workshop) -> None:
    """Make sure that there is a row for each seat of the workshop, also when it has more now."""
    count = await storage.seats.count(tx, workshop.id)
    missing = range(count.seats + 1, workshop.seats + 1)
    await storage.seats.add(tx, workshop.id, [(number, None) for number in missing])


async def leave(tx: Transaction, who: Who) -> bool:
    """Free the seat of who leaves; whether they had one."""
    await settle_call(tx, who)
    return await storage.seats.free(tx, who.workshop, who.subject)


async def not_confirmed(tx: Transaction, who: Who) -> None:
    """The committee does not confirm `who.subject`: their seat is free, and they are told kindly.

    Refused («seats.none») for who has no seat that waits for the committee.
    """
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state is not CitizenState.DRAWN:
        raise Refused("seats.none")
    await leave(tx, who)
    await _move(tx, who, citizen, CitizenState.NOT_RETAINED)
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "team": workshop.team.name,
    }
    await tell(tx, citizen, Say("qualification.you-are-not-retained", facts))


async def come_back(tx: Transaction, who: Who) -> None:
    """Give a seat back to who left it a moment ago. Where it is only offered, that is taken back.

    Somebody has checked that a seat is free.
    """
    found = await storage.seats.first_empty(tx, who.workshop)
    if found is None:
        raise LookupError("a seat was counted as free and is not there")
    number, offered = found
    if offered is not None:
        await take_back(tx, who, offered)
    await storage.seats.give(tx, who.workshop, number, who.subject)


async def take_back(tx: Transaction, who: Who, number: int) -> None:
    """Take an open offer back, and tell its person kindly; one that is over stays as it is."""
    offer = await storage.offers.find(tx, number)
    if offer is None or not await storage.offers.end(tx, offer, OfferState.TAKEN_BACK, who.actor):
        return
    citizen = await storage.citizens.get(tx, offer.person, offer.workshop)
    workshop = await storage.workshops.get(tx, offer.workshop)
    facts: dict[str, Fact] = {"name": citizen.first_name, "workshop": workshop.title}
    await tell(tx, citizen, Say("replacement.offer-taken-back", facts))
    reason = f"{Reason.OFFER}:{offer.id}"
    await storage.calls.settle(tx, offer.person, offer.workshop, reason, who.actor, now=tx.now)


async def _move(tx: Transaction, who: Who, citizen: Citizen, state: CitizenState) -> None:
    await storage.citizens.move(tx, citizen, state, by=who.actor, now=tx.now)
    about = Who(who.actor, citizen.person, citizen.workshop)
    await tx.audit(about, Act.STATE_CHANGED, citizen.state, state)


def _welcome(workshop: Workshop, citizen: Citizen) -> Say:
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "gatherings": tuple(each.title for each in workshop.gatherings),
    }
    press = Press("attendance", "ask", "show", subject(workshop.gatherings[0]))
    answer = Button(Words("decisions.answer"), press)
    # No panel: it stays where it is when the first question is asked below it.
    return Say("decisions.you-are-in", facts, buttons=((answer,),), policy=Policy.RESEND)
