"""By which road a message reaches somebody: their chat, else e-mail, else somebody phones."""

from __future__ import annotations

from datetime import datetime

import storage.calls
import storage.citizens
import storage.mail
import storage.meetings
import storage.outbox
import storage.people
import storage.speakers
from actions.invitations import MIME as CALENDAR
from rules.calls import Reason
from rules.messages import Delivery, Say, SendFile
from rules.who import Act, Who
from storage.outbox import Claimed
from storage.transaction import Transaction


async def address_of(tx: Transaction, person: str, workshop: str) -> str | None:
    """Return where e-mails reach somebody who takes part; None where they do not.

    The team reads of others in its chats: what is for them goes to no mailbox.
    """
    known = await storage.people.find(tx, person)
    if known is None or not known.email:
        return None
    if await storage.mail.refuses_since(tx, person, known.email) is not None:
        return None
    takes_part = (
        await storage.citizens.find(tx, person, workshop) is not None
        or await storage.speakers.find(tx, person, workshop) is not None
        or await storage.meetings.member(tx, person, workshop) is not None
    )
    return known.email if takes_part else None


async def has_chat(tx: Transaction, person: str) -> bool:
    """Tell whether a chat speaks for somebody that takes what we write."""
    return await storage.mail.has_chat(tx, person)


async def refuses_since(tx: Transaction, person: str) -> datetime | None:
    """Return since when somebody's address takes nothing from us; None where it may."""
    known = await storage.people.find(tx, person)
    if known is None or not known.email:
        return None
    return await storage.mail.refuses_since(tx, person, known.email)


async def try_again(tx: Transaction, who: Who) -> None:
    """Let e-mails leave for `who.subject` again: the team knows that their address takes them."""
    if await storage.mail.try_again(tx, who.subject):
        await tx.audit(who, Act.MAIL_TRIED_AGAIN)


async def by_mail(tx: Transaction, row: Claimed) -> bool:
    """Let a message that a chat cannot take leave by e-mail; False where that is no way either.

    What a conversation answers in a chat belongs there alone; a file that was asked for does not.
    """
    message = row.message
    if row.person is None or row.workshop is None or not isinstance(message, Say | SendFile):
        return False
    if row.answers and not isinstance(message, SendFile):
        return False
    if await address_of(tx, row.person, row.workshop) is None:
        return False
    if await storage.outbox.copied(tx, row.id):
        await storage.outbox.failed(tx, row.id, "by_mail")
    else:
        await storage.outbox.to_mail(tx, row.id)
    return True


async def copy_by_mail(tx: Transaction, row: Claimed) -> None:
    """Let a calendar file that leaves for a chat leave by e-mail too, if its reader wishes."""
    message = row.message
    if not isinstance(message, SendFile) or message.mime != CALENDAR:
        return
    if row.person is None or row.workshop is None:
        return
    if not await storage.mail.wants_calendar(tx, row.person, row.workshop):
        return
    if await address_of(tx, row.person, row.workshop) is not None:
        await storage.outbox.copy_to_mail(tx, row.id)


async def to_call(tx: Transaction, row: Claimed) -> None:
    """Let somebody phone whom a message did not reach; of a broadcast, they are told which."""
    message, reason = row.message, str(Reason.NO_CHAT)
    if isinstance(message, Delivery):
        if message.trial:
            return
        reason = f"{Reason.BROADCAST}:{message.broadcast}"
    if isinstance(message, Say | SendFile) and not message.or_call:
        return
    if row.person and row.workshop:
        await storage.calls.add(tx, row.person, row.workshop, reason, now=tx.now)
