"""Telling those who come what has changed in the programme: their calendar, and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import storage.attendance
import storage.citizens
import storage.programme
import storage.workrooms
import storage.workshops
from actions.invitations import News, invitation
from actions.presence_words import worded
from rules.attendance import CalendarChange, moved
from rules.facts import Fact
from rules.messages import Lane, Policy, Say, To, Words
from rules.programme_changes import Change, Kind, Version, ahead, changes, known_to
from rules.who import Who
from rules.workrooms import Rooms
from rules.workshop import Gathering, Workshop, gathering
from storage.programme import Present
from storage.transaction import Transaction
from texts.changes import lines

AT_ONCE = 10  # people told in one transaction: some 50 ms, in which nobody else can write
MOST_LINES = 5
"""Changes told one by one, so that the words fit under a file; the file holds all of them."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """What all who are told of it share."""

    actor: str
    workshop: Workshop
    about: Gathering
    versions: Sequence[Version]
    rooms: Rooms
    uid: tuple[str, str]


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell the next few; return with whom to go on, None once all are told.

    A version that another has followed meanwhile is told to nobody: the work of that one tells them
    all, each against what they know.
    """
    workshop = await storage.workshops.get(tx, change["workshop"])
    about = gathering(workshop, change["gathering"])
    if about is None or tx.now >= about.ends_at:
        return None
    versions = await storage.programme.versions(tx, workshop, about.key)
    if versions[-1].number != change["version"]:
        return None
    telling = _Telling(
        change["actor"],
        workshop,
        about,
        versions,
        await storage.workrooms.in_words(tx, workshop.id),
        uid_of(workshop, about),
    )
    found = await storage.programme.present(
        tx, workshop, about, telling.uid, after=change["after"], most=AT_ONCE
    )
    for one in found:
        await _tell(tx, telling, one)
    return {**change, "after": found[-1].person} if len(found) == AT_ONCE else None


def uid_of(workshop: Workshop, about: Gathering) -> tuple[str, str]:
    """Return what stands before and behind a person in the name of their calendar's entry."""
    return f"g{about.key}-p", f"@{workshop.id}.atelier-citoyen"


async def _tell(tx: Transaction, telling: _Telling, one: Present) -> None:
    """Tell one person the programme as it is, against the one they know."""
    about, last = telling.about, telling.versions[-1]
    who = Who(telling.actor, one.person, telling.workshop.id)
    known = known_to(telling.versions, one.told)
    found = ahead(changes(known.sessions, about.sessions), tx.now)
    if not found and one.told.waits:
        await storage.programme.take_back(tx, one.person, one.person.join(telling.uid))
    if not found:
        return
    await storage.programme.tell(tx, who, about.key, last.number, known.number)
    words = words_of(telling.workshop, about, found, file=one.said.in_calendar)
    to = To(one.person, telling.workshop.id, lane=_lane(tx, telling.workshop, found))
    if not one.said.in_calendar:
        await tx.enqueue(to, Say(words.key, words.facts, policy=Policy.RESEND))
        return
    citizen = await storage.citizens.get(tx, one.person, telling.workshop.id)
    after = moved(one.said)
    await storage.attendance.set_calendar(tx, who, after)
    after = await worded(tx, who, telling.workshop, about, after, citizen.language)
    news = News(CalendarChange.REPLACE, rooms=telling.rooms)
    file = invitation(telling.workshop, about, citizen, after, news, now=tx.now)
    await tx.enqueue(to, replace(file, caption=words))


def words_of(workshop: Workshop, about: Gathering, found: Sequence[Change], *, file: bool) -> Words:
    """Say what has changed, and only that; `file`: under the one that replaces the appointment."""
    facts: dict[str, Fact] = {"gathering": about.title, "file": "yes" if file else "no"}
    if len(found) > 1:
        facts |= {
            "lines": lines(found[:MOST_LINES], workshop.tz),
            "more": max(0, len(found) - MOST_LINES),
        }
        return Words("programme.several-changes", facts)
    (only,) = found
    session, before = only.session, only.before
    was = before.ends_at if only.kind is Kind.ENDS else before.starts_at
    told = session.ends_at if only.kind is Kind.ENDS else session.starts_at
    same = was.astimezone(workshop.tz).date() == told.astimezone(workshop.tz).date()
    facts |= {
        "what": only.kind.value,
        "title": session.title,
        "old-title": before.title,
        "starts": session.starts_at,
        "ends": session.ends_at,
        "was": was,
        "same-day": "yes" if same else "no",
    }
    return Words("programme.one-change", facts)


def _lane(tx: Transaction, workshop: Workshop, found: Sequence[Change]) -> Lane:
    """What is today is told at once; what comes later waits for the morning."""
    today = tx.now.astimezone(workshop.tz).date()
    days = {
        at.astimezone(workshop.tz).date()
        for each in found
        for at in (each.session.starts_at, each.before.starts_at)
    }
    return Lane.INTERACTIVE if today in days else Lane.REMINDER
