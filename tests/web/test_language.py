"""Readers get their language: the one they chose, else their browser's, else French."""

from __future__ import annotations

import pytest

from tests.web.town import Browser
from web.language import preferred


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "fr"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr-CA,en;q=0.9", "fr"),
        ("de,it;q=0.9", "fr"),
        ("de, en;q=0.4, fr;q=0.3", "en"),
        ("en;q=0.3, fr;q=0.8", "fr"),
        ("en;q=0, fr;q=0.1", "fr"),
        ("en;q=nonsense", "fr"),
        (";;;,,q=", "fr"),
        ("EN", "en"),
    ],
)
def test_the_browser_says_what_its_reader_likes(header: str, language: str) -> None:
    assert preferred(header) == language


async def test_a_choice_is_remembered_and_wins(browser: Browser) -> None:
    browser.http.headers["accept-language"] = "fr"
    assert '<html lang="fr">' in (await browser.get("/")).text
    assert "lang" not in browser.http.cookies
    chosen = await browser.get("/?lang=en")
    assert '<html lang="en">' in chosen.text
    assert chosen.headers["content-language"] == "en"
    assert '<html lang="en">' in (await browser.get("/accessibilite")).text
    assert '<html lang="en">' in (await browser.get("/?lang=xx")).text
    assert '<html lang="fr">' in (await browser.get("/?lang=fr")).text
