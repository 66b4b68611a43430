"""The team's menu: short on a telephone, whole on a desk, and the page one is on always named."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser as Chromium

from rules.who import Role
from tests.web.arrival_town import at_the_door, coming
from tests.web.lodging import comer
from tests.web.server import Server
from tests.web.town import Browser, Town
from tests.web.windows import sign_in, window
from web.team.navigation import groups
from web.team.session import COOKIE

MOST_OF_A_GROUP = 6
ROW = 48  # pixels of one row of links
KINDS = ["Chaque jour", "Recrutement", "Week-ends", "Lieux", "Échanges", "Pilotage"]
DAILY = ["À faire", "Personnes", "Présences", "Arrivées", "Questions reçues", "Appels"]


def test_what_everybody_needs_each_day_is_little() -> None:
    for role in (Role.ORGANISER, Role.LOGISTICS, Role.READER):
        daily, *others = groups([role])
        assert daily.daily
        assert [each.path for each in daily.places] == [
            *("", "/personnes", "/presences", "/arrivees", "/messages", "/appels")
        ]
        assert others
        assert not any(group.daily for group in others)


def test_what_belongs_together_stands_together_and_nothing_stands_twice() -> None:
    menu = groups([Role.ORGANISER])
    assert max(len(group.places) for group in menu) <= MOST_OF_A_GROUP
    paths = [each.path for group in menu for each in group.places]
    assert len(paths) == len(set(paths)) == 26
    recruiting = next(group for group in menu if group.label == "team.nav-recruiting")
    assert [each.path for each in recruiting.places] == [
        *("/echantillon", "/premier-contact", "/tirage", "/groupe")
    ]


@pytest.mark.browser
async def test_the_menu_is_short_on_a_telephone_and_opens_by_keyboard(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}/salles")
        nav = page.locator(".bar nav")
        assert [each.strip() for each in await nav.locator("a:visible").all_inner_texts()] == DAILY
        box = await nav.bounding_box()
        assert box is not None
        assert box["height"] < 4 * ROW
        summary = nav.locator("summary")
        assert await summary.inner_text() == "Autres pages\u00a0: Salles"
        await summary.focus()
        await page.keyboard.press("Enter")
        here = nav.locator("a[aria-current]:visible")
        assert await here.all_inner_texts() == ["Salles"]
        await nav.locator("a:visible", has_text="Équipe").click()
        assert await summary.inner_text() == "Autres pages\u00a0: Équipe"
        await page.goto(f"{server.url}{town.team_path}/presences")
        assert await summary.inner_text() == "Autres pages"
        assert await here.all_inner_texts() == ["Présences"]


@pytest.mark.browser
async def test_at_the_door_the_whole_menu_is_behind_one_press_and_people_on_the_first_screen(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await page.set_viewport_size({"width": 360, "height": 640})
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}/arrivees")
        box = await page.locator(f"#e-{ana} button").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 640
        nav = page.locator(".bar nav")
        assert await nav.locator("a:visible").count() == 0
        summary = nav.locator("summary")
        assert await summary.inner_text() == "Menu\u00a0: Arrivées"
        await summary.focus()
        await page.keyboard.press("Enter")
        menu = groups([Role.ORGANISER])
        assert await nav.locator("a:visible").count() == sum(len(each.places) for each in menu)
        await nav.locator("a:visible", has_text="Programme").click()
        assert page.url.endswith("/programme")
        await page.goto(f"{server.url}{town.team_path}/conducteur/weekend-1/2027-03-27")
        await summary.click()
        await nav.locator("button:visible", has_text="Se déconnecter").click()
        assert page.url.endswith("/equipe/sortir")


@pytest.mark.browser
async def test_the_menu_is_whole_on_a_desk(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 1280, locale="fr")
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}/salles")
        nav = page.locator(".bar nav")
        menu = groups([Role.ORGANISER])
        assert await nav.locator("a:visible").count() == sum(len(group.places) for group in menu)
        assert await nav.locator("summary:visible").count() == 0
        assert await nav.locator("a[aria-current]:visible").all_inner_texts() == ["Salles"]
        kinds = nav.locator(".kind:visible")
        assert [each.strip() for each in await kinds.all_inner_texts()] == KINDS
        box = await nav.bounding_box()
        assert box is not None
        assert box["height"] < 6 * ROW  # each group on one line


@pytest.mark.browser
@pytest.mark.parametrize(("path", "most"), [("presences", 1950), ("hebergement", 2600)])
async def test_a_group_of_thirty_does_not_make_a_page_endless_on_a_telephone(
    town: Town, browser: Browser, chromium: Chromium, path: str, most: int
) -> None:
    for number in range(30):
        await comer(town, f"Ana{number}")
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(f"{server.url}{town.team_path}/{path}")
        assert await page.evaluate("document.documentElement.scrollHeight") < most
