"""E-mails and their pages in a real browser: on a telephone and on a desk, by eye and by ear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page

import actions.help
import actions.reach
import storage.mail
from rules.attendance import Answer
from rules.pages import Purpose
from rules.who import Who
from storage.transaction import Transaction
from tests.edges.mails.roads import WEEKEND, links, member, path, posts, says, words
from tests.mail import MailServer
from tests.web.looks import AXE, EVERYTHING, FIND
from tests.web.server import Server
from tests.web.speaker_town import do, page_of
from tests.web.test_calendar_page import moved
from tests.web.town import Browser, Town
from tests.web.windows import SMALL_TARGETS, overflow, sign_in, window
from web.app import build_app
from web.team.session import COOKIE

pytestmark = pytest.mark.one_engine("test_leaving.py sends the same on both")

SMALL, WIDE = 360, 1280
CHAT = 77


async def looked_at(page: Page) -> list[str]:
    """What axe, a finger and a narrow window find wrong with what is shown."""
    found: list[str] = []
    for width in (SMALL, WIDE):
        await page.set_viewport_size({"width": width, "height": 800})
        found += await page.evaluate(FIND, EVERYTHING)
        found += [f"{width}: {await overflow(page)} wide"] if await overflow(page) > 0 else []
    await page.set_viewport_size({"width": SMALL, "height": 800})
    return found + list(await page.evaluate(SMALL_TARGETS))


@pytest.mark.browser
@pytest.mark.slow
async def test_every_email_can_be_read_and_pressed_on_a_telephone(
    house: Town, post: MailServer, chromium: Chromium
) -> None:
    ana = await member(house)
    who = Who(house.organiser, ana, house.workshop.id)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    await moved(house, WEEKEND, 7)
    await says(house, ana, Answer.NO)
    await do(house, lambda tx: actions.help.write(tx, who, "Bonjour,\n\nun mot.", now=tx.now))
    await posts(house, post.office())
    assert len(post.got) > 3
    page, complaints = await window(chromium, SMALL)
    await page.context.add_init_script(path=AXE)
    for _, message in post.got:
        await page.goto("about:blank")
        await page.set_content(words(message, "html"))
        found = [each for each in await looked_at(page) if "Ne plus rien recevoir" not in each]
        assert found == [], message["Subject"]  # that one stands in a line of small letters
        assert await page.locator("h1").count() == 1
    assert complaints == []


@pytest.mark.browser
@pytest.mark.slow
async def test_from_the_email_to_the_answer_is_two_presses_without_script(
    house: Town, post: MailServer, chromium: Chromium
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    ((_, message),) = post.got
    no = path(links(message)["Non, je ne peux pas venir"])
    async with Server(build_app(house.site())) as server:
        page, _ = await window(chromium, SMALL, locale="fr", java_script_enabled=False)
        await page.goto(server.url + no)
        await page.get_by_role("button", name="Non, je ne peux pas venir").click()
        said = page.get_by_role("status")
        assert "vous ne pouvez pas venir" in await said.inner_text()
        page, _ = await window(chromium, SMALL, locale="fr")
        await page.context.add_init_script(path=AXE)
        await page.goto(server.url + no)
        assert await looked_at(page) == []
        await page.get_by_role("button", name="Je ne sais pas encore").click()
        assert await looked_at(page) == []


@pytest.mark.browser
@pytest.mark.slow
async def test_the_pages_that_tell_of_emails_hold(house: Town, chromium: Chromium) -> None:
    ana = await member(house, chat=CHAT)
    bob = await member(house, "Bob")

    async def refuses(tx: Transaction) -> None:
        hashed = storage.mail.address_hash(tx, "ana@example.org")
        await storage.mail.bounce(tx, bob, hashed, "recipient 550")

    await do(house, refuses)
    app = build_app(replace(house.site(), sends_mail=True))
    secret = (await house.signed_in(Browser(app), house.organiser)).http.cookies[COOKIE]
    calendar = await page_of(house, ana, Purpose.CALENDAR)
    async with Server(app) as server:
        page, _ = await window(chromium, SMALL, locale="fr")
        await page.context.add_init_script(path=AXE)
        await page.goto(server.url + calendar)
        assert await looked_at(page) == []
        async with page.expect_navigation():
            await page.get_by_role("button", name="Les recevoir aussi par courriel").click()
        assert await looked_at(page) == []
        await sign_in(page, server.url, secret)
        await page.goto(f"{server.url}{house.team_path}/personnes/{bob}")
        assert "refuse nos courriels" in await page.inner_text("main")
        assert await page.evaluate(FIND, EVERYTHING) == []
        assert await overflow(page) <= 0
