"""The page where an e-mail is answered: what it takes, and that it tells nobody anything."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

import actions.answer_links
import actions.attendance
import actions.people
import actions.programme
import storage.attendance
from rules.answer_links import AboutWhat
from rules.attendance import Answer
from rules.pages import Purpose
from rules.people import Detail
from rules.programme import Shift
from rules.sessions import mark
from rules.slots import SlotState
from rules.who import CitizenState, Who
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.web.desk_town import citizen, into, read
from tests.web.opinion_town import participant
from tests.web.speaker_town import TRAINING, asked, do, page_of, slot, slots_of
from tests.web.test_accessibility import faults
from tests.web.test_calendar_page import moved, says
from tests.web.town import Browser, Town

NAME = "Zéphyrine"
WEEKEND = "weekend-1"


@pytest.fixture
async def ana(town: Town) -> str:
    """Somebody with a rare name, who said that they come."""
    return await participant(town, NAME)


async def link(
    town: Town, person: str, about: str = WEEKEND, kind: AboutWhat = AboutWhat.GATHERING
) -> str:
    who = Who("system", person, town.workshop.id)
    return await do(town, lambda tx: actions.answer_links.path(tx, who, kind, about))


async def said(town: Town, person: str) -> Answer | None:
    async def body(tx: Transaction) -> Answer | None:
        found = await storage.attendance.find(tx, person, town.workshop.id, WEEKEND)
        return found.answer

    return await town.database.read(body)


async def acts(town: Town, person: str) -> list[str]:
    async def body(tx: Transaction) -> list[str]:
        return [str(row["act"]) for row in await tx.fetch("data.audit", person=person)]

    return await town.database.read(body)


@pytest.mark.proves("done.mail_forwarded")
async def test_it_shows_when_and_where_and_nothing_of_anybody(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    shown = await browser.get(page)
    assert faults(shown.text) == []
    words = read(shown)
    about = town.workshop.gatherings[0]
    assert about.place is not None
    for told in ("Premier week-end", "samedi 27 mars", about.place.name, "Oui, je viens"):
        assert told in words
    for hidden in (NAME, "Durand", "vous avez répondu", "je viens</b>", ana):
        assert hidden not in shown.text
    await says(town, ana, WEEKEND, Answer.NO)
    again = re.sub(r'value="[^"]{20,}"', "", (await browser.get(page)).text)
    assert again == re.sub(r'value="[^"]{20,}"', "", shown.text)


async def test_to_look_answers_nothing_whatever_the_address_says(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    for choice in ("yes", "no", "later", "part", "%3Cb%3E"):
        for _ in range(2):  # the reader's mail server, then the reader
            shown = await browser.http.get(f"{page}?choix={choice}")
            assert shown.status_code == 200
        assert (await browser.http.head(f"{page}?choix={choice}")).status_code in (200, 405)
    assert await said(town, ana) is Answer.YES
    assert "answer.by_link" not in await acts(town, ana)


async def test_the_answer_on_the_link_is_the_first_to_be_pressed(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    for choice in ("no", "later"):
        shown = (await browser.get(f"{page}?choix={choice}")).text
        buttons = re.findall(r'class="(\w+)" type="submit" name="answer" value="(\w+)"', shown)
        assert buttons[0] == ("button", choice)
        assert [style for style, _ in buttons[1:]] == ["quiet", "quiet"]


async def test_an_answer_is_recorded_as_in_the_chat_and_says_how_to_change_it(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    answered = await browser.send(page, page, {"answer": "no"})
    assert "C’est noté : vous ne pouvez pas venir" in read(answered)
    assert "Vous pouvez rouvrir ce lien et répondre autrement" in read(answered)
    assert (answered.url.path, answered.url.query) == (page, b"")
    assert await said(town, ana) is Answer.NO
    assert (await acts(town, ana))[-3:].count("answer.by_link") == 1
    answered = await browser.send(page, page, {"answer": "yes"})
    assert "C’est noté : vous venez" in read(answered)
    assert await said(town, ana) is Answer.YES
    assert "C’est noté" not in read(await browser.get(page))  # it was said once


async def test_an_opening_that_is_put_off_shows_on_the_page_and_in_the_calendar(
    town: Town, browser: Browser, ana: str
) -> None:
    about = town.workshop.gatherings[0]
    town.clock.at = about.starts_at - timedelta(minutes=20)
    edit, who = Shift(about.sessions[0].key, 15), Who("command", "command", town.workshop.id)
    await do(town, lambda tx: actions.programme.change(tx, who, about.key, edit, mark(about)))
    assert "samedi 27 mars à 10 h 15" in read(await browser.get(await link(town, ana)))
    calendar = await page_of(town, ana, Purpose.CALENDAR)
    assert "samedi 27 mars à 10 h 15" in read(await browser.get(calendar))
    assert "T101500" in (await browser.get(f"{calendar}/agenda.ics")).text


async def test_the_same_form_again_does_nothing(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana)
    hidden = dict(
        re.findall(r'name="(nonce|seal)" value="([^"]*)"', (await browser.get(page)).text)
    )
    first = await browser.http.post(page, data={**hidden, "answer": "no"}, follow_redirects=True)
    assert "C’est noté" in read(first)
    await says(town, ana, WEEKEND, Answer.YES)
    again = await browser.http.post(page, data={**hidden, "answer": "no"}, follow_redirects=True)
    assert again.status_code == 200
    assert await said(town, ana) is Answer.YES
    assert (await acts(town, ana)).count("answer.by_link") == 1


async def test_the_same_answer_again_is_no_news(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana)
    answered = await browser.send(page, page, {"answer": "yes"})
    assert "C’est noté : vous venez" in read(answered)
    assert "answer.by_link" not in await acts(town, ana)


@pytest.mark.parametrize("given", ["part", "", "maybe"])
async def test_what_is_no_answer_is_asked_again(
    town: Town, browser: Browser, ana: str, given: str
) -> None:
    page = await link(town, ana)
    answered = await browser.send(page, page, {"answer": given})
    assert answered.status_code == 422
    assert "Choisissez une des réponses" in read(answered)
    assert await said(town, ana) is Answer.YES


async def test_a_form_from_elsewhere_is_not_taken(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana)
    other = await browser.http.post(page, data={"answer": "no"})
    assert other.status_code != 200
    assert await said(town, ana) is Answer.YES


async def test_once_it_has_begun_it_says_whom_to_call(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    nonce = (await browser.get(page)).text
    town.clock.at = town.workshop.gatherings[0].starts_at
    shown = await browser.get(page)
    assert "a déjà commencé" in read(shown)
    assert 'name="answer"' not in shown.text
    hidden = dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', nonce))
    late = await browser.http.post(page, data={**hidden, "answer": "no"})
    assert late.status_code == 422
    assert await said(town, ana) is Answer.YES


async def test_who_has_no_seat_any_more_is_told_kindly(town: Town, browser: Browser) -> None:
    bob = await citizen(town, "Bob", CitizenState.VALIDATED)
    page = await link(town, bob)
    await do(town, lambda tx: into(tx, town, bob, CitizenState.WITHDRAWN))
    answered = await browser.send(page, page, {"answer": "yes"})
    assert answered.status_code == 422
    assert await said(town, bob) is None


async def test_what_is_called_off_asks_nothing(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana, "weekend-9")
    shown = await browser.get(page)
    assert "n’est plus dans le programme" in read(shown)
    assert 'name="answer"' not in shown.text
    assert faults(shown.text) == []


async def test_it_follows_the_programme(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana)
    await moved(town, WEEKEND, 7)
    assert "samedi 3 avril" in read(await browser.get(page))


async def test_guessed_revoked_erased_or_another_page_s_it_is_not_there(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await link(town, ana)
    assert await link(town, ana) == page
    guessed = f"/reponse/{'0' * 32}"
    assert (await browser.get(guessed)).status_code == 404
    who = Who(town.organiser, ana, town.workshop.id)
    await do(town, lambda tx: actions.people.correct(tx, who, Detail.EMAIL, "new@example.org"))
    gone = await browser.get(page)
    assert gone.status_code == 404
    assert "Premier week-end" not in gone.text
    assert (await browser.http.post(page, data={"answer": "no"})).status_code == 404
    newer = await link(town, ana)
    assert newer != page
    token = newer.rpartition("/")[2]
    assert (await browser.get(f"/calendrier/{token}")).status_code == 404
    assert (await browser.get(newer)).status_code == 200
    await do(town, lambda tx: erase_person(tx, ana))
    assert (await browser.get(newer)).status_code == 404


async def test_a_speaker_answers_the_time_that_is_asked_now(town: Town, browser: Browser) -> None:
    anne = await asked(town)
    page = await link(town, anne, TRAINING, AboutWhat.SLOT)
    shown = await browser.get(page)
    assert faults(shown.text) == []
    assert "Pouvez-vous intervenir à ce moment ?" in read(shown)
    assert "Anne" not in shown.text
    assert "Salle 3" in read(shown)
    answered = await browser.send(page, page, {"answer": "yes", "time": slot(town).mark})
    assert "C’est noté : vous acceptez ce moment" in read(answered)
    assert [each.state for each in await slots_of(town, anne)] == [SlotState.ACCEPTED]
    stale = await browser.send(page, page, {"answer": "no", "time": "another"})
    assert stale.status_code == 422
    assert [each.state for each in await slots_of(town, anne)] == [SlotState.ACCEPTED]
    unknown = await browser.send(page, page, {"answer": "later", "time": slot(town).mark})
    assert unknown.status_code == 422


async def test_it_is_read_in_english_too(town: Town, browser: Browser, ana: str) -> None:
    page = await link(town, ana)
    shown = await browser.get(f"{page}?lang=en")
    assert faults(shown.text) == []
    assert "Will you come?" in read(shown)
