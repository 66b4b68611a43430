"""What only a browser knows: does it fit, and can it be used without a mouse or a script."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from playwright.async_api import Browser as Chromium

from tests.web.every_page import RAW_KEY, pages
from tests.web.server import Server
from tests.web.town import Browser, Town
from tests.web.windows import FOCUS_IS_SEEN, SMALL_TARGETS, overflow, window

pytestmark = pytest.mark.browser


@pytest.mark.proves("done.screens_hold")
async def test_every_page_fits_can_be_touched_and_is_said_in_words(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    listed = await pages(town)
    async with Server(browser.app) as server:
        for language in ("fr", "en"):
            page, said = await window(chromium, 1280, locale=language)
            for each in listed:
                await page.goto(server.url + each.path)
                for width in (1280, 360):
                    await page.set_viewport_size({"width": width, "height": 800})
                    assert await overflow(page) <= 0, (each, width)
                    assert await page.evaluate(SMALL_TARGETS) == [], (each, width)
                assert not RAW_KEY.search(await page.inner_text("body")), each
                if each.status != HTTPStatus.OK:  # the console mentions it, and should
                    said.clear()
            assert said == []


async def test_it_fits_with_letters_twice_as_large_on_the_smallest_screen(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    listed = await pages(town)
    async with Server(browser.app) as server:
        for language in ("fr", "en"):
            page, _ = await window(chromium, 320, locale=language)
            for each in listed:
                await page.goto(server.url + each.path)
                assert await overflow(page) <= 0, each
                await page.evaluate("document.documentElement.style.fontSize = '225%'")
                assert await overflow(page) <= 0, (each, language)


async def test_the_whole_path_goes_by_keyboard_and_the_focus_is_seen(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await page.goto(f"{server.url}/l/{town.letter.token}")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        await page.keyboard.press("Enter")
        reached = []
        while "Demander un appel" not in reached:
            await page.keyboard.press("Tab")
            assert await page.evaluate(FOCUS_IS_SEEN)
            reached.append(await page.evaluate("document.activeElement.innerText"))
            assert len(reached) < 10
        assert "English" not in reached  # the skip link has led past the head of the page
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/appel")
        await page.focus("#phone")
        await page.keyboard.type("06 39 98 00 12")
        await page.keyboard.press("Tab")
        assert await page.evaluate(FOCUS_IS_SEEN)
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.innerText") == "Envoyer ma demande"
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/merci?*")
        assert await page.inner_text("h1") == "C’est noté"
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 1


async def test_the_whole_path_goes_without_any_script(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await page.goto(server.url)
        await page.fill("#code", town.letter.code.lower())
        await page.click("button")
        await page.click("text=Demander un appel")
        await page.fill("#phone", "12")
        await page.click("button")
        assert "Nous n’avons pas reconnu le numéro" in await page.inner_text("#phone-mistake")
        assert await page.input_value("#phone") == "12"
        await page.fill("#phone", "06 39 98 00 12")
        await page.click("text=Le matin")
        await page.click("button")
        assert await page.inner_text("h1") == "C’est noté"
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 1


async def test_going_back_after_a_correction_shows_what_was_to_be_corrected(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    """The browser keeps that page for the way back: it has no address of its own to ask for."""
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await page.goto(f"{server.url}/l/{town.letter.token}/appel")
        await page.fill("#phone", "12")
        await page.click("button")
        await page.fill("#phone", "06 39 98 00 12")
        await page.click("text=Le matin")
        await page.click("button")
        await page.wait_for_url("**/merci?*")
        await page.go_back()
        assert "Nous n’avons pas reconnu le numéro" in await page.inner_text("#phone-mistake")
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 1
