"""The calendar file of one gathering for one person, in their language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from rules.attendance import Attendance, CalendarChange
from rules.calendar import CalendarEntry, calendar_file, file_name
from rules.facts import Fact, Localised
from rules.messages import SendFile, Words
from rules.workrooms import Rooms, of_gathering
from rules.workshop import Gathering, Workshop
from storage.citizens import Citizen
from texts.programme import NO_ROOMS, programme

ONLINE = Localised({"fr": "En ligne, de chez vous", "en": "Online, from home"})
MIME = "text/calendar"
A_DAY = timedelta(days=1)
CAPTIONS = {
    CalendarChange.ENTER: "attendance.file-enter",
    CalendarChange.REPLACE: "attendance.file-replace",
    CalendarChange.CANCEL: "attendance.file-cancel",
    CalendarChange.RETURN: "attendance.file-return",
}


@dataclass(frozen=True, slots=True)
class News:
    """What a calendar is told: the change, the gathering as it was `before` if it has moved.

    `rooms` tells where each session is held.
    """

    change: CalendarChange
    before: Gathering | None = None
    rooms: Rooms = field(default_factory=lambda: NO_ROOMS)


def invitation(
    workshop: Workshop,
    gathering: Gathering,
    citizen: Citizen,
    said: Attendance,
    news: News,
    *,
    now: datetime,
) -> SendFile:
    """Make the file that tells a calendar of this."""
    entry = entry_of(workshop, gathering, citizen, said, news.rooms)
    if news.change is CalendarChange.CANCEL:
        entry = replace(entry, cancelled=True)
    return SendFile(
        name=file_name(gathering.title.get(citizen.language), gathering.key),
        mime=MIME,
        content=calendar_file(entry, now=now),
        caption=_caption(gathering, said, news),
        replaces=entry.uid,
    )


def entry_of(
    workshop: Workshop, gathering: Gathering, citizen: Citizen, said: Attendance, rooms: Rooms
) -> CalendarEntry:
    """Return the appointment as it is now, the same in a file and in a feed."""
    return CalendarEntry(
        appointment=gathering.key,
        person=citizen.person,
        # Nothing that can change may be in here: calendars know the entry by it.
        domain=f"{workshop.id}.atelier-citoyen",
        sequence=said.sequence - 1,  # the first file is no update
        title=f"{gathering.title.get(citizen.language)} – {workshop.title.get(citizen.language)}",
        description=_description(workshop, gathering, citizen.language, said.part, rooms),
        location=_location(gathering, citizen.language, rooms),
        starts_at=gathering.opens_at,
        ends_at=gathering.ends_at,
        zone=workshop.zone,
        organiser_name=workshop.team.name.get(citizen.language),
        organiser_email=workshop.team.email,
        free=_free(gathering),
    )


def rooms_changed(
    workshop: Workshop,
    gathering: Gathering,
    citizen: Citizen,
    said: Attendance,
    rooms: Rooms,
    *,
    now: datetime,
) -> SendFile:
    """Make the file that tells a calendar where to go inside the place."""
    news = News(CalendarChange.REPLACE, rooms=rooms)
    file = invitation(workshop, gathering, citizen, said, news, now=now)
    held = of_gathering(gathering, rooms)
    facts: dict[str, Fact] = {"title": gathering.title, "rooms": held, "rooms-count": len(held)}
    return replace(file, caption=Words("workrooms.file-rooms", facts))


def _caption(gathering: Gathering, said: Attendance, news: News) -> Words:
    facts: dict[str, Fact] = {
        "title": gathering.title,
        "starts": gathering.opens_at,
        "ends": gathering.ends_at,
        "part": said.part or "none",
    }
    if news.before is None:
        return Words(CAPTIONS[news.change], facts)
    facts |= {"old-starts": news.before.opens_at, "old-ends": news.before.ends_at}
    return Words("attendance.file-moved", facts)


def _free(gathering: Gathering) -> bool:
    """Tell work done at home over days, at hours of one's own, from what fills a calendar."""
    return gathering.place is None and gathering.ends_at - gathering.starts_at > A_DAY


def _location(gathering: Gathering, language: str, rooms: Rooms) -> str:
    if gathering.place is None:
        return ONLINE.get(language)
    place = f"{gathering.place.name}, {gathering.place.address}"
    inside = ", ".join(of_gathering(gathering, rooms))
    return f"{inside} – {place}" if inside else place


def _description(
    workshop: Workshop, gathering: Gathering, language: str, part: str, rooms: Rooms
) -> str:
    question = workshop.question.get(language)
    team = f"{workshop.team.name.get(language)}, {workshop.team.phone}"
    lines = programme(gathering, workshop.tz, language, rooms)
    # For whoever comes for a part, that part comes first: the entry holds the hours of it all.
    return "\n".join((*((part, "") if part else ()), question, "", *lines, "", team))
