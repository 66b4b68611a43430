"""A person's own data: a copy to take away, and the end of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

import storage.accounts
import storage.data
import storage.erasure
import storage.form
import storage.notice
import storage.people
import storage.workshops
from actions.data_file import Copy, readable
from rules.who import Act, Who
from storage.transaction import Transaction
from texts import Texts


@dataclass(frozen=True, slots=True)
class Export:
    """The same data twice: for programs, and for reading."""

    json: bytes
    readable: bytes


async def export(tx: Transaction, who: Who, texts: Texts, *, language: str) -> Export:
    """Copy everything that is kept about a person, as JSON and as a text in their language."""
    await tx.audit(who, Act.PERSON_EXPORTED)
    tables = await storage.data.everything(tx, who.subject)
    person = await storage.people.get(tx, who.subject)
    workshop = await storage.workshops.get(tx, who.workshop)
    copy = Copy(
        person=person,
        workshop=workshop,
        answers=await storage.form.answers(tx, who.subject, who.workshop),
        consents=await storage.notice.consents(tx, who.subject, who.workshop),
        tables=tables,
    )
    plain = json.dumps(tables, ensure_ascii=False, indent=2)
    return Export(plain.encode(), readable(copy, texts, language).encode())


async def erase(tx: Transaction, who: Who, chat: int, language: str, *, now: datetime) -> None:
    """Erase everything that tells of a person; what stays says only that somebody was there.

    The chat is known again at once, by its language alone: the last word goes there.
    """
    await tx.audit(who, Act.PERSON_ERASED)
    await storage.erasure.erase_person(tx, who.subject)
    await storage.accounts.open_account(tx, chat, language, now)
