"""Personal links: only the hashes of their tokens and codes are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.links import PersonalLink
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Hashes:
    """What is kept of a new link's token and code."""

    token: str
    code: str


async def find(tx: Transaction, link: str) -> PersonalLink | None:
    """Return a link by its id, which is its token's hash."""
    return _link(await tx.fetch("links.find", token_hash=link))


async def find_by_code(tx: Transaction, code_hash: str) -> PersonalLink | None:
    """Return a link by the hash of the code that is printed beside it."""
    return _link(await tx.fetch("links.find_by_code", code_hash=code_hash))


async def revoke_others(tx: Transaction, person: str, workshop: str, now: datetime) -> int:
    """Close the earlier links of a person; return how many."""
    return await tx.run("links.revoke", person=person, workshop=workshop, now=now)


async def close_before(
    tx: Transaction, link: str, person: str, workshop: str, before: datetime
) -> None:
    """Close the links of a person from before a moment, but this one."""
    await tx.run(
        "links.revoke_but",
        person=person,
        workshop=workshop,
        token_hash=link,
        before=before,
        now=tx.now,
    )


async def forget(tx: Transaction, link: str) -> None:
    """Let a link be as if it had not been made: nobody has it."""
    await tx.run("links.forget", token_hash=link)


async def add(
    tx: Transaction,
    hashes: Hashes,
    person: str,
    workshop: str,
    *,
    expires_at: datetime,
    now: datetime,
) -> None:
    """Keep a new link."""
    await tx.run(
        "links.add",
        token_hash=hashes.token,
        code_hash=hashes.code,
        person=person,
        workshop=workshop,
        created_at=now,
        expires_at=expires_at,
    )


async def renew(
    tx: Transaction,
    links: Sequence[tuple[str, Hashes, datetime]],
    workshop: str,
    *,
    now: datetime,
) -> None:
    """Keep new links of many people (each with its end); the earlier ones open nothing any more."""
    people = [{"person": person, "workshop": workshop, "now": now} for person, _, _ in links]
    await tx.batch("links.revoke", people)
    rows = [
        {
            "token_hash": hashes.token,
            "code_hash": hashes.code,
            "person": person,
            "workshop": workshop,
            "created_at": now,
            "expires_at": expires_at,
        }
        for person, hashes, expires_at in links
    ]
    await tx.batch("links.add", rows)


async def opened(tx: Transaction, link: str, now: datetime) -> None:
    """Remember when a link was first looked at; that consumes nothing."""
    await tx.run("links.opened", token_hash=link, now=now)


async def save(tx: Transaction, link: PersonalLink) -> None:
    """Keep what happened to a link."""
    await tx.run(
        "links.save",
        token_hash=link.id,
        used_at=link.used_at,
        failures=link.failures,
        locked_at=link.locked_at,
    )


def _link(rows: list[Row]) -> PersonalLink | None:
    if not rows:
        return None
    row = rows[0]
    return PersonalLink(
        id=row["token_hash"],
        person=row["person"],
        workshop=row["workshop"],
        expires_at=instant(row["expires_at"]),
        used_at=instant_or_none(row["used_at"]),
        revoked_at=instant_or_none(row["revoked_at"]),
        locked_at=instant_or_none(row["locked_at"]),
        failures=row["failures"],
        opened_at=instant_or_none(row["opened_at"]),
    )


async def without(tx: Transaction, workshop: str) -> tuple[tuple[str, str], ...]:
    """Return (person, full name) of the contacted citizens who were never given a link."""
    rows = await tx.fetch("links.without", workshop=workshop)
    return tuple(
        (row["person"], f"{row['sealed_first_name']} {row['sealed_last_name']}") for row in rows
    )
