"""The feed of one person: the appointments that their calendar asks for again by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import storage.attendance
import storage.citizens
import storage.meetings
import storage.slots
import storage.speakers
import storage.workrooms
import storage.workshops
from actions.committee_calendar import entry_of as meeting_entry
from actions.invitations import entry_of as gathering_entry
from actions.presence_words import all_worded
from actions.speaker_calendar import entry_of as slot_entry
from rules.calendar import CalendarEntry, feed_file
from rules.meetings import MemberState
from rules.who import Who
from rules.workshop import Workshop, gathering
from storage.citizens import Citizen
from storage.meetings import Member
from storage.transaction import Transaction

Dated = tuple[CalendarEntry, datetime]
"""An appointment, and when it changed last."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds; it is written only for whoever has not got this state of it yet."""

    name: str
    zone: str
    dated: tuple[Dated, ...]

    @property
    def tag(self) -> str:
        """Name this state of the feed: another one as soon as anything in it differs."""
        return sha256(repr((self.name, self.zone, self.dated)).encode()).hexdigest()[:32]

    def written(self) -> bytes:
        """Write the file."""
        return feed_file(self.name, self.zone, self.dated)


async def feed(tx: Transaction, person: str, workshop: Workshop) -> Feed:
    """Return what somebody promised: as a citizen, as a speaker, as a member of the committee.

    Nothing of it is theirs any more once they have left; the feed is empty then, and calendars
    forget what they had of it.
    """
    citizen = await storage.citizens.find(tx, person, workshop.id)
    speaker = await storage.speakers.find(tx, person, workshop.id)
    dated: list[Dated] = []
    if citizen is not None:
        dated += await _gatherings(tx, workshop, citizen)
    if speaker is not None:
        slots = await storage.slots.feed(tx, person, workshop.id)
        dated += [(slot_entry(workshop, speaker, slot), at) for slot, at in slots]
    member = await storage.meetings.member(tx, person, workshop.id)
    if member is not None and member.state is MemberState.MEMBER:
        dated += await _meetings(tx, workshop, member)
    dated.sort(key=lambda one: (one[0].starts_at, one[0].uid))
    known = citizen or speaker or member
    language = known.language if known else workshop.languages[0]
    return Feed(workshop.title.get(language), workshop.zone, tuple(dated))


async def _gatherings(tx: Transaction, workshop: Workshop, citizen: Citizen) -> list[Dated]:
    rooms = await storage.workrooms.in_words(tx, workshop.id)
    who = Who.oneself(citizen.person, workshop.id)
    fed = await storage.attendance.feed(tx, citizen.person, workshop.id)
    said = {each.gathering: each for each, _ in fed}
    told = await all_worded(tx, who, workshop, said, citizen.language)
    dated: list[Dated] = []
    for each, at in fed:
        planned = gathering(workshop, each.gathering)
        if planned is not None:
            entry = gathering_entry(workshop, planned, citizen, told[planned.key], rooms)
            dated.append((entry, at))
    return dated


async def _meetings(tx: Transaction, workshop: Workshop, member: Member) -> list[Dated]:
    meetings = await storage.meetings.every(tx, workshop.id)
    said = await storage.meetings.of_person(tx, member.person, workshop.id)
    return [
        (meeting_entry(workshop, member, meetings[number], summons), at)
        for number, (summons, at) in said.items()
        if summons.in_calendar
    ]
