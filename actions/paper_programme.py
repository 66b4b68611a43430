"""The programme on paper: a table for each day, with rooms, and speakers where asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from actions.paper_pages import Block, heading, table
from actions.paper_voice import Voice, begun, whole
from rules.commitment import FIXED
from rules.workshop import Gathering, Session
from texts import times

A_DAY = timedelta(days=1)
ONE_PAGE = 16
"""Rows of a day that certainly fit on one page."""


def programme(
    voice: Voice, about: Gathering, *, speakers: Mapping[str, str] | None = None
) -> Iterator[Block]:
    """Show what happens when and where; `speakers` are their names, by session."""
    rooms = voice.house.rooms
    with_rooms = any(each.key in rooms for each in about.sessions)
    header = [voice.say("papers.time"), voice.say("papers.what")]
    widths = [2.9, 6.0]
    if with_rooms:
        header.append(voice.say("papers.room"))
        widths.append(3.0)
    if speakers is not None:
        header.append(voice.say("papers.speakers"))
        widths.append(3.4)
    for day, held in _days(voice, about):
        yield heading(voice.day(day), 3)
        rows = []
        for each in held:
            row = [_time(voice, each), each.title.get(voice.language)]
            if with_rooms:
                row.append(rooms.get(each.key, ""))
            if speakers is not None:
                row.append(speakers.get(each.key, ""))
            rows.append(row)
        yield table(header, rows, widths, unbroken=len(rows) <= ONE_PAGE)


def _days(voice: Voice, about: Gathering) -> Iterator[tuple[date, list[Session]]]:
    days: dict[date, list[Session]] = {}
    for each in sorted(about.sessions, key=lambda one: one.starts_at):
        days.setdefault(each.starts_at.astimezone(voice.workshop.tz).date(), []).append(each)
    yield from days.items()


def _time(voice: Voice, each: Session) -> str:
    """From when to when; from when, where a night follows; what lasts for days, until which."""
    lasts = each.ends_at - each.starts_at
    if lasts < FIXED:
        return voice.hours(each.starts_at, each.ends_at)
    if lasts < A_DAY:
        return begun(voice.say("papers.hours-from", start=each.starts_at))
    return begun(times.until(each.ends_at.astimezone(voice.workshop.tz), voice.language))


def speakers_of(voice: Voice) -> dict[str, str]:
    """Return who is heard in each session, a line each."""
    found: dict[str, list[str]] = {}
    for person, slots in voice.house.slots.items():
        one = voice.house.people.get(person)
        for slot in slots if one is not None else ():
            if one is not None and slot.open:
                about = f"{voice.say('papers.at', at=slot.starts_at)} {whole(one)}"
                found.setdefault(slot.session, []).append(about)
    return {session: "\n".join(sorted(names)) for session, names in found.items()}
