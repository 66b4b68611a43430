"""Versions of a gathering's programme: what its page and the workshop's file must both keep to.

What was changed on the page goes before the file, until the file moves the gathering itself: then
its programme is another one, and everybody is told of the new dates.
"""

from __future__ import annotations

from dataclasses import replace

import storage.programme
import storage.workshops
from actions.workshop_file import gathering_to_json
from rules.programme_changes import Version
from rules.who import Act, Who
from rules.workshop import Gathering, Workshop
from storage.transaction import Transaction


async def keep(
    tx: Transaction, who: Who, before: Gathering, after: Gathering, *, from_file: bool = False
) -> int:
    """Keep one more version of a programme; with the first of them, how it was before."""
    workshop = await storage.workshops.get(tx, who.workshop)
    kept = await storage.programme.versions(tx, workshop, before.key)
    if not kept:
        first = {"version": 0, "made_at": tx.now, "made_by": "", "from_file": False}
        await storage.programme.add(tx, who.workshop, before, gathering_to_json(before), first)
    number = kept[-1].number + 1 if kept else 1
    more = {"version": number, "made_at": tx.now, "made_by": who.actor, "from_file": from_file}
    await storage.programme.add(tx, who.workshop, after, gathering_to_json(after), more)
    await tx.audit(who, Act.PROGRAMME_CHANGED, after.key, str(number))
    return number


async def standing(
    tx: Transaction, actor: str, workshop: Workshop
) -> tuple[Workshop, tuple[Gathering, ...]]:
    """Return the workshop with the programmes that it is to have, and those that are the page's."""
    last = await storage.programme.last_of_each(tx, workshop.id, workshop.tz)
    gatherings, kept = [], []
    for about in workshop.gatherings:
        version = last.get(about.key)
        stands = about
        if version is not None and version.sessions != about.sessions:
            if _of_the_page(version, about):
                stands = replace(about, sessions=version.sessions)
                kept.append(stands)
            else:
                who = Who(actor, actor, workshop.id)
                await keep(tx, who, about, about, from_file=True)
        gatherings.append(stands)
    if not last:
        return workshop, ()
    return replace(workshop, gatherings=tuple(gatherings)), tuple(kept)


def _of_the_page(version: Version, about: Gathering) -> bool:
    """Tell whether the page's programme is for the hours that the gathering has."""
    same = (version.starts_at, version.ends_at) == (about.starts_at, about.ends_at)
    return same and not version.from_file
