"""Who comes to what: counted, looked through, and taken away as a file that runs nothing."""

from __future__ import annotations

import csv
import re

import pytest

import storage.attendance
from rules.attendance import Answer, Attendance
from rules.who import CitizenState, Role, Who
from tests.web.desk_town import citizen, read
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/presences"


async def says(town: Town, person: str, *answers: Answer | None, part: str = "") -> None:
    """Put down what somebody said about the gatherings, in their order."""
    who = Who.oneself(person, town.workshop.id)
    for gathering, answer in zip(town.workshop.gatherings, answers, strict=False):
        if answer is None:
            continue
        said = Attendance(gathering.key, answer, part=part if answer is Answer.PARTIAL else "")
        await town.database.transact(
            lambda tx, one=said: storage.attendance.save(tx, who, one, now=tx.now),  # type: ignore[misc]
            cause=f"test:{person}:{gathering.key}",
        )


async def panel(town: Town) -> None:
    """Four people with a seat, and one without."""
    yes, no, part, later = Answer.YES, Answer.NO, Answer.PARTIAL, Answer.NOT_YET
    names = ("Zoé", "Ana", "Élie", "=HYPERLINK(1)")
    said = ((yes, yes, yes), (no, later, yes), (part, yes, None), ())
    for name, answers in zip(names, said, strict=True):
        person = await citizen(town, name, CitizenState.VALIDATED, last_name=f"Durand{name[0]}")
        await says(town, person, *answers, part="samedi seulement")
    await citizen(town, "Béa", CitizenState.QUALIFIED)


async def test_everybody_with_a_seat_is_in_the_table_and_counted(
    town: Town, browser: Browser, page: str
) -> None:
    await panel(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(page)
    said = read(shown)
    assert "Ce qu’ont répondu les 4 personnes du groupe" in said
    assert said.index("Ana DurandA") < said.index("Élie Durand") < said.index("Zoé DurandZ")
    assert "Béa" not in said
    assert "En partie (samedi seulement)" in said
    figures = re.findall(r"<td data-label=[^>]+>(\d+)</td>", shown.text)
    assert figures[:12] == ["1", "1", "1", "1", "2", "0", "0", "2", "2", "0", "0", "2"]
    assert figures[12:] == ["2"] * 8  # whose part only words tell is expected on every half-day


async def test_who_is_still_to_answer_stands_first_and_the_others_are_folded_away(
    town: Town, browser: Browser, page: str
) -> None:
    await panel(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = (await karim.get(page)).text
    owing = shown.split('<details id="owing" open>', 1)[1].split("</details>", 1)[0]
    assert "3 personnes doivent encore répondre" in owing
    assert "Ana DurandA" in owing
    assert "Zoé" not in owing
    assert "Toutes les réponses, une personne par ligne (4)" in shown.split("<details>", 1)[1]
    asked = (await karim.get(f"{page}?qui=yes")).text
    assert "doivent encore répondre" not in asked
    assert "<details open>" in asked.split("<h2>", 1)[1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 4),
        ("?qui=open", 3),
        ("?qui=open&date=weekend-1", 1),
        ("?qui=yes&date=weekend-2", 2),
        ("?qui=no", 1),
        ("?qui=part", 1),
        ("?qui=odd&date=odd", 4),
        ("?qui=part&date=weekend-2", 0),
        ("?apres=9", 4),
        ("?apres=x", 4),
    ],
)
async def test_the_table_is_looked_through(
    town: Town, browser: Browser, page: str, query: str, found: int
) -> None:
    await panel(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(f"{page}{query}")
    people = shown.text.split("<h2>", 1)[1].count('<th scope="row">')
    assert people == found


async def test_at_the_door_of_one_gathering_is_the_page_of_the_arrivals(
    town: Town, browser: Browser, page: str
) -> None:
    await panel(town)
    karim = await town.signed_in(browser, town.organiser)
    first = town.workshop.gatherings[0]
    assert f'href="{page}?date={first.key}">La liste pour' in (await karim.get(page)).text
    shown = await karim.get(f"{page}?date={first.key}")
    said = read(shown)
    order = ("2 attendues", "DurandZ Zoé", "DurandÉ Élie", "vient en partie", "3 autres personnes")
    assert [one for one in order if one in said] == list(order)
    places = [said.index(one) for one in ("DurandZ Zoé", "3 autres personnes", "DurandA")]
    assert places == sorted(places)
    assert "n’a pas encore répondu" in said
    assert "a dit ne pas venir" in said
    assert shown.text.count('<a href="tel:') == 4
    assert "Béa" not in said


async def test_nobody_arrives_at_online_work_so_its_answers_are_shown(
    town: Town, browser: Browser, page: str
) -> None:
    await panel(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(f"{page}?date=en-ligne")
    assert "Ce qu’ont répondu les 4 personnes du groupe" in read(shown)
    assert shown.text.split("<h2>", 1)[1].count('<th scope="row">') == 4


async def test_nobody_is_in_the_group_yet(town: Town, browser: Browser, page: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "Personne n’est encore dans le groupe" in read(await karim.get(page))


async def test_a_large_group_goes_on_on_another_page(
    town: Town, browser: Browser, page: str
) -> None:
    for number in range(203):
        await citizen(town, "Ana", CitizenState.VALIDATED, last_name=f"Durand A{number:03}")
    karim = await town.signed_in(browser, town.organiser)
    first = await karim.get(page)
    assert "Les personnes suivantes" in read(first)
    second = await karim.get(f"{page}?apres=200")
    assert second.text.split("<h2>", 1)[1].count('<th scope="row">') == 3


async def test_the_file_opens_in_a_spreadsheet_and_runs_nothing(
    town: Town, browser: Browser, page: str
) -> None:
    await panel(town)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    taken = await reader.get(f"{page}.csv?qui=open&lang=fr")
    assert taken.headers["content-type"] == "text/csv; charset=utf-8"
    assert taken.headers["content-disposition"] == (
        'attachment; filename="presences-big-data-sante.csv"'
    )
    text = taken.content.decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(text.removeprefix("\ufeff").splitlines(), delimiter=";"))
    titles = [each.title.get("fr") for each in town.workshop.gatherings]
    phone = "06 39 98 00 12"
    assert rows == [
        ["Nom", "Prénom", "Téléphone", *titles],
        ["Durand=", "'=HYPERLINK(1)", phone, *["Pas de réponse"] * 3],
        ["DurandA", "Ana", phone, "Non", "Ne sait pas encore", "Oui"],
        ["DurandÉ", "Élie", phone, "En partie (samedi seulement)", "Oui", "Pas de réponse"],
    ]
