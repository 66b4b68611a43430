"""What becomes of the opinion: told once, in the evening, to whoever wants it; read at any time."""

import asyncio
from datetime import datetime, timedelta

import pytest

import actions.followup
import storage.citizens
import storage.erasure
import storage.jobs
from actions.followup_news import still_wanted
from actions.jobs import KINDS, Stepwise
from bot.clock import Clock
from bot.jobs import Jobs
from rules.who import CitizenState
from rules.workshop import OpinionForm
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.leaving_now import let_go
from tests.conversations.opinions import TITLES, answers, handed_over, listed, organiser, told
from tests.conversations.timers import fire_due, walk_to
from tests.conversations.town import Citizen, Town

VALIDATED = CitizenState.VALIDATED


class Killed(Exception):
    """The process dies before what it does is kept."""


async def no_progress(_done: int, _total: int) -> None:
    """Nobody looks."""


def evening(town: Town) -> datetime:
    """Six in the evening of this day."""
    return town.clock.now.astimezone(town.workshop.tz).replace(hour=18, minute=0)


async def evening_comes(town: Town) -> None:
    """Let the day end: what was recorded is told."""
    await walk_to(town, evening(town))
    await fire_due(town)
    await work_through(town)


async def panel_of(town: Town, *names: str) -> list[Citizen]:
    return [await town.citizen(name, VALIDATED) for name in names]


async def test_one_answer_is_told_with_its_reason_and_who_signed(town: Town) -> None:
    ana, bea = await panel_of(town, "Ana", "Béa")
    await handed_over(town)
    await answers(town, 2, "partly")
    assert told(ana) == []
    await evening_comes(town)
    for one in (ana, bea):
        (said,) = told(one)
        assert "répond à l’article 2, « Un recours »" in said
        assert "Cet article est retenu en partie." in said
        assert "Pourquoi : « La loi le dira en 2028. »" in said
        assert "Signé : Mme Roy, directrice, le mardi 27 avril 2027." in said
        assert "2 articles sur 3 attendent encore" in said
        assert one.screen.labels == [
            "Lire sur une page",
            "Ce que devient notre avis",
            "Ne plus me prévenir",
        ]
    await ana.taps("Ce que devient notre avis")
    assert "Retenu en partie : 1" in ana.screen.text


async def test_several_answers_of_a_day_are_one_message(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    for number, outcome in ((1, "kept"), (2, "not_kept"), (3, "kept")):
        await answers(town, number, outcome)
    await evening_comes(town)
    (said,) = told(ana)
    assert "répond à 3 articles." in said
    assert "Retenu\n• 1. Un accès simple\n• 3. Un conseil de citoyens" in said
    assert "Non retenu\n• 2. Un recours" in said
    assert "Retenu en partie" not in said
    assert "Chacun de vos 3 articles a maintenant sa réponse." in said


async def test_a_slip_mended_before_the_evening_is_told_as_it_is_then(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    await answers(town, 1, "kept")
    await answers(town, 1, "not_kept")
    await evening_comes(town)
    (said,) = told(ana)
    assert "corrige sa réponse à l’article 1" in said
    assert "Cet article n’est pas retenu." in said


async def test_a_correction_of_another_day_is_told_too_and_the_old_one_stays(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    await answers(town, 1, "kept")
    await evening_comes(town)
    await answers(town, 1, "kept")  # the same again is nothing new
    await evening_comes(town)
    town.clock.advance(days=1)
    await answers(town, 1, "partly", reason="Le budget ne suffit pas.")
    await walk_to(town, town.clock.now + timedelta(days=1))
    await work_through(town)
    assert len(told(ana)) == 2
    opinion = await town.read(lambda tx: actions.followup.opinion(tx, town.workshop))
    assert [each.outcome.value for each in opinion.articles[0].answers] == ["kept", "partly"]


@pytest.mark.proves("done.article_once")
@pytest.mark.parametrize("done_before", [0, 1, 2])
async def test_every_participant_hears_once_though_the_process_dies_in_the_middle(
    town: Town, done_before: int
) -> None:
    people = [await town.citizen(f"Ana{number}", VALIDATED) for number in range(45)]
    await handed_over(town)
    await answers(town, 1)
    await walk_to(town, evening(town))
    await fire_due(town)
    await work_through(town, done_before)  # so many chunks, then the process is gone

    job_id = (await town.read(storage.jobs.due))[0]
    job = await town.database.transact(lambda tx: storage.jobs.claim(tx, job_id), cause="jobs")
    assert job is not None
    finish = await KINDS[job.kind](job, no_progress)
    assert not isinstance(finish, Stepwise)

    async def dies(tx: Transaction) -> None:
        await storage.jobs.finished(tx, job.id)
        await finish(tx)
        raise Killed

    with pytest.raises(Killed):
        await town.database.transact(dies, cause=f"job:{job_id}")
    await town.database.transact(storage.jobs.release, cause="jobs")  # as a new process begins
    await work_through(town)
    await fire_due(town)
    await work_through(town)
    assert [len(told(one)) for one in people] == [1] * 45
    heard = await town.rows("followup.heard", workshop=town.workshop.id)
    assert heard == [{"article": 1, "version": 1, "people": 45}]


@pytest.mark.proves("done.article_once")
async def test_two_processes_that_work_at_once_tell_everybody_once(town: Town) -> None:
    people = [await town.citizen(f"Ana{number}", VALIDATED) for number in range(25)]
    await handed_over(town)
    await answers(town, 3)
    await walk_to(town, evening(town))
    await fire_due(town)
    first, second = (Jobs(town.database, Clock(), KINDS) for _ in range(2))
    while due := await town.read(storage.jobs.due):
        await asyncio.gather(first.work(due[0]), second.work(due[0]))
    await town.deliver()
    assert [len(told(one)) for one in people] == [1] * 25


async def test_the_same_evening_told_twice_tells_nobody_twice(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    await answers(town, 1)
    await evening_comes(town)
    change = {"workshop": town.workshop.id, "items": [[1, 1], [9, 1]], "after": ""}
    await town.act(lambda tx: actions.followup_news.tell_some(tx, change))
    assert len(told(ana)) == 1


@pytest.mark.proves("done.blocked_called")
async def test_who_blocked_the_bot_or_never_had_it_is_called(town: Town) -> None:
    ana, bea = await panel_of(town, "Ana", "Béa")
    chloe = await town.imported("Chloé")
    await town.moves(chloe, VALIDATED)
    await handed_over(town)
    await bea.blocks()
    await answers(town, 1)
    await walk_to(town, evening(town))
    await fire_due(town)
    jobs = Jobs(town.database, Clock(), KINDS)
    for job in await town.read(storage.jobs.due):
        await jobs.work(job)
    assert await let_go(town) == {ana.person: 1}
    for one, expected in ((ana, []), (bea, ["no_chat"]), (chloe, ["no_chat"])):
        about = {"person": one.person, "workshop": town.workshop.id}
        rows = await town.rows("calls.open_of_person", **about)
        assert [row["reason"] for row in rows] == expected


async def test_who_does_not_wish_to_know_is_not_told_and_may_come_back(town: Town) -> None:
    ana, bea = await panel_of(town, "Ana", "Béa")
    await handed_over(town)
    await answers(town, 1)
    await evening_comes(town)
    await ana.taps("Ne plus me prévenir")
    assert "nous ne vous préviendrons plus" in ana.screen.text
    assert "Vous n’êtes plus prévenu des réponses" in ana.screen.text
    town.clock.advance(days=1)
    await answers(town, 2)
    await walk_to(town, town.clock.now + timedelta(days=1))
    await work_through(town)
    assert [len(told(one)) for one in (ana, bea)] == [1, 2]
    await ana.taps("Me prévenir de nouveau")
    assert "nous vous préviendrons de ce qui change à partir de maintenant" in ana.screen.text
    await ana.presses(ana.button("Ne plus me prévenir"))
    await ana.taps("Me prévenir de nouveau")
    await answers(town, 3)
    await walk_to(town, town.clock.now + timedelta(days=1))
    await work_through(town)
    assert [len(told(one)) for one in (ana, bea)] == [2, 3]
    assert "article 3" in told(ana)[-1]


async def test_what_was_decided_before_it_leaves_counts_at_that_second(town: Town) -> None:
    people = await panel_of(town, "Ana", "Béa", "Chloé", "Dina", "Eva")
    stays, stops, leaves, silent, erased = people
    await handed_over(town)
    await answers(town, 1)
    await walk_to(town, evening(town))
    await fire_due(town)
    jobs = Jobs(town.database, Clock(), KINDS)
    for job in await town.read(storage.jobs.due):
        await jobs.work(job)

    async def change(tx: Transaction) -> None:
        await actions.followup.choose_news(tx, town.who(stops), wanted=False)
        before = await storage.citizens.get(tx, leaves.person, town.workshop.id)
        await storage.citizens.move(tx, before, CitizenState.WITHDRAWN, now=tx.now)
        await storage.citizens.silence(tx, silent.person, tx.now)
        await storage.erasure.erase_person(tx, erased.person)

    await town.database.transact(change, cause="form:change")
    assert await let_go(town) == {stays.person: 1}


async def test_nobody_is_woken_by_an_answer(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    await answers(town, 1)
    await walk_to(town, evening(town))
    await fire_due(town)
    jobs = Jobs(town.database, Clock(), KINDS)
    for job in await town.read(storage.jobs.due):
        await jobs.work(job)
    town.clock.now = evening(town).replace(hour=23)  # the sender was away
    assert await let_go(town) == {}
    town.clock.advance(hours=9)
    assert await let_go(town) == {ana.person: 1}


async def test_a_stranger_wants_nothing(town: Town) -> None:
    workshop = town.workshop.id
    assert not await town.read(lambda tx: still_wanted(tx, "nobody", workshop, "news"))


async def test_one_reads_all_of_it_in_the_chat(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await ana.types("/avis")
    assert "L’avis n’a pas encore été remis." in ana.screen.text
    await handed_over(town)
    assert ana.menu[0] == ["Ce que devient notre avis"]
    await answers(town, 1, "partly")
    await ana.types("Ce que devient notre avis")
    assert "Retenu en partie : 1\n• 1. Un accès simple" in ana.screen.text
    assert "Attend une réponse : 2\n• 2. Un recours" in ana.screen.text
    assert "Réponse promise au plus tard le vendredi 15 octobre 2027." in ana.screen.text
    await ana.taps("Lire article par article")
    assert "Article 1. Un accès simple" in ana.screen.text
    assert "Le groupe est d’accord. Pour : 14. Contre : 2." in ana.screen.text
    assert "Cet article est retenu en partie." in ana.screen.text
    assert ana.screen.rows == [["Article suivant →"], ["Tous les articles"]]
    await ana.taps("Article suivant →")
    assert "Cet article attend encore sa réponse." in ana.screen.text
    assert ana.screen.rows[0] == ["← Article précédent", "Article suivant →"]
    await ana.taps("Article suivant →")
    assert TITLES[2] in ana.screen.text
    await ana.taps("Tous les articles")
    await ana.taps("Lire sur une page")
    assert "Elle n’est que pour vous" in ana.screen.text
    assert ana.screen.buttons["Lire sur une page"].startswith("/suite/")


async def test_a_late_promise_is_said_plainly(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    town.clock.now = datetime(2027, 10, 18, 12, 0, tzinfo=town.workshop.tz)
    await ana.types("/avis")
    assert "elle a 3 jours de retard" in ana.screen.text


async def test_only_who_took_part_has_an_opinion_to_follow(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.WITHDRAWN)
    stranger = town.stranger()
    await handed_over(town)
    for one in (ana, stranger):
        await one.types("/avis")
        assert "Ce que devient notre avis" not in one.screen.text
    await ana.types("/accueil")
    assert "Ce que devient notre avis" not in str(ana.menu)


async def test_an_article_that_is_no_more_leads_to_the_first(town: Town) -> None:
    (ana,) = await panel_of(town, "Ana")
    await handed_over(town)
    await ana.types("/avis")
    await ana.taps("Lire article par article")
    await ana.presses(ana.button("Article suivant →"))
    await ana.taps("Tous les articles")
    await ana.taps("Revenir à l’accueil")
    assert "Et maintenant ?" in ana.screen.text


async def test_the_team_is_alarmed_once_each_while_an_article_waits(town: Town) -> None:
    omar = await town.organiser("Omar")
    await handed_over(town)
    await walk_to(town, datetime(2027, 7, 26, 12, 0, tzinfo=town.workshop.tz))
    await answers(town, 1)
    alarms = [one.text for one in omar.phone.messages if "articles" in one.text]
    assert ["30 jours" in alarms[0], "90 jours" in alarms[1]] == [True, True]
    assert len(alarms) == 2
    await omar.types("/equipe")
    assert "2 articles de l’avis attendent encore la réponse" in omar.screen.text
    await walk_to(town, datetime(2027, 10, 2, 12, 0, tzinfo=town.workshop.tz))
    assert "La réponse à l’avis est promise pour le vendredi 15 octobre" in omar.screen.text
    await walk_to(town, datetime(2027, 10, 24, 12, 0, tzinfo=town.workshop.tz))
    assert "passée de 8 jours" in omar.screen.text
    for number in (2, 3):
        await answers(town, number)
    before = len(omar.phone.messages)
    await walk_to(town, datetime(2028, 5, 1, 12, 0, tzinfo=town.workshop.tz))
    assert len(omar.phone.messages) == before


async def test_a_promise_that_moves_moves_its_alarm(town: Town) -> None:
    omar = await town.organiser("Omar")
    await handed_over(town)
    commissioner = town.workshop.commissioner
    later = commissioner.answers_by + timedelta(days=31)
    await town.rewrites(
        commissioner=type(commissioner)(commissioner.name, commissioner.promise, later)
    )
    await walk_to(town, datetime(2027, 10, 10, 12, 0, tzinfo=town.workshop.tz))
    assert [one for one in omar.phone.messages if "est promise pour" in one.text] == []
    await walk_to(town, datetime(2027, 11, 2, 12, 0, tzinfo=town.workshop.tz))
    assert len([one for one in omar.phone.messages if "est promise pour" in one.text]) == 1


async def test_an_old_opinion_brings_no_old_alarms(town: Town) -> None:
    omar = await town.organiser("Omar")
    await listed(town)
    town.clock.now = datetime(2027, 8, 30, 12, 0, tzinfo=town.workshop.tz)
    handed = datetime(2027, 4, 26, tzinfo=town.workshop.tz).date()
    for _ in range(2):
        await town.act(
            lambda tx: actions.followup.hand_over(tx, organiser(town), OpinionForm.PROPOSAL, handed)
        )
    await fire_due(town)
    assert [one for one in omar.phone.messages if "jours" in one.text] == []


async def test_articles_are_listed_and_taken_out_until_the_opinion_is_handed_over(
    town: Town,
) -> None:
    await listed(town)
    await listed(town)  # nothing new
    await town.act(lambda tx: actions.followup.remove_article(tx, organiser(town), 2))
    opinion = await town.read(lambda tx: actions.followup.opinion(tx, town.workshop))
    assert [each.title for each in opinion.articles] == [TITLES[0], TITLES[2]]
