"""Recording what the steering committee decided; the panel exists by such a decision only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import actions.seats
import storage.citizens
import storage.decisions
import storage.draws
import storage.sample_plan
import storage.seats
import storage.workshops
from rules.decisions import (
    GATES,
    REPLACEMENT,
    Decision,
    Gate,
    Outcome,
    check,
    day_of,
    goes_on,
    members,
    opens,
    validates_panel,
)
from rules.errors import Refused
from rules.who import Act, CitizenState, Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.draws import DrawState
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision on the record; `new` is False if it was there already.

    `validated` are the people who became members of the panel by it; None where it makes none.
    `uncovered`: how many are qualified whom a decision that was there already leaves as they are.
    """

    number: int
    new: bool
    validated: tuple[str, ...] | None = None
    uncovered: int = 0


@dataclass(frozen=True, slots=True)
class _Room:
    """Who could become a member now, by id, and how many seats are taken."""

    qualified: dict[str, Citizen]
    taken: int


async def record(  # noqa: PLR0913, PLR0917 - a decision is told by these
    tx: Transaction,
    who: Who,
    workshop: str,
    meeting: int,
    item: str,
    outcome: Outcome,
    reason: str,
    decided_at: datetime,
    *,
    chosen: Sequence[str] = (),
    derogation: bool = False,
) -> Recorded:
    """Put a decision about a workshop on the record; the same of the same day changes nothing.

    Meeting 3 adopting the item «panel» makes every qualified person a member (or, of them, those
    whose ids are `chosen`), and tells each; once more on that day, whoever has become qualified
    meanwhile. A `derogation` opens the gate before the meeting. Raises Refused («decisions.…») for
    what no meeting can have decided, and for more members than seats.
    """
    loaded = await storage.workshops.find(tx, workshop)
    if loaded is None:
        raise Refused("decisions.no-such-workshop", workshop=workshop)
    place = storage.workshops.read(loaded.definition)
    said = Decision(meeting, item, outcome, reason.strip(), decided_at, derogation=derogation)
    decision = check(said, now=tx.now)
    who = Who(who.actor, who.subject, workshop)
    day = day_of(decision.decided_at, place.tz)
    known = await storage.decisions.find(tx, workshop, decision, day)
    if not validates_panel(decision):
        if known is not None and await _stands(tx, decision, workshop, known):
            return Recorded(known, new=False)
        return Recorded(await _add(tx, who, decision), new=True)
    room = await _room(tx, place)
    if known is not None:
        could_join = bool(chosen) or (bool(room.qualified) and room.taken < place.seats)
        if not goes_on(decision, day=day, now=tx.now, could_join=could_join):
            return Recorded(known, new=False, uncovered=len(room.qualified))
    number = await _add(tx, who, decision)
    return Recorded(number, new=True, validated=await _validate(tx, who, place, room, chosen))


async def _stands(tx: Transaction, decision: Decision, workshop: str, known: int) -> bool:
    """Tell whether the same decision of the same day says all: not about another replacement.

    Nor about a sample plan that was changed since.
    """
    if decision.item == REPLACEMENT:
        return False
    plan = await storage.sample_plan.last(tx, workshop)
    if decision.item != GATES[Gate.DRAW][1] or plan is None:
        return True
    record = {each.number: each for each in await storage.decisions.every(tx, workshop)}
    return record[known].recorded_at >= plan.made_at


async def require(tx: Transaction, workshop: str, gate: Gate) -> None:
    """Let through what the committee has decided; Refused where its decision is still awaited."""
    if not await is_open(tx, workshop, gate):
        meeting, item = GATES[gate]
        raise Refused("decisions.gate-closed", meeting=meeting, item=item)


async def is_open(tx: Transaction, workshop: str, gate: Gate) -> bool:
    """Tell whether what waits for this decision may go on."""
    return opens(await storage.decisions.last(tx, workshop, *GATES[gate]))


async def gates(tx: Transaction, workshop: str) -> dict[Gate, Decision | None]:
    """Return the decision by which each gate stands as it does; None where there is none yet."""
    return {gate: await storage.decisions.last(tx, workshop, *GATES[gate]) for gate in Gate}


async def _add(tx: Transaction, who: Who, decision: Decision) -> int:
    number = await storage.decisions.add(tx, who, decision, now=tx.now)
    meeting = str(decision.meeting)
    codes = (str(number), meeting, decision.item, decision.outcome)
    await tx.audit(who, Act.DECISION_RECORDED, *codes)
    return number


async def _room(tx: Transaction, workshop: Workshop) -> _Room:
    """Return who could become a member: those who were drawn, or without a draw the qualified."""
    proposed = await storage.citizens.in_state(
        tx, workshop.id, await proposed_state(tx, workshop.id)
    )
    taken = await storage.citizens.count_in_state(tx, workshop.id, CitizenState.VALIDATED)
    return _Room({citizen.person: citizen for citizen in proposed}, taken)


async def proposed_state(tx: Transaction, workshop: str) -> CitizenState:
    """Return the state of those whom meeting 3 decides about: drawn, or else qualified."""
    last = await storage.draws.last(tx, workshop)
    drawn = last is not None and last.state is DrawState.DRAWN
    return CitizenState.DRAWN if drawn else CitizenState.QUALIFIED


async def _validate(
    tx: Transaction, who: Who, workshop: Workshop, room: _Room, chosen: Sequence[str]
) -> tuple[str, ...]:
    becoming = members(tuple(room.qualified), chosen, seats=workshop.seats, taken=room.taken)
    for citizen in map(room.qualified.__getitem__, becoming):
        if await storage.seats.of_person(tx, workshop.id, citizen.person) is None:
            await actions.seats.give(tx, workshop, citizen.person)
        await actions.seats.make_member(tx, who, workshop, citizen)
    return becoming
