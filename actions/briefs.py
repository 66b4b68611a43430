"""A speaker's brief: drafted by the team, sent in versions, and understood one by one."""

from __future__ import annotations

from datetime import datetime

import actions.decisions
import actions.reminders
import rules.briefs
import rules.speakers
import storage.briefs
import storage.citizens
import storage.slots
import storage.workshops
from actions.brief_text import first_words
from actions.speaker_news import tell_speaker
from actions.speaker_states import get, move
from rules.briefs import Brief, Sections
from rules.decisions import Gate
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Press, Say, Words
from rules.speakers import COMING
from rules.who import Act, Who
from storage.transaction import Transaction
from texts import Texts


async def suggestion(tx: Transaction, who: Who, texts: Texts) -> Sections:
    """Return what a brief could say, from the workshop and the programme; nothing is kept."""
    speaker = await get(tx, who)
    workshop = await storage.workshops.get(tx, who.workshop)
    slots = await storage.slots.of_person(tx, who.subject, who.workshop)
    return first_words(workshop, speaker, slots, texts)


async def draft(tx: Transaction, who: Who, sections: Sections, *, now: datetime) -> Brief:
    """Keep a draft; it begins a new version where the last one was sent, and says other words."""
    await get(tx, who)
    versions = await storage.briefs.of_person(tx, who.subject, who.workshop)
    latest = versions[-1] if versions else None
    if latest is not None and latest.sections == sections:
        return latest
    brief = rules.briefs.redraft(latest, sections)
    await storage.briefs.save(tx, who, brief, now=now)
    return brief


async def send(tx: Transaction, who: Who, *, now: datetime) -> Brief:
    """Send the draft to the speaker, who is asked to read it, or what has changed in it.

    Refused before meeting 2 has decided, before they have accepted, and where nothing is new.
    """
    speaker = await get(tx, who)
    if speaker.state not in COMING:
        raise Refused("briefs.not-accepted", name=speaker.name)
    await actions.decisions.require(tx, who.workshop, Gate.BRIEFS)
    versions = await storage.briefs.of_person(tx, who.subject, who.workshop)
    latest = versions[-1] if versions else None
    previous = await storage.briefs.current(tx, who.subject, who.workshop)
    brief = rules.briefs.send(latest, previous, who.actor, now=now)
    await storage.briefs.save(tx, who, brief, now=now)
    await tx.audit(who, Act.BRIEF_SENT, str(brief.version))
    await move(tx, who, speaker, rules.speakers.briefed_anew(speaker.state), now=now)
    read = Button(Words("briefs.open"), Press("brief", "ask", "show"))
    key = "briefs.here-it-is" if previous is None else "briefs.has-changed"
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: dict[str, Fact] = {"name": speaker.first_name, "workshop": workshop.title}
    await tell_speaker(tx, speaker, Say(key, facts, buttons=((read,),)))
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
    return brief


async def read(tx: Transaction, who: Who, version: int, *, now: datetime) -> bool:
    """Note «lu et compris» for this version; False if that was noted before.

    Refused for a version that another one has replaced: it is shown first. Where one of the team
    noted it, the speaker reads who.
    """
    speaker = await get(tx, who)
    current = await storage.briefs.current(tx, who.subject, who.workshop)
    brief = rules.briefs.read(current, version)
    state = rules.speakers.understood(speaker.state)
    if not await storage.briefs.read(tx, who, brief.version, now=now):
        return False
    await tx.audit(who, Act.BRIEF_READ, str(brief.version))
    await move(tx, who, speaker, state, now=now)
    if who.actor != who.subject:
        by = await storage.citizens.name(tx, who.actor)
        await tell_speaker(tx, speaker, Say("briefs.noted-for-you", {"by": by}))
    return True


async def news(tx: Transaction, who: Who) -> tuple[Brief | None, Brief | None]:
    """Return the brief that holds now, and the one they understood last before it, if any."""
    versions = await storage.briefs.of_person(tx, who.subject, who.workshop)
    sent = [each for each in versions if each.sent_at is not None]
    readings = await storage.briefs.readings(tx, who.subject, who.workshop)
    understood = {each.version for each in readings}
    before = [each for each in sent[:-1] if each.version in understood]
    return (sent[-1] if sent else None), (before[-1] if before else None)
