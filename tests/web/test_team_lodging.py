"""The team's pages about beds: given, moved, freed; shown to each as much as they may know."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from rules.needs import ROOMS_KEPT, last_day_together
from rules.who import Role
from storage.retention import purge
from tests.web.desk_town import form_of
from tests.web.lodging import (
    HOTEL,
    SATURDAY,
    Desk,
    bed,
    comer,
    day,
    desk,
    hotel,
    leaves,
    own_page,
    read,
    sheets,
)
from tests.web.town import Browser, Town, founded
from web.app import build_app


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """The same town on each engine: beds are what two processes may give at once."""
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def lou(town: Town, browser: Browser) -> Desk:
    """Lou sees to rooms and beds."""
    return await desk(town, browser, Role.ORGANISER, Role.LOGISTICS)


def of(person: str) -> str:
    return f"/hebergement/personne/{person}"


@pytest.mark.proves("done.beds")
async def test_the_matrix_counts_and_says_who_still_needs_a_bed(town: Town, lou: Desk) -> None:
    assert "Il n’y a pas encore d’hôtel." in await lou.text("/hebergement")
    key, ana = await hotel(lou, single=2), await comer(town, "Ana")
    await comer(town, "Ben")
    before = await lou.text("/hebergement")
    assert "2 chambres, aucune attribuée, 2 libres" in before
    assert "2 personnes n’ont pas encore de chambre" in before
    given = await lou.send(f"{of(ana)}/lit", bed(key, number="12"))
    assert "La chambre est attribuée." in read(given)
    assert "Chambre n° 12" in read(given)
    after = await lou.text("/hebergement")
    assert "2 chambres, 1 attribuée, 1 libre" in after
    assert "1 personne n’a pas encore de chambre" in after
    assert "Nuit du samedi 27 mars : 1 chambre" in after.replace("\u00a0", " ")


@pytest.mark.proves("done.last_bed")
async def test_two_who_press_at_once_for_the_last_bed(town: Town, lou: Desk) -> None:
    key = await hotel(lou, single=1)
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    max_ = await desk(town, lou.browser, Role.LOGISTICS)
    pressed = await asyncio.gather(
        lou.send(f"{of(ana)}/lit", bed(key)), max_.send(f"{of(ben)}/lit", bed(key))
    )
    assert sorted(answer.status_code for answer in pressed) == [200, 422]
    (lost,) = [answer for answer in pressed if answer.status_code == 422]
    name = "Ana Durand" if f"/{ben}/" in str(lost.url) else "Ben Durand"
    assert f"Elle est à {name}." in read(lost)


async def test_a_month_after_the_stay_the_pages_say_that_it_is_forgotten(
    town: Town, lou: Desk
) -> None:
    key, ana = await hotel(lou, single=2), await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(key))
    together = last_day_together(town.workshop)
    assert together is not None
    town.clock.at = together + ROOMS_KEPT - timedelta(seconds=1)
    pages = ("/hebergement", f"/hebergement/hotel/{key}", of(ana))
    assert not any(["n’est gardé que 30 jours" in await lou.text(one) for one in pages])
    town.clock.at += timedelta(seconds=1)
    await purge(town.database)
    texts = [await lou.text(one) for one in pages]
    assert all("depuis le mardi 25 mai 2027, le programme ne le sait plus" in one for one in texts)
    assert "2 chambres</td>" in texts[0]
    assert not any(word in texts[0] for word in ("Ana Durand", "attribuée", "pas encore de"))


async def test_a_clash_is_named_and_nothing_changes(town: Town, lou: Desk) -> None:
    key, ana = await hotel(lou, single=1), await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(key))
    again = await lou.send(f"{of(ana)}/lit", bed(key, "twin"))
    assert again.status_code == 422
    assert "Ana Durand a déjà une chambre la nuit du samedi 27 mars 2027" in read(again)
    for wrong in ({"kind": "castle"}, {"night": ["2027-03-28"]}, {"night": ["jamais"]}):
        assert (await lou.send(f"{of(ana)}/lit", {**bed(key), **wrong})).status_code == 422
    nobody = await lou.send(f"{of('nobody')}/lit", bed(key))
    assert nobody.status_code == 404


async def test_a_bed_is_moved_numbered_and_freed(town: Town, lou: Desk) -> None:
    first, second = await hotel(lou, single=1), await hotel(lou, twin=1)
    ana = await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(first))
    moved = await lou.send(f"{of(ana)}/lit", bed(second, "twin", moving="yes"))
    assert "chambre à deux lits" in read(moved)
    numbered = await lou.send(f"{of(ana)}/numero", {"hotel": second, "number": "7"})
    assert "Chambre n° 7" in read(numbered)
    assert (await lou.send(f"{of(ana)}/numero", {"hotel": first, "number": "7"})).status_code == 422
    freed = await lou.send(f"{of(ana)}/liberer", {"night": [SATURDAY]})
    assert "La chambre est libre." in read(freed)
    assert "Pas encore de chambre" in read(freed)


async def test_nights_are_chosen_by_hand_for_a_speaker(town: Town, lou: Desk) -> None:
    key = await hotel(lou, single=1)
    speaker = await town.member(Role.READER, name="Iris")
    assert "Iris Martin" in await lou.text("/hebergement")
    chosen = await lou.send(f"{of(speaker)}/nuits", {"night": [SATURDAY]})
    assert "Les nuits sont notées." in read(chosen)
    assert (await lou.send(f"{of(speaker)}/lit", bed(key))).status_code == 200
    dropped = await lou.send(f"{of(speaker)}/nuits", {})
    assert "Pas encore de chambre" in read(dropped)
    assert (await lou.send(f"{of(speaker)}/nuits", {"night": ["2027-01-01"]})).status_code == 422


async def test_wishes_said_on_the_telephone_are_noted(town: Town, lou: Desk) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await lou.send("/hebergement/partage", {"sharing": "yes"})
    noted = await lou.send(f"{of(ana)}/souhaits", {"wish": ["early", "accessible"], "beside": ben})
    assert noted.text.count(" checked") == 3  # the night they need, and the two wishes
    assert "Demande à partager avec Ben Durand" in await lou.text("/hebergement")
    await lou.send(f"{of(ana)}/souhaits", {"wish": ["early"]})
    assert "Demande à partager" not in await lou.text("/hebergement")
    closed = await lou.send("/hebergement/partage", {"sharing": "no"})
    assert "Chacun a sa chambre" in read(closed)
    refused = await lou.send(f"{of(ana)}/souhaits", {"beside": ben})
    assert refused.status_code == 422


async def test_two_who_asked_for_each_other_can_share(town: Town, lou: Desk) -> None:
    key, ana, ben = await hotel(lou, twin=1), await comer(town, "Ana"), await comer(town, "Ben")
    await lou.send("/hebergement/partage", {"sharing": "yes"})
    await lou.send(f"{of(ana)}/souhaits", {"beside": ben})
    await lou.send(f"{of(ben)}/souhaits", {"beside": ana})
    await lou.send(f"{of(ana)}/lit", bed(key, "twin"))
    shared = await lou.send(f"{of(ben)}/lit", bed(key, "twin", beside=ana))
    assert "Partagée avec Ana Durand" in read(shared)
    assert "Partagée avec Ben Durand" in await lou.text(f"/hebergement/hotel/{key}")


async def test_an_organiser_adds_a_wish_and_reads_none(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana = await comer(town, "Ana")
    omar = await desk(town, browser, Role.ORGANISER)
    before = await omar.text(of(ana))
    assert (await omar.send(f"{of(ana)}/souhaits", {"wish": ["accessible"]})).status_code == 200
    assert await omar.text(of(ana)) == before
    await omar.send(f"{of(ana)}/souhaits", {"wish": ["late"]})
    seen = await lou.text(of(ana))
    assert 'value="accessible" checked' in seen
    assert 'value="late" checked' in seen


@pytest.mark.proves("done.needs_hidden")
async def test_without_logistics_an_accessible_bedroom_looks_like_any_other(
    town: Town, browser: Browser, lou: Desk
) -> None:
    key, ana = await hotel(lou, single=1, accessible=1), await comer(town, "Ana")
    paths = ("/hebergement", f"/hebergement/hotel/{key}", of(ana))
    watching = [await desk(town, browser, role) for role in (Role.ORGANISER, Role.READER)]
    await lou.send(f"{of(ana)}/lit", bed(key))
    ordinary = [[await one.text(path) for path in paths] for one in watching]
    assert "Hôtel des Merles" in ordinary[0][0]
    known = await lou.text(of(ana))
    await lou.send(f"{of(ana)}/lit", bed(key, "accessible", moving="yes"))
    await lou.send(f"{of(ana)}/souhaits", {"wish": ["accessible"]})
    assert [[await one.text(path) for path in paths] for one in watching] == ordinary
    assert await lou.text(of(ana)) != known


async def test_only_logistics_gives_beds_and_only_the_team_looks(
    town: Town, browser: Browser, lou: Desk
) -> None:
    key, ana = await hotel(lou, single=1), await comer(town, "Ana")
    omar, rita = [await desk(town, browser, role) for role in (Role.ORGANISER, Role.READER)]
    for path in ("/lit", "/liberer", "/numero"):
        assert (await omar.send(f"{of(ana)}{path}", bed(key))).status_code == 403
    for path in ("/lit", "/nuits", "/souhaits", "/adresse"):
        assert (await rita.send(f"{of(ana)}{path}", bed(key))).status_code == 403
    for path in ("", "/chambres", "/supprimer", "/liste"):
        sent = await omar.send(f"/hebergement/hotel/{key}{path}", dict(HOTEL))
        assert sent.status_code == 403
    assert (await rita.send("/hebergement/partage", {"sharing": "yes"})).status_code == 403
    assert (await browser.get(f"{town.team_path}/hebergement")).status_code == 403


@pytest.mark.proves("done.csrf")
async def test_a_bed_is_given_by_our_own_forms_only(town: Town, lou: Desk) -> None:
    key, ana = await hotel(lou, single=1), await comer(town, "Ana")
    forged = {"hotel": key, "kind": "single", "night": SATURDAY}
    sent = await lou.browser.post(f"{town.team_path}{of(ana)}/lit", forged)
    assert sent.status_code == 403
    assert "Pas encore de chambre" in await lou.text(of(ana))


async def test_a_hotel_is_mended_before_it_is_kept(town: Town, lou: Desk) -> None:
    wrong = await lou.send("/hebergement/nouvel-hotel", {**HOTEL, "map": "http://maps.example.org"})
    assert wrong.status_code == 422
    assert "Le lien vers la carte commence par" in read(wrong)
    assert 'value="Hôtel des Merles"' in read(wrong)
    key = await hotel(lou, single=1)
    wrong = await lou.send(f"/hebergement/hotel/{key}", {**HOTEL, "leave_by": "soir"})
    assert wrong.status_code == 422
    assert 'value="soir"' in read(wrong)
    kept = await lou.send(f"/hebergement/hotel/{key}", {**HOTEL, "leave_by": "11:00"})
    assert 'value="11:00"' in read(kept)
    assert (await lou.page("/hebergement/hotel/nothing")).status_code == 404
    assert (await lou.send("/hebergement/hotel/nothing", dict(HOTEL))).status_code == 404
    assert (await lou.send("/hebergement/hotel/nothing/liste", {})).status_code == 404


async def test_a_hotel_goes_only_while_nobody_slept_there(town: Town, lou: Desk) -> None:
    key, ana = await hotel(lou, single=1), await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(key))
    assert (await lou.send(f"/hebergement/hotel/{key}/supprimer", {})).status_code == 422
    fewer = await lou.send(f"/hebergement/hotel/{key}/chambres", {f"{SATURDAY}-single": "0"})
    assert "Une chambre de cette sorte est déjà attribuée" in read(fewer)
    fewer = await lou.send(f"/hebergement/hotel/{key}", {**HOTEL, "beds-single": "0"})
    assert fewer.status_code == 422
    other = await hotel(lou, single=1)
    gone = await lou.send(f"/hebergement/hotel/{other}/supprimer", {})
    assert "L’hôtel est retiré de la liste." in read(gone)
    assert (await lou.send(f"/hebergement/hotel/{other}/supprimer", {})).status_code == 200


async def test_who_comes_in_part_or_no_more_is_to_be_looked_at(town: Town, lou: Desk) -> None:
    key, ana = await hotel(lou, single=1), await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(key))
    await leaves(town, ana)
    seen = await lou.text("/hebergement")
    assert "Une personne a une chambre pour une nuit que sa réponse ne prévoit pas" in seen


@pytest.mark.proves("done.beds")
async def test_the_hotel_is_sent_a_list_and_what_changed_since(town: Town, lou: Desk) -> None:
    key = await hotel(lou, single=2, accessible=1)
    ana, ben = await comer(town, "Ana"), await comer(town, "=Ben()", "Ávila")
    await lou.send(f"{of(ana)}/lit", bed(key, number="12"))
    await lou.send(f"{of(ben)}/lit", bed(key, "accessible"))
    sent = await lou.send(f"/hebergement/hotel/{key}/liste", {})
    assert sent.headers["content-disposition"].endswith("hotel-des-merles-v1.xlsx")
    first = sheets(sent.content)
    assert list(first) == ["Liste v1", "Changements"]
    about, version, headings, *rows = [row for row in first["Liste v1"] if row]
    assert about == ["Hôtel des Merles, 3 rue Haute, Paris"]
    assert version[0].startswith("Version 1, établie le lundi 11 janvier 2027")
    assert headings[:5] == ["Nom", "Prénom", "Type de chambre", "N°", "Partage avec"]
    assert [row[:5] for row in rows] == [
        ["Ávila", "'=Ben()", "chambre PMR", "", ""],
        ["Durand", "Ana", "chambre individuelle", "12", ""],
    ]
    assert [day(cell) for cell in rows[0][5:7]] == [date(2027, 3, 27), date(2027, 3, 28)]
    assert [row[7:] for row in rows] == [["1", "Chambre PMR", "AC-27"], ["1", "", "AC-27"]]
    assert first["Changements"][-1] == ["Rien à signaler"]
    again = await lou.send(f"/hebergement/hotel/{key}/liste", {})
    assert list(sheets(again.content)) == ["Liste v1", "Changements"]
    await lou.send(f"{of(ana)}/liberer", {"night": [SATURDAY]})
    await lou.send(f"{of(ben)}/lit", bed(key, moving="yes"))
    second = sheets((await lou.send(f"/hebergement/hotel/{key}/liste", {})).content)
    changes = [(row[0], row[1], row[3]) for row in second["Changements"] if len(row) > 3][1:]
    assert changes == [
        ("Avant", "Ávila", "chambre PMR"),
        ("Modifié", "Ávila", "chambre individuelle"),
        ("Supprimé", "Durand", "chambre individuelle"),
    ]
    third = sheets((await lou.send(f"/hebergement/hotel/{key}/liste", {})).content)
    assert third["Changements"] == second["Changements"]
    assert "Dernière version : 2" in await lou.text(f"/hebergement/hotel/{key}")


async def test_one_page_hands_out_the_list_twice_and_at_once(town: Town, lou: Desk) -> None:
    key = await hotel(lou, single=2)
    ana = await comer(town, "Ana")
    await lou.send(f"{of(ana)}/lit", bed(key))
    here = f"{town.team_path}/hebergement/hotel/{key}"
    hidden = await form_of(lou.browser, here)
    asked = (lou.browser.http.post(f"{here}/liste", data=hidden) for _ in range(3))
    sent = [
        *await asyncio.gather(*asked),
        await lou.browser.http.post(f"{here}/liste", data=hidden),
    ]
    assert [list(sheets(each.content)) for each in sent] == [["Liste v1", "Changements"]] * 4


async def test_who_has_no_telegram_gets_the_address_of_their_page(town: Town, lou: Desk) -> None:
    ana = await comer(town, "Ana")
    shown = await lou.send(f"{of(ana)}/adresse", {})
    assert f"http://test{await own_page(town, ana)}" in read(shown)
