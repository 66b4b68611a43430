"""The calendar file of one gathering for one person, in their language."""

from __future__ import annotations

from datetime import datetime

from rules.attendance import Attendance, CalendarChange
from rules.calendar import CalendarEntry, calendar_file
from rules.facts import Fact
from rules.messages import SendFile, Words
from rules.workshop import Gathering, Workshop
from storage.citizens import Citizen
from texts.programme import programme

MIME = "text/calendar"
CAPTIONS = {
    CalendarChange.ENTER: "attendance.file-enter",
    CalendarChange.REPLACE: "attendance.file-replace",
    CalendarChange.CANCEL: "attendance.file-cancel",
    CalendarChange.RETURN: "attendance.file-return",
}


def invitation(
    workshop: Workshop,
    gathering: Gathering,
    citizen: Citizen,
    said: Attendance,
    change: CalendarChange,
    *,
    now: datetime,
    before: Gathering | None = None,
) -> SendFile:
    """Make the file that tells a calendar of this change; `before`: the gathering as it was."""
    entry = CalendarEntry(
        appointment=gathering.key,
        person=citizen.person,
        # Nothing that can change may be in here: calendars know the entry by it.
        domain=f"{workshop.id}.atelier-citoyen",
        sequence=said.sequence,
        title=f"{gathering.title.get(citizen.language)} – {workshop.title.get(citizen.language)}",
        description=_description(workshop, gathering, citizen.language),
        location=_location(gathering, citizen.language),
        starts_at=gathering.starts_at,
        ends_at=gathering.ends_at,
        zone=workshop.zone,
        organiser_name=workshop.team.name.get(citizen.language),
        organiser_email=workshop.team.email,
        cancelled=change is CalendarChange.CANCEL,
    )
    return SendFile(
        name=f"{gathering.key}.ics",
        mime=MIME,
        content=calendar_file(entry, now=now),
        caption=_caption(gathering, change, before),
        replaces=entry.uid,
    )


def _caption(gathering: Gathering, change: CalendarChange, before: Gathering | None) -> Words:
    facts: dict[str, Fact] = {
        "title": gathering.title,
        "starts": gathering.starts_at,
        "ends": gathering.ends_at,
    }
    if before is None:
        return Words(CAPTIONS[change], facts)
    facts |= {"old-starts": before.starts_at, "old-ends": before.ends_at}
    return Words("attendance.file-moved", facts)


def _location(gathering: Gathering, language: str) -> str:
    if gathering.place is None:
        return gathering.title.get(language)
    return f"{gathering.place.name}, {gathering.place.address}"


def _description(workshop: Workshop, gathering: Gathering, language: str) -> str:
    question = workshop.question.get(language)
    team = f"{workshop.team.name.get(language)}, {workshop.team.phone}"
    return "\n".join((question, "", *programme(gathering, workshop.tz, language), "", team))
