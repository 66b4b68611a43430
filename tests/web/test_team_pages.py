"""Every page of the team, found by following its links: whole, in words, and within reach."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from itertools import product
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page
from starlette.routing import Match, Route

from rules.help import Kind, Written
from rules.who import CitizenState, Role
from tests.web.desk_town import citizen, state_of, to_call, writes
from tests.web.server import Server
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town, every_text
from tests.web.windows import FOCUS_IS_SEEN, opened, overflow, window
from web.app import ROUTES
from web.team.session import COOKIE

OF_A_KIND = 2
"""Pages with one and the same route that are looked at."""

FINGER = 44
SMALL_TARGETS = f"""
() => [...document.querySelectorAll("main a.down, button, input, select, textarea, summary")]
    .filter(each => !["hidden", "checkbox", "radio"].includes(each.type))
    .filter(each => each.getClientRects().length)
    .filter(each => Math.round(each.getBoundingClientRect().height) < {FINGER})
    .map(each => each.outerHTML)
"""
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"


async def busy(town: Town) -> str:
    """Fill the workshop, so that every page has something to show; return who may do everything."""
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    long = await citizen(
        town, "Maximilienne-Joséphine", CitizenState.QUALIFIED, last_name="de La Rochefoucauld"
    )
    await to_call(town, long, wish="Au 06 11 22 33 44, plutôt le matin.")
    await to_call(town, town.person)
    await writes(town, ana, "Y a-t-il un parking ? " * 12)
    about = town.workshop.gatherings[0].key
    await writes(town, ana, Written(kind=Kind.CANNOT_COME, about=about))
    await writes(town, None, Written("Voici.", Kind.PHOTO, "x"))
    return await town.member(Role.ORGANISER, Role.LOGISTICS)


def route_of(path: str) -> Route | None:
    """Return the route that answers an address of ours."""
    scope: dict[str, object] = {
        "type": "http",
        "method": "GET",
        "path": re.split(r"[?#]", path)[0],
        "headers": [],
    }
    return next(
        (
            each
            for each in ROUTES
            if isinstance(each, Route) and each.matches(scope)[0] is Match.FULL
        ),
        None,
    )


async def walked(town: Town, theirs: Browser, language: str = "fr") -> dict[str, httpx.Response]:
    """Follow every link below the workshop's pages, a few of a kind; return what is there."""
    waiting, seen, of_a_kind = [town.team_path], {town.team_path}, Counter[str]()
    found: dict[str, httpx.Response] = {}
    while waiting:
        path = waiting.pop(0)
        route = route_of(path)
        if route is None:
            pytest.fail(f"a link leads to {path}, which is not there")
        of_a_kind[route.path] += 1
        if of_a_kind[route.path] > OF_A_KIND:
            continue
        mark = "&" if "?" in path else "?"
        found[path] = await theirs.get(f"{path}{mark}lang={language}")
        links = re.findall(r'href="([^"]+)"', found[path].text)
        fresh = {unescape(each) for each in links if each.startswith(town.team_path)} - seen
        waiting += sorted({each.partition("#")[0] for each in fresh} - seen)
        seen |= fresh | {each.partition("#")[0] for each in fresh}
    for path, _, place in (each.partition("#") for each in sorted(seen) if "#" in each):
        assert f'id="{place}"' in found[path].text, (path, place)
    return found


def raw_keys(text: str) -> list[str]:
    """List the keys of the catalogues that are shown instead of their words."""
    shown = re.findall(r"[a-z_]+\.[a-z0-9_-]+", re.sub(r"<[^>]+>", " ", text))
    return [each for each in shown if every_text().has(each)]


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_every_page_can_be_heard_and_leads_nowhere_that_is_not_there(
    town: Town, browser: Browser, language: str
) -> None:
    theirs = await town.signed_in(browser, await busy(town))
    found = await walked(town, theirs, language)
    pages = {path: each for path, each in found.items() if "html" in each.headers["content-type"]}
    assert {path: each.status_code for path, each in found.items() if each.status_code != 200} == {}
    assert {path: faults(each.text) for path, each in pages.items() if faults(each.text)} == {}
    assert {path: raw_keys(each.text) for path, each in pages.items() if raw_keys(each.text)} == {}
    assert len(pages) >= 10


async def cookie(theirs: Browser, url: str) -> list[dict[str, str]]:
    """What a real browser has to keep to be signed in like this one."""
    return [{"name": COOKIE, "value": theirs.http.cookies[COOKIE], "url": f"{url}/equipe"}]


@pytest.mark.browser
@pytest.mark.timeout(240)  # a browser goes through some eighty pages
async def test_every_page_fits_and_can_be_touched(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    theirs = await town.signed_in(browser, await busy(town))
    found = await walked(town, theirs)
    async with Server(browser.app) as server, opened(chromium_path) as chromium:
        for width, language in product((360, 1280), ("fr", "en")):
            page, said = await window(chromium, width, locale=language)
            await page.context.add_cookies(await cookie(theirs, server.url))  # type: ignore[arg-type]  # its own word for a dict
            for path, each in found.items():
                if "html" not in each.headers["content-type"]:
                    continue
                await page.goto(server.url + path)
                await page.evaluate(OPEN_ALL)
                assert await overflow(page) <= 0, (path, width)
                assert await page.evaluate(SMALL_TARGETS) == [], (path, width)
            assert said == []


async def tab_to(page: Page, words: str, most: int = 60) -> None:
    """Press Tab until this link or button has the focus, which must be seen all the way."""
    for _ in range(most):
        await page.keyboard.press("Tab")
        assert await page.evaluate(FOCUS_IS_SEEN)
        if words in await page.evaluate("document.activeElement.innerText"):
            return
    pytest.fail(f"«{words}» is not reached by keyboard")


@pytest.mark.browser
@pytest.mark.timeout(240)  # a browser goes through some eighty pages
async def test_a_message_is_answered_by_keyboard_alone(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    await writes(town, town.person, "Y a-t-il un parking ?")
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server, opened(chromium_path) as chromium:
        page, _ = await window(chromium, 360, locale="fr")
        await page.context.add_cookies(await cookie(karim, server.url))  # type: ignore[arg-type]  # its own word for a dict
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
@pytest.mark.timeout(240)  # a browser goes through some eighty pages
async def test_a_decision_is_written_down_without_any_script(
    town: Town, browser: Browser, chromium_path: Path
) -> None:
    ana = await citizen(town, "Ana", CitizenState.QUALIFIED)
    karim = await town.signed_in(browser, town.organiser)
    async with Server(browser.app) as server, opened(chromium_path) as chromium:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await page.context.add_cookies(await cookie(karim, server.url))  # type: ignore[arg-type]  # its own word for a dict
        await page.goto(f"{server.url}{town.team_path}/decisions")
        await page.click("text=La liste des citoyens (réunion 3)")
        await page.fill("#panel-on", "2027-01-11")
        await page.click("text=Enregistrer la décision sur le groupe")
        assert "Les nouveaux membres" in await page.inner_text(".noted")
    assert await state_of(town, ana) is CitizenState.VALIDATED
