"""What comes next, on a participant's own page; and what the group answered, when it is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

import actions.pages
import actions.survey
import storage.presence
from rules.pages import Purpose
from rules.presence import Source
from rules.survey import OPEN_FOR, opens_at
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.web.desk_town import citizen
from tests.web.lodging import read
from tests.web.town import Browser, Town, founded
from web.app import build_app

WORDS = "Mieux chauffer la salle"
HEARD = "J’ai pu dire ce que je pensais, et j’ai été écouté."


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


async def page_of(town: Town, person: str, purpose: Purpose = Purpose.AFTER) -> str:
    who = Who.oneself(person, town.workshop.id)
    return await town.database.transact(
        lambda tx: actions.pages.path(tx, who, purpose), cause=f"test:{purpose}:{person}"
    )


async def panel(town: Town, count: int) -> list[str]:
    return [
        await citizen(town, f"Personne{number}", CitizenState.VALIDATED) for number in range(count)
    ]


async def test_a_certificate_is_asked_for_on_the_page_itself(town: Town, browser: Browser) -> None:
    (person,) = await panel(town, 1)
    path = await page_of(town, person)
    page = read(await browser.get(path))
    assert "dès que l’équipe a noté votre venue" in page
    who = Who(town.organiser, person, town.workshop.id)
    await town.database.transact(
        lambda tx: storage.presence.add(tx, who, "2027-03-27-am", Source.TICK), cause="test:there"
    )
    page = read(await browser.get(path))
    assert "Elle est faite ici dès que vous la demandez." in page
    papers = await browser.get(f"{path}/papiers")
    assert "Une attestation de présence" in read(papers)
    assert f'href="{path}"' in papers.text


async def answered(town: Town, people: list[str], *, heard: int) -> None:
    """All answer the survey without a name, `heard` of them every question."""
    begins = opens_at(town.workshop)
    assert begins is not None
    town.clock.at = begins

    async def body(tx: Transaction) -> None:
        for number, person in enumerate(people):
            given = {"informed": "fully" if number else "not", "better": WORDS}
            given |= {"heard": "mostly"} if number < heard else {}
            who = Who.oneself(person, town.workshop.id)
            await actions.survey.fill(tx, who, given, named=False)

    await town.database.transact(body, cause="test:survey")


@pytest.mark.proves("done.after")
async def test_before_the_end_it_says_what_will_come(town: Town, browser: Browser) -> None:
    (ana,) = await panel(town, 1)
    page = read(await browser.get(await page_of(town, ana)))
    assert "L’atelier n’est pas terminé." in page
    assert "La remise de votre avis" in page
    assert "Un court questionnaire, après le dernier week-end" in page


async def test_a_handing_over_whose_day_is_past_is_not_told_as_to_come(
    town: Town, browser: Browser
) -> None:
    (ana,) = await panel(town, 1)
    path = await page_of(town, ana)
    due = datetime.combine(town.workshop.opinion_due, time(12), town.workshop.tz)
    town.clock.at = due + timedelta(days=1)
    page = read(await browser.get(path))
    assert "La remise de votre avis" not in page
    assert "Votre avis devait être remis" in page
    assert "L’équipe vous dira quand c’est fait." in page


async def test_who_did_not_take_part_is_told_so(town: Town, browser: Browser) -> None:
    path = await page_of(town, town.person)
    page = read(await browser.get(path))
    assert "Cette page est pour les personnes qui ont participé à l’atelier." in page
    assert "Votre avis" not in page


async def test_news_are_stopped_and_begun_again(town: Town, browser: Browser) -> None:
    (ana,) = await panel(town, 1)
    path = await page_of(town, ana)
    stopped = read(await browser.send(path, path, {"do": "stop"}))
    assert "Nous ne vous prévenons plus des réponses." in stopped
    again = read(await browser.send(path, path, {"do": "tell"}))
    assert "Nous vous prévenons quand un article reçoit une réponse" in again


async def test_a_form_of_somebody_else_s_page_is_not_taken(town: Town, browser: Browser) -> None:
    path = await page_of(town, town.person)
    (ana,) = await panel(town, 1)
    other = await page_of(town, ana)
    await browser.get(path)
    sent = await browser.send(other, path, {"do": "stop"})
    assert sent.status_code == 403


@pytest.mark.proves("done.after")
async def test_the_group_s_answers_are_shown_once_the_survey_is_over(
    town: Town, browser: Browser
) -> None:
    people = await panel(town, 6)
    await answered(town, people, heard=4)
    path = await page_of(town, people[0])
    assert "Ce que le groupe a répondu" not in read(await browser.get(path)).split("<h2")[-1]
    assert HEARD not in read(await browser.get(path))
    town.clock.at += OPEN_FOR
    for purpose in (Purpose.AFTER, Purpose.SURVEY):
        page = read(await browser.get(await page_of(town, people[0], purpose)))
        assert "Ce que le groupe a répondu" in page
        assert "Tout à fait : 5" in page
        assert "Pas du tout : 1" in page
        shown = page.split(HEARD, 1)[1].split("<h3", 1)[0]
        assert "Moins de 5 personnes ont répondu à cette question" in shown
        assert "<svg" not in shown
        assert WORDS not in page


@pytest.mark.proves("done.after")
async def test_of_fewer_than_five_sheets_nothing_is_shown(town: Town, browser: Browser) -> None:
    people = await panel(town, 4)
    await answered(town, people, heard=4)
    town.clock.at += OPEN_FOR
    page = read(await browser.get(await page_of(town, people[0])))
    assert "Ce que le groupe a répondu" not in page
    assert "Le questionnaire est fermé." in page


async def test_who_did_not_take_part_does_not_see_the_group_s_answers(
    town: Town, browser: Browser
) -> None:
    await answered(town, await panel(town, 6), heard=6)
    town.clock.at += OPEN_FOR
    page = read(await browser.get(await page_of(town, town.person, Purpose.SURVEY)))
    assert "Ce que le groupe a répondu" not in page
