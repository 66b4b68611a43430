"""Versions of the sample plan: what the page and the workshop's file must both keep to.

What a committee decided is not changed behind its back: a change is a version with its moment, and
a draw waits until the committee decides after it. Once a draw is prepared, the plan stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import storage.decisions
import storage.draws
import storage.sample_plan
from actions.workshop_file import quotas_to_json
from rules.decisions import GATES, Gate
from rules.errors import Refused
from rules.sample_plan import check
from rules.who import Act, Who
from rules.workshop import Quota
from storage.draws import DrawState
from storage.transaction import Transaction

PLAN_STANDS = (DrawState.PREPARING, DrawState.READY, DrawState.DRAWN)
"""While a draw is so far, the sample plan stays as it is."""


async def keep(tx: Transaction, who: Who, seats: int, quotas: Sequence[Quota]) -> None:
    """Keep one more version of the plan, which goes before what is in the workshop's file.

    Refused («sample_plan.…») once a draw is prepared, and for a plan that no group can keep.
    """
    await must_be_open(tx, who.workshop)
    check(seats, quotas)
    last = await storage.sample_plan.last(tx, who.workshop)
    version = last.version + 1 if last else 1
    definition = quotas_to_json(seats, tuple(quotas))
    await storage.sample_plan.add(tx, who.workshop, version, definition, who.actor)
    await tx.audit(who, Act.PLAN_CHANGED, str(version))


async def must_be_open(tx: Transaction, workshop: str) -> None:
    """Refuse («sample_plan.closed») to change the plan once a draw is prepared."""
    closed = await closed_by(tx, workshop)
    if closed is not None:
        raise Refused("sample_plan.closed", made=made(closed))


async def closed_by(tx: Transaction, workshop: str) -> DrawState | None:
    """Return how far the draw is that keeps the plan as it is; None while it can be changed."""
    draw = await storage.draws.last(tx, workshop)
    return draw.state if draw is not None and draw.state in PLAN_STANDS else None


def made(closed: DrawState | None) -> str:
    """Tell, as sentences are told it, whether the draw was made, or is only prepared."""
    return "yes" if closed is DrawState.DRAWN else "no"


async def must_be_decided(tx: Transaction, workshop: str) -> None:
    """Refuse to draw by a plan that was changed after meeting 1 decided on it."""
    at = await changed_since(tx, workshop)
    if at is not None:
        raise Refused("sample_plan.changed-since", at=at)


async def changed_since(tx: Transaction, workshop: str) -> datetime | None:
    """Return when the plan was changed after meeting 1 decided on it; None where it was not."""
    plan = await storage.sample_plan.last(tx, workshop)
    if plan is None:
        return None
    said = [
        each.recorded_at
        for each in await storage.decisions.every(tx, workshop)
        if (each.decision.meeting, each.decision.item) == GATES[Gate.DRAW]
    ]
    return plan.made_at if said and max(said) < plan.made_at else None
