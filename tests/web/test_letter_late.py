"""Who has only e-mail says on their letter's page, on the day, that they will be late."""

from __future__ import annotations

from datetime import timedelta

import pytest

import actions.mail_ways
import actions.presence
import storage.presence
from rules.attendance import Answer
from rules.halfdays import of_gathering
from rules.presence import Late, Source
from rules.who import CitizenState, Who
from tests.web.desk_town import into, read
from tests.web.speaker_town import do
from tests.web.test_accessibility import faults
from tests.web.test_calendar_page import says
from tests.web.test_letter_answered import HERS, Visit
from tests.web.town import Browser, Town

MINE = "Mon train a du retard"


@pytest.fixture
async def visit(town: Town, browser: Browser) -> Visit:
    """Denise comes to the first weekend; on its morning she opens the link of an e-mail."""
    await do(town, lambda tx: into(tx, town, town.person, CitizenState.VALIDATED))
    await says(town, town.person, "weekend-1", Answer.YES)
    town.clock.at = town.workshop.gatherings[0].starts_at - timedelta(hours=1)
    who = Who("system", town.person, town.workshop.id)
    letter = await do(town, lambda tx: actions.mail_ways.letter(tx, who))
    visit = Visit(town, browser, f"{letter}/reponse", await browser.get(f"{letter}/reponse"))
    await visit.sends(**HERS)
    return visit


async def late(town: Town) -> dict[str, Late]:
    workshop = town.workshop.id
    return dict(
        await town.database.read(
            lambda tx: storage.presence.late_of_person(tx, town.person, workshop)
        )
    )


def half_day(town: Town) -> str:
    return of_gathering(town.workshop.gatherings[0], town.workshop.tz)[0].key


async def test_who_has_only_email_says_that_they_will_be_late(town: Town, visit: Visit) -> None:
    assert faults(visit.shown.text) == []
    assert "De combien sera le retard ?" in read(visit.shown)
    assert "Finalement, je serai à l’heure" not in read(visit.shown)
    await visit.presses("/retard", delay="30")
    assert "l’équipe sait que vous arriverez vers 10 h 30" in read(visit.shown)
    at = town.workshop.gatherings[0].starts_at + timedelta(minutes=30)
    assert await late(town) == {half_day(town): Late(half_day(town), at)}
    await visit.presses("/retard", delay="unknown")
    assert "l’équipe sait que vous aurez du retard" in read(visit.shown)
    await visit.presses("/retard", delay="in-time")
    assert "C’est noté : vous serez à l’heure." in read(visit.shown)
    assert await late(town) == {}


async def test_who_is_there_meanwhile_is_not_late(town: Town, visit: Visit) -> None:
    who = Who("omar", town.person, town.workshop.id)
    await do(town, lambda tx: actions.presence.record(tx, who, half_day(town), Source.TICK))
    await visit.presses("/retard", delay="30")
    assert "tant que l’arrivée n’est pas notée" in read(visit.shown)
    assert MINE not in read(visit.shown)
    assert await late(town) == {}


async def test_nobody_is_asked_about_a_delay_on_other_days(town: Town, visit: Visit) -> None:
    assert MINE in read(visit.shown)
    await visit.presses("/retard", delay="tomorrow")
    assert await late(town) == {}
    town.clock.at -= timedelta(days=1)
    await visit.opens()
    assert MINE not in read(visit.shown)
