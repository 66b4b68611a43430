"""Windows of a real browser, and what can be asked of the page in one."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page

from tests.web.town import Browser

FINGER = 44  # CSS pixels
SMALL_TARGETS = f"""
() => [...document.querySelectorAll("a, button, input[type=tel], input[type=text], label.choice")]
    .filter(each => !each.closest(".skip") && each.getClientRects().length)
    .filter(each => Math.round(each.getBoundingClientRect().height) < {FINGER})
    .map(each => each.outerHTML)
"""
FOCUS_IS_SEEN = """
() => {
    const seen = each => getComputedStyle(each).outlineStyle !== "none";
    const here = document.activeElement;
    return seen(here) || (here.closest("label") !== null && seen(here.closest("label")));
}
"""


async def window(browser: Chromium, width: int, **more: Any) -> tuple[Page, list[str]]:
    """Open a window; what its console complains of, and whom else it asks, is listed."""
    context = await browser.new_context(viewport={"width": width, "height": 800}, **more)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on(
        "request",
        lambda asked: None if "//127.0.0.1" in asked.url else complaints.append(asked.url),
    )
    return page, complaints


async def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide


async def sign_in(page: Page, url: str, secret: str) -> None:
    """Let the windows of this one's context keep the secret of somebody who has signed in."""
    kept = {"name": "equipe", "value": secret, "url": f"{url}/equipe"}
    await page.context.add_cookies([kept])  # type: ignore[list-item] # a shape of the library's own


async def keep_proofs(page: Page, url: str, browser: Browser) -> None:
    """Let the windows of this one's context keep what shows whose letters they are."""
    kept = [
        {"name": each.name, "value": each.value or "", "url": url}
        for each in browser.http.cookies.jar
        if each.name.startswith("letter-")
    ]
    await page.context.add_cookies(kept)  # type: ignore[arg-type] # a shape of the library's own


async def tab_to(page: Page, words: str, most: int = 60) -> None:
    """Press Tab until this link or button has the focus, which must be seen all the way."""
    for _ in range(most):
        await page.keyboard.press("Tab")
        assert await page.evaluate(FOCUS_IS_SEEN)
        if words in await page.evaluate("document.activeElement.innerText"):
            return
    pytest.fail(f"«{words}» is not reached by keyboard")
