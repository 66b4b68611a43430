"""What people need: with their consent, by a form; and each reading is on the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import storage.lodging
import storage.needs
import storage.notice
import storage.papers
from rules.errors import Refused
from rules.needs import PURPOSE, Needs, needs_of
from rules.who import Act, Who
from storage.needs import Written
from storage.transaction import Transaction


async def write(tx: Transaction, who: Who, fields: Mapping[str, str], *, now: datetime) -> None:
    """Keep what `who.subject` needs, in the place of what was written before.

    The audit knows that it was written, not what. Refused without consent («needs.…»).
    """
    about = needs_of(fields)
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("lodging.not-yet")
    if await storage.notice.consent(tx, who, PURPOSE, given=True, now=now):
        await tx.audit(who, Act.CONSENT_GIVEN, PURPOSE)
    await storage.needs.write(tx, who, about, now=now)
    await tx.audit(who, Act.NEEDS_WRITTEN)


async def withdraw(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Take the consent back: what was written is forgotten at once. False if there was none."""
    await storage.needs.remove(tx, who.subject, who.workshop)
    await storage.papers.forget_needs(tx, who.subject, who.workshop)
    consents = await storage.notice.consents(tx, who.subject, who.workshop)
    if not consents.get(PURPOSE):
        return False
    await storage.notice.consent(tx, who, PURPOSE, given=False, now=now)
    await tx.audit(who, Act.CONSENT_WITHDRAWN, PURPOSE)
    return True


async def read(tx: Transaction, who: Who) -> Needs | None:
    """Read what `who.subject` needs; that `who.actor` did is recorded in the same transaction.

    Whoever asks has been let in by the page: logistics, or the person themselves.
    """
    found = await storage.needs.read(tx, who.subject, who.workshop)
    if found is not None:
        await tx.audit(who, Act.NEEDS_READ)
    return found


async def read_for(tx: Transaction, who: Who, people: Sequence[str]) -> dict[str, Needs]:
    """Read what these people need, as far as they wrote; each reading is recorded."""
    found = {}
    for person in people:
        needs = await read(tx, Who(who.actor, person, who.workshop))
        if needs is not None:
            found[person] = needs
    return found


async def unread(tx: Transaction, workshop: str, people: Sequence[str]) -> dict[str, Needs]:
    """Return the same for a press: `read_for` records it before anybody can read the paper."""
    found = {person: await storage.needs.read(tx, person, workshop) for person in people}
    return {person: needs for person, needs in found.items() if needs is not None}


async def read_all(
    tx: Transaction, who: Who, people: Sequence[Written]
) -> tuple[tuple[Written, Needs], ...]:
    """Read what each of these people needs; each reading is recorded."""
    found = []
    for each in people:
        needs = await read(tx, Who(who.actor, each.person, who.workshop))
        if needs is not None:
            found.append((each, needs))
    return tuple(found)


async def nothing(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Note that `who.subject` needs nothing in particular; False if that was noted before.

    What they wrote earlier is forgotten at once, and nothing else is kept than that they said so.
    """
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("lodging.not-yet")
    if await withdraw(tx, who, now=now):
        return True
    new = await storage.notice.consent(tx, who, PURPOSE, given=False, now=now)
    if new:
        await tx.audit(who, Act.NEEDS_NONE)
    return new
