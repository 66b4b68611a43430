"""The others who are there: noted, changed and taken out again by the team."""

from __future__ import annotations

import storage.attendees
import storage.erasure
import storage.people
import storage.workshops
from rules.attendees import Attending
from rules.errors import Refused
from rules.people import Person
from rules.who import Act, Role, Who
from rules.workshop import legal_gaps, may_import_people
from storage.attendees import Attendee
from storage.transaction import Transaction


async def add(tx: Transaction, who: Who, person: Person, what: Attending) -> str:
    """Note somebody who will be there; return their id. Nobody is written to.

    Refused for real people while facts of the privacy notice are missing.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    if not may_import_people(workshop):
        raise Refused("people.legal-gaps", missing=legal_gaps(workshop))
    found = await storage.attendees.add_person(tx, person, now=tx.now)
    about = Who(who.actor, found, who.workshop)
    await storage.attendees.take_part(tx, about, now=tx.now)
    await storage.attendees.add(tx, about, what)
    await tx.audit(about, Act.PERSON_IMPORTED, Role.ATTENDEE)
    await tx.audit(about, Act.ATTENDEE_CHANGED, what.kind)
    return found


async def change(tx: Transaction, who: Who, person: Person, what: Attending, revision: int) -> None:
    """Keep what the team corrected. Refused where somebody else has changed it meanwhile."""
    before = await get(tx, who)
    if before.revision != revision:
        raise Refused("attendees.changed-meanwhile")
    if before.person != person:
        await storage.people.save(tx, person)
        await tx.audit(who, Act.PERSON_CORRECTED)
    if before.person.language != person.language:
        await storage.people.set_language(tx, who.subject, person.language)
    if not await storage.attendees.change(tx, who, what, revision):
        raise Refused("attendees.changed-meanwhile")
    if before.attending != what:
        await tx.audit(who, Act.ATTENDEE_CHANGED, what.kind)


async def remove(tx: Transaction, who: Who) -> None:
    """Let somebody be there no more; who is nothing else here is forgotten with all their words."""
    before = await get(tx, who)
    await tx.audit(who, Act.ATTENDEE_CHANGED, before.attending.kind, "removed")
    if await storage.attendees.is_nothing_else(tx, who.subject, who.workshop):
        await storage.erasure.blank_person(tx, who.subject)
    else:
        await storage.attendees.leave(tx, who)


async def get(tx: Transaction, who: Who) -> Attendee:
    """Return who `who.subject` is. Refused where they are not there any more."""
    found = await storage.attendees.find(tx, who.subject, who.workshop)
    if found is None:
        raise Refused("attendees.nobody")
    return found
