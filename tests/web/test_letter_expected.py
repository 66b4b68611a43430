"""A letter's page tells what is expected of somebody with a seat, and leads to where it is done."""

from __future__ import annotations

import re

import pytest

import actions.mail_ways
from rules.attendance import Answer
from rules.who import CitizenState, Who
from tests.web.desk_town import read
from tests.web.speaker_town import do
from tests.web.test_accessibility import faults
from tests.web.test_calendar_page import says
from tests.web.test_letter_answered import HERS, Visit, moves
from tests.web.town import Browser, Town


@pytest.fixture
async def visit(town: Town, browser: Browser) -> Visit:
    """Denise, who has a letter and a seat and no chat, on her page."""
    await moves(town, CitizenState.VALIDATED)
    visit = await Visit.of(town, browser)
    await visit.proves()
    return visit


async def answers_all(town: Town, answer: Answer = Answer.YES) -> None:
    for each in town.workshop.gatherings:
        await says(town, town.person, each.key, answer)


async def test_a_member_reads_on_their_page_what_is_expected_and_where_it_is_done(
    visit: Visit,
) -> None:
    text = visit.shown.text
    assert faults(text) == []
    assert "Ce que nous attendons encore de vous" in read(visit.shown)
    assert f'href="{visit.base}/dates#g-weekend-1"' in text
    assert f'href="{visit.base}/papiers#charter"' in text
    await visit.opens("/papiers")
    assert "J’ai lu et j’accepte" in read(visit.shown)


async def test_a_member_is_led_from_it_to_the_page_of_their_needs(town: Town, visit: Visit) -> None:
    await answers_all(town)
    await visit.opens()
    assert "Dire de quoi vous avez besoin" in read(visit.shown)
    await visit.presses("/attendu/needs")
    assert visit.shown.url.path.startswith("/besoins/")
    assert "De quoi avez-vous besoin" in read(visit.shown)


@pytest.mark.parametrize("what", ["charter", "lunch"])
async def test_what_has_no_page_of_its_own_leads_to_none(visit: Visit, what: str) -> None:
    await visit.presses(f"/attendu/{what}")
    assert visit.shown.status_code == 404


async def test_the_page_says_what_is_true_now_of_somebody_s_dates(town: Town, visit: Visit) -> None:
    assert "Il nous manque encore votre réponse" in read(visit.shown)
    assert "vous appelle pour confirmer" not in read(visit.shown)
    await answers_all(town)
    await visit.opens()
    assert "Nous avons votre réponse pour chaque date." in read(visit.shown)
    assert "Dire si je viens" not in read(visit.shown)


async def later(town: Town, browser: Browser, *, ends: int) -> Visit:
    """The same page, opened by a link of an e-mail as a gathering (by its number) ends."""
    town.clock.at = sorted(each.ends_at for each in town.workshop.gatherings)[ends]
    who = Who("system", town.person, town.workshop.id)
    letter = await do(town, lambda tx: actions.mail_ways.letter(tx, who))
    visit = Visit(town, browser, f"{letter}/reponse", await browser.get(f"{letter}/reponse"))
    await visit.sends(**HERS)
    return visit


async def test_a_date_that_is_over_is_not_announced_any_more(
    town: Town, browser: Browser, visit: Visit
) -> None:
    first = min(town.workshop.gatherings, key=lambda each: each.ends_at)
    assert first.title.get("fr") in headings(visit)
    visit = await later(town, browser, ends=0)
    assert first.title.get("fr") not in headings(visit)
    assert headings(visit) != []


async def test_once_all_dates_are_over_nobody_is_asked_for_them(
    town: Town, browser: Browser, visit: Visit
) -> None:
    await answers_all(town)
    visit = await later(town, browser, ends=-1)
    assert "Toutes les dates sont passées." in read(visit.shown)
    assert headings(visit) == []


def headings(visit: Visit) -> list[str]:
    return re.findall(r"<strong>([^<]+)</strong>", visit.shown.text)
