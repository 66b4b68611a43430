"""Take note of what we say about data, and agree to more than that, or not."""

from __future__ import annotations

from datetime import datetime

import rules.charter
import storage.charter
import storage.notice
import storage.workshops
from rules.errors import Refused
from rules.notice import Document, version
from rules.who import Act, Who
from storage.transaction import Transaction

_ACTS = {
    Document.WELCOME: Act.NOTICE_ACKNOWLEDGED,
    Document.NOTICE: Act.NOTICE_ACKNOWLEDGED,
    Document.COMMITMENT: Act.COMMITMENT_ACCEPTED,
    Document.CHARTER: Act.CHARTER_ACCEPTED,
}


async def acknowledge(tx: Transaction, who: Who, document: Document, *, now: datetime) -> None:
    """Record that the document was taken note of as it reads today; again changes nothing."""
    workshop = await storage.workshops.get(tx, who.workshop)
    if document is Document.CHARTER:
        number = rules.charter.version(await storage.charter.words(tx, workshop.id))
    else:
        number = version(workshop, document)
    if await storage.notice.acknowledge(tx, who, document, number, now):
        await tx.audit(who, _ACTS[document], document, str(number))


async def consent(tx: Transaction, who: Who, purpose: str, *, given: bool, now: datetime) -> None:
    """Record one optional consent, given or withdrawn. Refused for what is asked no more."""
    workshop = await storage.workshops.get(tx, who.workshop)
    if purpose not in {each.key for each in workshop.consents}:
        raise Refused("notice.no-longer-asked")
    if await storage.notice.consent(tx, who, purpose, given=given, now=now):
        await tx.audit(who, Act.CONSENT_GIVEN if given else Act.CONSENT_WITHDRAWN, purpose)
