"""What waits for whom: the first page of the team, each thing counted and one press away."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.decisions
import actions.draws
import actions.followup
import storage.calls
import storage.citizens
import storage.help
import storage.incidents
import storage.tasks
from rules.decisions import Gate, opens
from rules.help import late_before
from rules.incidents import MAY_READ
from rules.who import CitizenState
from storage.transaction import Transaction
from web.team.desk import Desk, open_desk, shown


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of each; `late` are messages that wait longer than was promised."""

    people: int
    messages: int
    late: int
    calls: int
    qualified: int
    validated: int
    seats: int
    articles: int  # of the opinion that wait for the commissioner
    tasks: int  # of the whole team
    tasks_mine: int
    tasks_late: int
    incidents: int  # that are not closed; none for who may not read the log
    gates: tuple[Gate, ...]  # what waits for a decision of the committee


async def waiting(request: Request) -> Response:
    """Show what waits."""
    desk = await open_desk(request)
    return shown(desk, "waiting.html", waiting=await desk.read(lambda tx: _count(tx, desk)))


async def _count(tx: Transaction, desk: Desk) -> Waiting:
    workshop, now = desk.workshop, desk.site.now()
    gates = await actions.decisions.gates(tx, workshop.id)
    shut = [gate for gate, last in gates.items() if not opens(last)]
    late = late_before(now, workshop.tz)
    opinion = await actions.followup.opinion(tx, workshop)

    tasks = await storage.tasks.still_open(tx, workshop.id)
    today = now.astimezone(workshop.tz).date()
    reads = desk.may(*MAY_READ)

    async def of(state: CitizenState) -> int:
        return await storage.citizens.count_in_state(tx, workshop.id, state)

    return Waiting(
        people=await of(CitizenState.ANSWERED),
        messages=await storage.help.count_open(tx, workshop.id),
        late=await storage.help.count_late(tx, workshop.id, late),
        calls=await storage.calls.count_open(tx, workshop.id),
        qualified=await of(CitizenState.QUALIFIED),
        validated=await of(CitizenState.VALIDATED),
        seats=workshop.seats,
        articles=len(opinion.waiting) if opinion.handed_over_on else 0,
        tasks=len(tasks),
        tasks_mine=sum(each.about.owner == desk.member for each in tasks),
        tasks_late=sum(each.late(today) for each in tasks),
        incidents=await storage.incidents.count_open(tx, workshop.id) if reads else 0,
        gates=tuple([gate for gate in shut if await _waits(tx, desk, gate)]),
    )


async def _waits(tx: Transaction, desk: Desk, gate: Gate) -> bool:
    """Tell whether something waits for this gate at all: not every workshop draws."""
    return gate is not Gate.DRAW or await actions.draws.is_planned(tx, desk.workshop)


ROUTES = (Route("/equipe/{workshop}", waiting),)
