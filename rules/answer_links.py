"""Links by which an e-mail is answered: about what, and what may be said there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.attendance import Answer


class AboutWhat(StrEnum):
    """What a link takes an answer about."""

    GATHERING = "gathering"
    SLOT = "slot"  # when a speaker is heard
    MEETING = "meeting"  # of the steering committee


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What takes one person's answer about one thing; `about` is the key of what it is.

    `revision` counts the links that they had for it.
    """

    person: str
    workshop: str
    kind: AboutWhat
    about: str
    revision: int
    revoked_at: datetime | None = None


CHOICE = "choix"
"""The word in an address by which a link in an e-mail says which answer it stands for."""

GIVEN = (Answer.YES, Answer.NO, Answer.NOT_YET)
"""What can be said of a gathering there: a partial presence is agreed on with the team."""


def appointment_of(uid: str, person: str) -> str | None:
    """Return which appointment of a person a calendar's name means; None for another's.

    It is read from the name itself, by which calendars know it (`CalendarEntry.uid`).
    """
    named, found, _ = uid.rpartition(f"-p{person}@")
    return named[1:] if found and named.startswith("g") else None
