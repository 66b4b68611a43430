"""The draw on the team's pages: prepared once, its list published, its number found for good."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest

import actions.leaving
import actions.people
import storage.citizens
import storage.draws
import storage.seats
from actions.people import Arrival
from rules.draw import breaches
from rules.draw_file import fingerprint
from rules.draw_file import read as read_file
from rules.who import CitizenState, Role, Source, Who
from storage.draws import Draw, DrawState
from storage.transaction import Transaction
from tests.draw_town import plan_decided, qualified, rows, work
from tests.storage.town import everything
from tests.web.desk_town import citizen, form_of, read, twice
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/tirage"


async def last(town: Town) -> Draw:
    found = await town.database.read(lambda tx: storage.draws.last(tx, town.workshop.id))
    assert found is not None
    return found


async def drawable(town: Town, draw: int) -> dict[int, str]:
    return await town.database.read(lambda tx: storage.draws.people(tx, draw))


async def states(town: Town) -> dict[CitizenState, int]:
    return await town.database.read(lambda tx: storage.citizens.count_states(tx, town.workshop.id))


async def test_a_draw_from_the_plan_to_everybody_s_news(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 90)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    assert "90 personnes peuvent être tirées au sort" in read(await karim.get(page))

    shown = await karim.send(page, page, {})
    assert "La liste se prépare" in read(shown)
    await work(town)
    said = read(await karim.get(page))
    draw = await last(town)
    assert draw.state is DrawState.READY
    assert draw.report["fingerprint"] in said
    public = await browser.get(f"/tirage/{town.workshop.id}")
    assert draw.report["fingerprint"] in public.text

    handed = await karim.get(f"{page}/{draw.id}/fichier")
    assert fingerprint(handed.content) == draw.report["fingerprint"]
    lottery = read_file(handed.content)
    assert list(breaches(lottery)) == []
    assert "Prénom" not in handed.text

    number = f"{page}/{draw.id}/numero"
    shown = await karim.send(page, number, {"number": "417", "again": "471"})
    assert "Ce n’est pas la même chose" in read(shown)
    assert (await last(town)).state is DrawState.READY
    shown = await karim.send(page, number, {"number": "417", "again": " 417 "})
    assert "Le tirage au sort a eu lieu" in read(shown)
    await work(town)
    seats = town.workshop.seats
    assert await states(town) == {
        CitizenState.CONTACTED: 1,
        CitizenState.DRAWN: seats,
        CitizenState.SUBSTITUTE: 4,
        CitizenState.NOT_DRAWN: 90 - seats - 4,
    }
    people = await town.database.read(lambda tx: storage.draws.people(tx, draw.id))
    drawn = await town.database.read(
        lambda tx: storage.citizens.in_state(tx, town.workshop.id, CitizenState.DRAWN)
    )
    assert {one.person for one in drawn} == {people[at] for at in lottery.panels[417]}
    said = read(await karim.get(page))
    assert "Chaque personne a reçu sa réponse" in said
    assert "Prénom" not in (await browser.get(f"/tirage/{town.workshop.id}")).text


async def test_nothing_can_be_prepared_before_meeting_one(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 30)
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "En attente de la réunion 1" in said
    assert "Préparer la liste" not in said
    shown = await karim.http.post(page, data=await form_of(karim, town.team_path))
    assert shown.status_code == 422
    assert "décision du comité de pilotage" in read(shown)
    assert await town.database.read(lambda tx: storage.draws.last(tx, town.workshop.id)) is None


WAITS = "Préparer le tirage au sort des citoyens"


async def waits(member: Browser, town: Town) -> bool:
    """Whether the first page says that the committee's decision about the draw is awaited."""
    return WAITS in read(await member.get(town.team_path))


async def test_the_draw_waits_for_the_committee_where_people_are_recruited(
    town: Town, browser: Browser
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert await waits(karim, town)  # somebody was written to
    await plan_decided(town)
    assert not await waits(karim, town)


async def test_no_draw_is_waited_for_where_nobody_is_recruited_or_none_can_be_any_more(
    town: Town, browser: Browser
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await town.load(replace(town.workshop, quotas=()))
    assert not await waits(karim, town)
    await town.load(town.workshop)
    assert await waits(karim, town)
    who = Who.oneself(town.person, town.workshop.id)
    await town.database.transact(
        lambda tx: actions.leaving.leave(tx, who, now=tx.now), cause="test:leaves"
    )
    assert not await waits(karim, town)
    (ready,) = rows(town.workshop, 1)

    async def institute(tx: Transaction) -> None:
        arrival = Arrival(CitizenState.QUALIFIED, Source.INSTITUTE)
        await actions.people.import_rows(tx, "command", town.workshop, [ready], arrival, now=tx.now)

    await town.database.transact(institute, cause="test:institute")
    assert (await states(town))[CitizenState.QUALIFIED] == 1
    assert not await waits(karim, town)
    await citizen(town, "Léa", CitizenState.QUALIFIED)  # by the workshop's own questions
    assert await waits(karim, town)
    await citizen(town, "Ana", CitizenState.VALIDATED)  # the group has members: no draw any more
    assert not await waits(karim, town)


@pytest.mark.proves("done.draw_clear_answers")
@pytest.mark.parametrize(
    ("people", "words"),
    [
        (0, "Personne n’est encore qualifié"),
        (1, "Une seule personne peut être tirée au sort, pour 20 places."),
        (19, "19 personnes peuvent être tirées au sort, pour 20 places."),
    ],
)
async def test_too_few_people_are_said_and_nothing_is_drawn(
    town: Town, browser: Browser, page: str, people: int, words: str
) -> None:
    await qualified(town, people)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.send(page, page, {})
    assert shown.status_code == 422
    assert words in read(shown)
    assert await town.database.read(lambda tx: storage.draws.last(tx, town.workshop.id)) is None


@pytest.mark.proves("done.draw_clear_answers")
async def test_a_value_that_nobody_has_is_named_with_what_would_help(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60, without={"age": "18-29"})
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    assert "Il en manque 4." in read(await karim.get(page))
    await karim.send(page, page, {})
    await work(town)
    said = read(await karim.get(page))
    assert "Aucun groupe ne respecte tout le plan d’échantillon." in said
    assert "Âge, « 18 à 29 ans » : au moins 0 places, au lieu de 4" in said
    assert (await last(town)).state is DrawState.IMPOSSIBLE
    assert (await states(town))[CitizenState.QUALIFIED] == 60
    assert "Préparer la liste des groupes" in said


@pytest.mark.proves("done.two_draws")
async def test_of_two_organisers_who_draw_at_once_one_is_told_who_was_faster(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    hers, his = await form_of(karim, page), await form_of(karim, page)
    first = await karim.http.post(page, data=hers)
    second = await karim.http.post(page, data=his)
    assert (first.status_code, second.status_code) == (303, 422)
    assert "Un tirage est déjà en cours, préparé par Karim Benali." in read(second)
    await work(town)
    draw = await last(town)
    assert draw.id == 1
    number = f"{page}/{draw.id}/numero"
    hers, his = await form_of(karim, page), await form_of(karim, page)
    first = await karim.http.post(number, data={**hers, "number": "1", "again": "1"})
    second = await karim.http.post(number, data={**his, "number": "2", "again": "2"})
    assert (first.status_code, second.status_code) == (303, 422)
    assert "le numéro a déjà été donné" in read(second)
    assert (await last(town)).number == 1
    again = await karim.send(page, page, {})
    assert "Le tirage au sort a déjà eu lieu." in read(again)


async def test_a_form_of_the_draw_that_is_sent_twice_counts_once(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    first, second = await twice(karim, page, page, {})
    assert (first.status_code, second.status_code) == (303, 303)
    assert (await last(town)).id == 1


async def test_a_draw_that_is_stopped_draws_nobody_and_another_can_be_prepared(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(page, page, {})
    shown = await karim.send(page, f"{page}/1/arret", {})
    assert "Ce tirage est arrêté." in read(shown)
    await work(town)  # the list is not made any more
    assert (await last(town)).state is DrawState.STOPPED
    assert await town.database.read(lambda tx: storage.draws.people(tx, 1)) == {}
    again = await karim.send(page, f"{page}/1/arret", {})
    assert "il n’y a plus rien à arrêter" in read(again)
    await karim.send(page, page, {})
    await work(town)
    assert (await last(town)).state is DrawState.READY


@pytest.mark.proves("done.given_up_lists_stay")
async def test_a_list_that_was_published_is_given_up_for_a_reason_that_everybody_reads(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    public = f"/tirage/{town.workshop.id}"
    prints = []
    for number, reason in ((1, "Une erreur dans le plan."), (2, "L’urne <était> cassée.")):
        await karim.send(page, page, {})
        await work(town)
        prints.append((await last(town)).report["fingerprint"])
        shown = await karim.send(page, f"{page}/{number}/arret", {"reason": "  "})
        assert shown.status_code == 422
        assert "Écrivez pourquoi vous l’abandonnez" in read(shown)
        assert "Tout le monde lit cette raison" in read(shown)
        assert (await last(town)).state is DrawState.READY
        shown = await karim.send(page, f"{page}/{number}/arret", {"reason": "x" * 501})
        assert shown.status_code == 422
        assert (await last(town)).state is DrawState.READY
        shown = await karim.send(page, f"{page}/{number}/arret", {"reason": reason})
        assert "Sa liste était publiée" in read(shown)
        assert await drawable(town, number) == {}
    said = read(await browser.get(public))
    assert "Les listes abandonnées" in said
    assert "Aucune liste n’attend de numéro" in said
    where = [said.index(each) for each in (prints[0], prints[1])]
    assert where == sorted(where)
    assert said.index("Une erreur dans le plan.") < where[0]
    assert where[0] < said.index("L’urne <était> cassée.") < where[1]
    assert said.count("Abandonnée le lundi 11 janvier 2027 à 10 h, sans tirage.") == 2
    await karim.send(page, page, {})
    await work(town)
    await karim.send(page, f"{page}/3/numero", {"number": "7", "again": "7"})
    said = (await browser.get(public)).text
    assert [each in said for each in prints] == [True, True]
    assert (await karim.get(f"{page}/1/fichier")).status_code == 200


async def test_a_list_that_nobody_has_seen_needs_no_reason_and_leaves_no_trace_in_public(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.send(page, page, {})
    assert 'name="reason"' not in shown.text
    await karim.send(page, f"{page}/1/arret", {"reason": "Pour rien."})
    stopped = await last(town)
    assert (stopped.state, stopped.stopped_reason) == (DrawState.STOPPED, None)
    assert "abandonnée" not in (await browser.get(f"/tirage/{town.workshop.id}")).text


async def test_who_left_before_the_number_leaves_a_seat_free(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(page, page, {})
    await work(town)
    handed = read_file((await karim.get(f"{page}/1/fichier")).content)
    people = await town.database.read(lambda tx: storage.draws.people(tx, 1))
    gone = people[handed.panels[5][0]]
    who = Who.oneself(gone, town.workshop.id)
    await town.database.transact(
        lambda tx: actions.leaving.leave(tx, who, now=tx.now), cause="test:leaves"
    )
    await karim.send(page, f"{page}/1/numero", {"number": "5", "again": "5"})
    await work(town)
    seats = await town.database.read(lambda tx: storage.seats.every(tx, town.workshop.id))
    assert [seat.number for seat in seats if seat.person is None] == [1]
    assert (await states(town))[CitizenState.WITHDRAWN] == 1


async def test_only_organisers_draw_and_the_whole_team_looks(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60)
    await plan_decided(town)
    reader = await town.member(Role.READER, name="Rita")
    rita = await town.signed_in(browser, reader)
    assert "Préparer la liste des groupes" not in read(await rita.get(page))
    shown = await rita.http.post(page, data=await form_of(rita, town.team_path))
    assert shown.status_code == 403
    assert (await rita.get(f"{page}/77/fichier")).status_code == 404
    assert (await browser.get("/tirage/another")).status_code == 404
    assert "n’a pas encore été préparé" in (await browser.get(f"/tirage/{town.workshop.id}")).text


async def test_those_who_live_together_are_one_address_for_the_draw(
    town: Town, browser: Browser, page: str
) -> None:
    await qualified(town, 60, address="3 rue du Lavoir")
    await plan_decided(town)
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(page, page, {})
    arguments = [
        json.loads(value)
        for table, column, value in await everything(town.database)
        if (table, column) == ("jobs", "sealed_arguments") and value and "terms" in value
    ]
    homes = Counter(home for _, home, _ in arguments[0]["terms"]["people"])
    assert sorted(homes.values()) == [3] * 20  # one address in each of twenty postcodes
    await work(town)
    draw = await last(town)
    handed = await karim.get(f"{page}/{draw.id}/fichier")
    assert list(breaches(read_file(handed.content))) == []
    assert "Lavoir" not in handed.text
