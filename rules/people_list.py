"""The list of a workshop's people: who is meant by a few typed words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from rules.answers import folded
from rules.who import CitizenState


class Listed(NamedTuple):  # made three times as fast as a frozen dataclass: there are thousands
    """One citizen as the list shows them; `in_chat`: an account speaks for them.

    `phone` has its digits together («+33639980012»), as it is kept; empty where none is known.
    """

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
    place = cache(folded)  # many live in the same one
    found = [
        one
        for one in people
        if (state is None or one.state is state)
        and ((len(digits) >= _SHORTEST_NUMBER and _dials(one, digits)) or _fits(one, wanted, place))
    ]
    return tuple(sorted(found, key=_IN_ORDER))


_SHORTEST_NUMBER = 3
_IN_ORDER = attrgetter("sorted_by", "person")


def _fits(one: Listed, wanted: Sequence[str], place: Callable[[str], str]) -> bool:
    unmet = [word for word in wanted if f" {word}" not in f" {one.sorted_by}"]
    if not unmet:
        return True
    known = f" {place(one.commune)} {folded(one.email)}"
    return all(f" {word}" in known for word in unmet)


def _dials(one: Listed, digits: str) -> bool:
    return digits.removeprefix("0") in one.phone


def _digits(words: str) -> str:
    return "".join(sign for sign in words if sign in "0123456789")
