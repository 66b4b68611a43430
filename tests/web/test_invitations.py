"""A letter's link opens a page that says everything, shows nothing personal, consumes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest

from storage.database import EngineDoor
from storage.errors import Fault
from storage.sqlite import SqliteEngine
from tests.web.town import PHONE, Browser, Town, row
from tests.web.waves import SOMEBODY


class OnlyReads(SqliteEngine):
    """An engine whose writer is busy with something else for too long; `beside` it, one reads."""

    beside: EngineDoor

    async def read(self, *what: Any) -> Any:
        return await self.beside.read(*what)

    async def write(self, *_: object) -> NoReturn:
        raise Fault("storage.unreachable")


async def test_the_page_says_who_writes_why_when_and_how_to_answer(
    town: Town, browser: Browser
) -> None:
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 200
    for words in (
        "Nos données de santé, pour quoi faire\u00a0?",
        "À quelles conditions les données de santé",
        "l’Office public de l’information en santé",
        "du samedi 27 mars à 10\u00a0h au dimanche 28 mars 2027 à 17\u00a0h",
        "12 rue de la Fontaine-aux-Merles",
        "C’est gratuit",
        "des week-ends sont payés par l’équipe de l’atelier citoyen.",
        "C’est volontaire",
        "Ce que les autres voient",
        "Par Telegram",
        "Sur cette page",
        "Par téléphone",
        PHONE,
    ):
        assert words in page.text
    assert f"http://127.0.0.1:8081/?start={town.letter.token}" in page.text


async def test_a_file_that_pays_nothing_promises_nothing(town: Town, browser: Browser) -> None:
    await town.load(replace(town.workshop, expenses=None))
    page = await browser.get(f"/l/{town.letter.token}")
    assert "Vos frais" not in page.text
    assert "payés" not in page.text


async def test_the_page_is_as_good_in_english(town: Town, browser: Browser) -> None:
    page = await browser.get(f"/l/{town.letter.token}?lang=en")
    assert '<html lang="en">' in page.text
    assert "from Saturday 27 March at 10\u00a0am to Sunday 28 March 2027 at 5\u00a0pm" in page.text
    assert "the Public Office for Health Information" in page.text


async def test_whoever_holds_the_link_learns_nothing_about_its_person(
    town: Town, browser: Browser
) -> None:
    for path in ("", "/appel", "/merci"):
        page = await browser.get(f"/l/{town.letter.token}{path}")
        for known in (row().first_name, row().last_name, row().commune, row().postcode, "1957"):
            assert known not in page.text
            digits = "".join(page.text.split()).replace("0639980012", "")  # the example in the form
            assert "639980012" not in digits


async def test_reading_consumes_nothing(town: Town, browser: Browser) -> None:
    begun = "Vous avez déjà commencé dans Telegram"
    for _ in range(3):
        assert begun not in (await browser.get(f"/l/{town.letter.token}")).text
    await town.follow_in_chat(town.letter)
    assert begun in (await browser.get(f"/l/{town.letter.token}")).text


async def test_a_code_opens_the_same_page_however_it_is_typed(town: Town, browser: Browser) -> None:
    code = town.letter.code
    for typed in (code, code.lower(), f" {code[:4]} {code[4:]} ", f"{code[:4]}-{code[4:]}"):
        went = await browser.get("/c", params={"code": typed}, follow_redirects=False)
        assert went.status_code == 303
        assert went.headers["location"] == f"/c/{code[:4]}-{code[4:]}"
        page = await browser.get(went.headers["location"])
        assert page.status_code == 200
        assert f"http://127.0.0.1:8081/?start={code}" in page.text


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Tapez le code"), ("K7QM", "pas complet"), ("🙂", "pas complet")]
)
async def test_a_code_that_cannot_be_one_is_asked_again(
    browser: Browser, typed: str, said: str
) -> None:
    page = await browser.get("/c", params={"code": typed})
    assert page.status_code == 422
    assert said in page.text
    assert f'value="{typed}"' in page.text


async def test_an_unknown_link_leads_to_a_person(browser: Browser) -> None:
    for path in ("/l/AAAAAAAAAAAAAAAAAAAAAA", "/c/AAAA-BBBB", "/c/%F0%9F%99%82", "/l/%00", "/l/é"):
        page = await browser.get(path)
        assert page.status_code == 404
        assert "Nous ne reconnaissons pas cette adresse" in page.text
        assert PHONE in page.text


async def test_an_unknown_link_asks_nothing_of_the_writer(
    town: Town, browser: Browser, tmp_path: Path
) -> None:
    busy = OnlyReads(tmp_path / "busy.db", bytes(32))
    busy.beside = town.database.engine
    town.database.engine = busy
    unknown = [await browser.get(path) for path in ("/l/AAAAAAAAAAAAAAAAAAAAAA", "/c/AAAA-BBBB")]
    known = await browser.get(f"/l/{town.letter.token}", headers=SOMEBODY)
    town.database.engine = busy.beside
    assert [page.status_code for page in unknown] == [404, 404]
    assert known.status_code == 503  # it would have been remembered as looked at


async def test_a_used_link_leads_back_to_its_conversation_or_on_to_our_page(
    town: Town, browser: Browser
) -> None:
    await town.follow_in_chat(town.letter)
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 200
    assert "Vous avez déjà commencé dans Telegram" in page.text
    assert f"/l/{town.letter.token}/reponse" in page.text
    assert f"?start={town.letter.token}" in page.text
    assert PHONE in page.text


async def test_an_expired_link_leads_to_a_person(town: Town, browser: Browser) -> None:
    town.clock.at += timedelta(days=61)
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 410
    assert "Cette invitation a dépassé sa date" in page.text
    assert PHONE in page.text


async def test_a_replaced_link_says_that_a_newer_one_was_sent(town: Town, browser: Browser) -> None:
    newer = await town.new_letter()
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 410
    assert "Cette invitation a été remplacée" in page.text
    assert (await browser.get(f"/l/{newer.token}")).status_code == 200


async def test_a_locked_link_leads_to_a_person(town: Town, browser: Browser) -> None:
    for _ in range(5):
        await town.follow_in_chat(town.letter, postcode="75001")
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 410
    assert "Cette invitation est en pause" in page.text
    assert PHONE in page.text


async def test_a_link_of_the_team_says_so(town: Town, browser: Browser) -> None:
    letter = await town.letter_for_organiser()
    page = await browser.get(f"/l/{letter.token}")
    assert page.status_code == 200
    assert "Bienvenue dans l’équipe" in page.text


async def test_guessing_codes_is_slowed_down_for_the_guesser_alone(
    town: Town, browser: Browser
) -> None:
    for number in range(10):
        assert (await browser.get(f"/c/AAAA-AAA{number}")).status_code == 404
    page = await browser.get(f"/c/{town.letter.code}")
    assert page.status_code == 429
    assert page.headers["retry-after"] == "60"
    assert "1 minute" in page.text
    assert PHONE in page.text
    neighbour = browser.at("192.0.2.7")
    assert (await neighbour.get(f"/c/{town.letter.code}")).status_code == 200
    assert (await browser.get(f"/l/{town.letter.token}")).status_code == 200
    town.clock.real += 60
    assert (await browser.get(f"/c/{town.letter.code}")).status_code == 200


async def test_a_notice_that_lacks_its_source_leaves_it_out(town: Town, browser: Browser) -> None:
    notice = replace(town.workshop.notice, source=None)
    await town.load(replace(town.workshop, notice=notice))
    page = await browser.get(f"/l/{town.letter.token}")
    assert page.status_code == 200
    assert "Voici d’où viennent vos coordonnées" not in page.text
