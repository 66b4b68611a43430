"""What a form asks of the programme, read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from rules.errors import Refused
from rules.facts import Localised
from rules.numbers import whole
from rules.programme import LONGEST_TITLE, CallOff, Edit, Put, Shift
from rules.sessions import find
from rules.shifts import MOST
from rules.words import words_of
from rules.workshop import Gathering, Session, SessionKind
from web.team.desk import Desk, Posted

NEW = "nouvelle"
"""What stands in an address for a session that is still to be added."""
KINDS = (
    SessionKind.TRAINING,
    SessionKind.DEBRIEF,
    SessionKind.HEARING,
    SessionKind.DEBATE,
    SessionKind.DRAFTING,
    SessionKind.BREAK,
)
"""What a session can be that is added on the page."""


def edit_of(desk: Desk, about: Gathering, sent: Posted) -> Edit:
    """Read what a form asks for. Refused where it says too little."""
    key = sent.get("session")
    match sent.get("do"):
        case "shift":
            minutes = min(whole(sent.get("minutes")) or 0, MOST + 1)
            way = -1 if sent.get("way") == "earlier" else 1
            return Shift(key, way * minutes, sent.get("pause"))
        case "off":
            return CallOff(key)
        case "put":
            return Put(_session(desk, about, key, sent))
    raise Refused("programme.no-longer-there")


def day_of(about: Gathering, typed: str) -> date:
    """Read a day of a gathering. Raises ValueError for any other."""
    day = date.fromisoformat(typed)
    if day not in days(about.sessions):
        raise ValueError(typed)
    return day


def days(sessions: Iterable[Session]) -> list[date]:
    """Return the days on which something begins, the first first."""
    return sorted({each.starts_at.date() for each in sessions})


def _session(desk: Desk, about: Gathering, key: str, sent: Posted) -> Session:
    title = {
        language: words_of(
            " ".join(sent.get(f"title-{language}").split()),
            LONGEST_TITLE,
            nothing="programme.title-missing",
        )
        for language in desk.workshop.languages
    }
    starts, ends = (_moment(desk, sent.get(name)) for name in ("starts", "ends"))
    if key:
        return replace(find(about, key), title=Localised(title), starts_at=starts, ends_at=ends)
    kind = next((each for each in KINDS if each == sent.get("kind")), SessionKind.TRAINING)
    return Session("", Localised(title), kind, starts, ends)


def _moment(desk: Desk, typed: str) -> datetime:
    with suppress(ValueError):
        return datetime.fromisoformat(typed).replace(tzinfo=desk.workshop.tz)
    raise Refused("programme.moment-missing")
