"""The door: who is expected now, late, here, missing; ticked by one press, a code or a badge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.presence
from rules.answers import phone_for_reading
from rules.badges import Kind, token_of, typed
from rules.errors import Refused
from rules.presence import (
    Place,
    Row,
    Source,
    Standing,
    found,
    mark,
    may_record,
    only,
    place,
    places,
)
from storage.transaction import Transaction
from web import badge_reader
from web.headers import WITH_OUR_SCRIPT
from web.pages.badges import TICKS
from web.team.desk import Desk, Posted, act, open_desk, posted, shown

PATH = "/arrivees"
_NOTHING = 204
_SEE_OTHER = 303
_LONGEST = 100  # characters of what is looked for
CAMERA = "camera=(self), geolocation=(), microphone=(), payment=()"
"""What this page alone may ask a browser for."""

KINDS = {
    Kind.CITIZEN: "attendees.citizen",
    Kind.SPEAKER: "attendees.speaker",
    Kind.TEAM: "attendees.team",
    Kind.FACILITATOR: "attendees.facilitator",
    Kind.NOTE_TAKER: "attendees.note-taker",
    Kind.INTERPRETER: "attendees.interpreter",
    Kind.CARER: "attendees.carer",
    Kind.OBSERVER: "attendees.observer",
    Kind.PRESS: "attendees.press",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page shows: which half-day, whom somebody looks for, what was just done.

    `calls`: with telephone numbers, for whoever is awaited; not in the rush before it begins.
    """

    about: Place
    words: str
    source: Source
    done: Row | None
    undone: Row | None
    calls: bool


async def look(request: Request) -> Response:
    """Show who is where in a half-day."""
    return await _page(await open_desk(request))


async def note(request: Request) -> Response:
    """Note that somebody is there, or not after all; or read the badge that a camera sees."""
    desk = await open_desk(request, *TICKS)
    sent = await posted(desk)
    try:
        about = actions.presence.known(desk.workshop, sent.get("demi"))
        if sent.get("do") == "scan":
            return await _scan(desk, sent, about)
        return await _tick(desk, sent, about)
    except Refused as refused:
        return await _page(desk, refused)


async def _tick(desk: Desk, sent: Posted, about: Place) -> Response:
    person, key = sent.get("person"), about.half_day.key
    source = Source(sent.get("source")) if sent.get("source") in set(Source) else Source.TICK
    undoes = sent.get("do") == "undo"

    async def body(tx: Transaction) -> None:
        who = desk.who(person)
        if undoes:
            await actions.presence.undo(tx, who, key)
        else:
            await actions.presence.record(tx, who, key, source)

    await act(desk, sent, body)
    return _back(desk, about, {"annule" if undoes else "fait": person})


async def _scan(desk: Desk, sent: Posted, about: Place) -> Response:
    """Take what the browser read in a badge, or read its picture; where is none, nothing."""
    said = sent.get("badge") or await badge_reader.read(sent.get("picture"))
    if not said:
        return Response(status_code=_NOTHING)

    async def body(tx: Transaction) -> str:
        return await actions.presence.record_badge(
            tx, desk.who(), about.half_day.key, token_of(said)
        )

    return _back(desk, about, {"fait": await act(desk, sent, body)})


def _back(desk: Desk, about: Place, told: Mapping[str, str]) -> Response:
    query = urlencode({"demi": about.half_day.key, **told})
    return RedirectResponse(f"{desk.home}{PATH}?{query}#door", _SEE_OTHER)


async def _page(desk: Desk, refused: Refused | None = None) -> Response:
    about = place(desk.workshop, desk.request.query_params.get("demi", ""), desk.site.now())
    if about is None:
        return shown(desk, "arrivals_none.html", refused=refused)

    async def look(tx: Transaction) -> tuple[Row, ...]:
        return await actions.presence.of_half_day(tx, desk.workshop, about)

    rows = await desk.read(look)
    onward = _onward(desk, about)
    marked = f"{mark(rows)}{'-over' if onward else ''}"
    if desk.request.query_params.get("vu") == marked:
        return Response(status_code=_NOTHING)  # the page that asks shows what there is
    asked = _asked(desk, about, rows)
    found_rows = found(rows, asked.words) if asked.words.strip() else ()
    response = shown(
        desk,
        "arrivals.html",
        refused=refused,
        asked=asked,
        about=about,
        places=places(desk.workshop),
        mark=marked,
        onward=onward,
        found=found_rows,
        standing={each.value: only(rows, each) for each in Standing},
        kinds=KINDS,
        phone=phone_for_reading,
        may_tick=desk.may(*TICKS) and _is_open(desk, about),
        opens_later=not _is_open(desk, about),
        size=(badge_reader.WIDTH, badge_reader.HEIGHT),
    )
    response.headers["Content-Security-Policy"] = WITH_OUR_SCRIPT
    response.headers["Permissions-Policy"] = CAMERA
    return response


def _onward(desk: Desk, about: Place) -> Place | None:
    """Return the half-day that has come since, where the one on the page is over."""
    now = desk.site.now()
    nearest = place(desk.workshop, "", now)
    return nearest if now >= about.half_day.ends_at and nearest != about else None


def _asked(desk: Desk, about: Place, rows: tuple[Row, ...]) -> Asked:
    query = desk.request.query_params
    words = query.get("q", "")[:_LONGEST]
    by_id = {each.who.person: each for each in rows}
    done, undone = by_id.get(query.get("fait", "")), by_id.get(query.get("annule", ""))
    code = typed(words)
    source = Source.QR if "badge" in query else Source.CODE
    by_code = bool(code) and any(each.who.code == code for each in rows)
    return Asked(
        about,
        words,
        source if by_code else Source.TICK,
        done if done and done.presence else None,
        undone if undone and not undone.presence else None,
        calls=not _is_open(desk, about) or desk.site.now() >= about.half_day.starts_at,
    )


def _is_open(desk: Desk, about: Place) -> bool:
    try:
        may_record(about.half_day, desk.site.now())
    except Refused:
        return False
    return True


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (Route(_HERE, look, methods=["GET"]), Route(_HERE, note, methods=["POST"]))
