"""Messages to the team, answered from a page: once, with a name on it, and nobody's words lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

import actions.attendance
import storage.attendance
import storage.audit
from rules.attendance import Answer
from rules.help import Kind, Written
from rules.who import Act, CitizenState, Role, Who
from storage.erasure import erase_person
from tests.web.desk_town import citizen, read, to_call, twice, writes
from tests.web.town import Browser, Town


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/messages"


async def test_what_waits_is_shown_oldest_first_and_what_is_late_is_marked(
    town: Town, browser: Browser, page: str
) -> None:
    await writes(town, town.person, "Je viens avec mon chien.")
    town.clock.at += timedelta(days=7)
    await writes(town, None, "Qui êtes-vous ?")
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert said.startswith(
        "Questions reçues 2 messages attendent une réponse Denise Fontanel en retard"
    )
    assert said.index("mon chien") < said.index("Une personne que nous ne connaissons pas encore")
    assert said.count("en retard") == 1
    assert f"/personnes/{town.person}" in (await karim.get(page)).text


async def test_of_what_came_during_the_weekend_no_day_was_promised(
    town: Town, browser: Browser, page: str
) -> None:
    await writes(town, town.person, "Je viens avec mon chien.")
    karim = await town.signed_in(browser, town.organiser)
    assert read(await karim.get(page)).count("Réponse promise") == 1
    town.clock.at = town.workshop.gatherings[0].starts_at
    await writes(town, town.person, "Je suis devant la porte.")
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "Je suis devant la porte." in said
    assert said.count("Réponse promise") == 1


async def test_an_answer_reaches_who_wrote_and_carries_the_name_of_who_gave_it(
    town: Town, browser: Browser, page: str
) -> None:
    number = await writes(town, town.person, "Y a-t-il un parking ?")
    karim = await town.signed_in(browser, town.organiser)
    fields = {"message": str(number), "do": "reply", "words": "Oui, <b>devant</b> la salle."}
    first, second = await twice(karim, page, page, fields)
    assert (first.status_code, second.status_code) == (303, 303)
    assert await town.count("help.count_open", workshop=town.workshop.id) == 0
    said = read(await karim.get(page))
    assert "Tous les messages ont une réponse" in said
    assert "Réponse de Karim Benali, le lundi 11 janvier 2027 à 10 h : Oui, <b>devant</b>" in said
    assert await of_denise(town, Act.HELP_ANSWERED) == [(town.organiser, (str(number),))]


async def of_denise(town: Town, act: Act) -> list[tuple[str, tuple[str, ...]]]:
    """Who did this for Denise, with what."""
    acts = await town.database.read(lambda tx: storage.audit.of_subject(tx, town.person))
    return [(each.actor, each.ids) for each in acts if each.act == act]


async def test_a_message_that_needs_no_answer_is_closed(
    town: Town, browser: Browser, page: str
) -> None:
    number = await writes(town, town.person, "Merci !")
    karim = await town.signed_in(browser, town.organiser)
    shown = await karim.send(page, page, {"message": str(number), "do": "seen"})
    assert "Ce message est classé." in read(shown)
    assert "Lu par Karim Benali, sans réponse à donner" in read(shown)


async def test_the_second_of_two_organisers_is_told_who_answered_and_keeps_their_words(
    town: Town, browser: Browser, page: str
) -> None:
    number = await writes(town, town.person, "Y a-t-il un parking ?")
    sophie = await town.signed_in(browser, await town.member(Role.ORGANISER))
    karim = await town.signed_in(browser, town.organiser)
    mine = {"message": str(number), "do": "reply", "words": "Oui, devant."}
    await karim.send(page, page, mine)
    late = await sophie.send(page, page, {**mine, "words": "Oui, derrière la salle."})
    assert late.status_code == 422
    said = read(late)
    assert "Karim Benali a déjà répondu à ce message" in said
    assert "Oui, derrière la salle.</textarea>" in late.text
    assert "Réponse de Karim Benali : Oui, devant." in said


async def test_an_empty_or_too_long_answer_stays_in_its_form(
    town: Town, browser: Browser, page: str
) -> None:
    number = await writes(town, town.person, "Bonjour")
    karim = await town.signed_in(browser, town.organiser)
    mine = {"message": str(number), "do": "reply"}
    assert "Votre message est vide" in read(await karim.send(page, page, {**mine, "words": " "}))
    long = await karim.send(page, page, {**mine, "words": "x" * 20_001})
    assert long.status_code == 422
    assert "<details open>" in long.text
    assert "x" * 20_001 in long.text
    for odd in ("", "9", "-1", "x", "9" * 30):
        sent = await karim.send(page, page, {"message": odd, "do": "seen"})
        assert "Ce message n’est plus là." in read(sent)


async def test_who_cannot_come_is_granted_a_part_of_it(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    who = Who.oneself(ana, town.workshop.id)
    first = town.workshop.gatherings[0]
    await town.database.transact(
        lambda tx: actions.attendance.answer(tx, who, first.key, Answer.NO, now=town.clock.now()),
        cause="test:no",
    )
    karim = await town.signed_in(browser, town.organiser)
    assert f"Ne peut pas venir : « {first.title.get('fr')} »" in read(await karim.get(page))
    number = await town.count("help.next_open", workshop=town.workshop.id, after=0)
    granted = {"message": str(number), "do": "part", "words": "samedi seulement"}
    sent, again = await twice(karim, page, page, granted)
    assert (sent.status_code, again.status_code) == (303, 303)
    said = await town.database.read(
        lambda tx: storage.attendance.find(tx, ana, town.workshop.id, first.key)
    )
    assert (said.answer, said.part, said.sequence) == (Answer.PARTIAL, "samedi seulement", 1)
    assert await town.count("help.count_open", workshop=town.workshop.id) == 0
    late = await karim.send(page, page, granted)
    assert "Karim Benali a déjà répondu" in read(late)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.PHOTO, "Une photo."),
        (Kind.VOICE, "Un message vocal."),
        (Kind.DOCUMENT, "Un fichier : plan.pdf."),
        ("animation", "Un fichier : plan.pdf."),
    ],
)
async def test_what_is_more_than_words_is_in_the_chat(
    town: Town, browser: Browser, page: str, kind: str, words: str
) -> None:
    file = "plan.pdf" if "fichier" in words else ""
    await writes(town, town.person, Written("Voici.", kind, "id-of-telegram", file))
    karim = await town.signed_in(browser, town.organiser)
    assert f"{words} Cette page ne peut pas montrer cet envoi" in read(await karim.get(page))
    assert "id-of-telegram" not in (await karim.get(page)).text


async def test_who_settled_it_alone_and_who_was_erased(
    town: Town, browser: Browser, page: str
) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    who = Who.oneself(ana, town.workshop.id)
    key = town.workshop.gatherings[0].key
    for answer in (Answer.NO, Answer.YES):
        await town.database.transact(
            lambda tx, given=answer: actions.attendance.answer(  # type: ignore[misc]
                tx, who, key, given, now=town.clock.now()
            ),
            cause=f"test:{answer}",
        )
    await writes(town, town.person, "Oubliez-moi.")
    await town.database.transact(lambda tx: erase_person(tx, town.person), cause="test:erase")
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "Réglé par la personne elle-même" in said
    assert "Oubliez-moi" not in said
    assert "Tous les messages ont une réponse" in said


async def test_of_many_messages_the_oldest_are_shown(
    town: Town, browser: Browser, page: str
) -> None:
    for number in range(52):
        await writes(town, None, f"Message {number:02}")
    karim = await town.signed_in(browser, town.organiser)
    said = read(await karim.get(page))
    assert "52 messages attendent une réponse Voici les 50 plus anciens." in said
    assert "Message 49" in said
    assert "Message 50" not in said


async def test_a_reader_reads_and_finds_no_form(town: Town, browser: Browser, page: str) -> None:
    await writes(town, town.person, "Bonjour")
    await to_call(town, town.person)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    for path in (page, f"{town.team_path}/appels", f"{town.team_path}/decisions"):
        shown = await reader.get(path)
        assert shown.status_code == 200
        assert shown.text.count('method="post"') == 1  # the way out
