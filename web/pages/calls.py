"""Ask to be called: one number, one moment, recorded once however often it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import actions.calls
import storage.calls
from rules.answers import phone, phone_for_reading
from rules.calls import Reason
from rules.errors import Refused
from rules.help import answered_by
from rules.messages import Words
from rules.who import Who
from storage.transaction import Transaction
from web.bodies import read_form
from web.forms import browser_of, fresh_nonce, genuine_nonce, keep_browser, seal
from web.language import language_of
from web.pages.invitations import Invitation, open_invitation
from web.show import show
from web.site import site_of
from web.teams import teams_of

_OK = 200
_SEE_OTHER = 303
_FORBIDDEN = 403
_UNPROCESSABLE = 422


class Moment(StrEnum):
    """When somebody would like to be called."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ANY = "any"


CHOICES = {
    Moment.MORNING: "web.call-morning",
    Moment.AFTERNOON: "web.call-afternoon",
    Moment.EVENING: "web.call-evening",
    Moment.ANY: "web.call-any",
}
WISHES = {
    Moment.MORNING: "web.wish-morning",
    Moment.AFTERNOON: "web.wish-afternoon",
    Moment.EVENING: "web.wish-evening",
    Moment.ANY: "web.wish-any",
}


async def ask(request: Request) -> Response:
    """Show the empty form."""
    return _form(request, await open_invitation(request), {})


async def request_call(request: Request) -> Response:
    """Record a sent form, or show it again with what has to be mended."""
    opened = await open_invitation(request)
    fields = await read_form(request)
    nonce = genuine_nonce(request, fields, about=opened.key.here)
    if nonce is None:
        return _form(request, opened, fields, status=_FORBIDDEN, stale=True)
    mistakes = _mistakes(fields)
    if mistakes:
        return _form(request, opened, fields, status=_UNPROCESSABLE, mistakes=mistakes)
    site, who = site_of(request), Who.oneself(opened.link.person, opened.link.workshop)
    wish = _wish(request, fields)

    async def body(tx: Transaction) -> None:
        await actions.calls.request(tx, who, now=site.now(), wish=wish)

    await site.database.transact(body, cause=f"form:{nonce}")
    proof = seal(request, browser=browser_of(request), about=_noted(opened, wish), nonce=nonce)
    return RedirectResponse(
        f"{opened.key.here}/merci?{urlencode({'nonce': nonce, 'seal': proof})}", _SEE_OTHER
    )


async def thanks(request: Request) -> Response:
    """Say what happens next, and how to recognise the call."""
    opened = await open_invitation(request)
    site = site_of(request)

    async def look(tx: Transaction) -> str:
        return await storage.calls.wish(tx, opened.link.person, opened.link.workshop, Reason.ASKED)

    wish = await site.database.read(look)
    theirs = genuine_nonce(request, request.query_params, about=_noted(opened, wish))
    return show(
        request,
        "thanks.html",
        workshop=opened.workshop,
        key=opened.key,
        by=answered_by(site.now(), opened.workshop.tz),
        wish=wish if theirs else "",
        teams=teams_of([opened.workshop]),
    )


def _noted(opened: Invitation, wish: str) -> str:
    """Name this wish for a seal: only the browser that sent it is shown the number again."""
    return f"{opened.key.here}/merci\n{wish}"


def _wish(request: Request, fields: Mapping[str, str]) -> str:
    """Say the request as a sentence to the team, in the language in which to call."""
    number = phone_for_reading(phone(fields["phone"]))
    return site_of(request).texts.plain(
        WISHES[Moment(fields["when"])], language_of(request), {"phone": number}
    )


def _mistakes(fields: Mapping[str, str]) -> dict[str, Words]:
    """Return what is wrong, by field, in the order of the page."""
    found: dict[str, Words] = {}
    if not fields.get("phone"):
        found["phone"] = Words("web.mistake-phone-missing")
    else:
        try:
            phone(fields["phone"])
        except Refused as why:
            found["phone"] = Words(why.code, why.facts)
    if fields.get("when") not in set(Moment):
        found["when"] = Words("web.mistake-when-missing")
    return found


def _form(
    request: Request,
    opened: Invitation,
    fields: Mapping[str, str],
    *,
    status: int = _OK,
    mistakes: Mapping[str, Words] | None = None,
    stale: bool = False,
) -> Response:
    """Show the form with what was written; it gets a new nonce unless it only has to be mended."""
    browser = browser_of(request)
    nonce = fields["nonce"] if mistakes else fresh_nonce()
    response = show(
        request,
        "call.html",
        status=status,
        workshop=opened.workshop,
        key=opened.key,
        fields={"phone": fields.get("phone", ""), "when": fields.get("when", "")},
        moments=CHOICES,
        mistakes=mistakes or {},
        stale=stale,
        nonce=nonce,
        seal=seal(request, browser=browser, about=opened.key.here, nonce=nonce),
        teams=teams_of([opened.workshop]),
    )
    keep_browser(request, response, browser)
    if status != _OK:  # it answers a sent form: going back to it must not ask to send that again
        response.headers["Cache-Control"] = "private, no-cache"
    return response
