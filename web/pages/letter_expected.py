"""What is expected of somebody, on their letter's page, each with the way to where it is done."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

import storage.owed
from rules.expected import KINDS
from rules.facts import Line
from rules.owed import Owed, What, line
from rules.pages import CHARTER
from storage.transaction import Transaction
from web.pages.calendar import lead
from web.personal import Personal
from web.proof import ANSWER, LINKS, proven

PATH = "/attendu"


async def expected(mine: Personal) -> tuple[tuple[Owed, Line, str], ...]:
    """List what they still owe, in words, with the page below this one; "" for one of its own."""
    now = mine.site.now()

    async def look(tx: Transaction) -> tuple[Owed, ...]:
        return await storage.owed.of_person(tx, mine.person, mine.workshop.id, now=now)

    things = await mine.read(look)
    found = ((each, line(each, now), _below(each)) for each in things)
    return tuple(one for one in found if one[2] or KINDS[one[0].what].page)


def _below(thing: Owed) -> str:
    if thing.what is What.ATTENDANCE and thing.gathering:
        return f"/dates#g-{thing.gathering.key}"
    return CHARTER if thing.what is What.CHARTER else ""


@proven
async def onward(mine: Personal) -> Response:
    """Lead to the page of its own on which a thing is done, which has an address from now on."""
    wanted = mine.request.path_params["what"]
    page = KINDS[What(wanted)].page if wanted in set(What) else None
    if page is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return await lead(mine, page)


ROUTES = tuple(Route(f"{link}{ANSWER}{PATH}/{{what}}", onward, methods=["POST"]) for link in LINKS)
