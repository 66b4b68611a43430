"""The others who are there, for the team: who, for what, which half-days; and how many in all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.attendees
import actions.presence
import storage.attendance
import storage.attendees
import storage.presence
from rules.answers import folded, phone_for_reading
from rules.attendees import KINDS as ATTENDING
from rules.attendees import Attending, attending, contact, heads
from rules.badges import Kind
from rules.errors import Refused
from rules.meals import Meal, of_workshop
from rules.numbers import whole
from rules.presence import Hope, places
from rules.speakers import nobody
from rules.who import Role
from storage.attendance import Seated
from storage.attendees import Attendee
from storage.transaction import Transaction
from web.pages.team_arrivals import KINDS
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.ways_out import Elsewhere, WayOut

PATH = "/autres"
NOTED = {
    "added": "attendees.noted-added",
    "changed": "attendees.noted-changed",
    "removed": "attendees.noted-removed",
}
MAY = {
    Kind.FACILITATOR: "attendees.may-facilitator",
    Kind.NOTE_TAKER: "attendees.may-note-taker",
    Kind.INTERPRETER: "attendees.may-interpreter",
    Kind.CARER: "attendees.may-carer",
    Kind.OBSERVER: "attendees.may-observer",
    Kind.PRESS: "attendees.may-press",
}
"""What each may do there: no page of ours opens for any of them."""
NOBODY = WayOut(HTTPStatus.NOT_FOUND, "attendees.nobody-title", "attendees.nobody")


@dataclass(frozen=True, slots=True)
class House:
    """Everything the pages show; `heads`: how many are expected, by half-day and kind.

    `meals`: how many eat each.
    """

    people: tuple[Attendee, ...]
    citizens: tuple[Seated, ...]
    heads: Mapping[str, Mapping[Kind, int]]
    meals: tuple[tuple[Meal, int], ...]

    def citizen(self, person: str) -> str:
        """Return what a citizen is called; "" where they have no seat any more."""
        return next((each.name for each in self.citizens if each.person == person), "")

    def total(self, half_day: str) -> int:
        """Return how many are expected in a half-day, all together."""
        return sum(self.heads.get(half_day, {}).values())


async def listing(request: Request) -> Response:
    """List them."""
    return await _page(await open_desk(request))


async def add(request: Request) -> Response:
    """Note somebody who will be there."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        before = nobody(_language(sent))
        person = contact(before, *(sent.get(name) for name in ("first", "last", "email", "phone")))
        await actions.attendees.add(tx, desk.who(), person, await _attending(tx, desk, sent))

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, why, sent)
    return done(desk, PATH, noted="added")


async def one(request: Request) -> Response:
    """Show one of them, to change."""
    return await _one(await open_desk(request))


async def change(request: Request) -> Response:
    """Keep what was corrected of one of them, or take them out again."""
    desk = await open_desk(request, Role.ORGANISER, Role.LOGISTICS)
    sent = await posted(desk)
    who, removes = desk.who(_person(desk)), sent.get("do") == "remove"

    async def body(tx: Transaction) -> None:
        if removes:
            await actions.attendees.remove(tx, who)
            return
        kept = (await actions.attendees.get(tx, who)).person
        before = replace(kept, language=_language(sent))
        named = (sent.get(name) for name in ("first", "last", "email", "phone"))
        person = contact(before, *named)
        what = await _attending(tx, desk, sent)
        await actions.attendees.change(tx, who, person, what, whole(sent.get("revision")) or 0)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _one(desk, why, sent)
    return done(desk, PATH, noted="removed" if removes else "changed")


def _person(desk: Desk) -> str:
    return str(desk.request.path_params["person"])


def _language(sent: Posted) -> str:
    return "en" if sent.get("language") == "en" else "fr"


async def _attending(tx: Transaction, desk: Desk, sent: Posted) -> Attending:
    seated = await storage.attendance.of_panel(tx, desk.workshop.id)
    return attending(
        sent.get("kind"),
        sent.get("organisation"),
        sent.get("accompanies"),
        sent.every("half_day"),
        citizens=[each.person for each in seated],
        known=[each.half_day.key for each in places(desk.workshop)],
    )


async def _house(tx: Transaction, desk: Desk) -> House:
    every = await storage.attendees.every(tx, desk.workshop.id)
    everybody = await actions.presence.everybody(tx, desk.workshop)
    expected: dict[str, list[Kind]] = {}
    coming: dict[str, list[str]] = {}
    for about in places(desk.workshop):
        key = about.half_day.key
        there = [one for one in everybody.at(about) if one.hope is Hope.YES]
        expected[key] = [one.kind for one in there]
        for one in there:
            coming.setdefault(one.person, []).append(key)
    return House(
        tuple(sorted(every, key=lambda each: folded(each.person.last_name or ""))),
        tuple(sorted(everybody.seated.values(), key=lambda each: folded(each.name))),
        heads(expected),
        tuple(
            (meal, sum(meal.is_eaten(keys) for keys in coming.values()))
            for meal in of_workshop(desk.workshop)
        ),
    )


async def _page(desk: Desk, refused: Refused | None = None, sent: Posted | None = None) -> Response:
    return shown(
        desk,
        "attendees.html",
        notes=NOTED,
        refused=refused,
        house=await desk.read(lambda tx: _house(tx, desk)),
        typed=sent.fields if sent else {},
        ticked=sent.every("half_day") if sent else _all(desk),
        **_words(desk),
    )


async def _one(desk: Desk, refused: Refused | None = None, sent: Posted | None = None) -> Response:
    house = await desk.read(lambda tx: _house(tx, desk))
    found = next((each for each in house.people if each.person.id == _person(desk)), None)
    if found is None:
        raise Elsewhere(NOBODY)

    async def look(tx: Transaction) -> int:
        return len(await storage.presence.of_person(tx, found.person.id, desk.workshop.id))

    return shown(
        desk,
        "attendee.html",
        refused=refused,
        house=house,
        one=found,
        was_there=await desk.read(look),
        typed=sent.fields if sent else _fields(found),
        ticked=sent.every("half_day") if sent else found.attending.half_days,
        **_words(desk),
    )


def _words(desk: Desk) -> dict[str, Any]:
    return {
        "half_days": places(desk.workshop),
        "kinds": KINDS,
        "choices": ATTENDING,
        "may": MAY,
        "may_change": desk.may(Role.ORGANISER, Role.LOGISTICS),
    }


def _all(desk: Desk) -> tuple[str, ...]:
    return tuple(each.half_day.key for each in places(desk.workshop))


def _fields(one: Attendee) -> dict[str, str]:
    """What the form holds before anybody changes it."""
    return {
        "first": one.person.first_name or "",
        "last": one.person.last_name or "",
        "email": one.person.email or "",
        "phone": phone_for_reading(one.person.phone) if one.person.phone else "",
        "language": one.person.language,
        "kind": one.attending.kind,
        "organisation": one.attending.organisation,
        "accompanies": one.attending.accompanies,
    }


_HERE = f"/equipe/{{workshop}}{PATH}"

ROUTES = (
    Route(_HERE, listing, methods=["GET"]),
    Route(_HERE, add, methods=["POST"]),
    Route(f"{_HERE}/{{person}}", one, methods=["GET"]),
    Route(f"{_HERE}/{{person}}", change, methods=["POST"]),
)
