"""The calendar file of a speaker's slot, in their language."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from actions.invitations import MIME, ONLINE
from actions.speaker_news import place_in
from rules.attendance import CalendarChange
from rules.calendar import CalendarEntry, calendar_file, file_name
from rules.facts import Fact
from rules.messages import SendFile, Words
from rules.slots import Slot
from rules.workshop import Workshop
from storage.speakers import Speaker

CAPTIONS = {
    CalendarChange.ENTER: "speakers.file-enter",
    CalendarChange.REPLACE: "speakers.file-replace",
    CalendarChange.CANCEL: "speakers.file-cancel",
    CalendarChange.RETURN: "speakers.file-return",
}


def slot_file(
    workshop: Workshop, speaker: Speaker, slot: Slot, change: CalendarChange, *, now: datetime
) -> SendFile:
    """Make the file that tells a calendar of this slot."""
    entry = entry_of(workshop, speaker, slot)
    if change is CalendarChange.CANCEL:
        entry = replace(entry, cancelled=True)
    title = _title(workshop, speaker, slot)
    facts: dict[str, Fact] = {"title": title, "starts": slot.starts_at, "ends": slot.ends_at}
    return SendFile(
        name=file_name(title, slot.session),
        mime=MIME,
        content=calendar_file(entry, now=now),
        caption=Words(CAPTIONS[change], facts),
        replaces=entry.uid,
    )


def entry_of(workshop: Workshop, speaker: Speaker, slot: Slot) -> CalendarEntry:
    """Return the appointment as it is now, the same in a file and in a feed."""
    language = speaker.language
    found = place_in(workshop, slot.session)
    place = found[0].place if found else None
    where = f"{place.name}, {place.address}" if place else ONLINE.get(language)
    return CalendarEntry(
        appointment=f"s-{slot.session}",
        person=speaker.person,
        domain=f"{workshop.id}.atelier-citoyen",
        sequence=max(0, slot.sequence - 1),  # the first file is no update
        title=f"{_title(workshop, speaker, slot)} – {workshop.title.get(language)}",
        description="\n".join(
            (
                workshop.question.get(language),
                "",
                f"{workshop.team.name.get(language)}, {workshop.team.phone}",
            )
        ),
        location=f"{slot.room}, {where}" if slot.room else where,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        zone=workshop.zone,
        organiser_name=workshop.team.name.get(language),
        organiser_email=workshop.team.email,
    )


def _title(workshop: Workshop, speaker: Speaker, slot: Slot) -> str:
    found = place_in(workshop, slot.session)
    return found[1].title.get(speaker.language) if found else slot.session
