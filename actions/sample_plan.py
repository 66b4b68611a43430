"""Changing the sample plan on the page, until the draw is prepared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import actions.plan_versions
import actions.workshops
import storage.workshops
from rules.sample_plan import check
from rules.who import Who
from rules.workshop import Quota
from storage.transaction import Transaction


async def change(tx: Transaction, who: Who, seats: int, quotas: Sequence[Quota]) -> bool:
    """Keep another plan; False where it is the one there is.

    Refused («sample_plan.…») once a draw is prepared, and for a plan that no group can keep.
    """
    workshop = await storage.workshops.get(tx, who.workshop)
    await actions.plan_versions.must_be_open(tx, who.workshop)
    wanted = replace(workshop, seats=seats, quotas=tuple(quotas))
    check(seats, wanted.quotas)
    if wanted == workshop:
        return False
    await actions.plan_versions.keep(tx, who, seats, wanted.quotas)
    await actions.workshops.load(tx, who.actor, wanted, now=tx.now)
    return True
