"""Every page there is, as a reader meets it, for tests that hold for all of them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

from tests.web.town import Browser, Town

RAW_KEY = re.compile(r"\b(web|common|forms)\.[a-z]+(-[a-z]+)*\b")
"""A key of the catalogues, shown instead of its words."""


@dataclass(frozen=True)
class Page:
    name: str
    path: str
    status: int = 200


def pages_of(token: str, closed: str) -> tuple[Page, ...]:
    """List the pages that a plain visit shows; `closed` is a token that was replaced."""
    return (
        Page("home", "/"),
        Page("home-mistaken", "/c?code=K7QM", 422),
        Page("invitation", f"/l/{token}"),
        Page("call", f"/l/{token}/appel"),
        Page("thanks", f"/l/{token}/merci"),
        Page("replaced", f"/l/{closed}", 410),
        Page("unknown", "/l/AAAAAAAAAAAAAAAAAAAAAA", 404),
        Page("privacy", "/confidentialite"),
        Page("accessibility", "/accessibilite"),
        Page("missing", "/nowhere", 404),
    )


async def pages(town: Town) -> tuple[Page, ...]:
    """Make a second letter, so that the first one is replaced, and list the pages."""
    newer = await town.new_letter(timedelta(days=30))
    return pages_of(newer.token, town.letter.token)


async def sources(town: Town, browser: Browser) -> AsyncIterator[tuple[str, str]]:
    """Yield name and source of each page in both languages, a form sent with mistakes included."""
    listed = await pages(town)
    for language in ("fr", "en"):
        for page in listed:
            shown = await browser.get(
                f"{page.path}{'&' if '?' in page.path else '?'}lang={language}"
            )
            assert shown.status_code == page.status, page
            yield f"{page.name} {language}", shown.text
        form = next(page.path for page in listed if page.name == "call")
        sent = await browser.post(form, {"phone": "12"})
        yield f"call-stale {language}", sent.text
