"""Why no panel can keep the quotas, and the smallest change of them that would help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from draw.cells import Cells
from draw.model import FREE, Model, solved, values
from rules.draw import Terms


@dataclass(frozen=True, slots=True)
class Change:
    """One bound to move: of which value, which end of it, from what, to what."""

    feature: str
    value: str
    end: str  # «minimum» or «maximum»
    was: int
    to: int

    def plain(self) -> dict[str, Any]:
        """Return it as what JSON can carry."""
        return {"feature": self.feature, "value": self.value, "end": self.end} | {
            "was": self.was,
            "to": self.to,
        }


def smallest_change(terms: Terms, cells: Cells, model: Model) -> tuple[Change, ...] | None:
    """Return the fewest steps by which bounds must move; None where no bound can help.

    That is when there are fewer households than seats. A step is one seat of one bound.
    """
    solver = model.solver(whole=True)
    count = len(cells.cells)
    bounds = [(feature, bound) for feature in terms.features for bound in feature.bounds]
    for row in range(1, len(bounds) + 1):  # the first row of the model is the seats
        for way in (1.0, -1.0):
            places = np.array([row], dtype=np.int32)
            solver.addCol(1.0, 0.0, FREE, 1, places, np.array([way]))
    for column in range(count, count + 2 * len(bounds)):
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    if not solved(solver):
        return None
    moved = np.round(values(solver, count + 2 * len(bounds))[count:]).astype(int)
    changes = []
    for at, (feature, bound) in enumerate(bounds):
        missing, beyond = int(moved[2 * at]), int(moved[2 * at + 1])
        if missing > beyond:
            to = bound.minimum - (missing - beyond)
            changes.append(Change(feature.key, bound.key, "minimum", bound.minimum, to))
        elif beyond > missing:
            to = bound.maximum + (beyond - missing)
            changes.append(Change(feature.key, bound.key, "maximum", bound.maximum, to))
    return tuple(changes)
