"""Whatever page there is: everybody can find it, see it, hear it and use it, in a real browser."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page as Window

from tests.web.every_page import RAW_KEY, Lively, Page, lively
from tests.web.filling import sent
from tests.web.nothing_kept import NothingKept
from tests.web.server import Server
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town
from tests.web.windows import keep_proofs, overflow, sign_in, window
from web.app import build_app
from web.team.session import COOKIE

AXE = Path(str(files("axe_playwright_python") / "axe.min.js"))
FIND = """
async options => (
    await axe.run(document, {resultTypes: ["violations"], ...options})
).violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`)
)
"""
EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
LOOKS = {"runOnly": ["color-contrast", "link-in-text-block", "target-size"]}
"""What may be otherwise on a wide page, or in other colours; the rest is the same page again."""

STOPS = """
() => {
    const seen = each => {
        const style = getComputedStyle(each);
        return each.getClientRects().length && style.visibility !== "hidden";
    };
    const open = each => {
        const closed = each.closest("details:not([open])");
        return !closed || (each.tagName === "SUMMARY" && each.parentElement === closed);
    };
    const groups = new Set();
    const first = each => {
        if (each.type !== "radio") return true;
        const group = [...document.querySelectorAll(`input[type=radio][name="${each.name}"]`)]
            .filter(other => other.form === each.form);
        if (group.some(other => other.checked)) return each.checked;
        return group[0] === each;
    };
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    window.stops = [...document.querySelectorAll(can)]
        .filter(each => !each.disabled && each.tabIndex >= 0 && seen(each) && open(each))
        .filter(first);
    window.reached = [];
    document.addEventListener("focusin", event => {
        const here = event.target;
        const outlined = each => each !== null && getComputedStyle(each).outlineStyle !== "none";
        const {top, bottom, left, right} = here.getBoundingClientRect();
        window.reached.push({
            at: window.stops.indexOf(here),
            what: here.outerHTML.slice(0, 120),
            seen: outlined(here) || outlined(here.closest("label")),
            inside: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        });
    });
    const dates = ["date", "datetime-local", "time", "month", "week"];
    const inside = window.stops.filter(each => dates.includes(each.type)).length;
    return [window.stops.length, inside];
}
"""
REACHED = "() => window.reached"
IN_A_DATE = 8  # places of a field for a date at which the key stops too, at most
ONLY_FOR_A_MOUSE = """
() => [
    ...document.querySelectorAll("[onclick], [role=button], [accesskey]"),
    ...document.querySelectorAll("[tabindex]:not([tabindex='-1'])"),
    ...document.querySelectorAll("a[tabindex], button[tabindex], input[tabindex]"),
].map(each => each.outerHTML.slice(0, 120))
"""
TOO_SMALL = """
({least, what}) => [...document.querySelectorAll(what)]
    .filter(each => !each.closest(".skip") && each.getClientRects().length)
    .filter(each => !(["radio", "checkbox", "hidden"].includes(each.type)))
    .filter(each => each.tagName !== "A" || each.parentElement.innerText.trim().length
        <= each.innerText.trim().length || getComputedStyle(each).display !== "inline")
    .filter(each => Math.round(each.getBoundingClientRect().height) < least)
    .map(each => each.outerHTML.slice(0, 120))
"""
"""What is lower than so many pixels; a link inside a sentence is as high as its line."""

BUTTONS = "button, input, select, textarea, summary, label.choice"
WIDTHS = (320, 360, 1280)  # CSS pixels
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"
FINGER = {"least": 44, "what": f"a, {BUTTONS}"}  # CSS pixels
MOUSE = {"least": 40, "what": BUTTONS}  # axe measures whether there is room around links


@pytest.fixture
async def town_at_work(town: Town, browser: Browser) -> Lively:
    return await lively(town, browser)


async def look_at_all(window: Window, server: Server, lively: Lively) -> AsyncIterator[Page]:
    """Open each page in this window, whose cookies are those of somebody of the team."""
    await sign_in(window, server.url, lively.member.http.cookies[COOKIE])
    await keep_proofs(window, server.url, lively.browser)
    for page in lively.pages:
        answer = await window.goto(server.url + page.path)
        assert answer is not None
        assert answer.status == page.status, page
        yield page


async def test_every_address_of_the_program_is_led_to(town_at_work: Lively) -> None:
    hint = "let bench/lives.py make what leads there, or add it to tests/web/every_page.py"
    assert town_at_work.unseen == [], hint
    assert town_at_work.broken == [], "links that lead nowhere"


async def test_every_page_of_a_workshop_under_way_can_be_heard(town_at_work: Lively) -> None:
    titles: dict[str, str] = {}
    for page, language in product(town_at_work.pages, ("fr", "en")):
        mark = "&" if "?" in page.path else "?"
        source = (await town_at_work.who(page).get(f"{page.path}{mark}lang={language}")).text
        assert faults(source) == [], (page.path, language)
        assert not RAW_KEY.search(source), (page.path, language)
        titles[f"{page.path} {language}"] = source.split("<title>")[1].split("</title>")[0]
    assert [where for where, title in titles.items() if title.startswith((" ", "–"))] == []


@pytest.mark.browser
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
@pytest.mark.proves("done.axe")
async def test_axe_finds_nothing_on_any_page(town_at_work: Lively, chromium: Chromium) -> None:
    """On a telephone by day, and on a desk by night."""
    app, found = town_at_work.browser.app, {}
    async with Server(app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await page.context.add_init_script(path=AXE)
        async for each in look_at_all(page, server, town_at_work):
            await page.set_viewport_size({"width": 360, "height": 800})
            await page.emulate_media(color_scheme="light")
            found[f"{each.path} by day"] = await page.evaluate(FIND, EVERYTHING)
            await page.set_viewport_size({"width": 1280, "height": 800})
            await page.emulate_media(color_scheme="dark")
            found[f"{each.path} by night"] = await page.evaluate(FIND, LOOKS)
    assert len(found) == 2 * len(town_at_work.pages) > 6
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.browser
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
@pytest.mark.proves("done.keyboard")
async def test_every_page_is_gone_through_by_keyboard(
    town_at_work: Lively, chromium: Chromium
) -> None:
    wrong: dict[str, object] = {}
    app = town_at_work.browser.app
    async with Server(app) as server:
        page, _ = await window(chromium, 1280, locale="fr")
        async for each in look_at_all(page, server, town_at_work):
            stops, dates = await page.evaluate(STOPS)
            presses = range(stops + IN_A_DATE * dates)
            # In their order, one on the heels of the other: to wait for each takes thrice as long.
            await asyncio.gather(*(page.keyboard.press("Tab") for _ in presses))
            reached = (await page.evaluate(REACHED))[:stops]  # then it begins anew
            places = [one["at"] for one in reached]
            if places != list(range(stops)):
                odd = [one["what"] for at, one in enumerate(reached) if one["at"] != at]
                wrong[each.path] = ("not everything in its order", stops, places, odd[:3])
            unseen = [one["what"] for one in reached if not (one["seen"] and one["inside"])]
            unseen += await page.evaluate(ONLY_FOR_A_MOUSE)
            if unseen:
                wrong[f"{each.path} is not seen"] = unseen
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)


@pytest.mark.browser
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
@pytest.mark.proves("done.screens_hold")
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_every_page_fits_can_be_touched_and_asks_nobody_else(
    town_at_work: Lively, chromium: Chromium, language: str
) -> None:
    """On a small telephone, on another and on a desk; closed parts are opened too."""
    app = town_at_work.browser.app
    wrong: dict[str, object] = {}
    async with Server(app) as server:
        page, said = await window(chromium, 1280, locale=language)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        async for each in look_at_all(page, server, town_at_work):
            await page.evaluate(OPEN_ALL)
            for width in WIDTHS:
                await page.set_viewport_size({"width": width, "height": 800})
                if (wider := await overflow(page)) > 0:
                    wrong[f"{each.path} at {width}"] = f"{wider} px too wide"
                if small := await page.evaluate(TOO_SMALL, MOUSE if width > 1000 else FINGER):
                    wrong[f"{each.path} at {width} is too small to touch"] = small
            if each.status != 200:  # the console mentions it, and should
                said.clear()
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)
    assert said == []
    assert len(asked) > len(town_at_work.pages)
    assert [url for url in asked if not url.startswith(server.url)] == []


@pytest.mark.browser
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
@pytest.mark.proves("done.no_script")
async def test_every_form_can_be_sent_without_script_and_without_mouse(
    town_at_work: Lively, chromium: Chromium
) -> None:
    """Nothing is kept of what is sent, so that each form meets the same workshop."""
    site = town_at_work.town.site()
    app = build_app(NothingKept.of(site))
    wrong: dict[str, object] = {}
    async with Server(app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await sign_in(page, server.url, town_at_work.member.http.cookies[COOKIE])
        await keep_proofs(page, server.url, town_at_work.browser)
        for form in town_at_work.forms:
            if fault := await sent(page, form, server.url + form.page.path):
                wrong[f"{form.page.path} → {form.route} {form.fields}"] = fault
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)
    assert len(town_at_work.forms) > 3
