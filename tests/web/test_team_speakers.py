"""The team sees who owes what, and does for a speaker all that the speaker can do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import storage.briefs
from rules.briefs import Section
from rules.slots import SlotState
from rules.speakers import SpeakerState
from rules.who import Role
from storage.transaction import Transaction
from tests.web.desk_town import citizen, elsewhere, form_of, heading, kept, read
from tests.web.speaker_town import (
    TRAINING,
    accepted,
    decides,
    known,
    material,
    materials_of,
    page_of,
    says,
    slots_of,
    speaker,
)
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town, founded
from web.app import build_app
from web.pages.team_speaker_acts import ACTS

NEW = {
    "first": "Jeanne",
    "last": "Morel",
    "email": "jeanne@example.org",
    "phone": "",
    "organisation": "Ligue",
    "question": "À qui sont les données ?",
    "viewpoint": "critique",
    "kind": "expert",
    "language": "fr",
}


@pytest.fixture
async def either_town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


def sections(words: str = "Quelques mots.") -> dict[str, str]:
    return {section.value: f"{words} {section}" for section in Section}


async def versions(town: Town, person: str) -> list[tuple[int, bool]]:
    """The versions of a brief, and whether they have left."""

    async def body(tx: Transaction) -> list[tuple[int, bool]]:
        found = await storage.briefs.of_person(tx, person, town.workshop.id)
        return [(each.version, each.sent_at is not None) for each in found]

    return await town.database.read(body)


async def test_from_a_name_to_being_heard(either_town: Town) -> None:
    town = either_town
    theirs = await town.signed_in(Browser(build_app(town.site())), town.organiser)
    listing = f"{town.team_path}/intervenants"
    added = await theirs.send(listing, listing, NEW)
    assert heading(added) == "Jeanne Morel"
    path = added.url.path
    person = path.rsplit("/", 1)[1]

    async def does(act: str, **fields: str) -> str:
        shown = await theirs.send(path, f"{path}/{act}", fields)
        return read(shown)

    assert "avant la réunion 2" in await does("reunion")
    declared = await does("interets", interests="Membre d’une ligue")
    assert "(dit à Karim Benali, qui l’a noté)" in declared
    await does("reunion")
    wanted = {
        "session": TRAINING,
        "starts": "2027-03-27T15:30",
        "minutes": "20",
        "room": "Salle 3",
        "materials_by": "2027-03-20",
    }
    assert "attend" in await does("horaire", **wanted)
    assert await slots_of(town, person) == ()
    await decides(town, 2, "speakers")
    assert "L’horaire est proposé." in await does("horaire", **wanted)
    assert (await known(town, person)).materials_by == date(2027, 3, 20)
    noted = await does("reponse", **says(town, "yes", after=15))
    assert "Accepté (noté par Karim Benali)" in noted
    assert (await slots_of(town, person))[0].answered_by == town.organiser

    assert "Le brouillon est gardé." in await does("note", **sections(), do="draft")
    assert await versions(town, person) == [(1, False)]
    assert "n’a pas encore confirmé" in await does("confirmer")
    assert "La note est envoyée." in await does("note", **sections(), do="send")
    assert "Il n’y a pas de brouillon" in await does("note", **sections(), do="send")
    assert await versions(town, person) == [(1, True)]
    assert "C’est noté, avec votre nom." in await does("lu", version="1")
    assert "attend" in await does("confirmer")
    await decides(town, 3, "speakers")
    assert "Cette personne est confirmée" in await does("confirmer")
    assert "n’a pas encore commencé" in await does("entendu")
    town.clock.at = (await slots_of(town, person))[0].starts_at
    assert "cette personne a été entendue" in await does("entendu")
    assert (await known(town, person)).state is SpeakerState.HEARD

    calendar = await theirs.get(f"{path}/agenda/{TRAINING}")
    assert b"METHOD:PUBLISH" in calendar.content
    assert (await theirs.get(f"{path}/agenda/mandat")).status_code == 404
    assert (await theirs.get(f"{listing}/nobody/agenda/{TRAINING}")).status_code == 404


async def test_the_list_shows_who_owes_what_and_the_balance(town: Town, browser: Browser) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    listing = f"{town.team_path}/intervenants"
    assert "Aucun intervenant n’est encore noté." in read(await theirs.get(listing))
    await speaker(town, "Boris", ready=False)
    await accepted(town)
    words = read(await theirs.get(listing))
    assert "Boris Roy Notée Aucun horaire pour le moment. déclarer ses intérêts" in words
    assert (
        "Anne Roy A accepté Formation : d’où viennent les données de santé ? samedi 27 mars 2027,"
        " de 15 h 15 à 15 h 35, 20 minutes confirmer avoir compris sa note de préparation"
    ) in words
    assert (
        "À qui sont les données ? Anne Roy, Université : prudent (Expertise)"
        " Boris Roy, Université : prudent (Expertise)"
    ) in words
    assert "Réunion 2 : les intervenants sont décidés." in words
    assert "Réunion 3 : pas encore de décision sur les supports." in words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"first": ""}, "prénom"),
        ({"email": "", "phone": ""}, "une adresse électronique ou un numéro"),
        ({"email": "chez moi"}, "adresse"),
        ({"phone": "12"}, "12"),
        ({"kind": "other"}, "Choisissez : formation, ou expertise."),
        ({"viewpoint": "x" * 201}, "201"),
    ],
)
async def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    town: Town, browser: Browser, typed: dict[str, str], said: str
) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    listing = f"{town.team_path}/intervenants"
    shown = await theirs.send(listing, listing, {**NEW, **typed})
    assert shown.status_code == 422
    assert 'value="Ligue"' in shown.text
    if said != "prénom":
        assert said in read(shown)
    assert "Aucun intervenant n’est encore noté." in read(shown)


async def test_the_same_person_is_noted_once(town: Town, browser: Browser) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    listing = f"{town.team_path}/intervenants"
    await theirs.send(listing, listing, NEW)
    again = await theirs.send(listing, listing, {**NEW, "first": "Jeannette"})
    assert again.status_code == 422
    assert "Jeannette Morel figure déjà parmi les intervenants." in read(again)


async def test_a_card_is_corrected(town: Town, browser: Browser) -> None:
    person = await speaker(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    shown = await theirs.send(
        path, f"{path}/fiche", {**NEW, "last": "Roy-Morel", "email": "", "phone": "0639980012"}
    )
    assert heading(shown) == "Jeanne Roy-Morel"
    found = await known(town, person)
    assert (found.email, found.phone) == (None, "+33639980012")
    assert "06 39 98 00 12" in read(shown)
    assert found.profile.viewpoint == "critique"
    wrong = await theirs.send(path, f"{path}/fiche", {**NEW, "email": "", "phone": ""})
    assert wrong.status_code == 422


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"session": "nothing"}, "Choisissez une séquence du programme."),
        ({"session": TRAINING, "starts": "when?"}, "Écrivez un jour et une heure."),
        ({"session": TRAINING, "minutes": "many"}, "entre 5 et 240 minutes"),
        ({"session": TRAINING, "minutes": "20", "materials_by": "soon"}, "un jour et une heure"),
        (
            {"session": TRAINING, "minutes": "20", "starts": "2027-03-27T09:00"},
            "sort de la séquence",
        ),
    ],
)
async def test_a_time_that_cannot_be_is_said(
    town: Town, browser: Browser, fields: dict[str, str], said: str
) -> None:
    person = await speaker(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    shown = await theirs.send(path, f"{path}/horaire", fields)
    assert shown.status_code == 422
    assert said in read(shown)
    assert await slots_of(town, person) == ()


async def test_a_time_begins_with_its_session_and_is_called_off(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    await theirs.send(path, f"{path}/horaire", {"session": TRAINING, "minutes": "30"})
    (slot,) = await slots_of(town, person)
    assert slot.starts_at.isoformat() == "2027-03-27T14:15:00+00:00"
    await theirs.send(path, f"{path}/annuler", {"session": TRAINING})
    assert (await slots_of(town, person))[0].state is SlotState.CANCELLED
    no = await theirs.send(path, f"{path}/reponse", says(town, "no"))
    assert no.status_code == 422


async def test_a_material_is_named_planned_shown_and_hidden(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    one = await material(town, person)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"

    async def does(act: str, **fields: str) -> str:
        shown = await theirs.send(
            path, f"{path}/{act}", {"material": one.id, "version": "1", **fields}
        )
        return read(shown)

    assert "attend" in await does("montrer")
    await decides(town, 3, "materials")
    assert "C’est enregistré." in await does("titre", title="Mes données")
    assert "Écrivez un jour et une heure." in await does("prevoir", at="bientôt")
    assert "sera montré au moment choisi" in await does("prevoir", at="2027-03-01T09:00")
    (found,) = await materials_of(town, person)
    assert found.title == "Mes données"
    assert found.release_at is not None
    assert found.release_at.isoformat() == "2027-03-01T08:00:00+00:00"
    assert "Rien n’est plus prévu" in await does("ne-pas-prevoir")
    assert "La version 1 de « Mes données » est arrivée" in await does("montrer", version="0")
    assert "Le support est montré aux citoyens." in await does("montrer")
    assert "Les citoyens voient la version 1." in read(await theirs.get(path))
    assert "ne voient plus ce support" in await does("cacher")
    assert (await materials_of(town, person))[0].released == 0
    assert (await theirs.get(f"{path}/support/{one.id}/2")).status_code == 404
    assert (await theirs.get(f"{path}/support/nothing/1")).status_code == 404


async def test_withdrawn_and_back_and_another_address(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    await theirs.send(path, f"{path}/retirer", {})
    assert (await known(town, person)).state is SpeakerState.WITHDRAWN
    assert "Vous n’intervenez plus." in (await browser.get(page)).text
    await theirs.send(path, f"{path}/reprendre", {})
    assert (await known(town, person)).state is SpeakerState.ACCEPTED
    assert "Il n’y a pas de retrait" in read(await theirs.send(path, f"{path}/reprendre", {}))
    renewed = await theirs.send(path, f"{path}/adresse", {})
    assert "L’ancienne n’ouvre plus rien." in read(renewed)
    assert (await browser.get(page)).status_code == 404
    assert await page_of(town, person) in renewed.text

    link = await theirs.send(path, f"{path}/telegram", {})
    assert "http://127.0.0.1:8081/?start=" in link.text
    nobody = f"{town.team_path}/intervenants/nobody"
    hidden = await form_of(theirs, path)
    assert (await theirs.http.post(f"{nobody}/telegram", data=hidden)).status_code == 404


async def test_a_speaker_is_left_in_peace_and_written_to_again(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    assert "Décès ou situation grave…" in read(await theirs.get(path))
    said = read(await theirs.send(path, f"{path}/silence", {}))
    assert "plus aucun message ne partira" in said
    assert "Ne reçoit aucun message depuis le" in said
    assert "par Karim Benali" in said
    assert "Décès ou situation grave…" not in said
    assert (await known(town, person)).silenced_at is not None
    assert (await theirs.send(path, f"{path}/messages", {})).status_code == 422
    again = read(await theirs.send(path, f"{path}/messages", {"reason": "Une erreur"}))
    assert "Les messages sont rétablis." in again
    assert (await known(town, person)).silenced_at is None
    other = await citizen(town, "Ana")
    nobody = f"{town.team_path}/intervenants/{other}"
    hidden = await form_of(theirs, path)
    assert (await theirs.http.post(f"{nobody}/silence", data=hidden)).status_code == 404


async def test_no_chat_link_is_made_that_opens_another_workshop(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town)
    await elsewhere(town, person, Role.SPEAKER)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    refused = await theirs.send(path, f"{path}/telegram", {})
    assert refused.status_code == 422
    assert "est aussi dans un autre atelier" in refused.text
    assert "?start=" not in refused.text
    await elsewhere(town, town.organiser, Role.ORGANISER)
    assert "?start=" in (await theirs.send(path, f"{path}/telegram", {})).text


async def test_an_act_that_does_not_exist_is_not_found(town: Town, browser: Browser) -> None:
    person = await speaker(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    assert (await theirs.send(path, f"{path}/nothing", {})).status_code == 404
    assert (await theirs.get(f"{town.team_path}/intervenants/nobody")).status_code == 404
    assert (await theirs.get(f"{town.team_path}/intervenants/{town.person}")).status_code == 404


@pytest.mark.parametrize("role", [Role.READER, Role.LOGISTICS])
async def test_who_only_reads_changes_nothing(town: Town, browser: Browser, role: Role) -> None:
    person = await accepted(town)
    one = await material(town, person)
    member = await town.member(role, name="Lise")
    theirs = await town.signed_in(browser, member)
    listing = f"{town.team_path}/intervenants"
    path = f"{listing}/{person}"
    shown = await theirs.get(path)
    assert shown.text.count("<form") == 1  # the way out
    assert (await page_of(town, person)) not in shown.text
    assert (await theirs.get(f"{path}/support/{one.id}/1")).status_code == 200
    hidden = await form_of(theirs, listing)
    before = await kept(town)
    for address in (listing, *(f"{path}/{act}" for act in (*ACTS, "telegram", "support"))):
        assert (await theirs.http.post(address, data=hidden)).status_code == 403
    assert await kept(town) == before


@pytest.mark.proves("done.csrf")
async def test_no_form_from_elsewhere_changes_a_speaker(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    before = await kept(town)
    for address in (*(f"{path}/{act}" for act in (*ACTS, "telegram")), path.rsplit("/", 1)[0]):
        assert (await theirs.http.post(address, data=NEW)).status_code == 403
    assert await kept(town) == before
    assert (await browser.get(path)).status_code == 403


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_pages_can_be_heard(town: Town, browser: Browser, language: str) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    listing = f"{town.team_path}/intervenants"
    assert faults((await theirs.get(f"{listing}?lang={language}")).text) == []
    first = await speaker(town, "Boris", ready=False)
    person = await accepted(town)
    await material(town, person)
    path = f"{listing}/{person}"
    await theirs.send(path, f"{path}/lu", {"version": "1"})
    await theirs.send(path, f"{path}/note", {**sections(), "do": "draft"})
    for each in (listing, path, f"{listing}/{first}"):
        shown = await theirs.get(f"{each}?lang={language}")
        assert faults(shown.text) == []
        assert "speaker_pages." not in shown.text
    long = await theirs.send(path, f"{path}/note", {**sections("x" * 2_001), "do": "send"})
    assert long.status_code == 422
    assert faults(long.text) == []


async def test_a_programme_that_moved_away_is_shown(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    theirs = await town.signed_in(browser, town.organiser)
    first, *others = town.workshop.gatherings
    fewer = tuple(each for each in first.sessions if each.key != TRAINING)
    gatherings = (replace(first, sessions=fewer), *others)
    await town.load(replace(town.workshop, gatherings=gatherings))
    path = f"{town.team_path}/intervenants/{person}"
    assert "cet horaire ne tient plus dans sa séquence" in read(await theirs.get(path))
