"""Leaving is always possible, confirmed once, and taken back within a day."""

from datetime import timedelta

import pytest

import actions.leaving
import storage.attendance
import storage.people
from rules.attendance import Answer, Attendance
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.timers import fire_due
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")


def calendars(citizen: Citizen) -> list[str]:
    """Whether each calendar file published or cancelled, in the order they came."""
    contents = [shown.content for shown in citizen.phone.messages if shown.file]
    return ["CANCEL" if b"METHOD:CANCEL" in content else "PUBLISH" for content in contents]


async def test_who_does_not_wish_to_take_part_says_so_once(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    assert "vous n’avez rien à expliquer" in ana.screen.text
    await ana.taps("Oui, je ne participe pas")
    assert await ana.state() is CitizenState.DECLINED
    assert "Vous pouvez changer d’avis jusqu’au mercredi 13 janvier 2027 à midi." in ana.screen.text
    assert "Ana Durand ne souhaite pas participer" in omar.screen.text


async def test_who_has_a_seat_gives_it_up_with_the_appointments(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.types("Mes dates")
    await ana.taps("Je dois renoncer")
    await ana.taps("Oui, je renonce")
    assert await ana.state() is CitizenState.WITHDRAWN
    assert calendars(ana) == ["PUBLISH", "CANCEL"]
    gone, file, undo = ana.phone.messages[-3:]
    assert gone.text.startswith("C’est noté : vous ne participez plus à l’atelier «")
    assert file.text.startswith("Supprimez de votre agenda")
    assert undo.text.startswith("Vous pouvez changer d’avis jusqu’au")
    assert undo.labels == [
        "Je change d’avis, je reste",
        "Parler à une personne",
        "Ne plus jamais me contacter",
    ]
    assert "Sa place se libère" in omar.screen.text


async def test_two_quick_taps_on_the_same_spot_give_nothing_up(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes dates")
    await ana.taps("Je dois renoncer")
    assert ana.screen.rows[-1] == ["Non, je reste"]
    await ana.taps("Oui, je renonce", after=0.7)
    assert await ana.state() is CitizenState.VALIDATED
    assert "puis touchez encore une fois" in ana.screen.text
    await ana.taps("Oui, je renonce")
    assert await ana.state() is CitizenState.WITHDRAWN


async def test_one_can_still_stay_or_talk(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.types("/renoncer")
    await ana.taps("Parler à une personne")
    assert "Vous parlez à une personne" in ana.screen.text
    await ana.types("/renoncer")
    await ana.taps("Non, je reste")
    assert "vous restez avec nous" in ana.screen.text
    assert await ana.state() is CitizenState.ANSWERED


async def test_a_change_of_mind_puts_everything_back(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Oui, je viens")
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    town.clock.advance(hours=23)
    undo = ana.button("Je change d’avis, je reste")
    await ana.presses(undo)
    assert await ana.state() is CitizenState.VALIDATED
    assert calendars(ana) == ["PUBLISH", "CANCEL", "PUBLISH"]
    welcome, file = ana.phone.messages[-3:-1]
    assert welcome.text == (
        "Bon retour parmi nous. Vous avez de nouveau votre place, et vos réponses sont gardées.\n"
        "Ces dates vous attendent de nouveau : Premier week-end. Nous vous envoyons les fichiers : "
        "ouvrez-les pour remettre ces dates dans votre agenda."
    )
    assert "est de nouveau dans votre programme" in file.text
    assert "Travail en ligne" in ana.screen.text
    assert "Ana Durand revient" in omar.screen.text
    messages = len(omar.phone.messages)
    await ana.presses(undo)
    assert len(omar.phone.messages) == messages
    town.clock.advance(hours=2)
    await fire_due(town)
    assert "Ana Durand revient" in omar.screen.text


async def test_a_partial_presence_is_said_again_to_who_comes_back(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    part = Attendance("weekend-1", Answer.PARTIAL, sequence=1, in_calendar=True, part="samedi")

    async def body(tx: Transaction) -> None:
        await storage.attendance.save(tx, town.who(ana), part, now=tx.now)
        await storage.attendance.set_calendar(tx, town.who(ana), part)

    await town.act(body)
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    await ana.taps("Je change d’avis, je reste")
    assert ana.phone.messages[-3].text.endswith(
        "Comme convenu avec l’équipe, vous participez à une partie seulement de : "
        "Premier week-end (samedi)."
    )


async def test_who_comes_back_before_having_a_seat_goes_on_where_they_were(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    await ana.taps("Je change d’avis, je reste")
    assert ana.phone.messages[-2].text == (
        "Bon retour parmi nous. Vos réponses sont gardées : vous reprenez où vous en étiez."
    )


async def test_who_looks_again_sees_how_it_stands_and_is_asked(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("/renoncer")
    assert ana.screen.text.startswith("Renoncer à votre place ?")
    await ana.taps("Oui, je renonce")
    assert "C’est noté" in ana.screen.text
    await ana.types("/menu")
    await ana.taps("Je change d’avis, je reste")
    assert ana.screen.text.startswith("Vous avez renoncé à votre place dans l’atelier")
    assert "vous pouvez la reprendre, tant que personne ne l’a reçue" in ana.screen.text
    await ana.taps("Je change d’avis, je reste")
    assert await ana.state() is CitizenState.VALIDATED


async def test_after_a_day_the_seat_is_free_for_good(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    undo = ana.button("Je change d’avis, je reste")
    town.clock.advance(hours=24, minutes=1)
    await fire_due(town)
    assert "la place d’Ana Durand est libre" in omar.screen.text
    await ana.presses(undo)
    assert "Les 24 heures sont passées" in ana.screen.text
    assert ana.screen.labels == ["Parler à une personne", "Ne plus jamais me contacter"]
    await ana.taps("Parler à une personne")
    assert "Vous parlez à une personne" in ana.screen.text


async def test_a_seat_given_to_somebody_else_is_gone(town: Town) -> None:
    seats = [
        await town.citizen(f"Ana{number}", CitizenState.VALIDATED)
        for number in range(town.workshop.seats)
    ]
    ana = seats[0]
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    await town.citizen("Bea", CitizenState.VALIDATED)
    await ana.taps("Je change d’avis, je reste")
    assert "donnée à une autre personne" in ana.screen.text
    assert await ana.state() is CitizenState.WITHDRAWN


async def test_leaving_twice_is_leaving_once(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    leave = ana.button("Oui, je ne participe pas")
    await ana.presses(leave)
    await ana.presses(leave)
    assert len(omar.phone.messages) == 1
    await ana.types("/renoncer")
    assert "vous ne participez pas" in ana.screen.text


async def test_who_comes_back_and_leaves_again_has_another_day(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    town.clock.advance(hours=20)
    await ana.taps("Je change d’avis, je reste")
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    town.clock.advance(hours=5)
    await fire_due(town)
    assert "renonce à participer" in omar.screen.text
    town.clock.advance(hours=20)
    await fire_due(town)
    assert "est libre" in omar.screen.text


async def test_who_never_had_a_seat_leaves_none_behind(town: Town) -> None:
    ana = await town.citizen("Ana")
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    town.clock.advance(hours=25)
    await fire_due(town)
    assert "ne souhaite pas participer" in omar.screen.text


async def test_who_was_not_retained_or_is_of_the_team_has_nothing_to_leave(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.NOT_RETAINED)
    omar = await town.organiser("Omar")
    for one in (ana, omar):
        await one.types("/renoncer")
        assert "il n’y a rien à quitter" in one.screen.text


async def test_a_stranger_who_wants_to_leave_is_asked_who_they_are(town: Town) -> None:
    stranger = town.stranger()
    await stranger.types("/renoncer")
    assert stranger.screen.labels != []


async def test_old_buttons_of_leaving_do_no_harm(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    omar = await town.organiser("Omar")
    await ana.types("/renoncer")
    await omar.starts()
    leave = ana.button("Oui, je ne participe pas")
    await omar.presses(leave.replace(ana.person, omar.person))
    assert "il n’y a rien à quitter" in omar.screen.text
    undo = leave.replace("|sure|", "|left|").replace("|leave|", "|return|")
    await omar.presses(undo.replace(ana.person, omar.person))
    assert "il n’y a rien à quitter" in omar.screen.text
    await ana.presses(undo)
    assert await ana.state() is CitizenState.ANSWERED


async def test_a_timer_for_somebody_unknown_does_nothing(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana")
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    who = Who.oneself(ana.person, town.workshop.id)
    await town.act(lambda tx: actions.leaving.come_back(tx, who, now=tx.now))
    town.clock.advance(timedelta(hours=30))
    assert await fire_due(town) == 2  # and the look of the morning at what is expected
    assert "revient" in omar.screen.text


async def test_nobody_is_woken_for_a_seat_that_becomes_free_at_night(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    omar = await town.organiser("Omar")
    town.clock.advance(hours=10, minutes=30)  # since noon
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    await ana.taps("Je change d’avis, je reste")
    await ana.types("/renoncer")
    await ana.taps("Oui, je renonce")
    town.clock.advance(hours=24, minutes=1)
    await fire_due(town)
    assert "est libre" not in omar.screen.text
    town.clock.advance(hours=9, minutes=29)
    await fire_due(town)
    told = [each for each in omar.phone.messages if "est libre" in each.text]
    assert len(told) == 1


async def test_never_again_is_asked_once_and_kept(town: Town) -> None:
    ana = await town.citizen("Ana")
    await ana.types("/renoncer")
    await ana.taps("Oui, je ne participe pas")
    await ana.taps("Ne plus jamais me contacter")
    assert "Ne plus jamais vous contacter ?" in ana.screen.text
    await ana.taps("Annuler")
    assert "Je change d’avis, je reste" in ana.screen.labels
    assert not await town.read(lambda tx: storage.people.is_stopped(tx, ana.person))
    await ana.taps("Ne plus jamais me contacter")
    await ana.taps("Oui, ne plus jamais me contacter")
    assert "nous ne vous contacterons plus" in ana.screen.text
    assert ana.screen.labels == ["Parler à une personne"]
    assert await town.read(lambda tx: storage.people.is_stopped(tx, ana.person))
    await ana.types("/renoncer")
    assert "nous ne vous contacterons plus" in ana.screen.text
