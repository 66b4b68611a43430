"""Speakers: finding them, what they declare, meeting 2, meeting 3, being heard, leaving."""

from __future__ import annotations

from datetime import datetime

import actions.answer_links
import actions.decisions
import actions.pages
import actions.reminders
import actions.slots
import rules.speakers
import storage.citizens
import storage.people
import storage.slots
import storage.speakers
import storage.workshops
from actions.speaker_news import tell_speaker, tell_team_of
from actions.speaker_states import get, move
from rules.decisions import Gate
from rules.errors import Refused
from rules.messages import Say
from rules.pages import Purpose
from rules.people import Person
from rules.slots import SlotState
from rules.speakers import Profile
from rules.who import Act, Role, Who
from rules.workshop import legal_gaps, may_import_people
from storage.transaction import Transaction


async def add(tx: Transaction, who: Who, person: Person, profile: Profile, *, now: datetime) -> str:
    """Note a speaker whom somebody thought of; return their id. Nobody is written to.

    Somebody who spoke elsewhere is the same person here. Refused for who is a speaker of this
    workshop already, or asked never to be contacted again, and for real people while facts of the
    privacy notice are missing.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    if not may_import_people(workshop):
        raise Refused("people.legal-gaps", missing=legal_gaps(workshop))
    match_hash = tx.keyed_hash(rules.speakers.match(person))
    if await storage.people.is_left_alone(tx, match_hash):
        raise Refused("speakers.left-alone")
    known = await storage.people.find_by_match(tx, match_hash)
    found = known or await storage.speakers.add_person(tx, person, match_hash)
    about = Who(who.actor, found, who.workshop)
    if not await storage.speakers.take_part(tx, about, now=now):
        raise Refused("speakers.already-there", name=f"{person.first_name} {person.last_name}")
    await storage.speakers.add(tx, about, profile)
    await tx.audit(about, Act.PERSON_IMPORTED, Role.SPEAKER)
    await actions.pages.path(tx, about, Purpose.SPEAKER)  # from now on, their page is there
    return found


async def change(tx: Transaction, who: Who, person: Person, profile: Profile) -> None:
    """Keep what the team corrected of a speaker; the same again changes nothing."""
    speaker = await get(tx, who)
    before = await storage.people.get(tx, who.subject)
    if before != person:
        await storage.people.save(tx, person)
        if before.email != person.email:
            await actions.answer_links.revoke(tx, who.subject)  # the one before may be anybody's
        await tx.audit(who, Act.PERSON_CORRECTED)
    if before.language != person.language:
        await storage.people.set_language(tx, who.subject, person.language)
    if speaker.profile != profile:
        await storage.speakers.change(tx, who, profile)
        await tx.audit(who, Act.SPEAKER_CHANGED, profile.kind)


async def declare(tx: Transaction, who: Who, typed: str, *, nothing: bool, now: datetime) -> None:
    """Keep the declaration of interests of `who.subject`, maybe as an organiser noted it."""
    words = rules.speakers.interests(typed, nothing=nothing)
    speaker = await get(tx, who)
    state = rules.speakers.declare(speaker.state)
    if speaker.interests is not None and speaker.interests.words == words:
        return
    await storage.speakers.declare(tx, who, words, now=now)
    await tx.audit(who, Act.INTERESTS_DECLARED, "nothing" if nothing else "something")
    await move(tx, who, speaker, state, now=now)


async def propose_to_meeting(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Put a speaker before meeting 2. Refused while their interests are not known."""
    speaker = await get(tx, who)
    state = rules.speakers.propose_to_meeting(speaker.state, name=speaker.name)
    await move(tx, who, speaker, state, now=now)


async def approve(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Note that meeting 3 approved a speaker, who is told. Refused before its decision."""
    speaker = await get(tx, who)
    state = rules.speakers.approve(speaker.state, name=speaker.name)
    await actions.decisions.require(tx, who.workshop, Gate.SPEAKERS)
    if await move(tx, who, speaker, state, now=now):
        workshop = await storage.workshops.get(tx, who.workshop)
        await tell_speaker(tx, speaker, Say("speakers.approved", {"workshop": workshop.title}))


async def hear(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Note that a speaker was heard."""
    speaker = await get(tx, who)
    slots = await storage.slots.of_person(tx, who.subject, who.workshop)
    starts = tuple(each.starts_at for each in slots if each.state is SlotState.ACCEPTED)
    state = rules.speakers.hear(speaker.state, starts, name=speaker.name, now=now)
    await move(tx, who, speaker, state, now=now)


async def withdraw(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let a speaker out; what they accepted leaves their calendar, and the team is told."""
    speaker = await get(tx, who)
    state = rules.speakers.withdraw(speaker.state)
    if await move(tx, who, speaker, state, now=now):
        await actions.slots.free(tx, who, speaker, now=now)
        await tell_team_of(tx, who, Say("speakers.has-withdrawn", {"name": speaker.name}))


async def reinstate(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Take a withdrawal back; what was accepted before is in the calendar again."""
    speaker = await get(tx, who)
    state = rules.speakers.reinstate(speaker.state, speaker.previous)
    await move(tx, who, speaker, state, now=now)
    await actions.slots.restore(tx, who, speaker, now=now)
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)


async def forget(tx: Transaction, who: Who) -> None:
    """Tell the team what is left open by a speaker who is about to be erased: not who they were."""
    speaker = await storage.speakers.find(tx, who.subject, who.workshop)
    if speaker is not None and speaker.state in rules.speakers.COMING:
        await actions.slots.tell_of_gap(tx, who)
