"""Two places that both take words: the one opened last gets them, and the other one waits."""

import pytest

import storage.form
from tests.conversations.test_path import at_a_question_in_own_words
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.proves("done.two_conversations")
TALK = "Parler à une personne"
QUESTION = "Question 7 sur 8."
FOR_THE_TEAM = "Y a-t-il un ascenseur ?"
FOR_THE_FORM = "Apprendre et être écoutée."


async def written(town: Town, one: Citizen) -> object:
    """What the questionnaire holds for the question in one's own words."""
    sheet = await town.read(lambda tx: storage.form.get(tx, town.who(one)))
    return sheet.answers.get("attentes", "nothing yet")


async def test_while_one_talks_to_a_person_words_are_no_answer(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await at_a_question_in_own_words(town)
    assert ana.screen.text.startswith(QUESTION)
    await ana.types(TALK)
    await ana.types(FOR_THE_TEAM)
    assert "Bien reçu." in ana.screen.text
    assert FOR_THE_TEAM in omar.screen.text
    assert await written(town, ana) == "nothing yet"
    await ana.taps("Revenir à l’accueil")
    assert QUESTION in ana.screen.text
    heard = len(omar.phone.messages)
    await ana.types(FOR_THE_FORM)
    assert "Question 8 sur 8." in ana.screen.text
    assert await written(town, ana) == FOR_THE_FORM
    assert len(omar.phone.messages) == heard


async def test_a_press_in_the_questionnaire_ends_the_talk(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await at_a_question_in_own_words(town)
    assert ana.screen.text.startswith(QUESTION)
    back = ana.button("← Revenir")
    await ana.types(TALK)
    await ana.presses(back)
    await ana.taps("Oui, à l’hôtel")
    await ana.types(FOR_THE_FORM)
    assert await written(town, ana) == FOR_THE_FORM
    assert omar.phone.messages == []
