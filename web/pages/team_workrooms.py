"""Rooms to work in, for the team: what they are, and which session is held where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.workrooms
import storage.workrooms
from rules.errors import Refused
from rules.who import Role
from rules.workrooms import Bookings, Clash, Workroom, bookable, clashes
from storage.transaction import Transaction
from web.team.desk import Desk, act, done, open_desk, posted, shown

PATH = "/equipe/{workshop}/salles"
_ROOM = "session-"
TYPED = ("room", "name", "capacity", "place", "equipment")
NOTES = {
    "saved": "team_workrooms.saved",
    "removed": "team_workrooms.removed",
    "held": "team_workrooms.held",
    "told": "team_workrooms.told",
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """Rooms by id, what is held in them, and what cannot be held as it is planned."""

    rooms: Mapping[str, Workroom]
    bookings: Bookings
    clashes: tuple[Clash, ...]


async def listed(request: Request) -> Response:
    """Show rooms and programme."""
    return await _page(await open_desk(request))


async def save(request: Request) -> Response:
    """Keep a room, new or not."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        await actions.workrooms.save(tx, desk.who(), sent.get("room"), sent.fields)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused, typed=sent.fields)
    return done(desk, "/salles", noted="saved")


async def remove(request: Request) -> Response:
    """Remove a room in which nothing is held."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        await actions.workrooms.remove(tx, desk.who(), sent.get("room"))

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused)
    return done(desk, "/salles", noted="removed")


async def hold(request: Request) -> Response:
    """Hold the sessions of a gathering in rooms, all at once: each calendar is told once."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)
    asked = {
        name.removeprefix(_ROOM): value
        for name, value in sent.fields.items()
        if name.startswith(_ROOM)
    }

    async def body(tx: Transaction) -> int:
        return await actions.workrooms.hold(tx, desk.who(), asked)

    try:
        told = await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused, asked=asked)
    return done(desk, "/salles", noted="told" if told else "held")


async def _page(
    desk: Desk,
    refused: Refused | None = None,
    *,
    typed: Mapping[str, str] | None = None,
    asked: Bookings | None = None,
) -> Response:
    async def look(tx: Transaction) -> _Seen:
        rooms = await storage.workrooms.of_workshop(tx, desk.workshop.id)
        held = await storage.workrooms.bookings(tx, desk.workshop.id)
        return _Seen(rooms, held, tuple(clashes(desk.workshop, rooms, held)))

    seen = await desk.read(look)
    about = {each.key: bookable(each) for each in desk.workshop.gatherings}
    return shown(
        desk,
        "workrooms.html",
        notes=NOTES,
        refused=refused,
        rooms=seen.rooms,
        held={**seen.bookings, **(asked or {})},
        clashes=seen.clashes,
        sessions={key: found for key, found in about.items() if found},
        typed={name: typed.get(name, "") for name in TYPED} if typed else {},
    )


ROUTES = (
    Route(PATH, listed, methods=["GET"]),
    Route(PATH, save, methods=["POST"]),
    Route(f"{PATH}/supprimer", remove, methods=["POST"]),
    Route(f"{PATH}/seances", hold, methods=["POST"]),
)
