"""Draws: who could be drawn, the list that was made, and the number that was found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from rules.candidates import Known
from rules.who import CitizenState, Who
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Row, Transaction


class DrawState(StrEnum):
    """How far a draw is."""

    PREPARING = "preparing"  # the list of panels is being made
    IMPOSSIBLE = "impossible"  # no panel keeps the quotas
    READY = "ready"  # the list is published by its fingerprint, the number is awaited
    DRAWN = "drawn"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw. `report`: what the solver proved, what would help, or the panel in figures.

    `people` could be drawn, `left_out` were qualified and could not. `file` is the id of the list.
    `stopped_reason`: why a list that was published is given up, in words that everybody reads.
    """

    id: int
    workshop: str
    state: DrawState
    seats: int
    people: int
    left_out: int
    job: str
    seed: str
    made_at: datetime
    made_by: str
    report: Mapping[str, Any]
    file: str | None
    ready_at: datetime | None
    typed: str | None
    number: int | None
    drawn_at: datetime | None
    drawn_by: str | None
    told_at: datetime | None
    stopped_at: datetime | None
    stopped_reason: str | None


async def known(tx: Transaction, workshop: str, state: CitizenState) -> tuple[Known, ...]:
    """Return everybody in a state with what their features are found from, but their answers."""
    rows = await tx.fetch("draws.qualified", workshop=workshop, state=state)
    return tuple(
        Known(
            person=row["person"],
            features=json.loads(row["sealed_features"] or "{}"),
            birth_year=row["sealed_birth_year"],
            postcode=row["sealed_postcode"],
            in_peace=row["silenced_at"] is not None,
        )
        for row in rows
    )


async def answers(
    tx: Transaction, workshop: str, state: CitizenState, question: str
) -> dict[str, str]:
    """Return what those in a state chose as their answer to one question, by person."""
    rows = await tx.fetch("draws.answers", workshop=workshop, state=state, question=question)
    said = {row["person"]: json.loads(row["sealed_value"] or "null") for row in rows}
    return {person: value for person, value in said.items() if isinstance(value, str)}


async def recruits(tx: Transaction, workshop: str) -> bool:
    """Tell whether somebody is, or became, qualified by this workshop's own recruitment."""
    return bool(await tx.fetch("draws.recruited", workshop=workshop))


async def add(
    tx: Transaction, who: Who, *, seats: int, people: Sequence[str], left_out: int, seed: str
) -> int | None:
    """Begin a draw among these people (ids, in their places); None where there is one already."""
    rows = await tx.fetch(
        "draws.add",
        workshop=who.workshop,
        seats=seats,
        people=len(people),
        left_out=left_out,
        seed=seed,
        made_at=tx.now,
        made_by=who.actor,
    )
    if not rows:
        return None
    draw = int(rows[0]["id"])
    places = [
        {"draw": draw, "place": place, "person": person} for place, person in enumerate(people)
    ]
    await tx.batch("draws.add_person", places)
    return draw


async def name_job(tx: Transaction, draw: int, job: str) -> None:
    """Remember which work makes the list."""
    await tx.run("draws.name_job", id=draw, job=job)


async def people(tx: Transaction, draw: int) -> dict[int, str]:
    """Return who is at which place; erased people are absent."""
    rows = await tx.fetch("draws.people", draw=draw)
    return {int(row["place"]): str(row["person"]) for row in rows}


async def set_turn(tx: Transaction, draw: int, place: int, turn: int) -> None:
    """Keep when somebody's turn is."""
    await tx.run("draws.set_turn", draw=draw, place=place, turn=turn)


async def turns(tx: Transaction, workshop: str) -> dict[str, int]:
    """Return when whose turn is, of those who were in the draw that counts."""
    rows = await tx.fetch("draws.turns", workshop=workshop)
    return {str(row["person"]): int(row["turn"]) for row in rows}


async def find(tx: Transaction, draw: int) -> Draw | None:
    """Return one draw."""
    rows = await tx.fetch("draws.find", id=draw)
    return _draw(rows[0]) if rows else None


async def last(tx: Transaction, workshop: str) -> Draw | None:
    """Return the draw that was prepared last, whatever became of it."""
    rows = await tx.fetch("draws.last", workshop=workshop)
    return _draw(rows[0]) if rows else None


async def given_up(tx: Transaction, workshop: str) -> tuple[Draw, ...]:
    """Return the draws whose list was published and then given up, the newest last."""
    return tuple(_draw(row) for row in await tx.fetch("draws.given_up", workshop=workshop))


async def ready(tx: Transaction, draw: int, file: str, report: Mapping[str, Any]) -> bool:
    """Keep that the list is made; False where the draw was stopped meanwhile."""
    kept = to_json(dict(report))
    return await tx.run("draws.ready", id=draw, file=file, report=kept, now=tx.now) == 1


async def impossible(tx: Transaction, draw: int, report: Mapping[str, Any]) -> bool:
    """Keep that there is no list, and what would help; False where it was stopped meanwhile."""
    return await tx.run("draws.impossible", id=draw, report=to_json(dict(report))) == 1


async def stop(tx: Transaction, draw: int, reason: str | None) -> bool:
    """Stop a draw; False where it has been made, or is published and there is no reason."""
    return await tx.run("draws.stop", id=draw, reason=reason, now=tx.now) == 1


async def give_number(tx: Transaction, who: Who, draw: int, typed: str, number: int) -> bool:
    """Keep the number, once; False where the draw does not wait for one."""
    by = who.actor
    asked = {"id": draw, "typed": typed, "number": number, "by": by}
    return await tx.run("draws.give_number", **asked, now=tx.now) == 1


async def told(tx: Transaction, draw: Draw, report: Mapping[str, Any]) -> None:
    """Keep that everybody was told, and the panel in figures."""
    kept = to_json({**draw.report, **report})
    await tx.run("draws.told", id=draw.id, report=kept, now=tx.now)


async def forget_people(tx: Transaction, draw: int) -> None:
    """Forget who was in a draw that came to nothing."""
    await tx.run("draws.forget_people", draw=draw)


def _draw(row: Row) -> Draw:
    return Draw(
        id=row["id"],
        workshop=row["workshop"],
        state=DrawState(row["state"]),
        seats=row["seats"],
        people=row["people"],
        left_out=row["left_out"],
        job=row["job"],
        seed=row["seed"],
        made_at=instant(row["made_at"]),
        made_by=row["made_by"],
        report=json.loads(row["report"] or "{}"),
        file=row["file"],
        ready_at=instant_or_none(row["ready_at"]),
        typed=row["typed"],
        number=row["number"],
        drawn_at=instant_or_none(row["drawn_at"]),
        drawn_by=row["drawn_by"],
        told_at=instant_or_none(row["told_at"]),
        stopped_at=instant_or_none(row["stopped_at"]),
        stopped_reason=row["stopped_reason"],
    )
