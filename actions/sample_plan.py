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
from actions.workshops import PLAN_STANDS
from rules.decisions import GATES, Gate
from rules.errors import Refused
from rules.sample_plan import check
from rules.who import Act, Who
from rules.workshop import Quota, Workshop
from storage.draws import DrawState
from storage.transaction import Transaction


async def change(tx: Transaction, who: Who, seats: int, quotas: Sequence[Quota]) -> bool:
    """Keep another plan; False where it is the one there is.

    Refused («sample_plan.…») once a draw is prepared, and for a plan that no group can keep.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    closed = await closed_by(tx, who.workshop)
    if closed is not None:
        raise Refused("sample_plan.closed", made=made(closed))
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


async def closed_by(tx: Transaction, workshop: str) -> DrawState | None:
    """Return how far the draw is that keeps the plan as it is; None while it can be changed."""
    draw = await storage.draws.last(tx, workshop)
    return draw.state if draw is not None and draw.state in PLAN_STANDS else None


def made(closed: DrawState | None) -> str:
    """Tell, as sentences are told it, whether the draw was made, or is only prepared."""
    return "yes" if closed is DrawState.DRAWN else "no"


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
