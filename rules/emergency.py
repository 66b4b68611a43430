"""Whom to call if something happens to somebody: theirs to give, and forgotten with their needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.answers import phone
from rules.errors import Refused
from rules.nights import weekends
from rules.words import words_of
from rules.workshop import Workshop

PURPOSE = "emergency"
"""The consent without which nobody is kept: optional, apart from the others, revocable."""
CODE = "emergency"
"""How the record of acts tells this from other needs."""
LONGEST_NAME = 120
AROUND = timedelta(hours=12)
"""How long before and after a weekend the call is one press away: people travel."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call; `name` says who it is to the person, in their words («ma sœur Léa»)."""

    name: str
    phone: str


def contact_of(fields: Mapping[str, str]) -> Contact:
    """Read the form. Refused without the consent, a name, or a number that can be called."""
    if fields.get("agreed") != "yes":
        raise Refused("emergency.consent-missing")
    name = " ".join(fields.get("contact", "").split())
    named = words_of(name, LONGEST_NAME, nothing="emergency.name-missing")
    return Contact(named, phone(fields.get("contact_phone", "")))


def at_hand(workshop: Workshop, now: datetime) -> bool:
    """Tell whether people are together, or on their way: the call is then one press away."""
    return any(
        each.starts_at - AROUND <= now < each.ends_at + AROUND for each in weekends(workshop)
    )
