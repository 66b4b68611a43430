"""The team at work in a real browser: by keyboard alone, and without any script."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser as Chromium

from rules.who import CitizenState
from tests.web.desk_town import citizen, state_of, writes
from tests.web.server import Server
from tests.web.town import Browser, Town
from tests.web.windows import sign_in, tab_to, window
from web.team.session import COOKIE


@pytest.mark.browser
async def test_a_message_is_answered_by_keyboard_alone(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    await writes(town, town.person, "Y a-t-il un parking ?")
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(server.url + town.team_path)
        await tab_to(page, "message sans réponse")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/messages")
        await tab_to(page, "Répondre")
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await page.keyboard.type("Oui, devant la salle.")
        await tab_to(page, "Envoyer la réponse")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/messages?noted=reply")
        assert await page.inner_text(".noted") == "Votre réponse est partie."
    assert await town.count("help.count_open", workshop=town.workshop.id) == 0


@pytest.mark.browser
async def test_a_decision_is_written_down_without_any_script(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana = await citizen(town, "Ana", CitizenState.QUALIFIED)
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}/decisions")
        await page.click("text=La liste des citoyens (réunion 3)")
        await page.fill("#panel-on", "2027-01-11")
        await page.click("text=Enregistrer la décision sur le groupe")
        assert "Les nouveaux membres" in await page.inner_text(".noted")
    assert await state_of(town, ana) is CitizenState.VALIDATED
