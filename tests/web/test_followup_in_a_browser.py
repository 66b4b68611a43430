"""The opinion, the survey and the planned messages where people meet them: in a browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser as Chromium

from rules.pages import Purpose
from tests.web.opinion_town import at, handed_over, page_of, participant
from tests.web.server import Server
from tests.web.town import Browser, Town
from tests.web.windows import window

pytestmark = pytest.mark.browser

GIVEN = {"informed": "fully", "heard": "hardly", "opinion": "mostly", "again": "no"}


async def filled(town: Town, browser: Browser) -> str:
    """Six people who took part and answered, an opinion half answered; one of them."""
    people = [await participant(town, name) for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Fa")]
    await handed_over(town, answered=True)
    for person in people[1:]:
        page = await page_of(town, person, Purpose.SURVEY)
        await browser.send(page, page, {**GIVEN, "named": "no", "better": "Rien de plus."})
    return people[0]


async def test_the_survey_is_filled_in_without_any_script(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana = await participant(town, "Ana")
    town.clock.at = at(town, 4, 26, 18)
    path = await page_of(town, ana, Purpose.SURVEY)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await page.goto(server.url + path)
        await page.check("#heard-fully")
        await page.fill("#better", "Plus de temps.")
        await page.click("text=Envoyer mes réponses")
        assert "sans votre nom" in await page.inner_text(".noted")


async def test_the_picture_is_drawn_by_night_and_on_paper_too(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana = await filled(town, browser)
    path = await page_of(town, ana, Purpose.FOLLOW_UP)
    drawn = "getComputedStyle(document.querySelector('.chart .bar-half')).fill"
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 1280, locale="fr")
        await page.goto(server.url + path)
        by_day = await page.evaluate(drawn)
        await page.emulate_media(color_scheme="dark")
        by_night = await page.evaluate(drawn)
        await page.emulate_media(media="print", color_scheme="light")
        on_paper = await page.evaluate(drawn)
        assert len({by_day, by_night, on_paper}) == 3
        assert await page.is_visible(".chart svg")
        assert await page.is_hidden("form")
