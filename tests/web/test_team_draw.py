"""The draw on the team's pages: prepared once, its list published, its number found for good."""

from __future__ import annotations

import pytest

import storage.citizens
import storage.draws
from rules.draw import breaches
from rules.draw_file import fingerprint
from rules.draw_file import read as read_file
from rules.who import CitizenState
from storage.draws import Draw, DrawState
from tests.draw_town import plan_decided, qualified, work
from tests.web.desk_town import read
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/tirage"


async def last(town: Town) -> Draw:
    found = await town.database.read(lambda tx: storage.draws.last(tx, town.workshop.id))
    assert found is not None
    return found


async def states(town: Town) -> dict[CitizenState, int]:
    return await town.database.read(lambda tx: storage.citizens.count_states(tx, town.workshop.id))


async def test_a_draw_from_the_plan_to_everybody_s_news(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 90)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    assert "90 personnes peuvent être tirées au sort" in read(await karim.get(page))

    shown = await karim.send(page, page, {})
    assert "La liste se prépare" in read(shown)
    await work(town)
    said = read(await karim.get(page))
    draw = await last(town)
    assert draw.state is DrawState.READY
    assert draw.report["fingerprint"] in said
    public = await browser.get(f"/tirage/{town.workshop.id}")
    assert draw.report["fingerprint"] in public.text

    handed = await karim.get(f"{page}/{draw.id}/fichier")
    assert fingerprint(handed.content) == draw.report["fingerprint"]
    lottery = read_file(handed.content)
    assert list(breaches(lottery)) == []
    assert "Prénom" not in handed.text

    number = f"{page}/{draw.id}/numero"
    shown = await karim.send(page, number, {"number": "417", "again": "471"})
    assert "Ce n’est pas la même chose" in read(shown)
    assert (await last(town)).state is DrawState.READY
    shown = await karim.send(page, number, {"number": "417", "again": " 417 "})
    assert "Le tirage au sort a eu lieu" in read(shown)
    await work(town)
    seats = town.workshop.seats
    assert await states(town) == {
        CitizenState.CONTACTED: 1,
        CitizenState.DRAWN: seats,
        CitizenState.SUBSTITUTE: 4,
        CitizenState.NOT_DRAWN: 90 - seats - 4,
    }
    people = await town.database.read(lambda tx: storage.draws.people(tx, draw.id))
    drawn = await town.database.read(
        lambda tx: storage.citizens.in_state(tx, town.workshop.id, CitizenState.DRAWN)
    )
    assert {one.person for one in drawn} == {people[at] for at in lottery.panels[417]}
    said = read(await karim.get(page))
    assert "Chaque personne a reçu sa réponse" in said
    assert "Prénom" not in (await browser.get(f"/tirage/{town.workshop.id}")).text
