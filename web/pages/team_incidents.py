"""The log of incidents, for organisers and logistics: quick to write, and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.incidents
import storage.citizens
import storage.incidents
from rules.errors import Refused
from rules.incidents import (
    LONGEST_PLACE,
    LONGEST_WORDS,
    MAY_READ,
    Kind,
    Typed,
    report_until,
)
from storage.incidents import Note, Recorded
from storage.transaction import Transaction
from web.numbers import numbered
from web.team.desk import Desk, act, done, open_desk, posted, shown
from web.team.whom import ASKED, citizens, people

PATH = "/equipe/{workshop}/incidents"
_NOT_FOUND = 404
_ONE = numbered("number")
NOTES = {
    "written": "incidents.written",
    "followed": "incidents.followed",
    "closed": "incidents.closed",
}
KINDS = {
    Kind.HEALTH: "incidents.kind-health",
    Kind.SAFETY: "incidents.kind-safety",
    Kind.CONDUCT: "incidents.kind-conduct",
    Kind.DATA: "incidents.kind-data",
    Kind.LOST: "incidents.kind-lost",
    Kind.OTHER: "incidents.kind-other",
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """The log, what came of it, what those in it are called, and who of them has a page."""

    log: tuple[Recorded, ...]
    notes: Mapping[int, tuple[Note, ...]]
    people: Mapping[str, str]
    names: Mapping[str, str]
    pages: frozenset[str]

    def until(self, each: Recorded) -> datetime | None:
        """Return until when a breach of personal data is to be notified."""
        return report_until(each.about.kind, each.about.at)


async def listed(request: Request) -> Response:
    """Show the form and the log."""
    return await _page(await open_desk(request, *MAY_READ))


async def write(request: Request) -> Response:
    """Write an incident down."""
    desk = await open_desk(request, *MAY_READ)
    sent = await posted(desk)
    typed = Typed(**{name: sent.get(name) for name in Typed.__slots__})

    async def body(tx: Transaction) -> int:
        return await actions.incidents.write(tx, desk.who(), typed, now=desk.site.now())

    try:
        number = await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused, sent.fields)
    return done(desk, f"/incidents/{number}", noted="written")


async def one(request: Request) -> Response:
    """Show one incident with what came of it."""
    return await _one(await open_desk(request, *MAY_READ))


async def follow_up(request: Request) -> Response:
    """Add what came of it."""
    desk = await open_desk(request, *MAY_READ)
    sent, number = await posted(desk), _number(request)
    who, now = desk.who(), desk.site.now()

    async def body(tx: Transaction) -> None:
        await actions.incidents.follow_up(tx, who, number, sent.get("words"), now=now)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _one(desk, refused, sent.get("words"))
    return done(desk, f"/incidents/{number}", noted="followed")


async def close(request: Request) -> Response:
    """Note that nothing more is to be done."""
    desk = await open_desk(request, *MAY_READ)
    sent, number = await posted(desk), _number(request)

    async def body(tx: Transaction) -> None:
        await actions.incidents.close(tx, desk.who(), number, now=desk.site.now())

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _one(desk, refused)
    return done(desk, f"/incidents/{number}", noted="closed")


async def _page(
    desk: Desk, refused: Refused | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    async def look(tx: Transaction) -> _Seen:
        log = await storage.incidents.of_workshop(tx, desk.workshop.id)
        return await _seen(tx, desk, log)

    local = desk.site.now().astimezone(desk.workshop.tz)
    asked = desk.request.query_params.get(ASKED, "")
    return shown(
        desk,
        "incidents.html",
        notes=NOTES,
        refused=refused,
        seen=await desk.read(look),
        kinds=KINDS,
        typed=typed or {"at": local.strftime("%Y-%m-%dT%H:%M"), "person": asked},
        open=typed is not None or bool(asked),
        latest=local.strftime("%Y-%m-%dT%H:%M"),
        longest=LONGEST_WORDS,
        longest_place=LONGEST_PLACE,
        now=desk.site.now(),
    )


async def _one(desk: Desk, refused: Refused | None = None, typed: str = "") -> Response:
    async def look(tx: Transaction) -> _Seen:
        found = await storage.incidents.get(tx, _number(desk.request), desk.workshop.id)
        if found is None:
            raise HTTPException(_NOT_FOUND)
        return await _seen(tx, desk, (found,))

    seen = await desk.read(look)
    return shown(
        desk,
        "incident.html",
        notes=NOTES,
        refused=refused,
        seen=seen,
        incident=seen.log[0],
        kinds=KINDS,
        typed=typed,
        longest=LONGEST_WORDS,
        now=desk.site.now(),
    )


async def _seen(tx: Transaction, desk: Desk, log: tuple[Recorded, ...]) -> _Seen:
    about = [each.about.person for each in log if each.about.person]
    notes = await storage.incidents.notes(tx, desk.workshop.id)
    writers = {each.by for each in log} | {each.closed_by for each in log}
    writers |= {note.by for each in log for note in notes.get(each.id, ())}
    known = await people(tx, desk, *about)
    names = dict(known)
    for person in (*writers, *about):
        if person and person not in names:
            names[person] = await storage.citizens.name(tx, person)
    return _Seen(log, notes, known, names, await citizens(tx, desk, *about))


def _number(request: Request) -> int:
    number: int = request.path_params["number"]
    return number


ROUTES = (
    Route(PATH, listed, methods=["GET"]),
    Route(PATH, write, methods=["POST"]),
    Route(f"{PATH}/{_ONE}", one, methods=["GET"]),
    Route(f"{PATH}/{_ONE}/suite", follow_up, methods=["POST"]),
    Route(f"{PATH}/{_ONE}/clore", close, methods=["POST"]),
)
