"""People who cannot be told apart by the quotas, put together: whole numbers instead of names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from rules.draw import Terms

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """People with equal features in households of an equal make-up; `home` is that make-up.

    `most`: how many of them one panel can hold, at most one from each household.
    """

    values: Values
    home: tuple[Values, ...]
    people: tuple[int, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Cells:
    """All cells, and for each kind of shared home its cells and how many such homes there are."""

    cells: tuple[Cell, ...]
    homes: tuple[tuple[tuple[int, ...], int], ...]


def cells_of(terms: Terms) -> Cells:
    """Put the people of these terms together, in an order that does not depend on theirs."""
    together: defaultdict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(terms.people):
        if one.household is not None:
            together[one.household].append(place)
    make_up: dict[int, tuple[Values, ...]] = {}
    homes: Counter[tuple[Values, ...]] = Counter()
    for members in together.values():
        home = tuple(sorted(terms.people[place].values for place in members))
        homes[home] += 1
        make_up.update(dict.fromkeys(members, home))
    found: defaultdict[tuple[tuple[Values, ...], Values], list[int]] = defaultdict(list)
    for place, one in enumerate(terms.people):
        home = make_up.get(place, (one.values,))
        found[(home, one.values) if len(home) > 1 else ((), one.values)].append(place)
    cells = tuple(
        Cell(values, home, tuple(people), homes[home] if home else len(people))
        for (home, values), people in sorted(found.items())
    )
    of_home: defaultdict[tuple[Values, ...], list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        if cell.home:
            of_home[cell.home].append(at)
    return Cells(cells, tuple((tuple(at), homes[home]) for home, at in sorted(of_home.items())))
