"""Which people of a cell sit in which panel: each as often as any other, at most one of a home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draw.cells import Cell, Cells
from draw.model import Numbers
from rules.draw import Terms, in_order


def seat(terms: Terms, cells: Cells, made: Numbers) -> tuple[tuple[int, ...], ...]:
    """Turn panels of whole numbers into panels of people (their places in `terms.people`).

    Whoever was in the fewest panels so far comes first; the seed decides between equals, and in
    the end the order of the panels, so that a number says nothing about how a panel was made.
    """
    ids = [one.id for one in terms.people]
    rank = {place: at for at, place in enumerate(in_order(terms.seed, ids))}
    times: Counter[int] = Counter()
    panels = []
    for panel in made:
        members = tuple(sorted(_members(terms, cells, panel, times, rank)))
        times.update(members)
        panels.append(members)
    order = in_order(terms.seed, [f"panel {number}" for number in range(len(panels))])
    return tuple(panels[at] for at in order)


def _members(
    terms: Terms, cells: Cells, panel: Numbers, times: Counter[int], rank: dict[int, int]
) -> Iterator[int]:
    homes: set[int] = set()
    # Cells that share a kind of home take turns: the one whose people are furthest behind chooses.
    wanted = [(cell, int(many)) for cell, many in zip(cells.cells, panel, strict=True) if many]
    for cell, many in sorted(wanted, key=lambda each: (_behind(each[0], times), each[0].values)):
        line = sorted(cell.people, key=lambda place: (times[place], rank[place]))
        chosen = 0
        for place in line:
            home = terms.people[place].household
            if chosen < many and (home is None or home not in homes):
                chosen += 1
                yield place
                if home is not None:
                    homes.add(home)


def _behind(cell: Cell, times: Counter[int]) -> float:
    return sum(times[place] for place in cell.people) / len(cell.people)
