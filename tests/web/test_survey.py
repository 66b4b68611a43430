"""The survey on pages: one's own, with a name or without; the team's picture of all of them."""

from __future__ import annotations

import json
import re

import pytest

from rules.pages import Purpose
from rules.who import CitizenState, Role
from storage.transaction import Transaction
from tests.storage.town import everything, where
from tests.web.desk_town import citizen, read, twice
from tests.web.opinion_town import at, page_of, participant
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town

SECRET = "Moins de sigles le samedi"
GIVEN = {"informed": "fully", "heard": "mostly", "opinion": "", "again": "yes", "better": SECRET}


@pytest.fixture
async def ana(town: Town) -> str:
    person = await participant(town, "Ana")
    town.clock.at = at(town, 4, 26, 18)
    return person


async def sheets(town: Town) -> list[dict[str, str]]:
    async def body(tx: Transaction) -> list[str]:
        rows = await tx.fetch("survey.sheets", workshop=town.workshop.id)
        return [row["sealed_answers"] for row in rows]

    return [json.loads(each) for each in await town.database.read(body)]


async def test_without_a_name_nothing_leads_back(town: Town, browser: Browser, ana: str) -> None:
    page = await page_of(town, ana, Purpose.SURVEY)
    before = {(table, column) for table, column, value in await everything(town.database)}
    shown = await browser.get(page)
    assert faults(shown.text) == []
    said = read(await browser.send(page, page, {**GIVEN, "named": "no"}))
    assert "Merci, c’est noté, sans votre nom." in said
    assert "Vous avez déjà répondu à ce questionnaire." in said
    assert await sheets(town) == [{key: value for key, value in GIVEN.items() if value}]
    assert await where(town.database, SECRET) == {"survey_sheets.sealed_answers"}
    new = {(table, column) for table, column, _ in await everything(town.database)} - before
    assert {table for table, _ in new} <= {"survey_sheets", "survey_answered", "forms"}
    linked = [
        (table, column)
        for table, column, value in await everything(town.database)
        if table == "survey_sheets" and value == ana
    ]
    assert linked == []


async def test_with_a_name_one_changes_ones_mind(town: Town, browser: Browser, ana: str) -> None:
    page = await page_of(town, ana, Purpose.SURVEY)
    await browser.send(page, page, {**GIVEN, "named": "yes"})
    shown = await browser.get(page)
    assert "Vous avez répondu avec votre nom." in read(shown)
    assert 'id="informed-fully" name="informed" value="fully" checked' in shown.text
    await browser.send(page, page, {**GIVEN, "named": "yes", "informed": "not"})
    assert [each["informed"] for each in await sheets(town)] == ["not"]


async def test_a_sheet_sent_twice_counts_once(town: Town, browser: Browser, ana: str) -> None:
    page = await page_of(town, ana, Purpose.SURVEY)
    first, second = await twice(browser, page, page, {**GIVEN, "named": "no"})
    assert (first.status_code, second.status_code) == (303, 303)
    assert len(await sheets(town)) == 1
    again = await browser.get(page)
    assert "<fieldset" not in again.text


async def test_blanks_alone_are_no_answer_and_what_was_typed_stays(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await page_of(town, ana, Purpose.SURVEY)
    refused = await browser.send(page, page, {"named": "yes"})
    assert refused.status_code == 422
    assert "Répondez au moins à une." in read(refused)
    long = await browser.send(page, page, {"named": "yes", "better": "a" * 1001})
    assert "a" * 1001 in long.text
    assert 'id="named-yes" name="named" value="yes" checked' in long.text


async def test_before_the_end_and_for_others_it_is_closed(town: Town, browser: Browser) -> None:
    early = await participant(town, "Ana")
    page = await page_of(town, early, Purpose.SURVEY)
    assert "n’est pas ouvert en ce moment" in read(await browser.get(page))
    other = await citizen(town, "Béa", CitizenState.QUALIFIED)
    page = await page_of(town, other, Purpose.SURVEY)
    assert "pour les personnes qui ont participé" in read(await browser.get(page))


async def test_the_team_sees_a_picture_from_five_answers_on(
    town: Town, browser: Browser, ana: str
) -> None:
    town.clock.at = at(town, 1, 11, 12)  # the others say that they come
    people = [ana, *[await participant(town, name) for name in ("Bo", "Cy", "Di", "Ed")]]
    town.clock.at = at(town, 4, 26, 18)
    results = f"{town.team_path}/questionnaire"
    karim = await town.signed_in(browser, town.organiser)
    for person in people[:4]:
        page = await page_of(town, person, Purpose.SURVEY)
        await browser.send(page, page, {**GIVEN, "named": "no"})
    few = read(await karim.get(results))
    assert "4 personnes ont répondu, sur 5 qui ont participé." in few
    assert "4 réponses attendent les suivantes." in few
    assert SECRET not in few
    note = {**GIVEN, "named": "no", "person": people[4]}
    noted = await karim.send(results, results, note)
    assert "Les réponses sont notées." in read(noted)
    assert "Tout le monde a répondu." in read(noted)
    assert "Tout à fait : 5" in read(noted)
    assert noted.text.count('<figure class="chart"') == 3  # one question was passed over by all
    assert noted.text.count(f">{SECRET}</blockquote>") == 5
    assert faults(noted.text) == []
    assert "survey.answered" not in str(await everything(town.database))


async def test_a_sixth_answer_waits_for_the_tenth_or_for_the_end(
    town: Town, browser: Browser, ana: str
) -> None:
    town.clock.at = at(town, 1, 11, 12)
    names = ("Bo", "Cy", "Di", "Ed", "Flo", "Guy")
    people = [ana, *[await participant(town, name) for name in names]]
    town.clock.at = at(town, 4, 26, 18)
    results = f"{town.team_path}/questionnaire"
    karim = await town.signed_in(browser, town.organiser)
    for person in people[:5]:
        page = await page_of(town, person, Purpose.SURVEY)
        await browser.send(page, page, {**GIVEN, "named": "no"})
    five = pictures((await karim.get(results)).text)
    assert "Tout à fait\u00a0: 5" in five
    page = await page_of(town, people[5], Purpose.SURVEY)
    await browser.send(page, page, {"informed": "not", "better": "Le sixième", "named": "no"})
    six = await karim.get(results)
    assert "6 personnes ont répondu" in read(six)
    assert "Une réponse attend les suivantes." in read(six)
    assert pictures(six.text) == five
    town.clock.at = at(town, 5, 26, 18)
    closed = pictures((await karim.get(results)).text)
    assert "Pas du tout\u00a0: 1" in closed
    assert ">Le sixième</blockquote>" in closed


def pictures(page: str) -> str:
    """The results alone: what stands in the cards of the page."""
    return "".join(
        re.findall(r'<section class="card" aria-labelledby="q-.*?</section>', page, re.DOTALL)
    )


async def test_answers_by_telephone_can_have_a_name(town: Town, browser: Browser, ana: str) -> None:
    results = f"{town.team_path}/questionnaire"
    karim = await town.signed_in(browser, town.organiser)
    nobody = await karim.send(results, results, {**GIVEN, "named": "yes", "person": ""})
    assert "Choisissez de qui sont ces réponses" in read(nobody)
    await karim.send(results, results, {**GIVEN, "named": "yes", "person": ana})
    acts = [value for _, column, value in await everything(town.database) if column == "act"]
    assert "survey.answered" in acts


async def test_a_reader_sees_the_picture_and_no_form(
    town: Town, browser: Browser, ana: str
) -> None:
    reader = await town.signed_in(browser, await town.member(Role.READER))
    shown = await reader.get(f"{town.team_path}/questionnaire")
    assert "Personne n’a encore répondu, sur 1 qui ont participé." in read(shown)
    assert "<form" not in shown.text.split("<main", 1)[1]
    assert ana not in shown.text
