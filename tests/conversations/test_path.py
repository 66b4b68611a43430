"""The citizen's way in, from the letter to the questionnaire that is handed in."""

from rules.who import CitizenState
from tests.conversations.town import Citizen, Town


async def come_in(town: Town, name: str = "Ana", **facts: str | int) -> Citizen:
    """Follow the link of a letter, confirm, and stand on the first screen."""
    one = await town.imported(name, **facts)
    await one.follows(await town.link(one))
    await one.types("1985")
    await one.types("75011")
    return one


async def test_from_the_letter_to_the_first_questions(town: Town) -> None:
    ana = await come_in(town)
    assert "gratuit" in ana.screen.text
    await ana.taps("Continuer")
    assert "Ce que nous faisons de vos données" in ana.screen.text
    await ana.taps("J’ai lu, continuer")
    assert "Facultatif, 1 sur 3" in ana.screen.text
    await ana.taps("Oui")
    await ana.taps("Non")
    await ana.taps("Décider plus tard")
    assert "du samedi 27 mars à 10 h au dimanche 28 mars 2027 à 17 h" in ana.screen.text.replace(
        "\u00a0", " "
    )
    await ana.taps("Oui, je m’engage")
    assert ana.screen.text.startswith("Question 1 sur 8.")
    await ana.taps("Oui, à tout")
    assert ana.screen.text.startswith("Question 2 sur 8.")
    await ana.taps("Non")
    assert ana.screen.text.startswith("Question 3 sur 8.")
    assert await ana.state() is CitizenState.CONTACTED
