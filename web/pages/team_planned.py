"""Messages planned around the programme: what leaves when, to how many, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.planned
import storage.planned
import storage.presence
from rules.errors import Refused
from rules.messages import Say
from rules.planned import Kind, Message, Setting, Status, due_at, messages, status
from rules.presence import unseen
from rules.who import Role
from rules.workshop import Workshop
from storage.planned import Expected
from storage.transaction import Transaction
from web.language import language_of
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/suites"


class Do(StrEnum):
    """What a form asks for."""

    SEND = "send"
    OFF = "off"
    ON = "on"
    MOVE = "move"
    WRITE = "write"
    MISSING = "missing"


NOTED = {
    Do.SEND.value: "team_planned.noted-send",
    Do.OFF.value: "team_planned.noted-off",
    Do.ON.value: "team_planned.noted-on",
    Do.MOVE.value: "team_planned.noted-move",
    Do.WRITE.value: "team_planned.noted-write",
    Do.MISSING.value: "team_planned.noted-missing",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One message as the page shows it; `say` is how somebody would read it."""

    message: Message
    setting: Setting
    status: Status
    due: datetime | None
    people: int
    say: Say
    movable: bool
    over: bool  # the gathering it is about
    may_leave: bool  # by hand
    expected: Sequence[Expected] = ()
    absent: frozenset[str] = frozenset()  # whom the door never noted, while nobody looked at it

    @property
    def name(self) -> str:
        """A name for the page's own ids."""
        return self.message.key.replace(":", "-")


async def look(request: Request) -> Response:
    """Show what is planned."""
    return await _page(await open_desk(request))


async def change(request: Request) -> Response:
    """Do to one message what a form asks for."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    wanted = next((each for each in Do if each == sent.get("do")), None)

    async def body(tx: Transaction) -> None:
        await _do(tx, desk, sent, wanted)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted=str(wanted))


async def _do(tx: Transaction, desk: Desk, sent: Posted, wanted: Do | None) -> None:
    who, key = desk.who(), sent.get("message")
    match wanted:
        case Do.SEND:
            await actions.planned.release(tx, who, key)
        case Do.OFF | Do.ON:
            await actions.planned.turn(tx, who, key, off=wanted is Do.OFF)
        case Do.MOVE:
            await actions.planned.move(tx, who, key, _moment(desk, sent.get("at")))
        case Do.WRITE:
            typed = {each: sent.get(f"words-{each}") for each in desk.workshop.languages}
            await actions.planned.write(tx, who, key, typed)
        case Do.MISSING:
            people = sent.every("person")
            await actions.planned.mark_missing(tx, who, sent.get("gathering"), people)
        case None:
            raise Refused("planned.no-longer-planned")


def _moment(desk: Desk, typed: str) -> datetime:
    """Read a day and an hour, as they are in the workshop's zone."""
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=desk.workshop.tz)
    except ValueError:
        raise Refused("team_planned.moment-missing") from None


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    cards = await desk.read(lambda tx: _cards(tx, desk))
    return shown(
        desk,
        "planned.html",
        notes=NOTED,
        refused=why,
        cards=cards,
        typed=sent.fields if sent else {},
        may_change=desk.may(Role.ORGANISER),
    )


async def _cards(tx: Transaction, desk: Desk) -> tuple[Card, ...]:
    workshop, now = desk.workshop, desk.site.now()
    settings = await storage.planned.settings(tx, workshop.id)
    counts = await storage.planned.counts(tx, workshop.id)
    name = desk.site.texts.plain("team_planned.first-name", language_of(desk.request))
    cards = []
    for each in messages(workshop):
        setting = settings.get(each.key, Setting())
        due = due_at(workshop, each, setting)
        over = each.gathering is None or now >= each.gathering.ends_at
        expected: Sequence[Expected] = ()
        absent = frozenset[str]()
        if each.kind is Kind.MISSED and over:
            expected = await storage.planned.expected(tx, workshop.id, each.about)
            absent = await _absent(tx, workshop, each, expected)
        cards.append(
            Card(
                message=each,
                setting=setting,
                status=status(due, setting, now=now, about=each),
                due=due,
                people=counts.get(each.key, 0),
                say=actions.planned.say_of(workshop, each, setting, name),
                movable=each.moves and setting.released_at is None,
                over=over,
                may_leave=not _begun(each, now) if each.kind is Kind.CONFIRM else over,
                expected=expected,
                absent=absent,
            )
        )
    return tuple(cards)


async def _absent(
    tx: Transaction, workshop: Workshop, about: Message, expected: Sequence[Expected]
) -> frozenset[str]:
    """Return whom the page proposes as missing: nothing of it is kept before somebody says so."""
    if about.gathering is None or any(each.missing for each in expected):
        return frozenset()
    there = await storage.presence.of_workshop(tx, workshop.id)
    never = unseen(about.gathering, workshop, there)
    return frozenset(each.person for each in expected if never(each.person))


def _begun(about: Message, now: datetime) -> bool:
    return about.gathering is None or now >= about.gathering.starts_at


ROUTES = (
    Route("/equipe/{workshop}" + PATH, look, methods=["GET"]),
    Route("/equipe/{workshop}" + PATH, change, methods=["POST"]),
)
