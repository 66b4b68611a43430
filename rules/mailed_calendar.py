"""The calendar file of a chat as an e-mail carries it: an invitation to one person, by name.

Mail programs offer to enter an appointment only where it is a REQUEST to whoever reads it (RFC
6047). It says that this person has accepted, and that no answer is asked for: that is so, they
have answered here; and what they change is said by a link, not by a calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from icalendar import Calendar, Event, vCalAddress, vText


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is invited: the address as mail servers take it, and a name."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class MailedCalendar:
    """A calendar file for an e-mail; `method` is what its part of the e-mail has to say too."""

    method: str
    content: bytes


def uid_of(content: bytes) -> str:
    """Return the name by which calendars know what a file is about."""
    return str(_only(Calendar.from_ical(content))["UID"])


def by_mail(content: bytes, reader: Reader, sender: str) -> MailedCalendar | None:
    """Write the file of a chat for an e-mail that `sender` sends: the same name, number and hours.

    None where the reader would be invited by their own address: calendars throw that away.
    """
    calendar = Calendar.from_ical(content)
    event = _only(calendar)
    organiser = cast("vCalAddress", event["ORGANIZER"])
    if reader.address.casefold() in (_address(organiser), sender.casefold()):
        return None
    cancelled = str(calendar["METHOD"]) == "CANCEL"
    method = "CANCEL" if cancelled else "REQUEST"
    calendar["METHOD"] = vText(method)
    if _address(organiser) != sender.casefold():
        organiser.params["SENT-BY"] = f"mailto:{sender}"  # RFC 5545, 3.2.18
    event["ATTENDEE"] = _attendee(reader, cancelled=cancelled)
    if not cancelled:
        event.add("X-MICROSOFT-DISALLOW-COUNTER", "TRUE")  # nobody proposes another time there
    return MailedCalendar(method, calendar.to_ical())


def _only(calendar: Calendar) -> Event:
    (event,) = calendar.events
    return event


def _address(who: str) -> str:
    return who.removeprefix("mailto:").casefold()


def _attendee(reader: Reader, *, cancelled: bool) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{reader.address}")
    attendee.params["CN"] = vText(reader.name.replace('"', "'"))  # RFC 5545, 3.1: none in there
    attendee.params["CUTYPE"] = vText("INDIVIDUAL")
    attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
    if not cancelled:
        attendee.params["PARTSTAT"] = vText("ACCEPTED")
        attendee.params["RSVP"] = vText("FALSE")
    return attendee
