"""Noting who is there: once for each half-day, whoever notes it, and however often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import actions.pages
import storage.attendance
import storage.badges
import storage.planned
import storage.presence
import storage.slots
import storage.workshops
from rules.attendance import Answer, Attendance, is_sure
from rules.badges import Kind
from rules.errors import Refused
from rules.facts import Localised
from rules.pages import Purpose
from rules.presence import (
    Coming,
    Hope,
    Place,
    Row,
    Source,
    board,
    hope_of_citizen,
    may_record,
    places,
)
from rules.slots import Slot, SlotState
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.attendance import Seated
from storage.badges import Bearer
from storage.transaction import Transaction
from texts.halfdays import in_part


async def record(tx: Transaction, who: Who, half_day: str, source: Source) -> bool:
    """Note that `who.subject` is there; False if that was known. Refused for a stranger."""
    workshop = await storage.workshops.get(tx, who.workshop)
    about = known(workshop, half_day)
    may_record(about.half_day, tx.now)
    if who.subject not in {each.person for each in await _ever(tx, workshop)}:
        raise Refused("arrivals.not-expected")
    return await _record(tx, who, about, source)


async def record_badge(tx: Transaction, who: Who, half_day: str, token: str) -> str:
    """Note that the bearer of a badge is there; return their id. Refused for another's badge."""
    key = await actions.pages.find(tx, token, Purpose.BADGE)
    if key is None or key.workshop != who.workshop:
        raise Refused("arrivals.unknown-badge")
    await record(tx, Who(who.actor, key.person, who.workshop), half_day, Source.QR)
    return key.person


async def undo(tx: Transaction, who: Who, half_day: str) -> bool:
    """Take back that `who.subject` is there; False if it was not noted."""
    known(await storage.workshops.get(tx, who.workshop), half_day)
    removed = await storage.presence.remove(tx, who, half_day)
    if removed:
        await tx.audit(who, Act.ARRIVAL_UNDONE, half_day)
    return removed


async def from_paper(
    tx: Transaction, who: Who, added: Iterable[tuple[str, str]], removed: Iterable[tuple[str, str]]
) -> int:
    """Keep a list of signatures: people and half-days to add, and to take away; how many changed.

    Refused for a half-day that is still to come.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    people = {each.person for each in await _ever(tx, workshop)}
    changed = 0
    for person, half_day in sorted(added):
        about = known(workshop, half_day)
        may_record(about.half_day, tx.now)
        if person in people:
            theirs = Who(who.actor, person, who.workshop)
            changed += await _record(tx, theirs, about, Source.PAPER)
    for person, half_day in sorted(removed):
        changed += await undo(tx, Who(who.actor, person, who.workshop), half_day)
    return changed


async def of_half_day(tx: Transaction, workshop: Workshop, about: Place) -> tuple[Row, ...]:
    """Return where everybody stands in a half-day."""
    key = about.half_day.key
    return board(
        (await everybody(tx, workshop)).at(about),
        await storage.presence.of_half_day(tx, workshop.id, key),
        await storage.presence.late(tx, workshop.id, key),
        about.half_day,
        now=tx.now,
    )


@dataclass(frozen=True, slots=True)
class Everybody:
    """Everybody who may come, with what tells whether they are expected: read once, asked often."""

    bearers: tuple[Bearer, ...]
    seated: Mapping[str, Seated]
    slots: Mapping[str, tuple[Slot, ...]]
    zone: ZoneInfo

    def at(self, about: Place) -> tuple[Coming, ...]:
        """Return them all, and whether they are expected in a half-day."""
        return tuple(
            _coming(
                each,
                about,
                self.seated.get(each.person),
                self.slots.get(each.person, ()),
                self.zone,
            )
            for each in self.bearers
        )


async def who_may_eat(tx: Transaction, workshop: Workshop) -> dict[str, frozenset[str]]:
    """Return the half-days to which each person comes, or may: for what a kitchen must have ready.

    Who has not said yet may come, and the team is there all the time.
    """
    every = await everybody(tx, workshop)
    found: dict[str, set[str]] = {}
    for about in places(workshop):
        for one in every.at(about):
            if one.hope is not Hope.NO or one.kind is Kind.TEAM:
                found.setdefault(one.person, set()).add(about.half_day.key)
    return {person: frozenset(keys) for person, keys in found.items()}


async def everybody(tx: Transaction, workshop: Workshop) -> Everybody:
    """Return everybody who may come to a workshop, or was there."""
    seated = await storage.attendance.of_panel(tx, workshop.id)
    return Everybody(
        await _ever(tx, workshop),
        {each.person: each for each in seated},
        await storage.slots.of_workshop(tx, workshop.id),
        workshop.tz,
    )


def known(workshop: Workshop, half_day: str) -> Place:
    """Return the half-day of this key. Refused where the programme has it no more."""
    found = next((each for each in places(workshop) if each.half_day.key == half_day), None)
    if found is None:
        raise Refused("arrivals.no-half-day")
    return found


async def _ever(tx: Transaction, workshop: Workshop) -> tuple[Bearer, ...]:
    return await storage.badges.everybody_ever(tx, workshop.id)


async def _record(tx: Transaction, who: Who, about: Place, source: Source) -> bool:
    """Keep it; whoever had been noted as missing from the gathering is so no more."""
    key, gathering = about.half_day.key, about.gathering.key
    added = await storage.presence.add(tx, who, key, source)
    if added:
        await storage.planned.mark(tx, who.workshop, gathering, missing=(), there=[who.subject])
        await tx.audit(who, Act.ARRIVAL_RECORDED, key, source)
    return added


def _coming(
    one: Bearer, about: Place, seated: Seated | None, slots: tuple[Slot, ...], zone: ZoneInfo
) -> Coming:
    said: Mapping[str, Attendance] = seated.said if seated else {}
    of_gathering = said.get(about.gathering.key)
    return Coming(
        one.person,
        one.kind,
        one.first_name,
        one.last_name,
        _hope(one, about, of_gathering, slots) if one.may_come and not one.quiet else Hope.NO,
        one.code or "",
        one.organisation,
        one.phone,
        _part(of_gathering),
        of_gathering.sure
        if of_gathering and is_sure(of_gathering, about.gathering, zone)
        else None,
        of_gathering.knows_on if of_gathering else None,
        one.quiet,
    )


def _part(said: Attendance | None) -> str | Localised:
    """Say in which half-days somebody comes who comes to a part, and the team's remark."""
    if said is None or said.answer is not Answer.PARTIAL:
        return ""
    return in_part(said.half_days, remark=said.part)


def _hope(one: Bearer, about: Place, said: Attendance | None, slots: tuple[Slot, ...]) -> Hope:
    if one.kind is Kind.CITIZEN:
        return hope_of_citizen(said, about.half_day.key)
    if one.kind is Kind.SPEAKER:
        return _hope_of_speaker(about, slots)
    return Hope.YES if about.half_day.key in one.half_days else Hope.NO


def _hope_of_speaker(about: Place, slots: tuple[Slot, ...]) -> Hope:
    """Tell whether a speaker is heard in a half-day."""
    keys = {each.key for each in about.half_day.sessions}
    states = {each.state for each in slots if each.session in keys and each.open}
    if SlotState.ACCEPTED in states:
        return Hope.YES
    return Hope.UNSURE if states else Hope.NO
