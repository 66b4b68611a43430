"""A promise in time: by when one knows, which half-days, the last word; nobody is ever put out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

import pytest

import actions.attendance
import actions.planned
import actions.promise
import storage.attendance
import storage.calls
import storage.citizens
import storage.lodging
import storage.owed
from actions.attendance import answer as give
from actions.presence_words import all_worded
from rules.attendance import Answer, Attendance, Sure
from rules.errors import Refused
from rules.halfdays import of_gathering
from rules.nights import weekends
from rules.who import CitizenState, Who
from storage.transaction import Row, Transaction
from tests.conversations.jobs import work_through
from tests.conversations.opinions import organiser
from tests.conversations.test_attendance import calendar, files, moved
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

VALIDATED = CitizenState.VALIDATED
FIRST = "weekend-1"
SATURDAY = ("2027-03-27-am", "2027-03-27-pm")


def at(town: Town, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, month, day, hour, minute, tzinfo=town.workshop.tz)


async def walks(town: Town, to: datetime) -> None:
    await walk_to(town, to)
    await work_through(town)


async def said(town: Town, one: Citizen, key: str = FIRST) -> Attendance:
    return await town.read(
        lambda tx: storage.attendance.find(tx, one.person, town.workshop.id, key)
    )


async def comes(town: Town, name: str, given: Answer = Answer.YES) -> Citizen:
    one = await town.citizen(name, VALIDATED)
    await town.act(lambda tx: give(tx, town.who(one), FIRST, given, now=tx.now))
    return one


async def knows(town: Town, one: Citizen, on: date | None) -> None:
    who = town.who(one)
    await town.act(lambda tx: actions.promise.will_know(tx, who, FIRST, on, now=tx.now))


async def proposes(town: Town, one: Citizen, chosen: tuple[str, ...]) -> None:
    who = town.who(one)
    await town.act(lambda tx: actions.promise.propose(tx, who, FIRST, chosen, now=tx.now))


async def reasons(town: Town, one: Citizen) -> list[str]:
    """Why somebody is to be phoned."""
    calls = await town.read(
        lambda tx: storage.calls.open_of_person(tx, one.person, town.workshop.id)
    )
    return [call.reason for call in calls]


def times(one: Citizen, words: str) -> int:
    return sum(words in shown.text for shown in one.phone.messages)


# ── «je ne sais pas encore» ──────────────────────────────────────────────────────────────────


@pytest.mark.proves("done.promise_asked_in_time")
async def test_who_does_not_know_yet_is_asked_on_the_day_they_chose_and_not_before(
    town: Town,
) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    assert "à partir de quel jour saurez-vous ?" in ana.screen.text
    assert "Au plus tard : le samedi 20 mars 2027." in ana.screen.text
    await ana.taps("Le mardi 19 janvier")
    assert times(ana, "Nous vous le redemanderons le mardi 19 janvier 2027.") == 1
    assert "Travail en ligne" in ana.screen.text
    assert (await said(town, ana)).knows_on == date(2027, 1, 19)
    await walks(town, at(town, 1, 19, 9, 59))
    assert times(ana, "Vous pensiez savoir aujourd’hui.") == 0
    await walks(town, at(town, 1, 19, 10))
    assert "Vous pensiez savoir aujourd’hui. Viendrez-vous ?" in ana.screen.text
    await ana.taps("Oui, je viens")
    assert (await said(town, ana)).answer is Answer.YES
    await walks(town, at(town, 1, 21, 12))
    assert await reasons(town, ana) == []


@pytest.mark.proves("done.promise_never_withdraws")
async def test_who_does_not_answer_then_is_phoned_and_keeps_the_seat(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.types("25/1")
    await walks(town, at(town, 1, 26, 9, 59))
    assert await reasons(town, ana) == []
    await walks(town, at(town, 1, 26, 10))
    assert await reasons(town, ana) == ["undecided:weekend-1"]
    assert "à une question sur leur venue" in omar.screen.text
    await omar.taps("Voir les personnes à appeler")
    assert "Ne sait pas encore si elle vient : « Premier week-end »." in omar.screen.text
    assert await ana.state() is VALIDATED
    await ana.taps("Non, je ne peux pas venir")
    assert await reasons(town, ana) == []
    assert await ana.state() is VALIDATED


@pytest.mark.proves("done.yes_stays")
async def test_a_yes_stays_until_the_day_is_said_by_which_one_knows(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    later = ana.button("Je ne sais pas encore")
    await ana.taps("Oui, je viens")
    await ana.presses(later)
    assert "à partir de quel jour saurez-vous ?" in ana.screen.text
    await work_through(town)
    assert (len(files(ana)), (await said(town, ana)).answer) == (1, Answer.YES)
    await ana.taps("← Revenir")
    assert "Vous avez répondu : je viens." in ana.screen.text
    await ana.taps("Je ne sais pas encore")
    await ana.taps("Le mardi 19 janvier")
    await work_through(town)
    kept = await said(town, ana)
    assert (kept.answer, kept.knows_on) == (Answer.NOT_YET, date(2027, 1, 19))
    assert "Supprimez de votre agenda" in files(ana)[1].text


async def test_a_day_written_after_going_back_is_no_message_to_the_team(town: Town) -> None:
    ana, omar = await town.citizen("Ana", VALIDATED), await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.taps("← Revenir")
    heard = len(omar.received)
    await ana.types("35/13")
    assert "Nous n’avons pas compris ce jour." in ana.screen.text
    assert "Viendrez-vous ?" in ana.screen.text
    await ana.types("25/1")
    assert (await said(town, ana)).knows_on == date(2027, 1, 25)
    assert len(omar.received) == heard


@pytest.mark.parametrize("typed", ["Puis-je venir avec mon chien ?", "35/13"])
async def test_other_words_at_the_question_are_for_the_team(town: Town, typed: str) -> None:
    """So is a day that nobody has asked for."""
    ana, omar = await town.citizen("Ana", VALIDATED), await town.organiser("Omar")
    await ana.starts()
    await ana.types(typed)
    assert "Bien reçu." in ana.screen.text
    assert typed in omar.screen.text
    assert "Oui, je viens" in [label for each in ana.phone.messages for label in each.labels]


async def test_after_two_askings_it_is_time_to_talk(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.taps("Le vendredi 15 janvier")
    for day in (15, 18):
        await walks(town, at(town, 1, day, 10))
        await ana.taps("Je ne sais pas encore")
        if day == 15:
            await ana.taps("Le lundi 18 janvier")
    assert times(ana, "le plus simple est d’en parler. Une personne de l’équipe vous appelle.") == 1
    assert await reasons(town, ana) == ["undecided:weekend-1"]


async def test_a_press_that_is_none_of_ours_changes_nothing(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.presses(ana.button("Le vendredi 15 janvier").replace("|270115|", "|noday|"))
    assert "saurez-vous ?" in ana.screen.text
    assert (await said(town, ana)).knows_on is None


@pytest.mark.parametrize("typed", ["31/6", "peut-être", "21/3", "12/1", "le 21 mars 2028"])
async def test_a_day_that_cannot_be_changes_nothing(town: Town, typed: str) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.types(typed)
    assert "saurez-vous ?" in ana.screen.text
    assert (await said(town, ana)).knows_on is None


async def test_a_day_may_be_typed_in_words(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await ana.types("vendredi 12 février")
    assert (await said(town, ana)).knows_on == date(2027, 2, 12)
    await ana.types("Mes dates")
    assert "Vous saurez plus tard : Premier week-end (vendredi 12 février)." in ana.screen.text
    await ana.taps("Premier week-end")
    assert "Nous vous le redemandons le vendredi 12 février 2027." in ana.screen.text
    await ana.taps("Donner ou changer ma réponse")
    assert "Nous vous le redemandons le vendredi 12 février 2027." in ana.screen.text
    await ana.taps("Je ne sais pas encore")
    await ana.taps("Le vendredi 15 janvier")
    assert (await said(town, ana)).knows_on == date(2027, 1, 15)


async def test_so_near_the_weekend_there_is_no_time_left_not_to_know(town: Town) -> None:
    town.clock.now = at(town, 3, 22, 12)
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    assert times(ana, "le plus simple est d’en parler.") == 1
    assert await reasons(town, ana) == ["undecided:weekend-1"]


async def test_who_is_not_in_the_chat_or_left_in_peace_is_not_asked(town: Town) -> None:
    ana = await town.imported("Ana")
    bea = await town.citizen("Béa", VALIDATED)
    cleo = await town.citizen("Cléo", VALIDATED)
    await town.moves(ana, VALIDATED)
    for one in (ana, bea, cleo):
        await knows(town, one, None)
    await town.act(lambda tx: storage.citizens.silence(tx, bea.person, tx.now))
    await town.moves(cleo, CitizenState.WITHDRAWN)
    await walks(town, at(town, 1, 22, 10))
    assert [await reasons(town, one) for one in (ana, bea, cleo)] == [
        ["undecided:weekend-1"],
        [],
        [],
    ]
    assert [times(one, "Vous pensiez savoir") for one in (bea, cleo)] == [0, 0]


async def test_another_day_or_an_answer_leaves_the_old_day_without_effect(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    for day in (15, 20):
        await knows(town, ana, date(2027, 1, day))
    await walks(town, at(town, 1, 19, 12))
    assert times(ana, "Vous pensiez savoir") == 0
    await town.act(lambda tx: give(tx, town.who(ana), FIRST, Answer.YES, now=tx.now))
    await walks(town, at(town, 1, 25, 12))
    assert times(ana, "Vous pensiez savoir") == 0
    await ana.starts()


async def test_a_weekend_that_is_called_off_is_asked_about_no_more(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    gone = ana.button("Le vendredi 15 janvier")
    other = ana.button("Le mardi 19 janvier")
    await ana.presses(gone)
    await town.rewrites(gatherings=town.workshop.gatherings[1:])
    await walks(town, at(town, 1, 17, 12))
    assert times(ana, "Vous pensiez savoir") == 0
    await ana.presses(other)
    assert "Travail en ligne" in ana.screen.text


async def test_a_question_left_open_outlives_its_weekend(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    await town.rewrites(gatherings=town.workshop.gatherings[1:])
    await ana.types("peut-être")
    assert "n’est plus dans le programme" in ana.screen.text
    await ana.types("25/1")
    assert "Mes dates" in ana.screen.text
    assert "n’est plus dans le programme" in ana.screen.text


async def test_who_waits_too_long_to_name_a_day_is_phoned(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    town.clock.now = at(town, 3, 19, 12)
    await ana.starts()
    await ana.taps("Je ne sais pas encore")
    town.clock.now = at(town, 3, 21, 12)
    await ana.types("22/3")
    assert times(ana, "le plus simple est d’en parler.") == 1
    assert await reasons(town, ana) == ["undecided:weekend-1"]


# ── for a part ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.proves("done.part_only_through_team")
async def test_half_days_are_proposed_and_granted_with_one_press(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    omar = await town.organiser("Omar")
    await ana.starts()
    await ana.taps("Je ne peux venir qu’à une partie")
    assert "Vous n’avez encore rien choisi." in ana.screen.text
    for label in ("samedi après-midi", "samedi matin", "dimanche matin"):
        await ana.taps(label)
    await ana.taps("✓ dimanche matin (retirer)")
    assert "Vous avez choisi : samedi matin et après-midi." in ana.screen.text
    await ana.taps("Envoyer à l’équipe")
    assert "vous pouvez venir samedi matin et après-midi." in ana.screen.text
    assert "Rien n’est encore décidé" in ana.screen.text
    assert (await said(town, ana)).answer is None
    assert "ne peut venir qu’à une partie de « Premier week-end »" in omar.screen.text
    await omar.taps("Accorder ces demi-journées")
    assert "participe en partie (« samedi matin et après-midi »)" in omar.screen.text
    kept = await said(town, ana)
    assert (kept.answer, kept.half_days) == (Answer.PARTIAL, SATURDAY)
    assert "en partie à « Premier week-end » : samedi matin et après-midi." in ana.screen.text
    assert "En partie : samedi matin et après-midi." in files(ana)[0].text
    await ana.types("Mes dates")
    assert "Premier week-end (samedi matin et après-midi)" in ana.screen.text


@pytest.mark.proves("done.part_said_back")
async def test_what_somebody_asked_for_is_said_wherever_they_look(town: Town) -> None:
    ana = await comes(town, "Ana")
    omar = await town.organiser("Omar")
    await proposes(town, ana, SATURDAY)
    asked = "Vous avez demandé à ne venir qu’à une partie : "
    await ana.types("Mes dates")
    assert f"{asked}Premier week-end (samedi matin et après-midi)." in ana.screen.text
    assert "Vous participez" not in ana.screen.text
    await ana.taps("Premier week-end")
    assert f"{asked}samedi matin et après-midi." in ana.screen.text
    await ana.taps("Donner ou changer ma réponse")
    assert f"{asked}samedi matin et après-midi." in ana.screen.text
    assert "D’ici là, votre réponse reste « je viens »." in ana.screen.text
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    await omar.taps("C’est vu, rien à répondre")
    await ana.types("Mes dates")
    assert asked not in ana.screen.text


async def test_another_proposal_takes_the_place_of_the_first(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    omar = await town.organiser("Omar")
    for chosen in (SATURDAY, SATURDAY, SATURDAY[:1]):
        await proposes(town, ana, chosen)
    assert times(omar, "propose autre chose pour « Premier week-end »") == 1
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    assert omar.screen.labels[0] == "Accorder ces demi-journées"
    assert "samedi matin" in omar.screen.text
    old = omar.button("Accorder ces demi-journées")
    await town.act(lambda tx: give(tx, town.who(ana), FIRST, Answer.YES, now=tx.now))
    await omar.presses(old)
    assert "a changé sa réponse depuis" in omar.screen.text
    assert (await said(town, ana)).answer is Answer.YES


async def test_nothing_is_no_part_and_the_way_back_is_there(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne peux venir qu’à une partie")
    back = ana.button("← Revenir")
    await ana.taps("samedi matin")
    send = ana.button("Envoyer à l’équipe")
    await ana.presses(back)
    assert "Viendrez-vous ?" in ana.screen.text
    await ana.taps("Je ne peux venir qu’à une partie")
    await ana.presses(send)
    assert "Choisissez au moins une demi-journée." in ana.screen.text
    await town.rewrites(gatherings=town.workshop.gatherings[1:])
    await ana.presses(send)
    assert "n’est plus dans le programme" in ana.screen.text


async def chooses(town: Town) -> Citizen:
    """Somebody who has chosen a half-day, and not sent it."""
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    await ana.taps("Je ne peux venir qu’à une partie")
    await ana.taps("samedi matin")
    return ana


@pytest.mark.parametrize("typed", ["/menu", "samedi", "samedi matin et c’est tout"])
async def test_whatever_comes_meanwhile_the_choice_of_half_days_is_found_again(
    town: Town, typed: str
) -> None:
    ana, omar = await chooses(town), await town.organiser("Omar")
    await ana.types(typed)
    assert ana.received[-1].labels == [
        "✓ samedi matin (retirer)",
        "samedi après-midi",
        "dimanche matin",
        "dimanche après-midi",
        "Envoyer à l’équipe",
        "← Revenir",
    ]
    told = [each.text for each in omar.received]
    assert any(typed in each for each in told) is (typed != "/menu")
    await ana.taps("Envoyer à l’équipe")
    await ana.types("/menu")
    assert "Touchez chaque demi-journée" not in ana.received[-1].text


async def test_going_back_ends_the_choice_and_so_does_the_weekend(town: Town) -> None:
    ana = await chooses(town)
    town.clock.now = at(town, 3, 27, 10)
    await ana.types("/menu")
    assert "Touchez chaque demi-journée" not in ana.received[-1].text
    town.clock.now = at(town, 3, 20, 10)
    ben = await town.citizen("Ben", VALIDATED)
    await ben.starts()
    await ben.taps("Je ne peux venir qu’à une partie")
    await ben.taps("samedi matin")
    await ben.taps("← Revenir")
    await ben.types("/menu")
    assert "Viendrez-vous ?" in ben.received[-1].text
    await ben.taps("Je ne peux venir qu’à une partie")
    assert "Vous n’avez encore rien choisi." in ben.received[-1].text


async def test_a_part_is_not_asked_for_once_the_weekend_is_gone(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await ana.starts()
    part = ana.button("Je ne peux venir qu’à une partie")
    await town.rewrites(gatherings=town.workshop.gatherings[1:])
    await ana.presses(part)
    assert "n’est plus dans le programme" in ana.screen.text


async def test_nights_are_settled_with_the_half_days_and_said(town: Town) -> None:
    ana = await comes(town, "Ana")
    who = Who("omar", ana.person, town.workshop.id)
    grant = actions.attendance.grant_partial
    both = (*SATURDAY, "2027-03-28-am")
    await town.act(lambda tx: grant(tx, who, FIRST, "", now=tx.now, half_days=both, nights=()))
    assert "samedi matin et après-midi, dimanche matin, sans la nuit." in ana.screen.text
    await town.act(
        lambda tx: grant(tx, who, FIRST, "", now=tx.now, half_days=both, nights={date(2027, 3, 27)})
    )
    assert "dimanche matin, avec la nuit." in ana.screen.text
    assert [calendar(file)["sequence"] for file in files(ana)] == [0, 1, 2]
    assert "avec la nuit" in files(ana)[-1].content.decode().replace("\r\n ", "")
    stay = await town.read(lambda tx: storage.lodging.stay(tx, ana.person, town.workshop.id))
    assert stay.added == {date(2027, 3, 27)}


async def test_who_is_expected_on_which_half_day_can_be_counted(town: Town) -> None:
    await comes(town, "Ana")
    bea = await comes(town, "Béa")
    await comes(town, "Cléo", Answer.NO)
    who = Who("omar", bea.person, town.workshop.id)
    grant = actions.attendance.grant_partial
    await town.act(lambda tx: grant(tx, who, FIRST, "", now=tx.now, half_days=SATURDAY[:1]))

    async def there(key: str) -> list[str]:
        found = await town.read(
            lambda tx: storage.attendance.expected(tx, town.workshop.id, FIRST, key)
        )
        return sorted(each.first_name for each in found)

    assert [await there(key) for key in SATURDAY] == [["Ana", "Béa"], ["Ana"]]


async def test_half_days_move_with_their_weekend(town: Town) -> None:
    ana = await comes(town, "Ana")
    who = Who("omar", ana.person, town.workshop.id)
    grant = actions.attendance.grant_partial
    await town.act(lambda tx: grant(tx, who, FIRST, "", now=tx.now, half_days=SATURDAY))
    await moved(town, FIRST, days=7)
    assert (await said(town, ana)).half_days == ("2027-04-03-am", "2027-04-03-pm")
    assert "en partie : samedi matin et après-midi" in ana.screen.text


class Counting:
    """A transaction that counts what it is asked."""

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx
        self.asked: list[str] = []

    async def fetch(self, query: str, /, **values: object) -> list[Row]:
        self.asked.append(query)
        return await self.tx.fetch(query, **values)


async def test_the_nights_of_a_person_are_read_once_for_all_their_dates(town: Town) -> None:
    ana = await comes(town, "Ana")
    parts = {
        each.key: Attendance(each.key, Answer.PARTIAL, half_days=(first.key,))
        for each in weekends(town.workshop)
        for first in of_gathering(each, town.workshop.tz)[:1]
    }

    async def body(tx: Transaction) -> tuple[list[str], list[str]]:
        counting = Counting(tx)
        told = await all_worded(
            cast("Transaction", counting), town.who(ana), town.workshop, parts, "fr"
        )
        return counting.asked, [each.part for each in told.values()]

    asked, told = await town.read(body)
    assert sorted(asked) == sorted(set(asked))
    assert len(asked) == 2
    assert [each.split(" – ")[0][:6] for each in told] == ["samedi"] * 2


async def test_every_half_day_is_no_part_but_with_a_remark_it_is(town: Town) -> None:
    ana = await comes(town, "Ana")
    who = Who("omar", ana.person, town.workshop.id)
    every = (*SATURDAY, "2027-03-28-am", "2027-03-28-pm")
    grant = actions.attendance.grant_partial
    with pytest.raises(Refused, match=r"attendance\.all-half-days"):
        await town.act(lambda tx: grant(tx, who, FIRST, "", now=tx.now, half_days=every))
    await town.act(lambda tx: grant(tx, who, FIRST, "dès 11 h", now=tx.now, half_days=every))
    kept = await said(town, ana)
    assert (kept.half_days, kept.part) == ((), "dès 11 h")


# ── the last word ────────────────────────────────────────────────────────────────────────────


@pytest.mark.proves("done.promise_asked_in_time")
async def test_two_days_before_who_comes_is_asked_once_and_says_so(town: Town) -> None:
    ana, bea = await comes(town, "Ana"), await comes(town, "Béa", Answer.NO)
    await walks(town, at(town, 3, 25, 9, 59))
    assert times(ana, "toujours d’accord ?") == 0
    await walks(town, at(town, 3, 25, 10))
    assert "Nous vous attendons le samedi 27 mars 2027 à 10 h" in ana.screen.text
    still = ana.button("Oui, je viens")
    await ana.presses(still)
    assert "Merci, c’est noté : nous vous attendons" in ana.screen.text
    await ana.presses(still)
    kept = await said(town, ana)
    assert (kept.sure, kept.sure_on) == (Sure.YES, date(2027, 3, 27))
    await walks(town, at(town, 3, 27, 9))
    assert [times(one, "toujours d’accord ?") for one in (ana, bea)] == [1, 0]
    assert await reasons(town, ana) == []
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    assert "Vous l’avez confirmé." in ana.screen.text


@pytest.mark.proves("done.promise_never_withdraws")
async def test_who_does_not_confirm_within_a_day_is_phoned_and_stays(town: Town) -> None:
    ana = await comes(town, "Ana")
    bea = await town.imported("Béa", email="")
    await town.moves(bea, VALIDATED)
    await town.act(lambda tx: give(tx, town.who(bea), FIRST, Answer.YES, now=tx.now))
    await walks(town, at(town, 3, 25, 10))
    assert [await reasons(town, one) for one in (ana, bea)] == [[], ["unsure:weekend-1"]]
    await walks(town, at(town, 3, 26, 10))
    assert await reasons(town, ana) == ["unsure:weekend-1"]
    assert (await said(town, ana)).answer is Answer.YES
    assert await ana.state() is VALIDATED
    await ana.taps("Je viens, j’arrive plus tard")
    assert "vous arrivez après samedi 27 mars" in ana.screen.text
    assert await reasons(town, ana) == []
    assert (await said(town, ana)).sure is Sure.BEHIND
    await ana.taps("Écrire à l’équipe")
    assert "Vous parlez à une personne" in ana.screen.text


async def test_a_last_minute_no_opens_a_talk_like_any_other(town: Town) -> None:
    ana = await comes(town, "Ana")
    omar = await town.organiser("Omar")
    await walks(town, at(town, 3, 25, 10))
    await ana.taps("Oui, je viens")
    await ana.presses(ana.button("Toutes mes dates"))
    no = ana.button("Premier week-end")
    await ana.presses(no)
    await ana.taps("Donner ou changer ma réponse")
    await ana.taps("Non, je ne peux pas venir")
    assert "Vous restez dans l’atelier" in ana.screen.text
    assert "Ana Durand ne peut pas venir" in omar.screen.text
    kept = await said(town, ana)
    assert (kept.answer, kept.sure) == (Answer.NO, None)


async def test_the_press_under_the_last_question_says_it_at_once(town: Town) -> None:
    ana = await comes(town, "Ana")
    await walks(town, at(town, 3, 25, 10))
    still = ana.button("Oui, je viens")
    await ana.taps("Je ne peux plus venir")
    assert "Vous restez dans l’atelier" in ana.screen.text
    await ana.presses(still)
    assert "Dites-nous d’abord si vous venez" in ana.screen.text


async def test_other_dates_are_asked_about_anew_and_other_hours_are_not(town: Town) -> None:
    ana, bea = await comes(town, "Ana"), await comes(town, "Béa")
    await walks(town, at(town, 3, 25, 10))
    for one in (ana, bea):
        await one.taps("Oui, je viens")
    await shifted(town, timedelta(hours=1))
    await walks(town, at(town, 3, 26, 12))
    assert times(ana, "toujours d’accord ?") == 1
    await shifted(town, timedelta(days=7))
    await walks(town, at(town, 4, 1, 10))
    assert times(ana, "toujours d’accord ?") == 2
    await ana.taps("Oui, je viens")
    await walks(town, at(town, 4, 2, 10))
    assert [await reasons(town, one) for one in (ana, bea)] == [[], ["unsure:weekend-1"]]


async def test_who_says_yes_in_the_last_days_has_said_it(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    bea = await town.citizen("Béa", VALIDATED)
    town.clock.now = at(town, 3, 25, 9)
    await town.act(lambda tx: give(tx, town.who(ana), FIRST, Answer.YES, now=tx.now))
    who = Who("omar", bea.person, town.workshop.id)
    grant = actions.attendance.grant_partial
    await town.act(lambda tx: grant(tx, who, FIRST, "samedi", now=tx.now))
    await walks(town, at(town, 3, 26, 12))
    assert [times(one, "toujours d’accord ?") for one in (ana, bea)] == [0, 0]
    assert [await reasons(town, one) for one in (ana, bea)] == [[], []]


async def test_an_organiser_who_turns_the_question_off_has_nobody_phoned(town: Town) -> None:
    ana = await comes(town, "Ana")
    key = f"confirm:{FIRST}:2027-03-27"
    await town.act(lambda tx: actions.planned.turn(tx, organiser(town), key, off=True))
    await walks(town, at(town, 3, 26, 12))
    assert times(ana, "toujours d’accord ?") == 0
    assert await reasons(town, ana) == []


async def test_a_question_in_their_own_words_keeps_its_answers(town: Town) -> None:
    ana = await comes(town, "Ana")
    key = f"confirm:{FIRST}:2027-03-27"
    words = {"fr": "Le train part à 8 h.", "en": "The train leaves at 8."}
    await town.act(lambda tx: actions.planned.write(tx, organiser(town), key, words))
    early = at(town, 3, 24, 18)
    await town.act(lambda tx: actions.planned.move(tx, organiser(town), key, early))
    await walks(town, early)
    assert "toujours d’accord ?" in ana.screen.text
    assert "Le train part à 8 h." in ana.screen.text
    await ana.taps("Oui, je viens")
    assert (await said(town, ana)).sure is Sure.YES
    with pytest.raises(Refused, match=r"planned\.has-left"):
        await town.act(lambda tx: actions.planned.move(tx, organiser(town), key, early))


async def shifted(town: Town, by: timedelta) -> None:
    first, *others = town.workshop.gatherings
    await town.rewrites(
        gatherings=(
            replace(
                first,
                starts_at=first.starts_at + by,
                ends_at=first.ends_at + by,
                sessions=tuple(
                    replace(each, starts_at=each.starts_at + by, ends_at=each.ends_at + by)
                    for each in first.sessions
                ),
            ),
            *others,
        )
    )


# ── the day by which to answer ───────────────────────────────────────────────────────────────


async def deadline(town: Town, on: date | None) -> None:
    await town.act(lambda tx: actions.promise.set_deadline(tx, organiser(town), FIRST, on))


@pytest.mark.proves("done.promise_never_withdraws")
async def test_once_the_day_to_answer_has_gone_by_who_said_nothing_is_phoned(town: Town) -> None:
    ana, bea = await comes(town, "Ana"), await town.citizen("Béa", VALIDATED)
    cleo = await town.citizen("Cléo", VALIDATED)
    await deadline(town, date(2027, 2, 10))
    await bea.starts()
    assert "Merci de répondre au plus tard le mercredi 10 février 2027." in bea.screen.text
    await knows(town, cleo, date(2027, 2, 10))
    await walks(town, at(town, 2, 11, 9))
    assert [await reasons(town, one) for one in (ana, bea, cleo)] == [[], [], []]
    await walks(town, at(town, 2, 11, 10))
    assert await reasons(town, ana) == []
    assert await reasons(town, bea) == ["unsaid:weekend-1"]
    assert "unsaid:weekend-1" in await reasons(town, cleo)
    assert [await one.state() for one in (ana, bea, cleo)] == [VALIDATED] * 3
    await bea.taps("Oui, je viens")
    assert await reasons(town, bea) == []


async def test_a_day_that_is_moved_or_taken_back_has_nobody_phoned(town: Town) -> None:
    bea = await town.citizen("Béa", VALIDATED)
    await deadline(town, date(2027, 2, 10))
    await deadline(town, date(2027, 2, 10))
    await deadline(town, date(2027, 2, 20))
    await walks(town, at(town, 2, 15, 10))
    assert await reasons(town, bea) == []
    await deadline(town, None)
    await walks(town, at(town, 2, 22, 10))
    assert await reasons(town, bea) == []


@pytest.mark.parametrize("on", [date(2027, 1, 11), date(2027, 3, 27)])
async def test_a_day_to_answer_is_to_come_and_before_the_weekend(town: Town, on: date) -> None:
    with pytest.raises(Refused, match=r"attendance\.which-deadline"):
        await deadline(town, on)
    with pytest.raises(Refused, match=r"attendance\.no-longer-planned"):
        await town.act(lambda tx: actions.promise.set_deadline(tx, organiser(town), "none", on))


@pytest.mark.proves("done.part_asked")
async def test_who_asked_to_come_to_a_part_owes_nothing_until_the_team_has_answered(
    town: Town,
) -> None:
    """It is with the team: nobody is reminded of what they have said; one notion, alone and all."""
    ana, omar = await town.citizen("Ana", VALIDATED), await town.organiser("Omar")
    await proposes(town, ana, SATURDAY)

    async def owes() -> tuple[bool, bool]:
        alone = await town.read(
            lambda tx: storage.owed.of_person(tx, ana.person, town.workshop.id, now=tx.now)
        )
        table = await town.read(lambda tx: storage.owed.of_workshop(tx, town.workshop, now=tx.now))
        (row,) = [each for each in table if each.person == ana.person]
        code = f"attendance:{FIRST}"
        return code in {e.code for e in alone}, code in {
            e.code for e in row.things if not e.settled
        }

    assert await owes() == (False, False)
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    await omar.taps("C’est vu, rien à répondre")
    assert await owes() == (True, True)
