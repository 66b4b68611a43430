"""Forms that count once and cannot come from elsewhere: a nonce, a cookie, a seal over both."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from web.site import site_of

COOKIE = "form"
_NONCE = "nonce"
_SEAL = "seal"
_RANDOM_BYTES = 16
_LONGEST = 64  # characters of a cookie or a nonce; ours have 22


def fresh_nonce() -> str:
    """Return a name for one sending of a form: pressed twice, it is still one."""
    return secrets.token_urlsafe(_RANDOM_BYTES)


def browser_of(request: Request) -> str:
    """Return the secret this browser keeps, or a fresh one for a browser that has none."""
    kept = request.cookies.get(COOKIE, "")
    return kept if 0 < len(kept) <= _LONGEST else secrets.token_urlsafe(_RANDOM_BYTES)


def seal(request: Request, *, browser: str, about: str, nonce: str) -> str:
    """Return the proof that we made this form, for this browser, about this link."""
    words = f"{browser}\n{about}\n{nonce}".encode()
    return hmac.new(site_of(request).form_key, words, sha256).hexdigest()


def genuine_nonce(request: Request, fields: Mapping[str, str], *, about: str) -> str | None:
    """Return the form's nonce if its seal fits the browser that sends it, else None."""
    browser, nonce = request.cookies.get(COOKIE, ""), fields.get(_NONCE, "")
    proof = fields.get(_SEAL, "")
    return nonce if genuine(request, nonce, proof, browser=browser, about=about) else None


def genuine(request: Request, nonce: str, proof: str, *, browser: str, about: str) -> bool:
    """Tell whether we made the form with this nonce, for this browser, about this."""
    if not (browser and 0 < len(nonce) <= _LONGEST):
        return False
    expected = seal(request, browser=browser, about=about, nonce=nonce)
    return hmac.compare_digest(expected.encode(), proof.encode())


def keep_browser(request: Request, response: Response, browser: str) -> None:
    """Let the browser keep its secret until it is closed; other sites cannot make it send it."""
    response.set_cookie(
        COOKIE,
        browser,
        httponly=True,
        samesite="strict",
        secure=site_of(request).public_url.startswith("https://"),
    )
