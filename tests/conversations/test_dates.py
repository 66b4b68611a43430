"""My dates, in the reader's words and the workshop's zone; and what is expected of me."""

import pytest

import actions.needs
import actions.notice
from rules.attendance import subject
from rules.notice import Document
from rules.who import CitizenState
from tests.conversations.town import Shown, Town

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")

DONE = "Déjà fait\n• Lire ce que nous faisons de vos données\n• Dire si vous pouvez venir à tout"


async def test_the_dates_are_there_before_there_is_a_seat(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.types("Mes dates")
    assert (
        "• Premier week-end : du samedi 27 mars à 10 h au dimanche 28 mars 2027 à 17 h\n"
        "Hôtel des Quatre Marronniers, 12 rue de la Fontaine-aux-Merles, 75013 Paris"
    ) in ana.screen.text
    await ana.taps("Premier week-end")
    assert "Samedi 27 mars 2027\n10 h – Accueil, présentation de l’atelier" in ana.screen.text
    assert ana.screen.labels == ["Toutes mes dates"]
    await ana.taps("Toutes mes dates")
    await ana.taps("Travail en ligne")
    assert "En ligne, de chez vous" in ana.screen.text
    assert (
        "Mercredi 7 avril 2027\nJusqu’au dimanche 18 avril – Lire les comptes rendus"
        in ana.screen.text
    )


DATES = ["Premier week-end", "Travail en ligne", "Second week-end"]
FOLLOWS = "Un agenda qui suit les changements"


def appointment(shown: Shown) -> list[bytes]:
    """The lines of a calendar file, but for the instant at which it was written."""
    written = (b"DTSTAMP", b"LAST-MODIFIED")
    return [line for line in shown.content.splitlines() if not line.startswith(written)]


async def test_the_calendar_file_comes_again(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    file = ana.button("Recevoir le fichier d’agenda")
    await ana.presses(file)
    first, again = (appointment(shown) for shown in ana.phone.messages if shown.file)
    assert first == again
    assert "Le fichier d’agenda est parti" in ana.phone.messages[-2].text
    first_weekend, _, second_weekend = town.workshop.gatherings
    await ana.presses(file.replace(subject(first_weekend), subject(second_weekend)))
    assert "Il n’y a pas de rendez-vous à mettre dans votre agenda" in ana.received[-1].text
    await ana.presses(file.replace(subject(first_weekend), "gone"))
    assert "n’est plus dans le programme" in ana.received[-1].text


async def test_answers_are_told_apart(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.taps("Non, je ne peux pas participer")
    await ana.types("Mes dates")
    assert "Vous participez : Premier week-end." in ana.screen.text
    assert "Vous ne pouvez pas participer : Travail en ligne." in ana.screen.text
    assert "Nous attendons votre réponse : Second week-end." in ana.screen.text
    await ana.taps("Travail en ligne")
    assert "Votre réponse : je ne peux pas participer en ligne." in ana.screen.text


async def test_leaving_and_coming_back_are_always_in_the_same_place(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.types("Mes dates")
    assert ana.screen.labels[-1] == "Je ne souhaite pas participer"
    await ana.taps("Je ne souhaite pas participer")
    await ana.taps("Oui, je ne participe pas")
    await ana.types("Mes dates")
    assert ana.screen.labels[-1] == "Je change d’avis, je reste"
    bea = await town.citizen("Béa", CitizenState.QUALIFIED)
    await bea.types("Mes dates")
    assert bea.screen.labels[-1] == "Je dois renoncer"


async def test_who_cannot_leave_is_not_asked_to(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.NOT_RETAINED)
    omar = await town.organiser("Omar")
    for one in (ana, omar):
        await one.types("Mes dates")
        assert one.screen.labels == [*DATES, "Revenir à l’accueil"]
        await one.taps("Premier week-end")
        assert one.screen.labels == ["Toutes mes dates"]


async def test_who_looks_at_the_dates_in_between_goes_on_by_one_press(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.types("Mes dates")
    await ana.taps("Revenir à l’accueil")
    assert "nous revenons vers vous" in ana.screen.text


async def test_where_all_dates_are_answered_the_dates_are_where_one_was(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes dates")
    assert ana.screen.labels == [*DATES, "Revenir à l’accueil", "Mes papiers", "Je dois renoncer"]
    await ana.taps("Revenir à l’accueil")
    for answer in ("Oui, je viens", "Oui, je participe en ligne", "Oui, je viens"):
        await ana.taps(answer)
    assert ana.screen.labels == [
        *DATES,
        "Mon hébergement",
        FOLLOWS,
        "Mes papiers",
        "Je dois renoncer",
    ]


async def test_who_cannot_come_hears_that_a_person_will_write(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.taps("Non, je ne peux pas participer")
    await ana.types("Mes dates")
    await ana.taps("Second week-end")
    await ana.taps("Donner ou changer ma réponse")
    await ana.taps("Oui, je viens")
    await town.act(lambda tx: actions.needs.nothing(tx, town.who(ana), now=tx.now))
    await ana.types("Ce qu’on attend de moi")
    assert "ne pas pouvoir participer à tout : Travail en ligne." in ana.screen.text
    assert "Une personne de l’équipe vous écrira à ce sujet." in ana.screen.text
    await omar.taps("C’est vu, rien à répondre")
    await ana.types("Ce qu’on attend de moi")
    assert "Merci, tout est en ordre." in ana.screen.text


async def test_strangers_are_led_in_first(town: Town) -> None:
    stranger = town.stranger()
    for words in ("Mes dates", "Ce qu’on attend de moi"):
        await stranger.types(words)
        assert "Premier week-end" not in stranger.screen.text


@pytest.mark.proves("done.old_button")
async def test_an_old_button_about_a_date_says_so(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes dates")
    weekend = ana.button("Premier week-end")
    await ana.presses(weekend.replace(subject(town.workshop.gatherings[0]), "gone"))
    assert "n’est plus dans le programme" in ana.screen.text


@pytest.mark.proves("done.old_button")
async def test_the_very_button_of_last_year_says_why_it_is_too_late(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    question = ana.screen
    town.clock.advance(days=365)
    await ana.taps("Oui, je viens")
    assert ana.received == [question]  # in its place, nothing below it
    assert "« Premier week-end » a déjà commencé : la réponse ne peut plus changer" in question.text
    await ana.taps("Toutes mes dates")
    assert "Nous attendons votre réponse : Premier week-end" in ana.screen.text


async def test_what_is_expected_leads_to_where_it_is_done(town: Town) -> None:
    ana = await town.citizen("Ana")
    await ana.types("Ce qu’on attend de moi")
    assert ana.screen.text.startswith(
        "Il reste 3 choses à faire\n"
        "• Lire ce que nous faisons de vos données – avant le samedi 27 février 2027\n"
        "• Dire si vous pouvez venir à tout – avant le samedi 27 février 2027\n"
        "• Répondre au questionnaire – avant le samedi 27 février 2027\n\n"
        "L’une après l’autre : le bouton ci-dessous ouvre la première. Plus tard, si vous avez "
    )
    first = "Lire ce que nous faisons de vos données"
    assert ana.screen.labels == [first, "Choisir mes rappels", "Revenir à l’accueil"]
    questions = ana.button(first).replace("|notice|", "|form|")
    await ana.taps(first)
    assert ana.screen.text.startswith("Ce que nous faisons de vos données")
    await ana.presses(questions)  # on a reminder of before, say
    assert "Cette étape vient un peu plus tard. D’abord, il y a celle-ci." in ana.screen.text
    assert "Ce que nous faisons de vos données" in ana.screen.text


async def test_a_questionnaire_that_was_begun_is_continued(town: Town) -> None:
    ana = await town.citizen("Ana")
    for document in Document:
        await town.act(
            lambda tx, it=document: actions.notice.acknowledge(tx, town.who(ana), it, now=tx.now)  # type: ignore[misc]
        )
    await town.answers(ana, obstacle="aucune")
    await ana.types("Ce qu’on attend de moi")
    assert "• Continuer le questionnaire – avant le samedi 27 février 2027" in ana.screen.text
    await ana.taps("Continuer le questionnaire")
    assert "Question 2 sur 8." in ana.screen.text


async def test_what_is_expected_shows_what_is_done_and_what_comes_later(town: Town) -> None:
    ana = await town.citizen("Ana")
    for document in Document:
        await town.act(
            lambda tx, it=document: actions.notice.acknowledge(tx, town.who(ana), it, now=tx.now)  # type: ignore[misc]
        )
    await ana.types("Ce qu’on attend de moi")
    assert ana.screen.text.startswith("Il reste une chose à faire\n• Répondre au questionnaire – ")
    assert DONE in ana.screen.text
    await town.moves(ana, CitizenState.ANSWERED)
    await ana.types("Ce qu’on attend de moi")
    assert f"{DONE}\n• Répondre au questionnaire\n" in ana.screen.text
    await town.moves(ana, CitizenState.WITHDRAWN)
    await ana.types("Ce qu’on attend de moi")
    assert ana.screen.text == "Nous n’attendons rien de vous en ce moment. Merci !"


async def test_what_is_expected_of_a_member_is_one_answer_for_each_date(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Ce qu’on attend de moi")
    assert ana.screen.labels == [
        "Dire si vous venez : Premier week-end",
        "Dire si vous venez : Travail en ligne",
        "Dire si vous venez : Second week-end",
        "Choisir mes rappels",
        "Revenir à l’accueil",
    ]
    await ana.taps("Dire si vous venez : Second week-end")
    assert "Second week-end" in ana.screen.text
    await ana.taps("Oui, je viens")
    await ana.types("Ce qu’on attend de moi")
    assert ana.screen.text.startswith(
        "Il reste 3 choses à faire\n"
        "• Dire si vous venez : Premier week-end – avant le samedi 13 mars 2027\n"
        "• Dire si vous venez : Travail en ligne – avant le "
    )
    done = "• Dire si vous venez : Second week-end\n• Lire la charte de l’atelier\n\n"
    assert f"\n\nDéjà fait\n{done}" in ana.screen.text
    await ana.taps("Revenir à l’accueil")
    assert "Premier week-end" in ana.screen.text


async def test_who_has_done_everything_is_told_what_comes_next(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    omar = await town.organiser("Omar")
    await ana.types("Ce qu’on attend de moi")
    assert "vous avez répondu à tout" in ana.screen.text
    await omar.types("Ce qu’on attend de moi")
    assert "Nous n’attendons rien de vous" in omar.screen.text


async def test_in_english_too(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED, language="en")
    await ana.types("My dates")
    assert "from Saturday 27 March at 10 am to Sunday 28 March 2027 at 5 pm" in ana.screen.text
    await ana.types("What is expected of me")
    assert "There are 3 things left to do" in ana.screen.text


async def test_a_calendar_that_follows_is_offered_once_there_is_something_in_it(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes dates")
    assert FOLLOWS not in ana.screen.labels
    await ana.taps("Premier week-end")
    assert FOLLOWS not in ana.screen.labels
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.types("Mes dates")
    await ana.taps(FOLLOWS)
    address = ana.received[-1].buttons["Ouvrir la page de mon agenda"]
    assert address.startswith("/calendrier/")
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    await ana.taps(FOLLOWS)
    assert ana.received[-1].buttons["Ouvrir la page de mon agenda"] == address
