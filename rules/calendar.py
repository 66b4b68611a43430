"""Calendar files that real calendars accept: one appointment each, or a feed of all of them.

The answer to an appointment comes by a button, not by the calendar: so there is an organiser and no
attendee (RFC 5546, 3.2.1 and 3.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration, vText

from rules.answers import folded
from rules.timezones import described

MOST_ALARMS = 3  # more are dropped by some phones
LOOK_AGAIN = timedelta(hours=4)
"""How soon a calendar should ask for its feed again; many take a day however short this is."""

DAY_AND_HOURS_BEFORE = (timedelta(days=7), timedelta(days=1), timedelta(hours=3))


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One person's appointment, in words already said in their language.

    `appointment`, `person` and `domain` name it for ever; `sequence` grows by one with each change,
    and with the cancellation. Both times are aware and written in `zone`; `alarms` are how long
    before the start. `free`: whoever has it can have other appointments meanwhile.
    """

    appointment: str
    person: str
    domain: str
    sequence: int
    title: str
    description: str
    location: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    organiser_name: str
    organiser_email: str
    cancelled: bool = False
    free: bool = False
    alarms: tuple[timedelta, ...] = DAY_AND_HOURS_BEFORE
    url: str | None = None

    @property
    def uid(self) -> str:
        """The name by which calendars know that a file replaces an earlier one."""
        return f"g{self.appointment}-p{self.person}@{self.domain}"


def calendar_file(entry: CalendarEntry, *, now: datetime) -> bytes:
    """Write the .ics file of an appointment: METHOD:PUBLISH, or CANCEL once it is cancelled.

    The same entry at the same `now` makes the same bytes. Raises ValueError for what no calendar
    accepts: an end that is not after the start, naive times, more than three alarms.
    """
    _check(entry)
    calendar = _calendar()
    calendar.add("method", "CANCEL" if entry.cancelled else "PUBLISH")
    timezone = described(entry.zone, entry.starts_at.year)
    if timezone is not None:
        calendar.add_component(timezone)
    calendar.add_component(_event(entry, now, UTC if timezone is None else ZoneInfo(entry.zone)))
    content: bytes = calendar.to_ical()
    return content


def feed_file(name: str, zone: str, dated: Sequence[tuple[CalendarEntry, datetime]]) -> bytes:
    """Write the feed that one person's calendar asks for again and again: all they promised.

    Each entry comes with when it changed last, in aware times: the same entries make the same
    bytes, whenever they are asked for. What is cancelled is not in it, and so leaves the calendar.
    It has no METHOD: it is what a calendar holds, and no message (RFC 5545, 3.7.2). Raises
    ValueError as `calendar_file` does.
    """
    calendar = _calendar()
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)  # RFC 7986, 5.1
    interval = vDuration(LOOK_AGAIN)
    interval.params["value"] = "DURATION"  # RFC 7986, 5.7: asked for, and not the library's habit
    calendar.add("refresh-interval", interval)
    calendar.add("x-published-ttl", vDuration(LOOK_AGAIN))
    first = min((entry.starts_at for entry, _ in dated), default=None)
    timezone = described(zone, first.year) if first else None
    if timezone is not None:
        calendar.add_component(timezone)
    for entry, changed in dated:
        _check(entry)
        calendar.add_component(_event(entry, changed, UTC if timezone is None else ZoneInfo(zone)))
    content: bytes = calendar.to_ical()
    return content


def file_name(title: str, key: str) -> str:
    """Name the file by its title, in letters that every telephone keeps; by its key without any."""
    words = re.findall(r"[a-z0-9]+", folded(title))
    return f"{'-'.join(words) or key}.ics"


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//atelier-citoyen//calendrier//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _check(entry: CalendarEntry) -> None:
    if entry.starts_at.tzinfo is None or entry.ends_at.tzinfo is None:
        raise ValueError("a calendar entry needs aware times")
    if entry.ends_at <= entry.starts_at:
        raise ValueError("a calendar entry ends after it starts")
    if len(entry.alarms) > MOST_ALARMS:
        raise ValueError(f"a calendar entry has at most {MOST_ALARMS} alarms")


def _event(entry: CalendarEntry, now: datetime, zone: tzinfo) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    event.add("dtstart", _written(entry.starts_at, zone))
    event.add("dtend", _written(entry.ends_at, zone))
    event.add("summary", entry.title)
    for name, words in (("description", entry.description), ("location", entry.location)):
        if words.strip():  # a line without a value is an error to libical
            event.add(name, words)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    organiser = vCalAddress(f"mailto:{entry.organiser_email}")
    organiser.params["cn"] = vText(entry.organiser_name)
    event.add("organizer", organiser)
    event.add("transp", "TRANSPARENT" if entry.free else "OPAQUE")
    if entry.url:
        event.add("url", entry.url)
    for before in () if entry.cancelled else entry.alarms:
        event.add_component(_alarm(entry.title, before))
    return event


def _written(at: datetime, zone: tzinfo) -> datetime:
    """Return a moment as it is written: by the clocks of the zone, if they show it only once.

    Of the hour that comes twice in autumn RFC 5545 (3.3.5) means the first, and libical the second.
    """
    local = at.astimezone(zone)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return at.astimezone(UTC) if twice else local


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm
