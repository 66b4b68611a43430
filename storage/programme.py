"""Programmes that were changed on their page, and which version of them people were told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rules.attendance import Answer, Attendance
from rules.halfdays import of_gathering
from rules.programme_changes import Told, Version
from rules.who import Who
from rules.workshop import Gathering, Workshop
from storage.codec import instant
from storage.records import read_record
from storage.transaction import Row, Transaction

NO_DAY = "0"  # no key of a half-day begins with it


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who is told what changes in a gathering: what they said, and were told last."""

    person: str
    said: Attendance
    told: Told


async def versions(tx: Transaction, workshop: Workshop, gathering: str) -> tuple[Version, ...]:
    """Return the programmes that a gathering has had, the first first; none: the file says it."""
    rows = await tx.fetch("programme.versions", workshop=workshop.id, gathering=gathering)
    return tuple(_version(row, workshop.tz) for row in rows)


async def last_of_each(tx: Transaction, workshop: str, zone: ZoneInfo) -> dict[str, Version]:
    """Return the last version of each gathering that has one."""
    rows = await tx.fetch("programme.last_of_each", workshop=workshop)
    return {row["gathering"]: _version(row, zone) for row in rows}


async def lock(tx: Transaction, workshop: str) -> None:
    """Let nobody else change a programme of this workshop at the same time (decision 0013)."""
    await tx.run("programme.lock", id=workshop)


async def add(tx: Transaction, workshop: str, about: Gathering, definition: str, as_: Row) -> None:
    """Keep one more version; `definition` is the gathering as JSON, `as_` its other columns."""
    await tx.run(
        "programme.add", workshop=workshop, gathering=about.key, definition=definition, **as_
    )


async def present(
    tx: Transaction,
    workshop: Workshop,
    about: Gathering,
    uid: Sequence[str],
    *,
    after: str,
    most: int,
) -> tuple[Present, ...]:
    """Return who is told what changes in a gathering: the next after a person.

    Those are told who are expected, and who were noted at the door today, as there or as late,
    whatever they had said; somebody noted as missing from the gathering is not. Being ticked is no
    condition: the list is never complete, and who comes in through another door needs the news.
    `uid` is what stands before and behind the person in the name of their calendar's entry.
    """
    before, behind = uid
    rows = await tx.fetch(
        "programme.present",
        workshop=workshop.id,
        gathering=about.key,
        day=_today(tx, workshop, about),
        before=before,
        behind=behind,
        after=after,
        most=most,
    )
    return tuple(
        Present(row["person"], _attendance(row, about.key), _told(row, row["answered_at"]))
        for row in rows
    )


async def count_present(tx: Transaction, workshop: Workshop, about: Gathering) -> int:
    """Return how many people are sent what changes in a gathering."""
    rows = await tx.fetch(
        "programme.count_present",
        workshop=workshop.id,
        gathering=about.key,
        day=_today(tx, workshop, about),
    )
    return int(rows[0]["people"])


async def told(tx: Transaction, who: Who, about: str, replaces: str) -> Told:
    """Return what `who.subject` was told last about a gathering or a slot."""
    rows = await tx.fetch(
        "programme.told",
        person=who.subject,
        workshop=who.workshop,
        about=about,
        replaces=replaces,
    )
    return _told(rows[0], None) if rows else Told()


async def tell(tx: Transaction, who: Who, about: str, version: int, known: int) -> None:
    """Note which version `who.subject` is told now, and which they know until then."""
    await tx.run(
        "programme.tell",
        person=who.subject,
        workshop=who.workshop,
        about=about,
        version=version,
        known=known,
        now=tx.now,
    )


async def take_back(tx: Transaction, person: str, replaces: str) -> None:
    """Let what waits for somebody about an appointment not leave."""
    await tx.run("programme.take_back", person=person, replaces=replaces, now=tx.now)


def _version(row: Row, zone: ZoneInfo) -> Version:
    about = read_record(Gathering, json.loads(row["definition"]), zone)
    return Version(
        row["version"],
        about.starts_at,
        about.ends_at,
        about.sessions,
        instant(row["made_at"]),
        row["made_by"],
        from_file=bool(row["from_file"]),
    )


def _today(tx: Transaction, workshop: Workshop, about: Gathering) -> str:
    """Return the day with which the keys of today's half-days begin; of another day, none."""
    today = tx.now.astimezone(workshop.tz).date()
    days = (each.day for each in of_gathering(about, workshop.tz))
    return today.isoformat() if today in days else NO_DAY


def _told(row: Row, answered_at: int | None) -> Told:
    at: datetime | None = None if answered_at is None else instant(answered_at)
    return Told(at, row["version"], row["known"], waits=bool(row["waits"]))


def _attendance(row: Row, gathering: str) -> Attendance:
    return Attendance(
        gathering,
        Answer(row["answer"]) if row["answer"] else None,
        row["sequence"] or 0,
        in_calendar=bool(row["in_calendar"]),
        part=row["sealed_part"] or "",
        half_days=tuple((row["half_days"] or "").split()),
    )
