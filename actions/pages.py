"""Personal pages: the address of one is made from the key, so every message can carry it again."""

from __future__ import annotations

import storage.pages
from rules.pages import PageKey, Purpose, path_of
from rules.who import Act, Who
from storage.transaction import Transaction

TOKEN_DIGITS = 32  # hex digits, 128 bits: nobody guesses them


async def path(tx: Transaction, who: Who, purpose: Purpose) -> str:
    """Return the path of `who.subject`'s page; the same until it is renewed."""
    key = await storage.pages.last(tx, who.subject, who.workshop, purpose)
    if key is None or key.revoked_at is not None:
        number = key.revision + 1 if key else 1
        key = PageKey(who.subject, who.workshop, purpose, number)
        token = token_of(tx, key)
        await storage.pages.add(tx, key, tx.keyed_hash(token), now=tx.now)
        await tx.audit(who, Act.PAGE_MADE, purpose)
        return path_of(purpose, token)
    return path_of(purpose, token_of(tx, key))


async def renew(tx: Transaction, who: Who, purpose: Purpose) -> str:
    """Give the page another address; the earlier ones open nothing any more."""
    await storage.pages.revoke(tx, who.subject, who.workshop, purpose, now=tx.now)
    return await path(tx, who, purpose)


async def renewed_once(tx: Transaction, token: str, purpose: Purpose) -> str | None:
    """Return the path that came right after the one a token opened; None where that is not open.

    Only for whoever has shown that they changed the address themselves.
    """
    old = await storage.pages.find(tx, tx.keyed_hash(token))
    if old is None or old.purpose is not purpose:
        return None
    new = await storage.pages.last(tx, old.person, old.workshop, purpose)
    if new is None or new.revoked_at is not None or new.revision != old.revision + 1:
        return None
    return path_of(purpose, token_of(tx, new))


async def find(tx: Transaction, token: str, purpose: Purpose) -> PageKey | None:
    """Return whose page a token opens; None for one that is unknown, revoked or of another kind."""
    key = await storage.pages.find(tx, tx.keyed_hash(token))
    if key is None or key.revoked_at is not None or key.purpose is not purpose:
        return None
    return key


def token_of(tx: Transaction, key: PageKey) -> str:
    """Return what opens a page: made of the key, and the same each time."""
    words = (key.purpose, key.workshop, key.person, str(key.revision))
    return tx.keyed_hash("\n".join(("page", *words)))[:TOKEN_DIGITS]
