"""Needs: written on a page of one's own, read by logistics alone, and by nobody unrecorded."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.routing import Route
from structlog.testing import capture_logs

import actions.data
import actions.speakers
import storage.attendance
import storage.audit
import storage.needs
from rules.attendance import Answer, Attendance
from rules.needs import Menu, Needs
from rules.who import Act, Role, Who
from storage.audit import Recorded
from storage.retention import purge
from storage.transaction import Transaction
from tests.storage.town import where
from tests.web.desk_town import read as flat
from tests.web.lodging import Desk, bed, comer, desk, hotel, leaves, own_page, read, sheets
from tests.web.speaker_town import do, speaker, who
from tests.web.town import Browser, Town, every_text, founded
from web.app import build_app

WORDS = "un fauteuil qui roule et une boucle"
TYPED = {"consent": "yes", "menu": "vegan", "carer": "yes", "words": WORDS}


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def lou(town: Town, browser: Browser) -> Desk:
    """Lou sees to logistics, and to nothing else."""
    return await desk(town, browser, Role.LOGISTICS)


async def kept(town: Town, person: str) -> Needs | None:
    return await town.database.read(lambda tx: storage.needs.read(tx, person, town.workshop.id))


async def acts(town: Town, person: str) -> list[Recorded]:
    return await town.database.read(lambda tx: storage.audit.of_subject(tx, person))


async def test_a_need_is_written_with_consent_and_not_shown_back(
    town: Town, browser: Browser
) -> None:
    ana = await comer(town, "Ana")
    page = await own_page(town, ana)
    assert "C’est facultatif." in read(await browser.get(page))
    without = await browser.send(page, page, {**TYPED, "consent": ""})
    assert without.status_code == 422
    assert "Sans votre accord, nous ne gardons rien." in read(without)
    assert WORDS in without.text  # what was just typed is not lost
    assert await kept(town, ana) is None
    written = await browser.send(page, page, TYPED)
    assert "C’est envoyé." in read(written)
    assert "Vous nous avez écrit le lundi 11 janvier 2027" in read(written)
    assert WORDS not in written.text
    needs = await kept(town, ana)
    assert needs is not None
    assert (needs.menu, needs.words) == (Menu.VEGAN, WORDS)
    done = [(each.act, each.ids) for each in await acts(town, ana)]
    assert (Act.NEEDS_WRITTEN, ()) in done
    assert (Act.CONSENT_GIVEN, ("needs",)) in done


async def test_taking_the_consent_back_forgets_it_at_once(town: Town, browser: Browser) -> None:
    ana = await comer(town, "Ana")
    page = await own_page(town, ana)
    await browser.send(page, page, TYPED)
    gone = await browser.send(page, f"{page}/oublier", {})
    assert "C’est effacé. Votre place dans l’atelier ne change pas." in read(gone)
    assert await where(town.database, WORDS) == set()
    again = await browser.send(page, f"{page}/oublier", {})
    assert again.status_code == 200
    withdrawn = [each for each in await acts(town, ana) if each.act == Act.CONSENT_WITHDRAWN]
    assert len(withdrawn) == 1


async def test_who_has_no_seat_any_more_is_asked_nothing(town: Town, browser: Browser) -> None:
    ana = await comer(town, "Ana")
    page = await own_page(town, ana)
    form = await hidden(browser, page)
    wishes = await hidden(browser, page)
    await leaves(town, ana)
    assert "Les chambres se réservent quand le groupe est confirmé." in read(
        await browser.get(page)
    )
    assert (await browser.post(page, {**form, **TYPED})).status_code == 422
    wished = await browser.post(f"{page}/souhaits", {**wishes, "wish": "early"})
    assert wished.status_code == 422
    assert await kept(town, ana) is None


async def test_who_left_is_not_counted_and_can_have_it_read_and_forgotten(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben, cleo = [await comer(town, name) for name in ("Ana", "Ben", "Cléo")]
    for person in (ana, ben, cleo):
        page = await own_page(town, person)
        await browser.send(page, page, TYPED)
    own = await own_page(town, ana)
    await leaves(town, ana)
    listed = await lou.text("/besoins")
    assert "2 personnes ont écrit" in listed
    assert "1 personne a écrit, et ne vient plus" in listed
    everybody = read(await lou.send("/besoins/lire", {}))
    assert "Menu végétalien : 2" in everybody
    assert everybody.count(WORDS) == 2
    one = read(await lou.send("/besoins/lire", {"person": ana}))
    assert one.count(WORDS) == 1
    shown = read(await browser.get(own))
    assert "Vous nous avez écrit le lundi 11 janvier 2027" in shown
    assert "pour l’entendre relire, appelez le" in shown
    assert WORDS not in shown
    gone = await browser.send(own, f"{own}/oublier", {})
    assert "C’est effacé." in read(gone)
    assert "Retirer mon accord" not in gone.text
    assert await kept(town, ana) is None
    assert "ne vient plus" not in await lou.text("/besoins")


async def test_a_speaker_who_withdrew_is_not_counted(
    town: Town, browser: Browser, lou: Desk
) -> None:
    sol = await speaker(town)
    page = await own_page(town, sol)
    await browser.send(page, page, TYPED)
    assert ">1 personne a écrit</h2>" in await lou.text("/besoins")
    await do(town, lambda tx: actions.speakers.withdraw(tx, who(town, sol), now=tx.now))
    assert "1 personne a écrit, et ne vient plus" in await lou.text("/besoins")


async def hidden(browser: Browser, page: str) -> dict[str, str]:
    """What a form of a page carries besides what is typed."""
    shown = await browser.get(page)
    return dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', shown.text)[:2])


@pytest.mark.proves("done.needs_hidden")
async def test_each_reading_is_on_the_record_without_the_words(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    for person in (ana, ben):
        page = await own_page(town, person)
        await browser.send(page, page, TYPED)
    listed = await lou.text("/besoins")
    assert "2 personnes ont écrit" in listed
    assert WORDS not in listed
    assert [each.act for each in await acts(town, ana)].count(Act.NEEDS_READ) == 0
    one = await lou.send("/besoins/lire", {"person": ana})
    assert read(one).count(WORDS) == 1
    everybody = await lou.send("/besoins/lire", {})
    assert read(everybody).count(WORDS) == 2
    assert "Menu végétalien : 2" in read(everybody)
    assert "Déjeuner, samedi 27 mars à 12 h 30 Menu végétalien : 2" in flat(everybody)
    readings = [each for each in await acts(town, ana) if each.act == Act.NEEDS_READ]
    assert len(readings) == 2
    assert {(each.ids, tuple(each.facts)) for each in readings} == {((), ())}
    assert await where(town.database, WORDS) == {"needs.sealed_words"}


async def test_the_menus_of_a_meal_are_of_those_who_are_there_then(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    for person in (ana, ben):
        page = await own_page(town, person)
        await browser.send(page, page, TYPED)
    said = Attendance("weekend-1", Answer.PARTIAL, half_days=("2027-03-28-am",))
    oneself = Who.oneself(ben, town.workshop.id)
    await do(town, lambda tx: storage.attendance.save(tx, oneself, said, now=tx.now))
    everybody = flat(await lou.send("/besoins/lire", {}))
    assert "Déjeuner, samedi 27 mars à 12 h 30 Menu végétalien : 1" in everybody
    assert "Déjeuner, dimanche 28 mars à 12 h 30 Menu végétalien : 2" in everybody


@pytest.mark.proves("done.needs_hidden")
@pytest.mark.parametrize("roles", [(Role.ORGANISER,), (Role.READER,)])
async def test_without_logistics_no_page_opens_on_a_need(
    town: Town, browser: Browser, lou: Desk, roles: tuple[Role, ...]
) -> None:
    """Every page of the team is opened, as is somebody's own; and logs and messages are read."""
    ana = await comer(town, "Ana")
    key, own = await hotel(lou, accessible=1), await own_page(town, ana)
    with capture_logs() as logs:
        await browser.send(own, own, TYPED)
        await browser.send(own, f"{own}/souhaits", {"accessible": "yes"})
        await lou.send(f"/hebergement/personne/{ana}/lit", bed(key, "accessible"))
        curious = await desk(town, browser, *roles)
        for path in await team_paths(town, key, ana):
            shown = await curious.page(path)
            assert WORDS not in shown.text, path
            assert "chambre PMR" not in read(shown), path
        forbidden = ("", f"/personne/{ana}")
        for path in forbidden:
            assert (await curious.page(f"/besoins{path}")).status_code == 403
        for path in ("/lire", f"/personne/{ana}", f"/personne/{ana}/oublier"):
            assert (await curious.send(f"/besoins{path}", {})).status_code == 403
        assert (await curious.send(f"/hebergement/hotel/{key}/liste", {})).status_code == 403
        assert WORDS not in (await browser.get(own)).text
        await lou.send("/besoins/lire", {})
    assert WORDS not in str(logs)
    assert await where(town.database, WORDS) == {"needs.sealed_words"}
    assert await where(town.database, "accessible") <= {
        "beds.sealed_kind",
        "allotments.rooms",  # what the hotel has, whoever sleeps there
        "hotels.definition",
    }


async def team_paths(town: Town, hotel_id: str, person: str) -> list[str]:
    """Every page of the team that can be opened without a form, from the routes themselves."""
    app = build_app(town.site())
    known = {"workshop": town.workshop.id, "hotel": hotel_id, "person": person}
    home = "/equipe/{workshop}"
    paths = {
        route.path.removeprefix(home).format(**known)
        for route in app.routes
        if isinstance(route, Route)
        and route.path.startswith(home)
        and "GET" in (route.methods or ())
        and route.param_convertors.keys() <= known.keys()
    }
    assert {"/hebergement", "/salles"} <= paths
    return sorted(path for path in paths if not path.startswith("/besoins"))


@pytest.mark.proves("done.needs_hidden")
async def test_the_rooming_list_says_what_to_prepare_and_never_why(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana = await comer(town, "Ana")
    key, own = await hotel(lou, accessible=1), await own_page(town, ana)
    await browser.send(own, own, TYPED)
    await lou.send(f"/hebergement/personne/{ana}/lit", bed(key, "accessible"))
    sent = await lou.send(f"/hebergement/hotel/{key}/liste", {})
    told = str(sheets(sent.content))
    assert "Chambre PMR" in told
    for word in (WORDS, "végétalien", "vegan", "63998", "@example.org"):
        assert word not in told
    exported = [each for each in await acts_of_team(town) if each == Act.ROOMING_EXPORTED]
    assert len(exported) == 1


async def acts_of_team(town: Town) -> list[str]:
    async def look(tx: Transaction) -> list[str]:
        rows = await tx.fetch("audit.unsealed", most=500)
        return [row["act"] for row in rows]

    return await town.database.read(look)


@pytest.mark.proves("done.needs_hidden")
async def test_the_copy_of_ones_data_says_that_one_wrote_and_not_what(
    town: Town, browser: Browser
) -> None:
    """It may pass through a chat, where needs are never written."""
    ana = await comer(town, "Ana")
    own = await own_page(town, ana)
    await browser.send(own, own, TYPED)
    await browser.send(own, f"{own}/souhaits", {"accessible": "yes"})
    who = Who.oneself(ana, town.workshop.id)
    copy = await town.database.transact(
        lambda tx: actions.data.export(tx, who, every_text(), language="fr"), cause="test:copy"
    )
    told = json.loads(copy.json)
    assert list(told["needs"][0]) == ["workshop", "written_at"]
    for content in (copy.json.decode(), copy.readable.decode()):
        assert WORDS not in content
        assert "accessible" not in content


async def test_logistics_notes_what_is_said_on_the_telephone(town: Town, lou: Desk) -> None:
    petit = await comer(town, "Jeanne", "Petit")
    assert "Les besoins de Jeanne Petit" in await lou.text(f"/besoins/personne/{petit}")
    without = await lou.send(f"/besoins/personne/{petit}", {**TYPED, "consent": ""})
    assert without.status_code == 422
    noted = await lou.send(f"/besoins/personne/{petit}", TYPED)
    assert "1 personne a écrit" in read(noted)
    assert WORDS not in noted.text
    written = [each for each in await acts(town, petit) if each.act == Act.NEEDS_WRITTEN]
    assert [each.actor == petit for each in written] == [False]
    forgotten = await lou.send(f"/besoins/personne/{petit}/oublier", {})
    assert "C’est oublié" in read(forgotten)
    assert await kept(town, petit) is None
    assert (await lou.page("/besoins/personne/nobody")).status_code == 404


async def test_wishes_and_sharing_are_left_on_ones_own_page(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    own = await own_page(town, ana)
    noted = await browser.send(own, f"{own}/souhaits", {"wish": ["early"], "accessible": "yes"})
    assert 'value="early" checked' in noted.text
    assert "Vos souhaits sont notés." in read(noted)
    assert (await browser.send(own, f"{own}/partage", {"beside": "Ben Durand"})).status_code == 422
    await lou.send("/hebergement/partage", {"sharing": "yes"})
    asked = await browser.send(own, f"{own}/partage", {"beside": "Ben Durand"})
    assert "Vous souhaitez partager une chambre avec Ben Durand." in read(asked)
    assert "Arriver la veille" in await lou.text(f"/hebergement/personne/{ana}")
    alone = await browser.send(own, f"{own}/partage", {"alone": "yes"})
    assert "partager une chambre avec Ben" not in read(alone)
    page = await own_page(town, ben)
    assert "Ana" not in read(await browser.get(page))


async def test_the_own_page_shows_a_name_as_it_was_written_and_logistics_who_it_is(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    own = await own_page(town, ana)
    await lou.send("/hebergement/partage", {"sharing": "yes"})
    guest = f"/hebergement/personne/{ana}"
    shown = []
    for name in ("ben durand", "zoé inconnue"):
        asked = read(await browser.send(own, f"{own}/partage", {"beside": name}))
        assert f"Vous souhaitez partager une chambre avec {name}." in asked
        shown.append(asked.replace(name, "X"))
    assert shown[0] == shown[1]
    unknown = "Demande à partager avec « zoé inconnue » : nous ne savons pas qui c’est"
    assert unknown in await lou.text("/hebergement")
    kept = await lou.send(f"{guest}/souhaits", {"wish": "late", "beside": "as-asked"})
    assert f'value="as-asked" selected>{unknown}</option>' in read(kept)
    found = await lou.send(f"{guest}/souhaits", {"beside": ben})
    assert f'value="{ben}" selected>Ben Durand</option>' in read(found)
    assert "as-asked" not in found.text
    assert "avec zoé inconnue." in read(await browser.get(own))
    await lou.send(f"{guest}/souhaits", {})
    assert "Vous souhaitez partager" not in read(await browser.get(own))
    await lou.send(f"{guest}/souhaits", {"beside": ben})
    assert "la personne dont vous nous avez parlé" in read(await browser.get(own))


async def test_the_copy_of_ones_data_says_whom_one_wrote_and_not_who_that_is(
    town: Town, browser: Browser, lou: Desk
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    own = await own_page(town, ana)
    await lou.send("/hebergement/partage", {"sharing": "yes"})
    await browser.send(own, f"{own}/partage", {"beside": "ben durand"})
    who = Who.oneself(ana, town.workshop.id)
    copy = await town.database.transact(
        lambda tx: actions.data.export(tx, who, every_text(), language="fr"), cause="test:copy"
    )
    assert json.loads(copy.json)["stays"][0]["wishes"] == {"asked": "ben durand", "wishes": []}
    assert ben not in copy.json.decode()


async def test_ones_own_page_shows_the_hotel(town: Town, browser: Browser, lou: Desk) -> None:
    ana, key = await comer(town, "Ana"), await hotel(lou, single=1)
    await lou.send(f"/hebergement/personne/{ana}/lit", bed(key, number="12"))
    shown = read(await browser.get(await own_page(town, ana)))
    assert "Hôtel des Merles" in shown
    assert "du samedi 27 mars au dimanche 28 mars (1 nuit)" in shown
    assert "Chambre n° 12" in shown


@pytest.mark.proves("done.csrf")
@pytest.mark.proves("done.guessing")
async def test_an_own_page_is_neither_guessed_nor_forged(town: Town, browser: Browser) -> None:
    page = await own_page(town, await comer(town, "Ana"))
    assert (await browser.get("/besoins/0123456789abcdef0123456789abcdef")).status_code == 404
    assert (await browser.post(page, TYPED)).status_code == 403
    stranger = browser.at("192.0.2.9")
    assert (await stranger.post(page, TYPED)).status_code == 403


async def test_needs_are_gone_seven_days_after_the_last_day_together(
    town: Town, browser: Browser
) -> None:
    ana = await comer(town, "Ana")
    own = await own_page(town, ana)
    await browser.send(own, own, TYPED)
    town.clock.at = town.workshop.gatherings[-1].ends_at + timedelta(days=7)
    await purge(town.database)
    assert await where(town.database, WORDS) == set()
