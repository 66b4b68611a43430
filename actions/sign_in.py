"""Signing in to the team's pages: a link is made, pressed once, and a browser is known."""

from __future__ import annotations

from datetime import datetime

import storage.sign_in
import storage.team
from rules.sign_in import LINK_LASTS, Browser, LinkStanding, SignIn, is_signed_in, link_standing
from rules.who import Act, Who
from storage.ids import new_token
from storage.team import Parts
from storage.transaction import Transaction

PATH = "/equipe/connexion"


async def make_link(tx: Transaction, who: Who, *, real: datetime) -> str:
    """Make a link that signs `who.subject` in once, within a day of `real`; return its path."""
    token = new_token()
    link = SignIn(tx.keyed_hash(token), who.subject, real + LINK_LASTS)
    await storage.sign_in.add_link(tx, link, now=real)
    await tx.audit(who, Act.SIGN_IN_MADE)
    return f"{PATH}/{token}"


async def find_link(tx: Transaction, token: str) -> SignIn | None:
    """Return the link of this token; None if there is none, or its person is in no team."""
    link = await storage.sign_in.find_link(tx, tx.keyed_hash(token))
    if link is None or not await storage.team.parts(tx, link.person):
        return None
    return link


async def use_link(tx: Transaction, token: str, *, real: datetime) -> str | None:
    """Sign a browser in; return the new secret it keeps, None where the link does not count."""
    link = await find_link(tx, token)
    if link is None or link_standing(link, real) is not LinkStanding.OPEN:
        return None
    if not await storage.sign_in.use_link(tx, link, now=real):
        return None
    secret = new_token()
    await storage.sign_in.begin(tx, tx.keyed_hash(secret), link.person, now=real)
    await tx.audit(Who.oneself(link.person, ""), Act.SIGNED_IN)
    return secret


async def known(tx: Transaction, secret: str, *, real: datetime) -> tuple[Browser, Parts] | None:
    """Return who is signed in with this secret, and what they are in which team; or None."""
    browser = await storage.sign_in.find(tx, tx.keyed_hash(secret))
    if browser is None or not is_signed_in(browser, real):
        return None
    return browser, await storage.team.parts(tx, browser.person)


async def sign_out(tx: Transaction, browser: Browser, *, real: datetime) -> None:
    """Forget a browser; again changes nothing."""
    if await storage.sign_in.end(tx, browser, now=real):
        await tx.audit(Who.oneself(browser.person, ""), Act.SIGNED_OUT)
