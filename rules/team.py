"""The team of a workshop: at least one person always runs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rules.errors import Refused
from rules.people_cells import LONGEST_NAME
from rules.who import TEAM, Role


def may_take(role: Role, organisers: int) -> None:
    """Let a role be taken back; Refused for the last person who runs the workshop."""
    if role is Role.ORGANISER and organisers <= 1:
        raise Refused("team.last-organiser")


def roles_given(chosen: Iterable[str]) -> tuple[Role, ...]:
    """Read the roles that were ticked; Refused where none is one of the team's."""
    roles = tuple(role for role in Role if role in TEAM and role in tuple(chosen))
    if not roles:
        raise Refused("team.no-role")
    return roles


def name_of(typed: str) -> str:
    """Read a first or a last name. Refused for what cannot be one."""
    words = " ".join(typed.split())
    if not any(sign.isalpha() for sign in words):
        raise Refused("data.not-a-name")
    if len(words) > LONGEST_NAME:
        raise Refused("common.answer-too-long", length=len(words), limit=LONGEST_NAME)
    return words


def may_let_in(theirs: Iterable[str], mine: Mapping[str, frozenset[Role]]) -> None:
    """Let somebody make a way in to `theirs`, workshops of another; `mine`: roles by workshop.

    Who comes in may go wherever that person may. Refused where that is more than what whoever
    makes it runs: it could be used in the other's place.
    """
    if any(Role.ORGANISER not in mine.get(workshop, frozenset()) for workshop in theirs):
        raise Refused("team.elsewhere-too")
