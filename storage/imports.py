"""Files of people on their way into a workshop: how far each is, what was found and chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from rules.people_twins import Somebody
from rules.who import CitizenState, Source, Who
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Row, Transaction

AT_ONCE = 500  # people looked at in one snapshot


class ImportState(StrEnum):
    """How far an import is."""

    READING = "reading"
    UNREADABLE = "unreadable"
    READY = "ready"  # it is shown what the file holds
    LOADING = "loading"
    LOADED = "loaded"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Import:
    """One file. `report`: what it holds, or why not; `choices`: what an organiser chose.

    `counts`: what became of its rows. `name` is blank once the file is forgotten.
    """

    id: int
    workshop: str
    state: ImportState
    arrives: CitizenState
    source: Source
    file: str
    name: str
    job: str
    made_at: datetime
    made_by: str
    report: Mapping[str, Any]
    choices: Mapping[str, Any]
    counts: Mapping[str, int]
    wrong_file: str | None
    ended_at: datetime | None


async def add(tx: Transaction, who: Who, arrives: CitizenState, source: Source, file: str) -> int:
    """Keep that a file came; the number of its import."""
    rows = await tx.fetch(
        "imports.add",
        workshop=who.workshop,
        arrives=arrives,
        source=source,
        file=file,
        made_at=tx.now,
        made_by=who.actor,
    )
    return int(rows[0]["id"])


async def set_job(tx: Transaction, number: int, job: str) -> None:
    """Remember which work reads or loads it."""
    await tx.run("imports.set_job", id=number, job=job)


async def find(tx: Transaction, number: int) -> Import | None:
    """Return one import."""
    rows = await tx.fetch("imports.find", id=number)
    return _import(rows[0]) if rows else None


async def latest(tx: Transaction, workshop: str, most: int = 10) -> tuple[Import, ...]:
    """Return the latest imports of a workshop, without what they hold."""
    rows = await tx.fetch("imports.latest", workshop=workshop, most=most)
    return tuple(_import(row) for row in rows)


async def move(tx: Transaction, number: int, before: ImportState, state: ImportState) -> bool:
    """Bring it from one state into another; False if somebody else was faster."""
    return await tx.run("imports.move", id=number, before=before, state=state) == 1


async def report(
    tx: Transaction, number: int, state: ImportState, found: Mapping[str, Any]
) -> bool:
    """Keep what was read; False where it was dropped meanwhile."""
    kept = to_json(dict(found))
    return await tx.run("imports.report", id=number, state=state, sealed_report=kept) == 1


async def choose(tx: Transaction, number: int, choices: Mapping[str, Any]) -> None:
    """Keep what an organiser chose."""
    await tx.run("imports.choose", id=number, sealed_choices=to_json(dict(choices)))


async def ended(
    tx: Transaction,
    number: int,
    counts: Mapping[str, int],
    found: Mapping[str, Any],
    wrong_file: str | None,
) -> None:
    """Keep what became of it; `found` is all that is still shown of its rows."""
    await tx.run(
        "imports.ended",
        id=number,
        counts=to_json(dict(counts)),
        sealed_report=to_json(dict(found)),
        wrong_file=wrong_file,
        now=tx.now,
    )


async def drop(tx: Transaction, number: int) -> bool:
    """Give it up; False where it is being loaded, or over."""
    return await tx.run("imports.dropped", id=number, now=tx.now) == 1


async def known_people(
    tx: Transaction, workshop: str, after: str
) -> list[tuple[Somebody, str | None]]:
    """Return the next citizens as a file would tell of them, each with what recognises them.

    In the order of their ids, after one of them.
    """
    rows = await tx.fetch("imports.known_people", workshop=workshop, after=after, most=AT_ONCE)
    return [(_somebody(row), row["match_hash"]) for row in rows]


def _somebody(row: Row) -> Somebody:
    return Somebody(
        0,
        row["id"],
        row["sealed_first_name"] or "",
        row["sealed_last_name"] or "",
        row["sealed_birth_year"] or "",
        row["sealed_postcode"] or "",
        row["sealed_phone"] or "",
        row["sealed_email"] or "",
    )


async def alone_hashes(tx: Transaction, after: str) -> list[str]:
    """Return the next keyed hashes of those who asked to be left alone."""
    return [
        row["hash"] for row in await tx.fetch("imports.alone_hashes", after=after, most=AT_ONCE)
    ]


async def same_hashes(tx: Transaction, workshop: str, after: str) -> list[str]:
    """Return the next keyed hashes of rows that tell of somebody who is there already."""
    rows = await tx.fetch("imports.same_hashes", workshop=workshop, after=after, most=AT_ONCE)
    return [row["hash"] for row in rows]


async def add_same(tx: Transaction, workshop: str, hashes: Iterable[str]) -> None:
    """Remember rows that tell of somebody who is there already."""
    rows = [{"workshop": workshop, "hash": each} for each in hashes]
    await tx.batch("imports.add_same", rows)


def _import(row: Row) -> Import:
    return Import(
        id=row["id"],
        workshop=row["workshop"],
        state=ImportState(row["state"]),
        arrives=CitizenState(row["arrives"]),
        source=Source(row["source"]),
        file=row["file"],
        name=row["sealed_name"] or "",
        job=row["job"],
        made_at=instant(row["made_at"]),
        made_by=row["made_by"],
        report=json.loads(row["sealed_report"] or "{}"),
        choices=json.loads(row["sealed_choices"] or "{}"),
        counts=json.loads(row["counts"] or "{}"),
        wrong_file=row["wrong_file"],
        ended_at=instant_or_none(row["ended_at"]),
    )
