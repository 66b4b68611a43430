"""The guided tour in a real browser: the last scene opened directly, and the team's door."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser, FilePayload, Page
from playwright.async_api import Browser as Chromium

from bot.demo.practice import later
from bot.demo.tour.scenes import SCENES
from tests.example import example
from tests.journeys.guided import A_SCENE_WITHIN, Demo, arrives, demo

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(400)]


async def without_script(browser: Browser) -> Page:
    """A window of somebody who reads English, in which no script runs."""
    context = await browser.new_context(locale="en", java_script_enabled=False)
    return await context.new_page()


@pytest.mark.proves("done.tour")
async def test_the_last_scene_is_opened_directly_without_script_and_left_by_keyboard(
    tmp_path: Path, chromium: Chromium
) -> None:
    """All that the scenes before it show has happened then; `make screens` walks them all."""
    async with demo(tmp_path) as there:
        page = await without_script(chromium)
        await page.goto(f"{there.tour}/scene/{SCENES[-1].key}")
        assert await page.locator("progress").count() == 1
        await arrives(page)
        assert "workshop.toml" in await page.inner_text("#end")
        # The emulator, and the bot that took the place of the killed one.
        assert len(await there.only_two_below()) == 2
        await page.goto(f"{there.tour}/scene/panne")
        heading = await page.inner_text("h1")
        assert heading == "The group is told, the bot is killed, nothing is lost"
        assert await page.locator("progress").count() == 0  # what has happened happens once
        before, dead, answered, twice, lost = [
            int(count) for count in await page.locator(".counts td").all_inner_texts()
        ]
        assert before + dead == answered > 10
        assert dead > 0
        assert lost == 0
        assert twice <= there.in_doubt()
        await page.keyboard.press("Tab")
        assert await page.locator(":focus").get_attribute("href") == "#main"
        await page.focus("a[rel=prev]")
        await page.keyboard.press("Enter")
        await page.wait_for_url(re.compile("/scene/experte$"), timeout=A_SCENE_WITHIN)


async def test_a_scene_opened_again_says_that_the_story_went_on_and_it_can_begin_again(
    tmp_path: Path, chromium: Chromium
) -> None:
    """In English: the story, untouched so far, begins anew for telephones in that language."""
    async with demo(tmp_path) as there:
        page = await without_script(chromium)
        await page.goto(f"{there.tour}/scene/lettre")
        await arrives(page)
        assert await page.locator("#moved-on, #spoken").count() == 0
        letter = await page.get_attribute(".doors li:first-child a", "href")
        await page.goto(f"{there.tour}/scene/reponse")
        await arrives(page)
        assert "your answers" in (await page.inner_text(".telephone")).casefold()
        await page.goto(there.tour)
        assert await page.inner_text("main .button") == "Go on at scene 2: The first answer"
        await page.goto(f"{there.tour}/scene/lettre")
        assert "The story has gone on since" in await page.inner_text("#moved-on")
        await page.goto(f"{there.tour}/scene/lettre?lang=fr")
        assert "parlent anglais" in await page.inner_text("#spoken")
        await page.click("#spoken a")
        await page.click("form button")
        await page.wait_for_selector(".scenes", timeout=A_SCENE_WITHIN)
        await page.click("main .button")
        await arrives(page)
        assert await page.locator("#moved-on, #spoken").count() == 0
        assert await page.get_attribute(".doors li:first-child a", "href") != letter
        assert len(await there.only_two_below()) == 2  # no process of the story before is left


@pytest.mark.proves("done.demo_draw")
async def test_a_visitor_makes_a_draw_themselves_in_a_second_workshop(
    tmp_path: Path, chromium: Chromium
) -> None:
    """From the front page, without script; and the pages of the story stay Claire's."""
    async with demo(tmp_path, CROWD="0") as there:
        page = await without_script(chromium)
        await page.goto(there.tour)
        ways = page.locator(".practice a.down")
        assert await ways.count() == 6
        led = [str(await way.get_attribute("href")) for way in await ways.all()]
        await page.goto(f"{there.tour}{led[0]}")
        assert await page.inner_text("main .button") == "Enter as Sacha Lemoine"
        await page.click("main .button")
        assert "150 qualified people" in await page.inner_text("main")
        # A wave has one name, in the language of the demo; the page speaks the visitor’s.
        for address, words in zip(led[2:4], ("Première vague", "3 people"), strict=True):
            await page.goto(f"{there.tour}{address}")
            assert words in await page.inner_text("main")
        await page.goto(f"{there.tour}{led[1]}")
        await page.set_input_files("#file", await taken(there))
        await page.check("input[name=source][value=institute]")
        await page.check("input[name=state][value=contacted]")
        await page.click("main form .button")
        await page.wait_for_selector("form[action$='/charger'], form[action$='/choix']")
        assert "is not a year of birth" in await page.inner_text("main")
        await page.goto(f"{there.tour}{led[4]}")
        await page.click("main form .button")
        await page.goto(f"{page.url}?suivre=1")
        await page.wait_for_selector("#number", timeout=A_SCENE_WITHIN)
        await page.fill("#number", "417")
        await page.fill("#again", "417")
        await page.click("main form.card .button")
        assert "417" in await page.inner_text(".number")
        await page.goto(f"{there.tour}{led[5]}")
        assert "20" in await page.inner_text("main .tiles")
        await page.goto(f"{there.tour}/equipe")
        assert await page.inner_text("main .button") == "Enter as Claire Fontaine"


async def taken(there: Demo) -> FilePayload:
    """Take the institute's file from the front page."""
    async with ClientSession() as http, http.get(f"{there.tour}/institut.csv") as answer:
        assert answer.status == 200
        return {
            "name": "institut.csv",
            "mimeType": "text/csv",
            "buffer": await answer.read(),
        }


async def test_what_a_scene_opens_is_in_one_tab_and_what_is_nowhere_leads_back(
    tmp_path: Path, chromium: Chromium
) -> None:
    """Her telephone knows her letter; and the door of the team leads to its pages alone."""
    strange = ("https://example.org/equipe", "//example.org/equipe", "/elsewhere")
    nowhere = ("/scene/nulle-part", "/nulle-part", "/static/nulle-part.css")
    async with demo(tmp_path, CROWD="0") as there:
        context = await chromium.new_context(locale="fr")
        tour = await context.new_page()
        await tour.goto(f"{there.tour}/scene/lettre")
        ways = tour.locator(".doors a")
        async with context.expect_page() as arriving:
            await ways.nth(0).click()
        tab = await arriving.value
        for number, address in ((1, there.telegram), (0, there.pages), (1, there.telegram)):
            await ways.nth(number).click()
            await tab.wait_for_url(f"{address}/**")
        await tab.get_by_role("button", name="DÉMARRER").click()
        await tab.get_by_text("Votre lien est bien arrivé").first.wait_for()
        assert context.pages == [tour, tab]
        for lost in (*(f"/equipe?to={each}" for each in strange), *nowhere):
            shown = await tour.goto(f"{there.tour}{lost}")
            assert shown is not None
            assert shown.status == 404
            assert await tour.inner_text("h1") == "Cette page n’existe pas"
        await tour.click("main a")
        assert await tour.inner_text("h1") == "Un atelier citoyen, de la lettre à la réponse"


def test_nothing_of_the_second_workshop_is_over_when_the_story_is() -> None:
    story, practice = example(), later(example())
    assert story.follow_up_ends is not None
    for before, after in zip(story.gatherings, practice.gatherings, strict=True):
        assert after.starts_at.date() > story.follow_up_ends
        assert after.starts_at.weekday() == before.starts_at.weekday()
        assert after.starts_at.timetz() == before.starts_at.timetz()
        assert after.ends_at.utcoffset() == before.ends_at.utcoffset()
    assert practice.replacements_close_at.date() > story.follow_up_ends
