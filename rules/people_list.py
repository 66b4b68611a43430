"""The list of a workshop's people: who is meant by a few typed words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rules.answers import folded
from rules.who import CitizenState


@dataclass(frozen=True, slots=True)
class Listed:
    """One citizen as the list shows them; `in_chat`: an account speaks for them."""

    person: str
    name: str
    sorted_by: str  # last name, then first name, folded
    commune: str
    phone: str
    email: str
    state: CitizenState
    in_chat: bool
    silenced: bool


def matching(
    people: Iterable[Listed], words: str, state: CitizenState | None
) -> tuple[Listed, ...]:
    """Return those whom all typed words fit (name, commune, e-mail, number), in the order of names.

    A word fits where a name or a place begins with it; three digits or more fit anywhere in a
    telephone number. `state` keeps only those who are there.
    """
    wanted = folded(words).split()
    digits = _digits(words)
    found = [
        one
        for one in people
        if (state is None or one.state is state)
        and (_fits(one, wanted) or (len(digits) >= _SHORTEST_NUMBER and _dials(one, digits)))
    ]
    return tuple(sorted(found, key=lambda one: (one.sorted_by, one.person)))


_SHORTEST_NUMBER = 3


def _fits(one: Listed, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    known = f" {one.sorted_by} {folded(one.commune)} {folded(one.email)}"
    return all(f" {word}" in known for word in wanted)


def _dials(one: Listed, digits: str) -> bool:
    return digits.removeprefix("0") in _digits(one.phone)


def _digits(words: str) -> str:
    return "".join(sign for sign in words if sign in "0123456789")
