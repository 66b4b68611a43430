"""Who comes in a file as qualified may be drawn: nothing of them is left to be asked later."""

from __future__ import annotations

import pytest

import storage.citizens
import storage.draws
from rules.draw import breaches
from rules.draw_file import read as read_file
from rules.people_row import PersonRow
from rules.who import CitizenState
from storage.draws import DrawState
from tests.draw_town import plan_decided, rows, work
from tests.web.desk_town import form_of, read
from tests.web.test_team_import import ana, file_of, last, loads, sends
from tests.web.town import Browser, Town

COLUMNS = "Nom;Prénom;Date de naissance;Adresse;CP;Ville;Sexe;Tranche d’âge;Territoire;Diplôme"


def line_of(one: PersonRow, **cells: str) -> str:
    """A row as an institute writes it, with the values of the plan in the plan's own words."""
    row = {
        "Nom": one.last_name,
        "Prénom": one.first_name,
        "Date de naissance": f"01/02/{one.birth_year}",
        "Adresse": "",
        "CP": one.postcode,
        "Ville": one.commune,
        "Sexe": one.features["sexe"],
        "Tranche d’âge": one.features["age"],
        "Territoire": one.features["territoire"],
        "Diplôme": one.features["diplome"],
    }
    return ";".join({**row, **cells}.values())


@pytest.mark.proves("done.qualified_drawn")
async def test_who_an_institute_qualified_is_loaded_and_drawn(town: Town, browser: Browser) -> None:
    page, draw = f"{town.team_path}/personnes/importer", f"{town.team_path}/tirage"
    karim = await town.signed_in(browser, town.organiser)
    everybody = rows(town.workshop, 64)
    lines = [line_of(one) for one in everybody[:60]]
    wrong = [
        line_of(everybody[60], **{"Date de naissance": "01/02/2015"}),  # not of age
        line_of(everybody[61], **{"Date de naissance": "2009"}),  # perhaps not
        line_of(everybody[62], Diplôme=""),  # nobody will ask
        line_of(everybody[63], CP="99999"),
    ]
    said = await loads(
        town, karim, page, file_of(*lines, *wrong, header=COLUMNS), state="qualified"
    )
    assert "60 personnes ajoutées" in said
    assert "4 lignes à corriger" in said
    assert "l’année seule ne dit pas" in said
    counts = await town.database.read(
        lambda tx: storage.citizens.count_states(tx, town.workshop.id)
    )
    assert counts == {CitizenState.CONTACTED: 1, CitizenState.QUALIFIED: 60}
    said = read(await karim.get(draw))
    assert "60 personnes peuvent être tirées au sort, pour 20 places." in said
    assert "une de ses réponses manque" not in said

    refused = await karim.http.post(draw, data=await form_of(karim, town.team_path))
    assert refused.status_code == 422  # meeting 1 goes first, whoever recruited them
    await plan_decided(town)
    await karim.send(draw, draw, {})
    await work(town)
    made = await town.database.read(lambda tx: storage.draws.last(tx, town.workshop.id))
    assert made is not None
    assert (made.state, made.people, made.left_out) == (DrawState.READY, 60, 0)
    handed = await karim.get(f"{draw}/{made.id}/fichier")
    assert list(breaches(read_file(handed.content))) == []
    await karim.send(draw, f"{draw}/{made.id}/numero", {"number": "12", "again": "12"})
    await work(town)
    counts = await town.database.read(
        lambda tx: storage.citizens.count_states(tx, town.workshop.id)
    )
    assert counts[CitizenState.DRAWN] == town.workshop.seats


@pytest.mark.proves("done.qualified_drawn")
async def test_who_is_to_be_contacted_is_not_drawn_before_they_are_qualified(
    town: Town, browser: Browser
) -> None:
    page, draw = f"{town.team_path}/personnes/importer", f"{town.team_path}/tirage"
    karim = await town.signed_in(browser, town.organiser)
    lines = [line_of(one) for one in rows(town.workshop, 30)]
    assert "30 personnes ajoutées" in await loads(
        town, karim, page, file_of(*lines, header=COLUMNS), state="contacted"
    )
    await plan_decided(town)
    assert "Personne ne peut être tiré au sort" in read(await karim.get(draw))
    shown = await karim.send(draw, draw, {})
    assert "Personne n’est encore qualifié" in read(shown)
    shown = await sends(karim, page, file_of(*lines, header=COLUMNS), state="drawn")
    assert shown.status_code == 422  # nobody comes drawn by a file


@pytest.mark.proves("done.qualified_drawn")
@pytest.mark.parametrize(("state", "wrong"), [("contacted", 0), ("qualified", 1)])
async def test_the_year_alone_does_not_tell_that_somebody_qualified_is_of_age(
    town: Town, browser: Browser, state: str, wrong: int
) -> None:
    page = f"{town.team_path}/personnes/importer"
    karim = await town.signed_in(browser, town.organiser)
    year = town.workshop.gatherings[0].starts_at.year - 18
    young = ana(Prénom="Théo", **{"Date de naissance": str(year)})
    await sends(karim, page, file_of(ana(), young), state=state)
    await work(town)
    found = await last(town)
    said = read(await karim.get(f"{page}/{found.id}"))
    assert found.report["wrong"] == wrong
    assert ("l’année seule ne dit pas" in said) == bool(wrong)
