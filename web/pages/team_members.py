"""The team: who is in it, in which roles, and the links by which they come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.team
import storage.team
from rules.errors import Refused
from rules.who import TEAM, Role
from storage.team import Member
from storage.transaction import Transaction
from texts import Texts
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

_NOT_FOUND = 404

ROLES = tuple(role for role in Role if role in TEAM)
NOTED = {
    "added": "team_members.noted-added",
    "given": "team_members.noted-given",
    "taken": "team_members.noted-taken",
}


class Do(StrEnum):
    """What can be done for a member; the form sends it."""

    GIVE = "give"
    TAKE = "take"
    SIGN_IN = "sign-in"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Shown:
    """A link that is shown once: for which of the two ways in, and its address."""

    way: Do
    address: str


async def look(request: Request) -> Response:
    """List the team."""
    return await _list_page(await open_desk(request))


async def add(request: Request) -> Response:
    """Add somebody, and lead to their page, where a link can be made."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        names = (sent.get("first_name"), sent.get("last_name"))
        language = sent.get("language")
        return await actions.team.add(
            *(tx, desk.who(), names, sent.every("role")),
            language=language if language in Texts.languages else Texts.languages[0],
            now=tx.now,
        )

    try:
        person = await act(desk, sent, body)
    except Refused as why:
        return await _list_page(desk, sent, why)
    return done(desk, f"/membres/{person}", noted="added")


async def one(request: Request) -> Response:
    """Show one member, with what can be done for them."""
    return await _member_page(await open_desk(request))


async def change(request: Request) -> Response:
    """Give or take a role, or make a way in: a link is on the answer alone, and nowhere kept."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    what = next((each for each in Do if each == sent.get("do")), None)
    if what is None:
        return await _member_page(desk)

    async def body(tx: Transaction) -> str:
        return await _do(tx, desk, what, sent.get("role"))

    try:
        address = await act(desk, sent, body)
    except Refused as why:
        return await _member_page(desk, why)
    if what in {Do.SIGN_IN, Do.CHAT}:
        return await _member_page(desk, link=Shown(what, address))
    place = f"/membres/{_person(desk)}" if await desk.read(lambda tx: _is_there(tx, desk)) else ""
    return done(desk, place or "/membres", noted="given" if what is Do.GIVE else "taken")


async def _do(tx: Transaction, desk: Desk, what: Do, role: str) -> str:
    """Do it; return the address that was made, if one was. Raises Refused."""
    who, site = desk.who(_person(desk)), desk.site
    if what is Do.SIGN_IN:
        return f"{site.public_url}{await actions.team.let_in(tx, who, real=site.real())}"
    if what is Do.CHAT:
        made = await actions.team.let_into_chat(tx, who, now=tx.now)
        return f"{site.public_url}/l/{made.token}"
    if await _member(tx, desk) is None:
        raise Refused("team.not-a-member")
    chosen = next((each for each in ROLES if each == role), None)
    if chosen is None:
        raise Refused("team.no-role")
    if what is Do.GIVE:
        await actions.team.give(tx, who, chosen, now=tx.now)
    else:
        await actions.team.take(tx, who, chosen, real=site.real())
    return ""


def _person(desk: Desk) -> str:
    return str(desk.request.path_params["person"])


async def _member(tx: Transaction, desk: Desk) -> Member | None:
    members = await storage.team.members(tx, desk.workshop.id)
    return next((each for each in members if each.person == _person(desk)), None)


async def _is_there(tx: Transaction, desk: Desk) -> bool:
    return await _member(tx, desk) is not None


async def _list_page(
    desk: Desk, sent: Posted | None = None, why: Refused | None = None
) -> Response:
    async def everybody(tx: Transaction) -> Sequence[Member]:
        return await storage.team.members(tx, desk.workshop.id)

    return shown(
        desk,
        "members.html",
        notes=NOTED,
        refused=why,
        members=await desk.read(everybody),
        roles=ROLES,
        typed=sent.fields if sent else {},
        ticked=sent.every("role") if sent else (),
        languages=Texts.languages,
        may_change=desk.may(Role.ORGANISER),
    )


async def _member_page(
    desk: Desk, why: Refused | None = None, *, link: Shown | None = None
) -> Response:
    member = await desk.read(lambda tx: _member(tx, desk))
    if member is None:
        raise HTTPException(_NOT_FOUND)
    return shown(
        desk,
        "member.html",
        notes=NOTED,
        refused=why,
        member=member,
        roles=ROLES,
        link=link,
        may_change=desk.may(Role.ORGANISER),
    )


ROUTES = (
    Route("/equipe/{workshop}/membres", look, methods=["GET"]),
    Route("/equipe/{workshop}/membres", add, methods=["POST"]),
    Route("/equipe/{workshop}/membres/{person}", one, methods=["GET"]),
    Route("/equipe/{workshop}/membres/{person}", change, methods=["POST"]),
)
