"""Personal pages: what somebody without Telegram opens with an address that is theirs alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """What a page is for; the value is the first part of its path."""

    SPEAKER = "intervenant"
    NEEDS = "besoins"
    FOLLOW_UP = "suite"
    SURVEY = "questionnaire"
    MATERIALS = "supports"
    CALENDAR = "calendrier"
    ANSWER = "reponse"  # for one gathering, or one time of a speaker: see rules/answer_links.py
    BADGE = "badge"
    AFTER = "et-maintenant"


CHARTER = "/papiers#charter"
"""Where the charter is accepted, below the page of a letter."""


@dataclass(frozen=True, slots=True)
class PageKey:
    """What opens one person's page; `revision` counts the addresses it has had."""

    person: str
    workshop: str
    purpose: Purpose
    revision: int
    revoked_at: datetime | None = None


def path_of(purpose: Purpose, token: str) -> str:
    """Return the path of a page on our site."""
    return f"/{purpose}/{token}"
