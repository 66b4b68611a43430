"""The way in and out of the team's pages: a link shows a button, and only pressing it counts."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.sign_in
import storage.citizens
import storage.workshops
from rules.sign_in import LinkStanding, SignIn, link_standing
from storage.transaction import Transaction
from web.forms import browser_of, genuine, keep_browser
from web.show import show
from web.site import site_of
from web.team.desk import SIGN_IN, STALE, form_fields, posted_by_session, read_posted
from web.team.session import PATH, forget, keep, session_of
from web.ways_out import Elsewhere, WayOut

_SEE_OTHER = 303

_CLOSED = {
    LinkStanding.USED: WayOut(HTTPStatus.GONE, "team.link-used-title", "team.link-used-body"),
    LinkStanding.EXPIRED: WayOut(HTTPStatus.GONE, "team.link-old-title", "team.link-old-body"),
}
_UNKNOWN = WayOut(HTTPStatus.NOT_FOUND, "team.link-unknown-title", "team.link-unknown-body")
_NO_TEAM = WayOut(HTTPStatus.FORBIDDEN, "team.no-team-title", "team.no-team-body")


async def door(request: Request) -> Response:
    """Lead whoever is signed in to their workshop, or let them choose among several."""
    session = await session_of(request)
    if session is None:
        raise Elsewhere(SIGN_IN)
    if not session.parts:
        raise Elsewhere(_NO_TEAM)
    if len(session.parts) == 1:
        (workshop,) = session.parts
        return RedirectResponse(f"{PATH}/{workshop}", _SEE_OTHER)
    known = await site_of(request).database.read(storage.workshops.every)
    theirs = [each for each in known if each.id in session.parts]
    return show(request, "team/choice.html", workshops=theirs, name=session.name)


async def ask(request: Request) -> Response:
    """Show whom a link signs in, and the button; opening it (a preview may) consumes nothing."""
    link = await _open_link(request)
    browser = browser_of(request)
    response = show(
        request,
        "team/sign_in.html",
        name=await _name(request, link.person),
        form_fields=lambda: form_fields(request, browser, request.url.path),
    )
    keep_browser(request, response, browser)
    return response


async def enter(request: Request) -> Response:
    """Sign this browser in, with a secret that nobody has seen before."""
    await _open_link(request)
    site, found = site_of(request), await read_posted(request)
    if not genuine(
        request,
        found.nonce,
        found.get("seal"),
        browser=browser_of(request),
        about=request.url.path,
    ):
        raise Elsewhere(STALE)
    token = request.path_params["token"]

    async def body(tx: Transaction) -> str | None:
        return await actions.sign_in.use_link(tx, token, real=site.real())

    secret = await site.database.transact(body, cause=f"form:{found.nonce}")
    if secret is None:
        raise Elsewhere(_CLOSED[LinkStanding.USED])
    response = RedirectResponse(PATH, _SEE_OTHER)
    keep(request, response, secret)
    return response


async def leave(request: Request) -> Response:
    """Sign this browser out."""
    session = await session_of(request)
    site = site_of(request)
    if session is not None:
        await posted_by_session(request, session)
        await site.database.transact(
            lambda tx: actions.sign_in.sign_out(tx, session.browser, real=site.real()),
            cause="page:sign-out",
        )
    response = show(request, "team/signed_out.html")
    forget(response)
    return response


async def _open_link(request: Request) -> SignIn:
    site, token = site_of(request), request.path_params["token"]

    async def look(tx: Transaction) -> SignIn | None:
        return await actions.sign_in.find_link(tx, token)

    link = await site.database.read(look)
    if link is None:
        raise Elsewhere(_UNKNOWN)
    standing = link_standing(link, site.real())
    if standing is not LinkStanding.OPEN:
        raise Elsewhere(_CLOSED[standing])
    return link


async def _name(request: Request, person: str) -> str:
    async def look(tx: Transaction) -> str:
        return await storage.citizens.name(tx, person)

    return await site_of(request).database.read(look)


ROUTES = (
    Route(PATH, door),
    Route(f"{actions.sign_in.PATH}/{{token}}", ask, methods=["GET"]),
    Route(f"{actions.sign_in.PATH}/{{token}}", enter, methods=["POST"]),
    Route(f"{PATH}/sortir", leave, methods=["POST"]),
)
