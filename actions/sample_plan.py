"""Changing the sample plan on the page, until the draw is prepared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import actions.workshops
import storage.decisions
import storage.draws
import storage.sample_plan
import storage.workshops
from actions.workshop_file import quotas_to_json
from rules.decisions import GATES, Gate
from rules.errors import Refused
from rules.sample_plan import check
from rules.who import Act, Who
from rules.workshop import Quota, Workshop
from storage.draws import DrawState
from storage.transaction import Transaction

CLOSED = (DrawState.PREPARING, DrawState.READY, DrawState.DRAWN)


async def change(tx: Transaction, who: Who, seats: int, quotas: Sequence[Quota]) -> bool:
    """Keep another plan; False where it is the one there is.

    Refused («sample_plan.…») once a draw is prepared, and for a plan that no group can keep.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    if not await is_open(tx, who.workshop):
        raise Refused("sample_plan.closed")
    wanted = replace(workshop, seats=seats, quotas=tuple(quotas))
    check(seats, wanted.quotas)
    if wanted == workshop:
        return False
    last = await storage.sample_plan.last(tx, who.workshop)
    version = last.version + 1 if last else 1
    definition = quotas_to_json(seats, wanted.quotas)
    await storage.sample_plan.add(tx, who.workshop, version, definition, who.actor)
    await tx.audit(who, Act.PLAN_CHANGED, str(version))
    await actions.workshops.load(tx, who.actor, wanted, now=tx.now)
    return True


async def is_open(tx: Transaction, workshop: str) -> bool:
    """Tell whether the plan can still be changed: no draw is prepared, or was made."""
    draw = await storage.draws.last(tx, workshop)
    return draw is None or draw.state not in CLOSED


async def must_be_decided(tx: Transaction, workshop: Workshop) -> None:
    """Refuse to draw by a plan that was changed after meeting 1 decided on it."""
    plan = await storage.sample_plan.last(tx, workshop.id)
    if plan is None:
        return
    meeting, item = GATES[Gate.DRAW]
    said = [
        each.recorded_at
        for each in await storage.decisions.every(tx, workshop.id)
        if (each.decision.meeting, each.decision.item) == (meeting, item)
    ]
    if said and max(said) < plan.made_at:
        raise Refused("sample_plan.changed-since", at=plan.made_at)
