"""Who works for a workshop, and in which roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rules.who import Role
from storage.transaction import Transaction

Parts = Mapping[str, frozenset[Role]]
"""The roles somebody has in the teams, by workshop; the one loaded last first."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a team; `in_chat`: an account speaks for them."""

    person: str
    name: str
    roles: frozenset[Role]
    language: str
    in_chat: bool


async def parts(tx: Transaction, person: str) -> Parts:
    """Return what somebody is in the teams of all workshops."""
    found: dict[str, frozenset[Role]] = {}
    for row in await tx.fetch("team.parts", person=person):
        found[row["workshop"]] = found.get(row["workshop"], frozenset()) | {Role(row["role"])}
    return found


async def members(tx: Transaction, workshop: str) -> tuple[Member, ...]:
    """Return everybody of a workshop's team, who came first first."""
    found: dict[str, Member] = {}
    for row in await tx.fetch("team.members", workshop=workshop):
        person, role = row["person"], Role(row["role"])
        before = found[person].roles if person in found else frozenset()
        name = f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip()
        found[person] = Member(
            person, name, before | {role}, row["language"], in_chat=row["chat"] is not None
        )
    return tuple(found.values())


async def take(tx: Transaction, person: str, workshop: str, role: Role) -> bool:
    """Take a role back; False if they did not have it."""
    return await tx.run("team.take", person=person, workshop=workshop, role=role) == 1


async def lock(tx: Transaction, workshop: str) -> None:
    """Let nobody else take a role back in this team at the same time (decision 0013)."""
    await tx.run("team.lock", workshop=workshop)
