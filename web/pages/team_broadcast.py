"""One message to a group: its draft, when it leaves, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.broadcasts
import storage.audience
import storage.broadcasts
import storage.citizens
from rules.broadcasts import STOPPABLE, Broadcast, State, moved
from rules.deliveries import Report, over
from rules.errors import Refused
from rules.facts import Fact
from rules.moments import moment
from rules.segments import facts
from rules.who import Role
from storage.transaction import Transaction
from web.numbers import numbered
from web.pages.team_broadcasts import NOBODY_WAITS, NOTED, PATH, draft_page
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

LOOK_AGAIN = 5
"""Seconds until the page of one that is under way is loaded again, for who follows it."""

FOLLOW = "suivre"


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as it stands: whom it is for, who wrote it, and what became of its copies."""

    about: Broadcast
    copies: Report
    author: str
    told: Mapping[str, Fact]


async def page(request: Request) -> Response:
    """Show a draft to be written, or how far a message is."""
    desk = await open_desk(request)
    number = request.path_params["number"]
    seen = await _seen(desk, number)
    if seen.about.state is State.DRAFT:
        return await draft_page(desk, number)
    return _progress(desk, seen)


def _progress(desk: Desk, seen: Seen, refused: Refused | None = None) -> Response:
    """Show how far it is; who follows it is shown again in a moment, without any script."""
    going_on = seen.about.state in STOPPABLE and not over(seen.about, seen.copies)
    follows = going_on and FOLLOW in desk.request.query_params
    response = shown(
        desk,
        "broadcast.html",
        notes=NOTED,
        refused=refused,
        seen=seen,
        going_on=going_on,
        follows=follows,
        may_stop=desk.may(Role.ORGANISER) and seen.about.state in STOPPABLE,
        path=f"{desk.home}{PATH}/{seen.about.id}",
    )
    if follows:
        here = f"{desk.home}{PATH}/{seen.about.id}?{FOLLOW}=1"
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={here}"
    return response


async def ask(request: Request) -> Response:
    """Ask when a draft leaves: the last look before it does."""
    desk = await open_desk(request, Role.ORGANISER)
    return await _ask(desk, request.path_params["number"])


async def send(request: Request) -> Response:
    """Send it, now or at the moment that was chosen; at night only where that is confirmed."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]
    night, seen = sent.get("night"), sent.get("seen")
    try:
        at = _moment(desk, sent)
        if moved(desk.workshop, at or desk.site.now()) and night not in ("morning", "night"):
            return await _ask(desk, number, sent.fields, asks_at=at or desk.site.now())

        async def body(tx: Transaction) -> Broadcast:
            return await actions.broadcasts.plan(
                tx, desk.who(), number, at, seen=seen, now=tx.now, at_night=night == "night"
            )

        after = await act(desk, sent, body)
    except Refused as why:
        return await _ask(desk, number, sent.fields, refused=why)
    noted = "leaving" if after.state is State.SENDING else "planned"
    follow = f"?{FOLLOW}=1&noted={noted}" if noted == "leaving" else f"?noted={noted}"
    return done(desk, f"{PATH}/{number}{follow}")


def _moment(desk: Desk, sent: Posted) -> datetime | None:
    if sent.get("when") != "later":
        return None
    return moment(sent.get("at"), desk.workshop.tz, now=desk.site.now())


async def _ask(
    desk: Desk,
    number: int,
    typed: Mapping[str, str] | None = None,
    *,
    refused: Refused | None = None,
    asks_at: datetime | None = None,
) -> Response:
    """Show the question; `asks_at` is a moment in the night that is to be confirmed."""
    seen = await _seen(desk, number)
    if seen.about.state is not State.DRAFT:
        return _progress(desk, seen, refused)
    quiet, day = desk.workshop.reminders, (asks_at or desk.site.now()).date()
    return shown(
        desk,
        "broadcast_moment.html",
        refused=refused,
        seen=seen,
        typed=typed or {},
        asks_at=asks_at,
        morning=moved(desk.workshop, asks_at) if asks_at else None,
        quiet_from=datetime.combine(day, quiet.quiet_from, desk.workshop.tz),
        quiet_until=datetime.combine(day, quiet.quiet_until, desk.workshop.tz),
        path=f"{desk.home}{PATH}/{number}",
    )


async def stop(request: Request) -> Response:
    """Stop it."""
    desk = await open_desk(request, Role.ORGANISER)
    sent, number = await posted(desk), request.path_params["number"]

    async def body(tx: Transaction) -> None:
        await actions.broadcasts.stop(tx, desk.who(), number)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return _progress(desk, await _seen(desk, number), why)
    return done(desk, f"{PATH}/{number}", noted="stopped")


async def _seen(desk: Desk, number: int) -> Seen:
    """Return what the page shows. Raises HTTPException 404 for what is not of this workshop."""

    async def look(tx: Transaction) -> Seen | None:
        about = await storage.broadcasts.find(tx, number, desk.workshop.id)
        if about is None:
            return None
        copies = await storage.broadcasts.copies(tx, number)
        count = await storage.audience.count(
            tx, about.segment, desk.workshop, now=desk.site.now(), most=NOBODY_WAITS
        )
        author = await storage.citizens.name(tx, about.author)
        if over(about, copies) and about.state is State.SENDING:  # known here before it is noted
            about = replace(about, state=State.DONE)
        return Seen(about, copies, author, facts(about.segment, desk.workshop, count))

    found = await desk.read(look)
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return found


_HERE = f"/equipe/{{workshop}}{PATH}/{numbered('number')}"

ROUTES = (
    Route(_HERE, page, methods=["GET"]),
    Route(f"{_HERE}/depart", ask, methods=["GET"]),
    Route(f"{_HERE}/depart", send, methods=["POST"]),
    Route(f"{_HERE}/arret", stop, methods=["POST"]),
)
