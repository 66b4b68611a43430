"""Who is signed in to the team's pages, by which browser; only hashes of secrets are kept."""

from __future__ import annotations

from datetime import datetime

from rules.sign_in import Browser, SignIn
from storage.codec import instant, instant_or_none
from storage.transaction import Transaction


async def add_link(tx: Transaction, link: SignIn, *, now: datetime) -> None:
    """Keep a new sign-in link."""
    await tx.run(
        "sign_in.add_link",
        token_hash=link.id,
        person=link.person,
        expires_at=link.expires_at,
        now=now,
    )


async def find_link(tx: Transaction, token_hash: str) -> SignIn | None:
    """Return a sign-in link by the hash of its token, used or not."""
    rows = await tx.fetch("sign_in.find_link", token_hash=token_hash)
    if not rows:
        return None
    row = rows[0]
    return SignIn(
        row["token_hash"],
        row["person"],
        instant(row["expires_at"]),
        instant_or_none(row["used_at"]),
    )


async def use_link(tx: Transaction, link: SignIn, *, now: datetime) -> bool:
    """Use a link up; False if that has happened already."""
    return await tx.run("sign_in.use_link", token_hash=link.id, now=now) == 1


async def begin(tx: Transaction, secret_hash: str, person: str, *, now: datetime) -> None:
    """Sign a browser in."""
    await tx.run("sign_in.begin", secret_hash=secret_hash, person=person, now=now)


async def find(tx: Transaction, secret_hash: str) -> Browser | None:
    """Return a browser by the hash of its secret, signed in or not any more."""
    rows = await tx.fetch("sign_in.find", secret_hash=secret_hash)
    if not rows:
        return None
    row = rows[0]
    return Browser(
        row["secret_hash"],
        row["person"],
        instant(row["begun_at"]),
        instant(row["seen_at"]),
        instant_or_none(row["ended_at"]),
    )


async def seen(tx: Transaction, browser: Browser, *, now: datetime) -> None:
    """Note that a browser has looked at a page."""
    await tx.run("sign_in.seen", secret_hash=browser.id, now=now)


async def end(tx: Transaction, browser: Browser, *, now: datetime) -> bool:
    """Sign a browser out; False if it was already."""
    return await tx.run("sign_in.end", secret_hash=browser.id, now=now) == 1


async def end_all(tx: Transaction, person: str, *, now: datetime) -> None:
    """Sign every browser of a person out."""
    await tx.run("sign_in.end_all", person=person, now=now)


async def take_form(tx: Transaction, nonce: str) -> bool:
    """Act on a form now; False if somebody has, with the same one."""
    return await tx.run("sign_in.take_form", nonce=nonce, now=tx.now) == 1


async def form_taken(tx: Transaction, nonce: str) -> bool:
    """Tell whether somebody has acted on a form."""
    return bool(await tx.fetch("sign_in.form", nonce=nonce))
