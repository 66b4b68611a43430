"""The public page of a draw: how it is made, its fingerprint before, its number after.

A list that was published and given up stays there, with the reason: nobody makes lists until one
pleases.
"""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import storage.draws
import storage.workshops
from rules.draw import PANELS, printed
from rules.facts import Localised
from rules.sample_plan import publishable
from rules.workshop import QuotaValue, Workshop
from storage.draws import Draw, DrawState
from storage.transaction import Transaction
from web.show import show
from web.site import site_of
from web.teams import teams_of

_NOT_FOUND = 404
_PUBLIC = (DrawState.READY, DrawState.DRAWN)

Figures = tuple[tuple[Localised, tuple[tuple[QuotaValue, int | None], ...]], ...]
"""Each feature, with each of its values and how many have it; None where that is not shown."""


async def look(request: Request) -> Response:
    """Show the draw of the workshop in the address. Raises HTTPException 404 for another."""

    async def read(tx: Transaction) -> tuple[Workshop, Draw | None, tuple[Draw, ...]] | None:
        loaded = await storage.workshops.find(tx, request.path_params["workshop"])
        if loaded is None:
            return None
        workshop = storage.workshops.read(loaded.definition)
        draw = await storage.draws.last(tx, workshop.id)
        given_up = await storage.draws.given_up(tx, workshop.id)
        return workshop, draw if draw and draw.state in _PUBLIC else None, given_up

    found = await site_of(request).database.read(read)
    if found is None:
        raise HTTPException(_NOT_FOUND)
    workshop, draw, given_up = found
    return show(
        request,
        "draw.html",
        workshop=workshop,
        draw=draw,
        given_up=given_up,
        figures=_figures(workshop, draw),
        plan=[
            (quota.label, [(value, None) for value in quota.values]) for quota in workshop.quotas
        ],
        panels=PANELS,
        printed=printed,
        teams=teams_of([workshop]),
    )


def _figures(workshop: Workshop, draw: Draw | None) -> Figures:
    """Return the panel by each feature, without the counts that are too small to be shown."""
    panel = draw.report.get("panel", {}) if draw else {}
    found = []
    for quota in workshop.quotas:
        counts = panel.get(quota.feature)
        if counts is not None:
            shown = publishable({value.key: counts.get(value.key, 0) for value in quota.values})
            rows = tuple((value, shown[value.key]) for value in quota.values)
            found.append((quota.label, rows))
    return tuple(found)


ROUTES = (
    Route("/tirage/{workshop}", look, methods=["GET"]),
    Route("/draw/{workshop}", look, methods=["GET"]),
)
