"""The kind ways out: what a page says when it cannot do what was asked, and whom to call."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import cast

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rules.facts import Facts
from rules.links import Standing
from rules.workshop import Workshop
from storage.errors import StorageError
from web.show import show
from web.teams import teams_of

_log = structlog.get_logger(__name__)
_RETRY_SECONDS = 60


@dataclass(frozen=True, slots=True)
class WayOut:
    """One page of this kind: two sentences, and whether a code may be typed there."""

    status: HTTPStatus
    heading: str
    body: str
    asks_code: bool = False
    facts: Facts = field(default_factory=dict)


class Elsewhere(Exception):
    """This page cannot be shown: `way` says why, and whom to call (of `workshop` if known)."""

    def __init__(
        self, way: WayOut, workshop: Workshop | None = None, telegram: str | None = None
    ) -> None:
        """`telegram` is where a conversation goes on, for a link that has been used."""
        super().__init__(way.heading)
        self.way = way
        self.workshop = workshop
        self.telegram = telegram


UNKNOWN_LINK = WayOut(
    HTTPStatus.NOT_FOUND, "web.unknown-link-title", "web.unknown-link-body", asks_code=True
)
_CLOSED = {
    Standing.EXPIRED: WayOut(HTTPStatus.GONE, "web.expired-title", "web.expired-body"),
    Standing.REVOKED: WayOut(
        HTTPStatus.GONE, "web.revoked-title", "web.revoked-body", asks_code=True
    ),
    Standing.LOCKED: WayOut(HTTPStatus.GONE, "web.locked-title", "web.locked-body"),
    Standing.USED: WayOut(HTTPStatus.GONE, "web.used-title", "web.used-body"),
}
_MISSING = WayOut(HTTPStatus.NOT_FOUND, "web.missing-title", "web.missing-body", asks_code=True)
_FAULT = WayOut(HTTPStatus.INTERNAL_SERVER_ERROR, "web.fault-title", "web.fault-body")
_BUSY = WayOut(HTTPStatus.SERVICE_UNAVAILABLE, "web.fault-title", "web.fault-body")


def closed(standing: Standing) -> WayOut:
    """Return the way out for a link that no longer opens (any standing but OPEN)."""
    return _CLOSED[standing]


def too_many(seconds: float) -> WayOut:
    """Return the way out for whoever has tried too many codes, told in whole minutes."""
    wait = timedelta(minutes=math.ceil(seconds / 60))
    return WayOut(
        HTTPStatus.TOO_MANY_REQUESTS,
        "web.too-many-title",
        "web.too-many-body",
        facts={"wait": wait},
    )


async def answer(
    request: Request,
    way: WayOut,
    workshop: Workshop | None = None,
    telegram: str | None = None,
) -> Response:
    """Answer with the page of this way out."""
    teams = teams_of([workshop]) if workshop else await request.app.state.teams.every()
    return show(
        request,
        "way_out.html",
        status=way.status,
        workshop=workshop,
        way=way,
        telegram=telegram,
        teams=teams,
    )


async def elsewhere(request: Request, why: Exception) -> Response:
    """Answer an `Elsewhere`."""
    found = cast("Elsewhere", why)
    response = await answer(request, found.way, found.workshop, found.telegram)
    if found.way.status is HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(_RETRY_SECONDS)
    return response


async def refused(request: Request, why: Exception) -> Response:
    """Answer what HTTP itself refuses: no such page, no such method, too large."""
    found = cast("HTTPException", why)
    status = HTTPStatus(found.status_code)
    not_understood = WayOut(status, "web.not-understood-title", "web.not-understood-body")
    way = _MISSING if status is HTTPStatus.NOT_FOUND else not_understood
    response = await answer(request, way)
    response.headers.update(found.headers or {})
    return response


async def again(request: Request, why: Exception) -> Response:
    """Answer a form that was sent twice: it counted once, and its page shows what it did."""
    return RedirectResponse(_page_above(request), HTTPStatus.SEE_OTHER)


def _page_above(request: Request) -> str:
    """Return where a form was sent, or the nearest address above it that shows a page."""
    path = request.url.path
    while path.count("/") > 1:
        scope = {**request.scope, "method": "GET", "path": path}
        if any(route.matches(scope)[0] is Match.FULL for route in request.app.routes):
            break
        path = path.rpartition("/")[0]
    return path


async def left(request: Request, why: Exception) -> Response:
    """Answer nobody: the browser has left before it had said everything, and nothing was done."""
    return Response(status_code=HTTPStatus.BAD_REQUEST)


async def unavailable(request: Request, why: Exception) -> Response:
    """Answer while the database does not: nothing was kept, the same may be sent again."""
    _log.error("site.database", code=cast("StorageError", why).code)
    response = await answer(request, _BUSY)
    response.headers["Retry-After"] = str(_RETRY_SECONDS)
    return response


class Faults:
    """Wraps the pages: a mistake of ours becomes a kind page, and stays an error for the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and answer in the page's place if it breaks before it has begun to answer."""
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            if scope["type"] == "http" and not begun:
                response = await answer(Request(scope), _FAULT)
                await response(scope, receive, send)
            raise
