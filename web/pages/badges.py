"""What the QR code of a badge opens: the arrival of its bearer, or for others whom to call."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.pages
import storage.badges
import storage.workshops
from rules.pages import PageKey, Purpose, path_of
from rules.who import Role
from rules.workshop import Workshop
from storage.transaction import Transaction
from web.show import show
from web.site import site_of
from web.team.session import PATH, session_of
from web.teams import teams_of
from web.ways_out import UNKNOWN_LINK, Elsewhere

TICKS = frozenset({Role.ORGANISER, Role.LOGISTICS})
"""Who says of others that they are there."""
_SEE_OTHER = 303
_HERE = path_of(Purpose.BADGE, "{token}")


async def lead(request: Request) -> Response:
    """Lead to where a browser tells whether somebody of the team is signed in."""
    return RedirectResponse(f"{PATH}{request.url.path}", _SEE_OTHER)


async def find(request: Request) -> Response:
    """Lead the team to the person, ready to be ticked; tell others only whose badges these are."""
    workshop, code = await _found(request)
    session = await session_of(request)
    roles = session.parts.get(workshop.id, frozenset()) if session else frozenset()
    if code and not TICKS.isdisjoint(roles):
        query = urlencode({"q": code, "badge": 1})
        return RedirectResponse(f"{PATH}/{workshop.id}/arrivees?{query}#door", _SEE_OTHER)
    return show(request, "badge.html", workshop=workshop, teams=teams_of([workshop]))


async def _found(request: Request) -> tuple[Workshop, str]:
    """Return the workshop of a badge, and its code. Raises Elsewhere where there is none."""
    token = request.path_params["token"]

    async def look(tx: Transaction) -> tuple[Workshop, str] | None:
        key: PageKey | None = await actions.pages.find(tx, token, Purpose.BADGE)
        if key is None:
            return None
        codes = await storage.badges.codes(tx, key.workshop)
        return await storage.workshops.get(tx, key.workshop), codes.get(key.person, "")

    found = await site_of(request).database.read(look)
    if found is None:
        raise Elsewhere(UNKNOWN_LINK)
    return found


ROUTES = (Route(_HERE, lead), Route(f"{PATH}{_HERE}", find))
