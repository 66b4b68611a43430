"""Organisers see what waits, one press away; two of them never undo each other's work."""

from datetime import timedelta

import pytest

import actions.calls
import actions.sign_in
import storage.citizens
import storage.form
from rules.calls import Reason
from rules.sign_in import LINK_LASTS
from rules.who import CitizenState, Role, Who
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.conversations.timers import fire_due
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py does the same on both")


async def answered(town: Town, name: str, **answers: str) -> Citizen:
    """A citizen who has finished the questionnaire, with some answers."""
    one = await town.citizen(name, CitizenState.ANSWERED)
    who = Who.oneself(one.person, town.workshop.id)
    for question, answer in answers.items():
        await town.act(
            lambda tx, q=question, a=answer: storage.form.save(tx, who, q, a, tx.now)  # type: ignore[misc]
        )
    town.clock.advance(minutes=1)
    return one


async def to_call(town: Town, one: Citizen, reason: str) -> None:
    """Put somebody on the call list."""
    who = Who("system", one.person, town.workshop.id)
    await town.act(lambda tx: actions.calls.request(tx, who, reason, now=tx.now))


async def test_the_panel_counts_what_waits(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await answered(town, "Ana")
    await town.citizen("Béa", CitizenState.QUALIFIED)
    await town.citizen("Cléo", CitizenState.VALIDATED)
    await ana.types("Bonjour")
    await to_call(town, ana, Reason.SILENCE)
    await omar.starts()
    assert "3 choses vous attendent." in omar.screen.text
    assert "Confirmées : 1." in omar.screen.text
    assert omar.screen.labels == [
        "Réponses à lire : 1",
        "Messages sans réponse : 1",
        "Personnes à appeler : 1",
        "Écrire à un groupe",
        "Ouvrir les pages",
    ]


async def test_the_menu_of_the_team_leads_to_what_waits(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await omar.follows(await town.link(omar))
    assert omar.menu == [["Tableau de l’équipe"], ["Mes dates", "Mes données"]]
    await omar.types("/langue")
    await omar.taps("English")
    assert omar.menu == [["The team’s panel"], ["My dates", "My data"]]
    await answered(town, "Béa")
    await omar.types("The team’s panel")
    assert omar.screen.labels[0] == "Answers to read: 1"
    await ana.types("Tableau de l’équipe")
    assert ana.screen.text.startswith("Bonjour Ana")  # not for her: she is shown where she is


async def test_nothing_waits_and_says_so(town: Town) -> None:
    omar = await town.organiser("Omar")
    await omar.starts()
    await omar.taps("Réponses à lire : 0")
    assert "Il n’y a pas de réponses à lire." in omar.screen.text
    await omar.taps("Messages sans réponse : 0")
    assert "Tous les messages ont une réponse." in omar.screen.text
    await omar.taps("Personnes à appeler : 0")
    assert "Il n’y a personne à appeler." in omar.screen.text


async def test_the_panel_gives_a_link_that_opens_the_pages_once(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await omar.starts()
    await omar.taps("Ouvrir les pages")
    link, panel = omar.received[-1], omar.received[0]
    assert "Il sert une fois, pendant un jour" in link.text
    assert "Ouvrir les pages" in panel.labels
    token = omar.button("Ouvrir les pages").rpartition("/")[2]

    async def opened(token: str) -> str | None:
        return await town.act(lambda tx: actions.sign_in.use_link(tx, token, real=town.clock()))

    secret = await opened(token)
    assert secret is not None
    known = await town.read(lambda tx: actions.sign_in.known(tx, secret, real=town.clock()))
    assert known is not None
    browser, parts = known
    assert browser.person == omar.person
    assert parts == {town.workshop.id: frozenset({Role.ORGANISER})}
    assert await opened(token) is None
    await ana.presses(panel.buttons["Ouvrir les pages"].replace(omar.person, ana.person))
    assert "connexion" not in str(ana.screen.buttons)


async def test_a_link_of_the_panel_counts_for_a_day_of_the_machine_also_in_rehearsal(
    town: Town,
) -> None:
    town.clock.ahead = timedelta(days=120)
    omar = await town.organiser("Omar")
    await omar.starts()
    await omar.taps("Ouvrir les pages")
    token = omar.button("Ouvrir les pages").rpartition("/")[2]
    link = await town.read(lambda tx: actions.sign_in.find_link(tx, token))
    assert link is not None
    assert link.expires_at == town.clock.real() + LINK_LASTS


async def test_the_panel_is_for_the_team_only(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.ANSWERED)
    await omar.starts()
    await ana.types("/equipe")
    assert "Réponses à lire : 1" not in ana.screen.labels
    await ana.presses(omar.button("Réponses à lire : 1").replace(omar.person, ana.person))
    assert "a répondu au questionnaire" not in ana.screen.text


async def test_people_are_qualified_one_by_one(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await answered(town, "Ana", obstacle="aucune", situation="oui", besoin="yes")
    bea = await answered(town, "Béa", obstacle="aucune")
    await omar.starts()
    await omar.taps("Réponses à lire : 2")
    assert "Ana Durand a répondu au questionnaire." in omar.screen.text
    assert "Non, aucune" in omar.screen.text
    assert "Naissance : 1985." in omar.screen.text
    assert "⚠" in omar.screen.text
    assert "une réponse empêche en principe de participer" in omar.screen.text
    assert "Cette personne attend un appel." in omar.screen.text
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    assert await ana.state() is CitizenState.QUALIFIED
    assert "Bonne nouvelle, Ana" in ana.screen.text
    assert "Ana Durand : qualification notée." in omar.screen.text
    assert "Béa Durand a répondu" in omar.screen.text
    await omar.taps("Ne pas retenir…")
    assert "Pourquoi ne pas retenir Béa Durand ?" in omar.screen.text
    await omar.types("Le quota de son âge est rempli.")
    assert await bea.state() is CitizenState.NOT_RETAINED
    assert "Vous avez pris le temps de nous répondre" in bea.screen.text
    assert "quota" not in bea.screen.text
    assert "Réponses à lire : 0" in omar.screen.labels


async def test_two_quick_taps_decide_about_nobody(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await answered(town, "Ana")
    bea = await answered(town, "Béa")
    await omar.starts()
    await omar.taps("Réponses à lire : 2")
    await omar.taps("Qualifier cette personne…", after=0.7)
    assert await ana.state() is CitizenState.ANSWERED
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    assert await ana.state() is CitizenState.QUALIFIED
    await omar.taps("Qualifier cette personne…", after=0.7)
    assert await bea.state() is CitizenState.ANSWERED


async def test_a_reason_is_needed_and_not_too_long(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await answered(town, "Ana")
    await omar.starts()
    await omar.taps("Réponses à lire : 1")
    await omar.taps("Ne pas retenir…")
    await omar.types("  ")
    assert "Écrivez la raison en quelques mots." in omar.screen.text
    await omar.types("x" * 501)
    assert "Votre message compte 501 caractères." in omar.screen.text
    await omar.taps("← Revenir")
    assert "Ana Durand a répondu" in omar.screen.text
    assert await ana.state() is CitizenState.ANSWERED


async def test_later_goes_to_the_next_person(town: Town) -> None:
    omar = await town.organiser("Omar")
    await answered(town, "Ana")
    await answered(town, "Béa")
    await omar.starts()
    await omar.taps("Réponses à lire : 2")
    await omar.taps("Plus tard")
    assert "Béa Durand a répondu" in omar.screen.text
    await omar.taps("Plus tard")
    assert "Réponses à lire : 2" in omar.screen.labels
    await omar.taps("Réponses à lire : 2")
    await omar.taps("Tableau de l’équipe")
    assert "Réponses à lire : 2" in omar.screen.labels


async def test_two_organisers_decide_and_the_second_is_told_who_did(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await answered(town, "Ana")
    for one in (omar, lea):
        await one.starts()
        await one.taps("Réponses à lire : 1")
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    await lea.taps("Ne pas retenir…")
    await lea.types("Une raison")
    assert "C’est déjà décidé pour Ana Durand, par Omar Martin. Merci !" in lea.screen.text
    assert await ana.state() is CitizenState.QUALIFIED
    await lea.taps("← Revenir")
    assert "Ana Durand : qualifiée." in lea.screen.text
    await lea.taps("Plus tard")
    assert "Réponses à lire : 0" in lea.screen.labels


async def test_who_has_left_is_no_longer_decided_about(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await answered(town, "Ana")
    await omar.starts()
    await omar.taps("Réponses à lire : 1")
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    assert "Ana Durand ne participe plus : il n’y a rien à décider." in omar.received[-1].text


async def test_old_buttons_about_people_do_no_harm(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await answered(town, "Ana")
    bea = await town.citizen("Béa")
    await omar.starts()
    await omar.taps("Réponses à lire : 1")
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Annuler")
    await omar.taps("Qualifier cette personne…")
    press = omar.button("Oui, qualifier")
    await omar.presses(press.replace(ana.person, bea.person))
    assert "Béa Durand n’a pas encore terminé le questionnaire." in omar.screen.text
    await omar.presses(press.replace(ana.person, "nobody"))
    assert "Cette personne n’est plus dans l’atelier." in omar.screen.text
    await bea.starts()
    await bea.presses(press.replace(omar.person, bea.person))
    assert await ana.state() is CitizenState.ANSWERED
    await bea.presses(press.replace(omar.person, bea.person).replace("|yes|", "|unknown|"))
    assert await ana.state() is CitizenState.ANSWERED


async def test_a_call_is_noted_and_closes_the_matter(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    bea = await town.citizen("Béa", phone=None)
    await to_call(town, ana, Reason.SILENCE)
    await to_call(town, bea, "form:besoin")
    await omar.starts()
    await omar.taps("Personnes à appeler : 2")
    assert "Ana Durand\nTéléphone : 06 39 98 00 12" in omar.screen.text
    assert "N’a pas répondu aux rappels." in omar.screen.text
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Rien à noter")
    assert "Ana Durand : appel noté, c’est réglé." in omar.screen.text
    assert "« Souhaitez-vous un appel pour parler d’un besoin particulier ? »" in omar.screen.text
    await omar.taps("Suivant")
    assert "Personnes à appeler : 1" in omar.screen.labels


async def test_many_who_fall_silent_at_once_are_one_message(town: Town) -> None:
    """However many messages about it waited for the team's chat, it shows the last count once."""
    omar = await town.organiser("Omar")
    silent = [await town.citizen(name) for name in ("Ana", "Béa", "Cléo")]
    heard = len(omar.phone.messages)

    async def at_once(tx: Transaction) -> None:
        for one in silent:
            who = Who("system", one.person, town.workshop.id)
            await actions.calls.request(tx, who, Reason.SILENCE, now=tx.now)

    await town.act(at_once)
    (told,) = omar.phone.messages[heard:]
    assert "3 personnes sont maintenant à appeler" in told.text


async def test_a_call_without_answer_is_tried_twice(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await to_call(town, ana, Reason.SILENCE)
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    await omar.taps("Pas de réponse")
    assert "appel sans réponse noté" in omar.screen.text
    await omar.taps("Personnes à appeler : 1")
    assert "Un appel sans réponse." in omar.screen.text
    assert "Ne plus appeler" not in omar.screen.labels
    await omar.taps("Pas de réponse")
    await omar.taps("Personnes à appeler : 1")  # silence never settles anything
    assert "2 appels sans réponse.\nÀ vous de décider" in omar.screen.text
    await omar.taps("Faux numéro")
    assert "Ana Durand : faux numéro noté" in omar.screen.text
    await omar.taps("Personnes à appeler : 1")
    await omar.taps("Ne plus appeler")
    assert "vous avez décidé de ne plus appeler" in omar.screen.text
    assert "Personnes à appeler : 0" in omar.screen.labels
    assert await ana.state() is CitizenState.CONTACTED


async def test_the_number_and_the_time_that_were_asked_for_are_shown(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    who, wish = Who.oneself(ana.person, town.workshop.id), "Appelez-moi au 06 39 98 00 77, le soir."
    await town.act(lambda tx: actions.calls.request(tx, who, now=tx.now))
    await town.act(lambda tx: actions.calls.request(tx, who, now=tx.now, wish=wish))
    assert omar.screen.text == f"Ana Durand préfère qu’on l’appelle.\n« {wish} »"
    told = len(omar.phone.messages)
    await town.act(lambda tx: actions.calls.request(tx, who, now=tx.now, wish=wish))
    await town.act(lambda tx: actions.calls.request(tx, who, now=tx.now))
    assert len(omar.phone.messages) == told
    await omar.taps("Voir les personnes à appeler")
    await omar.taps("Pas de réponse")
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    assert f"Ana Durand\n« {wish} »\nDemande qu’on l’appelle." in omar.screen.text
    assert "Un appel sans réponse." in omar.screen.text
    assert "00 12" not in omar.screen.text


async def test_a_death_silences_every_message(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.ANSWERED)
    await to_call(town, ana, Reason.ASKED)
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    await omar.taps("Décès ou situation grave…")
    await omar.taps("Annuler")
    assert "Demande qu’on l’appelle." in omar.screen.text
    await omar.taps("Décès ou situation grave…")
    await omar.taps("Oui, ne plus rien envoyer")
    assert "plus aucun message ne partira" in omar.screen.text
    messages = len(ana.phone.messages)
    await omar.taps("Réponses à lire : 1")
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    assert len(ana.phone.messages) == messages


async def silenced(town: Town, omar: Citizen, ana: Citizen) -> None:
    await to_call(town, ana, Reason.ASKED)
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    await omar.taps("Décès ou situation grave…")
    await omar.taps("Oui, ne plus rien envoyer")


async def test_who_is_left_in_peace_is_answered_when_they_write(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.VALIDATED)
    await silenced(town, omar, ana)
    await ana.types("C’est son frère qui écrit.")
    assert "Bien reçu." in ana.screen.text
    assert (
        "Ana Durand ne reçoit plus nos messages. Votre réponse lui parviendra." in omar.screen.text
    )
    await omar.taps("Répondre")
    await omar.types("Toutes nos condoléances.")
    assert "Toutes nos condoléances." in ana.screen.text
    await ana.starts()
    await ana.taps("Oui, je viens")
    assert [message.file for message in ana.phone.messages if message.file] == [
        "premier-week-end.ics"
    ]


async def test_a_silence_can_be_lifted(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await silenced(town, omar, ana)
    for one in (omar, lea):
        told = [message.text for message in one.phone.messages if "ne reçoit plus" in message.text]
        assert len(told) == 1
        assert "Décision d’Omar Martin." in told[0]
    await ana.types("Je vais bien !")
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    assert "Lever le silence" in omar.screen.labels
    await lea.taps("Lever le silence")
    assert "Pourquoi écrire de nouveau à Ana Durand ?" in lea.screen.text
    await lea.types("Une erreur de notre part")
    for one in (omar, lea):
        assert any("reçoit de nouveau" in message.text for message in one.phone.messages)
    messages = len(lea.phone.messages)
    await omar.taps("Lever le silence")
    assert len(lea.phone.messages) == messages
    town.clock.advance(days=2)
    await fire_due(town)
    assert "un petit rappel" in ana.screen.text


async def test_only_the_team_lifts_a_silence(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await silenced(town, omar, ana)
    press = omar.button("Lever le silence")
    await ana.starts()
    await ana.presses(press.replace(f"|{omar.person}|", f"|{ana.person}|"))
    await omar.presses(press.replace(f"|{ana.person}|", "|nobody|"))
    assert "Réponses à lire : 0" in omar.screen.labels
    before = len(ana.phone.messages)
    await to_call(town, ana, Reason.SILENCE)
    assert len(ana.phone.messages) == before
    found = await town.read(lambda tx: storage.citizens.get(tx, ana.person, town.workshop.id))
    assert found.silenced_at is not None


async def test_who_has_been_erased_waits_for_nothing_any_more(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.ANSWERED)
    await to_call(town, ana, Reason.SILENCE)
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    call = omar.button("J’ai pu parler, c’est réglé")
    await ana.types("Bonjour")
    message = omar.button("C’est vu, rien à répondre")
    await town.act(lambda tx: erase_person(tx, ana.person))
    await omar.starts()
    assert "Messages sans réponse : 0" in omar.screen.labels
    assert "Personnes à appeler : 0" in omar.screen.labels
    for old in (message, message.replace("|seen|", "|write|")):
        await omar.presses(old)
        assert "Les données de cette personne sont effacées" in omar.received[-1].text
    await omar.presses(call)
    assert any("n’est plus dans la liste" in message.text for message in omar.received)


async def test_who_has_answered_since_need_not_be_called(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await to_call(town, ana, Reason.SILENCE)
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    assert "il n’y a plus rien à demander" in omar.screen.text


async def test_two_organisers_call_and_the_second_is_told_who_did(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await town.citizen("Ana")
    await to_call(town, ana, Reason.FORM)
    for one in (omar, lea):
        await one.starts()
        await one.taps("Personnes à appeler : 1")
    await lea.taps("Décès ou situation grave…")
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Rien à noter")
    await lea.taps("Oui, ne plus rien envoyer")
    assert "Omar Martin s’en est déjà occupé. Merci !" in lea.screen.text
    await lea.taps("Annuler")
    assert "c’est fait, par Omar Martin" in lea.screen.text
    await lea.taps("Tableau de l’équipe")
    assert "Personnes à appeler : 0" in lea.screen.labels


async def test_old_buttons_about_calls_do_no_harm(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await to_call(town, ana, "something_new")
    await omar.starts()
    await omar.taps("Personnes à appeler : 1")
    assert "À appeler." in omar.screen.text
    press = omar.button("J’ai pu parler, c’est réglé")
    await ana.starts()
    for old in (press, press.replace("|ask|", "|sure|")):
        await ana.presses(old.replace(omar.person, ana.person))
    await omar.presses(press.replace("|ask|1|", "|sure|99|"))
    assert "n’est plus dans la liste" in omar.screen.text
    await omar.presses(press.replace("|ask|1|", "|sure|99|").replace("|yes|", "|unknown|"))
    await omar.presses(press.replace("|1|", "|word|"))
    await omar.starts()
    assert "Personnes à appeler : 1" in omar.screen.labels


async def test_the_oldest_call_opens_from_the_news_of_one(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    await omar.starts()
    await ana.types("/aide")
    await ana.taps("Je préfère qu’on m’appelle")
    await omar.taps("Voir les personnes à appeler")
    assert "Demande qu’on l’appelle." in omar.screen.text
    town.clock.advance(timedelta(hours=1))
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Rien à noter")
    await omar.taps("Voir les personnes à appeler")
    assert "c’est fait, par Omar Martin" in omar.screen.text


async def test_one_call_settles_every_reason_and_keeps_what_was_said(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    bea = await town.citizen("Béa")
    await to_call(town, ana, Reason.SILENCE)
    await to_call(town, bea, Reason.SILENCE)
    await bea.types("/aide")
    await bea.taps("Je préfère qu’on m’appelle")
    await omar.taps("Voir les personnes à appeler")
    assert omar.screen.text.startswith("Béa Durand")
    assert "Une autre raison de l’appeler s’y ajoute" in omar.screen.text
    await omar.taps("J’ai pu parler, c’est réglé")
    done = omar.button("Rien à noter").replace("|said|", "|ask|").replace("|nothing|", "|call|")
    await omar.types(" ")
    assert "Votre message est vide" in omar.screen.text
    await omar.types("x" * 1001)
    assert "en garder 1\u202f000" in omar.screen.text
    await omar.types("Elle vient, son mari la conduit.")
    assert "Personnes à appeler : 1" in omar.screen.labels
    await omar.taps("Voir les personnes à appeler")
    assert "« Elle vient, son mari la conduit. »" in omar.screen.text
    await omar.presses(done)
    assert "Personnes à appeler : 1" in omar.screen.labels


async def test_a_no_by_telephone_is_taken_as_theirs(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.imported("Ana")
    zoe = await town.citizen("Zoé", CitizenState.NOT_RETAINED)
    await to_call(town, ana, Reason.SILENCE)
    await to_call(town, zoe, Reason.FORM)
    await omar.starts()
    await omar.taps("Personnes à appeler : 2")
    assert "N’a pas encore répondu à la lettre." in omar.screen.text
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Ne souhaite pas participer…")
    await omar.taps("Annuler")
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Ne souhaite pas participer…")
    await omar.taps("Oui, noter ce refus")
    assert await ana.state() is CitizenState.DECLINED
    assert omar.screen.text.startswith("Ana Durand ne souhaite pas participer.")
    await omar.taps("J’ai pu parler, c’est réglé")
    assert omar.received[-1].labels == ["Rien à noter", "← Revenir"]
