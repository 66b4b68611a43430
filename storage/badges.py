"""Who may come to a workshop, and the code on their badge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rules.badges import Kind
from rules.who import Role
from storage.transaction import Row, Transaction

_TEAM = frozenset({Role.ORGANISER, Role.LOGISTICS, Role.READER})
_FIRST = (Role.CITIZEN, Role.SPEAKER, Role.ATTENDEE)
"""Whoever is several things has the badge of the first."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who may come, or was there and comes no more (`may_come` is False).

    `code` and `revision` (of the address) are None until made; `half_days` tells for which ones
    somebody comes who is neither citizen nor speaker nor of the team. `quiet`: they are to be left
    in peace, and nobody waits for them.
    """

    person: str
    kind: Kind
    first_name: str
    last_name: str
    organisation: str
    language: str
    code: str | None
    revision: int | None
    phone: str = ""
    may_come: bool = True
    half_days: frozenset[str] = frozenset()
    quiet: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


async def everybody(tx: Transaction, workshop: str) -> tuple[Bearer, ...]:
    """Return everybody who may come to a workshop, each once, in the order of their ids."""
    return tuple(each for each in await everybody_ever(tx, workshop) if each.may_come)


async def everybody_ever(tx: Transaction, workshop: str) -> tuple[Bearer, ...]:
    """Return the same, and who was there and comes no more."""
    rows: dict[str, list[Row]] = {}
    for row in await tx.fetch("badges.everybody", workshop=workshop):
        if row["may_come"] or row["was_there"]:
            rows.setdefault(row["person"], []).append(row)
    return tuple(_bearer(min(each, key=_rank)) for each in rows.values())


async def codes(tx: Transaction, workshop: str) -> dict[str, str]:
    """Return the codes of a workshop, by person."""
    rows = await tx.fetch("badges.codes", workshop=workshop)
    return {row["person"]: row["code"] for row in rows}


async def by_code(tx: Transaction, workshop: str, code: str) -> str | None:
    """Return whose code this is, in this workshop."""
    rows = await tx.fetch("badges.by_code", workshop=workshop, code=code)
    return str(rows[0]["person"]) if rows else None


async def add(tx: Transaction, workshop: str, made: Sequence[tuple[str, str]]) -> None:
    """Keep codes, each with its person; what is taken already changes nothing."""
    about = {"workshop": workshop, "now": tx.now}
    await tx.batch("badges.add", [{**about, "person": one, "code": code} for one, code in made])


def _rank(row: Row) -> tuple[bool, int]:
    role = Role(row["role"])
    return not row["may_come"], _FIRST.index(role) if role in _FIRST else len(_FIRST)


def _bearer(row: Row) -> Bearer:
    role = Role(row["role"])
    kind = Kind.TEAM if role in _TEAM else Kind(row["kind"] or role)
    return Bearer(
        row["person"],
        kind,
        row["sealed_first_name"] or "",
        row["sealed_last_name"] or "",
        row["sealed_organisation"] or "",
        row["language"],
        row["code"],
        row["revision"],
        row["sealed_phone"] or "",
        bool(row["may_come"]),
        frozenset((row["half_days"] or "").split()),
        quiet=row["silenced_at"] is not None,
    )
