"""The run sheet of a day: what is on, what comes, «+15»; and each item refined on its own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.run_sheet
import storage.citizens
import storage.run_sheet
import storage.team
import storage.workrooms
from actions.run_sheet import Place
from rules.errors import Refused
from rules.numbers import whole
from rules.run_sheet import (
    LONGEST_NAME,
    LONGEST_TITLE,
    LONGEST_WORDS,
    WORDS,
    Line,
    now_and_next,
    spare,
)
from rules.sessions import mark, on_now
from rules.who import Role
from rules.workrooms import Rooms
from rules.workshop import Gathering, Session
from storage.team import Member
from storage.transaction import Transaction
from web.pages.team_programme import Past, about_of, past
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.team.programme_edits import day_of, days

NEW = "nouvelle-etape"
AT_ONCE = (5, 15)
"""Minutes that one press moves what is on, and all that follows."""
LOOK_AGAIN = 60  # seconds, for whoever follows the day
FOLLOW = "suivre"
NOTES = {
    "kept": "team_run_sheet.noted-kept",
    "cut": "team_run_sheet.noted-cut",
    "removed": "team_run_sheet.noted-removed",
    "changed": "team_programme.noted-changed",
    "same": "team_programme.noted-same",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A day as it is laid out now, with the names of whom it speaks."""

    lines: tuple[Line, ...]
    rooms: Rooms
    members: tuple[Member, ...]
    past: Sequence[Past]
    changed_by: Mapping[str, str] = field(default_factory=dict)

    def leads(self, line: Line) -> str:
        """Return who leads an item, «» where nobody is named."""
        names = {each.person: each.name for each in self.members}
        return names.get(line.item.facilitator, "") or line.item.named

    def room(self, line: Line) -> str:
        """Return where an item is held, «» where nobody has said."""
        return self.rooms.get(line.session.key, "") if line.session else ""

    def spare(self, session: Session) -> int:
        """Return how many minutes the items of a session leave over."""
        return spare(session, self.lines)


async def look(request: Request) -> Response:
    """Show a day."""
    desk = await open_desk(request)
    about, place = _place(desk)
    sheet = await _sheet(desk, about, place)
    now = desk.site.now()
    on, then = now_and_next(sheet.lines, now)
    session = on_now(about, now)
    today = now.astimezone(desk.workshop.tz).date() == place.day
    follows = today and FOLLOW in request.query_params
    recent = [each for each in sheet.past if _on(desk, each.version.made_at) == place.day]
    response = shown(
        desk,
        "run_sheet.html",
        notes=NOTES,
        about=about,
        day=place.day,
        days=days(about.sessions),
        sheet=sheet,
        on=on,
        then=then,
        session=session if today else None,
        today=today,
        follows=follows,
        recent=recent[0] if recent else None,
        seen=mark(about),
        at_once=AT_ONCE,
        may=desk.may(Role.ORGANISER),
        path=_path(desk, place),
        new=NEW,
    )
    if follows:
        response.headers["Refresh"] = f"{LOOK_AGAIN}; url={_path(desk, place)}?{FOLLOW}=1"
    return response


async def one(request: Request) -> Response:
    """Show an item, to be refined."""
    return await _one(await open_desk(request))


async def change(request: Request) -> Response:
    """Keep an item, cut it in two, or take it out."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    _, place = _place(desk)

    async def body(tx: Transaction) -> str:
        return await _do(tx, desk, place, sent)

    try:
        kept = await act(desk, sent, body)
    except Refused as why:
        return await _one(desk, sent, why)
    path = f"/conducteur/{place.gathering}/{place.day.isoformat()}"
    if sent.get("do") == "cut":
        return done(desk, f"{path}/{kept}", noted="cut")
    return done(desk, path, noted="removed" if sent.get("do") == "remove" else "kept")


async def _do(tx: Transaction, desk: Desk, place: Place, sent: Posted) -> str:
    item, seen = sent.get("item"), whole(sent.get("revision")) or 0
    match sent.get("do"):
        case "cut":
            minutes = whole(sent.get("cut")) or 0
            return await actions.run_sheet.cut(tx, desk.who(), place, item, seen, minutes)
        case "remove":
            await actions.run_sheet.remove(tx, desk.who(), place, item, seen)
            return item
    return await actions.run_sheet.write(tx, desk.who(), place, item, seen, sent.fields)


def _place(desk: Desk) -> tuple[Gathering, Place]:
    """Return the gathering and the day of the address."""
    about = about_of(desk)
    try:
        day = day_of(about, desk.request.path_params["day"])
    except ValueError:
        raise HTTPException(HTTPStatus.NOT_FOUND) from None
    return about, Place(about.key, day)


def _path(desk: Desk, place: Place) -> str:
    return f"{desk.home}/conducteur/{place.gathering}/{place.day.isoformat()}"


def _on(desk: Desk, at: datetime) -> object:
    return at.astimezone(desk.workshop.tz).date()


async def _sheet(desk: Desk, about: Gathering, place: Place) -> Sheet:
    async def read(tx: Transaction) -> Sheet:
        lines = await actions.run_sheet.day_of(tx, desk.workshop, place)
        by = {line.item.changed_by for line in lines} - {""}
        return Sheet(
            lines,
            await storage.workrooms.in_words(tx, desk.workshop.id),
            await storage.team.members(tx, desk.workshop.id),
            await past(tx, desk, about),
            {each: await storage.citizens.name(tx, each) for each in by},
        )

    return await desk.read(read)


async def _one(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    about, place = _place(desk)
    sheet = await _sheet(desk, about, place)
    key = sent.get("item") or NEW if sent else desk.request.path_params["item"]
    line = next((each for each in sheet.lines if each.item.id == key), None)
    if line is None and key != NEW and not sent:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    theirs = why is not None and why.code == "run_sheet.changed-meanwhile"
    return shown(
        desk,
        "run_sheet_item.html",
        notes=NOTES,
        refused=why,
        about=about,
        day=place.day,
        line=line,
        sheet=sheet,
        theirs=line if theirs else None,
        typed=_typed(line, sent),
        words_of=WORDS,
        longest=(LONGEST_TITLE, LONGEST_WORDS, LONGEST_NAME),
        may=desk.may(Role.ORGANISER),
        path=_path(desk, place),
    )


def _typed(line: Line | None, sent: Posted | None) -> Mapping[str, str]:
    """Return what stands in the fields: what was typed, else how the item is."""
    kept = dict.fromkeys(("title", *WORDS, "starts", "minutes", "facilitator", "named", "cut"), "")
    if line is not None:
        kept |= {
            each.name: str(getattr(line.item, each.name))
            for each in fields(line.item)
            if each.name in kept
        }
        kept["starts"] = f"{line.starts_at:%H:%M}"
    return {**kept, **(sent.fields if sent else {})}


_HERE = "/equipe/{workshop}/conducteur/{gathering}/{day}"

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE, change, methods=["POST"]),
    Route(_HERE + "/{item}", one, methods=["GET"]),
)
