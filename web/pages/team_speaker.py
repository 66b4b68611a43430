"""One speaker as the team sees them, with everything that can be done about them, or for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.briefs
import actions.links
import actions.materials
import actions.pages
import actions.quiet
import actions.slots
import storage.files
import storage.materials
import storage.people
import storage.speakers
from actions.links import MadeLink
from actions.speaker_states import get
from rules.answers import phone_for_reading
from rules.briefs import Sections
from rules.errors import Refused
from rules.materials import BY_PAGE, TYPES
from rules.pages import Purpose
from rules.people import Person
from rules.slots import USUAL, WITH_SPEAKERS
from rules.speakers import ASKABLE, COMING, OUT
from rules.who import Role
from rules.workshop import sessions
from storage.files import FileRow
from storage.transaction import Transaction
from web.downloads import attachment, hand_out
from web.forms import genuine
from web.headers import WITH_OUR_SCRIPT
from web.numbers import numbered
from web.pages.team_speaker_acts import ACTS, NOTED
from web.pages.team_speakers import PATH
from web.speaker_view import KINDS, SECTIONS, SLOTS, STATES, Seen, see
from web.team.desk import Desk, SentAlready, act, done, open_desk, posted, shown
from web.team.mailbox import Mailbox, mailbox_of
from web.team.session import PATH as TEAM
from web.uploads import take_upload


@dataclass(frozen=True, slots=True)
class Looked:
    """What the page shows; `sections` fill the brief's form, `address` is their own page's."""

    seen: Seen
    person: Person
    sections: Sections
    address: str
    mailbox: Mailbox
    silenced_by: str  # a name; blank where nobody is left in peace


async def page(request: Request) -> Response:
    """Show one speaker."""
    return await _page(await open_desk(request))


async def change(request: Request) -> Response:
    """Do one of the acts that the page offers; what is not possible is said there."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    wanted = ACTS.get(request.path_params["act"])
    if wanted is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)

    async def body(tx: Transaction) -> str:
        return await wanted(desk, sent, desk.who(request.path_params["person"]), tx)

    try:
        noted = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why, sent.fields)
    return done(desk, f"{PATH}/{request.path_params['person']}", noted=noted)


async def upload(request: Request) -> Response:
    """Take a file that a speaker gave the team in another way."""
    desk = await open_desk(request, Role.ORGANISER)
    files = desk.site.database.files
    person = request.path_params["person"]

    def ours(nonce: str, proof: str) -> bool:
        secret = desk.session.secret
        return genuine(request, nonce, proof, browser=secret, about=TEAM)

    try:
        found = await take_upload(request, files, ours)
    except Refused as why:
        return await _page(desk, why)

    async def body(tx: Transaction) -> str:
        material, title = found.sent.get("material"), found.sent.get("title")
        before = await storage.materials.find(tx, material, desk.workshop.id)
        await actions.materials.receive(
            tx, desk.who(person), found.kept, material=material, title=title
        )
        return "received-unplanned" if before and before.release_at else "received"

    try:
        noted = await act(desk, found.sent, body)
    except (Refused, SentAlready) as why:
        await files.erase(found.kept.stored.id)
        if isinstance(why, SentAlready):
            raise
        return await _page(desk, why)
    return done(desk, f"{PATH}/{person}", noted=noted)


async def material(request: Request) -> Response:
    """Hand out a version of a material."""
    desk = await open_desk(request)
    person, number = request.path_params["person"], request.path_params["number"]

    async def look(tx: Transaction) -> FileRow | None:
        key = request.path_params["material"]
        found = await storage.materials.find(tx, key, desk.workshop.id)
        if found is None or found.person != person:
            return None
        version = next((each for each in found.versions if each.number == number), None)
        return await storage.files.find(tx, version.file) if version else None

    return hand_out(request, await desk.read(look))


async def calendar(request: Request) -> Response:
    """Hand out the calendar file of an accepted slot, to be passed on by e-mail."""
    desk = await open_desk(request)
    who, now = desk.who(request.path_params["person"]), desk.site.now()
    session = request.path_params["session"]
    try:
        file = await desk.read(lambda tx: actions.slots.calendar(tx, who, session, now=now))
    except Refused:
        file = None
    if file is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    headers = {"Content-Disposition": attachment(file.name)}
    return Response(file.content, media_type=file.mime, headers=headers)


async def telegram(request: Request) -> Response:
    """Make a link by which a speaker comes to the chat; it is shown now, and kept nowhere."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    about, now = desk.who(request.path_params["person"]), desk.site.now()

    async def body(tx: Transaction) -> MadeLink:
        await get(tx, about)
        return await actions.links.hand_out(tx, about, now=now)

    try:
        made = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why)
    return await _page(desk, telegram=desk.site.telegram_link(made.token))


async def _look(desk: Desk) -> Looked:
    """Look at the speaker of the path. Raises HTTPException 404 for who is none."""
    about = desk.who(desk.request.path_params["person"])

    async def look(tx: Transaction) -> Looked | None:
        speaker = await storage.speakers.find(tx, about.subject, desk.workshop.id)
        if speaker is None or not speaker.name:
            return None
        seen = await see(tx, desk.workshop, speaker, now=desk.site.now())
        person = await storage.people.get(tx, about.subject)
        if seen.versions:
            sections = seen.versions[-1].sections
        else:
            sections = await actions.briefs.suggestion(tx, about, desk.site.texts)
        path = await actions.pages.path(tx, about, Purpose.SPEAKER)
        mailbox = await mailbox_of(tx, desk, about.subject)
        by = await actions.quiet.begun_by(tx, about.subject) if speaker.silenced_at else ""
        return Looked(seen, person, sections, f"{desk.site.public_url}{path}", mailbox, by)

    found = await desk.read(look)
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return found


async def _page(
    desk: Desk,
    refused: Refused | None = None,
    typed: Mapping[str, str] | None = None,
    *,
    telegram: str = "",
) -> Response:
    found = await _look(desk)
    response = shown(
        desk,
        "speaker.html",
        notes=NOTED,
        refused=refused,
        found=found,
        seen=found.seen,
        phone=phone_for_reading(found.seen.speaker.phone or ""),
        telegram=telegram,
        typed=typed or {},
        now=desk.site.now(),
        planned=tuple(each for each in sessions(desk.workshop) if each.kind in WITH_SPEAKERS),
        usual=USUAL,
        askable=found.seen.speaker.state in ASKABLE,
        coming=found.seen.speaker.state in COMING,
        sends=found.seen.speaker.state not in OUT,
        states=STATES,
        kinds=KINDS,
        slot_states=SLOTS,
        sections=SECTIONS,
        types=tuple(TYPES),
        most=BY_PAGE,
        may_change=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}/{found.seen.speaker.person}",
    )
    response.headers["Content-Security-Policy"] = WITH_OUR_SCRIPT
    return response


_HERE = f"/equipe/{{workshop}}{PATH}/{{person}}"

ROUTES = (
    Route(_HERE, page, methods=["GET"]),
    Route(f"{_HERE}/support", upload, methods=["POST"]),
    Route(f"{_HERE}/support/{{material}}/{numbered('number')}", material, methods=["GET"]),
    Route(f"{_HERE}/agenda/{{session}}", calendar, methods=["GET"]),
    Route(f"{_HERE}/telegram", telegram, methods=["POST"]),
    Route(f"{_HERE}/{{act}}", change, methods=["POST"]),
)
