"""What every answer carries, so that browsers keep it to themselves and run nothing of others'."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = "/static/"
_POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'; script-src 'none'"
)
WITH_OUR_SCRIPT = _POLICY.replace("script-src 'none'", "script-src 'self'")
"""For a page that shows how far a large file has come; without the script it works as well."""
FOR_A_FRAME = {
    "Content-Security-Policy": (
        "default-src 'none'; form-action 'none'; frame-ancestors 'self'; style-src 'unsafe-inline'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
}
"""For an e-mail that one of our pages shows: mail programs know no style sheets of ours."""
_ALWAYS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
_YEAR = 365 * 24 * 3600
_WITH_HTTPS = {
    "Cross-Origin-Opener-Policy": "same-origin",  # without https browsers heed it only at home,
    "Strict-Transport-Security": f"max-age={_YEAR}",  # where the demo's tour opens its one tab
}


class Headers:
    """Wraps the whole application, error pages included."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        """`secure`: the public address is https, and browsers may be told to insist on it."""
        self._app = app
        self._always = dict(_ALWAYS)
        if secure:
            self._always.update(_WITH_HTTPS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers when the answer begins."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._always.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", _caching(scope["path"], message["status"]))
            await send(message)

        await self._app(scope, receive, sending)


def _caching(path: str, status: int) -> str:
    """Keep no copy of pages, which may concern one person; pictures and style are anyone's.

    A page may say otherwise of itself.
    """
    found = status in (200, 304)
    return "public, max-age=86400" if found and path.startswith(STATIC) else "no-store"
