"""Filling a seat that has become free: who fits best, one offer at a time, then the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import actions.calls
import actions.decisions
import actions.seats
import storage.calls
import storage.citizens
import storage.draws
import storage.offers
import storage.people
import storage.seats
import storage.timers
import storage.workshops
from actions.telling import tell, tell_team
from rules.calls import Reason
from rules.candidates import Known, features_of, values_of
from rules.decisions import ITEMS, REPLACEMENT, Gate, Outcome
from rules.errors import Refused
from rules.facts import Fact
from rules.leaving import WITH_A_SEAT
from rules.messages import Button, Press, Say, Words
from rules.offers import Offer, OfferState, expires, is_phoned, must_stand
from rules.replacement import Line, Ranked, Spare, rank
from rules.who import Act, CitizenState, Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "offer"
SPARES = (CitizenState.SUBSTITUTE, CitizenState.QUALIFIED, CitizenState.NOT_DRAWN)
"""Who can be offered a seat."""
_LAST = 1_000_000  # the turn of who was in no draw: after everybody who was


@dataclass(frozen=True, slots=True)
class Standing:
    """The panel as it stands: the values of who is seated or was offered a seat, and the spares.

    `free`: seats that nobody has, nor was offered.
    """

    seated: tuple[tuple[str, ...], ...]
    free: int
    ranked: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a seat is to be offered: for how many hours, whether it then goes on to the next.

    `reason` is needed outside the quotas and after the closing; it stays on the record.
    """

    hours: int
    goes_on: bool
    reason: str = ""


async def standing(tx: Transaction, workshop: Workshop) -> Standing:
    """Return who could take a free seat, the best for the plan first."""
    people = {state: await _known(tx, workshop, state) for state in (*WITH_A_SEAT, *SPARES)}
    offers = await storage.offers.every(tx, workshop.id)
    asked_before = {each.person for each in offers}
    waiting = {each.person for each in offers if each.state is OfferState.OPEN}
    lives = await storage.people.households(tx, workshop.id)
    taken = {known.person for state in WITH_A_SEAT for known, _ in people[state]} | waiting
    turns = await storage.draws.turns(tx, workshop.id)
    # Who was offered a seat may say yes: until they say no, it is as good as taken.
    offered = [
        values for state in SPARES for known, values in people[state] if known.person in waiting
    ]
    seated = tuple([values for state in WITH_A_SEAT for _, values in people[state]] + offered)
    spares = [
        Spare(
            *(known.person, values, _line(state, turns), turns.get(known.person, _LAST)),
            household=lives.get(known.person),
            asked=known.person in asked_before,
        )
        for state in SPARES
        for known, values in people[state]
        if not known.in_peace and known.person not in waiting
    ]
    count = await storage.seats.count(tx, workshop.id)
    homes = frozenset(lives[person] for person in taken if person in lives)
    ranked = rank(features_of(workshop), seated, spares, free=max(1, count.free), homes=homes)
    return Standing(seated, count.free, ranked)


async def offer(tx: Transaction, who: Who, seat: int, wanted: Wanted) -> int:
    """Offer a free seat to `who.subject`; the number of the offer.

    Refused («replacement.…») where the seat is not free any more or offered already, where the
    person cannot take one, and without a reason outside the quotas or after the closing.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state not in SPARES or citizen.silenced_at is not None:
        raise Refused("replacement.cannot-be-asked")
    await storage.seats.lock(tx, who.workshop)
    await _must_be_empty(tx, who, seat)
    until = expires(workshop, wanted.hours, now=tx.now)
    await _must_be_allowed(tx, who, workshop, wanted)
    number = await storage.offers.add(
        tx, who, seat, hours=wanted.hours, expires_at=until, goes_on=wanted.goes_on
    )
    if number is None:
        raise Refused("replacement.offered-already")
    await tx.audit(who, Act.SEAT_OFFERED, str(number), str(seat))
    await _announce(tx, workshop, citizen, number)
    return number


async def answer(tx: Transaction, who: Who, number: int, *, accepted: bool) -> Offer:
    """Take the answer of `who.subject` to an offer: a yes gives the seat, a no the next its turn.

    Refused («replacement.…») where the offer is over, the seat is taken, or it was answered; the
    same answer once more changes nothing.
    """
    found = await storage.offers.find(tx, number)
    if found is None or (found.person, found.workshop) != (who.subject, who.workshop):
        raise Refused("replacement.offer-is-over")
    state = OfferState.ACCEPTED if accepted else OfferState.DECLINED
    if found.state is state:
        return found
    must_stand(found, now=tx.now)
    await storage.seats.lock(tx, who.workshop)
    await storage.offers.end(tx, found, state, who.actor)
    await _settle(tx, who, found)
    await tx.audit(who, Act.SEAT_ANSWERED, str(number), state)
    citizen = await storage.citizens.get(tx, who.subject, who.workshop)
    workshop = await storage.workshops.get(tx, who.workshop)
    if accepted:
        await _seat(tx, who, workshop, citizen, found)
    else:
        say = Say("replacement.somebody-declined", {"name": citizen.name, "seat": found.seat})
        await tell_team(tx, [who.workshop], say, about=who.subject)
        await _next(tx, workshop, found)
    return found


async def seated_again(tx: Transaction, who: Who) -> None:
    """Whoever was drawn, left and came back is as the others are: called, or a member by now."""
    citizen = await storage.citizens.get(tx, who.subject, who.workshop)
    if await actions.decisions.is_open(tx, who.workshop, Gate.PANEL):
        workshop = await storage.workshops.get(tx, who.workshop)
        await actions.seats.make_member(tx, who, workshop, citizen)
    else:
        await actions.seats.ask_to_confirm(tx, citizen)


async def left(tx: Transaction, who: Who) -> None:
    """End the offer that was made to who leaves; the seat goes to the next."""
    for each in await storage.offers.of_person(tx, who.workshop, who.subject):
        if await storage.offers.end(tx, each, OfferState.DECLINED, who.actor):
            await _settle(tx, who, each)
            await _next(tx, await storage.workshops.get(tx, who.workshop), each)


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """An offer has had its time: its person is phoned, and the seat goes to the next."""
    found = await storage.offers.find(tx, int(timer.subject))
    if found is None or found.state is not OfferState.OPEN or now < found.expires_at:
        return
    await storage.offers.end(tx, found, OfferState.EXPIRED, "system")
    who = Who("system", found.person, found.workshop)
    await actions.calls.request(tx, who, f"{Reason.OFFER}:{found.id}", now=now)
    citizen = await storage.citizens.get(tx, found.person, found.workshop)
    workshop = await storage.workshops.get(tx, found.workshop)
    facts: dict[str, Fact] = {"name": citizen.first_name, "workshop": workshop.title}
    await tell(tx, citizen, Say("replacement.offer-ended", facts))
    say = Say("replacement.somebody-silent", {"name": citizen.name, "seat": found.seat})
    await tell_team(tx, [found.workshop], say, about=found.person)
    await _next(tx, workshop, found)


async def _known(
    tx: Transaction, workshop: Workshop, state: CitizenState
) -> list[tuple[Known, tuple[str, ...]]]:
    """Return who is in a state, with their value of each feature; «» where it is not known."""
    asked = {question.key for question in workshop.questionnaire}
    answered = {
        quota.feature: await storage.draws.answers(tx, workshop.id, state, quota.feature)
        for quota in workshop.quotas
        if quota.feature in asked
    }
    return [
        (known, tuple(value or "" for value in values_of(workshop, known, answered)))
        for known in await storage.draws.known(tx, workshop.id, state)
    ]


def _line(state: CitizenState, turns: Mapping[str, int]) -> Line:
    """Tell in which line somebody stands: without a draw, all who qualified are in the first."""
    first = state is CitizenState.SUBSTITUTE or not turns
    return Line.SUBSTITUTE if first else Line.NOT_DRAWN


async def _must_be_empty(tx: Transaction, who: Who, seat: int) -> None:
    seats = {each.number: each for each in await storage.seats.every(tx, who.workshop)}
    if seat not in seats or seats[seat].person is not None:
        raise Refused("replacement.seat-is-taken")
    for each in await storage.offers.every(tx, who.workshop):
        if each.state is OfferState.OPEN and (each.seat == seat or each.person == who.subject):
            raise Refused("replacement.offered-already")


async def _must_be_allowed(tx: Transaction, who: Who, workshop: Workshop, wanted: Wanted) -> None:
    """Refuse without a reason what the rule does not cover; with one, put it on the record."""
    ranked = (await standing(tx, workshop)).ranked
    mine = next((one for one in ranked if one.spare.person == who.subject), None)
    late = tx.now >= workshop.replacements_close_at
    if mine is not None and mine.keeps_the_plan and not late:
        return
    if not wanted.reason.strip():
        raise Refused("replacement.reason-late" if late else "replacement.reason-quotas")
    decided = (max(ITEMS), REPLACEMENT, Outcome.ADOPTED, wanted.reason, tx.now)
    await actions.decisions.record(tx, who, workshop.id, *decided)


async def _announce(tx: Transaction, workshop: Workshop, citizen: Citizen, number: int) -> None:
    """Tell the person, set the clock, and have those phoned who have little time."""
    made = await storage.offers.find(tx, number)
    if made is None:
        raise LookupError("an offer was made and is not there")
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "until": made.expires_at,
        "dates": tuple(each.title for each in workshop.gatherings),
        "phone": workshop.team.phone,
    }
    button = Button(Words("replacement.open"), Press("offer", "ask", "show", str(number)))
    await tell(tx, citizen, Say("replacement.offered", facts, buttons=((button,),)))
    key = f"{TIMER}:{number}:{made.expires_at.astimezone(UTC):%Y%m%d%H%M%S}"
    timer = Timer(key, TIMER, made.expires_at, citizen.person, workshop.id, subject=str(number))
    await storage.timers.put(tx, timer)
    if is_phoned(made) or citizen.chat is None:
        who = Who("system", citizen.person, workshop.id)
        await actions.calls.request(tx, who, f"{Reason.OFFER}:{number}", now=tx.now)


async def _seat(
    tx: Transaction, who: Who, workshop: Workshop, citizen: Citizen, taken: Offer
) -> None:
    """Give the seat: as all others have theirs, before meeting 3 or after."""
    if citizen.state not in SPARES or not await storage.seats.give(
        tx, workshop.id, taken.seat, citizen.person
    ):
        raise Refused("replacement.seat-is-taken")
    final = await actions.decisions.is_open(tx, workshop.id, Gate.PANEL)
    make = actions.seats.make_member if final else actions.seats.make_drawn
    await make(tx, who, workshop, citizen)
    say = Say("replacement.somebody-accepted", {"name": citizen.name, "seat": taken.seat})
    await tell_team(tx, [workshop.id], say, about=citizen.person)


async def _next(tx: Transaction, workshop: Workshop, over: Offer) -> None:
    """Offer the seat to whoever is next, as its organiser wanted; else say that it waits."""
    if not over.goes_on or tx.now >= workshop.replacements_close_at:
        return
    seats = await storage.seats.every(tx, workshop.id)
    if not any(each.number == over.seat and each.person is None for each in seats):
        return  # it was given in another way
    ranked = [one for one in (await standing(tx, workshop)).ranked if not one.spare.asked]
    if not ranked or not ranked[0].keeps_the_plan:
        say = Say("replacement.nobody-next", {"seat": over.seat})
        await tell_team(tx, [workshop.id], say, about=None)
        return
    who = Who(over.made_by, ranked[0].spare.person, workshop.id)
    await offer(tx, who, over.seat, Wanted(over.hours, goes_on=True))


async def _settle(tx: Transaction, who: Who, over: Offer) -> None:
    reason = f"{Reason.OFFER}:{over.id}"
    await storage.calls.settle(tx, over.person, over.workshop, reason, who.actor, now=tx.now)
