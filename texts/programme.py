"""The programme of a gathering in lines: each day, then its hours, in a language and a zone."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from rules.workrooms import Rooms
from rules.workshop import Gathering, Session
from texts import times

A_DAY = timedelta(days=1)
NO_ROOMS: Rooms = MappingProxyType({})


def programme(
    gathering: Gathering, zone: ZoneInfo, language: str, rooms: Rooms = NO_ROOMS
) -> list[str]:
    """Write one line for each day and for each item of it, with its room where it has one."""
    lines: list[str] = []
    day = None
    for session in gathering.sessions:
        starts = session.starts_at.astimezone(zone)
        if starts.date() != day:
            day = starts.date()
            words = times.day(day, language)
            lines.append(words[0].upper() + words[1:])
        room = rooms.get(session.key)
        lines.append(_line(session, starts, language) + (f" – {room}" if room else ""))
    return lines


def _line(session: Session, starts: datetime, language: str) -> str:
    """Tell one item; one that lasts for days is done at hours of one's own: it says until when."""
    if session.ends_at - session.starts_at < A_DAY:
        when = times.hour(starts, language)
    else:
        when = times.until(session.ends_at.astimezone(starts.tzinfo), language)
    return f"{when[0].upper()}{when[1:]} – {session.title.get(language)}"
