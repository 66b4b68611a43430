"""A personal page: somebody without Telegram, known by an address that is theirs alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import actions.pages
import storage.workshops
from rules.errors import Refused
from rules.messages import Words
from rules.pages import PageKey, Purpose, path_of
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from web.forms import browser_of, genuine, keep_browser
from web.show import show
from web.site import Site, site_of
from web.team.desk import STALE, Posted, act_once, form_fields, read_posted
from web.teams import teams_of
from web.ways_out import UNKNOWN_LINK, Elsewhere

T = TypeVar("T")

_SEE_OTHER = 303


@dataclass(frozen=True, slots=True)
class Personal:
    """Whose page it is, and where; whoever holds the address acts for them."""

    request: Request
    person: str
    workshop: Workshop
    path: str

    @property
    def site(self) -> Site:
        """The site it is on."""
        return site_of(self.request)

    @property
    def who(self) -> Who:
        """They act for themselves."""
        return Who.oneself(self.person, self.workshop.id)

    async def read(self, body: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run `body` on a snapshot of the database."""

        async def look(tx: Transaction) -> T:
            return await body(tx)

        return await self.site.database.read(look)


async def open_personal(request: Request, purpose: Purpose) -> Personal:
    """Return whose page the token in the path opens. Raises Elsewhere for one that opens none."""
    token = request.path_params["token"]

    async def look(tx: Transaction) -> tuple[PageKey, Workshop] | None:
        key = await actions.pages.find(tx, token, purpose)
        if key is None:
            return None
        return key, await storage.workshops.get(tx, key.workshop)

    found = await site_of(request).database.read(look)
    if found is None:
        raise Elsewhere(UNKNOWN_LINK)
    key, workshop = found
    return Personal(request, key.person, workshop, path_of(purpose, token))


async def posted_personal(personal: Personal) -> Posted:
    """Read the form that was sent. Raises Elsewhere if it is not one of ours, for this browser."""
    return await posted_about(personal.request, personal.path)


async def posted_about(request: Request, about: str) -> Posted:
    """Read a form that is sealed for this alone. Raises Elsewhere as above."""
    found = await read_posted(request)
    proof, browser = found.get("seal"), browser_of(request)
    if not genuine(request, found.nonce, proof, browser=browser, about=about):
        raise Elsewhere(STALE)
    return found


async def act_personal(
    personal: Personal, sent: Posted, body: Callable[[Transaction], Awaitable[T]]
) -> T:
    """Do what a form asks for, in one transaction, once. Raises Refused, SentAlready."""
    return await act_once(personal.site, sent.nonce, body)


def done_personal(personal: Personal, *, noted: str = "", below: str = "") -> Response:
    """Lead back to the page (or one `below` it) after something was done; `noted` is said there."""
    query = f"?{urlencode({'noted': noted})}" if noted else ""
    return RedirectResponse(f"{personal.path}{below}{query}", _SEE_OTHER)


def shown_personal(
    personal: Personal,
    template: str,
    *,
    status: int = 200,
    notes: Mapping[str, str] | None = None,
    refused: Refused | None = None,
    **values: Any,
) -> Response:
    """Answer with a personal page; forms in it begin with `{{ form_fields() }}`.

    A form of which only one act may be made names it: `{{ form_fields("/adresse") }}`.
    """
    request, browser = personal.request, browser_of(personal.request)
    response = show(
        request,
        template,
        status=status if refused is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        workshop=personal.workshop,
        personal=personal,
        note=(notes or {}).get(request.query_params.get("noted", "")),
        refused=Words(refused.code, refused.facts) if refused else None,
        form_fields=lambda act="": form_fields(request, browser, personal.path + act),
        teams=teams_of([personal.workshop]),
        **values,
    )
    keep_browser(request, response, browser)
    return response
