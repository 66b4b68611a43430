"""Load a workshop from its file: the one before stands until all of the new one is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import actions.followup
import actions.planned
import actions.seats
import storage.draws
import storage.sample_plan
import storage.seats
import storage.workshops
from actions.workshop_file import to_json
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.draws import DrawState
from storage.transaction import Transaction
from storage.workshops import Loaded

PLAN_STANDS = (DrawState.PREPARING, DrawState.READY, DrawState.DRAWN)
"""While a draw is so far, the sample plan stays as it is."""


@dataclass(frozen=True, slots=True)
class Change:
    """What loading came to. `before` is None for a workshop that is new; `changed` may be False."""

    workshop: Workshop
    before: Workshop | None
    revision: int
    changed: bool


async def load(tx: Transaction, actor: str, workshop: Workshop, *, now: datetime) -> Change:
    """Keep a workshop that was read from its file; the same file again changes nothing.

    A sample plan that was changed on its page stays as it is there; once a draw is prepared, every
    plan stays.
    """
    plan = await storage.sample_plan.last(tx, workshop.id)
    if plan is not None:
        workshop = replace(workshop, seats=plan.seats, quotas=plan.quotas)
    loaded = await storage.workshops.find(tx, workshop.id)
    before = storage.workshops.read(loaded.definition) if loaded else None
    draw = await storage.draws.last(tx, workshop.id)
    if before is not None and draw is not None and draw.state in PLAN_STANDS:
        workshop = replace(workshop, seats=before.seats, quotas=before.quotas)
    definition = to_json(workshop)
    if loaded and loaded.definition == definition:
        return Change(workshop, before, loaded.revision, changed=False)
    revision = loaded.revision + 1 if loaded else 1
    await storage.workshops.save(tx, workshop, Loaded(definition, revision), now)
    who = Who(actor, actor, workshop.id)
    await tx.audit(who, Act.WORKSHOP_LOADED, workshop.id, str(revision))
    if before is not None and (await storage.seats.count(tx, workshop.id)).seats:
        await actions.seats.prepare(tx, workshop)
    await actions.planned.schedule(tx, workshop)
    await actions.followup.schedule(tx, workshop)
    return Change(workshop, before, revision, changed=True)
