"""The team's page about workrooms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from rules.who import Role
from tests.web.every_page import RAW_KEY
from tests.web.lodging import Desk, bed, comer, desk, hotel, own_page, read
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town, founded
from web.app import build_app

ROOM = {"name": "Grande salle", "capacity": "40", "place": "1er étage", "equipment": "Écran"}


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.fixture
async def lou(town: Town, browser: Browser) -> Desk:
    return await desk(town, browser, Role.ORGANISER, Role.LOGISTICS)


async def room(lou: Desk, **fields: str) -> str:
    """Add a room; return its id, as the page names it."""
    before = await lou.text("/salles")
    after = read(await lou.send("/salles", {"room": "", **ROOM, **fields}))
    (added,) = set(_rooms(after)) - set(_rooms(before))
    return added


def _rooms(page: str) -> list[str]:
    parts = page.split('name="room" value="')[1:]
    return [part.split('"', maxsplit=1)[0] for part in parts]


@pytest.mark.proves("done.workrooms")
async def test_rooms_are_added_held_and_told(town: Town, lou: Desk) -> None:
    assert "Il n’y a pas encore de salle." in await lou.text("/salles")
    key = await room(lou)
    held = await lou.send("/salles/seances", {"session-accueil": key, "session-mandat": key})
    assert "Les salles sont enregistrées." in read(held)
    await comer(town, "Ana")
    moved = await lou.send("/salles/seances", {"session-mandat": ""})
    assert "reçoivent un fichier à jour" in read(moved)
    assert read(moved).count(" selected") == 1
    renamed = await lou.send("/salles", {"room": key, **ROOM, "name": "Salle bleue"})
    assert "<h3>Salle bleue</h3>" in read(renamed)


@pytest.mark.proves("done.workrooms")
async def test_what_cannot_be_is_named_and_what_was_typed_stays(town: Town, lou: Desk) -> None:
    wrong = await lou.send("/salles", {"room": "", **ROOM, "capacity": "beaucoup"})
    assert wrong.status_code == 422
    assert 'value="beaucoup"' in wrong.text
    small, big = await room(lou, name="Petite salle", capacity="8"), await room(lou)
    refused = await lou.send("/salles/seances", {"session-accueil": small})
    assert "« Petite salle » a 8 places assises, et l’atelier en demande 20." in read(refused)
    await lou.send("/salles/seances", {"session-accueil": big})
    assert (await lou.send("/salles/supprimer", {"room": big})).status_code == 422
    assert "La salle est retirée" in read(await lou.send("/salles/supprimer", {"room": small}))


async def test_a_programme_that_moved_into_a_clash_says_so(town: Town, lou: Desk) -> None:
    key = await room(lou)
    await lou.send("/salles/seances", {"session-accueil": key, "session-mandat": key})
    weekend, *others = town.workshop.gatherings
    first, second, *rest = weekend.sessions
    sessions = (first, replace(second, starts_at=first.starts_at), *rest)
    moved = replace(weekend, sessions=sessions)
    await town.load(replace(town.workshop, gatherings=(moved, *others)))
    assert "« Grande salle » est déjà prise à cette heure" in await lou.text("/salles")


async def test_who_only_looks_changes_no_room(town: Town, browser: Browser, lou: Desk) -> None:
    key = await room(lou)
    await lou.send("/salles/seances", {"session-accueil": key})
    rita = await desk(town, browser, Role.READER)
    assert "Grande salle (1er étage)" in await rita.text("/salles")
    for path in ("", "/supprimer", "/seances"):
        assert (await rita.send(f"/salles{path}", {"room": key})).status_code == 403


async def test_every_page_can_be_heard_seen_and_operated(town: Town, lou: Desk) -> None:
    """The pages about rooms, beds and needs, in both languages, empty and full."""
    hotel_id, ana = await hotel(lou, single=1), await comer(town, "Ana")
    ben = await comer(town, "Ben")
    await room(lou)
    own = await own_page(town, ana)
    paths = (
        "/salles",
        "/hebergement",
        "/hebergement/nouvel-hotel",
        f"/hebergement/hotel/{hotel_id}",
        f"/hebergement/personne/{ana}",
        "/besoins",
        f"/besoins/personne/{ana}",
    )
    for full in (False, True):
        for language in ("fr", "en"):
            for path in (*(f"{town.team_path}{path}" for path in paths), own):
                shown = await lou.browser.get(f"{path}?lang={language}")
                assert shown.status_code == 200, path
                assert faults(shown.text) == [], path
                assert not RAW_KEY.search(shown.text), path
        if not full:
            await lou.send("/hebergement/partage", {"sharing": "yes"})
            for one, other in ((ana, ben), (ben, ana)):
                await lou.send(
                    f"/hebergement/personne/{one}/souhaits",
                    {"wish": ["early", "accessible"], "beside": other},
                )
            await lou.send(f"/hebergement/personne/{ana}/lit", bed(hotel_id, number="1"))
            await lou.browser.send(own, own, {"consent": "yes", "words": "calme"})
    everything = await lou.send("/besoins/lire", {})
    assert faults(everything.text) == []
