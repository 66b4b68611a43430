"""People come in a file: looked at first, confirmed, loaded once, and the rest named to correct."""

from __future__ import annotations

import httpx
import pytest

import storage.citizens
import storage.imports
import storage.people
from rules.who import CitizenState
from storage.imports import Import
from tests.draw_town import work
from tests.web.desk_town import form_of, read
from tests.web.town import Browser, Town

HEADER = (
    "Civilité;Nom;Prénom;Date de naissance;Adresse;CP;Ville;Portable;Mail;"
    "Tranche d’âge;Territoire;Diplôme"
)
ANA = (
    "Mme;Péchard;Ana;12/03/1974;3 rue du Lavoir;12320;Conques;06 39 98 12 20;"
    "ana@courriel.example;45-59;Village;Bac"
)
SENT = {"state": "contacted", "source": "institute"}


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/personnes/importer"


def ana(**cells: str) -> str:
    """Ana's row, with some cells written otherwise."""
    row = dict(zip(HEADER.split(";"), ANA.split(";"), strict=True))
    return ";".join({**row, **cells}[title] for title in row)


def file_of(*rows: str, header: str = HEADER) -> bytes:
    return "\r\n".join([header, *rows, ""]).encode("cp1252")


async def sends(
    browser: Browser, page: str, content: bytes, name: str = "liste.csv", **fields: str
) -> httpx.Response:
    hidden = await form_of(browser, page)
    return await browser.http.post(
        page,
        data={**hidden, **SENT, **fields},
        files={"file": (name, content, "text/csv")},
    )


async def last(town: Town) -> Import:
    latest = await town.database.read(
        lambda tx: storage.imports.latest(tx, town.workshop.id, most=1)
    )
    number = latest[0].id
    found = await town.database.read(lambda tx: storage.imports.find(tx, number))
    assert found is not None
    return found


async def people(town: Town) -> dict[str, CitizenState]:
    everybody = await town.database.read(lambda tx: storage.citizens.every(tx, town.workshop.id))
    return {one.name: one.state for one in everybody}


async def loads(town: Town, karim: Browser, page: str, content: bytes, **fields: str) -> str:
    """Send a file, agree to it, and return the words of the last page."""
    await sends(karim, page, content, **fields)
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    await karim.send(here, f"{here}/charger", {})
    await work(town)
    return read(await karim.get(here))


async def test_a_file_from_the_first_look_to_everybody_loaded(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "Importer des personnes" in read(await karim.get(f"{town.team_path}/personnes"))
    await sends(
        karim, page, file_of(ANA, ana(Prénom="Léa", Mail=""), ana(Prénom="Zoé", CP="99999"))
    )
    here = f"{page}/{(await last(town)).id}"
    assert "La lecture commence" in read(await karim.get(here))
    await work(town)
    said = read(await karim.get(here))
    assert "2 personnes à charger" in said
    assert "1 ligne à corriger" in said
    assert "« 99999 » n’est pas un code postal français" in said
    assert "Une adresse est commune à 2 personnes" in said
    assert len(await people(town)) == 1

    shown = await karim.send(here, f"{here}/charger", {})
    assert "Chargement" in read(shown)
    await work(town)
    said = read(await karim.get(here))
    assert "2 personnes ajoutées" in said
    assert set(await people(town)) == {"Denise Fontanel", "Ana Péchard", "Léa Péchard"}
    handed = await karim.get(f"{here}/a-corriger")
    lines = handed.content.decode("utf-8-sig").splitlines()
    assert lines[0] == f"{HEADER};ligne;motif"
    assert lines[1].startswith("Mme;Péchard;Zoé;")
    assert "n’est pas un code postal" in lines[1]
