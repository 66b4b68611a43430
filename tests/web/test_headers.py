"""Every answer keeps itself to its reader, whatever it says."""

from __future__ import annotations

import httpx
import pytest

from tests.web.town import Browser, Town
from web.app import build_app

EVERYWHERE = (
    "/",
    "/c?code=1",
    "/c/AAAA-BBBB",
    "/confidentialite",
    "/accessibilite",
    "/health",
    "/robots.txt",
    "/nowhere",
    "/static/style.css",
    "/static/../app.py",
)


@pytest.mark.parametrize("path", EVERYWHERE)
async def test_nothing_of_others_runs_and_nobody_frames_or_lists_us(
    browser: Browser, path: str
) -> None:
    headers = (await browser.get(path)).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "script-src 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-robots-tag"] == "noindex, nofollow"
    assert "strict-transport-security" not in headers
    assert "cross-origin-opener-policy" not in headers
    assert headers["cache-control"] == (
        "public, max-age=86400" if path.endswith("style.css") else "no-store"
    )


async def test_personal_pages_are_kept_nowhere(town: Town, browser: Browser) -> None:
    for path in ("", "/appel", "/merci"):
        page = await browser.get(f"/l/{town.letter.token}{path}")
        assert page.headers["cache-control"] == "no-store"


async def test_over_https_browsers_are_told_to_insist_and_cookies_stay_there(town: Town) -> None:
    secure = Browser(build_app(town.site(public_url="https://atelier.example")))
    page = await secure.get(f"/l/{town.letter.token}/appel?lang=en")
    assert page.headers["strict-transport-security"] == "max-age=31536000"
    assert page.headers["cross-origin-opener-policy"] == "same-origin"
    cookies = page.headers.get_list("set-cookie")
    assert len(cookies) == 2
    assert all("Secure" in cookie and "HttpOnly" in cookie for cookie in cookies)


async def test_a_visit_asks_no_other_host_for_anything(town: Town, browser: Browser) -> None:
    page = await browser.get(f"/l/{town.letter.token}")
    assert "<script" not in page.text
    assert page.text.count("http") == page.text.count("http://127.0.0.1:8081/?start=")
    style: httpx.Response = await browser.get("/static/style.css")
    assert "url(" not in style.text
    assert "@import" not in style.text


async def test_search_engines_are_asked_to_stay_away(browser: Browser) -> None:
    assert "Disallow: /" in (await browser.get("/robots.txt")).text


async def test_other_methods_are_not_understood(browser: Browser) -> None:
    page = await browser.post("/accessibilite", {})
    assert page.status_code == 405
    assert set(page.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert "Nous n’avons pas compris" in page.text
