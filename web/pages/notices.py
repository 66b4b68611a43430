"""What the law and decency want said: personal data, workshop by workshop, and accessibility."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

import storage.workshops
from rules.workshop import Workshop
from web.show import show
from web.site import site_of
from web.teams import teams_of

_NOT_FOUND = 404


async def privacy(request: Request) -> Response:
    """Show the notice of the one workshop there is, or let the reader choose among several."""
    workshops = await _workshops(request)
    if len(workshops) == 1:
        return _notice(request, workshops[0])
    return show(request, "privacy_choice.html", workshops=workshops)


async def privacy_of(request: Request) -> Response:
    """Show the notice of the workshop named in the address."""
    wanted = request.path_params["workshop"]
    for workshop in await _workshops(request):
        if workshop.id == wanted:
            return _notice(request, workshop)
    raise HTTPException(_NOT_FOUND)


async def accessibility(request: Request) -> Response:
    """Say how far these pages are accessible, and whom to tell what is in the way."""
    return show(request, "accessibility.html", teams=await request.app.state.teams.every())


async def robots(request: Request) -> Response:
    """Ask search engines to stay away: these pages are for those who were written to."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


def _notice(request: Request, workshop: Workshop) -> Response:
    return show(request, "privacy.html", workshop=workshop, teams=teams_of([workshop]))


async def _workshops(request: Request) -> tuple[Workshop, ...]:
    return await site_of(request).database.read(storage.workshops.every)
