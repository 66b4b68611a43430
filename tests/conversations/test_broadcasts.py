"""An organiser writes to a group from the chat: chosen, counted, read again, sent, stopped."""

from datetime import timedelta

import pytest

import actions.attendance
import actions.broadcasts
import actions.team
import storage.audience
import storage.broadcasts
import storage.citizens
from rules.attendance import Answer, subject
from rules.deliveries import Report
from rules.who import CitizenState, Role, Who
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.timers import fire_due, walk_to
from tests.conversations.town import Citizen, Town

BEGINNING = "Message de groupe n° 1"


async def opened(omar: Citizen) -> None:
    """Open a new message: to whom?"""
    await omar.types("/equipe")
    await omar.taps("Écrire à un groupe")
    await omar.taps("Nouveau message")


async def written(omar: Citizen, words: str = "Bonjour {prénom}.") -> None:
    """Open a new message to everybody, with these words in French."""
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.types(words)
    await omar.taps("Continuer sans version anglaise")


async def sent(town: Town, omar: Citizen) -> None:
    """Send it now, and let its recipients be put down and written to."""
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await omar.taps("Oui, envoyer")
    await work_through(town)


async def report(town: Town, number: int = 1) -> Report:
    return await town.read(lambda tx: storage.broadcasts.copies(tx, number))


def in_chat(citizen: Citizen) -> list[str]:
    return [message.text for message in citizen.phone.messages]


async def test_each_reads_their_own_name_and_dates(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana, bea = await town.citizen("Ana"), await town.citizen("Béa")
    await written(omar, "{prénom}, « {atelier} » : {date weekend-1} <b> & co")
    assert "Voici ce qu" in omar.screen.text
    await sent(town, omar)
    title = town.workshop.title.get("fr")
    dates = "du samedi 27 mars à 10 h au dimanche 28 mars 2027 à 17 h"
    for one in (ana, bea):
        assert in_chat(one) == [f"{one.name}, « {title} » : {dates} <b> & co"]
    town.clock.advance(seconds=6)
    await fire_due(town)
    assert omar.screen.text.startswith(f"{BEGINNING} envoyé.\n2 destinataires.\nRemis : 2.")
    assert await report(town) == Report(delivered=2)


async def test_readers_of_english_read_english_where_there_is_any(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana, john = await town.citizen("Ana"), await town.citizen("John", language="en")
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.types("Bonjour {prénom}")
    assert "Une personne de ce groupe lit l’anglais." in omar.screen.text
    await omar.types("Hello {first_name}")
    assert "Hello" in omar.screen.text or "Bonjour" in omar.screen.text
    await omar.taps("Changer les mots")
    assert "Pour l’instant :\nBonjour {prénom}" in omar.screen.text
    await omar.taps("Garder ces mots")
    assert "Pour l’instant :\nHello {first_name}" in omar.screen.text
    await omar.taps("Retirer la version anglaise")
    await omar.taps("Changer les mots")
    await omar.taps("Garder ces mots")
    await omar.types("Hello {first_name}")
    await sent(town, omar)
    assert (in_chat(ana), in_chat(john)) == (["Bonjour Ana"], ["Hello John"])


async def test_nobody_is_asked_for_a_language_that_the_workshop_does_not_speak(town: Town) -> None:
    omar = await town.organiser("Omar")
    await town.citizen("Ana")
    await town.rewrites(languages=("fr",))
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.types("Bonjour {prénom}")
    assert "Voici ce qu’Ana Durand lira" in omar.screen.text


async def test_the_group_is_chosen_and_counted_each_time(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await town.citizen("Béa", CitizenState.VALIDATED)
    await town.citizen("Cléo")
    await town.imported("Dora")
    await opened(omar)
    assert "4 personnes.\nUne n’a pas de conversation avec nous" in omar.screen.text
    await omar.taps("Où elles en sont")
    await omar.taps("Confirmées")
    assert "Participants confirmés.\n\n2 personnes." in omar.screen.text
    await omar.taps("Leur réponse pour un rendez-vous")
    await omar.taps("Premier week-end")
    assert "« Premier week-end » : qu’ont-elles répondu ?" in omar.screen.text
    await omar.taps("N’ont rien répondu")
    assert "qui n’ont rien répondu pour « Premier week-end ».\n\n2 personnes." in omar.screen.text
    await ana.types("/dates")
    await omar.taps("Leur réponse pour un rendez-vous")
    await omar.taps("Toutes")
    await omar.taps("Ce qui manque encore")
    await omar.taps("La réponse : Premier week-end")
    assert "dont la réponse manque pour « Premier week-end ».\n\n2 personnes." in omar.screen.text
    await omar.taps("Ce qui manque encore")
    await omar.taps("Le questionnaire")
    assert "Personne pour l’instant." in omar.screen.text
    await omar.taps("Où elles en sont")
    await omar.taps("Toutes")
    assert "qui n’ont pas terminé le questionnaire.\n\n2 personnes." in omar.screen.text
    await omar.taps("Ce qui manque encore")
    await omar.taps("Ne pas choisir")
    await omar.taps("Leur langue")
    await omar.taps("English")
    assert "qui lisent l’anglais.\n\nPersonne pour l’instant." in omar.screen.text
    await omar.taps("Leur langue")
    await omar.taps("Toutes")
    await omar.taps("Qui : citoyens, intervenants, équipe")
    await omar.taps("L’équipe")
    assert "L’équipe.\n\n1 personne." in omar.screen.text
    assert "Où elles en sont" not in omar.screen.labels
    await omar.taps("Qui : citoyens, intervenants, équipe")
    await omar.taps("← Revenir")
    assert "L’équipe.\n\n1 personne." in omar.screen.text


@pytest.mark.parametrize("wrong", ["g.{}.maybe", "z.{}.yes", "g.00000000.yes", "s.gone", "l.de"])
async def test_a_button_of_what_is_no_more_chooses_nothing(town: Town, wrong: str) -> None:
    omar = await town.organiser("Omar")
    await opened(omar)
    await omar.taps("Leur réponse pour un rendez-vous")
    await omar.taps("Premier week-end")
    data = omar.button("Viennent")
    value = f"g.{subject(town.workshop.gatherings[0])}.yes"
    assert value in data
    await omar.presses(data.replace(value, wrong.format(value[2:10])))
    assert "Ce choix n’existe plus" in omar.screen.text


async def test_words_that_cannot_be_sent_are_refused_and_named(town: Town) -> None:
    omar = await town.organiser("Omar")
    await town.citizen("Maximilienne")
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.types("Bonjour {nom}")
    assert "Nous ne connaissons pas {nom}." in omar.screen.text
    await omar.types("le {date weekend-9}")
    assert "{date weekend-9} ne correspond à aucun rendez-vous" in omar.screen.text
    assert "{date weekend-1}" in omar.screen.text
    await omar.types("x" * 4086 + " {prénom}")
    await omar.taps("Continuer sans version anglaise")
    await omar.taps("Envoyer…")
    said = omar.screen.text.replace("\u202f", " ")
    assert "Pour Maximilienne Durand, le message compte 4 099 caractères." in said
    await omar.taps("Changer les mots")
    await omar.types("x" * 4083 + " {prénom}")
    await omar.taps("Continuer sans version anglaise")
    await omar.taps("Envoyer…")
    assert "Quand l’envoyer ?" in omar.screen.text


async def test_a_photo_is_known_to_telegram_already(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.sends("voice", file_id="V1")
    assert "Ici, vous pouvez envoyer une photo ou un document." in omar.screen.text
    await omar.sends("document", file_id="D1", name="plan.pdf")
    assert "Un document part avec le message : plan.pdf" in omar.screen.text
    await omar.taps("Retirer ce qui est joint")
    await omar.sends("photo", file_id="P1", caption="Pour {prénom}")
    await omar.taps("Continuer sans version anglaise")
    assert "Une photo part avec le message." in omar.screen.text
    await omar.taps("Changer les mots")
    await omar.taps("Changer le groupe")
    await omar.taps("Écrire le message")
    await omar.taps("M’envoyer un essai")
    assert omar.phone.messages[-1].file == "P1"
    assert "Essai" in omar.phone.messages[-1].text
    assert "Pour Omar" in omar.phone.messages[-1].text
    await sent(town, omar)
    assert [(one.text, one.file) for one in ana.phone.messages] == [("Pour Ana", "P1")]


async def test_a_photo_alone_needs_no_words(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.sends("photo", file_id="P1")
    await omar.taps("Garder ces mots")
    await omar.taps("Continuer sans version anglaise")
    await sent(town, omar)
    assert [(one.text, one.file) for one in ana.phone.messages] == [("", "P1")]


async def test_it_is_read_again_as_each_of_them(town: Town) -> None:
    omar = await town.organiser("Omar")
    for name in ("Ana", "Béa"):
        await town.citizen(name)
    await written(omar)
    seen = {omar.screen.text.split("\n")[0]}
    await omar.taps("Voir comme une autre personne")
    seen.add(omar.screen.text.split("\n")[0])
    assert seen == {
        f"Voici ce {whom} Durand lira (en français) :" for whom in ("qu’Ana", "que Béa")
    }
    await omar.taps("Voir comme une autre personne")
    assert omar.screen.text.split("\n")[0] in seen
    await omar.taps("Jeter ce brouillon")
    assert "Le brouillon est jeté." in omar.screen.text
    assert "Aucun message de groupe pour l’instant." in omar.screen.text


async def test_a_group_with_nobody_in_it(town: Town) -> None:
    omar = await town.organiser("Omar")
    await written(omar)
    assert "Il n’y a personne dans ce groupe pour l’instant." in omar.screen.text
    await omar.taps("Changer le groupe")
    assert "À qui écrivez-vous ?" in omar.screen.text
    await omar.taps("Écrire le message")
    assert "Il n’y a personne" in omar.screen.text


async def test_it_is_planned_for_a_moment_and_its_recipients_are_those_of_then(
    town: Town,
) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana")
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.types("hier peut-être")
    assert "Nous n’avons pas compris ce moment." in omar.screen.text
    await omar.types("10h")
    assert "ce moment est passé" in omar.screen.text
    await omar.taps("Demain à 9 h")
    assert "Il part le mercredi 13 janvier 2027 à 9 h." in omar.screen.text
    await omar.taps("Oui, envoyer")
    assert f"{BEGINNING} prévu le mercredi 13 janvier 2027 à 9 h." in omar.screen.text
    bea = await town.citizen("Béa")
    await walk_to(town, town.clock.now + timedelta(hours=20))
    assert (in_chat(ana), in_chat(bea)) == ([], [])
    await walk_to(town, town.clock.now + timedelta(hours=1))
    await work_through(town)
    assert (in_chat(ana), in_chat(bea)) == (["Bonjour Ana."], ["Bonjour Béa."])


async def test_this_evening_or_a_typed_hour(town: Town) -> None:
    omar = await town.organiser("Omar")
    await town.citizen("Ana")
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Ce soir à 18 h")
    assert "Il part le mardi 12 janvier 2027 à 18 h." in omar.screen.text
    await omar.taps("← Revenir")
    await omar.types("27/3 18h30")
    assert "Il part le samedi 27 mars 2027 à 18 h 30." in omar.screen.text
    town.clock.advance(hours=8)
    await omar.taps("← Revenir")
    assert "Ce soir à 18 h" not in omar.screen.labels


async def test_the_night_is_warned_about(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    town.clock.advance(hours=11)  # 23 h in Paris
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    assert "Nous n’écrivons pas entre 21 h et 8 h" in omar.screen.text
    await omar.taps("Attendre le mercredi 13 janvier à 8 h")
    assert "Il part le mercredi 13 janvier 2027 à 8 h." in omar.screen.text
    await omar.taps("← Revenir")
    await omar.taps("Maintenant")
    await omar.taps("Envoyer quand même à ce moment")
    assert "Il part tout de suite." in omar.screen.text
    await omar.taps("Oui, envoyer")
    await work_through(town)
    assert in_chat(ana) == ["Bonjour Ana."]


async def test_what_is_under_way_when_the_night_begins_waits_for_the_morning(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    town.clock.advance(hours=8, minutes=40)  # 20 h 40 in Paris
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await omar.taps("Oui, envoyer")
    town.clock.advance(minutes=10)
    await work_through(town)
    assert in_chat(ana) == []
    assert await report(town) == Report(waiting=1)
    town.clock.advance(hours=11, minutes=10)
    await town.deliver()
    assert in_chat(ana) == ["Bonjour Ana."]


async def test_a_third_message_on_one_day_is_announced_and_waits_for_the_morning(
    town: Town,
) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    for _ in range(2):
        await written(omar)
        await sent(town, omar)
    await written(omar, "Le troisième.")
    assert "Une a déjà 2 messages de groupe aujourd’hui" in omar.screen.text
    await sent(town, omar)
    assert in_chat(ana) == ["Bonjour Ana."] * 2
    town.clock.advance(hours=20)
    await town.deliver()
    assert in_chat(ana) == ["Bonjour Ana.", "Bonjour Ana.", "Le troisième."]


async def test_silence_is_kept_and_who_is_out_of_reach_is_phoned_with_the_words(
    town: Town,
) -> None:
    omar = await town.organiser("Omar")
    ana, bea = await town.citizen("Ana"), await town.citizen("Béa")
    await town.imported("Cléo")
    dora = await town.citizen("Dora")
    await bea.blocks()
    await town.act(lambda tx: storage.citizens.silence(tx, dora.person, tx.now))
    await written(omar)
    assert "3 personnes.\nUne n’a pas de conversation" in omar.screen.text
    assert "Une ne reçoit plus nos messages" in omar.screen.text
    await sent(town, omar)
    town.clock.advance(seconds=6)
    await fire_due(town)
    assert await report(town) == Report(delivered=1, blocked=1, no_chat=1)
    assert "2 personnes sont à appeler." in omar.screen.text
    await omar.taps("Voir les personnes à appeler")
    await omar.taps("Personnes à appeler : 2")
    assert "Un message de groupe ne lui est pas parvenu : « Bonjour {prénom}. »" in omar.screen.text
    assert in_chat(ana) == ["Bonjour Ana."]
    assert in_chat(dora) == []


async def test_what_was_settled_meanwhile_is_not_said(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    bea = await town.citizen("Béa", CitizenState.VALIDATED)
    await opened(omar)
    await omar.taps("Ce qui manque encore")
    await omar.taps("La réponse : Premier week-end")
    await omar.taps("Écrire le message")
    await omar.types("Viendrez-vous ?")
    await omar.taps("Continuer sans version anglaise")
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await omar.taps("Oui, envoyer")

    async def put_down(tx: Transaction) -> None:
        broadcast = await storage.broadcasts.of_number(tx, 1)
        assert broadcast is not None
        await storage.audience.put_down(tx, broadcast, town.workshop, after="", most=9)
        await actions.attendance.answer(tx, town.who(ana), "weekend-1", Answer.YES, now=tx.now)

    await town.act(put_down)
    assert "Viendrez-vous ?" not in in_chat(ana)
    assert "Viendrez-vous ?" in in_chat(bea)
    assert await report(town) == Report(delivered=1, needless=1)


async def test_it_is_stopped_half_way(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await omar.taps("Oui, envoyer")
    await omar.taps("Arrêter l’envoi…")
    assert "Arrêter le message de groupe n° 1 ?" in omar.screen.text
    town.clock.advance(seconds=6)
    await fire_due(town)
    assert "Arrêter le message" in omar.screen.text  # its progress does not write over that
    await omar.taps("Ne pas arrêter")
    await omar.taps("Arrêter l’envoi…")
    await omar.taps("Oui, arrêter")
    assert f"{BEGINNING} arrêté." in omar.screen.text
    await work_through(town)
    assert in_chat(ana) == []
    town.clock.advance(seconds=6)
    await fire_due(town)
    assert f"{BEGINNING} arrêté." in omar.screen.text


async def test_a_planned_one_is_stopped_before_it_begins(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Demain à 9 h")
    await omar.taps("Oui, envoyer")
    await omar.types("/equipe")
    await omar.taps("Écrire à un groupe")
    await omar.taps("1 · prévu le mercredi 13 janvier à 9 h · Bonjour {prénom}.")
    await omar.taps("Arrêter l’envoi…")
    await omar.taps("Oui, arrêter")
    await walk_to(town, town.clock.now + timedelta(days=2))
    await work_through(town)
    assert in_chat(ana) == []
    await omar.types("/equipe")
    await omar.taps("Écrire à un groupe")
    assert "1 · arrêté · Bonjour {prénom}." in omar.screen.labels
    await omar.taps("Tableau de l’équipe")
    assert "Écrire à un groupe" in omar.screen.labels


async def test_two_organisers_send_the_same_draft_once(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await written(omar)
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    yes = omar.button("Oui, envoyer")
    await omar.presses(yes, after=0.5)
    assert "Pas si vite" in omar.screen.text
    await omar.presses(yes)
    await omar.presses(yes)
    await work_through(town)
    assert in_chat(ana) == ["Bonjour Ana."]


async def test_what_changed_since_it_was_read_again_is_read_again(town: Town) -> None:
    omar = await town.organiser("Omar")
    await town.citizen("Ana")
    await written(omar)
    who = Who.oneself(omar.person, town.workshop.id)

    async def says(words: str) -> None:
        """Write other words on the page meanwhile."""
        await town.act(lambda tx: actions.broadcasts.write(tx, who, 1, "fr", words))

    await says("Au revoir {prénom}.")
    await omar.taps("Envoyer…")
    assert omar.screen.text.startswith("Ce message a changé depuis que vous l’avez relu.")
    assert "Au revoir Ana." in omar.screen.text
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await says("À demain {prénom}.")
    await omar.taps("Oui, envoyer")
    assert "À demain Ana." in omar.screen.text
    assert await town.rows("broadcasts.recent", since=0) == [{"broadcasts": 0}]
    await sent(town, omar)
    assert (await report(town)).total == 1


async def test_nobody_else_writes_to_a_group(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")

    async def tried(label: str) -> None:
        await ana.presses(omar.button(label).replace(omar.person, ana.person))
        said = " ".join(in_chat(ana))
        assert "À qui" not in said
        assert "message de groupe" not in said.lower()

    await omar.types("/equipe")
    await tried("Écrire à un groupe")
    await omar.taps("Écrire à un groupe")
    await tried("Nouveau message")
    await omar.taps("Nouveau message")
    await tried("Leur langue")
    await omar.taps("Leur langue")
    await tried("English")
    await omar.taps("English")
    await tried("Écrire le message")
    await omar.taps("Écrire le message")
    await omar.types("Bonjour")
    await omar.taps("Continuer sans version anglaise")
    await tried("Changer les mots")


async def test_who_is_no_organiser_any_more_sees_nothing_of_it(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    await town.organiser("Mia")
    await opened(omar)
    await omar.taps("Écrire le message")
    await omar.types("Bonjour")
    await opened(lea)
    await lea.taps("Leur langue")
    for one in (omar, lea):
        who = Who("command", one.person, town.workshop.id)

        async def only_reads(tx: Transaction, who: Who = who) -> None:
            await actions.team.give(tx, who, Role.READER, now=tx.now)
            await actions.team.take(tx, who, Role.ORGANISER, real=tx.now)

        await town.act(only_reads)
        await one.taps("← Revenir")
        assert "Ce message n’existe plus." in one.screen.text


async def test_a_draft_that_was_thrown_away_is_not_there_any_more(town: Town) -> None:
    omar = await town.organiser("Omar")
    await town.citizen("Ana")
    await written(omar)
    await omar.types("/equipe")
    await omar.taps("Écrire à un groupe")
    item = omar.button("1 · brouillon · Bonjour {prénom}.")
    await omar.taps("1 · brouillon · Bonjour {prénom}.")
    await omar.taps("Jeter ce brouillon")
    await omar.presses(item)
    assert "Aucun message de groupe pour l’instant." in omar.screen.text
