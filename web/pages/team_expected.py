"""What is still missing: people, what is expected of each, a reminder to those who owe it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import StringIO
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.owed
import storage.citizens
import storage.mail
import storage.owed
import storage.reminders
from rules.csv_text import neutral
from rules.errors import Refused
from rules.expected import KINDS, Side
from rules.expected_table import (
    Asked,
    Cell,
    Group,
    Order,
    Reach,
    cell,
    ordered,
    owing,
    reach,
    tallies,
    within,
)
from rules.owed import NAMES, What
from rules.reminders import waking
from rules.who import CitizenState, Role
from storage.transaction import Transaction
from web.language import language_of
from web.team.desk import Desk, act, done, open_desk, posted, shown

PATH = "/attendu"
NOTED = {"reminded": "team_expected.noted-reminded"}
WHERE: Mapping[What, str] = {
    What.NOTICE: "/personnes/{person}#owed",
    What.COMMITMENT: "/personnes/{person}#owed",
    What.FORM: "/personnes/{person}/reponses",
    What.OFFER: "/groupe",
    What.ATTENDANCE: "/personnes/{person}#attendance",
    What.CHARTER: "/papiers/personne/{person}",
    What.NEEDS: "/personnes/{person}#owed",
    What.LODGING: "/personnes/{person}#owed",
    What.READING: "/personnes/{person}#owed",
    What.SURVEY: "/questionnaire",
    What.INTERESTS: "/intervenants/{person}#interests",
    What.ANSWER: "/intervenants/{person}#when",
    What.BRIEF: "/intervenants/{person}#brief",
    What.MATERIALS: "/intervenants/{person}#materials",
}
"""Where the team notes each of them for a person, who says it on the telephone."""
MOST_COLUMNS = 7  # beyond, a table is wider than a screen: what is missing stands in one column
_BOM = "\ufeff"  # by which spreadsheets know the letters


@dataclass(frozen=True, slots=True)
class Wish:
    """What the table shows: whom, which kind of thing (None: all), in which order."""

    group: Group
    what: What | None
    order: Order

    def query(self, **other: str) -> str:
        """The end of an address that asks for the same, but for what is `other`."""
        asked = {"qui": self.group, "quoi": self.what or "", "tri": self.order}
        return urlencode({name: value for name, value in {**asked, **other}.items() if value})


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the table."""

    asked: Asked
    columns: Sequence[What]
    now: datetime

    @property
    def page(self) -> str:
        """Where they are read of."""
        person = self.asked.person
        return f"/personnes/{person}" if self.asked.state else f"/intervenants/{person}"

    @property
    def cells(self) -> tuple[tuple[What, Cell], ...]:
        """How it stands with each column."""
        return tuple((what, cell(self.asked, what, self.now)) for what in self.columns)


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of the table, of which a page is made at a time."""

    people: Sequence[Asked]
    columns: Sequence[What]
    now: datetime

    def __len__(self) -> int:
        return len(self.people)

    def __getitem__(self, part: slice) -> list[Line]:
        return [Line(each, self.columns, self.now) for each in self.people[part]]


async def look(request: Request) -> Response:
    """Show the table, or the part of it that was asked for."""
    desk = await open_desk(request)
    wish = await _opened(desk)
    people = await _people(desk, wish)
    now = desk.site.now()
    counted = tallies(people, wish.group, now)
    columns = [each.what for each in counted if each.missing and wish.what in (None, each.what)]
    found = owing(people, wish.what)
    return shown(
        desk,
        "expected.html",
        notes=NOTED,
        lines=Lines(ordered(found, wish.order, wish.what), columns, now),
        everybody=len(people),
        counted=counted,
        columns=columns,
        narrow=len(columns) > MOST_COLUMNS,
        names=NAMES,
        where=WHERE,
        wish=wish,
        groups=tuple(Group),
        orders=tuple(Order),
        may_change=desk.may(Role.ORGANISER),
    )


async def take_away(request: Request) -> Response:
    """Answer with the same as a CSV file, a line for each thing that is missing."""
    desk = await open_desk(request)
    wish = _wish(desk)
    people = ordered(await _people(desk, wish), wish.order, wish.what)
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([neutral(cell) for cell in row] for row in _rows(desk, people, wish))
    name = f"attendu-{desk.workshop.id}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(_BOM + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _rows(desk: Desk, people: Iterable[Asked], wish: Wish) -> Iterable[list[str]]:
    language, texts, zone = language_of(desk.request), desk.site.texts, desk.workshop.tz
    heads = ("team_expected.person", "team_expected.what", "team_expected.by", "team_expected.late")
    yield [texts.plain(head, language) for head in heads]
    late, in_time = (texts.plain(key, language) for key in ("common.yes", "common.no"))
    for each in people:
        for thing in each.missing(wish.what):
            said = texts.plain(NAMES[thing.what], language, {"title": thing.title or "none"}, zone)
            day = thing.due.astimezone(zone).date().isoformat() if thing.due else ""
            yield [each.name, said, day, late if thing.late(desk.site.now()) else in_time]


async def before_reminding(request: Request) -> Response:
    """Show to whom a reminder of one kind would go now, and to whom not, before it does."""
    desk = await open_desk(request, Role.ORGANISER)
    what = _what(desk.request.query_params.get("quoi", ""))
    if what is None:
        return done(desk, PATH)
    now = desk.site.now()
    wakes = waking(desk.workshop, now)
    return shown(
        desk,
        "expected_remind.html",
        what=what,
        names=NAMES,
        reach=await desk.read(lambda tx: _reach(tx, desk, what)),
        wakes=wakes if wakes > now else None,
    )


async def remind(request: Request) -> Response:
    """Remind those who owe one kind of thing now."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    what = _what(sent.get("quoi"))

    async def body(tx: Transaction) -> None:
        if what is None:
            raise Refused("team_expected.choose-kind")
        await actions.owed.remind_now(tx, desk.who(), what, mails=desk.site.sends_mail)

    try:
        await act(desk, sent, body)
    except Refused:
        return done(desk, PATH)
    return done(desk, PATH, noted="reminded", quoi=what or "")


async def _reach(tx: Transaction, desk: Desk, what: What) -> Reach:
    workshop, now = desk.workshop, desk.site.now()
    people = await storage.owed.of_workshop(
        tx,
        workshop,
        now=now,
        contacted=KINDS[what].side is Side.CITIZEN,
        state=CitizenState.VALIDATED if KINDS[what].seated else None,
    )
    mailed = await storage.mail.reachable(tx, workshop.id) if desk.site.sends_mail else ()
    return reach(
        ordered(people, Order.NAME),
        what,
        mailed=frozenset(mailed),
        workshop=workshop,
        heard=dict(await storage.reminders.heard_in(tx, workshop.id)),
        muted=dict(await storage.reminders.muted_in(tx, workshop.id)),
        now=now,
    )


async def _people(desk: Desk, wish: Wish) -> tuple[Asked, ...]:
    now = desk.site.now()
    found = await desk.read(
        lambda tx: storage.owed.of_workshop(
            tx,
            desk.workshop,
            now=now,
            contacted=wish.group in (Group.ALL, Group.ON_THE_WAY),
            state=CitizenState.VALIDATED if wish.group is Group.SEATED else None,
        )
    )
    return tuple(each for each in found if within(wish.group, each))


async def _opened(desk: Desk) -> Wish:
    """Read the filter; without one, show those who have a seat, as soon as anybody has."""
    asked = desk.request.query_params
    if "qui" not in asked and not asked.get("quoi"):
        states = await desk.read(lambda tx: storage.citizens.count_states(tx, desk.workshop.id))
        if states.get(CitizenState.VALIDATED):
            return replace(_wish(desk), group=Group.SEATED)
    return _wish(desk)


def _wish(desk: Desk) -> Wish:
    """Read the filter; what is not known shows everybody, everything, by name."""
    asked = desk.request.query_params
    return Wish(
        next((each for each in Group if each == asked.get("qui")), Group.ALL),
        _what(asked.get("quoi", "")),
        next((each for each in Order if each == asked.get("tri")), Order.NAME),
    )


def _what(typed: str) -> What | None:
    return What(typed) if typed in set(What) else None


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(f"{_HERE}.csv", take_away, methods=["GET"]),
    Route(f"{_HERE}/relance", before_reminding, methods=["GET"]),
    Route(f"{_HERE}/relance", remind, methods=["POST"]),
)
