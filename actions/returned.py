"""An e-mail that came back after a server had taken it: noted, and somebody phones."""

from __future__ import annotations

from enum import StrEnum

import actions.mail_news
import actions.reach
import storage.calls
import storage.mail
import storage.people
from actions.reminders import SYSTEM
from rules.calls import Reason
from rules.errors import Refused
from rules.returned import Report
from rules.who import Act, Who
from storage.mail import Sent
from storage.transaction import Transaction


class Became(StrEnum):
    """What was done with a report."""

    NOTED = "noted"
    KNOWN = "known"  # it was noted before
    WAITS = "waits"  # the e-mail is only late: its server goes on trying


async def record(tx: Transaction, report: Report) -> tuple[Became, int]:
    """Note what a report tells; also return the number of the message that it tells of.

    Raises Refused where that is none of ours.
    """
    sent = await _sent(tx, report)
    if not report.failed:
        return Became.WAITS, sent.id
    code = f"returned {report.status}"
    if not await storage.mail.returned(tx, sent, code):
        return Became.KNOWN, sent.id
    if report.for_good:
        await _refuses(tx, sent, code)
    if sent.wave is None and not await actions.reach.has_chat(tx, sent.person):
        await storage.calls.add(tx, sent.person, sent.workshop, Reason.NO_CHAT, now=tx.now)
    who = Who(SYSTEM, sent.person, sent.workshop)
    await tx.audit(who, Act.MAIL_RETURNED, report.status)
    return Became.NOTED, sent.id


async def _sent(tx: Transaction, report: Report) -> Sent:
    """Find the e-mail by its number; where the report does not tell that, by whom it was for."""
    if report.number is not None:
        number = actions.mail_news.row_of(tx, report.number)
    else:
        address = storage.mail.address_hash(tx, report.address)
        number = await storage.mail.last_sent(tx, address)
    sent = await storage.mail.sent(tx, number) if number is not None else None
    if sent is None:
        raise Refused("returned.not-ours")
    return sent


async def _refuses(tx: Transaction, sent: Sent, code: str) -> None:
    """Keep that the address takes nothing, if it is still theirs."""
    known = await storage.people.find(tx, sent.person)
    if known is None or not known.email:
        return
    if storage.mail.address_hash(tx, known.email) == sent.address_hash:
        await storage.mail.bounce(tx, sent.person, sent.address_hash, code)
