"""Calendar files by e-mail besides the chat: who wishes so, and what they are sent at once."""

from __future__ import annotations

from enum import StrEnum

import actions.reach
import storage.attendance
import storage.citizens
import storage.mail
import storage.people
import storage.slots
import storage.speakers
import storage.workrooms
import storage.workshops
from actions.invitations import News, invitation
from actions.speaker_calendar import slot_file
from rules.attendance import CalendarChange
from rules.messages import Lane, SendFile, To
from rules.who import Act, Who
from rules.workshop import gathering
from storage.transaction import Transaction


class ByMail(StrEnum):
    """How calendar files come to somebody by e-mail."""

    NEVER = "never"  # no address that takes anything
    ALWAYS = "always"  # there is no chat
    TOO = "too"  # besides the chat, as they wished
    NOT = "not"  # they could


async def standing(tx: Transaction, person: str, workshop: str) -> ByMail:
    """Tell how calendar files come to somebody by e-mail."""
    if await actions.reach.address_of(tx, person, workshop) is None:
        return ByMail.NEVER
    if not await actions.reach.has_chat(tx, person):
        return ByMail.ALWAYS
    wanted = await storage.mail.wants_calendar(tx, person, workshop)
    return ByMail.TOO if wanted else ByMail.NOT


async def want(tx: Transaction, who: Who, *, wanted: bool) -> None:
    """Keep whether `who.subject` wants them too; what their calendar holds is sent at once.

    The same again changes nothing.
    """
    if not await storage.mail.want_calendar(tx, who.subject, who.workshop, wanted=wanted):
        return
    await tx.audit(who, Act.CALENDAR_BY_MAIL, "yes" if wanted else "no")
    if wanted:
        to = To(who.subject, who.workshop, lane=Lane.MAIL)
        for file in await _held(tx, who):
            # What waits for the chat goes there all the same, and by e-mail then.
            if not await storage.mail.file_waits(tx, who.subject, file.replaces or ""):
                await tx.enqueue(to, file)


async def _held(tx: Transaction, who: Who) -> list[SendFile]:
    """Return a file for each appointment that their calendar holds and that is to come."""
    workshop = await storage.workshops.get(tx, who.workshop)
    files: list[SendFile] = []
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is not None:
        news = News(CalendarChange.ENTER, rooms=await storage.workrooms.in_words(tx, who.workshop))
        for said in (await storage.attendance.of_person(tx, who.subject, who.workshop)).values():
            about = gathering(workshop, said.gathering)
            if about is not None and said.in_calendar and tx.now < about.starts_at:
                files.append(invitation(workshop, about, citizen, said, news, now=tx.now))
    speaker = await storage.speakers.find(tx, who.subject, who.workshop)
    if speaker is not None:
        for slot in await storage.slots.of_person(tx, who.subject, who.workshop):
            if slot.in_calendar and tx.now < slot.starts_at:
                enter = CalendarChange.ENTER
                files.append(slot_file(workshop, speaker, slot, enter, now=tx.now))
    return files
