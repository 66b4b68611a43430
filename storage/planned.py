"""Planned messages: what an organiser changed about them, who has had them, who was missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from rules.answers import folded
from rules.attendance import Answer
from rules.facts import Localised
from rules.planned import Reader, Setting
from rules.who import CitizenState, Who
from storage.codec import instant_or_none, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody who said yes to a gathering; `missing`: the team noted that they did not come."""

    person: str
    name: str
    missing: bool


async def settings(tx: Transaction, workshop: str) -> Mapping[str, Setting]:
    """Return what was changed, by message; a message nobody touched is absent."""
    rows = await tx.fetch("planned.settings", workshop=workshop)
    return {row["message"]: _setting(row) for row in rows}


async def setting(tx: Transaction, workshop: str, message: str) -> Setting:
    """Return what was changed about one message (nothing yet: an empty setting)."""
    return (await settings(tx, workshop)).get(message, Setting())


async def save(tx: Transaction, who: Who, message: str, kept: Setting) -> None:
    """Keep what `who.actor` changed about one message."""
    await tx.run(
        "planned.save",
        workshop=who.workshop,
        message=message,
        turned_off=kept.off,
        delay_seconds=None if kept.delay is None else int(kept.delay.total_seconds()),
        words=to_json(dict(kept.words.words)) if kept.words else None,
        released_at=kept.released_at,
        now=tx.now,
        by=who.actor,
    )


async def readers(
    tx: Transaction, workshop: str, gathering: str, *, after: str, most: int
) -> tuple[tuple[str, Reader], ...]:
    """Return those who have a seat, with what decides about them: the next after a person."""
    rows = await tx.fetch(
        "planned.readers", workshop=workshop, gathering=gathering, after=after, most=most
    )
    return tuple((row["person"], _reader(row)) for row in rows)


async def reader(tx: Transaction, person: str, workshop: str, gathering: str) -> Reader | None:
    """Return the same of one person; None for who is no citizen there."""
    about = {"person": person, "workshop": workshop, "gathering": gathering}
    rows = await tx.fetch("planned.reader", **about)
    return _reader(rows[0]) if rows else None


async def deliver(tx: Transaction, workshop: str, message: str, person: str) -> bool:
    """Note that somebody gets a message now; False if they have had it."""
    values = {"workshop": workshop, "message": message, "person": person}
    return await tx.run("planned.deliver", **values, now=tx.now) > 0


async def counts(tx: Transaction, workshop: str) -> Mapping[str, int]:
    """Return how many have had each message; one that nobody had is absent."""
    rows = await tx.fetch("planned.counts", workshop=workshop)
    return {row["message"]: int(row["people"]) for row in rows}


async def expected(tx: Transaction, workshop: str, gathering: str) -> tuple[Expected, ...]:
    """Return everybody who said yes to a gathering, by last name."""
    rows = await tx.fetch("planned.expected", workshop=workshop, gathering=gathering)
    ordered = sorted(rows, key=_by_name)
    return tuple(Expected(row["person"], _name(row), row["missing"] is not None) for row in ordered)


async def mark(
    tx: Transaction, workshop: str, gathering: str, *, missing: Iterable[str], there: Iterable[str]
) -> None:
    """Keep who was missing, and of whom it is not true any more."""
    about = {"workshop": workshop, "gathering": gathering}
    gone = [{**about, "person": person, "now": tx.now} for person in missing]
    await tx.batch("planned.mark", gone)
    await tx.batch("planned.unmark", [{**about, "person": person} for person in there])


def _setting(row: Row) -> Setting:
    delay = row["delay_seconds"]
    return Setting(
        off=bool(row["turned_off"]),
        delay=None if delay is None else timedelta(seconds=delay),
        words=Localised(json.loads(row["words"])) if row["words"] else None,
        released_at=instant_or_none(row["released_at"]),
    )


def _reader(row: Row) -> Reader:
    return Reader(
        CitizenState(row["state"]),
        Answer(row["answer"]) if row["answer"] else None,
        missing=row["missing"] is not None,
        answered=row["answered"] is not None,
        sure_on=row["sure_on"] or "",
    )


def _name(row: Row) -> str:
    return f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip()


def _by_name(row: Row) -> tuple[str, str]:
    return folded(row["sealed_last_name"] or ""), folded(row["sealed_first_name"] or "")
