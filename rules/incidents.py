"""Incidents: what happened, written down once, followed up and closed; never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.errors import Refused
from rules.who import Role
from rules.words import words_of

MAY_READ = frozenset({Role.ORGANISER, Role.LOGISTICS})
"""Who sees the log at all; for everybody else it does not exist."""
LONGEST_PLACE = 150
LONGEST_WORDS = 2000
TO_REPORT = timedelta(hours=72)
"""GDPR, article 33: how soon a breach is notified once it is known."""


class Kind(StrEnum):
    """What an incident is about."""

    HEALTH = "health"
    SAFETY = "safety"
    CONDUCT = "conduct"
    DATA = "data"
    LOST = "lost"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Typed:
    """An incident as somebody typed it, not read yet; `at` as a browser sends it."""

    kind: str
    at: str
    place: str = ""
    what: str = ""
    done: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened; `person` is whom it concerns, "" for nobody."""

    kind: Kind
    at: datetime
    what: str
    place: str = ""
    done: str = ""
    person: str = ""


def incident_of(typed: Typed, zone: ZoneInfo, *, now: datetime) -> Incident:
    """Read an incident. Refused without a kind or words, and for a moment that has not come."""
    if typed.kind not in set(Kind):
        raise Refused("incidents.kind-missing")
    what = words_of(typed.what, LONGEST_WORDS, nothing="incidents.what-missing")
    done, place = typed.done.strip(), " ".join(typed.place.split())
    return Incident(
        Kind(typed.kind),
        _moment(typed.at, zone, now),
        what,
        words_of(place, LONGEST_PLACE) if place else "",
        words_of(done, LONGEST_WORDS) if done else "",
        typed.person,
    )


def _moment(typed: str, zone: ZoneInfo, now: datetime) -> datetime:
    """Read when it was; blank is now. A minute that has begun is no time to come."""
    if not typed:
        return now
    try:
        at = datetime.fromisoformat(typed).replace(tzinfo=zone).astimezone(now.tzinfo)
    except ValueError:
        raise Refused("incidents.not-a-moment") from None
    if at > now:
        raise Refused("incidents.in-the-future", at=at)
    return at


def follow_up_of(typed: str, *, closed: bool) -> str:
    """Read what came of it since. Refused for no words, and once the incident is closed."""
    if closed:
        raise Refused("incidents.is-closed")
    return words_of(typed, LONGEST_WORDS)


def report_until(kind: Kind, at: datetime) -> datetime | None:
    """Return until when a breach of personal data is notified; None for any other kind."""
    return at + TO_REPORT if kind is Kind.DATA else None
