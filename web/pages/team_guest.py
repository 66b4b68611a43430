"""One guest for the team: their nights, their bed, their wishes; given, moved and freed by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.beds
import actions.lodging
import actions.pages
import actions.wishes
import storage.attendance
import storage.lodging
from rules.beds import Ask, both_ask
from rules.errors import Refused
from rules.lodging import Kind
from rules.nights import Wish, night_of, proposed, to_settle
from rules.pages import Purpose
from rules.who import Role
from storage.ids import new_id
from storage.transaction import Transaction
from web.pages.team_hotel import KINDS
from web.pages.team_lodging import PATH, WISHES
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.team.guests import House, house

_ONE = f"{PATH}/personne/{{person}}"
_NOT_FOUND = 404
_AS_ASKED = "as-asked"
"""Whom they ask for stays the name they wrote, whoever is meant."""
NOTES = {
    "given": "team_lodging.given",
    "freed": "team_lodging.freed",
    "nights": "team_lodging.nights-noted",
    "wishes": "team_lodging.wishes-noted",
    "number": "team_lodging.number-noted",
}

Body = Callable[[Transaction], Awaitable[object]]


async def guest(request: Request) -> Response:
    """Show one guest."""
    return await _page(await open_desk(request), request.path_params["person"])


async def give(request: Request) -> Response:
    """Give them a bed, or move them to another one. Only logistics: the kind may tell a need."""
    desk, sent, person = await _sent(request, Role.LOGISTICS)
    kind = sent.get("kind")

    async def body(tx: Transaction) -> None:
        if kind not in set(Kind):
            raise Refused("lodging.which-kind")
        ask = Ask(
            person=person,
            hotel=sent.get("hotel"),
            kind=Kind(kind),
            nights=_nights(sent),
            room=new_id(),
            number=sent.get("number"),
            beside=sent.get("beside"),
            moving=sent.get("moving") == "yes",
        )
        await actions.beds.give(tx, desk.who(person), ask, now=desk.site.now())

    return await _do(desk, sent, person, body, "given")


async def free(request: Request) -> Response:
    """Take back the bed they have in these nights."""
    desk, sent, person = await _sent(request, Role.LOGISTICS)

    async def body(tx: Transaction) -> None:
        await actions.beds.free(tx, desk.who(person), _nights(sent), now=desk.site.now())

    return await _do(desk, sent, person, body, "freed")


async def number(request: Request) -> Response:
    """Note the number of their bedroom."""
    desk, sent, person = await _sent(request, Role.LOGISTICS)

    async def body(tx: Transaction) -> None:
        hotel, typed = sent.get("hotel"), sent.get("number")
        await actions.beds.set_number(tx, desk.who(person), hotel, typed, now=desk.site.now())

    return await _do(desk, sent, person, body, "number")


async def nights(request: Request) -> Response:
    """Choose by hand which nights they need: a part of a weekend, a speaker, an early arrival."""
    desk, sent, person = await _sent(request, Role.ORGANISER, Role.LOGISTICS)

    async def body(tx: Transaction) -> None:
        chosen = set(_nights(sent))
        await actions.lodging.choose_nights(tx, desk.who(person), chosen, now=desk.site.now())

    return await _do(desk, sent, person, body, "nights")


async def wishes(request: Request) -> Response:
    """Note what they said on the telephone; who is not logistics adds, and reads nothing."""
    desk, sent, person = await _sent(request, Role.ORGANISER, Role.LOGISTICS)
    who, now = desk.who(person), desk.site.now()

    async def body(tx: Transaction) -> None:
        ticked = set(sent.every("wish"))
        for wish in Wish:
            if wish in ticked or desk.may(Role.LOGISTICS):
                await actions.wishes.wish(tx, who, wish, yes=wish in ticked, now=now)
        beside = sent.get("beside")
        if beside == _AS_ASKED:
            return
        if beside:
            await actions.wishes.beside(tx, who, beside, now=now)
        elif desk.may(Role.LOGISTICS):
            await actions.wishes.alone(tx, who, now=now)

    return await _do(desk, sent, person, body, "wishes")


async def address(request: Request) -> Response:
    """Show the address of their own page once, to be sent by letter or e-mail."""
    desk, sent, person = await _sent(request, Role.ORGANISER, Role.LOGISTICS)

    async def body(tx: Transaction) -> str:
        return await actions.pages.path(tx, desk.who(person), Purpose.NEEDS)

    path = await act(desk, sent, body)
    return await _page(desk, person, own=f"{desk.site.public_url}{path}")


async def _sent(request: Request, *roles: Role) -> tuple[Desk, Posted, str]:
    desk = await open_desk(request, *roles)
    return desk, await posted(desk), request.path_params["person"]


def _nights(sent: Posted) -> tuple[date, ...]:
    return tuple(night_of(typed) for typed in sent.every("night"))


async def _do(desk: Desk, sent: Posted, person: str, body: Body, noted: str) -> Response:
    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, person, refused)
    return done(desk, f"/hebergement/personne/{person}", noted=noted)


async def _page(
    desk: Desk, person: str, refused: Refused | None = None, *, own: str = ""
) -> Response:
    seen = await desk.read(lambda tx: house(tx, desk))
    about = seen.guest(person)
    if about is None:
        raise HTTPException(_NOT_FOUND)
    return shown(
        desk,
        "guest.html",
        notes=NOTES,
        refused=refused,
        house=seen,
        guest=about,
        needed=seen.plan.guests[person].needed,
        proposed=await desk.read(lambda tx: _proposed(tx, desk, person)),
        has={bed.night for bed in seen.plan.of(person)},
        partners=_partners(seen, person) if desk.may(Role.LOGISTICS) else {},
        others={each: name for each, name in seen.names.items() if each != person},
        own=own,
        as_asked=_AS_ASKED,
        kinds=KINDS,
        wishes=WISHES,
    )


async def _proposed(tx: Transaction, desk: Desk, person: str) -> frozenset[date]:
    """Propose nights for the half-days they come to, where nobody has decided yet."""
    workshop = desk.workshop
    said = await storage.attendance.of_person(tx, person, workshop.id)
    answers = await storage.lodging.said(tx, person, workshop.id)
    stay = await storage.lodging.stay(tx, person, workshop.id)
    found = (
        proposed(each, workshop.tz, said[each.key].half_days)
        for each in to_settle(workshop, answers, stay)
    )
    return frozenset(night for nights in found for night in nights)


def _partners(seen: House, person: str) -> dict[str, str]:
    """Return whom they may share with: each asked for the other, and an organiser opened it."""
    mine = seen.plan.guests[person]
    return {
        other.person: other.name
        for other in seen.plan.guests.values()
        if seen.plan.sharing and both_ask(mine, other)
    }


ROUTES = (
    Route(_ONE, guest, methods=["GET"]),
    Route(f"{_ONE}/lit", give, methods=["POST"]),
    Route(f"{_ONE}/liberer", free, methods=["POST"]),
    Route(f"{_ONE}/numero", number, methods=["POST"]),
    Route(f"{_ONE}/nuits", nights, methods=["POST"]),
    Route(f"{_ONE}/souhaits", wishes, methods=["POST"]),
    Route(f"{_ONE}/adresse", address, methods=["POST"]),
)
