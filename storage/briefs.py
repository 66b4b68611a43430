"""Briefs: every version that was written for a speaker, and which of them they have understood."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from rules.briefs import Brief, Section
from rules.who import Who
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Reading:
    """A version that was «lu et compris», and who noted it: the speaker, or the team for them."""

    version: int
    at: datetime
    by: str


async def of_person(tx: Transaction, person: str, workshop: str) -> tuple[Brief, ...]:
    """Return all versions, the oldest first; the last one may be a draft."""
    rows = await tx.fetch("briefs.of_person", person=person, workshop=workshop)
    return tuple(_brief(row) for row in rows)


async def current(tx: Transaction, person: str, workshop: str) -> Brief | None:
    """Return the version that a speaker was sent last."""
    versions = await of_person(tx, person, workshop)
    return next((each for each in reversed(versions) if each.sent_at is not None), None)


async def save(tx: Transaction, who: Who, brief: Brief, *, now: datetime) -> None:
    """Keep a version; one that was sent stays as it was."""
    await tx.run(
        "briefs.save",
        person=who.subject,
        workshop=who.workshop,
        version=brief.version,
        sealed_sections=to_json(dict(brief.sections)),
        sent_at=brief.sent_at,
        sent_by=brief.sent_by,
        now=now,
    )


async def readings(tx: Transaction, person: str, workshop: str) -> tuple[Reading, ...]:
    """Return which versions were understood, in their order."""
    rows = await tx.fetch("briefs.reads", person=person, workshop=workshop)
    return tuple(Reading(row["version"], instant(row["at"]), row["recorded_by"]) for row in rows)


async def read(tx: Transaction, who: Who, version: int, *, now: datetime) -> bool:
    """Note that a version is understood; False if that was noted before."""
    return (
        await tx.run(
            "briefs.read",
            person=who.subject,
            workshop=who.workshop,
            version=version,
            recorded_by=who.actor,
            now=now,
        )
        == 1
    )


async def standing(tx: Transaction, workshop: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return which version of their brief each speaker is still to confirm, or has confirmed."""
    read_so_far = {
        row["person"]: row["version"]
        for row in await tx.fetch("briefs.reads_of_workshop", workshop=workshop)
    }
    unread: dict[str, int] = {}
    read: dict[str, int] = {}
    for row in await tx.fetch("briefs.current_of_workshop", workshop=workshop):
        confirmed = read_so_far.get(row["person"], 0) >= row["version"]
        (read if confirmed else unread)[row["person"]] = row["version"]
    return unread, read


def _brief(row: Row) -> Brief:
    said = json.loads(row["sealed_sections"])
    return Brief(
        row["version"],
        {section: said.get(section, "") for section in Section},
        instant_or_none(row["sent_at"]),
        row["sent_by"],
    )
