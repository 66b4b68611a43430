"""At the door with a real browser: one hand, a camera, two helpers, and no script."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page, expect

import storage.presence
from rules.attendance import Answer
from rules.presence import Source
from rules.who import Who
from tests.chromium import opened
from tests.web.arrival_town import (
    SATURDAY,
    at_the_door,
    badge_of,
    coming,
    helper,
    here,
    ticked,
)
from tests.web.camera import film, sees
from tests.web.looks import AXE, OPEN_ALL, by_axe, by_finger, enlarged, on_paper
from tests.web.server import Server
from tests.web.speaker_town import do
from tests.web.town import Browser, Town
from tests.web.windows import overflow, sign_in, window
from web.team.session import COOKIE

pytestmark = pytest.mark.browser

READS_BADGES = """
window.BarcodeDetector = class {
    static async getSupportedFormats() { return ["qr_code"]; }
    async detect() { return [{ rawValue: "WORDS" }]; }
};
"""
"""A browser that reads codes by itself, as telephones have them; Chromium on Linux does not."""


async def at_the_page(
    chromium: Chromium, server: Server, town: Town, helping: Browser, **more: object
) -> tuple[Page, list[str]]:
    page, said = await window(chromium, 360, locale="fr", **more)
    await sign_in(page, server.url, helping.http.cookies[COOKIE])
    await page.goto(f"{server.url}{town.team_path}/arrivees")
    return page, said


@pytest.mark.proves("done.arrival_camera")
async def test_a_badge_held_before_the_camera_is_read_on_our_server(
    town: Town, browser: Browser, chromium_path: Path, tmp_path: Path
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    badge = await badge_of(town, ana)
    seen = film(tmp_path / "badge.y4m", f"https://atelier.example.org{badge.path}")
    marie = await helper(town, browser)
    async with Server(browser.app) as server, opened(chromium_path, *sees(seen)) as chromium:
        page, said = await at_the_page(chromium, server, town, marie)
        await page.click("text=Viser un badge")
        await expect(page.locator("#done")).to_contain_text("Durand Ana est là depuis")
        assert await overflow(page) <= 0
        await page.click("text=Viser un badge")
        assert not await page.locator("video").is_visible()
        assert said == []
    assert (await here(town))[ana].source is Source.QR


@pytest.mark.proves("done.arrival_camera")
async def test_a_badge_is_read_by_a_browser_that_can(
    town: Town, browser: Browser, chromium_path: Path, tmp_path: Path
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    badge = await badge_of(town, ana)
    marie = await helper(town, browser)
    nothing = film(tmp_path / "paper.y4m", None)
    async with Server(browser.app) as server, opened(chromium_path, *sees(nothing)) as chromium:
        page, _ = await at_the_page(chromium, server, town, marie)
        await page.add_init_script(READS_BADGES.replace("WORDS", f"http://x{badge.path}"))
        await page.reload()
        await page.click("text=Viser un badge")
        await expect(page.locator("#done")).to_contain_text("Durand Ana est là depuis")
    assert (await here(town))[ana].source is Source.QR


@pytest.mark.proves("done.arrival_camera")
async def test_without_a_camera_the_code_is_typed(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana, _ = await coming(town, "Ana"), await coming(town, "Anaïs")
    at_the_door(town)
    code = (await badge_of(town, ana)).code
    marie = await helper(town, browser)
    async with Server(browser.app) as server:
        page, _ = await at_the_page(chromium, server, town, marie)
        await page.click("text=Viser un badge")
        await expect(page.locator("#scanner [role=status]")).to_contain_text("ne s’ouvre pas")
        await page.click("#q")
        await page.keyboard.type(code.lower())
        rows = page.locator("#arrivals li:visible")
        await expect(rows).to_have_count(1)
        await rows.locator("button").click()
        await expect(page.locator("#done")).to_contain_text("Durand Ana est là depuis")
    assert set(await here(town)) == {ana}


@pytest.mark.proves("done.arrival_presses")
async def test_somebody_is_ticked_by_three_presses_at_most_and_taken_back_in_place(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    people = [await coming(town, f"Ana{number}") for number in range(12)]
    at_the_door(town)
    marie = await helper(town, browser)
    async with Server(browser.app) as server:
        page, said = await at_the_page(chromium, server, town, marie)
        await page.goto(server.url + town.team_path)
        await page.click("text=Arrivées")  # one
        await page.click("#q")  # two
        await page.keyboard.type("dur ana7")
        await page.click("#arrivals li:visible button")  # three
        await expect(page.locator("#done")).to_contain_text("Durand Ana7 est là")
        assert set(await here(town)) == {people[7]}
        await page.click("#done button")
        await expect(page.locator("#done")).to_contain_text("est annulée")
        await expect(page.locator("#arrivals section li")).to_have_count(12)
        assert said == []
    assert await here(town) == {}


@pytest.mark.proves("done.arrival_two")
async def test_two_helpers_at_once_lose_nothing_and_see_each_other(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    people = [await coming(town, f"Ana{number}") for number in range(6)]
    at_the_door(town)
    helpers = [await helper(town, browser, name) for name in ("Marie", "Karim")]
    async with Server(browser.app) as server:
        (one, _), (other, _) = [await at_the_page(chromium, server, town, each) for each in helpers]
        for page, mine in ((one, people[:3]), (other, people[2:])):
            for person in mine:
                await page.click(f"#e-{person} button")
                await expect(page.locator(f"#h-{person}")).to_have_count(1)
        await expect(other.locator("#here li")).to_have_count(6)
        await one.reload()
        await expect(one.locator("#here li")).to_have_count(6)
    assert set(await here(town)) == set(people)


@pytest.mark.proves("done.arrival_camera")
async def test_everything_but_the_camera_goes_without_any_script(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    marie = await helper(town, browser)
    async with Server(browser.app) as server:
        page, _ = await at_the_page(chromium, server, town, marie, java_script_enabled=False)
        assert not await page.locator("#scanner").is_visible()
        await page.fill("#q", "ana")
        await page.keyboard.press("Enter")
        await page.click("text=Est là")
        assert "Durand Ana est là depuis" in await page.inner_text("#done")
        assert set(await here(town)) == {ana}
        await page.click("#done button")
        assert "est annulée" in await page.inner_text("#done")
    assert await here(town) == {}


@pytest.mark.proves("done.arrival_presses")
@pytest.mark.parametrize("below", ["", f"?q=durand&demi={SATURDAY}", "/papier"])
async def test_the_open_door_can_be_seen_touched_and_printed(
    town: Town, browser: Browser, chromium: Chromium, below: str
) -> None:
    """Weeks before, there is nothing to press: the tests of every page see it so."""
    ana = await coming(town, "Ana", last_name="Péchard-Lamontagne de la Ville-aux-Dames")
    await coming(town, "Ben", Answer.NO)
    late = Who.oneself(await coming(town, "Cléo"), town.workshop.id)
    at_the_door(town, before=-timedelta(minutes=1))
    await do(town, lambda tx: storage.presence.say_late(tx, late, SATURDAY, None))
    await ticked(town, ana)
    marie = await helper(town, browser)
    async with Server(browser.app) as server:
        page, said = await at_the_page(chromium, server, town, marie)
        await page.context.add_init_script(path=AXE)
        address = f"{server.url}{town.team_path}/arrivees{below}"
        await page.goto(f"{address}{'&' if '?' in below else '?'}fait={ana}")
        await page.evaluate(OPEN_ALL)
        wrong = [await look(page) for look in (by_axe, on_paper, by_finger, enlarged)]
        assert (wrong, said) == ([[], [], [], []], [])
