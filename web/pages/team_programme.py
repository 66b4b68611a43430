"""The programme on the team's pages: seen as a whole, changed a session at a time, asked once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from itertools import pairwise

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.programme
import storage.citizens
import storage.programme
import storage.workrooms
from actions.programme import Choice, choices
from rules.errors import Refused
from rules.programme import LONGEST_TITLE
from rules.programme_changes import Version, changes
from rules.sessions import mark
from rules.who import Role
from rules.workrooms import Rooms
from rules.workshop import Gathering, Session, gathering
from storage.transaction import Transaction
from texts.changes import lines
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.team.programme_edits import KINDS, NEW, day_of, days, edit_of

PATH = "/programme"
MINUTES = (5, 10, 15, 20, 30, 45, 60, 90, 120)
NOTES = {"changed": "team_programme.noted-changed", "same": "team_programme.noted-same"}
MOST_VERSIONS = 10
CARRIED = (
    *("do", "session", "seen", "minutes", "way", "starts", "ends", "kind", "day"),
    *("title-fr", "title-en"),
)
"""What the page that asks once more sends again."""


@dataclass(frozen=True, slots=True)
class Past:
    """One version in words: when, by whom («» for a file), and what it changed."""

    version: Version
    by: str
    lines: object


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a gathering with what begins on it."""

    on: date
    sessions: tuple[Session, ...]


async def listed(request: Request) -> Response:
    """Show all gatherings with their sessions, rooms, and what was changed."""
    desk = await open_desk(request)

    async def read(tx: Transaction) -> tuple[Rooms, dict[str, list[Past]]]:
        rooms = await storage.workrooms.in_words(tx, desk.workshop.id)
        kept = {each.key: await past(tx, desk, each) for each in desk.workshop.gatherings}
        return rooms, kept

    rooms, kept = await desk.read(read)
    return shown(
        desk,
        "programme.html",
        notes=NOTES,
        rooms=rooms,
        past=kept,
        days={each.key: _days(each) for each in desk.workshop.gatherings},
        now=desk.site.now(),
        today=desk.site.now().astimezone(desk.workshop.tz).date(),
        may=desk.may(Role.ORGANISER),
        new=NEW,
    )


async def one(request: Request) -> Response:
    """Show one session, or the form for one more."""
    return await _one(await open_desk(request))


async def change(request: Request) -> Response:
    """Say what will happen, and ask once; then do it."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    about = about_of(desk)
    try:
        edit = edit_of(desk, about, sent)
        if sent.get("sure") != "yes":
            found = await desk.read(
                lambda tx: choices(tx, desk.who(), about.key, edit, sent.get("seen"))
            )
            return _ask(desk, about, found, sent)

        async def body(tx: Transaction) -> bool:
            return await actions.programme.change(tx, desk.who(), about.key, edit, sent.get("seen"))

        changed = await act(desk, sent, body)
    except Refused as why:
        return await _one(desk, sent, why)
    back = _sheet(about, sent) or PATH
    return done(desk, back, noted="changed" if changed else "same")


def about_of(desk: Desk) -> Gathering:
    """Return the gathering of the address."""
    found = gathering(desk.workshop, desk.request.path_params["gathering"])
    if found is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return found


async def past(tx: Transaction, desk: Desk, about: Gathering) -> list[Past]:
    """Return what was changed in the programme of a gathering, the last first."""
    kept = await storage.programme.versions(tx, desk.workshop, about.key)
    names = {by: await storage.citizens.name(tx, by) for by in {each.by for each in kept} if by}
    found = [
        Past(after, names.get(after.by, ""), lines(different, desk.workshop.tz))
        for before, after in pairwise(kept)
        if (different := changes(before.sessions, after.sessions))
    ]
    return found[::-1][:MOST_VERSIONS]


def _days(about: Gathering) -> list[Day]:
    ordered = sorted(about.sessions, key=lambda each: (each.starts_at, each.ends_at))
    return [
        Day(day, tuple(each for each in ordered if each.starts_at.date() == day))
        for day in days(about.sessions)
    ]


def _ask(desk: Desk, about: Gathering, found: Sequence[Choice], sent: Posted) -> Response:
    return shown(
        desk,
        "programme_sure.html",
        about=about,
        choices=found,
        lines={each.edit: lines(each.outcome.changes, desk.workshop.tz) for each in found},
        carried={name: sent.get(name) for name in CARRIED if sent.get(name)},
        path=f"{desk.home}{PATH}/{about.key}",
        back=_back(desk, about, sent),
    )


def _back(desk: Desk, about: Gathering, sent: Posted) -> str:
    """Return where somebody came from who is asked."""
    return f"{desk.home}{_sheet(about, sent) or _session(about, sent)}"


def _session(about: Gathering, sent: Posted) -> str:
    return f"{PATH}/{about.key}/{sent.get('session') or NEW}"


def _sheet(about: Gathering, sent: Posted) -> str:
    """Return the run sheet that somebody came from, if they did."""
    with suppress(ValueError):
        return f"/conducteur/{about.key}/{day_of(about, sent.get('day')).isoformat()}"
    return ""


async def _one(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    about = about_of(desk)
    key = sent.get("session") if sent else desk.request.path_params["session"]
    session = next((each for each in about.sessions if each.key == key), None)
    if session is None and not sent and key != NEW:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    rooms = await desk.read(lambda tx: storage.workrooms.in_words(tx, desk.workshop.id))
    return shown(
        desk,
        "programme_session.html",
        notes=NOTES,
        refused=why,
        about=about,
        session=session,
        room=rooms.get(session.key) if session else None,
        seen=mark(about),
        typed=_typed(desk, session, sent),
        minutes=MINUTES,
        kinds=KINDS,
        longest=LONGEST_TITLE,
        over=session is not None and session.ends_at <= desk.site.now(),
        begun=session is not None and session.starts_at <= desk.site.now(),
        may=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}/{about.key}",
    )


def _typed(desk: Desk, session: Session | None, sent: Posted | None) -> Mapping[str, str]:
    """Return what stands in the fields: what was typed, else how the session is."""
    kept = dict.fromkeys(CARRIED, "")
    if session is not None:
        kept |= {
            "starts": f"{session.starts_at:%Y-%m-%dT%H:%M}",
            "ends": f"{session.ends_at:%Y-%m-%dT%H:%M}",
            **{f"title-{each}": session.title.get(each) for each in desk.workshop.languages},
        }
    return {**kept, **(sent.fields if sent and sent.get("do") == "put" else {}), **_shift(sent)}


def _shift(sent: Posted | None) -> Mapping[str, str]:
    return {name: sent.get(name) if sent else "" for name in ("minutes", "way")}


_HERE = "/equipe/{workshop}" + PATH

ROUTES = (
    Route(_HERE, listed, methods=["GET"]),
    Route(_HERE + "/{gathering}", change, methods=["POST"]),
    Route(_HERE + "/{gathering}/{session}", one, methods=["GET"]),
)
