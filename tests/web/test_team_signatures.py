"""A list signed on paper counts as the door does, and loses nothing that others note meanwhile."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest

from rules.presence import Source
from rules.who import CitizenState, Role
from tests.web.arrival_town import SATURDAY, at_the_door, coming, here, ticked
from tests.web.desk_town import citizen, into, read
from tests.web.speaker_town import do
from tests.web.town import Browser, Town

AFTERNOON = "2027-03-27-pm"


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/arrivees/papier"


async def save(browser: Browser, page: str, seen: list[str], *there: str) -> str:
    fields: dict[str, str | list[str]] = {
        "date": "weekend-1",
        "seen": " ".join(seen),
        "there": list(there),
    }
    return read(await browser.send(page, page, fields))


@pytest.mark.proves("done.arrival_paper")
async def test_what_was_signed_counts_as_what_was_ticked(
    town: Town, browser: Browser, page: str
) -> None:
    ana, ben = await coming(town, "Ana"), await coming(town, "Ben")
    at_the_door(town)
    await ticked(town, ana)
    town.clock.at += timedelta(days=2)  # on Monday, the list is typed in
    karim = await town.signed_in(browser, town.organiser)
    shown = (await karim.get(page)).text
    assert f'value="{ana}:{SATURDAY}" checked' in shown
    assert f'name="seen" value="{ana}:{SATURDAY}"' in shown
    boxes = (f"{ana}:{SATURDAY}", f"{ana}:{AFTERNOON}", f"{ben}:{SATURDAY}")
    assert "La liste est enregistrée." in await save(karim, page, [boxes[0]], *boxes)
    morning, afternoon = await here(town), await here(town, AFTERNOON)
    assert {one: each.source for one, each in morning.items()} == {
        ana: Source.TICK,
        ben: Source.PAPER,
    }
    assert {one: each.source for one, each in afternoon.items()} == {ana: Source.PAPER}


async def test_a_box_that_is_emptied_was_a_mistake(town: Town, browser: Browser, page: str) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    await ticked(town, ana)
    karim = await town.signed_in(browser, town.organiser)
    await save(karim, page, [f"{ana}:{SATURDAY}"])
    assert await here(town) == {}


@pytest.mark.proves("done.arrival_paper")
async def test_what_another_notes_meanwhile_stays(town: Town, browser: Browser, page: str) -> None:
    ana, ben = await coming(town, "Ana"), await coming(town, "Ben")
    at_the_door(town)
    karim = await town.signed_in(browser, town.organiser)
    await karim.get(page)  # shown before Ana is ticked at the door
    await ticked(town, ana)
    await save(karim, page, [], f"{ben}:{SATURDAY}")
    assert set(await here(town)) == {ana, ben}


async def test_nobody_was_there_in_a_half_day_to_come_nor_a_stranger(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    karim = await town.signed_in(browser, town.organiser)
    assert "Cette rencontre est encore à venir." in read(await karim.get(page))
    at_the_door(town)
    tomorrow = "2027-03-28-am"
    assert f'value="{ana}:{tomorrow}"' not in (await karim.get(page)).text
    await save(karim, page, [], f"{ana}:{tomorrow}", f"{town.person}:{SATURDAY}", "odd", ":")
    assert (await here(town), await here(town, tomorrow)) == ({}, {})


async def test_who_has_left_since_was_there_all_the_same(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    await ticked(town, ana)
    await do(town, lambda tx: into(tx, town, ana, CitizenState.WITHDRAWN))
    karim = await town.signed_in(browser, town.organiser)
    assert "Durand Ana" in read(await karim.get(page))


async def test_a_long_list_is_filled_in_page_after_page(
    town: Town, browser: Browser, page: str
) -> None:
    for number in range(60):
        await citizen(town, f"Ana{number}", CitizenState.VALIDATED)
    at_the_door(town)
    karim = await town.signed_in(browser, town.organiser)
    rows = [(await karim.get(f"{page}?liste={at}")).text.count('name="there"') for at in (1, 2)]
    assert rows == [100, 22]  # Saturday’s two half-days, and Karim himself


async def test_a_reader_looks_and_saves_nothing(town: Town, browser: Browser, page: str) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    assert "Enregistrer la liste" not in read(await reader.get(page))
    fields = {"date": "weekend-1", "seen": "", "there": f"{ana}:{SATURDAY}"}
    assert (await reader.send(page, page, fields)).status_code == 403
    assert await here(town) == {}


@pytest.mark.proves("done.arrival_paper")
async def test_the_accounts_get_everybody_with_the_hour_or_a_yes(
    town: Town, browser: Browser, page: str
) -> None:
    ana, ben = await coming(town, "Ana"), await coming(town, "=Ben")
    at_the_door(town)
    await ticked(town, ana)
    await ticked(town, ben, source=Source.PAPER)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    taken = await reader.get(f"{town.team_path}/arrivees.csv?lang=fr")
    text = taken.content.decode().removeprefix("\ufeff")
    head, *rows = csv.reader(text.splitlines(), delimiter=";")
    assert [each.replace("\u00a0", " ") for each in head[4:6]] == [
        "samedi 27 mars, matin",
        "samedi 27 mars, après-midi",
    ]
    by_name = {row[1]: (row[4], row[-1]) for row in rows}
    assert (by_name["Ana"], by_name["'=Ben"]) == (("09:30", "1"), ("Oui", "1"))
