"""A grave situation: nothing leaves any more, by whichever way; the household is untouched."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

import actions.owed
import actions.quiet
import actions.reminders
import actions.silence
import actions.slots
import storage.calls
import storage.citizens
import storage.outbox
import storage.people
import storage.waves
from rules.calls import Reason
from rules.messages import Lane, Mail, Relay, Say, SendFile, To, Toast, Words
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.speaking import TRAINING, staged
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

VALIDATED = CitizenState.VALIDATED
NEWS = (Lane.INTERACTIVE, Lane.REMINDER, Lane.BULK)
FILE = SendFile("invitation.ics", "text/calendar", b"BEGIN", Words("common.yes"))


def who(town: Town, omar: Citizen, one: Citizen) -> Who:
    return Who(omar.person, one.person, town.workshop.id)


async def queue(tx: Transaction, one: Citizen, workshop: str) -> None:
    """One message of each kind in each lane that carries news, and an answer to a press."""
    for lane in NEWS:
        to = To(one.person, workshop, lane=lane)
        for message in (Say("common.yes"), FILE, Relay(one.phone.chat, 1)):
            await tx.enqueue(to, message)
    await tx.enqueue(To(one.person, workshop, one.phone.chat), Say("common.no"))
    await tx.enqueue(To(one.person, workshop, one.phone.chat), Toast("press"))
    mail = Mail(0, "token", "CODE", to="ana@example.org", language="fr")
    await storage.outbox.add_trial(tx, workshop, one.person, mail, one.name)


async def waiting(town: Town, one: Citizen) -> list[tuple[Lane, str]]:
    """What waits for somebody, by lane and kind."""

    async def body(tx: Transaction) -> list[tuple[Lane, str]]:
        found: list[tuple[Lane, str]] = []
        for lane in Lane:
            if lane is Lane.MAIL:
                mails = await storage.outbox.waiting_mails(tx, one.person)
                found += [(lane, "mail") for _ in mails]
                continue
            far = await storage.outbox.heads(tx, lane, 100)
            found += [(lane, head.kind) for head in far if head.person == one.person]
        return found

    return await town.read(body)


@pytest.mark.proves("expected.silence")
async def test_nothing_of_any_kind_in_any_lane_leaves_and_nothing_comes_back(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana", VALIDATED)
    bea = await town.citizen("Béa", VALIDATED, phone=ana.phone)
    workshop = town.workshop.id

    async def body(tx: Transaction) -> None:
        for one in (ana, bea):
            await queue(tx, one, workshop)

    await town.database.transact(body, cause="test:queue")
    before = await waiting(town, bea)
    assert len(before) == 3 * len(NEWS) + 3
    await town.database.transact(
        lambda tx: actions.quiet.begin(tx, who(town, omar, ana), now=tx.now), cause="test:quiet"
    )
    assert await waiting(town, ana) == [(Lane.ANSWER, "toast"), (Lane.INTERACTIVE, "say")]
    assert await waiting(town, bea) == before
    assert await town.read(lambda tx: storage.people.is_silenced(tx, bea.person)) is False
    lifted = "Une erreur"
    await town.database.transact(
        lambda tx: actions.silence.end(tx, who(town, omar, ana), lifted, now=tx.now),
        cause="test:end",
    )
    assert await waiting(town, ana) == [(Lane.ANSWER, "toast"), (Lane.INTERACTIVE, "say")]


@pytest.mark.proves("expected.silence")
async def test_what_would_come_later_does_not_come_either(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana, bea = await town.citizen("Ana", VALIDATED), await town.citizen("Béa", VALIDATED)
    for one in (ana, bea):
        await town.act(
            lambda tx, it=one: actions.reminders.begin(tx, it.person, town.workshop.id, now=tx.now)  # type: ignore[misc]
        )
        who_one = Who("system", one.person, town.workshop.id)
        await town.act(
            lambda tx, it=who_one: actions.calls.request(tx, it, Reason.SILENCE, now=tx.now)  # type: ignore[misc]
        )
    await town.act(lambda tx: actions.quiet.begin(tx, who(town, omar, ana), now=tx.now))
    seen = len(ana.phone.messages)
    town_time = town.workshop.gatherings[-1].ends_at + timedelta(days=20)
    await walk_to(town, datetime(2027, 2, 20, 12, tzinfo=town.workshop.tz))
    await work_through(town)
    await walk_to(town, town_time)
    await work_through(town)
    assert len(ana.phone.messages) == seen
    assert len(bea.phone.messages) > 0

    async def calls(tx: Transaction) -> list[int]:
        return [
            len(await storage.calls.open_of_person(tx, one.person, town.workshop.id))
            for one in (ana, bea)
        ]

    assert await town.read(calls) == [0, 1]


async def test_who_did_it_and_why_it_ended_is_kept_and_nobody_else_hears_the_word(
    town: Town,
) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await town.citizen("Ana", VALIDATED)
    bea = await town.citizen("Béa", VALIDATED)
    await ana.types("C’est son frère. Elle est très malade.")
    await omar.starts()
    await omar.taps("Messages sans réponse : 1")
    await omar.taps("Décès ou situation grave…")
    assert "Ne plus envoyer aucun message à Ana Durand ?" in omar.screen.text
    await omar.taps("Oui, ne plus rien envoyer")
    assert "Décision d’Omar Martin." in omar.screen.text
    assert "Décision d’Omar Martin." in lea.screen.text
    assert not any("grave" in shown.text or "écès" in shown.text for shown in bea.phone.messages)
    await lea.taps("Lever le silence")
    await lea.taps("Annuler")
    assert await town.read(lambda tx: storage.people.is_silenced(tx, ana.person))
    await omar.taps("Lever le silence")
    await omar.types("Elle va mieux")
    assert any("reçoit de nouveau" in shown.text for shown in lea.phone.messages)
    rows = await town.rows("audit.of_subject", subject=ana.person, most=50)
    acts = [row["act"] for row in rows]
    assert [acts.count(each) for each in (Act.SILENCE_BEGUN, Act.SILENCE_ENDED)] == [1, 1]


async def test_a_second_press_says_so_and_a_stranger_to_the_team_does_nothing(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", VALIDATED)
    there = f"|{ana.person}|show|{omar.person}|{town.workshop.id}"
    begins = f"1|silence|sure{there}".replace("show", "peace")
    await omar.presses(begins)
    await omar.presses(begins)
    assert "ne reçoit plus nos messages" in omar.screen.text
    for step, value in (("ask", "sure"), ("sure", "peace"), ("why", "panel"), ("ask", "end")):
        await ana.presses(f"1|silence|{step}|{ana.person}|{value}|{ana.person}|{town.workshop.id}")
    assert await town.read(lambda tx: storage.people.is_silenced(tx, ana.person))
    for step, value in (("sure", "panel"), ("ask", "panel"), ("why", "panel")):
        await omar.presses(
            f"1|silence|{step}|{ana.person}|{value}|{omar.person}|{town.workshop.id}"
        )
        assert "Personnes à appeler" in " ".join(omar.screen.labels)


@pytest.mark.proves("expected.silence")
async def test_an_email_of_first_contact_that_waits_is_left_out_of_its_wave(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana")
    mail = Mail(41, "token", "CODE")

    async def body(tx: Transaction) -> None:
        await storage.outbox.add_mails(
            tx, town.workshop.id, {ana.person: mail}, due_at=tx.now + timedelta(days=1)
        )
        await actions.quiet.begin(tx, who(town, omar, ana), now=tx.now)

    await town.database.transact(body, cause="test:mail")
    assert await waiting(town, ana) == []


async def test_a_silence_is_lifted_with_a_reason_alone(town: Town) -> None:
    omar, lea = await town.organiser("Omar"), await town.organiser("Léa")
    ana = await town.citizen("Ana", VALIDATED)
    await town.act(lambda tx: actions.quiet.begin(tx, who(town, omar, ana), now=tx.now))
    await lea.taps("Lever le silence")
    await lea.types(" ")
    assert await town.read(lambda tx: storage.people.is_silenced(tx, ana.person))
    assert "Dites en quelques mots pourquoi les messages reprennent." in lea.screen.text


@pytest.mark.proves("done.speaker_silence")
async def test_a_speaker_is_left_in_peace_too_by_whichever_way(town: Town) -> None:
    stage = await staged(town)
    anne, rose = await stage.speaker("Anne"), await stage.speaker("Rose")
    by_mail = await stage.speaker("Paul", chat=False)
    for one in (anne, rose, by_mail):
        await stage.asks(one, stage.slot(after=20 * [anne, rose, by_mail].index(one)))
    for one in (anne, by_mail):
        about = stage.who(one)
        await town.act(lambda tx, it=about: actions.quiet.begin(tx, it, now=tx.now))  # type: ignore[misc]
    seen = len(anne.phone.messages)
    await walk_to(town, town.clock() + timedelta(days=30))  # reminders of the answer
    for one in (anne, rose, by_mail):
        about = stage.who(one)
        await town.act(
            lambda tx, it=about: actions.slots.cancel(tx, it, TRAINING, now=tx.now)  # type: ignore[misc]
        )
    await walk_to(town, town.workshop.gatherings[-1].ends_at + timedelta(days=20))
    await work_through(town)
    assert len(anne.phone.messages) == seen
    assert len(rose.phone.messages) > seen
    assert await waiting(town, by_mail) == []

    async def calls(tx: Transaction) -> list[int]:
        return [
            len(await storage.calls.open_of_person(tx, one.person, town.workshop.id))
            for one in (anne, by_mail)
        ]

    assert await town.read(calls) == [0, 0]


async def test_of_what_a_speaker_writes_the_team_is_offered_to_leave_them_in_peace(
    town: Town,
) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await anne.types("Mon père est mort.")
    await stage.organiser.types("/equipe")
    await stage.organiser.taps("Messages sans réponse : 1")
    assert "Décès ou situation grave…" in stage.organiser.screen.labels
