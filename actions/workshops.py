"""Load a workshop from its file: the one before stands until all of the new one is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import actions.decisions
import actions.followup
import actions.owed
import actions.plan_versions
import actions.planned
import actions.programme_versions
import actions.seats
import storage.sample_plan
import storage.seats
import storage.workshops
from actions.workshop_file import to_json
from rules.decisions import Gate
from rules.who import Act, Who
from rules.workshop import Gathering, Workshop
from storage.sample_plan import Kept
from storage.transaction import Transaction
from storage.workshops import Loaded


class Plan(StrEnum):
    """What became of the sample plan of a file."""

    TAKEN = "taken"
    TO_BE_DECIDED = "to_be_decided"  # taken, and meeting 1 decides again before a draw
    OF_THE_PAGE = "of_the_page"  # left: it was changed on its page since
    CLOSED = "closed"  # left: a draw is prepared, or was made


@dataclass(frozen=True, slots=True)
class Change:
    """What loading came to. `before` is None for a workshop that is new; `changed` may be False.

    `plan`: what became of the file's sample plan. `of_the_page`: the gatherings whose programme was
    changed on its page, and stays as it is there.
    """

    workshop: Workshop
    before: Workshop | None
    revision: int
    changed: bool
    plan: Plan = Plan.TAKEN
    of_the_page: tuple[Gathering, ...] = ()


async def load(tx: Transaction, actor: str, workshop: Workshop, *, now: datetime) -> Change:
    """Keep a workshop that was read from its file; the same file again changes nothing.

    A sample plan that was changed on its page stays as it is there; once a draw is prepared, every
    plan stays. `Change.plan` says so, and `Change.of_the_page` which programmes stay.
    """
    loaded = await storage.workshops.find(tx, workshop.id)
    before = storage.workshops.read(loaded.definition) if loaded else None
    workshop, plan = await _with_plan(tx, actor, workshop, before)
    workshop, kept = await actions.programme_versions.standing(tx, actor, workshop)
    definition = to_json(workshop)
    if loaded and loaded.definition == definition:
        return Change(workshop, before, loaded.revision, changed=False, plan=plan, of_the_page=kept)
    revision = loaded.revision + 1 if loaded else 1
    await storage.workshops.save(tx, workshop, Loaded(definition, revision), now)
    who = Who(actor, actor, workshop.id)
    await tx.audit(who, Act.WORKSHOP_LOADED, workshop.id, str(revision))
    if before is not None and (await storage.seats.count(tx, workshop.id)).seats:
        await actions.seats.prepare(tx, workshop)
    await actions.planned.schedule(tx, workshop)
    await actions.followup.schedule(tx, workshop)
    await actions.owed.schedule(tx, workshop)
    return Change(workshop, before, revision, changed=True, plan=plan, of_the_page=kept)


async def _with_plan(
    tx: Transaction, actor: str, workshop: Workshop, before: Workshop | None
) -> tuple[Workshop, Plan]:
    """Return the workshop with the sample plan that it is to have, and what became of the file's.

    A change of what meeting 1 has adopted is kept as a version, as a change on the page is. What
    was changed on the page goes before the file; what came by a file, the next one may change.
    """
    as_before = replace(workshop, seats=before.seats, quotas=before.quotas) if before else workshop
    if as_before == workshop:
        return workshop, Plan.TAKEN
    if await actions.plan_versions.closed_by(tx, workshop.id) is not None:
        return as_before, Plan.CLOSED
    kept = await storage.sample_plan.last(tx, workshop.id)
    decided = await actions.decisions.is_open(tx, workshop.id, Gate.DRAW)
    if (kept is None and not decided) or _is(kept, workshop):
        return workshop, Plan.TAKEN
    if kept is not None and kept.made_by != actor:
        return as_before, Plan.OF_THE_PAGE
    who = Who(actor, actor, workshop.id)
    await actions.plan_versions.keep(tx, who, workshop.seats, workshop.quotas)
    return workshop, Plan.TO_BE_DECIDED


def _is(kept: Kept | None, workshop: Workshop) -> bool:
    """Tell whether a plan is kept already: it was changed on the page a moment ago."""
    return kept is not None and (kept.seats, kept.quotas) == (workshop.seats, workshop.quotas)
