"""The chat page in a real browser: conversations, keyboard alone, two widths, two languages."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, expect

from tests.emulator.conftest import Emulator, eventually
from tests.emulator.test_card import calendar
from tests.emulator.test_sending import keyboard, upload
from tests.emulator.visitor import Visitor, visitor

pytestmark = pytest.mark.browser


async def furnished(emulator: Emulator) -> int:
    """Return somebody whose chat holds every kind of message."""
    await emulator.sim("POST", "/settings", {"flood": "off"})
    ana = await emulator.person("Ana", last_name="Martin", letter="http://127.0.0.1:8080/l/abc")
    lines = ("SUMMARY:Week-end 1", "SEQUENCE:2", "DTSTART;TZID=Europe/Paris:20270327T100000")
    await upload(emulator, ana, "document", b"x" * 2000, caption="<programme>")
    for method in ("PUBLISH", "CANCEL"):
        await upload(emulator, ana, "document", calendar(*lines, method=method), "a.ics")
    await emulator.ok(
        "sendMessage",
        chat_id=ana,
        text="<b>Venez-vous ?</b> " + "mot" * 60,
        parse_mode="HTML",
        reply_markup=keyboard(callback_data="yes"),
    )
    return ana


async def test_a_full_chat_is_shown(emulator: Emulator, browser: Browser) -> None:
    ana = await furnished(emulator)
    for width in (360, 1280):
        french = await visitor(browser, emulator, width, "fr-FR")
        await shows_everything(french, ana, "mise à jour n° 2", "Samedi 27 mars 2027, 10\u00a0h")
        await expect(french.page.locator(".card").last).to_contain_text("annulé")
        english = await visitor(browser, emulator, width, "en-GB")
        await shows_everything(english, ana, "update no. 2", "Saturday, 27 March 2027, 10\u00a0am")
        await expect(english.page.locator(".card").last).to_contain_text("cancelled")


async def shows_everything(guest: Visitor, person: int, version: str, when: str) -> None:
    await guest.opens(f"/?user={person}")
    page = guest.page
    await expect(page.locator(".message")).to_have_count(5)
    await expect(page.locator(".text b")).to_have_text("Venez-vous ?")
    await expect(page.locator("#messages").get_by_text("<programme>")).to_be_visible()
    card = page.locator(".card").first
    await expect(card).to_contain_text(version)
    await expect(card).to_contain_text(when, ignore_case=True)
    letter = page.locator("#letter a")
    await expect(letter).to_have_attribute("href", "http://127.0.0.1:8080/l/abc")
    await guest.is_well()


async def test_a_link_offers_start_and_sends_nothing_before(
    emulator: Emulator, browser: Browser
) -> None:
    await emulator.api("getMe")
    about = {"first_name": "Ana", "letter": "Bonjour, votre lien : http://127.0.0.1:8080/l/abc"}
    ana = (await emulator.sim("POST", "/users", about))["id"]
    await emulator.sim("POST", "/users", {"first_name": "Bob"})
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens("/?start=abc")
    button = guest.page.get_by_role("button", name="DÉMARRER")
    await expect(button).to_be_visible()
    assert await emulator.ok("getUpdates") == []
    await button.click()
    (update,) = await eventually(lambda: emulator.ok("getUpdates", offset=-1))
    assert update["message"]["text"] == "/start abc"
    assert update["message"]["from"]["id"] == ana
    await expect(guest.page.locator(".message .text")).to_have_text("/start")
    await guest.is_well()


async def test_a_letter_shows_its_code_which_finds_its_person_too(
    emulator: Emulator, browser: Browser
) -> None:
    await emulator.api("getMe")
    letter = {"letter": "http://127.0.0.1:8080/l/abc", "code": "K7QM-3XTD"}
    await emulator.sim("POST", "/users", {"first_name": "Ana", **letter})
    await emulator.sim("POST", "/users", {"first_name": "Bob"})
    guest = await visitor(browser, emulator, 360, "fr-FR")
    await guest.opens("/?start=K7QM3XTD")
    await expect(guest.page.locator("#chat-owner")).to_have_text("Le téléphone : Ana")
    await expect(guest.page.locator("#letter")).to_contain_text("code K7QM-3XTD")
    assert await guest.page.locator("#letter a").get_attribute("target") is None  # in this tab
    await guest.is_well()


async def test_a_letter_is_opened_on_the_telephone_of_another(
    emulator: Emulator, browser: Browser
) -> None:
    letter = "http://127.0.0.1:8080/l/abc"
    await emulator.sim("POST", "/users", {"first_name": "Ana", "letter": letter})
    bob = await emulator.person("Bob")
    await emulator.confirm()
    guest = await visitor(browser, emulator, 360, "fr-FR")
    await guest.opens(f"/?user={bob}")
    page = guest.page
    await page.get_by_role("button", name="Autres actions").click()
    await page.get_by_role("button", name="Ouvrir ici la lettre de quelqu’un d’autre").click()
    dialog = page.get_by_role("dialog", name="Ouvrir ici la lettre de quelqu’un d’autre")
    await expect(dialog.locator(".person")).to_have_count(1)
    await dialog.get_by_role("button", name="Ana").click()
    await page.get_by_role("button", name="DÉMARRER").click()
    (update,) = await eventually(lambda: emulator.ok("getUpdates", offset=-1))
    assert (update["message"]["text"], update["message"]["from"]["id"]) == ("/start abc", bob)
    await guest.is_well()


async def test_tabs_out_of_sight_leave_room_for_the_one_that_is_seen(
    emulator: Emulator, browser: Browser
) -> None:
    ana = await emulator.person("Ana")
    context = await browser.new_context(locale="fr-FR")
    context.set_default_timeout(5000)
    await context.add_init_script(
        "Object.defineProperty(document, 'visibilityState', "
        "{get: () => window.unseen ?? 'visible'})"
    )
    turned = (
        "how => { window.unseen = how; document.dispatchEvent(new Event('visibilitychange')); }"
    )
    tabs = []
    for _ in range(8):  # browsers allow six connections
        tab = Visitor(await context.new_page(), emulator.base)
        await tab.opens(f"/?user={ana}")
        await expect(tab.page.get_by_role("button", name="Menu", exact=True)).to_be_hidden()
        await tab.page.evaluate(turned, "hidden")
        tabs.append(tab)
    await emulator.ok("sendMessage", chat_id=ana, text="bonjour")
    first = tabs[0].page
    await first.evaluate(turned, "visible")
    await expect(first.locator("#messages").get_by_text("bonjour")).to_be_visible()
    await emulator.ok("sendMessage", chat_id=ana, text="encore")
    await expect(first.locator("#messages").get_by_text("encore")).to_be_visible()
    await tabs[0].is_well()


async def test_a_link_for_nobody_known_asks_who_opens_it(
    emulator: Emulator, browser: Browser
) -> None:
    await emulator.api("getMe")
    await emulator.sim("POST", "/users", {"first_name": "Ana"})
    guest = await visitor(browser, emulator, 360, "en-GB")
    await guest.opens("/?start=zzz")
    dialog = guest.page.get_by_role("dialog", name="Who opens this link?")
    await dialog.get_by_label("Someone else: first name").fill("Chloé")
    await dialog.get_by_role("button", name="Add").click()
    await guest.page.get_by_role("button", name="START").click()
    (update,) = await eventually(lambda: emulator.ok("getUpdates", offset=-1))
    assert update["message"]["text"] == "/start zzz"
    assert update["message"]["from"]["first_name"] == "Chloé"
    await guest.is_well()


async def test_a_conversation_by_the_keyboard_alone(emulator: Emulator, browser: Browser) -> None:
    ana = await emulator.person("Ana")
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens()
    page = guest.page
    await page.locator(".person").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Bot 4242")).to_be_visible()
    await page.get_by_label("Message", exact=True).focus()
    await page.keyboard.type("bonjour")
    await page.keyboard.press("Enter")
    (update,) = await eventually(lambda: emulator.ok("getUpdates", offset=-1))
    assert update["message"]["text"] == "bonjour"

    await emulator.ok(
        "sendMessage", chat_id=ana, text="?", reply_markup=keyboard(callback_data="yes")
    )
    await page.get_by_role("button", name="Oui").focus()
    await page.keyboard.press("Enter")
    press = await eventually(lambda: a_press(emulator))
    alert = {"text": "C’est noté.", "show_alert": True}
    await emulator.ok("answerCallbackQuery", callback_query_id=press["id"], **alert)
    dialog = page.get_by_role("dialog", name="C’est noté.")
    await expect(dialog).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(dialog).to_be_hidden()
    await guest.is_well()


async def test_neither_pointer_nor_keyboard_looks_like_a_chosen_answer(
    emulator: Emulator, browser: Browser
) -> None:
    ana = await emulator.person("Ana")
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    asked = {"chat_id": ana, "reply_markup": keyboard(callback_data="yes")}
    sent = await emulator.ok("sendMessage", text="un", **asked)
    answer = page.get_by_role("button", name="Oui")
    looks = "e => (({boxShadow, outlineStyle}) => [boxShadow, outlineStyle])(getComputedStyle(e))"
    unpressed = await answer.evaluate(looks)
    await answer.click()
    await emulator.ok("editMessageText", message_id=sent["message_id"], text="deux", **asked)
    await expect(page.locator("#messages .text").last).to_have_text("deux")
    assert await answer.evaluate(looks) == unpressed  # the pointer is on the next question's answer
    await page.keyboard.press("Shift")
    await answer.focus()
    assert await answer.evaluate(looks) == [unpressed[0], "dashed"]
    await guest.is_well()


async def a_press(emulator: Emulator) -> Any:
    for update in await emulator.ok("getUpdates", offset=-1):
        if "callback_query" in update:
            return update["callback_query"]
    return None


async def test_changes_come_by_themselves(emulator: Emulator, browser: Browser) -> None:
    ana = await emulator.person("Ana")
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    keys = {"keyboard": [["Mes dates"]]}
    sent = await emulator.ok("sendMessage", chat_id=ana, text="un", reply_markup=keys)
    messages = page.locator("#messages")
    await expect(messages.get_by_text("un", exact=True)).to_be_visible()
    where = {"chat_id": ana, "message_id": sent["message_id"]}
    await emulator.ok("editMessageText", **where, text="deux")
    await expect(messages.get_by_text("deux", exact=True)).to_be_visible()
    await expect(messages.get_by_text("modifié")).to_be_visible()
    await page.get_by_role("button", name="Mes dates").click()
    await expect(page.locator(".message.user").last).to_contain_text("Mes dates")
    await emulator.ok("deleteMessage", **where)
    await expect(messages.get_by_text("deux", exact=True)).to_have_count(0)
    bob = await emulator.person("Bob")
    await emulator.ok("sendMessage", chat_id=bob, text="x")
    await expect(page.locator(".person", has_text="Bob").locator(".badge")).to_contain_text("1")
    await guest.is_well()


async def test_the_clock_the_menu_and_the_language(emulator: Emulator, browser: Browser) -> None:
    ana = await emulator.person("Ana", language_code="fr")
    await emulator.confirm()
    commands = [{"command": "dates", "description": "Mes dates"}]
    await emulator.ok("setMyCommands", commands=commands)
    emulator.world.bot("4242:emulated").updates.last_poll = -100.0
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    await page.get_by_role("button", name="Prochain matin").click()
    await expect(page.locator("#clock-hour")).to_have_text("08:00")
    state = page.locator("#clock-state")
    await expect(state).to_have_text("Aucun message n’est parti à ce moment-là.")
    await page.get_by_role("button", name="Prochain événement").click()
    await expect(state).to_contain_text("Plus rien n’est prévu")
    assert "wrong" not in (await state.get_attribute("class") or "")  # it is no trouble
    await page.get_by_role("button", name="EN", exact=False).first.click()
    await expect(page.get_by_role("heading", name="Rehearsal")).to_be_visible()
    await page.get_by_role("button", name="Menu", exact=True).click()
    await page.get_by_role("button", name="Mes dates").click()
    (update,) = await eventually(lambda: emulator.ok("getUpdates", offset=-1))
    assert update["message"]["text"] == "/dates"
    assert [one for one in guest.problems if "409" not in one] == []


async def test_at_360_pixels_list_then_chat(emulator: Emulator, browser: Browser) -> None:
    ana = await emulator.person("Ana")
    await emulator.sim("PATCH", f"/users/{ana}", {"note": "72 ans"})
    guest = await visitor(browser, emulator, 360, "fr-FR")
    await guest.opens()
    page = guest.page
    await expect(page.locator("#phone")).to_be_hidden()
    await page.get_by_role("button", name="Ana").click()
    await expect(page.locator(".side")).to_be_hidden()
    await page.locator("#file").set_input_files(
        {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    )
    await expect(page.locator(".message.user .file")).to_contain_text("cv.pdf")
    await guest.is_well()
    await page.get_by_role("button", name="Retour à la liste").click()
    await expect(page.locator(".side")).to_be_visible()
    await expect(page.locator(".person")).to_be_focused()
    await guest.is_well()


async def test_blocking_is_one_press_away(emulator: Emulator, browser: Browser) -> None:
    ana = await emulator.person("Ana")
    guest = await visitor(browser, emulator, 1280, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    await page.get_by_role("button", name="Autres actions").click()
    await page.get_by_role("button", name="Bloquer ce robot").click()
    await expect(page.locator("#composer")).to_be_hidden()
    await page.locator("#start").click()
    await expect(page.locator("#composer")).to_be_visible()
    await guest.is_well()


async def test_without_a_bot_the_telephone_says_so_until_one_comes(
    emulator: Emulator, browser: Browser
) -> None:
    ana = (await emulator.sim("POST", "/users", {"first_name": "Ana"}))["id"]
    guest = await visitor(browser, emulator, 360, "fr-FR")
    await guest.opens(f"/?user={ana}")
    page = guest.page
    await expect(page.get_by_text("Aucun robot ne s’est encore connecté.")).to_be_visible()
    await expect(page.locator("#composer")).to_be_hidden()
    await emulator.ok("getMe")
    await expect(page.get_by_role("button", name="DÉMARRER")).to_be_visible()
    await expect(page.get_by_text("Aucun robot")).to_have_count(0)


WALL = """
() => {
    const wall = document.querySelector("#wall");
    const last = wall.querySelector(".messages > li:last-child .bubble");
    const edge = wall.getBoundingClientRect();
    return {
        title: last.getBoundingClientRect().top >= edge.top,
        end: wall.scrollHeight - wall.scrollTop - wall.clientHeight < 5,
    };
}
"""


async def test_long_words_are_read_from_their_beginning(
    emulator: Emulator, browser: Browser
) -> None:
    """New or edited; what only changes its buttons stays where one reads it."""
    ana = await emulator.person("Ana")
    long = "Titre\n" + "Une ligne de plus.\n" * 60
    await emulator.ok("sendMessage", chat_id=ana, text=long)
    seen = await visitor(browser, emulator, 1280, "fr")
    await seen.opens(f"/?user={ana}")

    async def stands(*, title: bool, end: bool) -> None:
        async def there() -> bool:
            return bool(await seen.page.evaluate(WALL) == {"title": title, "end": end})

        await eventually(there)

    await stands(title=True, end=False)
    await seen.page.locator("#text").fill("Vu")
    await seen.page.keyboard.press("Enter")
    await stands(title=True, end=True)
    short = await emulator.ok("sendMessage", chat_id=ana, text="Court")
    await stands(title=True, end=True)
    number = short["message_id"]
    await emulator.ok("editMessageText", chat_id=ana, message_id=number, text=long)
    await stands(title=True, end=False)

    async def read_to_the_end() -> bool:
        await seen.page.mouse.move(640, 300)
        await seen.page.mouse.wheel(0, 4000)
        return bool(await seen.page.evaluate(WALL) == {"title": False, "end": True})

    await eventually(read_to_the_end)
    await emulator.ok(
        "editMessageText",
        chat_id=ana,
        message_id=number,
        text=long,
        reply_markup=keyboard(callback_data="yes"),
    )
    await expect(seen.page.get_by_role("button", name="Oui")).to_be_visible()
    await stands(title=False, end=True)
    await seen.is_well()
