"""One hotel for the team: what it is, its bedrooms by night, its guests, the list it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.lodging
import actions.rooming
import storage.rooming
from actions.rooming import Rooming
from actions.rooming_file import MIME, name_of, workbook
from rules.errors import Refused
from rules.lodging import USUAL_BEDS, Hotel, Kind, Rooms, rooms_of
from rules.nights import possible
from rules.who import Role
from storage.rooming import Sent
from storage.transaction import Transaction
from web.language import language_of
from web.pages.team_lodging import NOTES, PATH, WISHES
from web.team.desk import Desk, Posted, act, done, hand, open_desk, posted, shown
from web.team.guests import House, house

_NEW = f"{PATH}/nouvel-hotel"
_ONE = f"{PATH}/hotel/{{hotel}}"
_NOT_FOUND = 404
KINDS: Mapping[Kind, str] = {
    Kind.SINGLE: "team_lodging.kind-single",
    Kind.DOUBLE: "team_lodging.kind-double",
    Kind.TWIN: "team_lodging.kind-twin",
    Kind.ACCESSIBLE: "team_lodging.kind-accessible",
}
TYPED = ("name", "address", "phone", "map", "arrive_from", "leave_by", "note", "reference")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page of a hotel shows."""

    house: House
    sent: Sent | None


async def new_hotel(request: Request) -> Response:
    """Show an empty form for a hotel."""
    desk = await open_desk(request, Role.LOGISTICS)
    return _form(desk, {})


async def add_hotel(request: Request) -> Response:
    """Keep a new hotel, or show what has to be mended."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent = await posted(desk)
    try:
        hotel = await _save(desk, sent, "")
    except Refused as refused:
        return _form(desk, sent.fields, refused)
    return done(desk, f"/hebergement/hotel/{hotel}", noted="saved")


async def one_hotel(request: Request) -> Response:
    """Show a hotel."""
    desk = await open_desk(request)
    return await _page(desk, request.path_params["hotel"])


async def save_hotel(request: Request) -> Response:
    """Keep what is different about a hotel; its guests are told."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, hotel = await posted(desk), request.path_params["hotel"]
    try:
        await _save(desk, sent, hotel)
    except Refused as refused:
        return await _page(desk, hotel, refused, typed=sent.fields)
    return done(desk, f"/hebergement/hotel/{hotel}", noted="saved")


async def remove_hotel(request: Request) -> Response:
    """Remove a hotel that was never used."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, hotel = await posted(desk), request.path_params["hotel"]

    async def body(tx: Transaction) -> None:
        await actions.lodging.remove_hotel(tx, desk.who(), hotel)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, hotel, refused)
    return done(desk, "/hebergement", noted="removed")


async def save_rooms(request: Request) -> Response:
    """Keep how many bedrooms of each kind there are, night by night."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, hotel = await posted(desk), request.path_params["hotel"]

    async def body(tx: Transaction) -> None:
        nights: dict[date, Rooms] = {}
        for night in possible(desk.workshop):
            typed = {kind.value: sent.get(f"{night.isoformat()}-{kind}") for kind in Kind}
            nights[night] = rooms_of(typed)
        await actions.lodging.set_allotment(tx, desk.who(), hotel, nights)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, hotel, refused)
    return done(desk, f"/hebergement/hotel/{hotel}", noted="saved")


async def rooming(request: Request) -> Response:
    """Hand out the rooming list, for logistics alone: the version is kept, the reading recorded."""
    desk = await open_desk(request, Role.LOGISTICS)
    await posted(desk)
    hotel = request.path_params["hotel"]

    async def body(tx: Transaction) -> Rooming:
        return await actions.rooming.export(tx, desk.who(), hotel, now=desk.site.now())

    try:
        made = await hand(desk, body)
    except Refused as refused:
        return await _page(desk, hotel, refused)
    content = workbook(made, desk.site.texts, language_of(request))
    name = quote(name_of(made))
    return Response(
        content,
        media_type=MIME,
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
    )


async def _save(desk: Desk, sent: Posted, hotel: str) -> str:
    async def body(tx: Transaction) -> str:
        now = desk.site.now()
        return await actions.lodging.save_hotel(tx, desk.who(), hotel, sent.fields, now=now)

    return await act(desk, sent, body)


def _form(desk: Desk, typed: Mapping[str, str], refused: Refused | None = None) -> Response:
    fields = {name: typed.get(name, "") for name in TYPED} | _beds(None, typed)
    return shown(desk, "hotel_new.html", refused=refused, fields=fields, kinds=KINDS)


async def _page(
    desk: Desk,
    hotel: str,
    refused: Refused | None = None,
    *,
    typed: Mapping[str, str] | None = None,
) -> Response:
    async def look(tx: Transaction) -> _Seen:
        return _Seen(await house(tx, desk), await storage.rooming.last(tx, hotel))

    seen = await desk.read(look)
    about = seen.house.hotels.get(hotel)
    if about is None:
        raise HTTPException(_NOT_FOUND)
    return shown(
        desk,
        "hotel.html",
        notes=NOTES,
        refused=refused,
        house=seen.house,
        hotel=hotel,
        about=about,
        sent=seen.sent,
        fields=_typed(about, typed),
        kinds=KINDS,
        wishes=WISHES,
    )


def _typed(about: Hotel, typed: Mapping[str, str] | None) -> dict[str, str]:
    """What stands in the fields: what was just typed, or the hotel as it is kept."""
    if typed is not None:
        return {name: typed.get(name, "") for name in TYPED} | _beds(about, typed)
    kept = {name: getattr(about, name) for name in TYPED}
    words = {
        name: value.isoformat("minutes") if isinstance(value, time) else value or ""
        for name, value in kept.items()
    }
    return words | _beds(about, {})


def _beds(about: Hotel | None, typed: Mapping[str, str]) -> dict[str, str]:
    return {
        f"beds-{kind}": typed.get(
            f"beds-{kind}", str(about.beds(kind) if about else USUAL_BEDS[kind])
        )
        for kind in Kind
    }


ROUTES = (
    Route(_NEW, new_hotel, methods=["GET"]),
    Route(_NEW, add_hotel, methods=["POST"]),
    Route(_ONE, one_hotel, methods=["GET"]),
    Route(_ONE, save_hotel, methods=["POST"]),
    Route(f"{_ONE}/chambres", save_rooms, methods=["POST"]),
    Route(f"{_ONE}/supprimer", remove_hotel, methods=["POST"]),
    Route(f"{_ONE}/liste", rooming, methods=["POST"]),
)
