"""Whether people come, and what their calendars are told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from icalendar import Calendar

import actions.workshops
import storage.attendance
import storage.jobs
import storage.workshops
from actions.attendance import AT_ONCE, programme_changed
from rules.attendance import Answer
from rules.who import CitizenState
from tests.conversations.jobs import work_through
from tests.conversations.town import Citizen, Shown, Town

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")


def calendar(shown: Shown) -> dict[str, str | int]:
    """What a calendar file says, as far as it matters here."""
    file = Calendar.from_ical(shown.content)
    event = file.walk("VEVENT")[0]
    assert event.errors == []
    return {
        "method": str(file["METHOD"]),
        "sequence": int(str(event["SEQUENCE"])),
        "status": str(event["STATUS"]),
        "uid": str(event["UID"]),
    }


def files(citizen: Citizen) -> list[Shown]:
    return [shown for shown in citizen.phone.messages if shown.file]


async def test_a_yes_brings_the_appointment(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    assert "Premier week-end" in ana.screen.text
    await ana.taps("Oui, je viens")
    (file,) = files(ana)
    assert file.file == "premier-week-end.ics"
    assert calendar(file) == {
        "method": "PUBLISH",
        "sequence": 0,
        "status": "CONFIRMED",
        "uid": f"gweekend-1-p{ana.person}@big-data-sante.atelier-citoyen",
    }
    assert "Travail en ligne" in ana.screen.text


async def test_one_answer_after_the_other_leads_to_the_dates(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    assert "Serez-vous avec nous ?" in ana.screen.text
    await ana.taps("Oui, je participe en ligne")
    online = Calendar.from_ical(files(ana)[-1].content).walk("VEVENT")[0]
    assert str(online["LOCATION"]) == "En ligne, de chez vous"
    assert "C’est noté pour « Travail en ligne » : vous participez." in ana.phone.messages[-2].text
    await ana.taps("Oui, je viens")
    assert [(file.file, b"TRANSP:TRANSPARENT" in file.content) for file in files(ana)] == [
        ("premier-week-end.ics", False),
        ("travail-en-ligne.ics", True),  # days and nights at home leave room for everything else
        ("second-week-end.ics", False),
    ]
    assert (
        "Vous participez : Premier week-end, Travail en ligne et Second week-end."
        in ana.screen.text
    )
    assert "Nous attendons" not in ana.screen.text


@pytest.mark.proves("done.two_taps")
async def test_a_second_tap_changes_nothing(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    yes = ana.button("Oui, je viens")
    await ana.presses(yes)
    messages = len(ana.phone.messages)
    await ana.presses(yes)
    assert len(files(ana)) == 1
    assert len(ana.phone.messages) == messages
    assert "» : vous venez." in ana.screen.text


async def test_a_change_of_mind_cancels_and_restores_the_same_appointment(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    yes, no = ana.button("Oui, je viens"), ana.button("Non, je ne peux pas venir")
    for pressed in (yes, no, yes):
        await ana.presses(pressed)
    told = [calendar(file) for file in files(ana)]
    assert [one["method"] for one in told] == ["PUBLISH", "CANCEL", "PUBLISH"]
    assert [one["sequence"] for one in told] == [0, 1, 2]
    assert len({one["uid"] for one in told}) == 1
    captions = [file.text for file in files(ana)]
    assert captions[1].startswith("Supprimez de votre agenda le rendez-vous « Premier week-end »")
    assert "Ce fichier remplace l’annulation reçue avant" in captions[2]


async def test_a_no_opens_a_talk_and_nobody_leaves(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Non, je ne peux pas venir")
    assert "Vous restez dans l’atelier" in ana.screen.text
    assert await ana.state() is CitizenState.VALIDATED
    assert files(ana) == []
    assert "Ana Durand ne peut pas venir : « Premier week-end »" in omar.screen.text
    await ana.taps("Écrire à l’équipe")
    assert "Vous parlez à une personne" in ana.screen.text


async def test_who_comes_after_all_needs_no_talk_any_more(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Non, je ne peux pas venir")
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    assert "Accorder une présence partielle…" in omar.screen.labels
    old = omar.button("Accorder une présence partielle…")
    await ana.taps("Finalement, je viens")
    assert "Ana Durand peut finalement participer : « Premier week-end »." in omar.screen.text
    assert omar.screen.labels == []
    for value in ("|seen|", "|write|", "|part|"):
        await omar.presses(old.replace("|part|", value))
        assert "a changé sa réponse depuis" in omar.screen.text
    await omar.starts()
    assert "Messages sans réponse : 0" in omar.screen.labels


async def test_only_an_organiser_grants_a_partial_presence(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.presses(ana.button("Oui, je viens").replace("|yes|", "|part|"))
    assert "se décide avec l’équipe" in ana.screen.text
    assert files(ana) == []
    await ana.taps("Non, je ne peux pas venir")
    lea = await town.organiser("Léa")
    await lea.starts()
    await lea.taps("Messages sans réponse : 1")
    await lea.taps("Accorder une présence partielle…")
    await omar.taps("Accorder une présence partielle…")
    assert files(ana) == []
    await omar.types(" ")
    assert "Votre message est vide" in omar.screen.text
    await omar.types("x" * 121)
    assert "121" in omar.screen.text
    await omar.types("samedi seulement.")
    assert "Ana Durand participe en partie (« samedi seulement »)" in omar.screen.text
    await lea.types("dimanche")
    assert "Omar Martin s’en est déjà occupé." in lea.screen.text
    await omar.taps("Message suivant")
    assert "Messages sans réponse : 0" in omar.screen.labels
    assert "Aucun autre message n’attend de réponse." in omar.screen.text
    assert "vous participez en partie à « Premier week-end » : samedi seulement." in ana.screen.text
    assert "En partie : samedi seulement." in files(ana)[0].text
    assert "DESCRIPTION:samedi seulement" in files(ana)[0].content.decode()
    await ana.taps("Cela ne me convient pas")
    assert "Vous parlez à une personne" in ana.screen.text
    assert [calendar(file)["method"] for file in files(ana)] == ["PUBLISH"]
    await ana.types("Mes dates")
    assert "Vous participez en partie : Premier week-end (samedi seulement)." in ana.screen.text
    await ana.taps("Premier week-end")
    assert "Convenu avec l’équipe : vous participez en partie : samedi seul" in ana.screen.text
    await ana.taps("Recevoir le fichier d’agenda")
    assert files(ana)[1].content.decode().count("samedi seulement") == 1
    await ana.taps("Donner ou changer ma réponse")
    asked = ana.phone.messages[-2].text
    assert "vous participez en partie : samedi seulement. Vous pouvez changer" in asked
    await ana.taps("Oui, je viens")
    whole = files(ana)[2]
    assert "Ce fichier remplace celui que vous avez reçu" in whole.text
    assert "samedi seulement" not in whole.content.decode()
    assert [calendar(file)["sequence"] for file in files(ana)] == [0, 0, 1]


async def test_who_comes_for_a_part_keeps_it_when_the_dates_move(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Non, je ne peux pas venir")
    await omar.taps("Accorder une présence partielle…")
    await omar.types("samedi seulement")
    await moved(town, "weekend-1", days=7)
    file = files(ana)[-1]
    assert "Ce rendez-vous remplace l’ancien" in file.text
    assert "En partie : samedi seulement." in file.text
    assert "DESCRIPTION:samedi seulement" in file.content.decode()
    assert "Il était convenu que vous participez en partie : samedi seul" in ana.screen.text
    await ana.taps("Je viens aussi à cette date")
    assert "vous participez en partie, comme convenu : samedi seulement." in ana.screen.text
    said = await town.read(
        lambda tx: storage.attendance.find(tx, ana.person, town.workshop.id, "weekend-1")
    )
    assert (said.answer, said.part) == (Answer.PARTIAL, "samedi seulement")
    assert len(files(ana)) == 2


async def test_not_yet_without_a_day_is_still_awaited(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.taps("Toutes mes dates")
    assert "Nous attendons votre réponse : Premier week-end, Travail en ligne" in ana.screen.text
    await ana.taps("Premier week-end")
    await ana.taps("Donner ou changer ma réponse")
    assert "Viendrez-vous ?" in ana.screen.text


async def test_what_was_answered_is_shown_and_can_be_changed(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    question = ana.button("Oui, je viens")
    await ana.presses(question)
    await ana.presses(question.replace("|yes|", "|show|"))
    assert "Vous avez répondu : je viens" in ana.screen.text
    await ana.taps("Non, je ne peux pas venir")
    await ana.presses(question.replace("|yes|", "|show|"))
    assert "Vous avez répondu : je ne peux pas venir" in ana.screen.text


async def test_work_online_is_taken_part_in_and_not_come_to(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    yes = ana.button("Oui, je participe en ligne")
    await ana.taps("Non, je ne peux pas participer")
    assert "« Travail en ligne » : vous ne pouvez pas participer." in ana.screen.text
    await ana.taps("Finalement, je participe")
    for value, said in (("|yes|", "je participe en ligne"), ("|no|", "je ne peux pas participer")):
        await ana.presses(yes.replace("|yes|", value))
        await ana.presses(yes.replace("|yes|", "|show|"))
        assert f"Vous avez répondu : {said}" in ana.screen.text
    assert "viens" not in ana.screen.text
    await ana.types("Mes dates")
    await ana.taps("Travail en ligne")
    assert "Votre réponse : je ne peux pas participer en ligne." in ana.screen.text


async def test_once_begun_the_answer_stands(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    town.clock.now = town.workshop.gatherings[0].starts_at
    await ana.taps("Oui, je viens")
    assert "a déjà commencé" in ana.screen.text
    assert files(ana) == []


async def test_nobody_answers_before_the_group_is_confirmed(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    bea = await town.citizen("Béa", CitizenState.QUALIFIED)
    await ana.starts()
    await bea.starts()
    await bea.presses(ana.button("Oui, je viens").replace(ana.person, bea.person))
    assert "Les dates" in bea.screen.text
    assert files(bea) == []
    await bea.presses(ana.button("Oui, je viens").replace(ana.person, bea.person))
    await bea.presses(
        ana.button("Oui, je viens").replace(ana.person, bea.person).replace("|yes|", "|show|")
    )
    assert "Viendrez-vous" not in bea.screen.text


async def test_a_stranger_who_asks_is_led_in(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    stranger = town.stranger()
    await stranger.starts()
    pressed = ana.button("Oui, je viens").replace(ana.person, f"chat:{stranger.phone.chat}")
    for value in ("|yes|", "|show|"):
        await stranger.presses(pressed.removesuffix("big-data-sante").replace("|yes|", value))
    assert files(stranger) == []
    assert stranger.screen.labels != []


async def test_new_dates_reach_exactly_those_who_wrote_down_the_old_ones(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    bea = await town.citizen("Béa", CitizenState.VALIDATED)
    for one in (ana, bea):
        await one.starts()
    await ana.taps("Oui, je viens")
    await bea.taps("Non, je ne peux pas venir")
    silent = len(bea.phone.messages)
    changed = await moved(town, "weekend-1", days=7)
    assert changed == 1
    first, second = files(ana)
    assert calendar(second)["uid"] == calendar(first)["uid"]
    assert calendar(second)["sequence"] == 1
    assert "Ce rendez-vous remplace l’ancien, prévu du samedi 27 mars" in second.text
    assert "supprimez-le" in second.text
    assert "Les dates changent" in ana.screen.text
    assert len(bea.phone.messages) == silent
    await ana.taps("Je viens aussi à cette date")
    assert len(files(ana)) == 2


async def test_however_many_they_are_each_is_told_once_though_the_bot_stops_in_between(
    town: Town,
) -> None:
    people = [await town.citizen(f"Ana{one}", CitizenState.VALIDATED) for one in range(AT_ONCE + 2)]
    for one in people:
        await one.starts()
        await one.taps("Oui, je viens")
    assert await moved(town, "weekend-1", days=7, stopped=True) == len(people)
    assert [len(files(one)) for one in people] == [1] * len(people)
    assert await work_through(town, most=1) == 1
    assert sorted(len(files(one)) for one in people) == [1, 1] + [2] * AT_ONCE
    (job,) = await town.read(storage.jobs.due)
    await town.act(lambda tx: storage.jobs.claim(tx, job))  # and here the process is killed
    await town.act(storage.jobs.release)
    assert await work_through(town) == 1
    assert [[calendar(file)["sequence"] for file in files(one)] for one in people] == [
        [0, 1]
    ] * len(people)


async def test_what_has_moved_back_meanwhile_is_no_news(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    await moved(town, "weekend-1", days=7, stopped=True)
    await town.act(lambda tx: actions.workshops.load(tx, "command", town.workshop, now=tx.now))
    await work_through(town)
    assert len(files(ana)) == 1


async def test_a_weekend_that_is_called_off_leaves_the_calendar(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    question = ana.button("Oui, je viens")
    await ana.presses(question)
    before = town.workshop
    after = replace(before, gatherings=before.gatherings[1:])
    await town.act(lambda tx: actions.workshops.load(tx, "command", after, now=tx.now))
    assert await town.act(lambda tx: programme_changed(tx, "command", before, after)) == 1
    await work_through(town)
    assert calendar(files(ana)[-1])["method"] == "CANCEL"
    assert "n’a plus lieu" in ana.screen.text
    await ana.presses(question)
    assert "n’est plus dans le programme" in ana.screen.text
    await ana.presses(question.replace("|yes|", "|show|"))
    assert "n’est plus dans le programme" in ana.screen.text
    await ana.taps("Toutes mes dates")
    assert "Premier week-end" not in ana.screen.text


async def moved(town: Town, key: str, *, days: int, stopped: bool = False) -> int:
    """Load the workshop again with one gathering on other days; return how many are told.

    Where the bot is `stopped`, nobody is told yet.
    """
    before = await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id))
    by = timedelta(days=days)
    after = replace(
        before,
        gatherings=tuple(
            replace(each, starts_at=each.starts_at + by, ends_at=each.ends_at + by)
            if each.key == key
            else each
            for each in before.gatherings
        ),
    )
    await town.act(lambda tx: actions.workshops.load(tx, "command", after, now=tx.now))
    entries = await town.act(lambda tx: programme_changed(tx, "command", before, after))
    if not stopped:
        await work_through(town)
    return entries
