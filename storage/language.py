"""In which language a person, or a chat of nobody yet, reads us."""

from __future__ import annotations

from rules.who import Who
from storage.transaction import Transaction

FIRST_LANGUAGE = "fr"


async def current(tx: Transaction, who: Who, chat: int) -> str:
    """Return the language of the next message: the person's, else the chat's."""
    if who.workshop:
        rows = await tx.fetch("language.of_person", person=who.subject)
    else:
        rows = await tx.fetch("language.of_chat", chat=chat)
    return str(rows[0]["language"] or FIRST_LANGUAGE) if rows else FIRST_LANGUAGE
