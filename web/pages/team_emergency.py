"""Whom to call for somebody, for logistics alone: named, noted on the telephone, forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.emergency
import storage.lodging
from rules.answers import phone_for_reading
from rules.emergency import LONGEST_NAME, Contact
from rules.errors import Refused
from rules.who import Role
from storage.transaction import Transaction
from web.team.desk import Desk, act, done, open_desk, posted, shown

PATH = "/equipe/{workshop}/besoins/personne/{person}/prevenir"
_NOT_FOUND = 404


async def note(request: Request) -> Response:
    """Show the form in which logistics notes whom somebody names on the telephone."""
    return await _form(await open_desk(request, Role.LOGISTICS))


async def keep(request: Request) -> Response:
    """Keep it in the place of whom they named before; they agreed on the telephone."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, person = await posted(desk), request.path_params["person"]

    async def body(tx: Transaction) -> None:
        await actions.emergency.write(tx, desk.who(person), sent.fields, now=desk.site.now())

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _form(desk, refused, sent.fields)
    return done(desk, "/besoins", noted="contact-noted")


async def forget(request: Request) -> Response:
    """Forget it at once: they took their agreement back."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, person = await posted(desk), request.path_params["person"]

    async def body(tx: Transaction) -> None:
        await actions.emergency.withdraw(tx, desk.who(person), now=desk.site.now())

    await act(desk, sent, body)
    return done(desk, "/besoins", noted="contact-forgotten")


async def read(request: Request) -> Response:
    """Show whom to call, to be called with the next press; the reading is recorded."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, person = await posted(desk), request.path_params["person"]
    name = await _name(desk, person)

    async def body(tx: Transaction) -> Contact | None:
        return await actions.emergency.read(tx, desk.who(person))

    found = await act(desk, sent, body)
    return shown(
        desk,
        "emergency.html",
        name=name,
        contact=found,
        phone=phone_for_reading(found.phone) if found else "",
        back=desk.home + ("/besoins" if sent.get("back") != "person" else f"/personnes/{person}"),
    )


async def _name(desk: Desk, person: str) -> str:
    """Return what somebody who comes is called. Raises HTTPException 404 for nobody."""
    names = await desk.read(lambda tx: storage.lodging.names(tx, desk.workshop.id))
    if person not in names:
        raise HTTPException(_NOT_FOUND)
    return names[person].whole


async def _form(
    desk: Desk, refused: Refused | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    """Show the form, empty: whom they named before is read where reading is recorded."""
    person = desk.request.path_params["person"]
    return shown(
        desk,
        "emergency_note.html",
        refused=refused,
        person=person,
        name=await _name(desk, person),
        fields=typed or {},
        longest=LONGEST_NAME,
    )


ROUTES = (
    Route(PATH, note, methods=["GET"]),
    Route(PATH, keep, methods=["POST"]),
    Route(f"{PATH}/lire", read, methods=["POST"]),
    Route(f"{PATH}/oublier", forget, methods=["POST"]),
)
