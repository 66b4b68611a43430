"""What opens the page where an e-mail is answered: only hashes of the tokens are kept."""

from __future__ import annotations

from rules.answer_links import AboutWhat, AnswerKey
from storage.codec import instant_or_none
from storage.transaction import Row, Transaction


async def find(tx: Transaction, token_hash: str) -> AnswerKey | None:
    """Return what a token opens, also one that was revoked; nothing of somebody erased."""
    return _key(await tx.fetch("answer_keys.find", token_hash=token_hash))


async def last(tx: Transaction, wanted: AnswerKey) -> AnswerKey | None:
    """Return the newest key for the same person and thing, open or not."""
    about = {"person": wanted.person, "workshop": wanted.workshop}
    rows = await tx.fetch("answer_keys.last", **about, kind=wanted.kind, about=wanted.about)
    return _key(rows)


async def add(tx: Transaction, key: AnswerKey, token_hash: str) -> None:
    """Keep a new key."""
    await tx.run(
        "answer_keys.add",
        token_hash=token_hash,
        person=key.person,
        workshop=key.workshop,
        kind=key.kind,
        about=key.about,
        revision=key.revision,
        now=tx.now,
    )


async def revoke(tx: Transaction, person: str) -> None:
    """Close every key of a person: what was sent to their old address answers nothing."""
    await tx.run("answer_keys.revoke", person=person, now=tx.now)


def _key(rows: list[Row]) -> AnswerKey | None:
    if not rows:
        return None
    row = rows[0]
    return AnswerKey(
        row["person"],
        row["workshop"],
        AboutWhat(row["kind"]),
        row["about"],
        row["revision"],
        instant_or_none(row["revoked_at"]),
    )
