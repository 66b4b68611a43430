"""The programme as the team changes it: a session moved, changed, added, called off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from rules.errors import Refused
from rules.sessions import check, find
from rules.shifts import shift
from rules.workshop import Gathering, Session

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Shift:
    """Move a session and what follows; `pause` makes up for it, where one is named."""

    session: str
    minutes: int
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Put:
    """Hold a session as it is here: changed, or one more."""

    wanted: Session


@dataclass(frozen=True, slots=True)
class CallOff:
    """Hold a session no more."""

    session: str


Edit = Shift | Put | CallOff
"""What the team does to the programme of a gathering."""


def edited(about: Gathering, edit: Edit, *, now: datetime) -> Gathering:
    """Return the gathering as it is after an edit. Refused where that cannot be."""
    if isinstance(edit, Shift):
        return shift(about, edit.session, edit.minutes, now=now, pause=edit.pause)
    if isinstance(edit, Put):
        return put(about, edit.wanted, now=now)
    return call_off(about, edit.session, now=now)


def put(about: Gathering, wanted: Session, *, now: datetime) -> Gathering:
    """Change a session, or add one: the key tells. Refused where it cannot be held then."""
    before = next((each for each in about.sessions if each.key == wanted.key), None)
    if before is not None and before.ends_at <= now:
        raise Refused("programme.over", title=before.title)
    if wanted.ends_at <= wanted.starts_at:
        raise Refused("programme.ends-first")
    if (before is None or before.starts_at != wanted.starts_at) and wanted.starts_at <= now:
        raise Refused("programme.past", at=wanted.starts_at)
    if wanted.ends_at <= now:
        raise Refused("programme.past", at=wanted.ends_at)
    others = [each for each in about.sessions if each.key != wanted.key]
    sessions = sorted((*others, wanted), key=lambda each: each.starts_at)
    after = replace(about, sessions=tuple(sessions))
    check(about, after)
    return after


def call_off(about: Gathering, key: str, *, now: datetime) -> Gathering:
    """Take a session out of the programme. Refused once it is over."""
    found = find(about, key)
    if found.ends_at <= now:
        raise Refused("programme.over", title=found.title)
    return replace(about, sessions=tuple(each for each in about.sessions if each != found))
