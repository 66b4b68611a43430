"""The quotas as a solver sees them: how many of each cell, and the rows that a panel must keep."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

from draw.cells import Cells
from rules.draw import Terms

Numbers = npt.NDArray[np.float64]

FREE = highspy.kHighsInf


@dataclass(frozen=True, slots=True)
class Row:
    """At least `low` and at most `high` of the cells at these places together."""

    cells: tuple[int, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Model:
    """A panel as whole numbers: how many of each cell. `sizes`: how many people each holds."""

    rows: tuple[Row, ...]
    sizes: Numbers
    most: Numbers

    def solver(self, *, whole: bool) -> highspy.Highs:
        """Return a solver of these rows with nothing to strive for yet; one thread, no output."""
        count = len(self.sizes)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = count, len(self.rows)
        lp.col_cost_ = np.zeros(count)
        lp.col_lower_, lp.col_upper_ = np.zeros(count), self.most
        lp.row_lower_ = np.array([row.low for row in self.rows], dtype=float)
        lp.row_upper_ = np.array([row.high for row in self.rows], dtype=float)
        places = [at for row in self.rows for at in row.cells]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *(len(row.cells) for row in self.rows)])
        lp.a_matrix_.index_ = np.array(places, dtype=np.int32)
        lp.a_matrix_.value_ = np.ones(len(places))
        if whole:
            lp.integrality_ = [highspy.HighsVarType.kInteger] * count
        return solver_of(lp)


def solver_of(lp: highspy.HighsLp) -> highspy.Highs:
    """Return a solver that says nothing and takes one thread: the same each time."""
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    solver.passModel(lp)
    return solver


def model_of(terms: Terms, cells: Cells) -> Model:
    """Return the rows of these terms: the seats, each bound, and one for each kind of home."""
    every = tuple(range(len(cells.cells)))
    rows = [Row(every, terms.seats, terms.seats)]
    for at, feature in enumerate(terms.features):
        for bound in feature.bounds:
            inside = tuple(each for each in every if cells.cells[each].values[at] == bound.key)
            rows.append(Row(inside, bound.minimum, bound.maximum))
    rows += [Row(places, 0, homes) for places, homes in cells.homes if len(places) > 1]
    return Model(
        tuple(rows),
        np.array([len(cell.people) for cell in cells.cells], dtype=float),
        np.array([cell.most for cell in cells.cells], dtype=float),
    )


def solved(solver: highspy.Highs) -> bool:
    """Solve, and tell whether there is a solution."""
    solver.run()
    return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def values(solver: highspy.Highs, count: int) -> Numbers:
    """Return the first `count` values of what was found."""
    return np.array(solver.getSolution().col_value[:count])
