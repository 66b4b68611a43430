"""A personal link's page: who writes to you, why, and three equal ways to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import actions.links
import storage.citizens
import storage.links
import storage.workshops
from rules.links import (
    OPENS_PAGE,
    PersonalLink,
    Standing,
    printed_code,
    standing,
    typed_code,
)
from rules.messages import Words
from rules.workshop import Workshop
from storage.transaction import Transaction
from web.guesses import Guesses
from web.machines import is_person
from web.show import show
from web.site import site_of
from web.teams import dial
from web.ways_out import UNKNOWN_LINK, Elsewhere, closed, too_many

_SEE_OTHER = 303
_UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True)
class Key:
    """What opens an invitation: the token of a link, or the code that is printed beside it."""

    token: str = ""
    code: str = ""

    @property
    def here(self) -> str:
        """The address of the page it opens."""
        return f"/c/{printed_code(self.code)}" if self.code else f"/l/{quote(self.token, safe='')}"

    @property
    def payload(self) -> str:
        """What the chat is started with, so that nobody types there what they typed here."""
        return self.code or self.token


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that opens; one that is not `for_citizen` was made for somebody of the team.

    `begun`: it has opened a conversation, which may be gone on with here.
    """

    key: Key
    link: PersonalLink
    workshop: Workshop
    for_citizen: bool
    begun: bool = False


async def home(request: Request) -> Response:
    """Ask for the short code of a letter."""
    return await _ask_code(request, None)


async def code(request: Request) -> Response:
    """Send whoever typed a code to its page; a code that cannot be one is asked again."""
    typed = request.query_params.get("code", "")
    found = typed_code(typed)
    if found:
        return RedirectResponse(f"/c/{printed_code(found)}", _SEE_OTHER)
    return await _ask_code(
        request, Words("web.code-wrong") if typed.strip() else Words("web.code-missing"), typed
    )


async def _ask_code(request: Request, mistake: Words | None, typed: str = "") -> Response:
    return show(
        request,
        "home.html",
        status=_UNPROCESSABLE if mistake else 200,
        mistake=mistake,
        typed=typed,
        teams=await request.app.state.teams.every(),
    )


async def invitation(request: Request) -> Response:
    """Show the invitation that a link or a code opens."""
    opened = await open_invitation(request)
    return show(
        request,
        "invitation.html" if opened.for_citizen else "team_invitation.html",
        workshop=opened.workshop,
        key=opened.key,
        begun=opened.begun,
        telegram=site_of(request).telegram_link(opened.key.payload),
        dial=dial(opened.workshop.team.phone),
    )


async def open_invitation(request: Request) -> Invitation:
    """Return the invitation at this address. Raises Elsewhere for a link that opens nothing."""
    if "token" in request.path_params:
        return await _opened(request, Key(token=request.path_params["token"]))
    return await _opened_by_code(request, request.path_params["code"])


async def _opened_by_code(request: Request, typed: str) -> Invitation:
    """Open by the short code, which can be guessed if one may try for ever: so one may not."""
    guesses: Guesses = request.app.state.guesses
    address = request.client.host if request.client else ""
    wait = guesses.wait(address)
    if wait:
        raise Elsewhere(too_many(wait))
    code = typed_code(typed)
    if code is None:
        raise Elsewhere(UNKNOWN_LINK)
    try:
        return await _opened(request, Key(code=code))
    except Elsewhere as why:
        if why.way is UNKNOWN_LINK:
            guesses.count(address)
        raise


async def _opened(request: Request, key: Key) -> Invitation:
    """Look first, beside the writer: whoever tries addresses keeps nobody from being answered."""
    site = site_of(request)
    now = site.now()

    async def look(tx: Transaction) -> Invitation | None:
        if key.code:
            link = await actions.links.find_code(tx, key.code)
        else:
            link = await actions.links.find_token(tx, key.token)
        if link is None:
            return None
        workshop = await storage.workshops.get(tx, link.workshop)
        citizen = await storage.citizens.find(tx, link.person, link.workshop)
        return Invitation(key, link, workshop, citizen is not None)

    found = await site.database.read(look)
    if found is None:
        raise Elsewhere(UNKNOWN_LINK)
    if found.link.opened_at is None and is_person(request):
        seen = found.link.id
        await site.database.transact(
            lambda tx: storage.links.opened(tx, seen, now), cause="page:invitation"
        )
    worth = standing(found.link, now)
    if worth in OPENS_PAGE and found.for_citizen:
        return replace(found, begun=worth is Standing.USED)
    if worth is not Standing.OPEN:
        telegram = site.telegram_link(key.payload) if worth is Standing.USED else None
        raise Elsewhere(closed(worth), found.workshop, telegram)
    return found
