"""A team member at work on one workshop: who they are, what they may, what they send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import storage.sign_in
import storage.workshops
from rules.errors import Refused
from rules.messages import Words
from rules.who import TEAM, Role, Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from web.bodies import read_body
from web.forms import fresh_nonce, genuine, seal
from web.show import show
from web.site import Site, site_of
from web.team.navigation import groups
from web.team.session import PATH, Session, session_of
from web.team.turning import turner
from web.ways_out import Elsewhere, WayOut

T = TypeVar("T")

FORM_BYTES = 200_000
FORM_FIELDS = 500
_NONCE, _SEAL = "nonce", "seal"
_SEE_OTHER = 303
_NOT_UNDERSTOOD = 400

SIGN_IN = WayOut(HTTPStatus.FORBIDDEN, "team.sign-in-title", "team.sign-in-body")
NOT_YOURS = WayOut(HTTPStatus.FORBIDDEN, "team.not-yours-title", "team.not-yours-body")
STALE = WayOut(HTTPStatus.FORBIDDEN, "team.stale-title", "team.stale-body")
NO_WORKSHOP = WayOut(HTTPStatus.NOT_FOUND, "team.no-workshop-title", "team.no-workshop-body")


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody of the team at work; every page of theirs is asked for through this."""

    request: Request
    session: Session
    workshop: Workshop
    roles: frozenset[Role]

    @property
    def site(self) -> Site:
        """The site they are at."""
        return site_of(self.request)

    @property
    def member(self) -> str:
        """Their id."""
        return self.session.browser.person

    @property
    def name(self) -> str:
        """What they are called."""
        return self.session.name

    @property
    def home(self) -> str:
        """The path of the workshop's pages."""
        return f"{PATH}/{self.workshop.id}"

    def may(self, *roles: Role) -> bool:
        """Tell whether they have one of these roles."""
        return not self.roles.isdisjoint(roles)

    def who(self, subject: str = "") -> Who:
        """Return that they act, for `subject` (a person's id) or for themselves."""
        return Who(self.member, subject or self.member, self.workshop.id)

    async def read(self, body: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run `body` on a snapshot of the database."""

        async def look(tx: Transaction) -> T:
            return await body(tx)

        return await self.site.database.read(look)


@dataclass(frozen=True, slots=True)
class Posted:
    """A form that one of our pages sent: each field with all its values, without spaces around."""

    nonce: str
    values: Mapping[str, Sequence[str]]

    @property
    def fields(self) -> Mapping[str, str]:
        """The last value of each field."""
        return {name: values[-1] for name, values in self.values.items()}

    def get(self, name: str) -> str:
        """Return the value of a field, "" where it was not sent."""
        return self.fields.get(name, "")

    def every(self, name: str) -> tuple[str, ...]:
        """Return all values of a field: what was ticked."""
        return tuple(self.values.get(name, ()))


async def open_desk(request: Request, *roles: Role) -> Desk:
    """Return the member who asks for a page of the workshop in its path.

    Raises Elsewhere where nobody is signed in, for an unknown workshop, and for whoever has none
    of `roles` (default: any of the team's) there.
    """
    session = await session_of(request)
    if session is None:
        raise Elsewhere(SIGN_IN)
    wanted = request.path_params["workshop"]
    if wanted not in session.parts:  # also one that does not exist: who is no member learns nothing
        raise Elsewhere(NO_WORKSHOP)

    async def look(tx: Transaction) -> Workshop:
        return await storage.workshops.get(tx, wanted)

    desk = Desk(request, session, await site_of(request).database.read(look), session.parts[wanted])
    if not desk.may(*(roles or TEAM)):
        raise Elsewhere(NOT_YOURS)
    return desk


async def posted(desk: Desk) -> Posted:
    """Read the form that was sent. Raises Elsewhere if it is not one of ours, for this session."""
    return await posted_by_session(desk.request, desk.session)


async def posted_by_session(request: Request, session: Session) -> Posted:
    """Read a form of whoever is signed in; Elsewhere if we did not make it for this session."""
    found = await read_posted(request)
    if not genuine(request, found.nonce, found.get(_SEAL), browser=session.secret, about=PATH):
        raise Elsewhere(STALE)
    return found


async def read_posted(request: Request) -> Posted:
    """Read a form with all its values, whoever sent it. Raises HTTPException 400 and 413."""
    body = await read_body(request, FORM_BYTES)
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=FORM_FIELDS)
    except ValueError:
        raise HTTPException(_NOT_UNDERSTOOD) from None
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value.strip())
    return Posted(values.get(_NONCE, [""])[-1], values)


class SentAlready(Exception):
    """This very form has been acted on before: nothing was done a second time."""


async def act_once(site: Site, nonce: str, body: Callable[[Transaction], Awaitable[T]]) -> T:
    """Run `body` as one transaction, once for each form. Raises SentAlready, Refused."""

    async def once(tx: Transaction) -> T:
        if not await storage.sign_in.take_form(tx, nonce):
            raise SentAlready
        return await body(tx)

    return await site.database.transact(once, cause=f"form:{nonce}")


async def act(desk: Desk, sent: Posted, body: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do what a form asks for, in one transaction, once. Raises Refused, SentAlready."""
    return await act_once(desk.site, sent.nonce, body)


async def hand(desk: Desk, body: Callable[[Transaction], Awaitable[T]]) -> T:
    """Make what a form only hands out, as often as it is sent. Raises Refused."""

    async def make(tx: Transaction) -> T:
        return await body(tx)

    return await desk.site.database.transact(make, cause=f"hand:{fresh_nonce()}")


def done(desk: Desk, path: str, *, noted: str = "", **asked: str) -> Response:
    """Lead on after something was done, to a path below the workshop's; `noted` is said there.

    `asked` is what that page is to show.
    """
    query = urlencode({name: value for name, value in {**asked, "noted": noted}.items() if value})
    return RedirectResponse(f"{desk.home}{path}{'?' if query else ''}{query}", _SEE_OTHER)


def shown(
    desk: Desk,
    template: str,
    *,
    status: int = 200,
    notes: Mapping[str, str] | None = None,
    refused: Refused | None = None,
    **values: Any,
) -> Response:
    """Answer with a page of the team's; forms in it begin with `{{ form_fields() }}`.

    `turn` cuts a long list to the page of it that was asked for. `notes` are what may be said above
    the page after something was done, by the word in the address; `refused` is why something was
    not done.
    """
    note = (notes or {}).get(desk.request.query_params.get("noted", ""))
    return show(
        desk.request,
        f"team/{template}",
        status=status if refused is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        workshop=desk.workshop,
        desk=desk,
        menu=groups(desk.roles),
        several=len(desk.session.parts) > 1,
        here=desk.request.url.path,
        note=note,
        refused=Words(refused.code, refused.facts) if refused else None,
        turn=turner(desk.request),
        form_fields=lambda: form_fields(desk.request, desk.session.secret, PATH),
        **values,
    )


def form_fields(request: Request, browser: str, about: str) -> Markup:
    """Return the hidden fields by which a form is known as ours, and counts once."""
    nonce = fresh_nonce()
    proof = seal(request, browser=browser, about=about, nonce=nonce)
    field = Markup('<input type="hidden" name="{}" value="{}">')
    return field.format(_NONCE, nonce) + field.format(_SEAL, proof)
