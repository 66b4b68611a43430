"""Every free message gets a receipt, reaches the team, and their answer comes back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import actions.reminders
import storage.accounts
import storage.people
from rules.who import CitizenState
from storage.database import open_database
from tests.conversations.timers import fire_due, walk_to
from tests.conversations.town import Town, TownClock
from tests.example import example
from tests.tables import KEY

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")

PARIS = ZoneInfo("Europe/Paris")


async def test_an_answer_leaves_what_stands_above_it_as_it_is(town: Town) -> None:
    """A reminder keeps the button that it tells one to touch."""
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("Bonjour ?")
    await town.act(lambda tx: actions.reminders.begin(tx, ana.person, town.workshop.id, now=tx.now))
    town.clock.advance(days=2)
    await fire_due(town)
    await omar.taps("Répondre")
    await omar.types("Nous sommes là.")
    reminder, answer = ana.phone.messages[-2:]
    assert "un petit rappel" in reminder.text
    assert "Parler à une personne" in reminder.labels
    assert answer.labels == ["Répondre à l’équipe"]


async def test_words_get_a_receipt_and_an_answer(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.types("Je suis en fauteuil. Y a-t-il un ascenseur ?")
    assert "Bien reçu." in ana.screen.text
    assert "au plus tard le jeudi 14 janvier 2027" in ana.screen.text
    assert "appelez le 01 99 00 12 34" in ana.screen.text
    assert "112" in ana.screen.text
    assert "Ana Durand vous écrit :\nJe suis en fauteuil." in omar.screen.text
    await omar.taps("Répondre")
    assert "« Je suis en fauteuil. Y a-t-il un ascenseur ? »" in omar.screen.text
    assert "Écrivez votre réponse à Ana Durand" in omar.screen.text
    await omar.types("Oui, deux ascenseurs. À bientôt !")
    assert "Votre réponse est partie" in omar.screen.text
    assert ana.screen.text == (
        "L’équipe vous répond :\nOui, deux ascenseurs. À bientôt !\n\n"
        "Vous aviez écrit : « Je suis en fauteuil. Y a-t-il un ascenseur ? »"
    )
    await ana.taps("Répondre à l’équipe")
    await ana.types("Merci !")
    assert "Bien reçu." in ana.screen.text
    assert "Merci !" in omar.screen.text


@pytest.mark.proves("done.emoji_answer")
@pytest.mark.proves("done.long_answer")
@pytest.mark.parametrize("words", ["👍", "Bonjour, " * 500])
async def test_however_short_or_long_words_arrive_whole(town: Town, words: str) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types(words)
    assert "Bien reçu." in ana.screen.text
    whole = omar.screen.content.decode() or omar.screen.text
    assert words.strip() in whole
    await omar.taps("Répondre")
    await omar.types(words)
    assert words.strip() in (ana.screen.content.decode() or ana.screen.text)


@pytest.mark.proves("done.long_answer")
async def test_every_piece_of_a_text_that_a_telephone_cut_arrives(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    for piece in ("a" * 4_096, "b" * 904):
        await ana.types(piece)
        assert ana.screen.text.startswith("Bien reçu")
    arrived = "".join(each.content.decode() or each.text for each in omar.phone.messages)
    assert "a" * 4_096 in arrived
    assert "b" * 904 in arrived


async def test_the_question_one_is_in_keeps_its_buttons(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.types("Une question")
    await ana.taps("Oui, je viens")
    assert "Travail en ligne" in ana.screen.text


async def test_going_on_leads_back_to_where_one_was(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Une question")
    await ana.taps("Revenir à l’accueil")
    assert "Premier week-end" in ana.screen.text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("voice", "vous envoie un message vocal"),
        ("photo", "vous envoie une photo"),
        ("document", "vous envoie un fichier"),
        ("sticker", "vous envoie un autocollant"),
        ("contact", "vous envoie une fiche de contact"),
        ("video_note", "vous envoie un fichier"),
    ],
)
async def test_what_is_no_words_is_received_too(town: Town, kind: str, words: str) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.sends(kind, file_id="AAA", name="plan.pdf", caption="Voici")
    assert "Bien reçu." in ana.screen.text
    assert words in omar.screen.text
    assert "Voici" in omar.screen.text
    assert "plus haut dans cette conversation" not in omar.screen.text
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    assert "Vous le trouvez plus haut dans cette conversation" in omar.screen.text


async def test_a_stranger_is_answered_without_being_known(town: Town) -> None:
    omar = await town.organiser("Omar")
    stranger = town.stranger()
    await stranger.types("/aide")
    assert "Pour être rappelé, écrivez aussi votre numéro" in stranger.screen.text
    await stranger.types("J’ai trouvé votre lettre dans ma boîte.")
    assert "Bien reçu." in stranger.screen.text
    assert "Je préfère qu’on m’appelle" not in stranger.screen.labels
    assert "Une personne que nous ne connaissons pas encore vous écrit" in omar.screen.text
    await omar.taps("Répondre")
    await omar.types("Elle est peut-être pour votre voisin.")
    assert "Elle est peut-être pour votre voisin." in stranger.screen.text


async def test_who_prefers_to_be_called_is_called(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("Parler à une personne")
    call = ana.button("Je préfère qu’on m’appelle")
    await ana.presses(call)
    assert (
        "vous appelle au 06 39 98 00 12, au plus tard le jeudi 14 janvier 2027" in ana.screen.text
    )
    assert "Ana Durand préfère qu’on l’appelle" in omar.screen.text
    await ana.presses(call)
    assert len(omar.phone.messages) == 1
    await omar.taps("Voir les personnes à appeler")
    assert "Demande qu’on l’appelle." in omar.screen.text


async def test_who_gave_no_number_is_asked_for_it(town: Town) -> None:
    ana = await town.citizen("Ana")
    person = await town.read(lambda tx: storage.people.get(tx, ana.person))
    await town.act(lambda tx: storage.people.save(tx, replace(person, phone=None)))
    await ana.types("Appelez-moi !")
    call = ana.button("Je préfère qu’on m’appelle")
    await ana.presses(call)
    assert "À quel numéro ? Écrivez-le ici." in ana.screen.text
    await ana.presses(call.replace("|call|", "|unknown|"))
    assert "Vous parlez à une personne" in ana.screen.text
    await ana.types("06 39 98 00 99")
    assert "Bien reçu aussi." in ana.screen.text


async def test_an_organiser_without_a_chat_is_no_one_to_phone(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await town.citizen("Ana")
    await town.act(lambda tx: storage.accounts.unbind(tx, lea.person))
    await ana.types("Bonjour")
    assert lea.phone.messages == []
    await omar.starts()
    assert "Personnes à appeler : 0" in omar.screen.labels


async def test_two_organisers_answer_and_the_second_is_told_who_did(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    await ana.types("Où est l’hôtel ?")
    await omar.taps("Répondre")
    await lea.taps("Répondre")
    await omar.types("Dans le 13e.")
    received = len(ana.phone.messages)
    await lea.types("À Paris.")
    assert "Omar Martin a déjà répondu" in lea.screen.text
    assert "« À Paris. »" in lea.screen.text
    assert len(ana.phone.messages) == received


async def test_what_needs_no_answer_is_filed_once(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    await ana.types("Merci !")
    await omar.taps("C’est vu, rien à répondre")
    assert "Ce message est classé" in omar.screen.text
    assert ana.screen.text.startswith("L’équipe a lu votre message.")
    assert "« Merci ! »" in ana.screen.text
    await lea.taps("C’est vu, rien à répondre")
    assert "Omar Martin a déjà répondu" in lea.screen.text


async def test_messages_are_read_one_after_the_other(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("Un")
    await ana.types("Deux")
    await omar.starts()
    await omar.taps("Messages sans réponse : 2")
    assert "Un" in omar.screen.text
    await omar.taps("Message suivant")
    assert "Deux" in omar.screen.text
    await omar.taps("Message suivant")
    assert "Aucun autre message n’attend de réponse." in omar.screen.text
    assert "Messages sans réponse : 2" in omar.screen.labels


async def test_an_empty_answer_is_not_sent(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("Un")
    await omar.taps("Répondre")
    await omar.types("   ")
    assert "Votre message est vide" in omar.screen.text
    await omar.taps("← Revenir")
    assert "Ana Durand vous écrit" in omar.screen.text


async def test_only_the_team_reads_messages(town: Town) -> None:
    ana, bea = await town.citizen("Ana"), await town.citizen("Béa")
    omar = await town.organiser("Omar")
    await ana.types("Un secret")
    await bea.starts()
    await bea.presses(omar.button("Répondre").replace(omar.person, bea.person))
    assert "secret" not in bea.screen.text
    assert bea.screen.labels != []


async def test_a_button_asks_what_it_is_about(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.starts()
    await ana.taps("Parler à une personne")
    assert "Vous parlez à une personne" in ana.screen.text


async def test_before_there_is_any_workshop_words_are_kept_all_the_same(village: Town) -> None:
    stranger = village.stranger()
    await stranger.types("/aide")
    assert stranger.screen.text.startswith("Écrivez votre message ici")
    await stranger.types("Bonjour ?")
    assert "Bien reçu." in stranger.screen.text
    rows = await village.rows("help.count_open", workshop="")
    assert rows == [{"messages": 1}]


@pytest.fixture
async def village(engine_url: str) -> AsyncIterator[Town]:
    """A town where no workshop has been loaded yet."""
    clock = TownClock()
    workshop = example()
    async with await open_database(engine_url, KEY, clock=clock) as database:
        yield Town(database, clock, workshop)


async def test_what_follows_in_the_same_talk_gets_a_short_receipt(town: Town) -> None:
    ana, stranger = await town.citizen("Ana"), town.stranger()
    omar = await town.organiser("Omar")
    for one in (ana, stranger):
        await one.types("Bonjour ?")
        assert "appelez le 112" in one.screen.text
        await one.types("Vous êtes là ?")
        assert one.screen.text.startswith("Bien reçu aussi.")
        town.clock.advance(days=1)
        await one.types("Toujours pas de réponse.")
        assert "appelez le 112" in one.screen.text
    await ana.types("/menu")
    for _ in range(3):
        await omar.starts()
        await omar.taps("Messages sans réponse : " + str(6 - _))
        await omar.taps("C’est vu, rien à répondre")
    await ana.types("Une autre question")
    assert "appelez le 112" in ana.screen.text


async def test_the_team_sees_when_a_message_came_and_is_told_once_that_it_is_late(
    town: Town,
) -> None:
    ana, omar = await town.citizen("Ana"), await town.organiser("Omar")
    stranger = town.stranger()
    await ana.types("Y a-t-il un ascenseur ?")
    assert "Arrivé le mardi 12 janvier 2027 à midi." in omar.screen.text
    assert "Réponse promise au plus tard le jeudi 14 janvier 2027." in omar.screen.text
    await stranger.types("Bonjour")
    await ana.types("Merci d’avance")
    await omar.taps("C’est vu, rien à répondre")
    await walk_to(town, datetime(2027, 1, 15, 0, 30, tzinfo=PARIS))
    await omar.starts()
    assert "2 messages attendent leur réponse depuis plus longtemps" in omar.screen.text
    heard = len(omar.phone.messages)
    await walk_to(town, datetime(2027, 1, 25, 12, 0, tzinfo=PARIS))
    late = omar.phone.messages[heard:]
    assert [each.text.split("\n\n")[0] for each in late] == [
        "Ce message attend toujours une réponse, et le jour promis est passé."
    ] * 2
    assert "ascenseur" in late[0].text
    await omar.taps("Répondre")
    await omar.types("Bonjour à vous.")
    await omar.starts()
    assert "Un message attend sa réponse depuis plus longtemps" in omar.screen.text


async def test_in_english_too(town: Town) -> None:
    ana = await town.citizen("Ana", language="en")
    await ana.types("Talk to a person")
    assert "You are talking to a person" in ana.screen.text
    await ana.types("Is there a lift?")
    assert "on Thursday 14 January 2027 at the latest" in ana.screen.text
