"""The group on the team's pages: seats confirmed by a call, free ones offered, a nameless sheet."""

from __future__ import annotations

import pytest

import storage.calls
import storage.offers
import storage.seats
from rules.calls import Reason
from rules.offers import OfferState
from rules.who import CitizenState
from storage.transaction import Transaction
from tests.draw_town import plan_decided, qualified, work
from tests.seating import seat
from tests.web.desk_town import citizen, into, read, state_of, twice
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/groupe"


async def seated(town: Town, *names: str) -> list[str]:
    """Give these people a seat; the others of the workshop are free."""
    people = [
        await citizen(town, name, CitizenState.DRAWN, last_name=f"Nom{name}") for name in names
    ]

    async def body(tx: Transaction) -> None:
        for person in people:
            await seat(tx, town.workshop, person, CitizenState.DRAWN)

    await town.database.transact(body, cause="test:seated")
    return people


async def substitute(town: Town, name: str) -> str:
    person = await citizen(town, name, last_name=f"Nom{name}")
    await town.database.transact(
        lambda tx: into(tx, town, person, CitizenState.SUBSTITUTE), cause=f"test:{name}"
    )
    return person


async def offers(town: Town) -> list[tuple[str, OfferState]]:
    found = await town.database.read(lambda tx: storage.offers.every(tx, town.workshop.id))
    return [(each.person, each.state) for each in found]


async def test_there_is_no_group_before_a_draw_or_a_decision(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "Le groupe n’existe pas encore" in read(await karim.get(page))


async def test_a_call_confirms_a_seat_or_frees_it(town: Town, browser: Browser, page: str) -> None:
    ana, bob = await seated(town, "Ana", "Bob")

    async def ask(tx: Transaction) -> None:
        await storage.calls.add(tx, ana, town.workshop.id, Reason.VALIDATION, now=tx.now)

    await town.database.transact(ask, cause="test:ask")
    karim = await town.signed_in(browser, town.organiser)
    call = f"{page}/appel/{ana}"
    said = read(await karim.get(call))
    assert "Votre participation, c’est l’ensemble de ces dates" in said
    first, second = await twice(karim, call, call, {"do": "confirm"})
    assert (first.status_code, second.status_code) == (303, 303)
    seats = await town.database.read(lambda tx: storage.seats.every(tx, town.workshop.id))
    assert [each.confirmed_by for each in seats[:2]] == [town.organiser, None]
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 0
    call = f"{page}/appel/{bob}"
    shown = await karim.send(call, call, {"do": "leave"})
    assert "C’est noté : la place est libre." in read(shown)
    assert await state_of(town, bob) is CitizenState.WITHDRAWN
    assert (await karim.get(call)).status_code == 404


async def test_a_free_seat_is_offered_and_answered_on_the_telephone(
    town: Town, browser: Browser, page: str
) -> None:
    await seated(town, "Ana")
    dora, eve = await substitute(town, "Dora"), await substitute(town, "Eve")
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "Dora NomDora" in said
    offer = {"person": dora, "hours": "24", "goes_on": "1", "reason": "Le comité le veut."}
    shown = await karim.send(page, f"{page}/place/2", offer)
    assert "La place est proposée." in read(shown)
    assert "Proposée à Dora NomDora" in read(shown)
    shown = await karim.send(page, f"{page}/place/2", {**offer, "person": eve})
    assert "est déjà proposée" in read(shown)
    shown = await karim.send(page, f"{page}/proposition/1", {"do": "accepted"})
    assert "C’est noté : la place est prise." in read(shown)
    assert await state_of(town, dora) is CitizenState.DRAWN
    shown = await karim.send(page, f"{page}/proposition/1", {"do": "declined"})
    assert "Il y a déjà une réponse à cette proposition." in read(shown)
    assert await offers(town) == [(dora, OfferState.ACCEPTED)]


async def test_an_offer_is_taken_back_or_declined(town: Town, browser: Browser, page: str) -> None:
    await seated(town, "Ana")
    dora, eve = await substitute(town, "Dora"), await substitute(town, "Eve")
    karim = await town.signed_in(browser, town.organiser)
    offer = {"person": dora, "hours": "24", "reason": "Le comité le veut."}
    await karim.send(page, f"{page}/place/2", offer)
    shown = await karim.send(page, f"{page}/proposition/1", {"do": "taken_back"})
    assert "La proposition est reprise." in read(shown)
    await karim.send(page, f"{page}/place/2", {**offer, "person": eve})
    shown = await karim.send(page, f"{page}/proposition/2", {"do": "declined"})
    assert "C’est noté : la réponse est non." in read(shown)
    assert await offers(town) == [(dora, OfferState.TAKEN_BACK), (eve, OfferState.DECLINED)]
    shown = await karim.send(page, f"{page}/proposition/77", {"do": "accepted"})
    assert "Le temps pour répondre est passé" in read(shown)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"hours": "5"}, "Choisissez combien de temps"),
        ({"hours": "²"}, "Choisissez combien de temps"),
        ({"hours": "24", "person": "nobody"}, "Cette personne ne peut pas recevoir de place"),
    ],
)
async def test_what_cannot_be_offered_is_said(
    town: Town, browser: Browser, page: str, sent: dict[str, str], words: str
) -> None:
    await seated(town, "Ana")
    dora = await substitute(town, "Dora")
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.send(page, f"{page}/place/2", {"person": dora, "reason": "Oui.", **sent})
    assert shown.status_code == 422
    assert words in read(shown)
    assert await offers(town) == []


async def test_the_sheet_for_meeting_three_names_nobody(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    draw = f"{town.team_path}/tirage"
    await karim.send(draw, draw, {})
    await work(town)
    await karim.send(draw, f"{draw}/1/numero", {"number": "5", "again": "5"})
    await work(town)
    sheet = read(await karim.get(f"{page}/feuille"))
    assert "Le groupe, sans noms" in sheet
    assert "20 places sont occupées, sur 20." in sheet
    assert "Prénom" not in sheet
    assert read(await karim.get(page)).count("à appeler") == 20


async def test_meeting_three_makes_the_drawn_members(
    town: Town, browser: Browser, page: str
) -> None:
    people = await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    draw = f"{town.team_path}/tirage"
    await karim.send(draw, draw, {})
    await work(town)
    await karim.send(draw, f"{draw}/1/numero", {"number": "5", "again": "5"})
    await work(town)
    seats = await town.database.read(lambda tx: storage.seats.every(tx, town.workshop.id))
    drawn = [each.person or "" for each in seats]
    decisions = f"{town.team_path}/decisions"
    said = read(await karim.get(decisions))
    adopted = {"what": "3:panel", "outcome": "adopted", "on": "2027-01-11", "reason": ""}
    shown = await karim.send(decisions, decisions, {**adopted, "person": drawn})
    assert "Les nouveaux membres" in read(shown)
    assert {await state_of(town, person) for person in drawn} == {CitizenState.VALIDATED}
    assert said.count("Prénom") == 20
    assert len(people) == 60
