"""The log of incidents: who may not read it does not see it; what is written stays as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

import actions.data
from rules.who import Role, Who
from storage.erasure import erase_person
from tests.web.desk_town import citizen, elsewhere, kept, twice
from tests.web.lodging import Desk, comer, desk, read
from tests.web.town import Browser, Town, every_text, founded
from web.app import build_app

FALL = {
    "kind": "health",
    "at": "2027-01-11T09:30",
    "place": "Escalier B",
    "what": "Une chute dans l’escalier.",
    "done": "De la glace.",
    "person": "",
}


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


@pytest.mark.proves("done.incidents")
async def test_an_incident_is_written_followed_and_closed(town: Town, lou: Desk) -> None:
    assert "Le journal est vide" in await lou.text("/incidents")
    ana = await comer(town, "Ana")
    written = await lou.send("/incidents", {**FALL, "person": ana})
    assert written.url.path.endswith("/incidents/1")
    page = read(written)
    assert "C’est noté dans le journal." in page
    assert "Une chute dans l’escalier." in page
    assert "lundi 11 janvier 2027 à 9 h 30" in page
    assert f'<a href="{town.team_path}/personnes/{ana}">Ana Durand</a>' in page
    followed = await lou.send("/incidents/1/suite", {"words": "Elle va bien."})
    assert "Elle va bien." in read(followed)
    closed = await lou.send("/incidents/1/clore", {})
    assert "L’incident est clos." in read(closed)
    late = await lou.send("/incidents/1/suite", {"words": "Encore une chose."})
    assert late.status_code == 422
    assert "Encore une chose." in read(late)
    assert "Une chute dans l’escalier." in await lou.text("/incidents")


@pytest.mark.proves("done.incidents")
async def test_what_is_written_is_never_changed(town: Town, lou: Desk) -> None:
    await lou.send("/incidents", FALL)
    before = [each for each in await kept(town) if each[0] == "incidents"]
    await lou.send("/incidents/1/suite", {"words": "Ce n’était pas l’escalier B, mais le C."})
    after = [each for each in await kept(town) if each[0] == "incidents"]
    assert after == before


async def test_a_form_sent_twice_writes_one_incident(town: Town, lou: Desk) -> None:
    path = f"{town.team_path}/incidents"
    await twice(lou.browser, path, path, FALL)
    assert "Le journal : 1 incident" in await lou.text("/incidents")


async def test_what_cannot_be_read_stays_typed(lou: Desk) -> None:
    wrong = await lou.send("/incidents", {**FALL, "kind": ""})
    assert wrong.status_code == 422
    assert "Une chute dans l’escalier.</textarea>" in read(wrong)
    soon = await lou.send("/incidents", {**FALL, "at": "2027-01-11T23:00"})
    assert "c’est encore à venir" in read(soon)
    nobody = await lou.send("/incidents", {**FALL, "person": "personne"})
    assert "ne fait plus partie de l’atelier" in read(nobody)


@pytest.mark.proves("done.incidents")
async def test_who_only_reads_does_not_even_see_that_there_is_a_log(
    town: Town, browser: Browser, lou: Desk
) -> None:
    await lou.send("/incidents", FALL)
    remy = await desk(town, browser, Role.READER)
    assert "Incidents" not in await remy.text("")
    assert "/incidents" not in await remy.text(f"/personnes/{town.person}")
    for path in ("/incidents", "/incidents/1"):
        assert (await remy.page(path)).status_code == 403
    for path in ("/incidents", "/incidents/1/suite", "/incidents/1/clore"):
        assert (await remy.send(path, FALL)).status_code == 403
    karim = await desk(town, browser, Role.ORGANISER)
    assert "Une chute dans l’escalier." in await karim.text("/incidents/1")


@pytest.mark.proves("done.incidents")
async def test_another_workshop_has_another_log(town: Town, browser: Browser, lou: Desk) -> None:
    await lou.send("/incidents", FALL)
    person = await town.member(Role.ORGANISER, name="Nina")
    other = await elsewhere(town, person, Role.ORGANISER)
    nina = await town.signed_in(browser, person)
    assert "Le journal est vide" in read(await nina.get(f"/equipe/{other}/incidents"))
    assert (await nina.get(f"/equipe/{other}/incidents/1")).status_code == 404
    assert (await nina.get(f"/equipe/{other}/incidents/un")).status_code == 404
    hidden = await nina.send(f"/equipe/{other}", f"/equipe/{other}/incidents/1/clore", {})
    assert "n’est pas dans le journal" in read(hidden) or hidden.status_code == 404


async def test_a_breach_of_data_says_until_when_the_officer_is_told(town: Town, lou: Desk) -> None:
    lost = await lou.send("/incidents", {**FALL, "kind": "data", "what": "Une liste perdue."})
    assert "avant le jeudi 14 janvier 2027 à 9 h 30" in read(lost)
    assert "article 33" in read(lost)
    town.clock.at += timedelta(days=4)
    assert "devait être prévenue avant" in await lou.text("/incidents/1")
    await lou.send("/incidents/1/clore", {})
    assert "article 33" not in await lou.text("/incidents/1")


async def test_whom_it_concerns_may_have_the_words_erased(town: Town, lou: Desk) -> None:
    ana = await comer(town, "Ana")
    await lou.send("/incidents", {**FALL, "person": ana})
    await lou.send("/incidents/1/suite", {"words": "Ana va bien."})
    await town.database.transact(lambda tx: erase_person(tx, ana), cause="test:erase")
    page = await lou.text("/incidents/1")
    assert "Ces mots sont effacés." in page
    assert "chute" not in page
    assert "Ana" not in page


async def test_their_copy_says_that_there_is_something_and_not_what(town: Town, lou: Desk) -> None:
    ana = await citizen(town, "Ana")
    await lou.send("/incidents", {**FALL, "person": ana})
    who = Who.oneself(ana, town.workshop.id)
    copy = await town.database.transact(
        lambda tx: actions.data.export(tx, who, every_text(), language="fr"), cause="test:copy"
    )
    assert '"incidents": [\n    {' in copy.json.decode()
    assert "chute" not in copy.json.decode() + copy.readable.decode()
    assert "incident" not in copy.readable.decode()


async def test_what_waits_counts_open_incidents_for_who_may_read_them(
    town: Town, browser: Browser, lou: Desk
) -> None:
    await lou.send("/incidents", FALL)
    assert "incident en cours" in await lou.text("")
    remy = await desk(town, browser, Role.READER)
    assert "incident en cours" not in await remy.text("")
    await lou.send("/incidents/1/clore", {})
    assert "incident en cours" not in await lou.text("")
