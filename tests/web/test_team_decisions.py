"""Decisions written down on a page: the record, the gates, and who joins the group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import actions.decisions
import actions.people
import storage.decisions
from rules.decisions import Gate, Outcome
from rules.who import CitizenState, Role, Who
from storage.decisions import OnRecord
from storage.transaction import Transaction
from tests.storage.town import sql
from tests.web.desk_town import citizen, kept, read, state_of, twice
from tests.web.town import Browser, Town, row
from web.pages.team_decisions import MOST_TO_CHOOSE

DAY = "2027-01-11"


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/decisions"


async def record(town: Town) -> tuple[OnRecord, ...]:
    return await town.database.read(lambda tx: storage.decisions.every(tx, town.workshop.id))


async def is_open(town: Town, gate: Gate) -> bool:
    return await town.database.read(
        lambda tx: actions.decisions.is_open(tx, town.workshop.id, gate)
    )


def of(what: str, outcome: str = "adopted", on: str = DAY, reason: str = "") -> dict[str, str]:
    return {"what": what, "outcome": outcome, "on": on, "reason": reason}


async def test_every_gate_waits_until_its_meeting_has_decided(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert said.count("En attente de la réunion") == 5
    assert "Rien n’est encore enregistré." in said
    shown = await karim.send(page, page, of("2:speakers"))
    said = read(shown)
    assert "La décision est enregistrée." in said
    assert "Ouvert. Par la décision de la réunion 2, le lundi 11 janvier 2027." in said
    assert said.count("En attente de la réunion") == 4
    assert "Réunion 2 : les intervenants adopté lundi 11 janvier 2027 Karim Benali" in said
    assert await is_open(town, Gate.BRIEFS)


async def test_a_decision_sent_twice_is_on_the_record_once(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    first, second = await twice(karim, page, page, of("1:question"))
    assert (first.status_code, second.status_code) == (303, 303)
    assert len(await record(town)) == 1
    again = await karim.send(page, page, of("1:question"))
    assert "Cette décision du même jour est déjà dans le relevé" in read(again)
    assert len(await record(town)) == 1


async def test_what_was_put_off_says_why_and_leaves_the_gate_shut(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    mine = of("3:materials", "postponed", "2027-01-09", "Deux supports <manquent>.")
    said = read(await karim.send(page, page, mine))
    assert "La dernière décision, le samedi 9 janvier 2027 : remis à plus tard." in said
    assert "Deux supports <manquent>." in said
    (only,) = await record(town)
    assert only.decision.decided_at.isoformat() == "2027-01-09T11:00:00+00:00"
    assert not await is_open(town, Gate.MATERIALS)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"what": ""}, "Choisissez la décision dans la liste."),
        ({"what": "2:panel"}, "Choisissez la décision dans la liste."),
        ({"what": "9:question"}, "Choisissez la décision dans la liste."),
        ({"outcome": "loved"}, "Choisissez un résultat dans la liste."),
        ({"on": ""}, "Indiquez le jour de la réunion."),
        ({"on": "hier"}, "Indiquez le jour de la réunion."),
        ({"on": "2027-01-12"}, "Celle-ci porte une date à venir"),
        ({"outcome": "refused"}, "Cette décision demande une raison"),
    ],
)
async def test_what_cannot_be_recorded_stays_in_the_form(
    town: Town, browser: Browser, page: str, changed: dict[str, str], words: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    before = await kept(town)
    sent = await karim.send(page, page, {**of("2:programme"), **changed})
    assert (sent.status_code, words in read(sent)) == (422, True)
    assert await kept(town) == before


async def test_whoever_is_ticked_joins_the_group(town: Town, browser: Browser, page: str) -> None:
    ana = await citizen(town, "Ana", CitizenState.QUALIFIED)
    bea = await citizen(town, "Béa", CitizenState.QUALIFIED)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(page)
    assert "2 personnes sont qualifiées. 20 places sont libres sur 20." in read(shown)
    assert shown.text.count(" checked>") == 2
    sent = await karim.send(page, page, {**of("3:panel"), "person": [bea]})
    assert "Les nouveaux membres du groupe en sont informés." in read(sent)
    assert await state_of(town, bea) is CitizenState.VALIDATED
    assert await state_of(town, ana) is CitizenState.QUALIFIED
    assert "19 places sont libres" in read(sent)


async def test_no_tick_does_not_mean_everybody(town: Town, browser: Browser, page: str) -> None:
    ana = await citizen(town, "Ana", CitizenState.QUALIFIED)
    karim = await town.signed_in(browser, town.organiser)
    sent = await karim.send(page, page, of("3:panel"))
    assert "Personne n’est coché." in read(sent)
    assert " checked>" not in sent.text
    assert await state_of(town, ana) is CitizenState.QUALIFIED
    later = await karim.send(page, page, of("3:panel", "postponed", reason="Trop peu."))
    assert "La décision est enregistrée." in read(later)


async def test_more_than_there_are_seats_are_unticked_on_the_page(
    town: Town, browser: Browser, page: str
) -> None:
    people = [
        await citizen(town, "Ana", CitizenState.QUALIFIED, last_name=f"Durand {letter}")
        for letter in "ABCDEFGHIJKLMNOPQRSTU"
    ]
    karim = await town.signed_in(browser, town.organiser)
    sent = await karim.send(page, page, {**of("3:panel"), "person": people})
    assert "21 personnes sont cochées, et 20 places sont libres sur 20." in read(sent)
    assert sent.text.count(" checked>") == 21
    sent = await karim.send(page, page, {**of("3:panel"), "person": [people[0], "nobody"]})
    assert "une personne cochée n’est plus qualifiée" in read(sent)
    assert await record(town) == ()


async def test_more_than_a_form_can_carry_are_counted_and_not_offered(
    town: Town, browser: Browser, page: str
) -> None:
    many = [replace(row(), last_name=f"Durand {number}") for number in range(MOST_TO_CHOOSE)]
    # … and with them the one who is there already.

    async def body(tx: Transaction) -> None:
        await actions.people.import_rows(tx, "command", town.workshop, many, now=tx.now)
        await sql(tx, "UPDATE roles SET state = 'qualified' WHERE role = 'citizen'")

    await town.database.transact(body, cause="test:many")
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(page)
    assert "401 personnes sont qualifiées. 20 places sont libres sur 20." in read(shown)
    assert "Plus de 400 personnes sont qualifiées" in read(shown)
    assert 'name="person"' not in shown.text
    sent = await karim.send(page, page, of("3:panel"))
    assert (sent.status_code, "Personne n’est coché." in read(sent)) == (422, True)
    assert await record(town) == ()


async def test_nobody_is_qualified_and_the_decision_counts_all_the_same(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    sent = await karim.send(page, page, of("3:panel"))
    assert "Personne n’était qualifié : le groupe ne change pas." in read(sent)


async def test_a_derogation_opens_a_gate_and_stays_visible(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    path = f"{page}/derogation"
    for odd in ({"gate": "panel", "reason": "Vite"}, {"gate": "", "reason": "Vite"}):
        assert (await karim.send(page, path, odd)).status_code == 422
    assert (await karim.send(page, path, {"gate": "briefs"})).status_code == 422
    mine = {"gate": "briefs", "reason": "Le délégué du comité l’a décidé."}
    first, second = await twice(karim, page, path, mine)
    assert (first.status_code, second.status_code) == (303, 303)
    (only,) = await record(town)
    assert (only.decision.derogation, only.decision.outcome) == (True, Outcome.ADOPTED)
    again = await karim.send(page, path, mine)
    assert "est déjà dans le relevé" in read(again)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    said = read(await reader.get(page))
    assert "Réunion 2 : les intervenants dérogation adopté" in said
    assert "Le délégué du comité l’a décidé." in said
    assert "Ouvert. Par une dérogation, le lundi 11 janvier 2027." in said


async def test_the_record_tells_who_wrote_it_down(town: Town, browser: Browser, page: str) -> None:
    for actor in ("command", "somebody-erased"):
        who = Who(actor, actor, town.workshop.id)
        await town.database.transact(
            lambda tx, one=who: actions.decisions.record(  # type: ignore[misc]
                *(tx, one, one.workshop, 1, "question", Outcome.REFUSED, one.actor, tx.now),
            ),
            cause=f"test:{actor}",
        )
        town.clock.at += timedelta(days=1)
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "Depuis la machine (commande « atelier decide »), le lundi 11 janvier 2027" in said
    assert "Une personne effacée, le mardi 12 janvier 2027" in said


async def test_what_waits_for_the_committee_is_on_the_first_page(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert "Approuver les intervenants" in read(await karim.get(town.team_path))
    for what in ("1:sample", "2:speakers", "3:speakers", "3:materials", "3:panel"):
        await karim.send(page, page, of(what))
    assert "attend le comité" not in read(await karim.get(town.team_path))
