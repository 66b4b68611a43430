"""The fairest chances that the quotas allow: the smallest as large as can be, then the next.

Leximin on the relaxation in which a panel may hold fractions of people (Flanigan, Gölz, Gupta,
Hennig, Procaccia, Nature 2021, has it for whole panels): what it finds no list of panels can pass.
"""

from __future__ import annotations

from collections.abc import Callable

import highspy
import numpy as np

from draw.model import FREE, Model, Numbers, solved, values

BINDS = 1e-9  # a dual of more than this: the row binds in every solution
SLACK = 1e-6
"""How much less than their share settled people may have: ten times what the solver takes for 0."""


def leximin(model: Model, progress: Callable[[int, int], None]) -> Numbers | None:
    """Return the chance of each cell's people, 0 to 1; None where no panel keeps the quotas.

    `progress` is told how many cells have their chance, and of how many.
    """
    count = len(model.sizes)
    solver, first = _solver(model)
    chances = np.full(count, np.nan)
    least = 0.0
    while np.isnan(chances).any():
        if not solved(solver):
            if np.isnan(chances).all():
                return None
            chances[np.isnan(chances)] = least  # a matter of rounding: nobody has less than before
            break
        least = float(values(solver, count + 1)[count])
        duals = np.abs(np.array(solver.getSolution().row_dual[first : first + count]))
        settled = np.flatnonzero(np.isnan(chances) & (duals > BINDS))
        if not len(settled):  # nothing holds the rest back: they can all be certain
            settled = np.flatnonzero(np.isnan(chances))
        for cell in settled:
            chances[cell] = least
            solver.changeRowBounds(first + int(cell), -FREE, FREE)
            low = max(0.0, least * model.sizes[cell] - SLACK)
            solver.changeColBounds(int(cell), low, float(model.most[cell]))
        progress(int((~np.isnan(chances)).sum()), count)
    return chances


def _solver(model: Model) -> tuple[highspy.Highs, int]:
    """Return a solver with one more column, the smallest chance, and where its rows begin."""
    count = len(model.sizes)
    solver = model.solver(whole=False)
    solver.addVar(0.0, 1.0)
    solver.changeColCost(count, -1.0)
    for cell, size in enumerate(model.sizes):
        places = np.array([cell, count], dtype=np.int32)
        solver.addRow(0.0, FREE, 2, places, np.array([1.0, -size]))
    return solver, len(model.rows)
