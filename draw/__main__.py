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

from draw.cells import Cells, cells_of
from draw.certificate import weigh
from draw.impossible import smallest_change
from draw.leximin import leximin
from draw.model import Model, Numbers, model_of
from draw.panels import panels
from draw.people import seat
from rules.draw import PANELS, Terms
from rules.draw_file import terms_from_plain

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
    chances = leximin(model, lambda done, total: say(step="chances", done=done, total=total))
    if chances is None:
        return _impossible(terms, cells, model)
    try:
        made = panels(
            model, chances, PANELS, lambda done, total: say(step="panels", done=done, total=total)
        )
    except LookupError:  # fractions of people would keep them, whole ones do not
        return _impossible(terms, cells, model)
    say(step="seats", done=0, total=1)
    seated = seat(terms, cells, made)
    say(step="proof", done=0, total=1)
    return {
        "end": "made",
        "panels": seated,
        "report": _report(terms, cells, model, chances, made)
        | {"published": _least(terms, seated)},
    }


def _impossible(terms: Terms, cells: Cells, model: Model) -> dict[str, Any]:
    changes = smallest_change(terms, cells, model)
    plain = None if changes is None else [change.plain() for change in changes]
    return {"end": "impossible", "changes": plain}


def _report(
    terms: Terms, cells: Cells, model: Model, chances: Numbers, made: Numbers
) -> dict[str, Any]:
    """Tell the least chance: the bound that none can pass, and what the panels reach, weighted."""
    weighted = weigh(model, chances, made)
    return {
        "bound": float(chances.min()),
        "weighted": weighted.least,
        "share": weighted.share,
        "added": weighted.added,
        "people": len(terms.people),
        "kinds": len(cells.cells),
        "solver": f"HiGHS {highspy.Highs().version()}",
    }


def _least(terms: Terms, seated: tuple[tuple[int, ...], ...]) -> float:
    times = Counter(place for panel in seated for place in panel)
    return min(times[place] for place in range(len(terms.people))) / len(seated)


if __name__ == "__main__":
    os.nice(NICE)
    alone_on_stdout()
    say(**draw(terms_from_plain(json.load(sys.stdin))))
