"""What taking part means in hours and minutes, told before anybody says yes to it."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from rules.workshop import GatheringKind, Workshop

QUESTIONS_A_MINUTE = 2
FIXED = timedelta(hours=12)
"""What lasts less than this has its hour; the rest is done whenever one likes."""


def online(workshop: Workshop) -> timedelta:
    """Add up the online sessions that have their hour."""
    lasting = (
        each.ends_at - each.starts_at
        for gathering in workshop.gatherings
        if gathering.kind is GatheringKind.ONLINE
        for each in gathering.sessions
    )
    return sum((one for one in lasting if one < FIXED), timedelta())


def minutes(questions: int) -> int:
    """Return how long so many questions take, about."""
    return ceil(questions / QUESTIONS_A_MINUTE)
