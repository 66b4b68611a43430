"""Links by which an e-mail is answered: made from the key, so that every e-mail can carry them."""

from __future__ import annotations

from dataclasses import replace

import storage.answer_keys
from actions.pages import TOKEN_DIGITS
from rules.answer_links import AboutWhat, AnswerKey
from rules.pages import Purpose, path_of
from rules.who import Act, Who
from storage.transaction import Transaction


async def path(tx: Transaction, who: Who, kind: AboutWhat, about: str) -> str:
    """Return the path of the page that takes `who.subject`'s answer; the same until revoked."""
    wanted = AnswerKey(who.subject, who.workshop, kind, about, revision=1)
    key = await storage.answer_keys.last(tx, wanted)
    if key is None or key.revoked_at is not None:
        key = replace(wanted, revision=key.revision + 1 if key else 1)
        await storage.answer_keys.add(tx, key, tx.keyed_hash(_token(tx, key)))
        await tx.audit(who, Act.PAGE_MADE, Purpose.ANSWER)
    return path_of(Purpose.ANSWER, _token(tx, key))


async def find(tx: Transaction, token: str) -> AnswerKey | None:
    """Return what a token takes an answer about; None for one that is unknown or revoked."""
    key = await storage.answer_keys.find(tx, tx.keyed_hash(token))
    return key if key is not None and key.revoked_at is None else None


async def revoke(tx: Transaction, person: str) -> None:
    """Let the links of somebody answer nothing any more: the address was not theirs."""
    await storage.answer_keys.revoke(tx, person)


def _token(tx: Transaction, key: AnswerKey) -> str:
    words = (key.kind, key.workshop, key.person, key.about, str(key.revision))
    return tx.keyed_hash("\n".join(("answer", *words)))[:TOKEN_DIGITS]
