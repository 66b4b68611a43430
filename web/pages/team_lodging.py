"""Beds for the team: hotels by night, who still needs a bed, and who may share one."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.lodging
from rules.nights import Wish
from rules.who import Role
from storage.transaction import Transaction
from web.team.desk import act, done, open_desk, posted, shown
from web.team.guests import house

PATH = "/equipe/{workshop}/hebergement"
NOTES = {
    "saved": "team_lodging.saved",
    "removed": "team_lodging.removed",
    "opened": "team_lodging.sharing-opened",
    "closed": "team_lodging.sharing-closed-now",
}
WISHES = {
    Wish.EARLY: "team_lodging.wish-early",
    Wish.LATE: "team_lodging.wish-late",
    Wish.ACCESSIBLE: "team_lodging.wish-accessible",
}


async def overview(request: Request) -> Response:
    """Show hotels by night, and everybody who needs a bed."""
    desk = await open_desk(request)
    seen = await desk.read(lambda tx: house(tx, desk))
    guests = seen.guests
    return shown(
        desk,
        "lodging.html",
        notes=NOTES,
        house=seen,
        wishes=WISHES,
        waiting=[each for each in guests if each.open],
        partly=[each for each in guests if each.to_settle],
        beyond=[each for each in guests if each.needless],
        unknown=[each for each in guests if each.asked],
        sleepers=[each for each in guests if each.concerned],
        others=[each for each in guests if not each.concerned],
    )


async def sharing(request: Request) -> Response:
    """Let people share bedrooms, or no more."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)
    allowed = sent.get("sharing") == "yes"

    async def body(tx: Transaction) -> None:
        await actions.lodging.open_sharing(tx, desk.who(), allowed=allowed, now=desk.site.now())

    await act(desk, sent, body)
    return done(desk, "/hebergement", noted="opened" if allowed else "closed")


ROUTES = (
    Route(PATH, overview, methods=["GET"]),
    Route(f"{PATH}/partage", sharing, methods=["POST"]),
)
