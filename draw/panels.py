"""Panels one after the other, each making up for whoever the ones before it left behind.

The chances aimed at allow for fractions of people. Where homes and quotas interlock, somebody may
have one there and be in no panel of whole people: then it is all begun again without them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import highspy
import numpy as np

from draw.leximin import leximin
from draw.model import Model, Numbers, solved, values

WHOLE = 1e-6  # closer to a whole number than this is one
TELLS = 20  # panels between two words about how far it is
STARVES = 2.0
"""Seats that a cell without any should have had by now: from there on it is looked at closely."""

Progress = Callable[[int, int], None]


class Unseatable(Exception):
    """Nobody of this cell is in any panel of whole people."""

    def __init__(self, cell: int) -> None:
        super().__init__(cell)
        self.cell = cell


class PanelMaker:
    """Finds a panel of whole people that is good, if not always the best, for given gains."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._count = len(model.sizes)
        self._places = np.arange(self._count, dtype=np.int32)
        self._relaxed = model.solver(whole=False)
        self._whole: highspy.Highs | None = None

    def seats(self, cell: int) -> bool:
        """Tell whether a cell is in any panel. Raises LookupError where there is no panel."""
        wanted = np.zeros(self._count)
        wanted[cell] = 1.0
        return bool(self.best(wanted)[cell] > 0)

    def make(self, gains: Numbers) -> Numbers:
        """Return how many of each cell. `gains`: what one more of each is worth.

        The relaxation first, and what is not whole in it is settled one by one: five times faster
        than a search for the best, and the panels that follow make up for the difference.
        """
        self._relaxed.changeColsCost(self._count, self._places, -gains)
        found = self._dive()
        return self.best(gains) if found is None else found

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

    def best(self, gains: Numbers) -> Numbers:
        """Search for the best panel of whole people. Raises LookupError where there is none."""
        if self._whole is None:
            self._whole = self._model.solver(whole=True)
        self._whole.changeColsCost(self._count, self._places, -gains)
        if not solved(self._whole):
            message = "no panel keeps the quotas"
            raise LookupError(message)
        return np.round(values(self._whole, self._count))


def fair_list(
    model: Model, many: int, *, aiming: Progress, making: Progress
) -> tuple[Model, Numbers, Numbers] | None:
    """Return the chances aimed at and so many panels; None where no panel keeps the quotas.

    The model comes back without the cells of which nobody fits; `aiming` and `making` are told how
    far it is. Raises LookupError where fractions of people would keep the quotas, and whole ones do
    not.
    """
    while True:
        chances = leximin(model, aiming)
        if chances is None:
            return None
        try:
            return model, chances, panels(model, chances, many, making)
        except Unseatable as nobody:
            most = model.most.copy()
            most[nobody.cell] = 0.0
            model = replace(model, most=most)


def panels(model: Model, chances: Numbers, many: int, progress: Progress) -> Numbers:
    """Return so many panels, a row each: in all of them together, everybody near their chance.

    Whoever is furthest behind after the panels so far counts most in the next. Raises Unseatable,
    and LookupError where there is no panel at all.
    """
    maker = PanelMaker(model)
    wanted = chances * model.sizes
    so_far = np.zeros(len(model.sizes))
    made = np.empty((many, len(model.sizes)))
    seatable: set[int] = set()
    for number in range(many):
        behind = (number + 1) * wanted - so_far
        starving = {int(cell) for cell in np.flatnonzero((so_far == 0) & (behind >= STARVES))}
        for cell in sorted(starving - seatable):  # the same list on every machine
            if not maker.seats(cell):
                raise Unseatable(cell)
            seatable.add(cell)
        made[number] = (maker.best if starving else maker.make)(behind / model.sizes)
        so_far += made[number]
        if number % TELLS == TELLS - 1 or number == many - 1:
            progress(number + 1, many)
    return made
