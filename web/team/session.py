"""Which browser is signed in: the secret it keeps, and whom that stands for."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

import actions.sign_in
import storage.citizens
import storage.sign_in
from rules.sign_in import Browser, is_worth_noting
from storage.team import Parts
from storage.transaction import Transaction
from web.site import site_of

COOKIE = "equipe"
PATH = "/equipe"
_LONGEST = 64  # characters of a secret; ours have 22


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in: their browser, their name, and what they are in which team."""

    browser: Browser
    secret: str
    name: str
    parts: Parts


async def session_of(request: Request) -> Session | None:
    """Return who is signed in with this browser; None if nobody is."""
    secret = request.cookies.get(COOKIE, "")
    if not 0 < len(secret) <= _LONGEST:
        return None
    site = site_of(request)

    async def look(tx: Transaction) -> Session | None:
        known = await actions.sign_in.known(tx, secret, real=site.real())
        if known is None:
            return None
        browser, parts = known
        return Session(browser, secret, await storage.citizens.name(tx, browser.person), parts)

    found = await site.database.read(look)
    if found is not None and is_worth_noting(found.browser, site.real()):
        await site.database.transact(
            lambda tx: storage.sign_in.seen(tx, found.browser, now=site.real()), cause="page:seen"
        )
    return found


def keep(request: Request, response: Response, secret: str) -> None:
    """Let a browser keep the secret of a new session, for these pages and until it is closed.

    A link in a message may lead here, so other sites may open a page; they cannot send a form.
    """
    response.set_cookie(
        COOKIE,
        secret,
        path=PATH,
        httponly=True,
        samesite="lax",
        secure=site_of(request).public_url.startswith("https://"),
    )


def forget(response: Response) -> None:
    """Let the browser keep nothing."""
    response.delete_cookie(COOKIE, path=PATH)
