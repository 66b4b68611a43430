"""Messages to the team: what waits and what was dealt with; answered here as in the chat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.attendance
import actions.help
import storage.citizens
import storage.help
from rules.errors import Refused
from rules.facts import Fact
from rules.help import Kind, answered_by, late_before
from rules.late import gathers
from rules.numbers import whole
from rules.who import Role, Who
from rules.workshop import Workshop, gathering
from storage.help import HelpMessage, Listed
from storage.transaction import Transaction
from texts.halfdays import fact_of, in_part
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

MOST_WAITING = 50
MOST_ANSWERED = 50

NOTED = {
    "reply": "team_messages.noted-answered",
    "seen": "team_messages.noted-seen",
    "part": "team_messages.noted-partial",
    "grant": "team_messages.noted-partial",
}
"""What is said after something was done, by what was done."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message as the page shows it.

    `person` is the id of a known author; `about` the title of the gathering they cannot come to, or
    only to a `part` of, in words;
    `by` who dealt with it, and blank for the author themselves. `due` is None where no day was
    promised: it came while the team was with the group.
    """

    number: int
    person: str | None
    name: str
    in_chat: bool
    kind: str
    words: str
    file: str
    about: Fact
    part: Fact
    at: datetime
    due: date | None
    late: bool
    at_end: datetime | None = None
    by: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class _Lists:
    waiting: tuple[Entry, ...]
    answered: tuple[Entry, ...]
    count: int
    missed: Entry | None  # what somebody else was faster with


async def look(request: Request) -> Response:
    """Show what waits, and what was answered last."""
    return await _page(await open_desk(request))


async def deal(request: Request) -> Response:
    """Answer one message, or close it; a second organiser is told who was faster."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    what = sent.get("do") if sent.get("do") in NOTED else "reply"

    async def body(tx: Transaction) -> None:
        await _do(tx, desk, sent, what)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, what, why)
    return done(desk, "/messages", noted=what)


async def _do(tx: Transaction, desk: Desk, sent: Posted, what: str) -> None:
    number, words, now = _number(sent), sent.get("words"), desk.site.now()
    if what == "seen":
        await actions.help.seen(tx, desk.who(), number, now=now)
    elif what in ("part", "grant"):
        message = await actions.help.still_open(tx, desk.who(), number, words)
        who = Who(desk.member, message.person or "", desk.workshop.id)
        half_days = message.written.half_days.split() if what == "grant" else ()
        await actions.attendance.grant_partial(
            tx, who, message.written.about, words, now=now, half_days=half_days
        )
    else:
        await actions.help.reply(tx, desk.who(), number, words, now=now)


def _number(sent: Posted) -> int:
    return whole(sent.get("message")) or 0


async def _page(
    desk: Desk, sent: Posted | None = None, tried: str = "", why: Refused | None = None
) -> Response:
    number = _number(sent) if sent else 0
    lists = await desk.read(lambda tx: _lists(tx, desk, number))
    return shown(
        desk,
        "messages.html",
        notes=NOTED,
        refused=_shorter(why) if why else None,
        lists=lists,
        typed=sent.get("words") if sent else "",
        tried=tried,
        number=number,
        may_answer=desk.may(Role.ORGANISER),
    )


def _shorter(why: Refused) -> Refused:
    """Leave the words that were typed out of the sentence: they stay in the form."""
    if why.code == "help.already-answered":
        return Refused("help.already-answered", **{**why.facts, "words": "", "typed": "no"})
    return why


async def _lists(tx: Transaction, desk: Desk, number: int) -> _Lists:
    workshop, now = desk.workshop, desk.site.now()
    waiting = await storage.help.waiting(tx, workshop.id, MOST_WAITING)
    answered = await storage.help.answered(tx, workshop.id, MOST_ANSWERED)
    late = late_before(now, workshop.tz)
    names = await _names(tx, (each.message for each in answered))
    done_with = tuple(_entry(each, workshop, late, names) for each in answered)
    return _Lists(
        waiting=tuple(_entry(each, workshop, late, names) for each in waiting),
        answered=done_with,
        count=await storage.help.count_open(tx, workshop.id),
        missed=next((each for each in done_with if each.number == number), None),
    )


async def _names(tx: Transaction, messages: Iterable[HelpMessage]) -> dict[str, str]:
    """Return what those who dealt with messages are called, by id."""
    people = {each.answered_by for each in messages if each.answered_by}
    return {person: await storage.citizens.name(tx, person) for person in sorted(people)}


def _entry(each: Listed, workshop: Workshop, late: datetime, names: dict[str, str]) -> Entry:
    message = each.message
    written = message.written
    about = gathering(workshop, written.about)
    on_site = gathers(workshop, message.at)
    return Entry(
        number=message.id,
        person=message.person,
        name=each.name,
        in_chat=each.in_chat,
        kind=_kind(written.kind),
        words=written.words,
        file=written.file_name,
        about=about.title if about else written.about,
        part=fact_of(in_part(written.half_days.split())),
        at=message.at,
        due=None if on_site else answered_by(message.at, workshop.tz),
        late=message.at < late,
        at_end=message.answered_at,
        by="" if message.settled else names.get(message.answered_by or "", ""),
        answer=each.answer,
    )


def _kind(kind: str) -> str:
    """Return which of the known kinds a message is; whatever else came is a file."""
    return kind if kind in set(Kind) else Kind.DOCUMENT


ROUTES = (
    Route("/equipe/{workshop}/messages", look, methods=["GET"]),
    Route("/equipe/{workshop}/messages", deal, methods=["POST"]),
)
