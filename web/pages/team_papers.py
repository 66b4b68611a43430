"""Papers: what can be made, for whom; how far it is; to take away; whether it is still so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

import actions.papers
import storage.files
import storage.papers
from actions.paper_facts import house, named
from actions.papers import Standing
from rules.errors import Refused
from rules.papers import LISTS, Order, Paper, State, makeable, wanted
from rules.papers import MAKERS as MAKERS_OF
from rules.who import Role
from rules.workshop import Gathering, gathering
from storage.files import FileRow
from storage.transaction import Transaction
from web.archives import zipped
from web.downloads import attachment, hand_out
from web.language import language_of
from web.numbers import numbered
from web.team.desk import Desk, act, done, hand, open_desk, posted, shown

PATH = "/papiers"
HERE = "/equipe/{workshop}" + PATH
FOLLOW = "suivre"
LOOK_AGAIN = 3  # seconds until a page that is followed is loaded again
MAKERS = (Role.ORGANISER, Role.LOGISTICS)
NOTED = {
    "asked": "team_papers.noted-asked",
    "goes-on": "team_papers.noted-goes-on",
    "charter": "team_papers.noted-charter",
    "accepted": "team_papers.noted-accepted",
}
TITLES: Mapping[Paper, str] = MappingProxyType(
    {
        Paper.CONVOCATION: "team_papers.convocation",
        Paper.GUIDE: "team_papers.guide",
        Paper.CHARTER: "team_papers.charter",
        Paper.CERTIFICATE: "team_papers.certificate",
        Paper.BADGE: "team_papers.badge",
        Paper.TENT: "team_papers.tent",
        Paper.SIGNATURES: "team_papers.signatures",
        Paper.DOSSIER_ORGANISER: "team_papers.dossier-organiser",
        Paper.DOSSIER_LOGISTICS: "team_papers.dossier-logistics",
        Paper.DOSSIER_FACILITATOR: "team_papers.dossier-facilitator",
    }
)
HINTS: Mapping[Paper, str] = MappingProxyType(
    {
        Paper.CONVOCATION: "team_papers.hint-convocation",
        Paper.GUIDE: "team_papers.hint-guide",
        Paper.CHARTER: "team_papers.hint-charter",
        Paper.CERTIFICATE: "team_papers.hint-certificate",
        Paper.BADGE: "team_papers.hint-badge",
        Paper.TENT: "team_papers.hint-tent",
        Paper.SIGNATURES: "team_papers.hint-signatures",
        Paper.DOSSIER_ORGANISER: "team_papers.hint-dossier-organiser",
        Paper.DOSSIER_LOGISTICS: "team_papers.hint-dossier-logistics",
        Paper.DOSSIER_FACILITATOR: "team_papers.hint-dossier-facilitator",
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A paper that can be made, of one gathering where it is a list; `last`: what was made."""

    paper: Paper
    gathering: Gathering | None
    people: int
    last: Standing | None


async def look(request: Request) -> Response:
    """Show what can be made, and what was."""
    return await _page(await open_desk(request))


async def make(request: Request) -> Response:
    """Ask for papers."""
    desk = await open_desk(request, *MAKERS)
    sent = await posted(desk)

    async def body(tx: Transaction) -> int:
        return await actions.papers.ask(tx, desk.who(), paper, of, language_of(request))

    try:
        paper, of = wanted(sent.get("paper"), sent.get("gathering"), desk.roles, desk.workshop)
        number = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why)
    return done(desk, f"{PATH}/{number}?{FOLLOW}=1&noted=asked")


async def one(request: Request) -> Response:
    """Show one order, with its files."""
    desk = await open_desk(request, *MAKERS)
    seen = await _standing(desk)
    order = seen.order
    follows = order.state is State.MAKING and not seen.still and FOLLOW in request.query_params
    path = f"{desk.home}{PATH}/{order.id}"
    response = shown(
        desk,
        "papers_order.html",
        notes=NOTED,
        seen=seen,
        order=order,
        about=gathering(desk.workshop, order.gathering),
        titles=TITLES,
        path=path,
        back=f"{desk.home}{PATH}",
        follows=follows,
        lists=LISTS,
    )
    if follows:
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={path}?{FOLLOW}=1"
    return response


async def go_on(request: Request) -> Response:
    """Take up papers whose work was given up."""
    desk = await open_desk(request, *MAKERS)
    sent, order = await posted(desk), (await _standing(desk)).order

    async def body(tx: Transaction) -> None:
        await actions.papers.go_on(tx, desk.who(), order.id)

    await act(desk, sent, body)
    return done(desk, f"{PATH}/{order.id}?{FOLLOW}=1&noted=goes-on")


async def part(request: Request) -> Response:
    """Hand out one file, and note who took it."""
    desk = await open_desk(request, *MAKERS)
    seen, number = await _standing(desk), request.path_params["part"]
    found = next((each for each in seen.parts if each.number == number), None)
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)

    async def body(tx: Transaction) -> FileRow | None:
        file = await storage.files.find(tx, found.file)
        if file is not None:
            await actions.papers.taken(tx, desk.who(), seen.order.paper, str(seen.order.id))
        return file

    return hand_out(request, await hand(desk, body))


async def everything(request: Request) -> Response:
    """Hand out all files of an order as one, and note who took them."""
    desk = await open_desk(request, *MAKERS)
    seen = await _standing(desk)
    there = [each for each in seen.parts if each.erased_at is None]
    if not there:
        raise HTTPException(HTTPStatus.NOT_FOUND)

    async def body(tx: Transaction) -> list[tuple[str, str]]:
        await actions.papers.taken(tx, desk.who(), seen.order.paper, str(seen.order.id))
        rows = [(each, await storage.files.find(tx, each.file)) for each in there]
        return [
            (each.file, f"{each.number:02}-{each.language}-{row.name}") for each, row in rows if row
        ]

    files = await hand(desk, body)
    now = desk.site.now().astimezone(desk.workshop.tz)
    pieces = zipped(desk.site.database.files, files, now)
    name = attachment(f"papiers-{seen.order.id}.zip")
    return StreamingResponse(
        pieces, media_type="application/zip", headers={"Content-Disposition": name}
    )


async def _standing(desk: Desk) -> Standing:
    """Return the order in the path. HTTPException 404 for none, or one that others make."""
    number = desk.request.path_params["number"]

    async def read(tx: Transaction) -> Standing:
        order = await actions.papers.get(tx, desk.who(), number)
        return await actions.papers.standing(tx, order, await house(tx, desk.workshop.id))

    try:
        seen = await desk.read(read)
    except Refused:
        raise HTTPException(HTTPStatus.NOT_FOUND) from None
    if MAKERS_OF[seen.order.paper].isdisjoint(desk.roles):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return seen


async def _page(desk: Desk, why: Refused | None = None) -> Response:
    async def read(tx: Transaction) -> list[Choice]:
        seen = await house(tx, desk.workshop.id)
        last: dict[tuple[Paper, str], Order] = {}
        for order in await storage.papers.every(tx, desk.workshop.id):
            last.setdefault((order.paper, order.gathering), order)
        choices = []
        for paper in makeable(desk.roles):
            for about in _gatherings(desk, paper):
                of = about.key if about else ""
                order_of = last.get((paper, of))
                choices.append(
                    Choice(
                        paper,
                        about,
                        len(named(seen, paper, of)),
                        await actions.papers.standing(tx, order_of, seen) if order_of else None,
                    )
                )
        return choices

    choices = await desk.read(read)
    return shown(
        desk,
        "papers.html",
        notes=NOTED,
        refused=why,
        papers=[
            (paper, [each for each in choices if each.paper is paper])
            for paper in makeable(desk.roles)
        ],
        titles=TITLES,
        hints=HINTS,
        path=f"{desk.home}{PATH}",
        writes=desk.may(Role.ORGANISER),
    )


def _gatherings(desk: Desk, paper: Paper) -> tuple[Gathering | None, ...]:
    if paper not in LISTS:
        return (None,)
    return tuple(each for each in desk.workshop.gatherings if each.place is not None)


_ORDER = f"{HERE}/{numbered('number')}"

ROUTES = (
    Route(HERE, look, methods=["GET"]),
    Route(HERE, make, methods=["POST"]),
    Route(_ORDER, one, methods=["GET"]),
    Route(f"{_ORDER}/reprendre", go_on, methods=["POST"]),
    Route(f"{_ORDER}/fichier/{numbered('part')}", part, methods=["GET"]),
    Route(f"{_ORDER}/tout", everything, methods=["GET"]),
)
