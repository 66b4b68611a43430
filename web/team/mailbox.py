"""What the team sees of somebody's e-mail: whether it reaches them, and since when it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import actions.reach
from storage.transaction import Transaction
from web.team.desk import Desk


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody's e-mail; `instead`: what would be written to their chat leaves for it."""

    refuses_since: datetime | None
    instead: bool


async def mailbox_of(tx: Transaction, desk: Desk, person: str) -> Mailbox:
    """Look whether e-mails reach somebody."""
    since = await actions.reach.refuses_since(tx, person)
    address = await actions.reach.address_of(tx, person, desk.workshop.id)
    reaches = desk.site.sends_mail and address is not None
    return Mailbox(since, reaches and not await actions.reach.has_chat(tx, person))
