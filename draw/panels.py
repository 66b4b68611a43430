"""Panels one after the other, each making up for whoever the ones before it left behind."""

from __future__ import annotations

from collections.abc import Callable

import highspy
import numpy as np

from draw.model import Model, Numbers, solved, values

WHOLE = 1e-6  # closer to a whole number than this is one
TELLS = 20  # panels between two words about how far it is


class PanelMaker:
    """Finds a panel of whole people that is good, if not always the best, for given gains."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._count = len(model.sizes)
        self._places = np.arange(self._count, dtype=np.int32)
        self._relaxed = model.solver(whole=False)
        self._whole: highspy.Highs | None = None

    def make(self, gains: Numbers) -> Numbers:
        """Return how many of each cell. `gains`: what one more of each is worth.

        The relaxation first, and what is not whole in it is settled one by one: five times faster
        than a search for the best, and the panels that follow make up for the difference.
        """
        self._relaxed.changeColsCost(self._count, self._places, -gains)
        found = self._dive()
        return self._search(gains) if found is None else found

    def _dive(self) -> Numbers | None:
        """Settle one fractional cell after the other; None where that leads nowhere."""
        settled: list[int] = []
        try:
            while solved(self._relaxed):
                now = values(self._relaxed, self._count)
                off = np.abs(now - np.round(now))
                open_cells = np.flatnonzero(off > WHOLE)
                if not len(open_cells):
                    return np.round(now)
                cell = int(open_cells[np.argmin(off[open_cells])])
                settled.append(cell)
                if not self._settle(cell, float(now[cell])):
                    return None
            return None
        finally:
            for cell in settled:
                self._relaxed.changeColBounds(cell, 0.0, float(self._model.most[cell]))

    def _settle(self, cell: int, value: float) -> bool:
        """Make a cell whole: the nearest number, else the one on the other side."""
        near = float(np.round(value))
        far = float(np.floor(value) if near > value else np.ceil(value))
        for number in (near, far):
            self._relaxed.changeColBounds(cell, number, number)
            if solved(self._relaxed):
                return True
        return False

    def _search(self, gains: Numbers) -> Numbers:
        """Search for the best panel of whole people. Raises LookupError where there is none."""
        if self._whole is None:
            self._whole = self._model.solver(whole=True)
        self._whole.changeColsCost(self._count, self._places, -gains)
        if not solved(self._whole):
            message = "no panel keeps the quotas"
            raise LookupError(message)
        return np.round(values(self._whole, self._count))


def panels(
    model: Model, chances: Numbers, many: int, progress: Callable[[int, int], None]
) -> Numbers:
    """Return so many panels, a row each: in all of them together, everybody near their chance.

    Whoever is furthest behind after the panels so far counts most in the next.
    """
    maker = PanelMaker(model)
    wanted = chances * model.sizes
    so_far = np.zeros(len(model.sizes))
    made = np.empty((many, len(model.sizes)))
    for number in range(many):
        made[number] = maker.make(((number + 1) * wanted - so_far) / model.sizes)
        so_far += made[number]
        if number % TELLS == TELLS - 1 or number == many - 1:
            progress(number + 1, many)
    return made
