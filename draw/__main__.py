"""`python -m draw < terms.json`: a line of JSON for each step, the last with what came of it.

    {"step": "chances", "done": 12, "total": 240}        how far it is
    {"end": "impossible", "changes": [{…}, …] or null}   no panel keeps the quotas
    {"end": "made", "panels": [[…], …], "report": {…}}   the numbered panels

It reads and writes nothing else, and knows no database: whoever has the terms finds the same.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from typing import Any

import highspy
import numpy as np

from draw.cells import Cells, cells_of
from draw.certificate import weigh
from draw.impossible import smallest_change
from draw.model import Model, Numbers, model_of
from draw.panels import fair_list
from draw.people import seat
from rules.draw import PANELS, Terms
from rules.draw_file import terms_from_plain

NO_CHANCE = 1e-6
"""Chances below this are the solver's way to say none."""

NICE = 10
"""Whoever presses a button meanwhile goes first."""


def say(**words: Any) -> None:
    print(json.dumps(words), flush=True)


def alone_on_stdout() -> None:
    """Keep the standard output for our lines: the solver's library greets there by itself."""
    ours = os.dup(1)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, no path
        os.dup2(nowhere.fileno(), 1)
    sys.stdout = os.fdopen(ours, "w", encoding="utf-8")


def draw(terms: Terms) -> dict[str, Any]:
    """Make the list for these terms, or say why there is none."""
    cells = cells_of(terms)
    model = model_of(terms, cells)
    try:
        found = fair_list(
            model,
            PANELS,
            aiming=lambda done, total: say(step="chances", done=done, total=total),
            making=lambda done, total: say(step="panels", done=done, total=total),
        )
    except LookupError:  # fractions of people would keep them, whole ones do not
        found = None
    if found is None:
        return _impossible(terms, cells, model)
    model, chances, made = found
    say(step="seats", done=0, total=1)
    seated = seat(terms, cells, made)
    say(step="proof", done=0, total=1)
    return {
        "end": "made",
        "panels": seated,
        "report": _report(cells, model, chances, made, seated),
    }


def _impossible(terms: Terms, cells: Cells, model: Model) -> dict[str, Any]:
    changes = smallest_change(terms, cells, model)
    plain = None if changes is None else [change.plain() for change in changes]
    return {"end": "impossible", "changes": plain}


def _report(
    cells: Cells,
    model: Model,
    chances: Numbers,
    made: Numbers,
    seated: tuple[tuple[int, ...], ...],
) -> dict[str, Any]:
    """Tell the least chance: the bound that none can pass, and what the panels reach.

    It is that of people who fit in a panel at all; how many are `nowhere` is told beside it.
    """
    fits = (chances > NO_CHANCE) & (model.most > 0)
    times = Counter(place for panel in seated for place in panel)
    there = [cell for cell, one in zip(cells.cells, fits, strict=True) if one]
    weighted = weigh(model, np.where(fits, chances, 0.0), made)
    return {
        "bound": float(chances[fits].min()),
        "weighted": float(weighted.chances[fits].min()),
        "published": min(times[place] for cell in there for place in cell.people) / len(seated),
        "nowhere": int(model.sizes[~fits].sum()),
        "share": weighted.share,
        "added": weighted.added,
        "people": int(model.sizes.sum()),
        "kinds": len(cells.cells),
        "solver": f"HiGHS {highspy.Highs().version()}",
    }


if __name__ == "__main__":
    os.nice(NICE)
    alone_on_stdout()
    say(**draw(terms_from_plain(json.load(sys.stdin))))
