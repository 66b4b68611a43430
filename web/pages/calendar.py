"""One's own calendar: a page that says how to subscribe, and the feed that calendars ask for."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.calendar_by_mail
import actions.calendar_feed
import actions.pages
import storage.citizens
import storage.sign_in
from actions.calendar_by_mail import ByMail
from actions.calendar_feed import Feed
from actions.invitations import MIME
from rules.pages import Purpose, path_of
from rules.who import CitizenState
from storage.transaction import Transaction
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_about,
    posted_personal,
    shown_personal,
)
from web.site import site_of
from web.team.desk import Posted, SentAlready
from web.ways_out import UNKNOWN_LINK, Elsewhere

PATH = f"/{Purpose.CALENDAR}/{{token}}"
FILE = "agenda.ics"
RENEW = "/adresse"
FROM = "de"
"""The word in an address by which the page knows from which speaker's page one came."""
NOTES = {
    "renewed": "calendar.noted-renewed",
    "mailed": "calendar.noted-mailed",
    "not-mailed": "calendar.noted-not-mailed",
}
GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"
_SEE_OTHER = 303


async def page(request: Request) -> Response:
    """Say what the calendar holds, and how one's own follows it."""
    personal = await open_personal(request, Purpose.CALENDAR)
    person, workshop = personal.person, personal.workshop

    async def look(tx: Transaction) -> tuple[Feed, ByMail, str, bool]:
        standing = ByMail.NEVER
        if personal.site.sends_mail:
            standing = await actions.calendar_by_mail.standing(tx, person, workshop.id)
        return (
            await actions.calendar_feed.feed(tx, person, workshop),
            standing,
            await _back(tx, personal),
            await _seated(tx, personal),
        )

    feed, mails, back, papers = await personal.read(look)
    address = f"{personal.site.public_url}{personal.path}/{FILE}"
    webcal = f"webcal://{address.partition('://')[2]}"
    return shown_personal(
        personal,
        "calendar.html",
        notes=NOTES,
        entries=[entry for entry, _ in feed.dated],
        file=f"{personal.path}/{FILE}",
        address=address,
        webcal=webcal,
        google=f"{GOOGLE}?{urlencode({'cid': webcal})}",
        mails=mails,
        back=back,
        papers=papers,
        outlook=f"{OUTLOOK}?{urlencode({'url': address, 'name': feed.name})}",
    )


async def file(request: Request) -> Response:
    """Answer a calendar; with nothing (304) where it has this state already."""
    personal = await open_personal(request, Purpose.CALENDAR)
    feed = await _feed(personal)
    tag = f'"{feed.tag}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in _known(request):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    headers["Content-Disposition"] = f'inline; filename="{FILE}"'
    return Response(feed.written(), media_type=f"{MIME}; charset=utf-8", headers=headers)


async def renew(request: Request) -> Response:
    """Give the calendar another address: whoever has the old one sees nothing more.

    The second of two taps finds the old one closed: it leads to where the first one did. Its form
    is sealed for this act and this browser, so nobody else who has the old address gets there.
    """
    about = f"{path_of(Purpose.CALENDAR, request.path_params['token'])}{RENEW}"
    try:
        personal = await open_personal(request, Purpose.CALENDAR)
    except Elsewhere as unknown:
        try:
            sent = await posted_about(request, about)
        except Elsewhere:
            raise unknown from None
        return await _renewed(request, sent)
    sent = await posted_about(request, about)

    async def body(tx: Transaction) -> str:
        return await actions.pages.renew(tx, personal.who, Purpose.CALENDAR)

    try:
        return _at_new(await act_personal(personal, sent, body))
    except SentAlready:
        return await _renewed(request, sent)


async def _renewed(request: Request, sent: Posted) -> Response:
    """Lead to where this very form has led. Raises Elsewhere where it did not."""

    async def look(tx: Transaction) -> str | None:
        if not await storage.sign_in.form_taken(tx, sent.nonce):
            return None
        token = request.path_params["token"]
        return await actions.pages.renewed_once(tx, token, Purpose.CALENDAR)

    path = await site_of(request).database.read(look)
    if path is None:
        raise Elsewhere(UNKNOWN_LINK)
    return _at_new(path)


def _at_new(path: str) -> Response:
    return RedirectResponse(f"{path}?{urlencode({'noted': 'renewed'})}", _SEE_OTHER)


async def by_mail(request: Request) -> Response:
    """Send what this calendar holds by e-mail too, or not any more."""
    personal = await open_personal(request, Purpose.CALENDAR)
    sent = await posted_personal(personal)
    wanted = sent.get("wanted") == "yes" and personal.site.sends_mail

    async def body(tx: Transaction) -> None:
        await actions.calendar_by_mail.want(tx, personal.who, wanted=wanted)

    await act_personal(personal, sent, body)
    return done_personal(personal, noted="mailed" if wanted else "not-mailed")


async def lead(personal: Personal, purpose: Purpose = Purpose.CALENDAR) -> Response:
    """Lead from a page of this person to another, by which it has an address from now on."""
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> str:
        return await actions.pages.path(tx, personal.who, purpose)

    try:
        path = await act_personal(personal, sent, body)
    except SentAlready:  # by the first of two taps
        path = await personal.read(body)
    speaks = personal.path.startswith(f"/{Purpose.SPEAKER}/")
    back = f"?{urlencode({FROM: personal.path.rpartition('/')[2]})}" if speaks else ""
    return RedirectResponse(f"{path}{back}", _SEE_OTHER)


async def _back(tx: Transaction, personal: Personal) -> str:
    """Return the speaker's page from which somebody came here, if it is theirs.

    Whoever knows no more than the calendar's address, as services that read it do, is led nowhere.
    """
    token = personal.request.query_params.get(FROM, "")
    key = await actions.pages.find(tx, token, Purpose.SPEAKER)
    same = key is not None and (key.person, key.workshop) == (
        personal.person,
        personal.workshop.id,
    )
    return path_of(Purpose.SPEAKER, token) if same else ""


async def _seated(tx: Transaction, personal: Personal) -> bool:
    """Tell whether there are papers for somebody."""
    citizen = await storage.citizens.find(tx, personal.person, personal.workshop.id)
    return citizen is not None and citizen.state is CitizenState.VALIDATED


async def _feed(personal: Personal) -> Feed:
    return await personal.read(
        lambda tx: actions.calendar_feed.feed(tx, personal.person, personal.workshop)
    )


def _known(request: Request) -> frozenset[str]:
    """Return the states a calendar has; a proxy may have made a weak tag of ours (RFC 9110)."""
    named = request.headers.get("if-none-match", "")
    return frozenset(each.strip().removeprefix("W/") for each in named.split(","))


ROUTES = (
    Route(PATH, page),
    Route(f"{PATH}/{FILE}", file),
    Route(f"{PATH}{RENEW}", renew, methods=["POST"]),
    Route(f"{PATH}/courriel", by_mail, methods=["POST"]),
)
