"""Somebody's calendar as iTIP means it (RFC 5546): messages are applied, whoever sends them.

It knows nothing of how ours are written. A message is read by vobject, and judged by what it says:
its method, the name of the appointment, its sequence, and when it was stamped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import vobject


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """How new a message about an appointment is: by its sequence, then by its stamp (2.1.5)."""

    sequence: int
    stamped_at: datetime


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar shows of it, in universal time."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    description: str


class NotItip(AssertionError):
    """A message that no calendar may be sent."""


@dataclass
class Agenda:
    """What one person's calendar holds after all messages that it was given.

    `address` is theirs: an invitation by e-mail must be for them alone, and from somebody else.
    """

    address: str = ""
    held: dict[str, Appointment] = field(default_factory=dict)
    _known: dict[str, Version] = field(default_factory=dict)

    def receive(self, content: bytes) -> None:
        """Apply one message. Raises NotItip for what must not be sent."""
        calendar = vobject.readOne(content.decode())
        method = _value(calendar, "method")
        events = calendar.contents.get("vevent", [])
        if method not in ("PUBLISH", "REQUEST", "CANCEL") or len(events) != 1:
            raise NotItip(f"{method!r} with {len(events)} appointments")
        (event,) = events
        self._check_who(method, event)
        uid, version = event.uid.value, _version(event)
        if uid in self._known and version <= self._known[uid]:
            return  # the same again, or one that was overtaken
        self._known[uid] = version
        if method == "CANCEL":
            self.held.pop(uid, None)
        else:
            self.held[uid] = _appointment(event)

    def _check_who(self, method: str, event: Any) -> None:
        organiser = _mailbox(event.organizer.value)
        invited = [_mailbox(each.value) for each in event.contents.get("attendee", [])]
        if organiser == self.address != "":
            raise NotItip("somebody is invited by themselves")
        if method == "PUBLISH" and invited:
            raise NotItip("a published appointment asks nobody")
        if method == "REQUEST" and invited != [self.address]:
            raise NotItip(f"an invitation for {len(invited)} people")


def subscribed(content: bytes) -> dict[str, Appointment]:
    """Return what a calendar shows of a feed: all that is in it now."""
    calendar = vobject.readOne(content.decode())
    if _value(calendar, "method"):
        raise NotItip("a feed is no message")
    shown = [_appointment(event) for event in calendar.contents.get("vevent", [])]
    return {each.uid: each for each in shown}


def _version(event: Any) -> Version:
    sequence = int(_value(event, "sequence") or 0)
    return Version(sequence, event.dtstamp.value.astimezone(UTC))


def _appointment(event: Any) -> Appointment:
    return Appointment(
        event.uid.value,
        event.dtstart.value.astimezone(UTC),
        event.dtend.value.astimezone(UTC),
        _value(event, "summary"),
        _value(event, "location"),
        _value(event, "description"),
    )


def _value(component: Any, name: str) -> str:
    found = component.contents.get(name, [])
    return str(found[0].value) if found else ""


def _mailbox(address: str) -> str:
    return address.lower().removeprefix("mailto:")
