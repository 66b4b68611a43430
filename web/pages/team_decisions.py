"""What the steering committee decided, what waits for it, and the forms that write it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.decisions
import storage.citizens
import storage.decisions
from actions.decisions import Recorded
from rules.answers import folded
from rules.decisions import GATES, ITEMS, PANEL, YES, Decision, Gate, Outcome, decided_on, opens
from rules.errors import Refused
from rules.who import CitizenState, Role
from storage.citizens import Citizen
from storage.decisions import OnRecord
from storage.transaction import Transaction
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

MOST_TO_CHOOSE = 400
"""Qualified people who can be chosen from on the page; of more, a form could not carry all."""

NOTED = {
    "recorded": "team_decisions.noted-recorded",
    "panel": "team_decisions.noted-panel",
    "nobody": "team_decisions.noted-nobody",
    "already": "team_decisions.noted-already",
    "derogation": "team_decisions.noted-derogation",
}
_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "decisions.more-than-seats": "team_decisions.more-than-seats",
        "decisions.not-qualified": "team_decisions.not-qualified",
    }
)
"""Refusals that tell of the command line, and what this page says instead."""

BEFORE_THE_MEETING = tuple(gate for gate in Gate if gate is not Gate.PANEL)
"""The gates that a derogation can open."""


@dataclass(frozen=True, slots=True)
class _Door:
    """A gate as it stands: what it waits for, and the decision by which it does."""

    gate: Gate
    meeting: int
    item: str
    open: bool
    last: Decision | None


@dataclass(frozen=True, slots=True)
class _Page:
    doors: tuple[_Door, ...]
    record: tuple[tuple[OnRecord, str], ...]  # with who wrote it down
    proposed: int  # who were drawn, or without a draw who are qualified
    drawn: bool
    choosable: tuple[Citizen, ...]  # of them, unless a form could not carry them all
    seats_left: int


async def look(request: Request) -> Response:
    """Show the record, the gates, and the forms to who may write."""
    return await _page(await open_desk(request))


async def record(request: Request) -> Response:
    """Write down what a meeting decided; the panel's members are those who are ticked."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> Recorded:
        meeting, item = _meeting_and_item(sent.get("what"))
        outcome = _outcome(sent.get("outcome"))
        chosen = sent.every("person")
        if item == PANEL and outcome in YES:
            await _insist_on_a_choice(tx, desk, chosen)
        decided_at = decided_on(_day(sent), desk.workshop.tz, now=tx.now)
        return await actions.decisions.record(
            *(tx, desk.who(), desk.workshop.id, meeting, item, outcome),
            *(sent.get("reason"), decided_at),
            chosen=chosen if item == PANEL else (),
        )

    try:
        recorded = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, "/decisions", noted=_noted(recorded))


async def derogate(request: Request) -> Response:
    """Open a gate before its meeting, for a reason that stays on the record."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> Recorded:
        gate = next((each for each in BEFORE_THE_MEETING if each == sent.get("gate")), None)
        if gate is None:
            raise Refused("decisions.no-derogation")
        return await actions.decisions.record(
            *(tx, desk.who(), desk.workshop.id, *GATES[gate], Outcome.ADOPTED),
            *(sent.get("reason"), tx.now),
            derogation=True,
        )

    try:
        recorded = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, "/decisions", noted="derogation" if recorded.new else "already")


def _noted(recorded: Recorded) -> str:
    if not recorded.new:
        return "already"
    if recorded.validated is None:
        return "recorded"
    return "panel" if recorded.validated else "nobody"


async def _insist_on_a_choice(tx: Transaction, desk: Desk, chosen: tuple[str, ...]) -> None:
    """Have at least one person ticked where there are some: no tick would mean everybody."""
    state = await actions.decisions.proposed_state(tx, desk.workshop.id)
    proposed = await storage.citizens.count_in_state(tx, desk.workshop.id, state)
    if proposed and not chosen:
        raise Refused("team_decisions.nobody-chosen")


def _meeting_and_item(typed: str) -> tuple[int, str]:
    """Read what one select carries: «2:speakers»."""
    meeting, _, item = typed.partition(":")
    for number, items in ITEMS.items():
        if str(number) == meeting and item in items:
            return number, item
    raise Refused("team_decisions.what-missing")


def _outcome(typed: str) -> Outcome:
    found = next((each for each in Outcome if each == typed), None)
    if found is None:
        raise Refused("team_decisions.outcome-missing")
    return found


def _day(sent: Posted) -> date:
    try:
        return date.fromisoformat(sent.get("on"))
    except ValueError:
        raise Refused("team_decisions.day-missing") from None


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    refused = Refused(_ELSEWHERE.get(why.code, why.code), **why.facts) if why else None
    page = await desk.read(lambda tx: _read(tx, desk))
    today = desk.site.now().astimezone(desk.workshop.tz).date()
    return shown(
        desk,
        "decisions.html",
        notes=NOTED,
        refused=refused,
        page=page,
        items=ITEMS,
        outcomes=tuple(Outcome),
        derogable=BEFORE_THE_MEETING,
        today=today.isoformat(),
        typed=sent.fields if sent else {},
        ticked=sent.every("person") if sent and sent.get("what") == f"3:{PANEL}" else None,
        most=MOST_TO_CHOOSE,
        may_record=desk.may(Role.ORGANISER),
    )


async def _read(tx: Transaction, desk: Desk) -> _Page:
    workshop = desk.workshop
    taken = await storage.citizens.count_in_state(tx, workshop.id, CitizenState.VALIDATED)
    state = await actions.decisions.proposed_state(tx, workshop.id)
    proposed = await storage.citizens.count_in_state(tx, workshop.id, state)
    choosable: tuple[Citizen, ...] = ()
    if proposed <= MOST_TO_CHOOSE:
        choosable = await storage.citizens.in_state(tx, workshop.id, state)
    record = await storage.decisions.every(tx, workshop.id)
    names = {
        person: await storage.citizens.name(tx, person)
        for person in sorted({each.by for each in record})
    }
    return _Page(
        doors=tuple(
            _Door(gate, *GATES[gate], open=opens(last), last=last)
            for gate, last in (await actions.decisions.gates(tx, workshop.id)).items()
        ),
        record=tuple((each, names[each.by]) for each in reversed(record)),
        proposed=proposed,
        drawn=state is CitizenState.DRAWN,
        choosable=tuple(sorted(choosable, key=_by_name)),
        seats_left=max(0, workshop.seats - taken),
    )


def _by_name(citizen: Citizen) -> tuple[str, str]:
    return folded(citizen.last_name), folded(citizen.first_name)


ROUTES = (
    Route("/equipe/{workshop}/decisions", look, methods=["GET"]),
    Route("/equipe/{workshop}/decisions", record, methods=["POST"]),
    Route("/equipe/{workshop}/decisions/derogation", look, methods=["GET"]),
    Route("/equipe/{workshop}/decisions/derogation", derogate, methods=["POST"]),
)
