"""Signing in to the team's pages: by a link that counts once, for a working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LINK_LASTS = timedelta(hours=24)
"""From making a link to pressing its button: it may go by e-mail, or be read out."""

IDLE = timedelta(hours=12)
"""Without a look at any page: a working day, so that nobody signs in twice in one."""

LONGEST = timedelta(days=7)
"""From signing in to signing in again, however busy one is."""

SEEN_EVERY = timedelta(minutes=5)
"""How exactly it is noted when somebody last looked: each note is a write."""


class LinkStanding(StrEnum):
    """What a sign-in link is worth now."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in link as it is kept: `id` is the hash of its token. Instants are real time."""

    id: str
    person: str
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that is signed in: `id` is the hash of the secret it keeps. Real time."""

    id: str
    person: str
    begun_at: datetime
    seen_at: datetime
    ended_at: datetime | None = None


def link_standing(link: SignIn, now: datetime) -> LinkStanding:
    """Tell what a link is worth; that it was used counts before how old it is."""
    if link.used_at is not None:
        return LinkStanding.USED
    return LinkStanding.OPEN if now < link.expires_at else LinkStanding.EXPIRED


def is_signed_in(browser: Browser, now: datetime) -> bool:
    """Tell whether a browser still is."""
    return (
        browser.ended_at is None
        and now - browser.seen_at < IDLE
        and now - browser.begun_at < LONGEST
    )


def is_worth_noting(browser: Browser, now: datetime) -> bool:
    """Tell whether the last look was long enough ago to note this one."""
    return now - browser.seen_at >= SEEN_EVERY
