"""The call list on a page: whom to phone, why, and what came of it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

import storage.calls
import storage.citizens
import storage.people
from rules.calls import Outcome, Reason
from rules.who import CitizenState, Role
from storage.calls import Call
from storage.transaction import Transaction
from tests.web.desk_town import citizen, heading, kept, read, state_of, to_call, twice
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/appels"


async def call(town: Town, number: int) -> Call:
    found = await town.database.read(lambda tx: storage.calls.find(tx, number, town.workshop.id))
    assert found is not None
    return found


async def silenced(town: Town, person: str) -> bool:
    async def body(tx: Transaction) -> bool:
        citizen = await storage.citizens.get(tx, person, town.workshop.id)
        return citizen.silenced_at is not None

    return await town.database.read(body)


async def test_whom_to_call_is_listed_with_all_reasons_the_longest_waiting_first(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await citizen(town, "Ana", chat=701)
    await to_call(town, town.person, Reason.SILENCE)
    await to_call(town, ana, Reason.SILENCE)
    await to_call(town, town.person, wish="Au 06 11 22 33 44, le matin.")
    await to_call(town, ana, f"{Reason.FORM}:situation")
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(page)
    said = read(shown)
    assert heading(shown) == "2 personnes à appeler"
    assert said.index("Denise Fontanel") < said.index("Ana Durand")
    assert "N’a pas encore répondu à la lettre." in said
    assert "Demande qu’on l’appelle." in said
    assert "« Au 06 11 22 33 44, le matin. »" in said
    assert "N’a pas répondu aux rappels." in said
    assert "Sa réponse demande un appel : «" in said
    assert said.count("Noter l’appel à") == 2
    assert re.findall(r'href="(tel:[^"]+)"', shown.text)[0] == "tel:+33639980012"


async def test_nobody_is_to_be_called(town: Town, browser: Browser, page: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert heading(await karim.get(page)) == "Personne n’est à appeler"


async def test_a_long_list_goes_on_on_another_page(town: Town, browser: Browser, page: str) -> None:
    for number in range(43):
        person = await citizen(town, "Ana", last_name=f"Durand {chr(65 + number // 26)}{number}")
        await to_call(town, person)
    karim = await town.signed_in(browser, town.organiser)
    first = await karim.get(page)
    assert first.text.count('<th scope="row">') == 40
    (onward,) = re.findall(r'href="([^"]+\?apres=\d+)"', first.text)
    second = await karim.get(onward)
    assert second.text.count('<th scope="row">') == 3
    assert "Revenir au début de la liste" in read(second)
    for odd in ("x", "9" * 30):
        assert (await karim.get(f"{page}?apres={odd}")).status_code == 200


async def test_somebody_who_was_reached_is_off_the_list_and_what_was_said_is_kept(
    town: Town, browser: Browser, page: str
) -> None:
    number = await to_call(town, town.person)
    await to_call(town, town.person, Reason.SILENCE)
    karim = await town.signed_in(browser, town.organiser)
    one = f"{page}/{number}"
    assert heading(await karim.get(one)) == "Appeler Denise Fontanel"
    fields = {"do": "reached", "words": "Elle vient, son mari la conduit."}
    first, second = await twice(karim, one, one, fields)
    assert (first.status_code, second.status_code) == (303, 303)
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 0
    done = await call(town, number)
    assert (done.outcome, done.closed_by) == (Outcome.REACHED, town.organiser)
    said = read(await karim.get(one))
    assert "C’est fait, par Karim Benali. Elle vient, son mari la conduit." in said


async def test_a_call_without_an_answer_counts_once_however_often_it_is_sent(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    karim = await town.signed_in(browser, town.organiser)
    await twice(karim, one, one, {"do": "no-answer"})
    assert "Un appel sans réponse." in read(await karim.get(page))
    assert "Ne plus appeler" not in read(await karim.get(one))
    early = await karim.send(one, one, {"do": "aside"})
    assert "Il faut d’abord 2 appels sans réponse." in read(early)


@pytest.mark.proves("qualification.calls")
async def test_after_two_calls_without_an_answer_an_organiser_decides(
    town: Town, browser: Browser, page: str
) -> None:
    number = await to_call(town, town.person, Reason.SILENCE)
    one = f"{page}/{number}"
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(one, one, {"do": "no-answer", "words": "Répondeur."})
    shown = await karim.send(one, one, {"do": "wrong"})
    assert "ce numéro n’est pas le bon" in read(shown)
    assert "À vous de décider" in read(shown)
    said = read(await karim.get(one))
    assert "par Karim Benali : Pas de réponse Répondeur." in said
    assert "par Karim Benali : Faux numéro" in said
    assert await state_of(town, town.person) is CitizenState.CONTACTED
    shown = await karim.send(one, one, {"do": "aside", "words": "Une lettre part."})
    assert heading(shown) == "Personne n’est à appeler"
    done = await call(town, number)
    assert (done.outcome, done.words, len(done.log)) == (Outcome.ASIDE, "Une lettre part.", 2)
    assert await state_of(town, town.person) is CitizenState.CONTACTED


async def test_a_call_is_put_off_to_the_moment_that_was_agreed_on(
    town: Town, browser: Browser, page: str
) -> None:
    number = await to_call(town, town.person)
    one = f"{page}/{number}"
    karim = await town.signed_in(browser, town.organiser)
    without = await karim.send(one, one, {"do": "again", "words": "Après le marché."})
    assert "Choisissez quand rappeler." in read(without)
    assert "Après le marché.</textarea>" in without.text
    past = await karim.send(one, one, {"do": "again", "again": "2027-01-04T10:00"})
    assert "ce moment est passé" in read(past)
    shown = await karim.send(one, one, {"do": "again", "again": "2027-01-13T10:00"})
    assert "à rappeler au moment convenu" in read(shown)
    assert "À rappeler le mercredi 13 janvier 2027 à 10 h." in read(shown)
    assert "À rappeler plus tard" in read(shown)
    assert "Pas encore d’appel." in read(shown)  # they were reached
    town.clock.at += timedelta(days=2)
    assert "À rappeler plus tard" not in read(await karim.get(page))


async def test_who_asks_anew_waits_for_no_later_moment(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(one, one, {"do": "no-answer", "again": "2027-01-20T10:00"})
    assert "À rappeler plus tard" in read(await karim.get(page))
    await to_call(town, town.person, wish="Ce soir au 06 39 98 00 77.")
    assert "À rappeler plus tard" not in read(await karim.get(page))


async def test_an_outcome_is_chosen_before_a_call_is_noted(
    town: Town, browser: Browser, page: str
) -> None:
    number = await to_call(town, town.person)
    karim = await town.signed_in(browser, town.organiser)
    sent = await karim.send(f"{page}/{number}", f"{page}/{number}", {"words": "Un mot."})
    assert "Choisissez ce qu’a donné l’appel." in read(sent)
    assert "Un mot.</textarea>" in sent.text
    assert (await call(town, number)).log == ()


async def test_never_again_said_by_telephone_is_kept_until_they_take_it_back(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    karim = await town.signed_in(browser, town.organiser)
    assert "Ne plus jamais contacter Denise Fontanel ?" in read(await karim.get(f"{one}/stop"))
    shown = await karim.send(f"{one}/stop", f"{one}/stop", {})
    assert "ne sera plus jamais contactée" in read(shown)
    assert await state_of(town, town.person) is CitizenState.DECLINED
    assert await silenced(town, town.person)
    file = f"{town.team_path}/personnes/{town.person}"
    assert "a demandé à ne plus jamais être contactée" in read(await karim.get(file))
    back = await karim.send(file, f"{file}/messages", {"reason": "Elle le veut bien."})
    assert "a demandé à ne plus jamais être contactée" not in read(back)
    assert await town.database.read(lambda tx: storage.people.is_stopped(tx, town.person)) is False


async def test_a_call_has_its_script_and_the_way_to_the_questionnaire(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person, 'form:situation')}"
    later = f"{page}/{await to_call(town, await citizen(town, 'Ana'), 'seat:12')}"
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.get(one)
    assert "« Bonjour, Karim Benali, de l’équipe" in read(shown)
    assert "jamais la raison" in read(shown)
    assert "La question : « À quelles conditions les données de santé" in read(shown)
    assert "Premier week-end : du samedi 27 mars à 10 h au dimanche 28 mars" in read(shown)
    assert "« Notre numéro est le 01 99 00 12 34, du lundi au vendredi" in read(shown)
    assert f"/personnes/{town.person}/reponses" in shown.text
    assert "Dites ce qui est à dire" in read(await karim.get(later))  # a reason to come


async def test_never_again_is_noted_on_the_page_of_a_person(town: Town, browser: Browser) -> None:
    karim = await town.signed_in(browser, town.organiser)
    file = f"{town.team_path}/personnes/{town.person}"
    await karim.send(file, f"{file}/stop", {})
    assert await town.database.read(lambda tx: storage.people.is_stopped(tx, town.person))
    assert await state_of(town, town.person) is CitizenState.DECLINED


async def test_the_second_of_two_organisers_is_told_who_called_and_keeps_their_words(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    sophie = await town.signed_in(browser, await town.member(Role.ORGANISER))
    karim = await town.signed_in(browser, town.organiser)
    await karim.send(one, one, {"do": "reached", "words": ""})
    late = await sophie.send(one, one, {"do": "reached", "words": "Elle rappelle lundi."})
    assert late.status_code == 422
    assert "Karim Benali s’en est déjà occupé." in read(late)
    assert "Elle rappelle lundi.</textarea>" in late.text


async def test_too_many_words_are_not_kept_and_not_lost(
    town: Town, browser: Browser, page: str
) -> None:
    number = await to_call(town, town.person)
    one = f"{page}/{number}"
    karim = await town.signed_in(browser, town.organiser)
    sent = await karim.send(one, one, {"do": "reached", "words": "x" * 1001})
    assert sent.status_code == 422
    assert "x" * 1001 in sent.text
    assert (await call(town, number)).closed_at is None


async def test_a_death_is_asked_for_once_more_and_silences_every_message(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    karim = await town.signed_in(browser, town.organiser)
    before = await kept(town)
    asked = await karim.get(f"{one}/grave")
    assert "Ne plus envoyer aucun message à Denise Fontanel ?" in read(asked)
    assert await kept(town) == before
    await twice(karim, f"{one}/grave", f"{one}/grave", {})
    assert await silenced(town, town.person)
    assert await town.count("calls.count_open", workshop=town.workshop.id) == 0


async def test_a_no_by_telephone_is_taken_as_theirs_after_it_was_asked_once_more(
    town: Town, browser: Browser, page: str
) -> None:
    one = f"{page}/{await to_call(town, town.person)}"
    karim = await town.signed_in(browser, town.organiser)
    assert "Ne souhaite pas participer…" in read(await karim.get(one))
    assert "ne participe pas ?" in read(await karim.get(f"{one}/refus"))
    shown = await karim.send(f"{one}/refus", f"{one}/refus", {})
    assert "Sa place et son agenda sont libres." in read(shown)
    assert await state_of(town, town.person) is CitizenState.DECLINED


async def test_who_was_not_retained_has_nothing_to_leave(
    town: Town, browser: Browser, page: str
) -> None:
    zoe = await citizen(town, "Zoé", CitizenState.NOT_RETAINED)
    number = await to_call(town, zoe)
    karim = await town.signed_in(browser, town.organiser)
    assert "Ne souhaite pas participer…" not in read(await karim.get(f"{page}/{number}"))
    sent = await karim.send(f"{page}/{number}", f"{page}/{number}/refus", {})
    assert sent.status_code == 422
    assert (await call(town, number)).closed_at is None


@pytest.mark.parametrize("odd", ["999", "0", "9" * 30, "x"])
async def test_a_call_that_is_not_there(town: Town, browser: Browser, page: str, odd: str) -> None:
    karim = await town.signed_in(browser, town.organiser)
    assert (await karim.get(f"{page}/{odd}")).status_code == 404
    sent = await karim.send(town.team_path, f"{page}/{odd}", {"do": "reached"})
    if odd in ("999", "0"):
        assert "Cet appel n’est plus dans la liste." in read(sent)
    else:  # no number of a call at all
        assert sent.status_code == 404


async def test_once_there_is_a_group_it_comes_first_by_how_near_the_matter_is(
    town: Town, browser: Browser, page: str
) -> None:
    seat = CitizenState.VALIDATED
    ana, ben, cleo, eva = [
        await citizen(town, name, seat) for name in ("Ana", "Ben", "Cléo", "Eva")
    ]
    await to_call(town, town.person, Reason.SILENCE)
    await to_call(town, ben, f"{Reason.UNDECIDED}:weekend-2")
    await to_call(town, eva, Reason.NO_CHAT)
    await to_call(town, ana, f"{Reason.UNSURE}:weekend-1")
    await to_call(town, cleo)
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    names = ("Cléo Durand", "Ana Durand", "Ben Durand", "Eva Durand", "Denise Fontanel")
    places = [said.index(name) for name in names]
    assert places == sorted(places)
    folded = said.index("Les autres personnes à appeler, qui n’ont pas de place")
    assert said.index("Eva Durand") < folded < said.index("Denise Fontanel")
    town.clock.at += timedelta(days=90)  # the first weekend is over
    later = read(await karim.get(page))
    assert later.index("Ben Durand") < later.index("Ana Durand")
