"""The team's tasks on their page: given, changed, done; two people at once lose nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rules.who import CitizenState, Role
from storage.erasure import erase_person
from tests.web.desk_town import citizen, form_of
from tests.web.lodging import Desk, desk, read
from tests.web.town import Browser, Town, founded
from web.app import build_app


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def lou(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.LOGISTICS)


def bus(owner: str, **more: str) -> dict[str, str | list[str]]:
    return {"what": "Réserver le car", "owner": owner, "due": "2027-01-15", **more}


@pytest.mark.proves("done.tasks")
async def test_a_task_is_given_changed_done_and_put_back(town: Town, lou: Desk) -> None:
    karim = town.organiser
    given = await lou.send("/taches", bus(karim))
    assert "La tâche est donnée." in read(given)
    assert "Rien ne vous attend" in read(given)
    assert "Pour le vendredi 15 janvier 2027 · Karim Benali" in read(given)
    moved = await lou.send("/taches/1", bus(karim, due="2027-01-10", revision="1"))
    assert "C’est enregistré." in read(moved)
    assert "le jour est passé" in read(moved)
    done = await lou.send("/taches/1/fait", {})
    assert "Pour les autres" not in read(done)
    assert "Ce qui est fait" in read(done)
    again = await lou.send("/taches/1/rouvrir", {})
    assert "Pour les autres : 1 tâche" in read(again)


@pytest.mark.proves("done.tasks")
async def test_mine_come_first(town: Town, browser: Browser, lou: Desk) -> None:
    nina = await town.member(Role.ORGANISER, name="Nina")
    await lou.send("/taches", bus(town.organiser, due="2027-01-12"))
    await lou.send("/taches", bus(nina, what="Imprimer les badges", due="2027-02-01"))
    hers = Desk(town, await town.signed_in(browser, nina))
    page = await hers.text("/taches")
    assert "Pour vous : 1 tâche" in page
    assert page.index("Imprimer les badges") < page.index("Réserver le car")
    overview = await hers.text("")
    assert "tâches à faire, toute l’équipe comprise" in overview
    assert "dont 1 pour vous" in overview


@pytest.mark.proves("done.tasks")
async def test_of_two_people_at_once_the_second_is_told_and_loses_nothing(
    town: Town, lou: Desk
) -> None:
    await lou.send("/taches", bus(town.organiser))
    await lou.send("/taches/1", bus(town.organiser, what="Réserver deux cars", revision="1"))
    late = await lou.send("/taches/1", bus(town.organiser, what="Annuler le car", revision="1"))
    assert late.status_code == 422
    assert "Quelqu’un vient de changer cette tâche" in read(late)
    assert "Réserver deux cars</h3>" in read(late)
    assert 'value="Annuler le car"' in read(late)
    kept = await lou.send("/taches/1", bus(town.organiser, what="Annuler le car", revision="2"))
    assert "Annuler le car</h3>" in read(kept)


async def test_what_was_done_meanwhile_is_not_changed_and_the_words_stay(
    town: Town, lou: Desk
) -> None:
    await lou.send("/taches", bus(town.organiser))
    await lou.send("/taches/1/fait", {})
    late = await lou.send("/taches/1", bus(town.organiser, what="Annuler le car", revision="1"))
    assert late.status_code == 422
    assert "Annuler le car</textarea>" in read(late)
    assert (await lou.send("/taches/9/fait", {})).status_code == 404
    assert (await lou.send("/taches/un/fait", {})).status_code == 404


async def test_what_cannot_be_read_stays_typed(town: Town, lou: Desk) -> None:
    wrong = await lou.send("/taches", bus(town.organiser, due=""))
    assert wrong.status_code == 422
    assert 'value="Réserver le car"' in read(wrong)
    stranger = await lou.send("/taches", bus(town.organiser, person="personne"))
    assert stranger.status_code == 422


async def test_a_task_leads_to_a_person_and_a_page(town: Town, browser: Browser, lou: Desk) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    form = await lou.text(f"/taches?personne={ana}")
    assert f'<option value="{ana}" selected>Ana Durand</option>' in form
    given = read(await lou.send("/taches", bus(town.organiser, person=ana, page="/besoins")))
    assert f'<a href="{town.team_path}/personnes/{ana}">Ana Durand</a>' in given
    assert f'<a href="{town.team_path}/besoins">Besoins</a>' in given.split("<h2")[2]
    nina = await desk(town, browser, Role.ORGANISER)
    assert f'<a href="{town.team_path}/besoins">' not in await nina.text("/taches")
    await town.database.transact(lambda tx: erase_person(tx, ana), cause="test:erase")
    page = await lou.text("/taches")
    assert "Ces mots sont effacés." in page
    assert "Ana" not in page


async def test_who_only_reads_does_their_own_and_nothing_else(
    town: Town, browser: Browser, lou: Desk
) -> None:
    person = await town.member(Role.READER, name="Rémi")
    await lou.send("/taches", bus(person))
    await lou.send("/taches", bus(town.organiser, what="Imprimer les badges"))
    remy = Desk(town, await town.signed_in(browser, person))
    page = await remy.text("/taches")
    assert "C’est fait : Réserver le car" in page
    assert "C’est fait : Imprimer les badges" not in page
    assert "Donner une tâche" not in page
    assert (await remy.send("/taches/2/fait", {})).status_code == 403
    assert (await remy.send("/taches", bus(person))).status_code == 403
    assert "C’est noté" in read(await remy.send("/taches/1/fait", {}))
    assert "Rien ne vous attend" in read(await remy.send("/taches/1/fait", {}))
    assert "Pour vous : 1 tâche" in read(await remy.send("/taches/1/rouvrir", {}))
    assert "Pour vous : 1 tâche" in read(await remy.send("/taches/1/rouvrir", {}))


async def test_a_form_sent_twice_gives_one_task(town: Town, lou: Desk) -> None:
    path = f"{town.team_path}/taches"
    hidden = await form_of(lou.browser, path)
    for _ in range(2):
        await lou.browser.http.post(path, data={**hidden, **bus(town.organiser)})
    assert "Pour les autres : 1 tâche" in await lou.text("/taches")
