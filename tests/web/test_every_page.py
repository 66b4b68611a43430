"""Whatever page there is: everybody can find it, see it, hear it and use it, in a real browser."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import product
from pathlib import Path
from shutil import copyfile

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page as Window

from tests.web.every_page import RAW_KEY, Lively, Page, lively
from tests.web.filling import sent
from tests.web.looks import AXE, by_axe, by_finger, by_keyboard, enlarged, on_paper
from tests.web.nothing_kept import NothingKept
from tests.web.server import Server
from tests.web.test_accessibility import faults
from tests.web.town import Browser, founded
from tests.web.windows import keep_proofs, sign_in, window
from web.app import build_app
from web.team.session import COOKIE

Look = Callable[[Window], Awaitable[list[object]]]
EVERY_LOOK: tuple[Look, ...] = (by_keyboard, by_axe, on_paper, by_finger, enlarged)


@pytest.fixture(scope="session")
async def town_at_work(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Lively]:
    """One for all: who looks at pages, or sends forms that are not kept, changes nothing."""
    folder = tmp_path_factory.mktemp("at-work")
    copyfile(sqlite_template, folder / "atelier.db")
    async for town in founded(f"sqlite:///{folder / 'atelier.db'}", folder):
        yield await lively(town, Browser(build_app(town.site())))


async def look_at_all(window: Window, server: Server, lively: Lively) -> AsyncIterator[Page]:
    """Open each page in this window, whose cookies are those of somebody of the team."""
    await sign_in(window, server.url, lively.member.http.cookies[COOKIE])
    await keep_proofs(window, server.url, lively.browser)
    for page in lively.pages:
        answer = await window.goto(server.url + page.path)
        assert answer is not None
        assert answer.status == page.status, page
        yield page


@pytest.mark.slow  # for whoever looks at pages, the same workshop
async def test_every_address_of_the_program_is_led_to(town_at_work: Lively) -> None:
    hint = "let bench/lives.py make what leads there, or add it to tests/web/every_page.py"
    assert town_at_work.unseen == [], hint
    assert town_at_work.broken == [], "links that lead nowhere"


@pytest.mark.slow
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
@pytest.mark.proves("done.keyboard")
@pytest.mark.proves("done.screens_hold")
@pytest.mark.proves("done.paper_large")
async def test_every_page_holds_in_all_ways_in_which_it_is_used(
    town_at_work: Lively, chromium: Chromium
) -> None:
    """By keyboard, by axe, on paper, by finger and enlarged; and it asks nobody else."""
    wrong = await looked_at(town_at_work, chromium, "fr", EVERY_LOOK)
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)


@pytest.mark.browser
@pytest.mark.timeout(480)  # a browser goes through some hundred and fifty pages
@pytest.mark.slow
@pytest.mark.proves("done.screens_hold")
async def test_every_page_fits_and_can_be_touched_in_english(
    town_at_work: Lively, chromium: Chromium
) -> None:
    wrong = await looked_at(town_at_work, chromium, "en", (by_finger,))
    assert wrong == {}, json.dumps(wrong, indent=1, ensure_ascii=False)


async def looked_at(
    lively: Lively, chromium: Chromium, language: str, ways: tuple[Look, ...]
) -> dict[str, list[object]]:
    """Look at every page in these ways; return what is wrong with which."""
    wrong: dict[str, list[object]] = {}
    asked: list[str] = []
    async with Server(lively.browser.app) as server:
        page, said = await window(chromium, 1280, locale=language)
        if by_axe in ways:
            await page.context.add_init_script(path=AXE)
        page.on("request", lambda request: asked.append(request.url))
        async for each in look_at_all(page, server, lively):
            for way in ways:
                if found := await way(page):
                    wrong[f"{each.path} {way.__name__}"] = found
            if each.status != 200:  # the console mentions it, and should
                said.clear()
    assert said == []
    assert len(asked) > len(lively.pages) > 3
    assert [url for url in asked if not url.startswith(server.url)] == []
    return wrong


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
