"""Reminders: only while an answer is missing, once a day, never in quiet hours, then a call."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import actions.reminders
import storage.citizens
import storage.reminders
from rules.who import CitizenState
from tests.conversations.timers import fire_due, walk_to
from tests.conversations.town import Citizen, Town

PARIS = ZoneInfo("Europe/Paris")


async def begin(town: Town, one: Citizen) -> None:
    await town.act(lambda tx: actions.reminders.begin(tx, one.person, town.workshop.id, now=tx.now))


def reminders(one: Citizen) -> list[str]:
    return [shown.text for shown in one.phone.messages if "un petit rappel" in shown.text]


async def calls(town: Town) -> int:
    rows = await town.rows("calls.count_open", workshop=town.workshop.id)
    return int(str(rows[0]["calls"]))


async def test_silence_is_reminded_and_then_called(town: Town) -> None:
    ana = await town.citizen("Ana")
    await begin(town, ana)
    await walk_to(town, town.clock.now + timedelta(days=1))
    assert reminders(ana) == []
    await walk_to(town, town.clock.now + timedelta(days=30))
    assert len(reminders(ana)) == town.workshop.reminders.at_most
    assert await calls(town) == 1
    assert await ana.state() is CitizenState.CONTACTED
    await begin(town, ana)
    await walk_to(town, town.clock.now + timedelta(days=30))
    assert len(reminders(ana)) == town.workshop.reminders.at_most


async def test_each_reminder_says_which_it_is_and_the_last_what_follows(town: Town) -> None:
    ana = await town.citizen("Ana")
    await begin(town, ana)
    await walk_to(town, town.clock.now + timedelta(days=30))
    said = reminders(ana)
    assert ["1 sur 3" in said[0], "2 sur 3" in said[1], "3 sur 3" in said[2]] == [True] * 3
    assert ["C’était le dernier rappel." in each for each in said] == [False, False, True]
    assert "une personne de l’équipe vous appellera, à partir du" in said[-1]
    assert "Vous en êtes à la question" not in said[0]


async def test_a_reminder_says_where_one_is_in_the_questionnaire(town: Town) -> None:
    ana = await town.citizen("Ana", language="en")
    await begin(town, ana)
    await town.answers(ana, obstacle="aucune")
    town.clock.advance(days=2)
    await fire_due(town)
    assert "You have got to question 2 of 8. Your answers are kept." in ana.screen.text
    assert ana.screen.labels == [
        "Read what we do with your data",
        "See the whole list",
        "Talk to a person",
    ]


async def test_the_team_hears_once_a_day_how_many_stay_silent(town: Town) -> None:
    omar = await town.organiser("Omar")
    await omar.starts()
    for name in ("Ana", "Béa"):
        await begin(town, await town.citizen(name))
    before = len(omar.phone.messages)
    await walk_to(town, town.clock.now + timedelta(days=40))
    (told,) = omar.phone.messages[before:]
    assert "2 personnes sont maintenant à appeler" in told.text
    await omar.taps("Voir les personnes à appeler")
    assert "N’a pas répondu aux rappels" in omar.screen.text


async def test_a_reminder_says_what_is_left_and_opens_it(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await begin(town, ana)
    town.clock.advance(days=2)
    await fire_due(town)
    assert "Bonjour Ana" in ana.screen.text
    assert "Il reste 3 choses à faire" in ana.screen.text
    assert ana.screen.labels == [
        "Dire si vous venez : Premier week-end",
        "Dire si vous venez : Travail en ligne",
        "Dire si vous venez : Second week-end",
        "Voir toute la liste",
        "Parler à une personne",
    ]
    await ana.taps("Dire si vous venez : Premier week-end")
    assert "Viendrez-vous ?" in ana.screen.text


async def test_who_has_answered_is_left_in_peace(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await begin(town, ana)
    await ana.starts()
    for label in ("Oui, je viens", "Oui, je participe en ligne", "Oui, je viens"):
        await ana.taps(label)
    await ana.types("/reste")
    await ana.taps("Dire de quoi vous avez besoin")
    await ana.taps("Je n’ai besoin de rien de particulier")
    await walk_to(town, town.clock.now + timedelta(days=20))
    assert reminders(ana) == []
    assert await calls(town) == 0


async def test_who_has_left_or_died_is_left_in_peace(town: Town) -> None:
    ana, bea = await town.citizen("Ana"), await town.citizen("Béa")
    for one in (ana, bea):
        await begin(town, one)
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    await town.act(lambda tx: storage.citizens.silence(tx, bea.person, tx.now))
    await walk_to(town, town.clock.now + timedelta(days=20))
    assert reminders(ana) == reminders(bea) == []
    assert await calls(town) == 0


async def test_nobody_is_woken(town: Town) -> None:
    ana = await town.citizen("Ana")
    town.clock.now = datetime(2027, 1, 12, 23, 30, tzinfo=PARIS)
    await begin(town, ana)
    evening = town.clock.now + timedelta(days=2)
    await walk_to(town, evening + timedelta(hours=8))
    assert reminders(ana) == []
    await walk_to(town, evening + timedelta(hours=9))
    assert len(reminders(ana)) == 1


async def test_the_process_slept_and_still_nobody_is_woken(town: Town) -> None:
    ana = await town.citizen("Ana")
    await begin(town, ana)
    town.clock.now = datetime(2027, 1, 14, 22, 0, tzinfo=PARIS)
    await fire_due(town)
    assert reminders(ana) == []
    town.clock.now = datetime(2027, 1, 15, 8, 0, tzinfo=PARIS)
    await fire_due(town)
    assert len(reminders(ana)) == 1


async def test_who_has_no_chat_is_called_in_the_end(town: Town) -> None:
    ana = await town.imported("Ana")
    await begin(town, ana)
    await walk_to(town, town.clock.now + timedelta(days=30))
    assert ana.phone.messages == []
    assert await calls(town) == 1


async def test_a_reminder_that_waited_too_long_is_not_needed_any_more(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    bea = await town.imported("Béa")

    async def owes(one: Citizen, what: str) -> bool:
        workshop = town.workshop.id
        return await town.read(
            lambda tx: actions.reminders.still_owed(tx, one.person, workshop, what)
        )

    assert await owes(ana, "attendance:weekend-1")
    assert await owes(ana, "attendance:weekend-1,attendance:weekend-2")
    assert not await owes(ana, "form")
    await ana.starts()
    await ana.taps("Oui, je viens")
    assert not await owes(ana, "attendance:weekend-1")
    assert await owes(ana, "attendance:weekend-1,attendance:weekend-2")
    assert await owes(bea, "notice")
    await town.act(lambda tx: storage.citizens.silence(tx, bea.person, tx.now))
    assert not await owes(bea, "notice")
    assert not await owes(town.stranger(), "notice")
