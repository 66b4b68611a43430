"""The others who are there: added, counted, corrected, taken out, and none of them a citizen."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

import actions.badges
import storage.attendance
import storage.attendees
import storage.citizens
import storage.people
from rules.attendance import Answer, Attendance
from rules.badges import Kind
from rules.who import Role, Who
from storage.retention import purge
from tests.web.arrival_town import SATURDAY, at_the_door, coming, here, ticked
from tests.web.desk_town import read, twice
from tests.web.speaker_town import accepted, do
from tests.web.town import Browser, Town

PRESS: dict[str, str | list[str]] = {
    "first": "Jo",
    "last": "Roy",
    "kind": "press",
    "organisation": "Le Journal",
    "half_day": [SATURDAY, "2027-03-27-pm"],
}


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/autres"


async def added(town: Town, browser: Browser, page: str, **fields: str | list[str]) -> str:
    """Add somebody; return their id."""
    marie = await town.signed_in(browser, await town.member(Role.LOGISTICS, name="Marie"))
    await marie.send(page, page, {**PRESS, **fields})
    every = await do(town, lambda tx: storage.attendees.every(tx, town.workshop.id))
    return every[-1].person.id


@pytest.mark.proves("done.attendees")
async def test_somebody_is_added_once_and_is_no_citizen(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "Personne n’est encore noté." in read(await karim.get(page))
    await twice(karim, page, page, PRESS)
    said = read(await karim.get(page))
    assert "Une personne Nom Pour quoi Quand Jo Roy presse Le Journal" in said
    (jo,) = await do(town, lambda tx: storage.attendees.every(tx, town.workshop.id))
    assert (jo.attending.kind, jo.name) == (Kind.PRESS, "Jo Roy")
    assert (
        await town.count("citizens.count_in_state", workshop=town.workshop.id, state="active") == 0
    )
    assert (
        await do(town, lambda tx: storage.citizens.find(tx, jo.person.id, town.workshop.id)) is None
    )
    badges = await do(town, lambda tx: actions.badges.of_workshop(tx, town.workshop.id))
    assert [(each.kind, each.organisation) for each in badges if each.person == jo.person.id] == [
        (Kind.PRESS, "Le Journal")
    ]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"organisation": ""}, "écrivez le nom du média"),
        ({"kind": "carer"}, "la personne du groupe qui est accompagnée"),
        ({"kind": "citizen"}, "Choisissez pour quoi"),
        ({"half_day": []}, "Cochez au moins une demi-journée"),
        ({"first": "7"}, "Rien n’a été"),
    ],
)
async def test_what_is_missing_is_said_and_what_was_typed_stays(
    town: Town, browser: Browser, page: str, fields: dict[str, str | list[str]], why: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    refused = await karim.send(page, page, {**PRESS, **fields})
    assert refused.status_code == 422
    assert why in read(refused) or why == "Rien n’a été"
    assert 'value="Roy"' in refused.text
    assert await do(town, lambda tx: storage.attendees.every(tx, town.workshop.id)) == ()


@pytest.mark.proves("done.attendees")
async def test_everybody_who_comes_is_counted_for_meals_and_rooms(
    town: Town, browser: Browser, page: str
) -> None:
    await coming(town, "Ana")
    await accepted(town)
    await added(town, browser, page)
    karim = await town.signed_in(browser, town.organiser)
    rows = re.findall(
        r'<th scope="row">(samedi 27 mars[^<]*)</th>\s*<td[^>]*>(\d+)</td>\s*<td[^>]*>([^<]*)<',
        (await karim.get(page)).text.replace("\u00a0", " "),
    )
    assert rows[0] == ("samedi 27 mars, matin", "2", "1 du groupe, 1 de la presse")
    assert [row[1] for row in rows] == ["2", "3"]


@pytest.mark.proves("done.meals")
async def test_who_comes_for_a_part_is_counted_at_the_meals_beside_it(
    town: Town, browser: Browser, page: str
) -> None:
    await coming(town, "Ana")
    ben = await coming(town, "Ben", None)
    said = Attendance("weekend-1", Answer.PARTIAL, half_days=(SATURDAY,))
    who = Who.oneself(ben, town.workshop.id)
    await do(town, lambda tx: storage.attendance.save(tx, who, said, now=tx.now))
    karim = await town.signed_in(browser, town.organiser)
    seen = read(await karim.get(page))
    assert "Déjeuner, samedi 27 mars à 12 h 30 2 Dîner et nuit à l’hôtel" in seen
    assert "samedi 27 mars à 19 h 30 1 Déjeuner, dimanche 28 mars à 12 h 30 1" in seen


async def test_somebody_is_corrected_and_the_slower_of_two_is_told(
    town: Town, browser: Browser, page: str
) -> None:
    jo = await added(town, browser, page)
    karim = await town.signed_in(browser, town.organiser)
    fields = {**PRESS, "organisation": "La Gazette", "language": "en", "revision": "1"}
    saved = await karim.send(f"{page}/{jo}", f"{page}/{jo}", fields)
    assert "C’est enregistré." in read(saved)
    slower = await karim.send(f"{page}/{jo}", f"{page}/{jo}", {**fields, "organisation": "X"})
    assert "Quelqu’un a changé cette fiche entre-temps." in read(slower)
    kept = await do(town, lambda tx: storage.attendees.find(tx, jo, town.workshop.id))
    assert kept is not None
    assert (kept.attending.organisation, kept.person.language) == ("La Gazette", "en")


@pytest.mark.proves("done.attendees")
async def test_a_carer_is_beside_somebody_of_the_group(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await coming(town, "Ana")
    jo = await added(town, browser, page, kind="carer", organisation="", accompanies=ana)
    karim = await town.signed_in(browser, town.organiser)
    shown = read(await karim.get(f"{page}/{jo}"))
    assert "Accompagne Ana Durand" in shown
    assert "Ne voit rien de ce que la personne nous a dit." in shown


@pytest.mark.proves("done.attendees")
async def test_who_is_taken_out_is_forgotten_and_their_presence_stays_in_the_counts(
    town: Town, browser: Browser, page: str
) -> None:
    jo = await added(town, browser, page)
    at_the_door(town)
    await ticked(town, jo)
    karim = await town.signed_in(browser, town.organiser)
    assert "Une demi-journée de présence reste" in read(await karim.get(f"{page}/{jo}"))
    gone = await karim.send(f"{page}/{jo}", f"{page}/{jo}", {"do": "remove"})
    assert "La personne est enlevée." in read(gone)
    person = await do(town, lambda tx: storage.people.get(tx, jo))
    assert (person.last_name, person.erased_at is not None) == (None, True)
    assert set(await here(town)) == {jo}
    lost = await karim.get(f"{page}/{jo}")
    assert (lost.status_code, "n’est plus dans la liste" in lost.text) == (404, True)
    again = await karim.send(page, f"{page}/{jo}", {"do": "remove"})
    assert again.status_code == 404


async def test_who_is_of_the_team_too_stays_there(town: Town, browser: Browser, page: str) -> None:
    jo = await added(town, browser, page)
    await do(
        town,
        lambda tx: storage.people.add_part(tx, jo, town.workshop.id, Role.READER, now=tx.now),
    )
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(f"{page}/{jo}", f"{page}/{jo}", {"do": "remove"})
    person = await do(town, lambda tx: storage.people.get(tx, jo))
    assert (person.last_name, person.erased_at) == ("Roy", None)
    assert await do(town, lambda tx: storage.attendees.every(tx, town.workshop.id)) == ()


async def test_a_reader_changes_nobody(town: Town, browser: Browser, page: str) -> None:
    jo = await added(town, browser, page)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    for path in (page, f"{page}/{jo}"):
        assert '<form class="card"' not in (await reader.get(path)).text
        assert (await reader.send(path, path, PRESS)).status_code == 403


async def test_they_are_forgotten_when_the_follow_up_has_ended(
    town: Town, browser: Browser, page: str
) -> None:
    jo = await added(town, browser, page)
    town.clock.at += timedelta(days=200)
    await purge(town.database)
    assert (await do(town, lambda tx: storage.people.get(tx, jo))).last_name == "Roy"
    town.clock.at += timedelta(days=600)
    await purge(town.database)
    assert (await do(town, lambda tx: storage.people.get(tx, jo))).last_name is None
