"""Whom to call if something happens: by a form, with consent; and each reading is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import storage.emergency
import storage.lodging
import storage.notice
from rules.emergency import CODE, PURPOSE, Contact, contact_of
from rules.errors import Refused
from rules.who import Act, Who
from storage.transaction import Transaction


async def write(tx: Transaction, who: Who, fields: Mapping[str, str], *, now: datetime) -> None:
    """Keep whom to call for `who.subject`, in the place of whom they named before.

    The audit knows that it was written, not whom. Refused without consent («emergency.…»).
    """
    contact = contact_of(fields)
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("lodging.not-yet")
    if await storage.notice.consent(tx, who, PURPOSE, given=True, now=now):
        await tx.audit(who, Act.CONSENT_GIVEN, PURPOSE)
    await storage.emergency.write(tx, who, contact, now=now)
    await tx.audit(who, Act.NEEDS_WRITTEN, CODE)


async def withdraw(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Take the consent back: whom to call is forgotten at once. False if there was none."""
    await storage.emergency.remove(tx, who.subject, who.workshop)
    consents = await storage.notice.consents(tx, who.subject, who.workshop)
    if not consents.get(PURPOSE):
        return False
    await storage.notice.consent(tx, who, PURPOSE, given=False, now=now)
    await tx.audit(who, Act.CONSENT_WITHDRAWN, PURPOSE)
    return True


async def read(tx: Transaction, who: Who) -> Contact | None:
    """Read whom to call for `who.subject`; that `who.actor` did is recorded with it.

    Whoever asks has been let in by the page: logistics alone.
    """
    found = await storage.emergency.read(tx, who.subject, who.workshop)
    if found is not None:
        await tx.audit(who, Act.NEEDS_READ, CODE)
    return found
