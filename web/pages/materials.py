"""The materials that citizens see: a list for each of them, at an address that is theirs alone."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.material_news
import actions.owed
import storage.citizens
import storage.owed
from actions.material_news import Shown
from rules.errors import Refused
from rules.numbers import whole
from rules.pages import Purpose
from rules.who import CitizenState
from storage.files import FileRow
from storage.transaction import Transaction
from web.downloads import hand_out
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)

NOTED = {"read": "speaker_pages.noted-has-read"}


async def page(request: Request) -> Response:
    """Show the list."""
    personal = await open_personal(request, Purpose.MATERIALS)

    return await _page(personal)


async def _page(personal: Personal, refused: Refused | None = None) -> Response:
    person, workshop = personal.person, personal.workshop.id

    async def look(tx: Transaction) -> tuple[tuple[Shown, ...], frozenset[str]]:
        if not await _seated(tx, personal):
            return (), frozenset()
        read = await storage.owed.reads(tx, person, workshop)
        return await actions.material_news.shown(tx, workshop), read

    shown, read = await personal.read(look)
    return shown_personal(
        personal, "materials.html", notes=NOTED, refused=refused, shown=shown, read=read
    )


async def have_read(request: Request) -> Response:
    """Note that they have read one of them."""
    personal = await open_personal(request, Purpose.MATERIALS)
    sent = await posted_personal(personal)
    material, version = sent.get("material"), whole(sent.get("version")) or 0

    async def body(tx: Transaction) -> None:
        await actions.owed.read_material(tx, personal.who, material, version)

    try:
        await act_personal(personal, sent, body)
    except Refused as why:
        return await _page(personal, why)
    return done_personal(personal, noted="read")


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

ROUTES = (
    Route(_HERE, page, methods=["GET"]),
    Route(_HERE, have_read, methods=["POST"]),
    Route(f"{_HERE}/{{material}}", file),
)
