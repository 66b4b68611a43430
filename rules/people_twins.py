"""Rows that may tell of the same person though they are written differently: people decide.

Likely the same: nearly the same first name, with the same last name, postcode and year of birth; or
with the same telephone or e-mail, and the same last name or year of birth. A couple that shares a
telephone is two people.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rules.people_cells import squeezed

MOST = 100
"""Pairs that are shown at once: when they are decided, the next are shown."""

_CROWD = 6  # who share a number with more than so many have that of an office
_SHORT = 5  # letters of a first name in which one may differ; in longer ones, two


class Why(StrEnum):
    """What two rows have in common."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of two who may be the same: in a line of the file, or known already by an id."""

    line: int
    person: str
    first_name: str
    last_name: str
    birth_year: str
    postcode: str
    phone: str
    email: str

    @property
    def match(self) -> str:
        name = squeezed(self.first_name) + squeezed(self.last_name)
        return f"{name}|{self.birth_year}|{self.postcode}"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who may be the same person; the second is the later row of the file."""

    first: Somebody
    second: Somebody
    why: Why


class Twins:
    """Finds such pairs among very many, keeping little of each."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._ends = array("q", [0])
        self._keys = {why: array("q") for why in Why}

    def add(self, one: Somebody) -> None:
        """Take somebody who is known, or the next row; known people first."""
        told = (
            *(str(one.line), one.person, one.first_name, one.last_name, one.birth_year),
            *(one.postcode, one.phone, one.email),
        )
        self._kept += "\t".join(told).encode()
        self._ends.append(len(self._kept))
        near = f"{squeezed(one.last_name)}|{one.postcode}|{one.birth_year}"
        self._keys[Why.NAME].append(hash(near))
        self._keys[Why.PHONE].append(hash(one.phone) if one.phone else 0)
        self._keys[Why.EMAIL].append(hash(one.email.casefold()) if one.email else 0)

    def pairs(self) -> Iterator[Pair]:
        """Yield each pair once, with the first of its reasons."""
        seen: set[tuple[int, int]] = set()
        for why, keys in self._keys.items():
            for group in _groups(keys):
                for first, second in combinations(group, 2):
                    if (first, second) in seen:
                        continue
                    a, b = self._somebody(first), self._somebody(second)
                    if b.line and a.match != b.match and _alike(a, b, why):
                        seen.add((first, second))
                        yield Pair(a, b, why)

    def _somebody(self, at: int) -> Somebody:
        kept = self._kept[self._ends[at] : self._ends[at + 1]]
        line, *rest = kept.decode().split("\t")
        return Somebody(int(line), *rest)


def _groups(keys: array[int]) -> Iterator[Sequence[int]]:
    """Yield the places that have the same key, but 0 and what a crowd shares."""
    order = sorted(range(len(keys)), key=keys.__getitem__)
    start = 0
    for at in range(1, len(order) + 1):
        if at < len(order) and keys[order[at]] == keys[order[start]]:
            continue
        if 1 < at - start <= _CROWD and keys[order[start]]:
            yield order[start:at]
        start = at


def _alike(a: Somebody, b: Somebody, why: Why) -> bool:
    first, second = squeezed(a.first_name), squeezed(b.first_name)
    if why is Why.NAME:
        return nearly(first, second)
    agree = squeezed(a.last_name) == squeezed(b.last_name) or a.birth_year == b.birth_year
    return agree and nearly(first, second)


def nearly(first: str, second: str) -> bool:
    """Tell whether two first names could be one: a letter or two, or one that goes on."""
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) > 1 and longer.startswith(shorter):
        return True
    return _distance(first, second) <= (1 if len(longer) <= _SHORT else 2)


def _distance(first: str, second: str) -> int:
    """Count the letters to change, add or take away."""
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(second, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != other))
    return row[-1]
