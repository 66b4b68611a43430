"""The materials that citizens see: a list for each of them, at an address that is theirs alone."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.material_news
import storage.citizens
from actions.material_news import Shown
from rules.pages import Purpose
from rules.who import CitizenState
from storage.files import FileRow
from storage.transaction import Transaction
from web.downloads import hand_out
from web.personal import Personal, open_personal, shown_personal


async def page(request: Request) -> Response:
    """Show the list."""
    personal = await open_personal(request, Purpose.MATERIALS)

    async def look(tx: Transaction) -> tuple[Shown, ...]:
        if not await _seated(tx, personal):
            return ()
        return await actions.material_news.shown(tx, personal.workshop.id)

    return shown_personal(personal, "materials.html", shown=await personal.read(look))


async def file(request: Request) -> Response:
    """Hand out one of them."""
    personal = await open_personal(request, Purpose.MATERIALS)

    async def look(tx: Transaction) -> FileRow | None:
        if not await _seated(tx, personal):
            return None
        material = request.path_params["material"]
        return await actions.material_news.shown_file(tx, personal.workshop.id, material)

    return hand_out(request, await personal.read(look))


async def _seated(tx: Transaction, personal: Personal) -> bool:
    """Whether they have a seat: who has left keeps the address, and sees nothing new there."""
    citizen = await storage.citizens.find(tx, personal.person, personal.workshop.id)
    return citizen is not None and citizen.state is CitizenState.VALIDATED


_HERE = f"/{Purpose.MATERIALS}/{{token}}"

ROUTES = (Route(_HERE, page), Route(f"{_HERE}/{{material}}", file))
