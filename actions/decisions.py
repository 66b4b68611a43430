"""Recording what the steering committee decided; the panel exists by such a decision only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import actions.reminders
import storage.citizens
import storage.decisions
import storage.workshops
from actions.telling import hand
from rules.attendance import subject
from rules.decisions import Decision, Outcome, check, members, validates_panel
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Policy, Press, Say, Words
from rules.who import Act, CitizenState, Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision on the record; `new` is False if it was there already.

    `validated` are the people who became members of the panel by it; None where it makes none.
    """

    number: int
    new: bool
    validated: tuple[str, ...] | None = None


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
) -> Recorded:
    """Put a decision about a workshop on the record; the same again changes nothing.

    Meeting 3 adopting the item «panel» makes every qualified person a member (or, of them, those
    whose ids are `chosen`), and tells each. Raises Refused («decisions.…») for what no meeting can
    have decided, and for more members than seats.
    """
    if await storage.workshops.find(tx, workshop) is None:
        raise Refused("decisions.no-such-workshop", workshop=workshop)
    decision = check(Decision(meeting, item, outcome, reason.strip(), decided_at), now=tx.now)
    who = Who(who.actor, who.subject, workshop)
    known = await storage.decisions.find(tx, workshop, decision)
    if known is not None:
        return Recorded(known, new=False)
    number = await storage.decisions.add(tx, who, decision, now=tx.now)
    await tx.audit(who, Act.DECISION_RECORDED, str(number), str(meeting), item, outcome)
    if not validates_panel(decision):
        return Recorded(number, new=True)
    return Recorded(number, new=True, validated=await _validate(tx, who, chosen))


async def _validate(tx: Transaction, who: Who, chosen: Sequence[str]) -> tuple[str, ...]:
    workshop = await storage.workshops.get(tx, who.workshop)
    state = CitizenState.VALIDATED
    taken = await storage.citizens.count_in_state(tx, workshop.id, state)
    qualified = {
        citizen.person: citizen
        for citizen in await storage.citizens.in_state(tx, workshop.id, CitizenState.QUALIFIED)
    }
    becoming = members(tuple(qualified), chosen, seats=workshop.seats, taken=taken)
    for citizen in map(qualified.__getitem__, becoming):
        await storage.citizens.move(tx, citizen, state, by=who.actor, now=tx.now)
        await tx.audit(
            Who(who.actor, citizen.person, workshop.id), Act.STATE_CHANGED, citizen.state, state
        )
        await hand(tx, citizen, _welcome(workshop, citizen))
        await actions.reminders.begin(tx, citizen.person, workshop.id, now=tx.now)
    return becoming


def _welcome(workshop: Workshop, citizen: Citizen) -> Say:
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "gatherings": tuple(each.title for each in workshop.gatherings),
    }
    press = Press("attendance", "ask", "show", subject(workshop.gatherings[0]))
    answer = Button(Words("decisions.answer"), press)
    # No panel: it stays where it is when the first question is asked below it.
    return Say("decisions.you-are-in", facts, buttons=((answer,),), policy=Policy.RESEND)
