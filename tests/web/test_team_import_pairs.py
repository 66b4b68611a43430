"""Two rows that are nearly the same: people decide, some at a time, before any is loaded."""

from __future__ import annotations

import pytest

import storage.citizens
import storage.imports
from rules.who import CitizenState
from tests.draw_town import work
from tests.web.desk_town import read
from tests.web.test_team_import import ana, file_of, last, loads, people, sends
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/personnes/importer"


async def count(town: Town) -> int:
    return await town.database.read(
        lambda tx: storage.citizens.count_in_state(tx, town.workshop.id, CitizenState.CONTACTED)
    )


@pytest.mark.proves("done.import_twice")
async def test_somebody_who_may_be_there_twice_is_decided_before_anything_is_loaded(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    content = file_of(
        ana(Prénom="Frédéric", Mail="", Portable=""),
        ana(Prénom="Frederik", Mail="", Portable=""),
        ana(Prénom="Louise", Nom="Roy", Mail="l@courriel.example"),
        ana(Prénom="Louise", Nom="Roy-Petit", Mail="L@courriel.example", Portable=""),
    )
    await sends(karim, page, content)
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    said = read(await karim.get(here))
    assert "2 fois, deux lignes se ressemblent" in said
    shown = await karim.send(here, f"{here}/charger", {"pair-0": "same"})
    assert shown.status_code == 422
    assert len(await people(town)) == 1
    await karim.send(here, f"{here}/charger", {"pair-0": "same", "pair-1": "two"})
    await work(town)
    assert set(await people(town)) == {
        "Denise Fontanel",
        "Frédéric Péchard",
        "Louise Roy",
        "Louise Roy-Petit",
    }
    said = await loads(town, karim, page, content)
    assert "Rien n’a changé" in said


@pytest.mark.proves("done.import_twice")
async def test_more_pairs_than_a_page_shows_are_decided_page_by_page(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    quiet = {"Mail": "", "Portable": "", "Adresse": ""}
    rows = [
        ana(Prénom=name, CP=f"{12000 + number}", **quiet)
        for number in range(120)
        for name in ("Frédéric", "Frederik")
    ]
    await sends(karim, page, file_of(*rows))
    await work(town)
    here = f"{page}/{(await last(town)).id}"
    said = read(await karim.get(here))
    assert "100 fois, deux lignes se ressemblent" in said
    assert "20 autres suivront." in said
    assert "Charger 240 personnes" not in said
    shown = await karim.send(here, f"{here}/charger", {"pair-0": "same"})
    assert shown.status_code == 422
    same = {f"pair-{at}": "same" if at < 30 else "two" for at in range(100)}
    shown = await karim.send(here, f"{here}/charger", same)
    assert "Lecture du fichier" in read(shown)
    assert len(await people(town)) == 1  # nobody is loaded before all is decided
    await work(town)
    said = read(await karim.get(here))
    assert "20 fois, deux lignes se ressemblent" in said
    assert "suivront" not in said
    assert "Charger 210 personnes" in said
    await karim.send(here, f"{here}/charger", {f"pair-{at}": "same" for at in range(20)})
    await work(town)
    said = read(await karim.get(here))
    assert "190 personnes ajoutées" in said
    assert "50 déjà là" in said
    assert await count(town) == 191


async def test_other_columns_ask_again_who_is_the_same(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    quiet = {"Mail": "", "Portable": ""}
    await sends(karim, page, file_of(ana(**quiet), ana(Prénom="Anna", **quiet)))
    await work(town)
    about = await last(town)
    await town.database.transact(
        lambda tx: storage.imports.choose(tx, about.id, {"same": [3], "apart": [[2, "", 3]]}),
        cause="test:decided",
    )
    here = f"{page}/{about.id}"
    columns = {
        f"column-{at}": each["name"] or "" for at, each in enumerate(about.report["columns"])
    }
    await karim.send(here, f"{here}/choix", columns)
    await work(town)
    assert "Deux lignes se ressemblent" in read(await karim.get(here))
