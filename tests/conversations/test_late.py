"""My train is late: said on the day, in one press; the team hears of it once."""

from datetime import timedelta

import pytest

import actions.presence
import storage.presence
from rules.attendance import Answer, Attendance
from rules.presence import Late, Source, places
from rules.who import CitizenState, Who
from storage import attendance, slots
from tests.conversations.speaking import staged
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("storage/test_presence.py keeps the same rows on both")

LATE = "Mon train a du retard"
HALF_DAY = "2027-03-27-am"


async def comer(town: Town, answer: Answer = Answer.YES) -> Citizen:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    said = Attendance("weekend-1", answer)
    await town.act(lambda tx: attendance.save(tx, town.who(ana), said, now=tx.now))
    return ana


def on_the_day(town: Town, **before: float) -> None:
    """Let it be some time before the first weekend begins."""
    begins = places(town.workshop)[0].half_day.starts_at
    town.clock.advance(begins - town.clock())
    town.clock.advance(-timedelta(**before))


async def late(town: Town, one: Citizen) -> Late | None:
    found = await town.read(
        lambda tx: storage.presence.late_of_person(tx, one.person, town.workshop.id)
    )
    return found.get(HALF_DAY)


async def test_weeks_before_nobody_is_late(town: Town) -> None:
    ana = await comer(town)
    await ana.types("Mes dates")
    assert LATE not in ana.screen.labels
    await ana.types("/retard")
    assert "Un retard se dit le jour même" in ana.screen.text
    stranger = town.stranger()
    await stranger.types("/retard")
    assert "Un retard" not in stranger.screen.text


@pytest.mark.proves("done.late")
async def test_on_the_day_it_is_said_in_one_press_and_the_team_hears_it_once(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await comer(town)
    on_the_day(town, hours=2)
    await ana.types("Mes dates")
    await ana.taps(LATE)
    assert "Nous commençons à 10 h" in ana.screen.text
    await ana.taps("Environ 30 minutes")
    assert "vous arriverez vers 10 h 30" in ana.screen.text
    assert "Ana Durand aura du retard et pense arriver vers 10 h 30." in omar.received[-1].text
    heard = len(omar.received)
    await ana.taps("Je ne sais pas")
    assert "Dites-le ici quand vous en saurez plus." in ana.screen.text
    assert len(omar.received) == heard
    assert await late(town, ana) == Late(HALF_DAY, None)
    await ana.taps("Finalement, je serai à l’heure")
    assert "C’est noté : vous serez à l’heure." in ana.screen.text
    assert await late(town, ana) is None


async def test_who_does_not_know_is_awaited_too(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await comer(town)
    on_the_day(town, hours=1)
    await ana.types("/retard")
    await ana.taps("Je ne sais pas")
    assert "ne sait pas encore de combien" in omar.received[-1].text


async def test_one_date_offers_it_where_it_is_today(town: Town) -> None:
    ana = await comer(town)
    on_the_day(town, hours=1)
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    assert ana.screen.labels[0] == LATE
    await ana.taps("Toutes mes dates")
    await ana.taps("Second week-end")
    assert LATE not in ana.screen.labels


async def test_who_said_no_or_is_there_is_not_late(town: Town) -> None:
    ana = await comer(town, Answer.NO)
    on_the_day(town, hours=1)
    await ana.types("Mes dates")
    assert LATE not in ana.screen.labels


@pytest.mark.proves("done.late")
async def test_whoever_was_ticked_is_not_late_any_more(town: Town) -> None:
    ana = await comer(town)
    on_the_day(town, hours=1)
    await ana.types("/retard")
    quarter = ana.button("Environ 15 minutes")
    show = quarter.replace("|15|", "|show|")
    who = Who("omar", ana.person, town.workshop.id)
    await town.act(lambda tx: actions.presence.record(tx, who, HALF_DAY, Source.TICK))
    await ana.presses(quarter)
    assert "tant que l’arrivée n’est pas notée" in ana.screen.text
    await ana.presses(show)
    assert "tant que l’arrivée n’est pas notée" in ana.screen.text
    assert await late(town, ana) is None


async def test_who_cannot_come_any_more_answers_so_until_it_begins(town: Town) -> None:
    ana = await comer(town)
    on_the_day(town, hours=1)
    await ana.types("/retard")
    shown = ana.button("Je ne peux plus venir")
    await ana.presses(shown.replace("|no|", "|dates|"))
    assert ana.screen.text.startswith("Mes dates")
    await ana.presses(shown)
    assert "Non, je ne peux pas" in " ".join(ana.screen.labels)
    on_the_day(town, minutes=-20)
    await ana.presses(shown)
    assert "Non, je ne peux pas" not in " ".join(ana.screen.labels)
    assert ana.screen.text.startswith("Vous parlez à une personne")


@pytest.mark.proves("done.late")
async def test_a_speaker_says_so_from_their_own_home(town: Town) -> None:
    stage = await staged(town)
    omar, rose = stage.organiser, await stage.speaker("Rose")
    await stage.asks(rose)
    await rose.types("/intervention")
    assert LATE not in rose.screen.labels
    (slot,) = await town.read(lambda tx: slots.of_person(tx, rose.person, town.workshop.id))
    town.clock.advance(slot.starts_at - town.clock() - timedelta(minutes=30))
    await rose.types("/intervention")
    await rose.taps(LATE)
    assert "Toutes mes dates" not in rose.screen.labels
    await rose.taps("Environ une heure")
    assert "Rose Roy aura du retard" in omar.received[-1].text
    leave = rose.button("Je ne peux plus venir")
    await rose.taps("Finalement, je serai à l’heure")
    assert "C’est noté : vous serez à l’heure." in rose.screen.text
    await rose.presses(leave)
    assert rose.screen.text.startswith("Vous parlez à une personne")


@pytest.mark.parametrize(
    "typed", ["mon train a du retard", "J’arriverai plus tard", "My bus is delayed, sorry"]
)
@pytest.mark.proves("done.late_in_words")
async def test_whoever_writes_of_being_late_on_the_day_is_asked_how_late(
    town: Town, typed: str
) -> None:
    omar, ana = await town.organiser("Omar"), await comer(town)
    on_the_day(town, minutes=30)
    await ana.types(typed)
    receipt, question = ana.received[-2:]
    assert "est aujourd’hui avec le groupe" in receipt.text
    assert "appeler le 01 99 00 12 34" in receipt.text
    assert "au plus tard" not in receipt.text
    assert question.labels[:2] == ["Environ 15 minutes", "Environ 30 minutes"]
    assert typed in omar.screen.text
    assert "Réponse promise" not in omar.screen.text
    await ana.taps("Environ 30 minutes")
    assert "Ana Durand aura du retard et pense arriver vers 10 h 30." in omar.received[-1].text


async def test_other_words_and_those_of_who_is_there_are_a_message_like_any(town: Town) -> None:
    ana = await comer(town)
    on_the_day(town, minutes=30)
    await ana.types("Où est l’entrée ?")
    assert ana.received[-1].labels == ["Revenir à l’accueil", "Je préfère qu’on m’appelle"]
    await ana.taps("Je préfère qu’on m’appelle")
    assert "dès que possible : elle est aujourd’hui avec le groupe." in ana.received[-1].text
    who = Who("omar", ana.person, town.workshop.id)
    await town.act(lambda tx: actions.presence.record(tx, who, HALF_DAY, Source.TICK))
    await ana.types("Le train de retour est à quelle heure ?")
    assert "Environ 15 minutes" not in ana.received[-1].labels


async def test_words_about_a_train_weeks_before_are_answered_by_a_day(town: Town) -> None:
    ana = await comer(town)
    await ana.types("Mon train arrive à 10 h 40")
    assert "vous répond ici, au plus tard le" in ana.received[-1].text
    assert "Environ 15 minutes" not in ana.received[-1].labels
