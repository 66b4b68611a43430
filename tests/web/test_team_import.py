"""People come in a file: looked at first, confirmed, loaded once, and the rest named to correct."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import httpx
import pytest
import xlsxwriter

import storage.citizens
import storage.data
import storage.imports
from rules.who import CitizenState, Role
from storage.data import Table
from storage.imports import Import
from storage.transaction import Transaction
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


async def kept_of(town: Town, name: str) -> Mapping[str, Table]:
    """All that is kept of somebody, as they may read it."""

    async def body(tx: Transaction) -> Mapping[str, Table]:
        everybody = await storage.citizens.every(tx, town.workshop.id)
        (person,) = (one.person for one in everybody if one.name == name)
        return await storage.data.everything(tx, person)

    return await town.database.read(body)


async def loads(town: Town, karim: Browser, page: str, content: bytes, **fields: str) -> str:
    """Send a file, agree to it, and return the words of the last page."""
    await sends(karim, page, content, **fields)
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    await karim.send(here, f"{here}/charger", {})
    await work(town)
    return read(await karim.get(here))


@pytest.mark.proves("done.no_such_postcode")
@pytest.mark.proves("done.pool_import")
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
    assert "commence par le numéro du département" in lines[1]


@pytest.mark.proves("done.import_again")
async def test_the_same_file_again_changes_nothing_and_says_so(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    content = file_of(ANA, ana(Prénom="Léa"))
    assert "2 personnes ajoutées" in await loads(town, karim, page, content)
    before = await people(town)
    await sends(karim, page, content)
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    assert "Toutes ces personnes sont déjà là" in read(await karim.get(here))
    said = await loads(town, karim, page, content)
    assert "Rien n’a changé : personne n’a été ajouté." in said
    assert await people(town) == before


async def test_people_may_come_qualified_with_where_they_come_from(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await loads(town, karim, page, file_of(ANA), state="qualified", source="volunteers")
    assert (await people(town))["Ana Péchard"] is CitizenState.QUALIFIED
    (part,) = (await kept_of(town, "Ana Péchard"))["roles"]
    assert part["source"] == "volunteers"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "drawn"}, "Indiquez d’où viennent ces personnes"),
        ({"source": "nowhere"}, "Indiquez d’où viennent ces personnes"),
    ],
)
async def test_a_state_or_a_source_that_there_is_not_is_asked_again(
    town: Town, browser: Browser, page: str, fields: dict[str, str], words: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    shown = await sends(karim, page, file_of(ANA), **fields)
    assert shown.status_code == 422
    assert words in read(shown)
    assert await town.database.read(lambda tx: storage.imports.latest(tx, town.workshop.id)) == ()


def workbook(*rows: tuple[object, ...]) -> bytes:
    """A workbook as an institute sends it: a sheet to read first, a title, a total below."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.add_worksheet("Lisez-moi").write(0, 0, "Confidentiel")
    sheet = book.add_worksheet("Base")
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write(0, 0, "Recrutement 2027 – envoi du 4 janvier")
    for at, row in enumerate((tuple(HEADER.split(";")), *rows), 3):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(at, column, cell, dates)
            elif cell != "":
                sheet.write(at, column, cell)
    sheet.write(len(rows) + 5, 1, "Total")
    sheet.write(len(rows) + 5, 2, len(rows))
    book.close()
    return made.getvalue()


@pytest.mark.proves("done.pool_import")
async def test_a_workbook_comes_as_institutes_send_it(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    rows: tuple[tuple[object, ...], ...] = (
        (
            *("Mme", "D’Aubigné", "Zoé 🌻", date(1970, 3, 12), "3 rue du Lavoir", 1000.0),
            *("Bourg", 639981220.0, "zoe@courriel.example", "45 à 59 ans", "Village", "Bac"),
        ),
        (*("M.", "N'Diaye", "Noël", 1980.0, "", "75011", "Paris", "", "", "", "", ""),),
    )
    await sends(karim, page, workbook(*rows), name="Base v2 (3).xlsx")
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    said = read(await karim.get(here))
    assert "Ce classeur a 2 feuilles. Nous avons lu « Base »" in said
    assert "Les titres des colonnes sont à la ligne 4." in said
    assert "1 personne à charger" in said
    assert "Ligne 6 : La colonne « Tranche d’âge » est vide." in said
    await karim.send(here, f"{here}/charger", {})
    await work(town)
    (zoe,) = (await kept_of(town, "Zoé 🌻 D’Aubigné"))["people"]
    assert (zoe["birth_year"], zoe["postcode"]) == ("1970", "01000")
    assert (zoe["phone"], zoe["address"]) == ("+33639981220", "3 rue du Lavoir")


@pytest.mark.proves("done.import_clear_answers")
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Ce fichier ne contient aucune personne"),
        (HEADER.encode(), "Ce fichier ne contient aucune personne"),
        (b"%PDF-1.7 not at all", "n’est ni un tableau Excel ni un fichier CSV"),
        (b"PK\x03\x04 broken", "Ce classeur ne peut pas être ouvert"),
        (b"\xd0\xcf\x11\xe0 broken", "Ce classeur ne peut pas être ouvert"),
        (file_of(ANA) + "Zoé;été".encode(), "le fichier mélange plusieurs encodages"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why_and_is_not_kept(
    town: Town, browser: Browser, page: str, content: bytes, words: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    shown = await sends(karim, page, content)
    if content:
        await work(town)
        shown = await karim.get(f"{page}/{(await last(town)).id}")
    assert words in read(shown)
    assert await town.database.read(lambda tx: tx.fetch("files.every", after="", most=9)) == []


@pytest.mark.proves("done.import_clear_answers")
async def test_a_file_of_two_hundred_megabytes_is_not_taken_and_the_limit_was_said_before(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "de 50 Mo au plus" in read(await karim.get(page))
    hidden = await form_of(karim, page)
    head = {"content-length": "200000000", "content-type": "multipart/form-data; boundary=x"}
    shown = await karim.http.post(page, content=b"--x--\r\n", headers=head, params=hidden)
    assert shown.status_code == 422
    assert "Ce fichier fait 200 Mo, et la limite est de 50 Mo." in read(shown)


async def test_a_missing_column_is_named_and_can_be_shown(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    content = file_of(ANA, header=HEADER.replace("CP", "Zone 3"))
    await sends(karim, page, content)
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    said = read(await karim.get(here))
    assert "Il manque une colonne : Code postal." in said
    shown = await karim.send(here, f"{here}/charger", {})
    assert "personne qui puisse être chargé" in read(shown)
    about = await last(town)
    columns = {
        f"column-{at}": "code_postal" if each["title"] == "Zone 3" else each["name"] or ""
        for at, each in enumerate(about.report["columns"])
    }
    await karim.send(here, f"{here}/choix", columns)
    await work(town)
    assert "1 personne à charger" in read(await karim.get(here))


async def test_words_that_the_plan_has_not_are_guessed_shown_and_changed(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await sends(karim, page, file_of(ANA, ana(Prénom="Léa", Territoire="Hameau")))
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    said = read(await karim.get(here))
    assert "« Hameau » n’est pas une valeur" in said
    about = await last(town)
    assert about.report["values"]["sexe"] == [{"cell": "Mme", "count": 2, "guess": "femme"}]
    columns = {
        f"column-{at}": each["name"] or "" for at, each in enumerate(about.report["columns"])
    }
    await karim.send(
        here,
        f"{here}/choix",
        {
            **columns,
            "value-sexe-0": "autre",
            "value-territoire-0": "village",
            "value-age-0": "45-59",
        },
    )
    await work(town)
    assert "2 personnes à charger" in read(await karim.get(here))
    await karim.send(here, f"{here}/charger", {})
    await work(town)
    for name in ("Ana Péchard", "Léa Péchard"):
        (part,) = (await kept_of(town, name))["roles"]
        assert part["features"]["sexe"] == "autre"


async def test_real_people_wait_until_the_law_is_served(
    town: Town, browser: Browser, page: str
) -> None:
    await town.load(
        replace(town.workshop, notice=replace(town.workshop.notice, rehearsal=False, officer=None))
    )
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "il manque des informations que la loi demande" in said
    assert "Envoyer et lire ce fichier" not in said
    shown = await karim.http.post(page, data=await form_of(karim, town.team_path))
    assert shown.status_code == 422


async def test_only_organisers_bring_people_in(town: Town, browser: Browser, page: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await sends(karim, page, file_of(ANA))
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    reader = await town.signed_in(browser.at("192.0.2.7"), await town.member(Role.READER))
    for path in (page, here, f"{here}/a-corriger"):
        assert (await reader.get(path)).status_code == 403
    assert "Importer" not in read(await reader.get(f"{town.team_path}/personnes"))


async def test_a_file_that_is_put_aside_loads_nothing_and_is_forgotten(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await sends(karim, page, file_of(ANA))
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    shown = await karim.send(here, f"{here}/ecarter", {})
    assert "Ce fichier est écarté" in read(shown)
    assert await town.database.read(lambda tx: tx.fetch("files.every", after="", most=9)) == []
    shown = await karim.send(page, f"{here}/charger", {})
    assert shown.status_code == 422
    assert len(await people(town)) == 1
