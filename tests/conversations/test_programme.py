"""The programme changes on its page: calendars and words for those concerned, and nobody else."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

import actions.attendance
import actions.calendar_feed
import actions.programme
import actions.programme_news
import actions.slots
import actions.workshops
import storage.citizens
import storage.jobs
import storage.outbox
import storage.programme
import storage.slots
import storage.workshops
from actions.jobs import KINDS
from bot.clock import Clock
from bot.jobs import Jobs
from rules.errors import Refused
from rules.facts import Localised
from rules.messages import Lane
from rules.programme import CallOff, Edit, Put, Shift
from rules.sessions import mark
from rules.slots import Slot, SlotAnswer, SlotState
from rules.who import Who
from rules.workshop import Gathering, Session, SessionKind, gathering
from storage.transaction import Transaction
from tests.conversations.hotel import comer
from tests.conversations.jobs import work_through
from tests.conversations.speaking import TRAINING, Stage
from tests.conversations.town import Citizen, Shown, Town
from texts.programme import programme

PARIS = ZoneInfo("Europe/Paris")
WEEKEND = "weekend-1"
CARE = "formation-soin"


def at(hour: int, minute: int = 0, *, day: int = 27) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=PARIS)


def team(town: Town) -> Who:
    return Who("command", "command", town.workshop.id)


async def weekend(town: Town) -> Gathering:
    """The first weekend, as it is planned now."""
    workshop = await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id))
    found = gathering(workshop, WEEKEND)
    assert found is not None
    return found


async def edits(town: Town, edit: Edit, seen: str = "") -> bool:
    """Change the programme as a page would that shows it as it is now."""
    known = seen or mark(await weekend(town))

    async def body(tx: Transaction) -> bool:
        return await actions.programme.change(tx, team(town), WEEKEND, edit, known)

    return await town.act(body)


def files(one: Citizen) -> list[Shown]:
    return [shown for shown in one.phone.messages if shown.file]


def event(shown: Shown) -> dict[str, object]:
    (found,) = Calendar.from_ical(shown.content).walk("VEVENT")
    return {"uid": str(found["UID"]), "sequence": int(str(found["SEQUENCE"]))}


def description(shown: Shown) -> str:
    (found,) = Calendar.from_ical(shown.content).walk("VEVENT")
    return plain(str(found["DESCRIPTION"]))


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


async def sessions(town: Town) -> dict[str, Session]:
    return {each.key: each for each in (await weekend(town)).sessions}


async def calm(town: Town) -> None:
    """Let a moment pass, as it does between an answer and a change."""
    town.clock.advance(minutes=1)


@pytest.mark.proves("done.programme_changed")
async def test_a_moved_session_reaches_the_calendars_of_those_who_come_and_nobody_else(
    town: Town,
) -> None:
    ana, ben = await comer(town, "Ana"), await town.citizen("Ben")
    await calm(town)
    assert await edits(town, Shift(CARE, 15))
    await work_through(town)
    first, second = files(ana)
    assert event(second) == {**event(first), "sequence": 1}
    assert "17 h 15 – Formation : ce qu’elles changent" in description(second)
    assert plain(second.text) == (
        "Premier week-end : le programme change\n"
        "Samedi 27 mars\n"
        "• 17 h 15 (au lieu de 17 h) – Formation : ce qu’elles changent pour le soin et la "
        "recherche\n"
        "• 19 h 45 (au lieu de 19 h 30) – Dîner et nuit à l’hôtel (une heure de moins : l’heure "
        "d’été commence)\n"
        "Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour."
    )
    assert files(ben) == []


@pytest.mark.proves("done.programme_changed")
async def test_each_kind_of_change_is_said_in_a_sentence(town: Town) -> None:
    ana = await comer(town, "Ana")
    await calm(town)
    care = (await sessions(town))[CARE]
    new = Localised({"fr": "Visite", "en": "Visit"})
    extra = Session("visite", new, SessionKind.WISHES, at(18, 45), at(19, 15))
    told: list[str] = []
    for edit in (
        Put(replace(care, starts_at=at(16, 50))),
        Put(replace(care, starts_at=at(16, 50), ends_at=at(18, 15))),
        Put(replace(care, starts_at=at(16, 50), ends_at=at(18, 15), title=new)),
        Put(extra),
        CallOff("visite"),
        Put(replace(care, starts_at=at(14, day=28), ends_at=at(14, 30, day=28))),
    ):
        if isinstance(edit, Put) and edit.wanted.starts_at == at(14, day=28):
            await edits(town, CallOff("souhaits"))
            await work_through(town)
        assert await edits(town, edit)
        await work_through(town)
        told.append(plain(files(ana)[-1].text).split("\n")[1])
    assert told == [
        (
            "« Formation : ce qu’elles changent pour le soin et la recherche » commence "
            "samedi 27 mars à 16 h 50 au lieu de 17 h."
        ),
        (
            "« Formation : ce qu’elles changent pour le soin et la recherche » se termine "
            "samedi 27 mars à 18 h 15 au lieu de 18 h 30."
        ),
        (
            "« Formation : ce qu’elles changent pour le soin et la recherche » s’appelle "
            "maintenant « Visite »."
        ),
        "Il y a une séquence de plus : « Visite », samedi 27 mars 2027, de 18 h 45 à 19 h 15.",
        "« Visite », samedi 27 mars à 18 h 45, n’a plus lieu.",
        (
            "« Formation : ce qu’elles changent pour le soin et la recherche » commence "
            "dimanche 28 mars à 14 h au lieu de samedi 27 mars à 16 h 50."
        ),
    ]
    assert event(files(ana)[-1])["sequence"] == len(files(ana)) - 1


@pytest.mark.proves("done.programme_changed")
async def test_the_same_programme_again_tells_nobody(town: Town) -> None:
    await comer(town, "Ana")
    assert not await edits(town, Put((await sessions(town))[CARE]))
    assert await work_through(town) == 0


async def test_several_changes_before_anything_leaves_are_told_once_and_against_what_is_known(
    town: Town,
) -> None:
    ana = await comer(town, "Ana")
    await calm(town)
    await edits(town, Shift(CARE, 15))
    await edits(town, Shift(CARE, 15))
    await work_through(town)
    assert len(files(ana)) == 2
    assert "17 h 30 (au lieu de 17 h)" in plain(files(ana)[-1].text)
    await edits(town, Shift(CARE, -30))
    await work_through(town)
    assert "17 h (au lieu de 17 h 30)" in plain(files(ana)[-1].text)
    assert len(files(ana)) == 3


async def queued(town: Town) -> None:
    """Let the work be done while nothing can leave."""
    jobs = Jobs(town.database, Clock(), KINDS)
    while due := await town.read(storage.jobs.due):
        await jobs.work(due[0])


async def edits_unsent(town: Town, edit: Edit, cause: str) -> None:
    seen = mark(await weekend(town))

    async def body(tx: Transaction) -> bool:
        return await actions.programme.change(tx, team(town), WEEKEND, edit, seen)

    await town.database.transact(body, cause=cause)
    await queued(town)


async def test_what_has_not_left_is_replaced_and_what_is_as_it_was_is_not_told(town: Town) -> None:
    ana = await comer(town, "Ana")
    await calm(town)
    await edits_unsent(town, Shift(CARE, 15), "form:1")
    waiting = await town.read(partial(storage.outbox.heads, lane=Lane.REMINDER, most=5))
    assert [each.person for each in waiting] == [ana.person]  # in the morning, if it is night
    await calm(town)
    await edits_unsent(town, Shift(CARE, 15), "form:2")
    await town.deliver()
    assert len(files(ana)) == 2
    assert "17 h 30 (au lieu de 17 h)" in plain(files(ana)[-1].text)
    await calm(town)
    await edits_unsent(town, Shift(CARE, 15), "form:3")
    await calm(town)
    await edits_unsent(town, Shift(CARE, -15), "form:4")
    await town.deliver()
    assert len(files(ana)) == 2


async def test_who_answers_after_a_change_is_told_only_of_the_next(town: Town) -> None:
    await edits(town, Shift(CARE, 15))
    await calm(town)
    ana = await comer(town, "Ana")
    await calm(town)
    await edits(town, Put(replace((await sessions(town))[CARE], ends_at=at(18, 30))))
    await work_through(town)
    assert "se termine samedi 27 mars à 18 h 30 au lieu de 18 h 45" in plain(files(ana)[-1].text)


async def test_on_the_day_everybody_coming_is_told_until_the_end(town: Town) -> None:
    ana = await comer(town, "Ana")
    town.clock.now = at(16)
    assert await edits(town, Shift(TRAINING, 10))  # it is on: it lasts longer
    await work_through(town)
    assert "jusqu’à 16 h 55 (au lieu de 16 h 45)" in plain(files(ana)[-1].text)
    town.clock.now = at(16, day=28)
    await edits(town, Shift("suite-en-ligne", -10))
    town.clock.now = at(17, day=28)
    await work_through(town)
    assert len(files(ana)) == 2


async def test_who_comes_without_an_entry_in_a_calendar_is_told_in_words(town: Town) -> None:
    ana = await comer(town, "Ana")
    town.clock.now = at(12)
    await town.act(lambda tx: actions.attendance.free(tx, town.who(ana), now=at(9)))
    await edits(town, Shift(CARE, 15))
    await work_through(town)
    assert "17 h 15 (au lieu de 17 h)" in plain(ana.screen.text)
    assert "fichier" not in ana.screen.text


async def test_many_are_told_a_few_at_a_time_and_a_kill_between_loses_and_doubles_nobody(
    town: Town,
) -> None:
    people = [await comer(town, f"Personne{number}") for number in range(12)]
    await calm(town)
    await edits(town, Shift(CARE, 15))
    (job,) = await town.read(storage.jobs.due)
    claimed = await town.database.transact(lambda tx: storage.jobs.claim(tx, job), cause="jobs")
    assert claimed is not None

    async def first_step(tx: Transaction) -> None:
        await storage.jobs.step(tx, job, 0)
        left = await actions.programme_news.tell_some(tx, claimed.arguments)
        assert left is not None
        await storage.jobs.go_on(tx, job, left)

    await town.database.transact(first_step, cause=f"job:{job}:0")
    await town.database.transact(storage.jobs.release, cause="jobs")  # the process begins anew
    await work_through(town)
    assert {len(files(one)) for one in people} == {2}


async def test_of_two_organisers_at_once_one_is_told_that_the_programme_has_changed(
    town: Town,
) -> None:
    seen = mark(await weekend(town))

    async def press(cause: str) -> bool:
        async def body(tx: Transaction) -> bool:
            return await actions.programme.change(tx, team(town), WEEKEND, Shift(CARE, 15), seen)

        return await town.database.transact(body, cause=cause)

    outcomes = await asyncio.gather(press("form:1"), press("form:2"), return_exceptions=True)
    assert [each.code for each in outcomes if isinstance(each, Refused)] == [
        "programme.changed-meanwhile"
    ]
    assert (await sessions(town))[CARE].starts_at == at(17, 15)


async def test_what_will_happen_is_known_before(town: Town) -> None:
    stage = await staged(town)
    vera = (await stage.ready("Vera")).person
    await comer(town, "Ana")
    seen = mark(await weekend(town))

    async def look(tx: Transaction) -> actions.programme.Outcome:
        return await actions.programme.outcome(tx, team(town), WEEKEND, Shift(TRAINING, 15), seen)

    found = await town.read(look)
    assert (found.people, found.speakers, found.asked, len(found.changes)) == (1, 1, 1, 3)
    town.clock.now = at(9)
    found = await town.read(look)
    assert (found.speakers, found.asked) == (1, 0)
    await town.act(lambda tx: storage.citizens.silence(tx, vera, tx.now))
    assert (await town.read(look)).speakers == 0
    town.clock.now = at(18, day=28)
    with pytest.raises(Refused) as caught:
        await town.read(look)
    assert caught.value.code == "programme.over"


async def test_a_session_that_is_gone_or_a_programme_that_is_another_is_said(town: Town) -> None:
    for key, seen, code in (
        ("weekend-9", "", "programme.no-longer-there"),
        (WEEKEND, "other", "programme.changed-meanwhile"),
    ):

        async def body(tx: Transaction, key: str = key, seen: str = seen) -> bool:
            return await actions.programme.change(tx, team(town), key, CallOff(CARE), seen)

        with pytest.raises(Refused) as caught:
            await town.act(body)
        assert caught.value.code == code


async def staged(town: Town) -> Stage:
    stage = Stage(town, await town.organiser("Olga"))
    await stage.decides(2, "speakers")
    return stage


async def slot(town: Town, one: Citizen) -> Slot:
    found = await town.read(lambda tx: storage.slots.of_person(tx, one.person, town.workshop.id))
    return found[0]


async def test_days_ahead_a_moved_session_asks_its_speaker_anew(town: Town) -> None:
    vera = await (await staged(town)).ready("Vera")
    await edits(town, Shift(TRAINING, 15))
    moved = await slot(town, vera)
    assert (moved.state, moved.starts_at) == (SlotState.PROPOSED, at(15, 30))
    assert "15 h 30" in plain(vera.screen.text)
    assert vera.screen.labels[:2] == ["Oui, j’accepte", "Non, je ne peux pas"]
    await vera.taps("Oui, j’accepte")
    assert (await slot(town, vera)).state is SlotState.ACCEPTED


async def test_on_the_day_what_a_speaker_accepted_holds_and_they_are_told(town: Town) -> None:
    vera = await (await staged(town)).ready("Vera")
    town.clock.now = at(14)
    await edits(town, Shift(TRAINING, 15))
    await edits(town, Shift(TRAINING, 15))
    moved = await slot(town, vera)
    assert (moved.state, moved.starts_at, moved.in_calendar) == (
        SlotState.ACCEPTED,
        at(15, 45),
        True,
    )
    assert [event(each)["sequence"] for each in files(vera)] == [0, 1, 2]
    assert (
        plain(files(vera)[-1].text)
        .split("\n")[1]
        .startswith(
            "« Formation : d’où viennent les données de santé ? » : vous intervenez samedi 27 mars "
            "à 15 h 45 au lieu de 15 h 30."
        )
    )


async def test_what_a_speaker_has_not_been_sent_is_replaced_too(town: Town) -> None:
    vera = await (await staged(town)).ready("Vera")
    town.clock.now = at(14)
    await edits_unsent(town, Shift(TRAINING, 15), "form:1")
    await calm(town)
    await edits_unsent(town, Shift(TRAINING, 15), "form:2")
    await town.deliver()
    assert len(files(vera)) == 2
    assert "à 15 h 45 au lieu de 15 h 15" in plain(files(vera)[-1].text)
    await calm(town)
    await edits_unsent(town, Shift(TRAINING, 15), "form:3")
    await calm(town)
    await edits_unsent(town, Shift(TRAINING, -15), "form:4")
    await town.deliver()
    assert len(files(vera)) == 2


async def test_a_called_off_session_calls_its_slots_off(town: Town) -> None:
    stage = await staged(town)
    vera, remy = await stage.ready("Vera"), await stage.speaker("Rémy")
    await edits(town, CallOff(TRAINING))
    assert (await slot(town, vera)).state is SlotState.CANCELLED
    assert vera.screen.text.startswith(
        "Votre intervention dans « Formation : d’où viennent les données de santé ? »"
    )
    assert "n’a plus lieu" in vera.screen.text
    assert "n’a plus lieu" not in (remy.screen.text if remy.phone.messages else "")


async def test_a_speaker_without_a_telephone_is_told_in_words_that_wait_for_a_call(
    town: Town,
) -> None:
    stage = await staged(town)
    vera = await stage.speaker("Vera", chat=False)
    wanted = await stage.asks(vera)

    async def yes(tx: Transaction) -> None:
        who = stage.who(vera)
        await actions.slots.answer(tx, who, wanted.session, SlotAnswer.YES, wanted.mark, now=tx.now)

    await town.act(yes)
    town.clock.now = at(14)
    await edits(town, Shift(TRAINING, 15))
    moved = await slot(town, vera)
    assert (moved.state, moved.starts_at) == (SlotState.ACCEPTED, at(15, 30))


async def test_a_file_loaded_later_does_not_undo_what_the_page_changed_and_says_so(
    town: Town,
) -> None:
    await edits(town, Shift(CARE, 15))

    async def load(tx: Transaction) -> actions.workshops.Change:
        return await actions.workshops.load(tx, "command", town.workshop, now=tx.now)

    change = await town.act(load)
    assert [each.key for each in change.of_the_page] == [WEEKEND]
    assert (await sessions(town))[CARE].starts_at == at(17, 15)
    first, *others = town.workshop.gatherings
    await town.rewrites(gatherings=(replace(first, ends_at=at(17, 30, day=28)), *others))
    assert (await sessions(town))[CARE].starts_at == at(17)
    kept = await town.read(lambda tx: storage.programme.versions(tx, town.workshop, WEEKEND))
    assert [(each.number, each.by, each.from_file) for each in kept] == [
        (0, "", False),
        (1, "command", False),
        (2, "command", True),
    ]


async def test_the_feed_says_what_the_page_says(town: Town) -> None:
    ana = await comer(town, "Ana")

    async def feed(tx: Transaction) -> bytes:
        workshop = await storage.workshops.get(tx, town.workshop.id)
        return (await actions.calendar_feed.feed(tx, ana.person, workshop)).written()

    await calm(town)
    await edits(town, Shift(CARE, 15))
    await work_through(town)
    (told,) = Calendar.from_ical(await town.read(feed)).walk("VEVENT")
    assert plain(str(told["DESCRIPTION"])) == description(files(ana)[-1])
    assert int(str(told["SEQUENCE"])) == event(files(ana)[-1])["sequence"]


@pytest.mark.proves("done.programme_changed")
async def test_after_all_changes_every_calendar_says_the_programme_by_file_and_by_feed(
    town: Town,
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    new = Localised({"fr": "Visite", "en": "Visit"})
    extra = Session("visite", new, SessionKind.WISHES, at(12, 35, day=28), at(13, day=28))

    async def walk(*edits_made: Edit) -> None:
        for edit in edits_made:
            town.clock.advance(minutes=7)
            await edits(town, edit)
            if isinstance(edit, Shift):
                await work_through(town)

    await walk(Shift(CARE, 15), CallOff("dejeuner-dimanche-1"), Put(extra), Shift("accueil", 10))
    first, *others = town.workshop.gatherings
    await town.act(lambda tx: actions.attendance.free(tx, town.who(ben), now=tx.now))
    before = await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id))
    await town.rewrites(gatherings=(replace(first, ends_at=at(17, 30, day=28)), *others))
    await town.act(
        lambda tx: actions.attendance.programme_changed(tx, "command", before, town.workshop)
    )
    await work_through(town)
    left = len(files(ben))
    town.clock.now = at(2, day=28)  # the night in which the clocks change
    await walk(Shift("formation-droit", 20), Shift("souhaits", 10), Shift("formation-droit", -5))
    entries = [event(each) for each in files(ana)]
    sequences = [each["sequence"] for each in entries]
    assert sequences == list(range(len(entries)))
    assert len({each["uid"] for each in entries}) == 1
    about = await weekend(town)
    for line in programme(about, PARIS, "fr"):
        assert plain(line) in description(files(ana)[-1])
    assert "9 h 15 – Formation : vos droits" in description(files(ana)[-1])

    async def feed(tx: Transaction) -> bytes:
        workshop = await storage.workshops.get(tx, town.workshop.id)
        return (await actions.calendar_feed.feed(tx, ana.person, workshop)).written()

    (told,) = Calendar.from_ical(await town.read(feed)).walk("VEVENT")
    assert plain(str(told["DESCRIPTION"])) == description(files(ana)[-1])
    assert int(str(told["SEQUENCE"])) == sequences[-1]
    assert len(files(ben)) == left  # his calendar holds it no more: words on the day, no file
    assert "9 h 15 (au lieu de 9 h 20)" in plain(ben.screen.text)
