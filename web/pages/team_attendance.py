"""Who comes to what: everybody with a seat, each gathering and half-day; also as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus
from io import StringIO
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.promise
import storage.attendance
from rules.answers import folded, phone_for_reading
from rules.attendance import Answer, Attendance, Sure, begins_on, comes_to, is_sure
from rules.attendance_table import Shown, Tally, fits, nearest, tally
from rules.csv_text import neutral
from rules.errors import Refused
from rules.halfdays import HalfDay, current, of_gathering
from rules.moments import day_typed
from rules.numbers import whole
from rules.who import Role
from rules.workshop import Gathering
from storage.attendance import Seated
from storage.transaction import Transaction
from texts.halfdays import in_part
from web.language import language_of
from web.team.desk import Desk, act, done, open_desk, posted, shown

MOST = 200  # people on one page

ANSWERS = {
    Answer.YES: "team_attendance.yes",
    Answer.PARTIAL: "team_attendance.part",
    Answer.NO: "team_attendance.no",
    Answer.NOT_YET: "team_attendance.not-yet",
    None: "team_attendance.nothing",
}
NOTED = {
    "deadline": "team_attendance.noted-deadline",
    "no-deadline": "team_attendance.noted-no-deadline",
}
DAY = timedelta(days=1)
_BOM = "\ufeff"  # by which spreadsheets know the letters


@dataclass(frozen=True, slots=True)
class Cell:
    """What somebody said about one gathering: the key of its words, and for which part."""

    gathering: Gathering
    said: str
    part: str
    knows_on: date | None = None
    sure: Sure | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the table."""

    person: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Owing:
    """One person, and the gatherings about which they are still to say whether they come."""

    person: str
    name: str
    gatherings: tuple[Gathering, ...]


@dataclass(frozen=True, slots=True)
class Halves:
    """How many are expected on each half-day of a gathering, and have confirmed that they come.

    `answer_by` is until when to answer, if that is set; it can be until `last`.
    """

    gathering: Gathering
    expected: tuple[tuple[HalfDay, int], ...]
    sure: int
    answer_by: date | None
    last: date


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the table shows: whom, and which of the gatherings (its key, or all)."""

    shown: Shown
    gathering: str

    @property
    def everything(self) -> bool:
        """Whether nothing was chosen."""
        return self.shown is Shown.EVERYBODY and not self.gathering

    @property
    def door(self) -> bool:
        """Whether one gathering was chosen, with everybody: the list for its door."""
        return self.shown is Shown.EVERYBODY and bool(self.gathering)

    @property
    def query(self) -> str:
        """The end of an address that asks for the same."""
        return urlencode({"qui": self.shown, "date": self.gathering})


async def look(request: Request) -> Response:
    """Show the table, or the part of it that was asked for."""
    desk = await open_desk(request)
    wish = _wish(desk)
    at_the_door = _door(desk, wish) if wish.door else None
    return at_the_door or await _page(desk, wish)


async def _page(desk: Desk, wish: _Wish, refused: Refused | None = None) -> Response:
    people = await _people(desk)
    deadlines = await desk.read(lambda tx: storage.attendance.deadlines(tx, desk.workshop.id))
    found = _fitting(desk, people, wish)
    start = _start(desk, len(found))
    return shown(
        desk,
        "attendance.html",
        lines=tuple(_line(desk, each) for each in found[start : start + MOST]),
        found=len(found),
        everybody=len(people),
        start=start,
        more=start + MOST if start + MOST < len(found) else 0,
        owing=_owing(desk, people) if wish.everything and not start else (),
        tallies=_tallies(desk, people),
        halves=[each for each in _halves(desk, people, deadlines) if each.expected],
        deadlines=deadlines,
        may_set=desk.may(Role.ORGANISER),
        now=desk.site.now(),
        today=desk.site.now().astimezone(desk.workshop.tz).date(),
        notes=NOTED,
        refused=refused,
        wish=wish,
        nearest=nearest(desk.workshop.gatherings, desk.site.now()),
        choices=tuple(Shown),
    )


def _door(desk: Desk, wish: _Wish) -> Response | None:
    """Lead to the arrivals of a gathering; None where nobody travels to it."""
    about = next(each for each in desk.workshop.gatherings if each.key == wish.gathering)
    half_day = current(of_gathering(about, desk.workshop.tz), desk.site.now())
    if half_day is None:
        return None
    return RedirectResponse(f"{desk.home}/arrivees?demi={half_day.key}", HTTPStatus.SEE_OTHER)


async def set_deadline(request: Request) -> Response:
    """Keep until when to answer about one gathering; a blank day takes it back."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    key, typed = sent.get("gathering"), sent.get("answer-by")

    async def body(tx: Transaction) -> None:
        zone, now = desk.workshop.tz, desk.site.now()
        on = day_typed(typed, now=now, zone=zone) if typed else None
        await actions.promise.set_deadline(tx, desk.who(), key, on)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, _Wish(Shown.EVERYBODY, ""), refused)
    return done(desk, "/presences", noted="deadline" if typed else "no-deadline")


def _halves(
    desk: Desk, people: Sequence[Seated], deadlines: Mapping[str, date]
) -> tuple[Halves, ...]:
    zone = desk.workshop.tz

    def count(about: Gathering, half_day: HalfDay) -> int:
        said = (each.said.get(about.key) for each in people)
        return sum(one is not None and comes_to(one, half_day.key) for one in said)

    def sure(about: Gathering) -> int:
        said = (each.said.get(about.key) for each in people)
        return sum(one is not None and is_sure(one, about, zone) for one in said)

    return tuple(
        Halves(
            each,
            tuple((one, count(each, one)) for one in of_gathering(each, zone)),
            sure(each),
            deadlines.get(each.key),
            begins_on(each, zone) - DAY,
        )
        for each in desk.workshop.gatherings
    )


def _part(desk: Desk, said: Attendance) -> str:
    """Say for which part somebody comes; nights are on the page of the beds."""
    return in_part(said.half_days, remark=said.part).get(language_of(desk.request))


async def take_away(request: Request) -> Response:
    """Answer with the same as a CSV file: names, phones, answers; nothing of what people need."""
    desk = await open_desk(request)
    found = _fitting(desk, await _people(desk), _wish(desk))
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([neutral(cell) for cell in row] for row in _rows(desk, found))
    headers = {"Content-Disposition": f'attachment; filename="presences-{desk.workshop.id}.csv"'}
    return Response(_BOM + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _rows(desk: Desk, found: Iterable[Seated]) -> Iterable[list[str]]:
    language, texts = language_of(desk.request), desk.site.texts

    def say(key: str) -> str:
        return texts.plain(key, language, {})

    gatherings = desk.workshop.gatherings
    names = ("team_attendance.last-name", "team_attendance.first-name", "team_attendance.phone")
    yield [*map(say, names), *(each.title.get(language) for each in gatherings)]
    for each in found:
        phone = phone_for_reading(each.phone) if each.phone else ""
        cells = _line(desk, each).cells
        yield [each.last_name, each.first_name, phone, *(_told(desk, one) for one in cells)]


def _told(desk: Desk, cell: Cell) -> str:
    """Say in one cell of a file what somebody said, with all that belongs to it."""
    language, texts = language_of(desk.request), desk.site.texts
    more = [cell.part] if cell.part else []
    if cell.knows_on:
        more.append(texts.plain("team_attendance.knows-on", language, {"on": cell.knows_on}))
    if cell.sure:
        more.append(texts.plain("team_attendance.sure", language, {"sure": cell.sure}))
    said = texts.plain(cell.said, language, {})
    return f"{said} ({', '.join(more)})" if more else said


async def _people(desk: Desk) -> Sequence[Seated]:
    async def body(tx: Transaction) -> Sequence[Seated]:
        return await storage.attendance.of_panel(tx, desk.workshop.id)

    people = await desk.read(body)
    return sorted(people, key=lambda each: (folded(each.last_name), folded(each.first_name)))


def _wish(desk: Desk) -> _Wish:
    """Read the filter; what is not known shows everybody, and all dates."""
    query = desk.request.query_params
    wanted = next((each for each in Shown if each == query.get("qui")), Shown.EVERYBODY)
    keys = [each.key for each in desk.workshop.gatherings]
    return _Wish(wanted, query.get("date", "") if query.get("date") in keys else "")


def _start(desk: Desk, found: int) -> int:
    """Return where this page begins: 0, or a multiple of a page within what was found."""
    start = whole(desk.request.query_params.get("apres", "")) or 0
    return start if start < found else 0


def _fitting(desk: Desk, people: Sequence[Seated], wish: _Wish) -> Sequence[Seated]:
    keys = [each.key for each in desk.workshop.gatherings if wish.gathering in ("", each.key)]
    return [each for each in people if fits(each.said, keys, wish.shown)]


def _tallies(desk: Desk, people: Sequence[Seated]) -> tuple[tuple[Gathering, Tally], ...]:
    return tuple(
        (each, tally((one.said for one in people), each.key)) for each in desk.workshop.gatherings
    )


def _owing(desk: Desk, people: Sequence[Seated]) -> tuple[Owing, ...]:
    found = (
        Owing(
            each.person,
            each.name,
            tuple(
                one
                for one in desk.workshop.gatherings
                if not each.said.get(one.key, Attendance(one.key)).settled
            ),
        )
        for each in people
    )
    return tuple(each for each in found if each.gatherings)


def _line(desk: Desk, each: Seated) -> Line:
    zone = desk.workshop.tz
    told = [(one, each.said.get(one.key, Attendance(one.key))) for one in desk.workshop.gatherings]
    cells = tuple(
        Cell(
            one,
            ANSWERS[said.answer],
            _part(desk, said),
            said.knows_on,
            said.sure if is_sure(said, one, zone) else None,
        )
        for one, said in told
    )
    return Line(each.person, each.name, cells)


ROUTES = (
    Route("/equipe/{workshop}/presences", look, methods=["GET"]),
    Route("/equipe/{workshop}/presences", set_deadline, methods=["POST"]),
    Route("/equipe/{workshop}/presences.csv", take_away, methods=["GET"]),
)
