"""A speaker's own page, for whoever never opens Telegram: everything can be done here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.briefs
import actions.links
import actions.materials
import actions.slots
import actions.speakers
import storage.files
import storage.materials
import storage.speakers
from actions.links import MadeLink
from actions.speaker_states import get
from rules.errors import Refused
from rules.materials import BY_PAGE, TYPES
from rules.numbers import whole
from rules.pages import Purpose
from rules.slots import SlotAnswer
from rules.speakers import OUT, OVER
from storage.files import FileRow
from storage.transaction import Transaction
from web.downloads import attachment, hand_out
from web.forms import browser_of, genuine
from web.headers import WITH_OUR_SCRIPT
from web.numbers import numbered
from web.pages.calendar import lead
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)
from web.speaker_view import SECTIONS, SLOTS, Seen, see
from web.team.desk import Posted, SentAlready
from web.uploads import Uploaded, take_upload
from web.ways_out import UNKNOWN_LINK, Elsewhere

NOTED = MappingProxyType(
    {
        "answered": "speaker_pages.noted-answer",
        "declared": "speakers.declared",
        "read": "briefs.noted",
        "received": "speaker_pages.noted-file",
    }
)

Did = Callable[[Personal, Posted, Transaction], Awaitable[None]]


async def page(request: Request) -> Response:
    """Show the page."""
    return await _page(await open_personal(request, Purpose.SPEAKER))


async def answer(request: Request) -> Response:
    """Take the answer about a slot."""
    return await _do(request, _answer, "answered")


async def declare(request: Request) -> Response:
    """Take a declaration of interests."""
    return await _do(request, _declare, "declared")


async def understand(request: Request) -> Response:
    """Take «lu et compris»."""
    return await _do(request, _understand, "read")


async def upload(request: Request) -> Response:
    """Take a file."""
    personal = await open_personal(request, Purpose.SPEAKER)
    files = personal.site.database.files

    def ours(nonce: str, proof: str) -> bool:
        browser = browser_of(request)
        return genuine(request, nonce, proof, browser=browser, about=personal.path)

    try:
        found = await take_upload(request, files, ours)
    except Refused as why:
        return await _page(personal, why)

    async def body(tx: Transaction) -> None:
        await keep_material(tx, personal, found)

    try:
        await act_personal(personal, found.sent, body)
    except (Refused, SentAlready) as why:
        await files.erase(found.kept.stored.id)
        if isinstance(why, SentAlready):
            raise
        return await _page(personal, why)
    return done_personal(personal, noted="received")


async def keep_material(tx: Transaction, personal: Personal, found: Uploaded) -> None:
    """Keep a sent file as a material, or as a newer version of one."""
    material, title = found.sent.get("material"), found.sent.get("title")
    await actions.materials.receive(tx, personal.who, found.kept, material=material, title=title)


async def material(request: Request) -> Response:
    """Hand a version of a material back to who sent it."""
    personal = await open_personal(request, Purpose.SPEAKER)

    async def look(tx: Transaction) -> FileRow | None:
        found = await storage.materials.find(
            tx, request.path_params["material"], personal.workshop.id
        )
        if found is None or found.person != personal.person:
            return None
        number = request.path_params["number"]
        version = next((each for each in found.versions if each.number == number), None)
        return await storage.files.find(tx, version.file) if version else None

    return hand_out(request, await personal.read(look))


async def calendar(request: Request) -> Response:
    """Hand out the calendar file of an accepted slot."""
    personal = await open_personal(request, Purpose.SPEAKER)
    now, session = personal.site.now(), request.path_params["session"]
    file = await personal.read(
        lambda tx: actions.slots.calendar(tx, personal.who, session, now=now)
    )
    if file is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    headers = {"Content-Disposition": attachment(file.name)}
    return Response(file.content, media_type=file.mime, headers=headers)


async def telegram(request: Request) -> Response:
    """Make a link to the chat for whoever prefers it after all; it is shown now, and not kept."""
    personal = await open_personal(request, Purpose.SPEAKER)
    sent = await posted_personal(personal)
    now = personal.site.now()

    async def body(tx: Transaction) -> MadeLink:
        await get(tx, personal.who)
        return await actions.links.make_on_page(tx, personal.who, now=now)

    try:
        made = await act_personal(personal, sent, body)
    except Refused as why:
        return await _page(personal, why)
    return await _page(personal, telegram=personal.site.telegram_link(made.token))


async def follow(request: Request) -> Response:
    """Lead to a calendar that follows changes by itself."""
    return await lead(await open_personal(request, Purpose.SPEAKER))


async def _do(request: Request, did: Did, noted: str) -> Response:
    """Do what a form asks for; what is not possible is said on the page."""
    personal = await open_personal(request, Purpose.SPEAKER)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await did(personal, sent, tx)

    try:
        await act_personal(personal, sent, body)
    except Refused as why:
        return await _page(personal, why, sent.fields)
    return done_personal(personal, noted=noted)


async def _answer(personal: Personal, sent: Posted, tx: Transaction) -> None:
    given = SlotAnswer.YES if sent.get("answer") == SlotAnswer.YES else SlotAnswer.NO
    session, seen = sent.get("session"), sent.get("time")
    await actions.slots.answer(tx, personal.who, session, given, seen, now=personal.site.now())


async def _declare(personal: Personal, sent: Posted, tx: Transaction) -> None:
    nothing = sent.get("nothing") == "yes"
    words = sent.get("interests")
    now = personal.site.now()
    await actions.speakers.declare(tx, personal.who, words, nothing=nothing, now=now)


async def _understand(personal: Personal, sent: Posted, tx: Transaction) -> None:
    number = whole(sent.get("version")) or 0
    await actions.briefs.read(tx, personal.who, number, now=personal.site.now())


async def _page(
    personal: Personal,
    refused: Refused | None = None,
    typed: Mapping[str, str] | None = None,
    *,
    telegram: str = "",
) -> Response:
    now = personal.site.now()

    async def look(tx: Transaction) -> Seen | None:
        speaker = await storage.speakers.find(tx, personal.person, personal.workshop.id)
        return await see(tx, personal.workshop, speaker, now=now) if speaker else None

    seen = await personal.read(look)
    if seen is None:
        raise Elsewhere(UNKNOWN_LINK)
    response = shown_personal(
        personal,
        "speaker.html",
        notes=NOTED,
        refused=refused,
        seen=seen,
        typed=typed or {},
        telegram=telegram,
        now=now,
        slot_states=SLOTS,
        sections=SECTIONS,
        over=seen.speaker.state in OVER,
        sends=seen.speaker.state not in OUT,
        types=tuple(TYPES),
        most=BY_PAGE,
    )
    response.headers["Content-Security-Policy"] = WITH_OUR_SCRIPT
    return response


_HERE = f"/{Purpose.SPEAKER}/{{token}}"

ROUTES = (
    Route(_HERE, page, methods=["GET"]),
    Route(f"{_HERE}/reponse", answer, methods=["POST"]),
    Route(f"{_HERE}/interets", declare, methods=["POST"]),
    Route(f"{_HERE}/note", understand, methods=["POST"]),
    Route(f"{_HERE}/telegram", telegram, methods=["POST"]),
    Route(f"{_HERE}/support", upload, methods=["POST"]),
    Route(f"{_HERE}/support/{{material}}/{numbered('number')}", material),
    Route(f"{_HERE}/agenda/{{session}}", calendar),
    Route(f"{_HERE}/mon-agenda", follow, methods=["POST"]),
)
