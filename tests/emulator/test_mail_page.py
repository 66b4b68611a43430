"""The mailbox on the page, in a real browser: beside the chat, alone, live, at both widths."""

from __future__ import annotations

import re
from email.message import EmailMessage
from importlib.resources import files

import pytest
from playwright.async_api import Browser, Page, expect

from tests.emulator.test_card import calendar
from tests.emulator.test_mail import ANA, BOB, MORNING, Post, add, invited, post, written
from tests.emulator.visitor import Visitor, visitor

__all__ = ["post"]
pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
WIDTHS = (360, 1280)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


async def opened(post: Post, browser: Browser, width: int, person: int | str) -> Visitor:
    """Somebody's mailbox, in French."""
    await post.emulator.api("getMe")
    guest = await visitor(browser, post.emulator, width, "fr-FR")
    await guest.opens(f"/?user={person}&mail=")
    await expect(guest.page.locator("#mailbox")).to_be_visible()
    return guest


async def no_barrier(page: Page) -> None:
    """What axe finds in our page by WCAG 2.2 AA; what a message looks like is its sender's."""
    await page.evaluate(AXE)
    found = await page.evaluate(
        "(standards) => axe.run({ exclude: ['.mail-page'] }, { runOnly: standards })", STANDARDS
    )
    told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
    assert told == []


@pytest.mark.proves("mail.rehearsed")
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_mailbox_is_one_press_from_the_telephone_and_back(
    post: Post, browser: Browser, width: int
) -> None:
    ana = await post.emulator.person("Ana", email=ANA)
    for number in (1, 2):
        await post.send(written(number=f"<{number}@a>"), ANA)
    guest = await visitor(browser, post.emulator, width, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    way = page.get_by_role("button", name="Courriels (2, dont 2 à lire)")
    await way.focus()
    await page.keyboard.press("Enter")
    rows = page.locator(".mail-row")
    await expect(rows).to_have_count(2)
    assert await page.locator("#phone").is_visible() == (width > 1000)
    await no_barrier(page)
    await rows.first.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Venez-vous à l’atelier ?")).to_be_focused()
    words = page.frame_locator(".mail-page").get_by_role("link", name="votre lien")
    await expect(words).to_be_visible()
    await no_barrier(page)
    await guest.is_well()
    await page.get_by_role("button", name="Tous les courriels").click()
    await expect(rows.first).to_be_focused()
    await expect(page.locator(".mail-row.unread")).to_have_count(1)
    await page.get_by_role("button", name="Fermer les courriels").click()
    await expect(page.locator("#mailbox")).to_be_hidden()
    await expect(page.get_by_role("button", name="Courriels (2, dont 1 à lire)")).to_be_focused()
    await guest.is_well()


@pytest.mark.proves("mail.rehearsed")
@pytest.mark.parametrize("width", WIDTHS)
async def test_a_link_in_a_message_opens_in_a_tab_of_its_own(
    post: Post, browser: Browser, width: int
) -> None:
    """A page with a script: the message runs none, the page that it leads to does."""
    ana = await add(post.emulator, "Ana", ANA)
    mail = written()
    (_, html) = mail.iter_parts()
    html.set_content(
        f'<html lang="fr"><body onload="document.title = \'run\'"><a href="{post.emulator.base}/">'
        '<b>La répétition</b></a><script>parent.document.title = "run"</script></body></html>',
        subtype="html",
    )
    await post.send(mail, ANA)
    guest = await opened(post, browser, width, ana)
    await guest.page.locator(".mail-row").click()
    async with guest.page.expect_popup() as popup:
        await guest.page.frame_locator(".mail-page").get_by_text("La répétition").click()
    there = await popup.value
    await expect(there.locator("#clock-hour")).not_to_be_empty()  # by its script
    assert await guest.page.title() == "Répétition"
    assert [one for one in guest.problems if "script" not in one] == []


@pytest.mark.proves("mail.rehearsed_invitation")
async def test_an_invitation_says_what_when_where_and_whether_it_changed(
    post: Post, browser: Browser
) -> None:
    ana = await add(post.emulator, "Ana", ANA)
    kinds = (("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2))
    for method, sequence in kinds:
        mail = invited(method, f"SEQUENCE:{sequence}", "UID:s1-p7@x", "LOCATION:Gare de Rennes")
        mail.replace_header("Message-ID", f"<{sequence}@a>")
        await post.send(mail, ANA)
    guest = await opened(post, browser, 360, ana)
    page = guest.page
    told = ("Rendez-vous annulé", "Rendez-vous modifié", "Nouveau rendez-vous")
    for number, words in enumerate(told):
        await page.locator(".mail-row").nth(number).click()
        card = page.locator(".invitation")
        await expect(card).to_have_count(1)
        for part in (words, "Week-end 1", "samedi 27 mars 2027, 10\u00a0h", "Gare de Rennes"):
            await expect(card).to_contain_text(part, ignore_case=True)
        await expect(card.get_by_role("link", name="invitation.ics")).to_be_visible()
        await guest.is_well()
        await page.get_by_role("button", name="Tous les courriels").click()


@pytest.mark.proves("mail.rehearsed")
async def test_attachments_open(post: Post, browser: Browser) -> None:
    ana = await add(post.emulator, "Ana", ANA)
    mail = written()
    mail.add_attachment("Le programme du week-end.", filename="programme.txt")
    mail.add_attachment(calendar(*MORNING), maintype="text", subtype="calendar", filename="a.ics")
    await post.send(mail, ANA)
    guest = await opened(post, browser, 1280, ana)
    page = guest.page
    await page.locator(".mail-row").click()
    async with page.expect_popup() as popup:
        await page.get_by_role("link", name="programme.txt").click()
    await expect((await popup.value).locator("body")).to_contain_text("Le programme du week-end.")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="a.ics").click()
    assert (await download.value).suggested_filename == "a.ics"
    await guest.is_well()


@pytest.mark.parametrize("width", WIDTHS)
async def test_whoever_has_only_a_mailbox_stands_in_the_list_and_so_does_nobodys(
    post: Post, browser: Browser, width: int
) -> None:
    await post.emulator.person("Luis")
    for name, address in (("Suzanne", ANA), ("Zoé", "zoe@courriel.example")):
        await add(post.emulator, name, address, telegram=False)
    await post.send(written(), "zoe@courriel.example", BOB)
    guest = await visitor(browser, post.emulator, width, "fr-FR")
    await guest.opens()
    page = guest.page
    await expect(page.locator("#people .person")).to_have_count(1)
    await page.get_by_text("Sans Telegram : leurs courriels (3)").click()
    names = page.locator("#post-people .person-name")
    assert sorted((await names.all_inner_texts())[:2]) == sorted(["Zoé", BOB])
    assert (await names.all_inner_texts())[2] == "Suzanne"
    await no_barrier(page)
    await page.locator("#post-people .person", has_text="Suzanne").click()
    await expect(page.get_by_text("Aucun courriel pour l’instant.")).to_be_visible()
    await expect(page.locator("#phone")).to_be_hidden()
    await guest.is_well()
    if width == min(WIDTHS):
        await page.get_by_role("button", name="Retour à la liste").click()
        await expect(page.locator(".person", has_text="Suzanne")).to_be_focused()
    await page.locator("#post-people .person", has_text=BOB).click()
    await expect(page.locator(".mail-row")).to_contain_text("L’équipe")
    await no_barrier(page)
    await guest.is_well()


async def test_mail_comes_by_itself_and_a_message_that_is_read_stays_as_it_is(
    post: Post, browser: Browser
) -> None:
    ana = await add(post.emulator, "Ana", ANA)
    await post.send(written(), ANA)
    guest = await opened(post, browser, 1280, ana)
    page = guest.page
    await page.locator(".mail-row").click()
    await expect(page.get_by_role("heading", name="Venez-vous à l’atelier ?")).to_be_visible()
    await post.send(written(number="<2@a>"), ANA)
    await expect(page.locator("#mail-toggle")).to_have_text("Courriels (2, dont 1 à lire)")
    await expect(page.locator(".person", has_text="Ana").locator(".post-badge")).to_contain_text(
        "courriels à lire : 1"
    )
    await expect(page.get_by_role("heading", name="Venez-vous à l’atelier ?")).to_be_focused()
    await page.get_by_role("button", name="Tous les courriels").click()
    await expect(page.locator(".mail-row")).to_have_count(2)
    await guest.is_well()


async def test_a_moved_clock_says_who_has_mail_and_words_change_their_language(
    post: Post, browser: Browser
) -> None:
    suzanne = await add(post.emulator, "Suzanne", ANA, telegram=False)
    plain = EmailMessage()
    plain["Message-ID"] = "<1@a>"
    plain.set_content("Voir http://127.0.0.1:8080/l/abc")
    await post.send(plain, ANA)
    await post.send(plain, ANA)
    guest = await opened(post, browser, 1280, suzanne)
    page = guest.page
    await page.locator(".mail-row").click()
    await expect(page.locator(".mail-text a")).to_have_attribute(
        "href", "http://127.0.0.1:8080/l/abc"
    )
    await expect(page.get_by_text("Reçu 2 fois")).to_be_visible()
    await page.locator("#language").click()
    await expect(page.get_by_role("button", name="All e-mails")).to_be_visible()
    await expect(page.get_by_role("heading", name=re.compile("Suzanne’s e-mails"))).to_be_visible()
    await guest.is_well()
