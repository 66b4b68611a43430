"""What is proved about a list: how near its panels, weighted, come to the chances aimed at."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

from draw.model import FREE, Model, Numbers, solver_of, values
from draw.panels import PanelMaker

ENOUGH = 0.999
"""Whole panels that give everybody so much of the chance aimed at have as good as reached it."""

ROUNDS = 60
"""How many panels are added, at most, to a list that does not reach it."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """The best weights: `share` of the aim that everybody has at least, and the `chances` of each.

    `added`: how many panels beyond the list were needed.
    """

    share: float
    chances: Numbers
    added: int


def weigh(model: Model, chances: Numbers, made: Numbers) -> Weighted:
    """Weigh the panels so that the worst-off has as much of their aim as possible.

    Where that is less than `ENOUGH`, add the panels that would help, as their prices say.
    """
    aim = chances * model.sizes
    known = np.unique(made, axis=0)
    first, maker = len(known), PanelMaker(model)
    while True:
        solver = _solver(known, aim)
        solver.run()
        share = float(values(solver, len(known) + 1)[-1])
        added = len(known) - first
        if share >= ENOUGH or added >= ROUNDS:
            break
        prices = np.abs(np.array(solver.getSolution().row_dual[: len(aim)]))
        known = np.vstack([known, maker.make(prices)])
    weights = values(solver, len(known))
    return Weighted(share, weights @ known / model.sizes, added)


def _solver(known: Numbers, aim: Numbers) -> highspy.Highs:
    """Weights of the panels, and the share that everybody has of their aim: to be the largest."""
    panels, count = known.shape
    held = [np.flatnonzero(panel).astype(np.int32) for panel in known]
    index = [np.append(each, count) for each in held] + [np.arange(count, dtype=np.int32)]
    value = [np.append(panel[each], 1.0) for panel, each in zip(known, held, strict=True)] + [-aim]
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = panels + 1, count + 1
    lp.col_cost_ = _with_last(np.zeros(panels), -1.0)
    lp.col_lower_ = np.zeros(panels + 1)
    lp.col_upper_ = _with_last(np.ones(panels), FREE)
    lp.row_lower_ = _with_last(np.zeros(count), 1.0)
    lp.row_upper_ = _with_last(np.full(count, FREE), 1.0)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = np.cumsum([0, *map(len, index)])
    lp.a_matrix_.index_ = np.concatenate(index)
    lp.a_matrix_.value_ = np.concatenate(value)
    return solver_of(lp)


def _with_last(most: npt.NDArray[np.float64], last: float) -> Numbers:
    return np.append(most, last)
