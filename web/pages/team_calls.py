"""The call list: whom to phone and why; what a call came to is noted as it is in the chat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.calls
import actions.leaving
import actions.stop
import storage.calls
import storage.citizens
import storage.people
from rules.answers import phone_for_reading
from rules.calls import LONGEST_WORDS, Logged, Outcome, is_to_decide, matters_at
from rules.errors import Refused
from rules.facts import Fact
from rules.form import OPEN
from rules.leaving import CAN_LEAVE
from rules.moments import moment
from rules.numbers import whole
from rules.who import Role
from rules.words import words_of
from storage.calls import Awaited, Call
from storage.transaction import Transaction
from web.numbers import numbered
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.teams import dial

MOST = 40  # people on one page
OF_THE_GROUP = 500
"""Who has a seat or speaks stands on the first page, be they many."""
_NOT_FOUND = 404


class Noted(StrEnum):
    """What a call came to, as the page sends it."""

    REACHED = "reached"
    NO_ANSWER = "no-answer"
    WRONG = "wrong"
    AGAIN = "again"
    ASIDE = "aside"
    LEAVES = "leaves"
    STOP = "stop"
    GRAVE = "grave"


_OUTCOMES = {
    Noted.REACHED: Outcome.REACHED,
    Noted.NO_ANSWER: Outcome.NO_ANSWER,
    Noted.WRONG: Outcome.WRONG,
    Noted.AGAIN: Outcome.AGAIN,
    Noted.ASIDE: Outcome.ASIDE,
    Noted.LEAVES: Outcome.REACHED,
    Noted.STOP: Outcome.REACHED,
    Noted.GRAVE: Outcome.GRAVE,
}
AT_ONCE = (Noted.REACHED, Noted.NO_ANSWER, Noted.AGAIN, Noted.WRONG, Noted.ASIDE)
"""What is noted without being asked once more."""
_MAY_WAIT = frozenset({Noted.NO_ANSWER, Noted.WRONG, Noted.AGAIN})
HEAVY = {"grave": Noted.GRAVE, "refus": Noted.LEAVES, "stop": Noted.STOP}
"""What weighs, by the last part of its path."""
CHOICES: dict[str, str] = {
    Noted.REACHED: "calls.reached",
    Noted.NO_ANSWER: "calls.no-answer",
    Noted.AGAIN: "team_calls.again",
    Noted.WRONG: "calls.wrong",
    Noted.ASIDE: "calls.aside",
}
CAME_TO: dict[str, str] = {
    Outcome.NO_ANSWER: "calls.no-answer",
    Outcome.WRONG: "calls.wrong",
    Outcome.AGAIN: "team_calls.again",
}
NOTED: dict[str, str] = {
    Noted.REACHED: "team_calls.noted-reached",
    Noted.NO_ANSWER: "team_calls.noted-no-answer",
    Noted.WRONG: "team_calls.noted-wrong",
    Noted.AGAIN: "team_calls.noted-again",
    Noted.ASIDE: "team_calls.noted-aside",
    Noted.LEAVES: "team_calls.noted-leaves",
    Noted.STOP: "team_calls.noted-stop",
    Noted.GRAVE: "team_calls.noted-grave",
}


@dataclass(frozen=True, slots=True)
class Why:
    """One reason to phone: a word of `team_calls.reason`, and what it is about (or «none»)."""

    reason: str
    about: Fact
    since: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One call that was made: what it came to, by whom (a name), in which words."""

    at: datetime
    by: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody to phone. `number` is their oldest entry; `tries` calls nobody answered."""

    number: int
    person: str
    name: str
    phone: str
    dial: str
    wish: str
    tries: int
    whys: tuple[Why, ...]
    again_at: datetime | None = None
    log: tuple[Line, ...] = ()
    may_leave: bool = False
    answers: bool = False  # their questionnaire may be filled in or corrected

    @property
    def to_decide(self) -> bool:
        """Whether there were calls enough for an organiser to decide."""
        return is_to_decide(self.tries)


@dataclass(frozen=True, slots=True)
class Closed:
    """An entry that is over: what came of it, in whose words."""

    name: str
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class _List:
    group: tuple[Entry, ...]  # who has a seat or speaks, by how near the matter is
    entries: tuple[Entry, ...]  # the others, who has waited longest first
    later: tuple[Entry, ...]  # who is to be called again at another moment
    count: int
    more: int  # the number after which the next page begins; 0 where there is none


async def look(request: Request) -> Response:
    """Show whom to phone: the group for what is nearest, the others by how long they wait."""
    desk = await open_desk(request)
    after = desk.request.query_params.get("apres", "")
    found = await desk.read(lambda tx: _list(tx, desk, whole(after) or 0))
    return shown(
        desk, "calls.html", notes=NOTED, found=found, may_note=desk.may(Role.ORGANISER), after=after
    )


async def one(request: Request) -> Response:
    """Show one of them, with what can be noted."""
    return await _call_page(await open_desk(request))


async def sure(request: Request) -> Response:
    """Ask once more before something is noted that weighs."""
    desk = await open_desk(request, Role.ORGANISER)
    return await _call_page(desk, asks=_heavy(desk))


async def note(request: Request) -> Response:
    """Note what a call came to; a second organiser is told who was faster."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    if sent.get("do") not in AT_ONCE:
        return await _call_page(desk, why=Refused("calls.choose-outcome"), typed=sent.get("words"))
    return await _note(desk, sent, Noted(sent.get("do")))


async def note_sure(request: Request) -> Response:
    """Note what weighs, after it was asked once more."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    return await _note(desk, sent, _heavy(desk))


async def _note(desk: Desk, sent: Posted, given: Noted) -> Response:
    number, now = _call_number(desk), desk.site.now()

    async def body(tx: Transaction) -> None:
        words = sent.get("words")
        said = words_of(words, LONGEST_WORDS) if words else ""
        call = await storage.calls.find(tx, number, desk.workshop.id)
        outcome, typed = _OUTCOMES[given], sent.get("again")
        again = moment(typed, desk.workshop.tz, now=now) if typed and given in _MAY_WAIT else None
        await actions.calls.close(
            tx, desk.who(), number, outcome, now=now, words=said, again_at=again
        )
        if given is Noted.LEAVES and call is not None:
            await actions.leaving.leave(tx, desk.who(call.person), now=now)
        if given is Noted.STOP and call is not None:
            await actions.stop.stop(tx, desk.who(call.person), now=now)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _call_page(desk, why=why, typed=sent.get("words"))
    return done(desk, "/appels", noted=given)


async def _call_page(
    desk: Desk, *, asks: Noted | None = None, why: Refused | None = None, typed: str = ""
) -> Response:
    entry, over = await desk.read(lambda tx: _one(tx, desk, _call_number(desk)))
    if entry is None and over is None and why is None:
        raise HTTPException(_NOT_FOUND)
    return shown(
        desk,
        "call.html",
        refused=why,
        entry=entry,
        over=over,
        asks=asks,
        typed=typed,
        choices=CHOICES,
        may_note=desk.may(Role.ORGANISER),
        longest=LONGEST_WORDS,
    )


def _call_number(desk: Desk) -> int:
    number: int = desk.request.path_params["call"]
    return number


def _heavy(desk: Desk) -> Noted:
    """Return which it is that the path names."""
    return HEAVY[desk.request.url.path.rpartition("/")[2]]


async def _list(tx: Transaction, desk: Desk, after: int) -> _List:
    """Return a page of them: on the first one those of the group, all at once."""
    workshop, now = desk.workshop, desk.site.now()

    def near(each: Awaited) -> datetime:
        return matters_at((call.reason for call in each.calls), workshop, now=now)

    seated: tuple[Awaited, ...] = ()
    if not after:
        seated = await storage.calls.waiting(tx, workshop.id, most=OF_THE_GROUP, seated=True)
    waiting = await storage.calls.waiting(tx, workshop.id, after=after, most=MOST + 1, seated=False)
    here = waiting[:MOST]
    group = [await _entry(tx, each) for each in sorted(seated, key=near)]
    entries = [await _entry(tx, each) for each in here]
    return _List(
        group=tuple(each for each in group if each.again_at is None),
        entries=tuple(each for each in entries if each.again_at is None),
        later=tuple(each for each in (*group, *entries) if each.again_at is not None),
        count=await storage.calls.count_open(tx, desk.workshop.id),
        more=here[-1].calls[0].id if len(waiting) > MOST else 0,
    )


async def _one(tx: Transaction, desk: Desk, number: int) -> tuple[Entry | None, Closed | None]:
    """Return an entry, with all that this person is to be phoned about; or what became of it."""
    call = await storage.calls.find(tx, number, desk.workshop.id)
    if call is None or call.forgotten:
        return None, None
    name = await storage.citizens.name(tx, call.person)
    if call.closed_at is not None:
        by = await storage.citizens.name(tx, call.closed_by or "")
        return None, Closed(name, by, call.words)
    calls = await storage.calls.open_of_person(tx, call.person, call.workshop)
    citizen = await storage.citizens.find(tx, call.person, call.workshop)
    person = await storage.people.get(tx, call.person)
    in_chat = await storage.people.chat_of(tx, call.person) is not None
    may_leave = citizen is not None and citizen.state in CAN_LEAVE
    awaited = Awaited(call.person, name, person.phone, in_chat, calls)
    entry = replace(
        await _entry(tx, awaited),
        number=number,
        may_leave=may_leave,
        answers=citizen is not None and citizen.state in OPEN,
        log=tuple([await _line(tx, each) for each in max((one.log for one in calls), key=len)]),
    )
    return entry, None


async def _line(tx: Transaction, logged: Logged) -> Line:
    name = await storage.citizens.name(tx, logged.by)
    return Line(logged.at, name, CAME_TO[logged.outcome], logged.words)


async def _entry(tx: Transaction, each: Awaited) -> Entry:
    first: Call = each.calls[0]
    return Entry(
        number=first.id,
        person=each.person,
        name=each.name,
        phone=phone_for_reading(each.phone) if each.phone else "",
        dial=dial(each.phone) if each.phone else "",
        wish=next((call.wish for call in each.calls if call.wish), ""),
        tries=max(call.tries for call in each.calls),
        whys=tuple([await _why(tx, call, in_chat=each.in_chat) for call in each.calls]),
        again_at=_again_at(each.calls, tx.now),
    )


def _again_at(calls: tuple[Call, ...], now: datetime) -> datetime | None:
    """Return when to call again, None for as soon as one can: any reason that does not wait."""
    moments = [each.again_at for each in calls if each.again_at is not None and each.again_at > now]
    return min(moments) if len(moments) == len(calls) else None


async def _why(tx: Transaction, call: Call, *, in_chat: bool) -> Why:
    return Why(*await actions.calls.why(tx, call, in_chat=in_chat), call.since)


_ONE = f"/equipe/{{workshop}}/appels/{numbered('call')}"

ROUTES = (
    Route("/equipe/{workshop}/appels", look, methods=["GET"]),
    Route(_ONE, one, methods=["GET"]),
    Route(_ONE, note, methods=["POST"]),
    *(
        route
        for way in HEAVY
        for route in (
            Route(f"{_ONE}/{way}", sure, methods=["GET"]),
            Route(f"{_ONE}/{way}", note_sure, methods=["POST"]),
        )
    ),
)
