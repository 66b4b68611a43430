"""The citizen's way in, from the letter to the questionnaire that is handed in."""

import re
from datetime import timedelta

import pytest

from rules.who import CitizenState
from tests.conversations.town import Citizen, Shown, Town

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")


async def come_in(town: Town, name: str = "Ana", **facts: str | int) -> Citizen:
    """Follow the link of a letter, confirm, and stand on the first screen."""
    one = await town.imported(name, **facts)
    await one.follows(await town.link(one))
    await one.types("1985")
    await one.types("75011")
    return one


async def at_the_questionnaire(town: Town, name: str = "Ana") -> Citizen:
    ana = await come_in(town, name)
    for label in (
        "Continuer",
        "J’ai lu, continuer",
        "Décider de ces accords plus tard",
        "Oui, je m’engage",
    ):
        await ana.taps(label)
    return ana


async def at_a_question_in_own_words(town: Town, name: str = "Ana") -> Citizen:
    ana = await at_the_questionnaire(town, name)
    for label in ("Non, aucune", "Non", "Non", "Une tablette", "Continuer avec ce choix"):
        await ana.taps(label)
    await ana.types("2")
    await ana.taps("Oui, à l’hôtel")
    return ana


async def at_the_summary(town: Town, name: str = "Ana") -> Citizen:
    ana = await at_a_question_in_own_words(town, name)
    await ana.types("Comprendre, et être entendue.")
    await ana.taps("Non")
    return ana


def words(shown: Shown) -> str:
    """The text with plain spaces, as a test writes it."""
    return shown.text.replace("\u00a0", " ")


async def test_from_the_letter_to_the_first_questions(town: Town) -> None:
    ana = await come_in(town)
    assert "gratuit" in ana.screen.text
    assert "Répondre ne garantit pas une place : il y en a 20" in words(ana.screen)
    assert ana.menu == [
        ["Mes dates", "Ce qu’on attend de moi"],
        ["Parler à une personne", "Mes données"],
    ]
    await ana.taps("Continuer")
    assert "Ce que nous faisons de vos données" in ana.screen.text
    await ana.taps("J’ai lu, continuer")
    assert "Facultatif, 1 sur 3" in ana.screen.text
    await ana.taps("Oui")
    await ana.taps("Oui", after=0.7)  # the second of two taps agrees to nothing
    assert "Facultatif, 2 sur 3" in ana.screen.text
    await ana.taps("Non")
    await ana.taps("Décider de ces accords plus tard")
    await ana.taps("Non, je ne souhaite pas participer", after=0.7)
    assert "Premier week-end : du samedi 27 mars à 10 h au dimanche 28 mars 2027" in words(
        ana.screen
    )
    assert "chez vous : 3 heures à heure fixe" in words(ana.screen)
    promise = ana.button("Oui, je m’engage")
    await ana.presses(promise)
    thanks, question = ana.received
    assert "Merci, votre engagement est noté.\nVoici maintenant 8 questions, environ 4 minutes" in (
        words(thanks)
    )
    assert question.text.startswith("Question 1 sur 8.")
    await ana.presses(promise)  # the second of two taps is not thanked again
    assert [shown.text for shown in ana.received] == [question.text]
    await ana.taps("Non, aucune")
    assert ana.screen.text.startswith("Question 2 sur 8.")
    assert "\n• Vous êtes ministre, parlementaire" in ana.screen.text
    await ana.taps("Non")
    assert ana.screen.text.startswith("Question 3 sur 8.")
    assert await ana.state() is CitizenState.CONTACTED


async def test_answers_handed_in_reach_the_organisers(town: Town) -> None:
    odile = await town.organiser("Odile")
    ana = await at_the_summary(town)
    assert "1. Avez-vous besoin d’une lettre" in ana.screen.text
    assert "→ Non, aucune" in ana.screen.text
    assert await ana.state() is CitizenState.CONTACTED
    await ana.taps("Envoyer mes réponses")
    assert "Merci d’avoir pris le temps de répondre." in ana.screen.text
    assert ana.screen.text.count("réponses") == 1  # that they have arrived is said once
    assert "nous revenons vers vous" in ana.screen.text
    assert await ana.state() is CitizenState.ANSWERED
    assert "Une personne attend que vous les lisiez" in odile.screen.text


async def test_organisers_read_once_a_day_how_many_have_answered(town: Town) -> None:
    odile = await town.organiser("Odile")
    for name in ("Ana", "Bruno"):
        await (await at_the_summary(town, name)).taps("Envoyer mes réponses")
    [told] = [message.text for message in odile.phone.messages if "lisiez" in message.text]
    assert "2 personnes attendent" in told
    town.clock.advance(days=1)
    await (await at_the_summary(town, "Chloé")).taps("Envoyer mes réponses")
    news = [message.text for message in odile.phone.messages if "lisiez" in message.text]
    assert ["2 personnes" in news[0], "3 personnes" in news[1]] == [True, True]


async def test_the_whole_way_is_there_in_english(town: Town) -> None:
    ana = await town.imported("Ana", language="en")
    await ana.follows(await town.link(ana))
    assert "In which year were you born?" in ana.screen.text
    await ana.types("1985")
    await ana.types("75011")
    assert ana.menu[0] == ["My dates", "What is expected of me"]
    for label in (
        "Continue",
        "I have read this, continue",
        "Decide about these later",
        "Yes, I commit to it",
    ):
        await ana.taps(label)
    await ana.taps("No, none")
    assert ana.screen.text.startswith("Question 2 of 8.")


async def test_one_press_changes_the_language_of_everything(town: Town) -> None:
    ana = await come_in(town)
    welcome, before = ana.screen, len(ana.phone.messages)
    await ana.taps("English")
    assert welcome.text.startswith("Hello Ana")
    assert ana.screen.text == "The buttons below are in English now."
    assert ana.menu[0] == ["My dates", "What is expected of me"]
    await ana.taps("Français")
    assert welcome.text.startswith("Bonjour Ana")
    assert len(ana.phone.messages) == before + 2  # the welcome is not said again
    await ana.types("/language")
    question = ana.screen
    await ana.taps("English")
    assert "From now on, we will write in English." in question.text
    await ana.types("/language")
    await ana.taps("English")
    # The menu is there in English already, and not shown again.
    assert ana.screen.text.startswith("From now on, we will write in English.")


async def test_the_first_screen_leads_to_a_person_too(town: Town) -> None:
    ana = await come_in(town)
    await ana.taps("Parler à une personne")
    await ana.types("Je ne comprends pas bien.")
    await ana.types("/menu")
    assert ana.screen.text.startswith("Bonjour Ana")


async def test_the_notice_leads_to_a_person_too(town: Town) -> None:
    ana = await come_in(town)
    await ana.taps("Continuer")
    await ana.taps("Parler à une personne")
    await ana.types("/menu")
    assert "Ce que nous faisons de vos données" in ana.screen.text


async def test_consents_are_asked_one_by_one_and_change_nothing_else(town: Town) -> None:
    ana = await come_in(town)
    await ana.taps("Continuer")
    await ana.taps("J’ai lu, continuer")
    image = ana.button("Oui")
    for label in ("Non", "Non", "Oui"):
        await ana.taps(label)
    assert "Participer, c’est venir à tout." in ana.screen.text
    kept = {"image": 0, "presse": 0, "nom": 1}
    assert await consents(town, ana) == kept
    await ana.presses(image)  # an old button still counts, because it names its question
    assert await consents(town, ana) == {**kept, "image": 1}
    assert "Participer, c’est venir à tout." in ana.screen.text


async def consents(town: Town, one: Citizen) -> dict[str, object]:
    rows = await town.rows("notice.consents", person=one.person, workshop=town.workshop.id)
    return {str(row["purpose"]): row["given"] for row in rows}


async def test_who_wants_to_talk_first_is_called(town: Town) -> None:
    ana = await come_in(town)
    for label in ("Continuer", "J’ai lu, continuer", "Décider de ces accords plus tard"):
        await ana.taps(label)
    talk = ana.button("J’ai besoin d’en parler à quelqu’un")
    await ana.presses(talk)
    assert "une personne de l’équipe vous appelle" in ana.screen.text
    assert "Je préfère qu’on m’appelle" not in ana.screen.labels
    await ana.presses(talk)
    assert await open_calls(town) == 1
    await ana.types("/menu")
    await ana.taps("Oui, je m’engage")
    assert await open_calls(town) == 0


async def open_calls(town: Town) -> object:
    rows = await town.rows("calls.count_open", workshop=town.workshop.id)
    return rows[0]["calls"]


async def test_who_does_not_wish_to_take_part_may_say_so_everywhere(town: Town) -> None:
    ana = await come_in(town)
    no = "Je ne souhaite pas participer"
    asked = []
    for label in ("Continuer", "J’ai lu, continuer"):
        await ana.taps(no)
        asked.append(ana.screen.text)
        await ana.types("/menu")
        await ana.taps(label)
    await ana.taps("Décider de ces accords plus tard")
    await ana.taps("Non, je ne souhaite pas participer")
    asked.append(ana.screen.text)
    ben = await at_the_summary(town, "Ben")
    await ben.taps(no)
    asked.append(ben.screen.text)
    assert len(set(asked)) == 1
    assert await ana.state() is CitizenState.CONTACTED


@pytest.mark.proves("done.two_taps")
async def test_two_taps_on_an_answer_count_once(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    yes = ana.button("Non, aucune")
    await ana.presses(yes)
    second = ana.screen.text
    await ana.presses(yes)
    assert ana.screen.text == second
    assert second.startswith("Question 2 sur 8.")
    assert len(await answers(town, ana)) == 1


async def answers(town: Town, one: Citizen) -> list[dict[str, object]]:
    return await town.rows("form.answers", person=one.person, workshop=town.workshop.id)


async def test_two_taps_on_the_last_answer_stay_on_the_summary(town: Town) -> None:
    ana = await at_a_question_in_own_words(town)
    await ana.taps("Passer cette question")
    last = ana.button("Non")
    await ana.presses(last)
    await ana.presses(last)
    assert ana.screen.text.startswith("Vos réponses")


@pytest.mark.proves("done.two_taps")
async def test_two_taps_on_send_tell_the_organisers_once(town: Town) -> None:
    odile = await town.organiser("Odile")
    ana = await at_the_summary(town)
    send = ana.button("Envoyer mes réponses")
    await ana.presses(send)
    thanked = ana.screen.text
    await ana.presses(send)
    assert ana.screen.text == thanked
    assert thanked.startswith("Merci d’avoir pris le temps de répondre.")
    assert sum("que vous les lisiez" in message.text for message in odile.phone.messages) == 1


@pytest.mark.proves("done.long_answer")
async def test_five_thousand_characters_are_too_many_and_said_so(town: Town) -> None:
    """A telephone sends them as 4,096 and the rest: the rest alone is no answer either."""
    ana = await at_the_free_question(town)
    before = await answers(town, ana)
    await ana.types("a" * 4_096)
    refused = ana.screen
    assert "compte 4096 caractères" in digits_together(ana.screen)
    await ana.types("a" * 904)
    assert ana.screen is refused  # changed where it is: one message is one sound
    assert "compte 5000 caractères" in digits_together(ana.screen)
    assert "en garder 1000" in digits_together(ana.screen)
    assert "Question 7 sur 8." in ana.screen.text
    assert await answers(town, ana) == before
    town.clock.advance(seconds=4)
    await ana.types("a" * 1_000)
    assert "Question 8 sur 8." in ana.screen.text
    assert len(await answers(town, ana)) == len(before) + 1


async def test_the_last_of_three_pieces_is_no_answer_either(town: Town) -> None:
    ana = await at_the_free_question(town)
    before = await answers(town, ana)
    for piece in (4_096, 4_096, 808):
        town.clock.advance(seconds=2)
        await ana.types("a" * piece)
    assert "compte 9000 caractères" in digits_together(ana.screen)
    assert await answers(town, ana) == before


async def test_what_is_a_little_too_long_is_one_message_and_the_next_is_an_answer(
    town: Town,
) -> None:
    ana = await at_the_free_question(town)
    await ana.types("a" * 1_001)
    await ana.types("Comprendre.")
    assert "Question 8 sur 8." in ana.screen.text


async def test_a_piece_refused_at_one_question_says_nothing_of_another(town: Town) -> None:
    ana = await at_the_free_question(town)
    await ana.types("a" * 4_096)
    await ana.taps("← Revenir", after=0.5)
    await ana.types("Oui, à l’hôtel")
    assert "Question 7 sur 8." in ana.screen.text


async def test_words_for_the_team_that_a_telephone_cut_are_sent_whole(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await at_the_questionnaire(town)
    await ana.types("Je ne sais pas quoi répondre ici " + "a" * 4_000)
    await ana.types("non aucune")  # the end of it, and no answer
    assert "Question 1 sur 8." in ana.screen.text
    assert await answers(town, ana) == []
    await ana.taps("Envoyer cela à l’équipe")
    whole = omar.screen.content.decode() or omar.screen.text
    assert "a" * 4_000 + " non aucune" in whole


async def at_the_free_question(town: Town) -> Citizen:
    ana = await at_the_questionnaire(town)
    for label in ("Non, aucune", "Non", "Non", "Une tablette", "Continuer avec ce choix"):
        await ana.taps(label)
    await ana.types("2")
    await ana.taps("Oui, à l’hôtel")
    return ana


def digits_together(shown: Shown) -> str:
    """The text with its numbers in one piece: 5000."""
    return re.sub(r"(?<=\d)\s(?=\d{3})", "", words(shown))


@pytest.mark.proves("done.emoji_answer")
async def test_an_emoji_alone_is_no_answer_and_said_so(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.types("👍")
    assert "Question 1 sur 8." in ana.screen.text
    assert await answers(town, ana) == []
    await ana.types("non aucune")
    assert "Question 2 sur 8." in ana.screen.text


@pytest.mark.proves("done.old_button")
async def test_a_button_of_last_year_says_so_and_shows_where_one_is(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    old = ana.button("Non, aucune").replace("form|ask", "form|asked")
    town.clock.advance(days=365)
    await ana.presses(old)
    assert "Ce bouton ne sert plus. Rien n’est perdu" in ana.screen.text
    assert "Question 1 sur 8." in ana.screen.text
    await ana.presses("not a button of ours")
    assert "Ce bouton ne sert plus." in ana.screen.text


async def test_an_unknown_command_shows_where_one_is(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.types("/settings")
    assert "Nous ne connaissons pas ce mot." in ana.screen.text
    assert "Question 1 sur 8." in ana.screen.text


@pytest.mark.proves("done.two_conversations")
async def test_looking_up_the_dates_loses_nothing_of_the_questionnaire(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Non, aucune")
    second = ana.button("Je préfère en parler")
    await ana.types("Mes dates")
    await ana.types("Mes données")
    await ana.presses(second)
    assert "Question 3 sur 8." in ana.screen.text
    assert len(await answers(town, ana)) == 2


async def test_a_late_answer_is_received_as_a_message_and_that_is_said_once(town: Town) -> None:
    closed = "Le questionnaire est clos"
    ana = await at_a_question_in_own_words(town)
    await ana.types("Mes données")
    await ana.types("Je cherche la question.")
    assert ana.screen.text.startswith("Bien reçu.")  # it is open still
    await town.moves(ana, CitizenState.VALIDATED)
    await ana.types("Comprendre, et être entendue.")
    assert words(ana.screen).startswith(f"{closed} : ceci n’y compte pas comme réponse")
    assert "Bien reçu aussi." in ana.screen.text
    await ana.types("Merci.")
    assert closed not in ana.screen.text


async def test_days_later_one_goes_on_where_one_was(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Non, aucune")
    await ana.taps("Non")
    town.clock.advance(timedelta(days=9))
    await ana.starts()
    assert "Nous reprenons là où vous en étiez." in ana.screen.text
    assert "Question 3 sur 8." in ana.screen.text


async def test_going_back_and_answering_again_changes_the_answer(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Non, aucune")
    back = ana.button("← Revenir")
    await ana.presses(back)
    assert "Votre réponse jusqu’ici : Non, aucune" in words(ana.screen)
    await ana.presses(back)  # a second tap goes no further back
    assert ana.screen.text.startswith("Question 1 sur 8.")
    await ana.taps("Je ne sais pas encore")
    assert words(ana.screen).startswith(
        "C’est noté : « Je ne sais pas encore ». Nous vous appellerons à ce sujet, "
        "une fois vos réponses envoyées.\n\nQuestion 2 sur 8."
    )


async def test_an_earlier_question_can_be_answered_again_from_its_own_buttons(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    doubt = ana.button("Je ne sais pas encore")
    await ana.taps("Non, aucune")
    await ana.presses(doubt)
    assert "Votre réponse à « Avez-vous besoin d’une lettre" in words(ana.screen)
    assert "Question 2 sur 8." in ana.screen.text


async def test_several_choices_are_ticked_and_taken_back(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    for label in ("Non, aucune", "Non", "Non"):
        await ana.taps(label)
    tick = ana.button("Une tablette")
    await ana.presses(tick)
    await ana.presses(tick)
    await ana.taps("Un ordinateur")
    assert ana.screen.labels == [
        "Un téléphone avec internet",
        "✓ Une tablette",
        "✓ Un ordinateur",
        "Rien de tout cela",
        "Continuer avec ce choix",
        "← Revenir",
    ]
    await ana.taps("Rien de tout cela")  # which goes with nothing else
    assert ana.screen.labels == [
        "Un téléphone avec internet",
        "Une tablette",
        "Un ordinateur",
        "✓ Rien de tout cela",
        "Continuer avec ce choix",
        "← Revenir",
    ]
    await ana.taps("Un ordinateur")
    assert "✓ Rien de tout cela" not in ana.screen.labels
    await ana.taps("✓ Un ordinateur")
    await ana.taps("Continuer avec ce choix")
    assert "Choisissez au moins une réponse" in ana.screen.text
    assert "Question 4 sur 8." in ana.screen.text
    await ana.types("une brouette, un ordinateur")
    assert "Question 4 sur 8." in ana.screen.text
    await ana.types("une tablette, un ordinateur")
    assert "Question 5 sur 8." in ana.screen.text
    await ana.presses(tick)  # ticking belongs to the question that is shown
    assert "Question 5 sur 8." in ana.screen.text


async def test_a_question_that_depends_on_another_comes_and_goes_with_it(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Non, aucune")
    await ana.taps("Non")
    await ana.taps("Oui")
    assert ana.screen.text.startswith(
        "Question 3 sur 8, suite. Laquelle, en quelques mots ?\n"
        "(Avez-vous déjà participé à une démarche de ce genre ? → Oui)"
    )
    skip = ana.button("Passer cette question")
    await ana.types("Un conseil de quartier")
    await ana.taps("← Revenir")
    await ana.taps("← Revenir")
    await ana.taps("Non")
    assert ana.screen.text.startswith("Question 4 sur 8.")
    assert len(await answers(town, ana)) == 3
    await ana.presses(skip)
    assert "Question 4 sur 8." in ana.screen.text


async def test_one_answer_is_corrected_from_the_summary(town: Town) -> None:
    ana = await at_the_summary(town)
    await ana.taps("Corriger une réponse")
    assert (
        ana.screen.labels[0]
        == "1. Avez-vous besoin d’une lettre de notre part pour être libre à ces dates ?"
    )
    await ana.taps("← Revenir")
    assert ana.screen.text.startswith("Vos réponses")
    await ana.taps("Corriger une réponse")
    await ana.taps("5. Combien d’heures dure votre trajet jusqu’à Paris, environ ?")
    assert "Votre réponse jusqu’ici : 2" in words(ana.screen)
    await ana.taps("Voir toutes mes réponses")
    await ana.taps("Corriger une réponse")
    await ana.taps("5. Combien d’heures dure votre trajet jusqu’à Paris, environ ?")
    await ana.types("3")
    assert "→ 3" in ana.screen.text
    await ana.taps("Parler à une personne")
    await ana.types("/menu")
    assert ana.screen.text.startswith("Vos réponses")


async def test_answers_that_ask_for_a_call_put_their_person_on_the_list(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Je ne sais pas encore")
    for label in ("Non", "Non", "Une tablette", "Continuer avec ce choix"):
        await ana.taps(label)
    await ana.types("2")
    await ana.taps("Oui, à l’hôtel")
    await ana.taps("Passer cette question")
    await ana.taps("Oui")
    await ana.types("06 39 98 00 12")
    await ana.taps("Envoyer mes réponses")
    assert await open_calls(town) == 1  # one person, for two reasons


async def test_answers_can_be_corrected_until_somebody_has_read_them(town: Town) -> None:
    ana = await at_the_summary(town)
    await ana.taps("Envoyer mes réponses")
    await ana.taps("Revoir mes réponses")
    assert "que l’équipe a reçues" in ana.screen.text
    await ana.taps("Corriger une réponse")
    await ana.taps("6. Dormirez-vous à l’hôtel, les samedis soir ?")
    await ana.taps("Autre chose : appelez-moi")
    assert await open_calls(town) == 1
    await ana.taps("C’est juste, revenir")
    assert "Vos réponses sont à jour." in ana.screen.text


async def asks_for_a_call(town: Town, number: str) -> Citizen:
    ana = await at_the_summary(town)
    await ana.taps("Corriger une réponse")
    await ana.taps("8. Souhaitez-vous un appel pour parler d’un besoin particulier ?")
    await ana.taps("Oui")
    assert "Nous vous appellerons à ce sujet" in ana.screen.text
    assert "Question 8 sur 8, suite. À quel numéro" in ana.screen.text
    await ana.types(number)
    return ana


async def test_a_phone_number_is_shown_as_it_is_dialled(town: Town) -> None:
    ana = await asks_for_a_call(town, "+33 6 39 98 00 45")
    assert "↳ À quel numéro pouvons-nous vous appeler ?\n→ 06 39 98 00 45" in ana.screen.text
    await ana.taps("Envoyer mes réponses")
    odile = await town.organiser("Odile")
    await odile.types("/menu")
    await odile.taps("Réponses à lire : 1")
    assert "06 39 98 00 45" in odile.screen.text


async def test_a_number_given_in_the_questionnaire_is_the_one_we_hold(town: Town) -> None:
    ana = await asks_for_a_call(town, "06 39 98 00 45")
    await ana.types("Mes données")
    assert "Téléphone : 06 39 98 00 45\n" in words(ana.screen)
    await ana.taps("Corriger")
    await ana.taps("Téléphone")
    await ana.types("06 39 98 00 67")
    await ana.types("/menu")
    assert "→ 06 39 98 00 67" in ana.screen.text
    await ana.taps("Envoyer mes réponses")
    await town.moves(ana, CitizenState.VALIDATED)
    await ana.types("Mes données")
    await ana.taps("Corriger")
    await ana.taps("Téléphone")
    await ana.types("06 39 98 00 89")
    given = {row["question"]: row["sealed_value"] for row in await answers(town, ana)}
    assert given["telephone"] == '"+33639980067"'  # what the team has read stays as it was


async def test_a_summary_no_longer_changes_after_the_draw(town: Town) -> None:
    ana = await at_the_summary(town)
    send, correct = ana.button("Envoyer mes réponses"), ana.button("Corriger une réponse")
    await ana.presses(correct)
    which = ana.button("5. Combien d’heures dure votre trajet jusqu’à Paris, environ ?")
    await ana.presses(send)
    await town.moves(ana, CitizenState.VALIDATED)
    for old in (send, correct, which):
        await ana.presses(old)
        assert "Vos réponses ne changent plus ici" in ana.screen.text


async def test_a_questionnaire_that_changed_keeps_what_still_holds(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    await ana.taps("Non, aucune")
    await ana.taps("Non")
    await town.rewrites(questionnaire=town.workshop.questionnaire[1:])
    await ana.types("/menu")
    assert "Le questionnaire a un peu changé" in ana.screen.text
    assert ana.screen.text.endswith("Les deux réponses nous vont.")
    await ana.taps("Non")
    assert {row["question"] for row in await answers(town, ana)} == {"situation", "deja-participe"}


async def test_a_consent_that_is_no_longer_asked_is_passed_over(town: Town) -> None:
    ana = await come_in(town)
    await ana.taps("Continuer")
    await ana.taps("J’ai lu, continuer")
    image = ana.button("Oui")
    await town.rewrites(consents=town.workshop.consents[1:])
    await ana.presses(image)
    assert "Facultatif, 1 sur 2" in ana.screen.text
    assert await consents(town, ana) == {}


async def test_answers_no_longer_change_after_the_draw(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    first = ana.button("Non, aucune")
    await ana.presses(first)
    bea = await town.citizen("Bea", CitizenState.VALIDATED)
    await bea.presses(first.replace(ana.person, bea.person))
    assert "Vos réponses ne changent plus ici" in bea.screen.text
    await bea.types("Mes données")
    await bea.taps("Corriger")
    await bea.taps("Mes réponses au questionnaire")
    assert "il n’est plus ouvert" in bea.screen.text
    cid = await town.citizen("Cid", CitizenState.ANSWERED)
    await cid.starts()
    await town.moves(cid, CitizenState.VALIDATED)
    await cid.taps("Revoir mes réponses")
    assert "Vos réponses ne changent plus ici" in cid.screen.text


async def test_a_choice_that_is_no_longer_offered_is_said_kindly(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    gone = ana.button("Non, aucune")[: -len(f"|{ana.person}|{town.workshop.id}") - 8]
    await ana.presses(f"{gone}00000000|{ana.person}|{town.workshop.id}")
    assert "Question 1 sur 8." in ana.screen.text
    assert await answers(town, ana) == []


async def test_a_number_that_is_not_whole_is_quoted_and_asked_again(town: Town) -> None:
    ana = await at_the_questionnaire(town)
    for label in ("Non, aucune", "Non", "Non", "Une tablette", "Continuer avec ce choix"):
        await ana.taps(label)
    await ana.types("2,5")
    assert words(ana.screen).endswith(  # where the eye is, below a long question
        "\n\nVous avez écrit « 2,5 ». Il nous faut un nombre entier, en chiffres, par exemple 5. "
        "Une estimation suffit."
    )
    assert "Question 5 sur 8." in ana.screen.text


async def test_a_question_typed_as_an_answer_can_be_sent_to_the_team(town: Town) -> None:
    ana, omar = await at_the_questionnaire(town), await town.organiser("Omar")
    before = len(omar.phone.messages)
    await ana.types("Qui paie le train si je l’achète ?")
    assert "l’équipe ne l’a pas reçu" in ana.screen.text
    assert len(omar.phone.messages) == before
    send = ana.button("Envoyer cela à l’équipe")
    await ana.presses(send)
    assert "C’est envoyé" in ana.screen.text
    assert "Question 1 sur 8." in ana.screen.text
    assert "Qui paie le train si je l’achète ?" in omar.screen.text
    await ana.presses(send)  # the second of two taps
    assert len(omar.phone.messages) == before + 1
    await ana.types("peut-être")
    assert "Nous n’avons pas reconnu" in ana.screen.text
    assert "Envoyer cela à l’équipe" not in ana.screen.labels
    await ana.taps("Non, aucune")
    await ana.presses(send)
    assert len(omar.phone.messages) == before + 1


@pytest.mark.proves("qualification.adult")
async def test_whoever_may_still_be_seventeen_is_asked_and_kindly_answered(town: Town) -> None:
    lou = await town.citizen("Lou", birth_year=2009)
    for label in (
        "Continuer",
        "J’ai lu, continuer",
        "Décider de ces accords plus tard",
        "Oui, je m’engage",
    ):
        await lou.starts() if label == "Continuer" else None
        await lou.taps(label)
    assert "Aurez-vous 18 ans au plus tard le 27 mars 2027" in lou.screen.text
    await lou.taps("Non")
    assert "L’atelier réunit des personnes qui ont dix-huit ans" in lou.screen.text
    assert "Question 2 sur 9." in lou.screen.text
