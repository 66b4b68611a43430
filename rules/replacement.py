"""Who should take a seat that has become free: whoever repairs most of the sample plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rules.draw import Feature

Part = tuple[str, str]
"""A feature and its value."""

_Judged = tuple[tuple[Part, ...], tuple[Part, ...], int]


class Line(IntEnum):
    """In which line somebody stands: substitutes are asked before those who were not drawn."""

    SUBSTITUTE = 0
    NOT_DRAWN = 1


@dataclass(frozen=True, slots=True)
class Spare:
    """Somebody who could take a seat: their values, their line, and their turn in it.

    `asked`: they have been offered one before.
    """

    person: str
    values: tuple[str, ...]
    line: Line
    turn: int
    household: str | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """A spare with what they would do: the quotas they repair, and those they would break.

    `lacking`: seats that the plan would be short of, or have too many of, with them on board and
    the other free seats filled as well as can be. 0: the plan can be kept.
    """

    spare: Spare
    repairs: tuple[Part, ...]
    breaks: tuple[Part, ...]
    lacking: int

    @property
    def keeps_the_plan(self) -> bool:
        """Whether this is a replacement within the quotas."""
        return self.lacking == 0


def rank(
    features: Sequence[Feature],
    seated: Sequence[tuple[str, ...]],
    spares: Iterable[Spare],
    *,
    free: int,
    homes: frozenset[str] = frozenset(),
) -> tuple[Ranked, ...]:
    """Order those who could take one of `free` seats: the best for the plan first.

    Whoever was asked before comes last. Between equals substitutes come first, then whoever brings
    most of what is missing, then whoever's turn it is. Nobody is in it who lives at
    an address of `homes`: somebody there has a seat, or an offer of one.
    """
    counts = count(features, seated)
    judged: dict[tuple[str, ...], _Judged] = {}  # many have the same values
    ranked = []
    for spare in spares:
        if spare.household is not None and spare.household in homes:
            continue
        if spare.values not in judged:
            judged[spare.values] = _judge(features, counts, spare.values, free)
        ranked.append(Ranked(spare, *judged[spare.values]))
    return tuple(
        sorted(
            ranked,
            key=lambda one: (
                *(one.spare.asked, one.lacking, one.spare.line),
                *(-len(one.repairs), one.spare.turn),
            ),
        )
    )


def count(features: Sequence[Feature], people: Iterable[tuple[str, ...]]) -> Counter[Part]:
    """Count people by each value of each feature."""
    keys = [feature.key for feature in features]
    return Counter(
        (key, value) for values in people for key, value in zip(keys, values, strict=True)
    )


def lacking(features: Sequence[Feature], counts: Counter[Part], free: int) -> int:
    """Return by how many seats the plan must fail, however the free seats are filled.

    For each feature by itself: what is missing beyond the free seats, what is too much, and free
    seats that no value has room for.
    """
    total = 0
    for feature in features:
        short = over = room = 0
        for bound in feature.bounds:
            found = counts[feature.key, bound.key]
            short += max(0, bound.minimum - found)
            over += max(0, found - bound.maximum)
            room += max(0, bound.maximum - found)
        total += max(0, short - free) + over + max(0, free - room)
    return total


def _judge(
    features: Sequence[Feature], counts: Counter[Part], values: tuple[str, ...], free: int
) -> _Judged:
    repairs, breaks = [], []
    for feature, value in zip(features, values, strict=True):
        found = counts[feature.key, value]
        for bound in feature.bounds:
            if bound.key == value and found < bound.minimum:
                repairs.append((feature.key, value))
            if bound.key == value and found >= bound.maximum:
                breaks.append((feature.key, value))
    after = counts.copy()
    after.update(count(features, [values]))
    return tuple(repairs), tuple(breaks), lacking(features, after, free - 1)
