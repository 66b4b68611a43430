"""Asking to be called counts once, says what is wrong, and cannot be done in somebody's place."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

import storage.calls
import storage.outbox
from rules.messages import Lane
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.storage.town import where
from tests.web.server import Server
from tests.web.town import PHONE, Browser, Town, founded
from web.app import build_app

GOOD = {"phone": "06 39 98 00 12", "when": "morning"}
NUMBER = "06\u00a039\u00a098\u00a000\u00a012"


def hidden_fields(page: str) -> dict[str, str]:
    """Read what the form carries besides what is typed."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))


async def open_form(town: Town, browser: Browser) -> tuple[str, dict[str, str]]:
    """Open the form; its address, and what it carries."""
    address = f"/l/{town.letter.token}/appel"
    page = await browser.get(address)
    assert page.status_code == 200
    return address, hidden_fields(page.text)


async def requests_in(town: Town) -> int:
    """Count the calls to make."""
    return await town.count("calls.count_open", workshop=town.workshop.id)


async def wishes_of(town: Town) -> list[str]:
    """Return what the team reads about Denise."""

    async def body(tx: Transaction) -> list[str]:
        number = await storage.calls.next_open(tx, town.workshop.id)
        call = await storage.calls.find(tx, number or 0, town.workshop.id)
        return [call.wish] if call else []

    return await town.database.read(body)


@pytest.fixture
async def either_town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


async def test_a_request_is_recorded_and_told_to_the_team(either_town: Town) -> None:
    town, browser = either_town, Browser(build_app(either_town.site()))
    address, carried = await open_form(town, browser)
    sent = await browser.post(address, {**carried, **GOOD})
    assert sent.status_code == 303
    assert sent.headers["location"].startswith(f"/l/{town.letter.token}/merci?nonce=")
    assert await requests_in(town) == 1
    assert await wishes_of(town) == [f"Vous pouvez m’appeler au {NUMBER}, plutôt le matin."]
    told = await town.count("outbox.count_waiting", lane=Lane.INTERACTIVE)
    assert told == 1  # to the one organiser
    page = await browser.get(sent.headers["location"])
    assert "au plus tard le mercredi 13 janvier" in page.text  # two working days after a Monday

    assert f"Vous pouvez m’appeler au {NUMBER}, plutôt le matin." in page.text
    assert f'href="{address}">Changer le numéro ou le moment' in page.text
    household = await browser.at("192.0.2.66").get(sent.headers["location"])
    assert household.status_code == 200
    assert NUMBER not in household.text  # the address alone shows nobody's number

    again = await browser.post(address, {**carried, **GOOD})
    assert again.status_code == 303
    assert await requests_in(town) == 1
    assert len(await wishes_of(town)) == 1
    assert await town.count("outbox.count_waiting", lane=Lane.INTERACTIVE) == told


async def test_who_is_erased_leaves_no_word_of_the_request_and_none_goes_to_the_team(
    either_town: Town,
) -> None:
    town, browser = either_town, Browser(build_app(either_town.site()))
    address, carried = await open_form(town, browser)
    await browser.post(address, {**carried, **GOOD, "when": "evening"})
    await town.database.transact(take_the_first, cause="sender")  # it has left before they are
    address, carried = await open_form(town, browser)
    await browser.post(address, {**carried, **GOOD})
    assert {"outbox.sealed_body", "calls.sealed_note"} <= await where(town.database, NUMBER)
    await town.database.transact(lambda tx: erase_person(tx, town.person), cause="update:1")
    for word in (NUMBER, "Denise"):
        assert await where(town.database, word) == set()
    assert await town.count("outbox.count_waiting", lane=Lane.INTERACTIVE) == 0


async def take_the_first(tx: Transaction) -> None:
    """Send the first message, as the sender does."""
    (head,) = await storage.outbox.heads(tx, Lane.INTERACTIVE, 2)
    assert await storage.outbox.claim(tx, head.id) is not None
    await storage.outbox.sent(tx, head.id, 7)


async def test_two_presses_at_once_are_one_request(town: Town, browser: Browser) -> None:
    address, carried = await open_form(town, browser)
    answers = await asyncio.gather(*(browser.post(address, {**carried, **GOOD}) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {303}
    assert await requests_in(town) == 1
    assert len(await wishes_of(town)) == 1


async def test_another_wish_takes_the_place_of_the_first(town: Town, browser: Browser) -> None:
    for when in ("morning", "evening"):
        address, carried = await open_form(town, browser)
        await browser.post(address, {**carried, **GOOD, "when": when})
    assert await requests_in(town) == 1
    (wish,) = await wishes_of(town)
    assert wish.endswith("plutôt en début de soirée.")
    assert await town.count("outbox.count_waiting", lane=Lane.INTERACTIVE) == 2


async def test_the_team_reads_the_wish_in_the_language_in_which_to_call(
    town: Town, browser: Browser
) -> None:
    address, _ = await open_form(town, browser)
    carried = hidden_fields((await browser.get(f"{address}?lang=en")).text)
    await browser.post(address, {**carried, "phone": "+32 470 12 34 56", "when": "any"})
    assert await wishes_of(town) == ["You can call me on +32470123456 at any time."]


@pytest.mark.parametrize(
    ("typed", "said", "field"),
    [
        ({**GOOD, "phone": ""}, "Écrivez le numéro auquel", "phone"),
        ({**GOOD, "phone": "12"}, "reconnu le numéro « 12 »", "phone"),
        ({**GOOD, "phone": '"><b>'}, 'reconnu le numéro « "><b> »', "phone"),
        ({"phone": "06 39 98 00 12"}, "Choisissez un moment", "when"),
        ({**GOOD, "when": "midnight"}, "Choisissez un moment", "when"),
    ],
)
async def test_what_is_wrong_is_said_beside_it_and_the_rest_is_kept(
    town: Town, browser: Browser, typed: dict[str, str], said: str, field: str
) -> None:
    address, carried = await open_form(town, browser)
    page = await browser.post(address, {**carried, **typed})
    assert page.status_code == 422
    words = unescape(page.text).replace("\u00a0", " ")
    mistake = re.search(rf'id="{field}-mistake">(.*?)</p>', words, re.DOTALL)
    assert mistake is not None
    assert said in mistake[1]
    assert f'value="{typed["phone"]}"' in words
    assert "<b>" not in page.text.replace("<b>Répétition.</b>", "")
    assert await requests_in(town) == 0

    mended = await browser.post(address, {**hidden_fields(page.text), **GOOD})
    assert mended.status_code == 303
    assert await requests_in(town) == 1


async def test_a_form_from_elsewhere_records_nothing_and_loses_nothing(
    town: Town, browser: Browser
) -> None:
    address, carried = await open_form(town, browser)
    stranger = browser.at("192.0.2.66")
    for fields in (carried, {}, {**carried, "seal": "é"}, {**carried, "nonce": "x" * 100}):
        page = await stranger.post(address, {**fields, **GOOD})
        assert page.status_code == 403
        assert "Rien n’est perdu" in page.text
        assert 'value="06 39 98 00 12"' in page.text
        assert re.search(r'value="morning" required checked', page.text)
    assert await requests_in(town) == 0


async def test_a_form_of_one_link_does_not_fit_another(town: Town, browser: Browser) -> None:
    _, carried = await open_form(town, browser)
    half = len(town.letter.code) // 2
    other = f"/c/{town.letter.code[:half]}-{town.letter.code[half:]}/appel"
    assert (await browser.post(other, {**carried, **GOOD})).status_code == 403
    assert await requests_in(town) == 0


async def test_a_form_sent_after_the_link_has_closed_leads_to_a_person(
    town: Town, browser: Browser
) -> None:
    address, carried = await open_form(town, browser)
    await town.new_letter()
    page = await browser.post(address, {**carried, **GOOD})
    assert page.status_code == 410
    assert PHONE in page.text
    assert await requests_in(town) == 0


async def test_a_flood_is_turned_away(town: Town, browser: Browser) -> None:
    address, carried = await open_form(town, browser)
    assert (await browser.post(address, {**carried, "phone": "0" * 20_000})).status_code == 413
    many = {f"field{number}": "" for number in range(100)}
    assert (await browser.post(address, {**carried, **many})).status_code == 400
    assert await requests_in(town) == 0


@pytest.mark.proves("done.browser_leaves")
async def test_a_browser_that_leaves_in_the_middle_leaves_nothing_half_done(
    town: Town, browser: Browser
) -> None:
    address, carried = await open_form(town, browser)
    body = str(browser.http.build_request("POST", "/", data={**carried, **GOOD}).content, "ascii")
    head = (
        f"POST {address} HTTP/1.1\r\nHost: test\r\nContent-Length: {len(body)}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n"
        f"Cookie: form={browser.http.cookies['form']}\r\n\r\n"
    )
    async with Server(browser.app) as server:
        for sent in (head[:40], head, head + body[: len(body) // 2], head + body[:-1]):
            await server.say_and_leave(sent)
        await server.settles()
        assert await requests_in(town) == 0
        assert await wishes_of(town) == []

        await server.say_and_leave(head + body)  # all was said; only the answer is not waited for
        await server.settles()
        assert await requests_in(town) == 1
        assert len(await wishes_of(town)) == 1

        assert (await browser.post(address, {**carried, **GOOD})).status_code == 303
        assert await requests_in(town) == 1
        assert len(await wishes_of(town)) == 1
        assert server.faults == []
