"""Pools so small that the fairest chances are known: by hand, and by trying every panel."""

from __future__ import annotations

from fractions import Fraction

import highspy
import numpy as np
import numpy.typing as npt
import pytest

from draw.cells import cells_of
from draw.leximin import leximin
from draw.model import model_of
from rules.draw import PANELS, Bound, Entry, Feature, Lottery, Terms
from tests.draw.pools import every_panel, listed, quietly

CLOSE = 1e-5  # ten times what the solver is given for rounding
NUMBERS = 2 / PANELS  # a thousand panels cannot come nearer than two of them


_MORE = 1e-6


def people(*groups: tuple[int, str]) -> tuple[Entry, ...]:
    """So many people of each group, whose values are the letters of its name."""
    found = [tuple(values) for many, values in groups for _ in range(many)]
    return tuple(Entry(f"p{at}", values) for at, values in enumerate(found))


def feature(key: str, **bounds: tuple[int, int]) -> Feature:
    return Feature(key, tuple(Bound(value, *ends) for value, ends in bounds.items()))


# Two seats: a woman and a man, one of them young and one old. A panel is the young woman with the
# old man, with chance p, or one of three old women with one of two young men, with chance 1 - p.
# The smallest of p, (1 - p) / 3 and (1 - p) / 2 is largest at p = 1/4.
CROSSED = Terms(
    "crossed",
    2,
    (feature("sex", f=(1, 1), m=(1, 1)), feature("age", y=(1, 1), o=(1, 1))),
    people((1, "fy"), (3, "fo"), (2, "my"), (1, "mo")),
    "seed",
)
# Three seats, one of them for one of five villagers: 1/5 each, and that is the smallest. The
# fairest lottery does not stop there: five townspeople share two seats equally, whatever their age.
NEXT_SMALLEST = Terms(
    "next smallest",
    3,
    (feature("place", v=(1, 1), t=(2, 2)), feature("age", y=(0, 3), o=(0, 3))),
    people((5, "vo"), (1, "ty"), (4, "to")),
    "seed",
)
# Two seats, three people, two of whom live together: the third is in every panel.
ONE_HOME = Terms(
    "one home",
    2,
    (feature("any", x=(0, 2)),),
    (Entry("p0", ("x",), 7), Entry("p1", ("x",), 7), Entry("p2", ("x",))),
    "seed",
)
# Three seats, at most one man and at most one young person. Two of three old women are in every
# panel, beside one of four young men, with chance p, or the young woman, with chance 1 - p. The
# smaller of p / 4 and 1 - p is largest at p = 4/5.
AT_MOST_ONE = Terms(
    "at most one",
    3,
    (feature("sex", f=(2, 3), m=(0, 1)), feature("age", y=(0, 1), o=(2, 3))),
    people((3, "fo"), (1, "fy"), (4, "my")),
    "seed",
)
KNOWN = [
    (CROSSED, (Fraction(1, 4),) * 4 + (Fraction(3, 8),) * 2 + (Fraction(1, 4),)),
    (NEXT_SMALLEST, (Fraction(1, 5),) * 5 + (Fraction(2, 5),) * 5),
    (ONE_HOME, (Fraction(1, 2), Fraction(1, 2), Fraction(1))),
    (AT_MOST_ONE, (Fraction(2, 3),) * 3 + (Fraction(1, 5),) * 5),
]


@pytest.mark.proves("done.leximin_known")
@pytest.mark.parametrize(("terms", "chances"), KNOWN, ids=[terms.workshop for terms, _ in KNOWN])
def test_the_chances_are_those_found_by_hand(terms: Terms, chances: tuple[Fraction, ...]) -> None:
    assert found(terms) == pytest.approx([float(each) for each in chances], abs=CLOSE)
    assert exact(terms) == pytest.approx([float(each) for each in chances], abs=CLOSE)
    panels = listed(terms, PANELS)
    assert panels is not None
    published = Lottery(terms, panels).chances()
    assert published == pytest.approx([float(each) for each in chances], abs=NUMBERS)


def exact(terms: Terms) -> tuple[float, ...]:
    """Find the leximin chances over every possible panel: no kinds of people, no fractions."""
    every = list(every_panel(terms))
    count = len(terms.people)
    floor, settled = np.zeros(count), np.zeros(count, dtype=bool)
    while not settled.all():
        least = _best(every, count, floor, ~settled, together=True)
        floor[~settled] = least
        # Whoever cannot have more while nobody has less is settled.
        for person in np.flatnonzero(~settled):
            alone = np.zeros(count, dtype=bool)
            alone[person] = True
            if _best(every, count, floor, alone, together=False) < least + _MORE:
                settled[person] = True
    return tuple(floor)


def _best(
    every: list[tuple[int, ...]],
    count: int,
    floor: npt.NDArray[np.float64],
    whose: npt.NDArray[np.bool_],
    *,
    together: bool,
) -> float:
    """Return the largest smallest chance of these people, while nobody has less than before."""
    solver = highspy.Highs()
    solver.silent()
    for _ in every:
        solver.addVar(0.0, 1.0)
    solver.addVar(0.0, 1.0)
    solver.changeColCost(len(every), -1.0)
    panels = np.arange(len(every), dtype=np.int32)
    solver.addRow(1.0, 1.0, len(every), panels, np.ones(len(every)))
    for person in range(count):
        there = np.array([at for at, panel in enumerate(every) if person in panel], dtype=np.int32)
        low = floor[person] - _MORE / 10
        if whose[person]:
            places = np.append(there, np.int32(len(every)))
            values = np.append(np.ones(len(there)), -1.0)
            solver.addRow(0.0, 1.0, len(places), places, values)
        if not (whose[person] and together):
            solver.addRow(low, 1.0, len(there), there, np.ones(len(there)))
    solver.run()
    return float(solver.getSolution().col_value[len(every)])


def found(terms: Terms) -> tuple[float, ...]:
    """Return each person's chance as our solver aims at it."""
    cells = cells_of(terms)
    chances = leximin(model_of(terms, cells), quietly)
    assert chances is not None
    of = {place: float(chances[at]) for at, cell in enumerate(cells.cells) for place in cell.people}
    return tuple(of[place] for place in range(len(terms.people)))
