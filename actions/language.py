"""Choose the language in which a person, or a chat of nobody yet, reads us."""

from __future__ import annotations

import storage.accounts
import storage.people
from rules.who import Act, Who
from storage.transaction import Transaction


async def choose(tx: Transaction, who: Who, chat: int, language: str) -> None:
    """Speak this language from the next message on; a known person keeps it in every chat."""
    await storage.accounts.set_language(tx, chat, language)
    if who.workshop:
        await storage.people.set_language(tx, who.subject, language)
        await tx.audit(who, Act.LANGUAGE_CHOSEN, language)


async def choose_for(tx: Transaction, who: Who, language: str) -> None:
    """Speak this language to `who.subject`, in their chat too if they have one."""
    chat = await storage.people.chat_of(tx, who.subject)
    if chat is not None:
        await storage.accounts.set_language(tx, chat, language)
    await storage.people.set_language(tx, who.subject, language)
    await tx.audit(who, Act.LANGUAGE_CHOSEN, language)


async def greet(tx: Transaction, chat: int, language: str) -> None:
    """Speak to a chat of nobody yet in the language of the letter that led it here."""
    await storage.accounts.set_language(tx, chat, language)
