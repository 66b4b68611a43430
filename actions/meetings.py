"""The steering committee: its members, its meetings, and the calendars that follow them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import rules.meetings
import storage.meetings
import storage.people
import storage.speakers
import storage.workshops
from actions.committee_calendar import summons_file
from rules.attendance import calendar_change
from rules.errors import Refused
from rules.meetings import Coming, Meeting, MemberState, Summons, Typed
from rules.messages import To
from rules.people import Person
from rules.speakers import match
from rules.who import Act, Role, Who
from rules.workshop import Workshop, legal_gaps, may_import_people
from storage.meetings import Member
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class _Case:
    """One member and one meeting; `who` acts for the member."""

    who: Who
    workshop: Workshop
    member: Member
    meeting: Meeting


async def add_member(
    tx: Transaction, who: Who, person: Person, typed: str, *, now: datetime
) -> str:
    """Let somebody sit on the committee; return their id. They hear of the meetings to come.

    Refused for who sits there already or asked never to be contacted, and for real people while
    facts of the privacy notice are missing.
    """
    organisation = rules.meetings.organisation(typed)
    workshop = await storage.workshops.get(tx, who.workshop)
    if not may_import_people(workshop):
        raise Refused("people.legal-gaps", missing=legal_gaps(workshop))
    match_hash = tx.keyed_hash(match(person))
    if await storage.people.is_left_alone(tx, match_hash):
        raise Refused("meetings.left-alone")
    known = await storage.people.find_by_match(tx, match_hash)
    about = Who(
        who.actor,
        known or await storage.speakers.add_person(tx, person, match_hash),
        who.workshop,
    )
    before = await storage.meetings.member(tx, about.subject, about.workshop)
    if before is not None and before.state is MemberState.MEMBER:
        raise Refused("meetings.already-there", name=before.name)
    await storage.meetings.take_part(tx, about, organisation, now=now)
    await tx.audit(about, Act.ROLE_GIVEN, Role.COMMITTEE)
    for meeting in (await storage.meetings.every(tx, workshop.id)).values():
        if now < meeting.starts_at and not meeting.called_off:
            member = await _member(tx, about)
            await _follow(tx, _Case(about, workshop, member, meeting), None, now=now)
    return about.subject


async def change_member(tx: Transaction, who: Who, person: Person, typed: str) -> None:
    """Keep what the team corrected of a member; the same again changes nothing."""
    organisation = rules.meetings.organisation(typed)
    member = await _member(tx, who)
    before = await storage.people.get(tx, who.subject)
    if before != person:
        await storage.people.save(tx, person)
        await tx.audit(who, Act.PERSON_CORRECTED)
    if member.organisation != organisation:
        await storage.meetings.set_organisation(tx, who, organisation)


async def leave(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let somebody leave the committee; what is to come leaves their calendar."""
    member = await _member(tx, who)
    workshop = await storage.workshops.get(tx, who.workshop)
    meetings = await storage.meetings.every(tx, workshop.id)
    said = await storage.meetings.of_person(tx, who.subject, workshop.id)
    for number, (summons, _) in said.items():
        if now < meetings[number].starts_at:
            case = _Case(who, workshop, member, meetings[number])
            await _keep(tx, case, summons, rules.meetings.left(summons), now=now)
    await storage.meetings.set_state(tx, who, MemberState.LEFT, now=now)
    await tx.audit(who, Act.ROLE_TAKEN, Role.COMMITTEE)


async def hold(tx: Transaction, who: Who, typed: Typed, *, now: datetime) -> int:
    """Set when and where a meeting is held; return how many members hear of it.

    The same again tells nobody anything. Refused for what cannot be, and for the past.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    after = rules.meetings.planned(typed, workshop.tz, now=now)
    before = (await storage.meetings.every(tx, workshop.id)).get(after.number)
    if before == after:
        return 0
    return await _changed(tx, who, workshop, before, after, now=now)


async def call_off(tx: Transaction, who: Who, number: int, *, now: datetime) -> int:
    """Call a meeting off; return how many members hear of it. Refused once it began."""
    workshop = await storage.workshops.get(tx, who.workshop)
    before = (await storage.meetings.every(tx, workshop.id)).get(number)
    if before is None or before.called_off:
        return 0
    if now >= before.starts_at:
        raise Refused("meetings.too-late", starts=before.starts_at)
    return await _changed(tx, who, workshop, before, replace(before, called_off=True), now=now)


async def answer(tx: Transaction, who: Who, number: int, given: Coming, *, now: datetime) -> bool:
    """Take what a member says of a meeting; whether that is new. Refused once it has begun."""
    workshop = await storage.workshops.get(tx, who.workshop)
    meeting = (await storage.meetings.every(tx, workshop.id)).get(number)
    if meeting is None:
        raise Refused("meetings.is-called-off")
    member = await _member(tx, who)
    said = await storage.meetings.of_person(tx, who.subject, workshop.id)
    before = said[number][0] if number in said else Summons(number)
    after = rules.meetings.answered(before, given, meeting, now=now)
    if after == before:
        return False
    await _keep(tx, _Case(who, workshop, member, meeting), before, after, now=now)
    await tx.audit(who, Act.MEETING_ANSWERED, str(number), given)
    return True


async def _changed(
    tx: Transaction,
    who: Who,
    workshop: Workshop,
    before: Meeting | None,
    after: Meeting,
    *,
    now: datetime,
) -> int:
    """Keep a meeting, and have those told whose calendars it changes: a committee is small."""
    await storage.meetings.save(tx, who, after, now=now)
    await tx.audit(who, Act.MEETING_CHANGED, str(after.number), "off" if after.called_off else "")
    told = 0
    for member in await storage.meetings.members(tx, workshop.id):
        about = Who(who.actor, member.person, workshop.id)
        told += await _follow(tx, _Case(about, workshop, member, after), before, now=now)
    return told


async def _follow(tx: Transaction, case: _Case, before: Meeting | None, *, now: datetime) -> bool:
    """Let a calendar follow a meeting; `before` is how it was, None if it was not known there."""
    number = case.meeting.number
    said = await storage.meetings.of_person(tx, case.who.subject, case.workshop.id)
    summons = said[number][0] if number in said else Summons(number)
    after = rules.meetings.follow(summons, before, case.meeting)
    return await _keep(tx, case, summons, after, now=now)


async def _keep(
    tx: Transaction, case: _Case, before: Summons, after: Summons, *, now: datetime
) -> bool:
    """Keep what is so now; whether the member's calendar is told."""
    if after == before:
        return False
    await storage.meetings.keep(tx, case.who, after, now=now)
    change = calendar_change(before, after)
    if change is None:
        return False
    file = summons_file(case.workshop, case.member, case.meeting, after, change, now=now)
    await tx.enqueue(To(case.member.person, case.workshop.id), file)
    return True


async def _member(tx: Transaction, who: Who) -> Member:
    found = await storage.meetings.member(tx, who.subject, who.workshop)
    if found is None or found.state is not MemberState.MEMBER:
        raise Refused("meetings.not-a-member")
    return found
