"""The steering committee, for the team: who sits on it, when it meets, and who comes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.meetings
import actions.pages
import storage.meetings
import storage.people
from actions.committee_calendar import AGENDA
from rules.answers import phone_for_reading
from rules.decisions import ITEMS
from rules.errors import Refused
from rules.meetings import USUAL, Coming, Meeting, Summons, Typed
from rules.numbers import whole
from rules.pages import Purpose
from rules.people import Person
from rules.speakers import contact, nobody
from rules.who import Role, Who
from storage.meetings import Member
from storage.transaction import Transaction
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/comite"
NOTED = MappingProxyType(
    {
        "added": "team_committee.noted-added",
        "kept": "team_committee.noted-kept",
        "left": "team_committee.noted-left",
        "told": "team_committee.noted-told",
        "same": "team_committee.noted-same",
        "off": "team_committee.noted-off",
        "answered": "team_committee.noted-answered",
    }
)
_Body = Callable[[Transaction, Desk, Posted], Awaitable[str]]
TYPED = ("first", "last", "organisation", "email", "phone")


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known: members, meetings by number, what was said, and members' calendar pages."""

    members: tuple[Member, ...]
    meetings: Mapping[int, Meeting]
    said: Mapping[tuple[str, int], Summons]
    calendars: Mapping[str, str]

    def count(self, number: int, given: str | None) -> int:
        """How many members said this of a meeting («yes», «no»); None: have said nothing."""
        empty = Summons(number)
        return sum(
            self.said.get((each.person, number), empty).answer == given for each in self.members
        )


async def look(request: Request) -> Response:
    """Show meetings and members."""
    return await _page(await open_desk(request))


async def keep_member(request: Request) -> Response:
    """Add a member, or keep what was corrected of one."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    person = sent.get("person")

    async def body(tx: Transaction) -> None:
        if person:
            before = await storage.people.get(tx, person)
            about = _contact(before, sent)
            who = desk.who(person)
            await actions.meetings.change_member(tx, who, about, sent.get("organisation"))
            return
        about = _contact(nobody("en" if sent.get("language") == "en" else "fr"), sent)
        who, organisation = desk.who(), sent.get("organisation")
        made = await actions.meetings.add_member(tx, who, about, organisation, now=tx.now)
        await actions.pages.path(tx, desk.who(made), Purpose.CALENDAR)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why, typed=sent.fields)
    return done(desk, PATH, noted="kept" if person else "added")


async def let_go(request: Request) -> Response:
    """Let a member leave."""

    async def body(tx: Transaction, desk: Desk, sent: Posted) -> str:
        who = desk.who(sent.get("person"))
        await actions.meetings.leave(tx, who, now=tx.now)
        return "left"

    return await _act(request, body)


async def hold(request: Request) -> Response:
    """Set when and where a meeting is held."""

    async def body(tx: Transaction, desk: Desk, sent: Posted) -> str:
        names = ("number", "day", "hour", "minutes", "place")
        typed = Typed(*(sent.get(name) for name in names))
        told = await actions.meetings.hold(tx, desk.who(), typed, now=tx.now)
        return "told" if told else "same"

    return await _act(request, body)


async def call_off(request: Request) -> Response:
    """Call a meeting off."""

    async def body(tx: Transaction, desk: Desk, sent: Posted) -> str:
        number = whole(sent.get("number")) or 0
        await actions.meetings.call_off(tx, desk.who(), number, now=tx.now)
        return "off"

    return await _act(request, body)


async def note_answer(request: Request) -> Response:
    """Note what a member said of a meeting."""

    async def body(tx: Transaction, desk: Desk, sent: Posted) -> str:
        who = desk.who(sent.get("person"))
        given = Coming.YES if sent.get("answer") == Coming.YES else Coming.NO
        number = whole(sent.get("number")) or 0
        await actions.meetings.answer(tx, who, number, given, now=tx.now)
        return "answered"

    return await _act(request, body)


async def _act(request: Request, body: _Body) -> Response:
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    try:
        noted = await act(desk, sent, lambda tx: body(tx, desk, sent))
    except Refused as why:
        return await _page(desk, why, typed=sent.fields)
    return done(desk, PATH, noted=noted)


def _contact(before: Person, sent: Posted) -> Person:
    return contact(before, *(sent.get(name) for name in ("first", "last", "email", "phone")))


async def _page(
    desk: Desk, refused: Refused | None = None, *, typed: Mapping[str, str] | None = None
) -> Response:
    seen = await desk.read(lambda tx: _seen(tx, desk))
    given = typed or {}
    return shown(
        desk,
        "committee.html",
        notes=NOTED,
        refused=refused,
        seen=seen,
        numbers=tuple(ITEMS),
        agenda=AGENDA,
        usual=USUAL,
        typed=given,
        opened=whole(given.get("number", "")) or 0,
        typed_member={name: given.get(name, "") for name in TYPED},
        empty=Summons(0),
        now=desk.site.now(),
        path=f"{desk.home}{PATH}",
        may_change=desk.may(Role.ORGANISER),
        read=phone_for_reading,
        local=lambda at: _local(at, desk),
    )


async def _seen(tx: Transaction, desk: Desk) -> Seen:
    workshop = desk.workshop.id
    members = await storage.meetings.members(tx, workshop)
    calendars: dict[str, str] = {}
    if desk.may(Role.ORGANISER):
        for each in members:
            who = Who.oneself(each.person, workshop)
            calendars[each.person] = await actions.pages.path(tx, who, Purpose.CALENDAR)
    return Seen(
        members,
        await storage.meetings.every(tx, workshop),
        await storage.meetings.summonses(tx, workshop),
        {person: f"{desk.site.public_url}{path}" for person, path in calendars.items()},
    )


def _local(at: datetime, desk: Desk) -> tuple[str, str]:
    """Return the day and the hour as fields of a form carry them."""
    local = at.astimezone(desk.workshop.tz)
    return local.date().isoformat(), f"{local:%H:%M}"


_HERE = f"/equipe/{{workshop}}{PATH}"
ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, keep_member, methods=["POST"]),
    Route(f"{_HERE}/depart", let_go, methods=["POST"]),
    Route(f"{_HERE}/reunion", hold, methods=["POST"]),
    Route(f"{_HERE}/annulation", call_off, methods=["POST"]),
    Route(f"{_HERE}/reponse", note_answer, methods=["POST"]),
)
