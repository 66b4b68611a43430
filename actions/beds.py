"""Giving beds, taking them back, and giving them again to who returns; guests and team are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

import rules.beds
import storage.beds
import storage.lodging
import storage.workshops
from actions import bed_news
from rules.attendance import Answer
from rules.beds import Ask, Bed, Plan, concerned, given_back, needless, number_of
from rules.errors import Refused
from rules.facts import Fact
from rules.leaving import DAY_TO_RETURN
from rules.messages import Say
from rules.nights import between, weekends
from rules.who import Act, Who
from storage.ids import new_id
from storage.transaction import Transaction


async def give(tx: Transaction, who: Who, ask: Ask, *, now: datetime) -> tuple[Bed, ...]:
    """Give `who.subject` a bed, night by night; they are told where, and from when to when.

    Refused («beds.…») where it clashes, naming with what: also when somebody else was faster.
    """
    ask = replace(ask, number=number_of(ask.number))
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("beds.no-guest")
    before = await _plan(tx, who, ((ask.hotel, night) for night in ask.nights), now=now)
    given = rules.beds.give(before, ask)
    await storage.beds.give(tx, who, given, now=now)
    nights = sorted(bed.night.isoformat() for bed in given)
    await tx.audit(who, Act.BED_GIVEN, ask.hotel, *nights)
    after = _with(before, given)
    await bed_news.tell(tx, who, before, after, _everybody(before, after, who.subject))
    return given


async def free(tx: Transaction, who: Who, nights: Iterable[date], *, now: datetime) -> bool:
    """Take back the bed that `who.subject` has in these nights; False if they have none.

    An organiser's act: the person is told.
    """
    mine = await storage.beds.of_person(tx, who.subject, who.workshop)
    chosen = set(nights)
    gone = tuple(bed for bed in mine if bed.night in chosen)
    if not gone:
        return False
    before = await _plan(tx, who, _places(gone), now=now)
    await _free(tx, who, gone, now=now)
    after = before.without(who.subject, chosen)
    await bed_news.tell(tx, who, before, after, _everybody(before, after, who.subject))
    return True


async def set_number(tx: Transaction, who: Who, hotel: str, typed: str, *, now: datetime) -> None:
    """Note the number that a hotel gave to the bedroom of `who.subject`; they are told."""
    number = number_of(typed)
    beds = await storage.beds.of_person(tx, who.subject, who.workshop)
    mine = tuple(bed for bed in beds if bed.hotel == hotel)
    if not mine:
        raise Refused("beds.has-none")
    before = await _plan(tx, who, _places(mine), now=now)
    await storage.beds.set_number(tx, who, mine, number)
    after = _with(before, tuple(replace(bed, number=number) for bed in mine))
    await bed_news.tell(tx, who, before, after, [who.subject])


async def leave(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Free all beds of somebody who leaves; the team is told which."""
    await storage.lodging.lock_stay(tx, who, now=now)  # also where there is none: one may be given
    await _free_for_team(
        tx, who, await storage.beds.of_person(tx, who.subject, who.workshop), now=now
    )


async def vacate(tx: Transaction, who: Who, *, now: datetime) -> tuple[Say, ...]:
    """Free the beds of somebody who is about to be erased; what the team is told afterwards.

    It names nobody. Who shared their bedroom is told at once.
    """
    await storage.lodging.lock_stay(tx, who, now=now)
    gone = await storage.beds.of_person(tx, who.subject, who.workshop)
    if not gone:
        return ()
    before = await _plan(tx, who, _places(gone), now=now)
    await _free(tx, who, gone, now=now)
    after = before.without(who.subject, [bed.night for bed in gone])
    others = _everybody(before, after, who.subject) - {who.subject}
    await bed_news.tell(tx, who, before, after, sorted(others))
    return tuple(_told_of(before, "lodging.a-bed-is-free", gone))


async def follow(tx: Transaction, who: Who, *, comes: bool, now: datetime) -> None:
    """Follow what somebody said about a weekend: a no frees the bed, a yes gives it back.

    Who does not know yet, or comes in part, keeps theirs until an organiser decides.
    """
    if comes:
        await come_back(tx, who, now=now)
        return
    await storage.lodging.lock_stay(tx, who, now=now)
    mine = await storage.beds.of_person(tx, who.subject, who.workshop)
    if mine:
        before = await _plan(tx, who, (), now=now)
        away = await _away(tx, who)
        gone = tuple(bed for bed in needless(before, who.subject) if bed.night in away)
        await _free_for_team(tx, who, gone, now=now)


async def come_back(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Give somebody who returns within a day their bed again; the team hears if it is gone."""
    since = now - DAY_TO_RETURN
    freed = await storage.beds.freed(tx, who.subject, who.workshop, since=since)
    if not freed:
        return
    before = await _plan(tx, who, _places(freed), now=now)
    back, lost = given_back(before, freed, new_id())
    if back:
        await storage.beds.give(tx, who, back, now=now)
        nights = sorted(bed.night.isoformat() for bed in back)
        await tx.audit(who, Act.BED_GIVEN, back[0].hotel, *nights)
        after = _with(before, back)
        await bed_news.tell(tx, who, before, after, _everybody(before, after, who.subject))
        await _tell_team(tx, who, before, "lodging.bed-is-back", back)
    if lost:
        facts: dict[str, Fact] = {
            "name": before.name(who.subject),
            "nights": bed_news.nights_told(lost),
        }
        await bed_news.tell_team(tx, who, Say("lodging.bed-was-taken", facts))


async def _away(tx: Transaction, who: Who) -> set[date]:
    """Return the nights around the weekends to which somebody does not come."""
    workshop = await storage.workshops.get(tx, who.workshop)
    said = await storage.lodging.said(tx, who.subject, who.workshop)
    return {
        night
        for each in weekends(workshop)
        if said.get(each.key) is Answer.NO
        for night in between(each, workshop.tz)
    }


async def _free_for_team(
    tx: Transaction, who: Who, gone: tuple[Bed, ...], *, now: datetime
) -> None:
    """Free what somebody gave up themselves: the team hears of it, and who shared the bedroom."""
    if not gone:
        return
    before = await _plan(tx, who, _places(gone), now=now)
    await _free(tx, who, gone, now=now)
    after = before.without(who.subject, [bed.night for bed in gone])
    others = _everybody(before, after, who.subject) - {who.subject}
    await bed_news.tell(tx, who, before, after, sorted(others))
    await _tell_team(tx, who, before, "lodging.bed-is-free", gone)


async def _free(tx: Transaction, who: Who, gone: Sequence[Bed], *, now: datetime) -> None:
    await storage.beds.free(tx, who, gone, now=now)
    nights = sorted(bed.night.isoformat() for bed in gone)
    await tx.audit(who, Act.BED_FREED, gone[0].hotel, *nights)


async def _tell_team(tx: Transaction, who: Who, plan: Plan, key: str, beds: Sequence[Bed]) -> None:
    for say in _told_of(plan, key, beds):
        await bed_news.tell_team(tx, who, say)


def _told_of(plan: Plan, key: str, beds: Sequence[Bed]) -> Iterator[Say]:
    """Say of each hotel which nights they are."""
    for hotel in dict.fromkeys(bed.hotel for bed in beds):
        nights = [bed.night for bed in beds if bed.hotel == hotel]
        facts: dict[str, Fact] = {
            "name": plan.name(beds[0].person),
            "hotel": plan.hotels[hotel].name,
            "nights": bed_news.nights_told(nights),
        }
        yield Say(key, facts)


async def _plan(
    tx: Transaction, who: Who, places: Iterable[tuple[str, date]], *, now: datetime
) -> Plan:
    """Look at everything, having changed the rows that whoever does the same changes too.

    Of two at once, one is run again, and sees what the other did (decision 0013).
    """
    await storage.lodging.lock_stay(tx, who, now=now)
    for hotel, night in sorted(set(places)):
        await storage.lodging.lock_night(tx, hotel, night)
    return await storage.beds.plan(tx, await storage.workshops.get(tx, who.workshop))


def _places(beds: Iterable[Bed]) -> list[tuple[str, date]]:
    return [(bed.hotel, bed.night) for bed in beds]


def _with(plan: Plan, beds: tuple[Bed, ...]) -> Plan:
    """Return the plan with these beds, in the place of what their people had in these nights."""
    for bed in beds:
        plan = plan.without(bed.person, [bed.night])
    return replace(plan, beds=(*plan.beds, *beds))


def _everybody(before: Plan, after: Plan, person: str) -> frozenset[str]:
    return concerned(before, person) | concerned(after, person)
