"""What was answered in the survey; a sheet without a name leads back to nobody here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from rules.survey import Answers, Sheet, step_after
from storage import inbox
from storage.codec import to_json
from storage.ids import new_id
from storage.transaction import Transaction

_UPDATE = "update:"
_STEP = "."  # after the step of a sheet, in its id: that is all one can tell of when it came


@dataclass(frozen=True, slots=True)
class Asked:
    """How many were asked, and how many of them answered."""

    people: int
    answered: int


async def has_answered(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether somebody has answered, with or without their name."""
    return bool(await tx.fetch("survey.has_answered", person=person, workshop=workshop))


async def own(tx: Transaction, person: str, workshop: str) -> Answers | None:
    """Return what somebody answered with their name; None if nothing, or without it."""
    rows = await tx.fetch("survey.own", person=person, workshop=workshop)
    if not rows or rows[0]["sealed_answers"] is None:
        return None
    kept: Mapping[str, str] = json.loads(rows[0]["sealed_answers"])
    return kept


async def add(
    tx: Transaction, person: str, workshop: str, answers: Answers, *, named: bool
) -> bool:
    """Keep one sheet; False if this person has answered. Without a name, only that they did."""
    if not await tx.run("survey.answered", person=person, workshop=workshop):
        return False
    before = (await tx.fetch("survey.count", workshop=workshop))[0]["sheets"]
    await tx.run(
        "survey.add",
        id=f"{step_after(before)}{_STEP}{new_id()}",
        workshop=workshop,
        person=person if named else None,
        sealed_answers=to_json(dict(answers)),
    )
    return True


async def rewrite(tx: Transaction, person: str, workshop: str, answers: Answers) -> None:
    """Change what was answered with a name."""
    values = {"person": person, "workshop": workshop, "sealed_answers": to_json(dict(answers))}
    await tx.run("survey.rewrite", **values)


async def sheets(tx: Transaction, workshop: str) -> tuple[Sheet, ...]:
    """Return all sheets, in an order that means nothing; blank is one that was erased."""
    rows = await tx.fetch("survey.sheets", workshop=workshop)
    return tuple(
        Sheet(int(row["id"].partition(_STEP)[0]), json.loads(row["sealed_answers"] or "{}"))
        for row in rows
    )


async def asked(tx: Transaction, workshop: str) -> Asked:
    """Return how many have a seat, and how many of them have answered."""
    row = (await tx.fetch("survey.asked", workshop=workshop))[0]
    return Asked(row["people"], row["answered"])


async def open_people(tx: Transaction, workshop: str) -> tuple[tuple[str, str], ...]:
    """Return the ids and names of those who have not answered, by name."""
    rows = await tx.fetch("survey.open_people", workshop=workshop)
    found = (
        (row["person"], f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip())
        for row in rows
    )
    return tuple(sorted(found, key=lambda each: each[1].casefold()))


async def forget_update(tx: Transaction) -> None:
    """Blank the update that is being handled: an anonymous answer leaves nothing in the inbox."""
    if tx.cause.startswith(_UPDATE):
        await inbox.blank(tx, int(tx.cause.removeprefix(_UPDATE)))
