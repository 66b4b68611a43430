"""The team's tasks: mine first, the nearest first; who works here gives, changes and does them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.tasks
import storage.citizens
import storage.tasks
import storage.team
from rules.errors import Refused
from rules.numbers import whole
from rules.tasks import LONGEST_WHAT, Task, Typed, in_order
from rules.who import Role
from storage.transaction import Transaction
from web.numbers import numbered
from web.team.desk import NOT_YOURS, Desk, Posted, act, done, open_desk, posted, shown
from web.team.navigation import groups
from web.team.whom import ASKED, citizens, people
from web.ways_out import Elsewhere

PATH = "/equipe/{workshop}/taches"
_NOT_FOUND = 404
_ONE = numbered("number")
_ACT = (Role.ORGANISER, Role.LOGISTICS)
NOTES = {
    "added": "tasks.added",
    "changed": "tasks.changed",
    "done": "tasks.noted-done",
    "reopened": "tasks.reopened",
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """Tasks, whose they can be, and what those in them are called."""

    mine: tuple[Task, ...]
    others: tuple[Task, ...]
    done: tuple[Task, ...]
    members: Mapping[str, str]
    people: Mapping[str, str]
    names: Mapping[str, str]
    pages: frozenset[str]


async def listed(request: Request) -> Response:
    """Show who has what to do."""
    return await _page(await open_desk(request))


async def add(request: Request) -> Response:
    """Give a task."""
    desk = await open_desk(request, *_ACT)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        now = desk.site.now()
        await actions.tasks.add(tx, desk.who(), _typed(sent), _places(), now=now)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused, sent.fields)
    return done(desk, "/taches", noted="added")


async def change(request: Request) -> Response:
    """Change a task that nobody has changed since it was looked at."""
    desk = await open_desk(request, *_ACT)
    sent, number = await posted(desk), _number(request)
    place = (number, whole(sent.get("revision")) or 0)

    async def body(tx: Transaction) -> None:
        now = desk.site.now()
        await actions.tasks.change(tx, desk.who(), place, _typed(sent), _places(), now=now)

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _page(desk, refused, sent.fields, number)
    return done(desk, "/taches", noted="changed")


async def finish(request: Request) -> Response:
    """Note that a task is done: whoever works here, and its owner."""
    desk = await open_desk(request)
    sent, number = await posted(desk), _number(request)
    await _let_in(desk, number)

    async def body(tx: Transaction) -> None:
        await actions.tasks.finish(tx, desk.who(), number, now=desk.site.now())

    await act(desk, sent, body)
    return done(desk, "/taches", noted="done")


async def reopen(request: Request) -> Response:
    """Note that a task is to be done after all."""
    desk = await open_desk(request)
    sent, number = await posted(desk), _number(request)
    await _let_in(desk, number)

    async def body(tx: Transaction) -> None:
        await actions.tasks.reopen(tx, desk.who(), number)

    await act(desk, sent, body)
    return done(desk, "/taches", noted="reopened")


async def _let_in(desk: Desk, number: int) -> None:
    """Let whoever works here, or owns the task. Raises Elsewhere, HTTPException 404."""
    task = await desk.read(lambda tx: storage.tasks.get(tx, number, desk.workshop.id))
    if not desk.may(*_ACT) and (task is None or task.about.owner != desk.member):
        raise Elsewhere(NOT_YOURS)
    if task is None:
        raise HTTPException(_NOT_FOUND)


async def _page(
    desk: Desk,
    refused: Refused | None = None,
    typed: Mapping[str, str] | None = None,
    number: int = 0,
) -> Response:
    today = desk.site.now().astimezone(desk.workshop.tz).date()
    asked = desk.request.query_params.get(ASKED, "")
    return shown(
        desk,
        "tasks.html",
        notes=NOTES,
        refused=refused,
        seen=await desk.read(lambda tx: _read(tx, desk)),
        typed=typed or {},
        tried=number,
        asked=asked,
        today=today,
        longest=LONGEST_WHAT,
        places=_places(),
        open_to=_places(desk.roles),
        acts=desk.may(*_ACT),
    )


async def _read(tx: Transaction, desk: Desk) -> _Seen:
    workshop = desk.workshop.id
    ordered = in_order(await storage.tasks.still_open(tx, workshop), desk.member)
    finished = await storage.tasks.done(tx, workshop)
    members = {each.person: each.name for each in await storage.team.members(tx, workshop)}
    about = [each.about.person for each in (*ordered, *finished) if each.about.person]
    known = await people(tx, desk, *about)
    names = {**known, **members}
    for each in (*ordered, *finished):
        for person in (each.about.owner, each.done_by):
            if person and person not in names:
                names[person] = await storage.citizens.name(tx, person)
    return _Seen(
        mine=tuple(each for each in ordered if each.about.owner == desk.member),
        others=tuple(each for each in ordered if each.about.owner != desk.member),
        done=finished,
        members=members,
        people=known,
        names=names,
        pages=await citizens(tx, desk, *about),
    )


def _typed(sent: Posted) -> Typed:
    return Typed(**{name: sent.get(name) for name in Typed.__slots__})


def _places(roles: Iterable[Role] = Role) -> Mapping[str, str]:
    """Return the pages a task may lead to, with the keys of their words.

    By default all of them: whoever changes a task may not go where it leads, and keeps that.
    """
    return {
        place.path: place.label
        for group in groups(roles)
        for place in group.places
        if place.path not in {"", "/taches"}
    }


def _number(request: Request) -> int:
    number: int = request.path_params["number"]
    return number


ROUTES = (
    Route(PATH, listed, methods=["GET"]),
    Route(PATH, add, methods=["POST"]),
    Route(f"{PATH}/{_ONE}", change, methods=["POST"]),
    Route(f"{PATH}/{_ONE}/fait", finish, methods=["POST"]),
    Route(f"{PATH}/{_ONE}/rouvrir", reopen, methods=["POST"]),
)
