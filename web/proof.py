"""Somebody with a letter answers on our pages: who they are is proven as in the chat.

The proof stays in their browser for a while, sealed, and is worth what their letter is worth: once
that is replaced or locked, the page is closed.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import wraps
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import actions.links
import storage.citizens
import storage.people
from rules.links import PersonalLink
from rules.who import CitizenState
from storage.transaction import Transaction
from web.pages.invitations import Invitation, open_invitation
from web.personal import Personal
from web.site import site_of
from web.team.desk import SentAlready
from web.ways_out import UNKNOWN_LINK, Elsewhere

LASTS = timedelta(hours=2)
"""Real time since the last page, after which year and postcode are asked again."""

LINKS = ("/l/{token}", "/c/{code}")
"""The two addresses of a letter: a link, and a code to be typed."""
ANSWER = "/reponse"
SAID_NOTHING = frozenset({CitizenState.CONTACTED, CitizenState.DECLINED})
_SEE_OTHER = 303
_NAME = "letter-"

Page = Callable[[Personal], Awaitable[Response]]


def proven(page: Page) -> Callable[[Request], Awaitable[Response]]:
    """Show a page to whom it belongs; anybody else is led to where one says who one is.

    A form that was sent twice leads on as if it had been sent once.
    """

    @wraps(page)
    async def opened(request: Request) -> Response:
        found = await open_invitation(request)
        mine = personal(request, found)
        if not await is_proven(request, found.link):
            return RedirectResponse(mine.path, _SEE_OTHER)
        try:
            response = await page(mine)
        except SentAlready:
            response = RedirectResponse(mine.path, _SEE_OTHER)
        remember(request, response, found.link)
        return response

    return opened


def proven_or_nothing_said(
    page: Callable[..., Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Show a page also to who has proven nothing (`known` is False), while nothing is at stake.

    To object has to be as easy as can be, and whoever holds an invitation that nobody has answered
    can keep its reader from no more than from being asked again. What is said shows nobody’s name.
    """

    @wraps(page)
    async def opened(request: Request) -> Response:
        found = await open_invitation(request)
        mine = personal(request, found)
        known = await is_proven(request, found.link)

        async def look(tx: Transaction) -> CitizenState:
            return (await storage.citizens.get(tx, mine.person, mine.workshop.id)).state

        if not known and await mine.read(look) not in SAID_NOTHING:
            return RedirectResponse(mine.path, _SEE_OTHER)
        response = await page(mine, known=known)
        if known:
            remember(request, response, found.link)
        return response

    return opened


def personal(request: Request, found: Invitation) -> Personal:
    """Return the pages on which this invitation is answered. Elsewhere for one of the team's."""
    if not found.for_citizen:
        raise Elsewhere(UNKNOWN_LINK)
    return Personal(request, found.link.person, found.workshop, f"{found.key.here}{ANSWER}")


async def is_proven(request: Request, link: PersonalLink) -> bool:
    """Tell whether this browser has proven whose letter it is, or there is nothing to prove."""
    kept = request.cookies.get(_cookie(link), "")
    until, _, _ = kept.partition(".")
    if until.isascii() and until.isdigit() and int(until) > site_of(request).real().timestamp():
        return hmac.compare_digest(kept.encode(), _sealed(request, link, until).encode())

    async def look(tx: Transaction) -> bool:
        person = await storage.people.get(tx, link.person)
        return not actions.links.needs_confirmation(person)

    return await site_of(request).database.read(look)


def remember(request: Request, response: Response, link: PersonalLink) -> None:
    """Let the browser keep the proof for a while, unless the page has just let it go."""
    name = _cookie(link)
    if any(name in value for value in response.headers.getlist("set-cookie")):
        return
    until = str(int((site_of(request).real() + LASTS).timestamp()))
    response.set_cookie(
        name,
        _sealed(request, link, until),
        httponly=True,
        samesite="lax",
        secure=site_of(request).public_url.startswith("https://"),
    )


def forget(response: Response, link: PersonalLink) -> None:
    """Let the browser forget the proof at once: others may use the machine."""
    response.delete_cookie(_cookie(link), httponly=True, samesite="lax")


def _cookie(link: PersonalLink) -> str:
    """Name the proof of one letter: several people may share a browser."""
    return _NAME + sha256(link.id.encode()).hexdigest()[:16]


def _sealed(request: Request, link: PersonalLink, until: str) -> str:
    words = f"letter\n{link.id}\n{until}".encode()
    return f"{until}.{hmac.new(site_of(request).form_key, words, sha256).hexdigest()}"
