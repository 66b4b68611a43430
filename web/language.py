"""Which language a reader gets: the one they chose, now or before, else their browser's."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from texts import Texts

COOKIE = "lang"
ASKED = "lang"  # ?lang=en
KEPT_SECONDS = 365 * 24 * 3600


def language_of(request: Request) -> str:
    """Return "fr" or "en"; anything unknown is passed over."""
    for wish in (request.query_params.get(ASKED), request.cookies.get(COOKIE)):
        if wish in Texts.languages:
            return wish
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> str:
    """Return our language a browser likes best (RFC 9110, 12.5.4); French when it likes none.

    Of two that are liked equally, the one named first.
    """
    best, weight = Texts.languages[0], 0.0
    for part in header.split(","):
        tag, _, parameter = part.strip().partition(";")
        language = tag.split("-")[0].lower()
        liked = _weight(parameter.strip())
        if language in Texts.languages and liked > weight:
            best, weight = language, liked
    return best


def _weight(parameter: str) -> float:
    if not parameter:
        return 1.0
    try:
        return float(parameter.removeprefix("q="))
    except ValueError:
        return 0.0


def remember(request: Request, response: Response) -> None:
    """Keep a language that was just asked for, and only then."""
    asked = request.query_params.get(ASKED)
    if asked in Texts.languages:
        response.set_cookie(
            COOKIE,
            asked,
            max_age=KEPT_SECONDS,
            httponly=True,
            samesite="lax",
            secure=request.app.state.site.public_url.startswith("https://"),
        )
