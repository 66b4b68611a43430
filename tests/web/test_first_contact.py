"""Writing to people for the first time: what an organiser asks for, sees and takes away."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser as Chromium

import storage.links
from actions.letters import Press, sheet
from actions.links import MadeLink
from rules.facts import Localised
from rules.letters import Text
from rules.people import Person
from rules.who import Role
from storage.transaction import Transaction
from storage.waves import Recipient
from tests.example import example
from tests.pdf import codes, count
from tests.web.desk_town import citizen, form_of, kept, read, twice
from tests.web.server import Server
from tests.web.town import PHONE, START, Browser, Town, every_text
from tests.web.waves import (
    MESSAGES,
    SOMEBODY,
    URL,
    WAVE,
    WORDS,
    asked,
    batches,
    downloaded,
    file_of,
    home,
    made,
    people_of,
    some,
    wave,
    work,
    written,
)
from tests.web.windows import sign_in, tab_to, window
from web.team.session import COOKIE

SIMONE = Person("simone", "Simone", "Petit", "1958", "56000", "Vannes", None, None, "fr")


@pytest.fixture
async def karim(town: Town, browser: Browser) -> Browser:
    """Somebody who organises, at the team's pages."""
    return await town.signed_in(browser, town.organiser)


async def test_letters_are_asked_for_made_and_taken_away(town: Town, karim: Browser) -> None:
    await some(town, 3)
    await written(town, karim)
    assert "En préparation" in read(await asked(town, karim))
    await work(town)
    path = f"{home(town)}/vague/{(await wave(town)).id}"
    words = read(await karim.get(path))
    assert "Prête . Premier contact, lettres. Le lundi 18 janvier 2027." in words
    assert "Lettres faites : 3 sur 3." in words
    one = await downloaded(karim, f"{path}/fichier/1")
    assert count(one) == 3
    with zipfile.ZipFile(io.BytesIO(await downloaded(karim, f"{path}/tout"))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"vague-{(await wave(town)).id}-001.pdf": one
        }


async def test_a_letter_says_what_the_organiser_wrote(town: Town, karim: Browser) -> None:
    await citizen(town, "Anaïs", last_name="N’Diaye")
    await written(town, karim)
    shown = await karim.get(f"{home(town)}/texte/lettres")
    assert "Bonjour {prénom}," in shown.text
    for name, kind in (("fr.png", "image/png"), ("en.pdf", "application/pdf")):
        answer = await karim.get(f"{home(town)}/apercu/{name}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    for name in ("de.png", "fr.gif", "fr"):
        assert (await karim.get(f"{home(town)}/apercu/{name}")).status_code == 404
    assert (await karim.get(f"{home(town)}/texte/pigeons")).status_code == 404


async def test_before_anything_is_written_a_text_is_proposed(town: Town, karim: Browser) -> None:
    shown = await karim.get(f"{home(town)}/texte/lettres")
    words = read(shown)
    assert "L’Office public de l’information en santé pose une question à 20 personnes" in words
    assert "Premier week-end : {date weekend-1}" in words
    assert "Vous n’avez rien à payer. Le trajet, l’hôtel et les repas" in words
    assert (await karim.get(f"{home(town)}/apercu/fr.png")).status_code == 200
    refused = await asked(town, karim)
    assert refused.status_code == 422
    assert "Relisez et gardez d’abord le texte des lettres." in read(refused)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("words-fr", "Bonjour {surnom}", "{surnom}"),
        ("words-en", "x" * 2_601, "compte 2 601 signes"),
        ("place-fr", "", "Il manque une partie du texte"),
        ("words-fr", "\n\n".join(["Une ligne."] * 60), "prend plus d’une page"),
    ],
)
async def test_a_text_that_cannot_be_sent_is_explained_and_not_lost(
    town: Town, karim: Browser, field: str, typed: str, said: str
) -> None:
    path = f"{home(town)}/texte/lettres"
    answer = await karim.send(path, path, WORDS | {field: typed}, form=1)
    assert answer.status_code == 422
    assert said in read(answer)
    assert typed.split("\n", 1)[0][:50] in answer.text.replace("&#39;", "'")


@pytest.mark.proves("done.empty_pool")
async def test_an_empty_pool_is_said(town: Town, karim: Browser) -> None:
    await written(town, karim)
    first = await asked(town, karim)
    assert "Personne n’attend un premier contact : tout le monde a déjà reçu" in read(first)
    reminder = await asked(town, karim, kind="reminder")
    assert "Il n’y a personne à qui rappeler l’invitation" in read(reminder)
    assert [first.status_code, reminder.status_code] == [422, 422]


@pytest.mark.proves("done.wave_once")
async def test_a_wave_asked_for_twice_is_made_once(town: Town, karim: Browser) -> None:
    await some(town, 3)
    await written(town, karim)
    hidden, later = [await form_of(karim, home(town)) for _ in range(2)]
    answers = [await karim.http.post(home(town), data={**hidden, **WAVE}) for _ in range(2)]
    assert [each.status_code for each in answers] == [303, 303]
    other = await karim.http.post(home(town), data={**later, **WAVE, "name": "Deuxième"})
    assert "La vague « Première » est encore en cours." in read(other)
    await work(town)
    assert len(await people_of(town, (await wave(town)).id)) == 3
    await citizen(town, "Zoé")
    assert "Une vague s’appelle déjà « Première »." in read(await asked(town, karim))


async def test_who_only_reads_makes_and_takes_nothing(town: Town, browser: Browser) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await some(town, 2)
    await written(town, karim)
    path = f"{home(town)}/vague/{(await made(town, karim)).id}"
    reader = await town.signed_in(browser, await town.member(Role.READER))
    assert (await reader.get(path)).status_code == 200
    assert "<form" not in (await reader.get(home(town))).text.split("<main")[1]
    for address in (f"{path}/fichier/1", f"{path}/tout"):
        assert (await reader.get(address)).status_code == 403
    assert (await browser.get(home(town))).status_code == 403
    assert (await karim.get(f"{home(town)}/vague/77")).status_code == 404
    assert (await karim.get(f"{path}/fichier/77")).status_code == 404
    before = await kept(town)
    for address in (home(town), f"{path}/arret", f"{home(town)}/texte/lettres"):
        _, second = await twice(reader, home(town), address, WAVE)
        assert second.status_code == 403
    assert await kept(town) == before


@pytest.mark.proves("done.list_formulas")
async def test_a_list_for_text_messages_runs_no_formula(town: Town, karim: Browser) -> None:
    await citizen(town, "=HYPERLINK(1)", last_name="+33")
    await citizen(town, "Zoé", last_name="d’Aubigné")
    await written(town, karim)
    first = await made(town, karim, channel="list")
    content = (await downloaded(karim, f"{home(town)}/vague/{first.id}/tout")).decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(content), delimiter=";")
    assert header == [
        *("Nom", "Prénom", "Téléphone", "Langue", "Page personnelle", "Code court", "Message")
    ]
    names = {(row[0], row[1]) for row in rows}
    assert names == {("'+33", "'=HYPERLINK(1)"), ("d’Aubigné", "Zoé")}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    for row in rows:
        assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", row[5])
        assert row[6].startswith("Bonjour ")
        assert row[6].endswith(row[4])
        browser = Browser(karim.app)
        for way in (row[4].removeprefix(URL), f"/c/{row[5]}"):
            assert (await browser.get(way)).status_code == 200


ODD = (
    "D’Artagnan",
    "O'Brien",
    "Zoé 😀",
    "😀",
    "M" * 80,
    "#emph[x] $a$ \\ <b> @c",
    '"quoted" `raw`',
    "محمد",
    "יוסף",
    "王小明",
    "Łukasz Đỗ",
    "e\u0301\u200b\u202e",
)


@pytest.mark.proves("done.odd_names")
async def test_odd_names_break_no_letter(town: Town, karim: Browser) -> None:
    people = [
        await citizen(town, name, last_name=f"Durand {chr(65 + number)}")
        for number, name in enumerate(ODD)
    ]
    await written(town, karim)
    first = await made(town, karim, wanted="50")
    (batch,) = await batches(town, first.id)
    pdf = await file_of(town, batch)
    assert count(pdf) == len(people)
    assert len({*codes(pdf, *range(1, len(people) + 1))}) == len(people)


@pytest.mark.proves("done.letter_ua")
async def test_the_pdf_says_what_it_is_to_a_screen_reader(town: Town, karim: Browser) -> None:
    await some(town, 2)
    await written(town, karim)
    (batch,) = await batches(town, (await made(town, karim)).id)
    pdf = await file_of(town, batch)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/StructTreeRoot" in pdf
    assert b"/Marked true" in pdf
    assert re.findall(rb"/Lang ?\((\w+)\)", pdf)[0] == b"fr"
    title = re.search(rb"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", pdf, re.DOTALL)
    assert title is not None
    assert title[1].decode().startswith("Invitation")
    assert b"/DisplayDocTitle true" in pdf


@pytest.mark.proves("done.letter_plain")
@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (Localised({"fr": "le mardi matin"}), "01 99 00 12 34, le mardi matin. Une personne"),
        (None, "01 99 00 12 34. Une personne"),
    ],
)
def test_a_letter_says_by_when_to_answer_and_when_somebody_is_at_the_telephone(
    hours: Localised | None, said: str
) -> None:
    """For somebody without a smartphone: a computer will do, and so will a telephone."""
    workshop = replace(example(), team=replace(example().team, hours=hours))
    press = Press(workshop, every_text(), "https://atelier.example")
    expires = datetime(2027, 3, 12, 9, 0, tzinfo=UTC)
    whose = [(Recipient(SIMONE, None, None), MadeLink("token", "K7QM3XTD", expires))]
    fixed = sheet(press, "fr", Text(), whose, day=START).fixed
    plain = {name: each.replace("\u00a0", " ") for name, each in fixed.items()}
    assert "au plus tard le jeudi 11 mars 2027" in plain["ways-title"]
    assert "écrivez atelier.example en haut de l’écran" in plain["ways-code"]
    assert said in plain["ways-phone"]


async def test_a_letter_offers_the_telephone_too(town: Town, karim: Browser) -> None:
    shown = await karim.get(f"{home(town)}/texte/lettres")
    assert PHONE.replace("\u00a0", " ") in shown.text.replace("\u00a0", " ")


async def test_a_logo_stands_on_letters_or_is_explained(
    town: Town, karim: Browser, tmp_path: Path
) -> None:
    path = f"{home(town)}/texte/lettres"
    drawn = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(drawn, "PNG")
    for name, content, said in (
        ("logo.pdf", b"%PDF-1.7\nx", "ne peut pas être placé dans une lettre"),
        ("logo.png", b"GIF89a", "Rien n’a été changé"),
        ("logo.png", drawn.getvalue(), "Le logo est gardé."),
    ):
        hidden = await form_of(karim, path)
        answer = await karim.http.post(
            f"{home(town)}/logo",
            data=hidden,
            files={"file": (name, content)},
            follow_redirects=True,
        )
        assert said in read(answer), name
    with_logo = await downloaded(karim, f"{home(town)}/apercu/fr.png")
    await karim.send(path, f"{home(town)}/logo/retirer", {}, form=3)
    assert await downloaded(karim, f"{home(town)}/apercu/fr.png") != with_logo


@pytest.mark.parametrize(
    ("headers", "counts"),
    [
        (SOMEBODY, True),
        ({"user-agent": "TelegramBot (like TwitterBot)"}, False),
        ({"user-agent": "WhatsApp/2.23.20.0"}, False),
        ({"user-agent": "Mozilla/5.0 (Linux; Android 9; CUBOT P30) Chrome/120.0"}, True),
        (SOMEBODY | {"sec-purpose": "prefetch"}, False),
    ],
)
async def test_a_page_is_opened_once_and_by_people_alone(
    town: Town, browser: Browser, headers: dict[str, str], counts: bool
) -> None:
    async def opened_at(tx: Transaction) -> object:
        link = await storage.links.find(tx, tx.keyed_hash(town.letter.token))
        return link and link.opened_at

    path = f"/l/{town.letter.token}"
    assert (await browser.http.head(path, headers=headers)).status_code == 200
    assert await town.database.read(opened_at) is None
    assert (await browser.get(path, headers=headers)).status_code == 200
    first = await town.database.read(opened_at)
    assert (first is not None) is counts
    before = town.database.statements
    await browser.get(path, headers=headers)
    looked = town.database.statements - before
    town.clock.at += town.clock.at - town.clock.at.replace(hour=0)
    assert await town.database.read(opened_at) == first
    assert looked < 8


async def test_words_for_messages_are_kept_too(town: Town, karim: Browser) -> None:
    path = f"{home(town)}/texte/messages"
    answer = await karim.send(path, path, MESSAGES, form=1)
    assert "Le texte est gardé." in read(answer)
    too_long = await karim.send(path, path, MESSAGES | {"words-fr": "x" * 301}, form=1)
    assert "Il y a de la place pour 300." in read(too_long)


async def test_words_for_emails_are_kept_and_shown_as_they_will_be_read(
    town: Town, karim: Browser
) -> None:
    path = f"{home(town)}/texte/courriels"
    assert f"Les réponses arrivent à {town.workshop.team.email}." in read(await karim.get(path))
    words = {
        "subject-fr": "Une question\nà vous",
        "words-fr": "Bonjour {prénom} & bienvenue,\n\nVoici « {atelier} ».",
        "subject-en": "A question",
        "words-en": "Hello {first name}.",
    }
    for part, said in (
        ({"subject-fr": " "}, "Il manque une partie du texte : l’objet ou le message."),
        ({"subject-fr": "x" * 121}, "L’objet compte 121 signes. Il y a de la place pour 120."),
        ({"words-en": "Hello {her}."}, "{her}"),
    ):
        assert said in read(await karim.send(path, path, words | part, form=1))
    assert "Le texte est gardé." in read(await karim.send(path, path, words, form=1))
    html = await karim.get(f"{home(town)}/apercu/fr.html")
    assert "<title>Une question à vous</title>" in html.text
    assert ">Bonjour Denise &amp; bienvenue,</p>" in html.text
    assert "frame-ancestors 'self'" in html.headers["content-security-policy"]
    plain = await karim.get(f"{home(town)}/apercu/fr.txt")
    assert plain.headers["content-type"] == "text/plain; charset=utf-8"
    assert "Bonjour Denise & bienvenue," in plain.text
    assert "http://test/l/exemple" in plain.text


@pytest.mark.browser
async def test_a_wave_is_asked_for_by_keyboard_and_without_a_script(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await some(town, 2)
    await written(town, karim)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await sign_in(page, server.url, karim.http.cookies[COOKIE])
        await page.goto(server.url + home(town))
        await page.fill("#name", "Première")
        await page.fill("#wanted", "2")
        await page.focus("#wanted")
        await tab_to(page, "Faire cette vague")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/vague/*")
        assert "La vague est demandée." in await page.inner_text(".noted")
    await work(town)
    assert len(await people_of(town, (await wave(town)).id)) == 2
