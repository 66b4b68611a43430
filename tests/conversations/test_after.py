"""After the last gathering, the way home says what comes next, and how to hear no more."""

from datetime import datetime, timedelta

import pytest

import actions.attendance
import actions.survey
import storage.followup
import storage.presence
from rules.attendance import Answer
from rules.presence import Source
from rules.survey import OPEN_FOR, QUESTIONS
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.opinions import handed_over
from tests.conversations.test_planned import walks
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py thanks and asks on both")

VALIDATED = CitizenState.VALIDATED


def end(town: Town) -> datetime:
    return max(each.ends_at for each in town.workshop.gatherings)


async def at_home_after(town: Town, name: str = "Ana") -> Citizen:
    """Somebody who took part, and asks where they are once all is over."""
    one = await town.citizen(name, VALIDATED)
    town.clock.now = max(town.clock.now, end(town))
    await one.types("/menu")
    return one


@pytest.mark.proves("done.after")
async def test_the_way_home_says_what_comes_next(town: Town) -> None:
    ana = await at_home_after(town)
    assert "Et maintenant ?" in ana.screen.text
    assert "La remise de votre avis" in ana.screen.text
    assert "Un court questionnaire, jusqu’au" in ana.screen.text
    await ana.taps("Répondre au court questionnaire")
    assert "Comment avez-vous vécu l’atelier ?" in ana.screen.text


async def test_a_certificate_is_made_at_once_for_who_was_noted_as_there(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    who = Who("omar", ana.person, town.workshop.id)
    await town.act(lambda tx: storage.presence.add(tx, who, "2027-03-27-am", Source.TICK))
    town.clock.now = end(town)
    await ana.types("/menu")
    assert "Une attestation de présence ? Elle est sous « Mes papiers »." in ana.screen.text
    await ana.taps("Mes papiers")
    await ana.taps("Une attestation de présence")
    assert "Votre papier arrive ici dans un instant." in ana.screen.text
    ben = await at_home_after(town, "Ben")
    assert "attestation" not in ben.screen.text
    await ben.taps("Mes papiers")
    assert "Une attestation de présence" not in ben.screen.labels


async def test_before_the_end_the_way_home_is_what_it_was(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    town.clock.now = end(town) - timedelta(seconds=1)
    await ana.types("/menu")
    assert "Et maintenant ?" not in ana.screen.text


async def test_who_did_not_take_part_is_told_nothing_of_it(town: Town) -> None:
    ana = await at_home_after(town)
    await town.moves(ana, CitizenState.WITHDRAWN)
    await ana.taps("Ne plus me prévenir")
    assert "Et maintenant ?" not in ana.screen.text


async def test_once_the_opinion_is_handed_over_it_is_one_press_away(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await handed_over(town)
    await ana.types("/menu")
    assert "Votre avis a été remis" in ana.screen.text
    assert "Chaque article doit recevoir sa réponse, au plus tard le" in ana.screen.text
    await ana.taps("Ce que devient notre avis")
    assert "Un accès simple" in ana.screen.text


async def test_a_handing_over_whose_day_is_past_is_not_told_as_to_come(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    due, tz = town.workshop.opinion_due, town.workshop.tz
    town.clock.now = max(end(town), datetime(due.year, due.month, due.day, 23, tzinfo=tz))
    await ana.types("/menu")
    assert "La remise de votre avis" in ana.screen.text
    town.clock.now = datetime(due.year, due.month, due.day, 12, tzinfo=tz) + timedelta(days=1)
    await ana.types("/menu")
    assert "La remise de votre avis" not in ana.screen.text
    assert "Votre avis devait être remis" in ana.screen.text
    assert "L’équipe vous dira quand c’est fait." in ana.screen.text


async def test_news_stop_and_begin_again_with_one_press(town: Town) -> None:
    ana = await at_home_after(town)

    async def wants() -> bool:
        return await town.read(lambda tx: storage.followup.wants(tx, ana.person, town.workshop.id))

    await ana.taps("Ne plus me prévenir")
    assert "nous ne vous préviendrons plus des réponses" in ana.screen.text
    assert not await wants()
    await ana.taps("Me prévenir de nouveau")
    assert await wants()
    assert "une fois par jour au plus. Rien d’autre." in ana.screen.text


async def test_the_page_dates_and_a_person_are_one_press_away(town: Town) -> None:
    ana = await at_home_after(town)
    await ana.taps("Tout lire sur une page")
    assert any("Voici votre page : ce qui vient" in each.text for each in ana.received)
    await ana.types("/menu")
    await ana.taps("Mes dates")
    assert "Et maintenant ?" not in ana.screen.text
    await ana.types("/menu")
    await ana.taps("Parler à une personne")
    assert "Et maintenant ?" not in ana.screen.text


async def test_who_has_answered_is_not_asked_again(town: Town) -> None:
    ana = await at_home_after(town)
    given = {QUESTIONS[0].key: "fully"}
    await town.act(lambda tx: actions.survey.fill(tx, town.who(ana), given, named=True))
    await ana.types("/menu")
    assert "Répondre au court questionnaire" not in ana.screen.labels
    town.clock.now = end(town) + OPEN_FOR
    await ana.types("/menu")
    assert "Un court questionnaire" not in ana.screen.text


async def test_whoever_belongs_to_no_workshop_is_led_home(town: Town) -> None:
    await at_home_after(town)
    stranger = town.stranger()
    await stranger.types("/suites")
    assert "Et maintenant ?" not in stranger.screen.text


async def test_a_word_leads_there_too(town: Town) -> None:
    ana = await at_home_after(town)
    await ana.taps("Mes dates")
    await ana.types("/suites")
    assert "Et maintenant ?" in ana.screen.text


async def says(town: Town, one: Citizen, gathering: str, part: str = "") -> None:
    """They come to a gathering, or to a part of it that was agreed on."""
    who = town.who(one)
    team = Who("command", one.person, town.workshop.id)

    async def body(tx: Transaction) -> None:
        if part:
            await actions.attendance.grant_partial(tx, team, gathering, part, now=tx.now)
        else:
            await actions.attendance.answer(tx, who, gathering, Answer.YES, now=tx.now)

    await town.act(body)


def thanked(one: Citizen) -> list[str]:
    return [each.text for each in one.phone.messages if "merci d’avoir été" in each.text]


@pytest.mark.proves("done.after")
async def test_each_gathering_is_thanked_for_in_words_that_fit(town: Town) -> None:
    ana, bea = await town.citizen("Ana", VALIDATED), await town.citizen("Béa", VALIDATED)
    for gathering in ("weekend-1", "en-ligne", "weekend-2"):
        await says(town, ana, gathering)
    await says(town, bea, "weekend-1", "le samedi")
    await walks(town, end(town) + timedelta(hours=30))
    first, online, last = thanked(ana)
    assert "Votre présence et votre attention ont fait avancer le groupe." in first
    assert "Même à distance" in online
    assert "Votre présence et votre attention" in last
    (part,) = thanked(bea)
    assert "Vous étiez là pour une partie, comme convenu" in part


@pytest.mark.proves("done.after")
async def test_the_thanks_for_the_last_gathering_lead_to_what_comes_next(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await says(town, ana, "weekend-1")
    await says(town, ana, "weekend-2")
    await walks(town, end(town) + timedelta(hours=30))
    first, last = (each for each in ana.phone.messages if "merci d’avoir été" in each.text)
    assert first.labels == []
    await ana.presses(last.buttons["Et maintenant ?"])
    assert "Ce que vous recevrez." in ana.screen.text
