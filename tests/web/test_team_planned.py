"""The planned messages on the team's page: seen, sent, stopped, moved, rewritten."""

from __future__ import annotations

import pytest

import storage.jobs
import storage.planned
from actions.jobs import KINDS
from bot.clock import Clock
from bot.jobs import Jobs
from rules.planned import Setting
from rules.who import Role
from tests.web.desk_town import read, twice
from tests.web.opinion_town import at, participant
from tests.web.town import Browser, Town

THANKS, MISSED = "thanks:weekend-1", "missed:weekend-1"


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/suites"


async def setting(town: Town, key: str) -> Setting:
    return await town.database.read(lambda tx: storage.planned.setting(tx, town.workshop.id, key))


async def work(town: Town) -> None:
    jobs = Jobs(town.database, Clock(), KINDS)
    while due := await town.database.read(storage.jobs.due):
        await jobs.work(due[0])


async def test_the_team_sees_what_leaves_when_and_in_which_words(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert (
        "Merci, après « Premier week-end » Prévu. Il part le dimanche 28 mars 2027 à 19 h." in said
    )
    assert "Bonjour (prénom), Premier week-end : merci d’avoir été des nôtres." in said
    assert "Vous nous avez manqué, après « Premier week-end » Part à la main." in said
    assert "Court questionnaire, après « Second week-end » Prévu." in said
    assert said.count("Personne ne l’a encore.") == 9
    english = read(await karim.get(f"{page}?lang=en"))
    assert "Thanks, after “First weekend” Planned." in english


async def test_a_message_is_moved_and_follows_the_end_of_its_weekend(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    move = {"message": THANKS, "do": "move", "at": "2027-03-29T09:00"}
    said = read(await karim.send(page, page, move))
    assert "L’heure est changée." in said
    assert "Il part le lundi 29 mars 2027 à 9 h." in said
    refused = await karim.send(page, page, {**move, "at": "2027-03-01T09:00"})
    assert refused.status_code == 422
    assert "choisissez un moment après" in read(refused)
    assert 'value="2027-03-01T09:00"' in refused.text
    assert "Choisissez un jour et une heure." in read(
        await karim.send(page, page, {**move, "at": "demain"})
    )


async def test_a_message_is_stopped_and_started_again(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.send(page, page, {"message": THANKS, "do": "off"}))
    assert "Arrêté." in said
    assert (await setting(town, THANKS)).off
    await karim.send(page, page, {"message": THANKS, "do": "on"})
    assert not (await setting(town, THANKS)).off


async def test_an_organiser_writes_their_own_words_in_both_languages(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    words = {"message": THANKS, "do": "write", "words-fr": "Merci <à vous> !", "words-en": ""}
    refused = await karim.send(page, page, words)
    assert "Écrivez le message dans les deux langues" in read(refused)
    assert "Merci &lt;à vous&gt; !</textarea>" in refused.text
    said = read(await karim.send(page, page, {**words, "words-en": "Thank you!"}))
    assert "Bonjour (prénom), Merci <à vous> !" in said
    blank = {**words, "words-fr": "", "words-en": " "}
    assert "Bonjour (prénom), Premier week-end : merci d’avoir été des nôtres" in read(
        await karim.send(page, page, blank)
    )


async def test_who_was_missing_is_ticked_and_told_by_hand(
    town: Town, browser: Browser, page: str
) -> None:
    ana, bea = await participant(town, "Ana"), await participant(town, "Béa")
    await participant(town, "Chloé", comes=False)
    karim = await town.signed_in(browser, town.organiser)
    send = {"message": MISSED, "do": "send"}
    assert "se termine" in read(await karim.send(page, page, send))
    town.clock.at = at(town, 3, 28, 18)
    shown = await karim.get(page)
    assert ("Ana Durand" in shown.text, "Chloé Durand" in shown.text) == (True, False)
    mark: dict[str, str | list[str]] = {
        "do": "missing",
        "gathering": "weekend-1",
        "person": [bea],
    }
    noted = await karim.send(page, page, mark)
    assert "Les absences sont notées." in read(noted)
    assert f'value="{bea}" checked' in noted.text
    assert f'value="{ana}" checked' not in noted.text
    first, second = await twice(karim, page, page, send)
    assert (first.status_code, second.status_code) == (303, 303)
    await work(town)
    assert "Une personne l’a." in read(await karim.get(page))
    reader = await town.signed_in(browser, await town.member(Role.READER))
    said = read(await reader.get(page))
    assert ("Béa Durand" in said, "Noter les absences" in said) == (True, False)


async def test_a_reader_looks_and_changes_nothing(town: Town, browser: Browser, page: str) -> None:
    reader = await town.signed_in(browser, await town.member(Role.READER))
    assert "<form" not in (await reader.get(page)).text.split("<main", 1)[1]
    town.clock.at = at(town, 3, 28, 18)
    assert "Personne n’avait dit venir." in read(await reader.get(page))


async def test_a_message_that_is_no_more_is_said_kindly(
    town: Town, browser: Browser, page: str
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    for fields in ({"message": "thanks:gone", "do": "send"}, {"message": THANKS, "do": "dance"}):
        said = read(await karim.send(page, page, fields))
        assert "Ce message n’a plus de place dans le programme." in said
