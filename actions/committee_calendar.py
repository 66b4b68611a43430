"""The calendar file of a meeting of the steering committee, in a member's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from actions.invitations import MIME
from rules.attendance import CalendarChange
from rules.calendar import CalendarEntry, calendar_file, file_name
from rules.facts import Fact, Localised
from rules.meetings import Meeting, Summons
from rules.messages import SendFile, Words
from rules.workshop import Workshop
from storage.meetings import Member

CAPTIONS = {
    CalendarChange.ENTER: "meetings.file-enter",
    CalendarChange.REPLACE: "meetings.file-replace",
    CalendarChange.CANCEL: "meetings.file-cancel",
    CalendarChange.RETURN: "meetings.file-return",
}
TITLE = {"fr": "Comité de pilotage, réunion", "en": "Steering committee, meeting"}
AGENDA = {
    1: Localised(
        {
            "fr": "La question posée ; les personnes à inviter ; l’organisation du projet",
            "en": "The question; the people to invite; the organisation of the project",
        }
    ),
    2: Localised(
        {
            "fr": "Le programme de formation ; les intervenants",
            "en": "The training programme; the speakers",
        }
    ),
    3: Localised(
        {
            "fr": "Les citoyens ; les intervenants ; les supports",
            "en": "The citizens; the speakers; the materials",
        }
    ),
}
"""What each meeting is for (METHOD.md, «The five stages», 2)."""


def titled(number: int) -> Localised:
    """Return what a meeting is called."""
    return Localised({language: f"{words} {number}" for language, words in TITLE.items()})


def summons_file(
    workshop: Workshop,
    member: Member,
    meeting: Meeting,
    summons: Summons,
    change: CalendarChange,
    *,
    now: datetime,
) -> SendFile:
    """Make the file that tells a calendar of this meeting."""
    entry = entry_of(workshop, member, meeting, summons)
    if change is CalendarChange.CANCEL:
        entry = replace(entry, cancelled=True)
    facts: dict[str, Fact] = {
        "number": meeting.number,
        "starts": meeting.starts_at,
        "ends": meeting.ends_at,
        "place": meeting.place,
        "agenda": AGENDA[meeting.number],
    }
    return SendFile(
        name=file_name(titled(meeting.number).get(member.language), str(meeting.number)),
        mime=MIME,
        content=calendar_file(entry, now=now),
        caption=Words(CAPTIONS[change], facts),
        replaces=entry.uid,
    )


def entry_of(
    workshop: Workshop, member: Member, meeting: Meeting, summons: Summons
) -> CalendarEntry:
    """Return the appointment as it is now, the same in a file and in a feed."""
    language = member.language
    team = f"{workshop.team.name.get(language)}, {workshop.team.phone}"
    title = titled(meeting.number).get(language)
    return CalendarEntry(
        appointment=f"m-{meeting.number}",
        person=member.person,
        domain=f"{workshop.id}.atelier-citoyen",
        sequence=max(0, summons.sequence - 1),  # the first file is no update
        title=f"{title} – {workshop.title.get(language)}",
        description="\n".join((AGENDA[meeting.number].get(language), "", team)),
        location=meeting.place,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        zone=workshop.zone,
        organiser_name=workshop.team.name.get(language),
        organiser_email=workshop.team.email,
    )
