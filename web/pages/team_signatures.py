"""Who was there, from a list on paper: everybody with a box for each half-day; and as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from io import StringIO

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.presence
import storage.presence
from rules.answers import folded
from rules.csv_text import neutral
from rules.errors import Refused
from rules.facts import Fact
from rules.halfdays import HalfDay, of_gathering
from rules.presence import Presence, Source, changed, may_record
from rules.workshop import Gathering
from storage.badges import Bearer
from storage.transaction import Transaction
from web.language import language_of
from web.pages.badges import TICKS
from web.pages.team_arrivals import KINDS
from web.team.desk import Desk, act, done, open_desk, posted, shown
from web.ways_out import Elsewhere, WayOut

PATH = "/arrivees/papier"
NOTED = {"saved": "arrivals.noted-paper"}
_BOM = "\ufeff"  # by which spreadsheets know the letters
NOBODY_MEETS = WayOut(HTTPStatus.NOT_FOUND, "arrivals.title", "arrivals.nobody-meets")

There = Mapping[str, Mapping[str, Presence]]
"""Who was noted as there, by person and half-day."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the list: who stands on it, and the half-days for which it can be filled in."""

    gathering: Gathering
    half_days: tuple[HalfDay, ...]
    people: Sequence[Bearer]
    there: There

    @property
    def ticked(self) -> str:
        """Which boxes are ticked as the page is shown: others may tick while it is filled in."""
        return " ".join(
            f"{each.person}:{key}"
            for each in self.people
            for key in self.there.get(each.person, ())
        )


async def look(request: Request) -> Response:
    """Show the list of one gathering."""
    return await _page(await open_desk(request))


async def save(request: Request) -> Response:
    """Keep what changed on the page; what others noted meanwhile stands."""
    desk = await open_desk(request, *TICKS)
    sent = await posted(desk)
    about = _gathering(desk, sent.get("date"))
    open_now = {each.key for each in _open(desk, about)}
    seen = sent.get("seen").split()
    every = {*seen, *sent.every("there")}
    known = [each for each in every if each.partition(":")[2] in open_now]
    added, removed = changed(seen, sent.every("there"), known)

    async def body(tx: Transaction) -> None:
        await actions.presence.from_paper(tx, desk.who(), _pairs(added), _pairs(removed))

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused)
    return done(desk, PATH, noted="saved")


def _pairs(boxes: frozenset[str]) -> list[tuple[str, str]]:
    parts = (each.partition(":") for each in boxes)
    return [(person, half_day) for person, _, half_day in parts]


def _gathering(desk: Desk, key: str) -> Gathering:
    """Return the gathering that is asked for, or the last that has begun. Raises Elsewhere."""
    meet = [each for each in desk.workshop.gatherings if of_gathering(each, desk.workshop.tz)]
    if not meet:
        raise Elsewhere(NOBODY_MEETS)
    begun = [each for each in meet if each.starts_at <= desk.site.now()]
    return next((each for each in meet if each.key == key), begun[-1] if begun else meet[0])


def _open(desk: Desk, about: Gathering) -> tuple[HalfDay, ...]:
    """Return the half-days of a gathering for which somebody can have been there."""
    return tuple(each for each in of_gathering(about, desk.workshop.tz) if may_be_noted(each, desk))


def may_be_noted(about: HalfDay, desk: Desk) -> bool:
    """Tell whether somebody may be noted as there by now."""
    try:
        may_record(about, desk.site.now())
    except Refused:
        return False
    return True


async def _page(desk: Desk, refused: Refused | None = None) -> Response:
    about = _gathering(desk, desk.request.query_params.get("date", ""))
    people, there = await _facts(desk)
    return shown(
        desk,
        "signatures.html",
        notes=NOTED,
        refused=refused,
        about=about,
        everybody=people,
        sheet=lambda some: Sheet(about, _open(desk, about), some, there),
        others=[
            each
            for each in desk.workshop.gatherings
            if each != about and of_gathering(each, desk.workshop.tz)
        ],
        kinds=KINDS,
        may_tick=desk.may(*TICKS),
    )


async def _facts(desk: Desk) -> tuple[tuple[Bearer, ...], There]:
    async def read(tx: Transaction) -> tuple[tuple[Bearer, ...], There]:
        everybody = await actions.presence.everybody(tx, desk.workshop)
        there = await storage.presence.of_workshop(tx, desk.workshop.id)
        ordered = sorted(everybody.bearers, key=_by_name)
        return tuple(ordered), there

    return await desk.read(read)


def _by_name(one: Bearer) -> tuple[str, str]:
    return folded(f"{one.last_name} {one.first_name}"), one.person


async def take_away(request: Request) -> Response:
    """Answer with who was there as a CSV file, for the accounts."""
    desk = await open_desk(request)
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    people, there = await _facts(desk)
    writer.writerows([neutral(cell) for cell in row] for row in _rows(desk, people, there))
    headers = {"Content-Disposition": f'attachment; filename="arrivees-{desk.workshop.id}.csv"'}
    return Response(_BOM + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _rows(desk: Desk, people: Sequence[Bearer], there: There) -> Iterator[list[str]]:
    language, texts, zone = language_of(desk.request), desk.site.texts, desk.workshop.tz

    def say(key: str, **facts: Fact) -> str:
        return texts.plain(key, language, facts, zone)

    every = [one for each in desk.workshop.gatherings for one in of_gathering(each, zone)]
    names = ("team_attendance.last-name", "team_attendance.first-name", "attendees.what-for")
    half_days = [say("arrivals.half-day", day=each.day, part=each.part) for each in every]
    yield [
        *map(say, names),
        say("attendees.organisation"),
        *half_days,
        say("arrivals.half-days-of"),
    ]
    for one in people:
        theirs = there.get(one.person, {})
        cells = [_cell(theirs.get(each.key), desk) for each in every]
        count = str(sum(bool(cell) for cell in cells))
        yield [one.last_name, one.first_name, say(KINDS[one.kind]), one.organisation, *cells, count]


def _cell(presence: Presence | None, desk: Desk) -> str:
    """Tell when somebody came; from a list on paper, only that they did."""
    if presence is None:
        return ""
    if presence.source is Source.PAPER:
        return desk.site.texts.plain("common.yes", language_of(desk.request), {})
    return f"{presence.arrived_at.astimezone(desk.workshop.tz):%H:%M}"


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, save, methods=["POST"]),
    Route("/equipe/{workshop}/arrivees.csv", take_away, methods=["GET"]),
)
