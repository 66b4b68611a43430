"""Messages around the programme: each once, to whom it is for, when an organiser lets it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

import actions.attendance
import actions.decisions
import actions.planned
import storage.citizens
import storage.jobs
import storage.planned
import storage.timers
from actions.jobs import KINDS
from actions.planned import still_due
from bot.clock import Clock
from bot.jobs import Jobs
from rules.attendance import Answer
from rules.decisions import Outcome
from rules.errors import Refused
from rules.who import CitizenState
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.leaving_now import let_go
from tests.conversations.opinions import organiser
from tests.conversations.timers import fire_due, walk_to
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py thanks and asks on both")

VALIDATED = CitizenState.VALIDATED
THANKS, MISSED = "thanks:weekend-1", "missed:weekend-1"


def at(town: Town, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, month, day, hour, minute, tzinfo=town.workshop.tz)


async def comes(
    town: Town, name: str, answer: Answer = Answer.YES, language: str = "fr"
) -> Citizen:
    """Somebody with a seat who said whether they come to the first weekend."""
    one = await town.citizen(name, VALIDATED, language=language)
    await town.act(
        lambda tx: actions.attendance.answer(tx, town.who(one), "weekend-1", answer, now=tx.now)
    )
    return one


async def walks(town: Town, to: datetime) -> None:
    await walk_to(town, to)
    await work_through(town)


async def moves(town: Town, key: str, when: datetime) -> None:
    await town.act(lambda tx: actions.planned.move(tx, organiser(town), key, when))


def said(one: Citizen, words: str) -> int:
    """How many messages hold these words."""
    return sum(words in shown.text for shown in one.phone.messages)


async def test_who_came_is_thanked_two_hours_after_and_once(town: Town) -> None:
    ana, bea = await comes(town, "Ana"), await comes(town, "Béa", Answer.NO)
    await walks(town, at(town, 3, 28, 18, 59))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    await walks(town, at(town, 3, 28, 19))
    assert "Premier week-end : merci d’avoir été des nôtres." in ana.screen.text
    await town.act(lambda tx: actions.planned.release(tx, organiser(town), THANKS))
    await walks(town, at(town, 4, 10, 12))
    assert [said(one, "merci d’avoir été des nôtres") for one in (ana, bea)] == [1, 0]


async def test_a_weekend_that_moves_takes_its_thanks_along(town: Town) -> None:
    ana = await comes(town, "Ana")
    weekend = town.workshop.gatherings[0]
    week = timedelta(days=7)
    moved = replace(weekend, starts_at=weekend.starts_at + week, ends_at=weekend.ends_at + week)
    await town.rewrites(gatherings=(moved, *town.workshop.gatherings[1:]))
    await walks(town, at(town, 4, 4, 18))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    await walks(town, at(town, 4, 4, 19))
    assert said(ana, "merci d’avoir été des nôtres") == 1


async def test_a_weekend_called_off_is_not_thanked_for(town: Town) -> None:
    ana = await comes(town, "Ana")
    before = town.workshop.gatherings
    await town.rewrites(gatherings=before[1:])
    await walks(town, at(town, 4, 10, 12))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    workshop = town.workshop.id
    assert not await town.read(lambda tx: still_due(tx, ana.person, workshop, THANKS))
    change = {"workshop": workshop, "message": THANKS, "after": ""}
    await town.act(lambda tx: actions.planned.tell_some(tx, change))
    with pytest.raises(Refused) as why:
        await town.act(lambda tx: actions.planned.release(tx, organiser(town), THANKS))
    assert why.value.code == "planned.no-longer-planned"


async def test_what_ends_late_is_thanked_for_in_the_morning(town: Town) -> None:
    ana = await comes(town, "Ana")
    town.clock.now = at(town, 3, 28, 17, 30)
    when = at(town, 3, 28, 23)
    await town.act(lambda tx: actions.planned.move(tx, organiser(town), THANKS, when))
    await walks(town, at(town, 3, 29, 7, 59))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    await walks(town, at(town, 3, 29, 8))
    assert said(ana, "merci d’avoir été des nôtres") == 1


async def test_a_message_moved_after_its_first_hour_was_set_leaves_at_the_new_one(
    town: Town,
) -> None:
    ana = await comes(town, "Ana")
    town.clock.now = at(town, 3, 28, 17, 30)
    for hour in (10, 9):
        when = at(town, 3, 30, hour)
        await moves(town, THANKS, when)
    await walks(town, at(town, 3, 30, 8, 59))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    await walks(town, at(town, 3, 30, 12))
    assert said(ana, "merci d’avoir été des nôtres") == 1


async def test_who_was_missing_is_told_so_by_hand_only(town: Town) -> None:
    ana, bea = await comes(town, "Ana"), await comes(town, "Béa")
    town.clock.now = at(town, 3, 28, 17, 30)

    async def mark(*missing: Citizen) -> None:
        people = [each.person for each in missing]
        await town.act(
            lambda tx: actions.planned.mark_missing(tx, organiser(town), "weekend-1", people)
        )

    await mark(ana, bea)
    await mark(bea)  # a slip, mended
    await mark(bea)
    await walks(town, at(town, 4, 1, 12))
    assert [said(one, "vous nous avez manqué") for one in (ana, bea)] == [0, 0]
    assert [said(one, "merci d’avoir été des nôtres") for one in (ana, bea)] == [1, 0]
    for _ in range(2):
        await town.act(lambda tx: actions.planned.release(tx, organiser(town), MISSED))
        await work_through(town)
    assert [said(one, "vous nous avez manqué") for one in (ana, bea)] == [0, 1]
    assert bea.screen.labels == ["Parler à une personne"]
    expected = await town.read(
        lambda tx: storage.planned.expected(tx, town.workshop.id, "weekend-1")
    )
    assert [(each.name, each.missing) for each in expected] == [
        ("Ana Durand", False),
        ("Béa Durand", True),
    ]


async def test_what_is_turned_off_does_not_leave_and_may_be_sent_later(town: Town) -> None:
    ana = await comes(town, "Ana")
    await town.act(lambda tx: actions.planned.turn(tx, organiser(town), THANKS, off=True))
    await walks(town, at(town, 3, 29, 12))
    assert said(ana, "merci d’avoir été des nôtres") == 0
    await town.act(lambda tx: actions.planned.turn(tx, organiser(town), THANKS, off=False))
    await fire_due(town)
    await work_through(town)
    assert said(ana, "merci d’avoir été des nôtres") == 0  # its hour went by while it was off
    await town.act(lambda tx: actions.planned.release(tx, organiser(town), THANKS))
    await work_through(town)
    assert said(ana, "merci d’avoir été des nôtres") == 1


async def test_an_organiser_has_words_of_their_own(town: Town) -> None:
    ana, bob = await comes(town, "Ana"), await comes(town, "Bob", language="en")
    typed = {"fr": "À bientôt <ici> !", "en": "See you soon!"}
    await town.act(lambda tx: actions.planned.write(tx, organiser(town), THANKS, typed))
    await walks(town, at(town, 3, 28, 19))
    assert ana.screen.text == "Bonjour Ana,\n\nÀ bientôt <ici> !"
    assert bob.screen.text == "Hello Bob,\n\nSee you soon!"


async def test_what_changed_before_it_leaves_counts_at_that_second(town: Town) -> None:
    people = [await comes(town, name) for name in ("Ana", "Béa", "Chloé", "Dina")]
    stays, left, silent, missing = people
    await walk_to(town, at(town, 3, 28, 19))
    jobs = Jobs(town.database, Clock(), KINDS)
    while due := await town.read(storage.jobs.due):
        await jobs.work(due[0])
    workshop = town.workshop.id

    async def change(tx: Transaction) -> None:
        before = await storage.citizens.get(tx, left.person, workshop)
        await storage.citizens.move(tx, before, CitizenState.WITHDRAWN, now=tx.now)
        await storage.citizens.silence(tx, silent.person, tx.now)
        gone = [missing.person]
        await actions.planned.mark_missing(tx, organiser(town), "weekend-1", gone)

    await town.database.transact(change, cause="form:change")
    assert await let_go(town) == {stays.person: 1}
    assert not await town.read(lambda tx: still_due(tx, "nobody", workshop, THANKS))


async def test_stopped_while_it_waits_it_is_not_sent(town: Town) -> None:
    await comes(town, "Ana")
    await walk_to(town, at(town, 3, 28, 19))
    jobs = Jobs(town.database, Clock(), KINDS)
    while due := await town.read(storage.jobs.due):
        await jobs.work(due[0])

    async def stop(tx: Transaction) -> None:
        await actions.planned.turn(tx, organiser(town), THANKS, off=True)

    await town.database.transact(stop, cause="form:stop")
    assert await let_go(town) == {}


async def test_many_are_told_in_small_steps_and_each_once(town: Town) -> None:
    people = [await comes(town, f"Ana{number}") for number in range(21)]
    await walks(town, at(town, 3, 28, 19))
    assert [said(one, "merci d’avoir été des nôtres") for one in people] == [1] * 21
    counts = await town.read(lambda tx: storage.planned.counts(tx, town.workshop.id))
    assert counts == {THANKS: 21}


async def test_nothing_leaves_of_itself_days_too_late(town: Town) -> None:
    ana = await comes(town, "Ana")
    town.clock.now = at(town, 4, 1, 12)  # the process was away
    await fire_due(town)
    await work_through(town)
    assert said(ana, "merci d’avoir été des nôtres") == 0


async def test_the_survey_comes_the_day_after_and_closes_after_a_month(town: Town) -> None:
    ana = await town.citizen("Ana", VALIDATED)
    await walks(town, at(town, 4, 26, 18))
    assert "Vous pouvez répondre sans votre nom" in ana.screen.text
    assert ana.screen.labels == ["Répondre", "Répondre sur une page"]
    workshop = town.workshop.id
    assert await town.read(lambda tx: still_due(tx, ana.person, workshop, "survey"))
    town.clock.now = at(town, 5, 26, 18)
    assert not await town.read(lambda tx: still_due(tx, ana.person, workshop, "survey"))


async def test_a_workshop_from_before_plans_its_messages_when_it_has_a_panel(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    now = town.clock.now

    async def forget(tx: Transaction) -> None:
        key = f"planned:{town.workshop.id}:{THANKS}:20270328170000"
        await storage.timers.cancel(tx, key)  # a version before this one had set none

    await town.act(forget)
    decided = (town.workshop.id, 3, "panel", Outcome.ADOPTED, "", now)
    await town.act(lambda tx: actions.decisions.record(tx, organiser(town), *decided))
    await town.act(
        lambda tx: actions.attendance.answer(tx, town.who(ana), "weekend-1", Answer.YES, now=tx.now)
    )
    await walks(town, at(town, 3, 28, 19))
    assert said(ana, "merci d’avoir été des nôtres") == 1


async def test_a_message_turned_off_says_nothing_when_the_opinion_is_handed_over(
    town: Town,
) -> None:
    ana = await town.citizen("Ana", VALIDATED)

    async def off_and_told(tx: Transaction) -> None:
        await actions.planned.turn(tx, organiser(town), "opinion", off=True)
        await actions.planned.opinion_handed_over(tx, organiser(town))

    await town.act(off_and_told)
    await work_through(town)
    assert said(ana, "Votre avis est remis") == 0
