"""Which road a message takes: what speakers get, what is still owed, a chat that was shut since."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

import actions.mail_ways
import actions.owed
import actions.reminders
import actions.slots
import actions.timers
import storage.accounts
import storage.calls
import storage.jobs
import storage.mail
import storage.outbox
import storage.people
import storage.timers
from rules.attendance import Answer
from rules.messages import Lane, Say, SendFile, To, Words
from rules.owed import Owed, What, button
from rules.slots import SlotAnswer
from storage.transaction import Transaction
from tests.edges.mails.roads import (
    calendar_of,
    chats,
    links,
    member,
    path,
    posts,
    says,
    to_call,
    words,
)
from tests.mail import MailServer
from tests.storage.town import sql
from tests.web.desk_town import read
from tests.web.speaker_town import TRAINING, asked, do, slot, who
from tests.web.test_answer_page import link
from tests.web.town import Browser, Town
from web.app import build_app

CHAT = 77


@pytest.mark.proves("done.mail_news")
async def test_a_speaker_without_a_chat_is_asked_and_invited_by_email(
    house: Town, post: MailServer
) -> None:
    anne = await asked(house)
    await posts(house, post.office())
    ((to, message),) = post.got
    assert to == "anne@example.org"
    assert "Accepteriez-vous d’intervenir\xa0?" in words(message)
    found = links(message)
    assert list(found) == [
        "Oui, j’accepte",
        "Non, je ne peux pas",
        "Ma page",
        "Parler à une personne",
        "Ne plus rien recevoir de nous",
    ]
    browser = Browser(build_app(house.site()))
    yes = path(found["Oui, j’accepte"])
    given = {"answer": "yes", "time": slot(house).mark}
    assert "vous acceptez ce moment" in read(await browser.send(yes, yes.partition("?")[0], given))
    await posts(house, post.office())
    invited = [each for _, each in post.got if "text/calendar" in str(each)]
    assert [str(calendar_of(each)[0]["METHOD"]) for each in invited] == ["REQUEST"]
    calendar, event = calendar_of(invited[0])
    assert str(event["UID"]).startswith(f"gs-{TRAINING}-p")
    assert event["ATTENDEE"].params["CN"] == "Anne Roy"
    assert list(links(invited[0]))[:2] == ["Oui, j’accepte", "Non, je ne peux pas"]
    await do(house, lambda tx: actions.slots.cancel(tx, who(house, anne), TRAINING, now=tx.now))
    await posts(house, post.office())
    (_, last) = [each for _, each in post.got if "text/calendar" in str(each)]
    calendar, gone = calendar_of(last)
    assert (str(calendar["METHOD"]), str(gone["UID"])) == ("CANCEL", str(event["UID"]))
    assert int(str(gone["SEQUENCE"])) > int(str(event["SEQUENCE"]))
    assert list(links(last)) == ["Ne plus rien recevoir de nous"]  # there is nothing to answer
    assert await to_call(house, anne) == []


async def test_a_speaker_is_not_phoned_for_a_file_that_stands_on_their_page(house: Town) -> None:
    anne = await asked(house)
    await chats(house, mails=False)
    assert await to_call(house, anne) == ["no_chat"]  # for the question

    async def called(tx: Transaction) -> None:
        await tx.run(
            "calls.settle",
            workshop=house.workshop.id,
            person=anne,
            reason="no_chat",
            now=tx.now,
            closed_by=house.organiser,
        )
        seen = slot(house).mark
        await actions.slots.answer(
            tx, replace(who(house, anne), actor=anne), TRAINING, SlotAnswer.YES, seen, now=tx.now
        )

    await do(house, called)
    await chats(house, mails=False)
    assert await to_call(house, anne) == []


@pytest.mark.proves("done.mail_news")
async def test_what_is_still_owed_comes_by_email_while_it_is_owed(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await do(house, lambda tx: actions.reminders.begin(tx, ana, house.workshop.id, now=tx.now))
    while not post.got:
        await walk(house)
        await posts(house, post.office())
    ((to, message),) = post.got
    assert (to, message["Subject"][:36]) == (
        "ana@example.org",
        "Ce que nous attendons encore de vous",
    )
    assert any("/reponse/" in each for each in links(message).values())
    for each in house.workshop.gatherings:
        await says(house, ana, Answer.NO, each.key)
    await posts(house, post.office())
    many = len(post.got)
    for _ in range(3):
        await walk(house)
        await posts(house, post.office())
    assert [each["Subject"] for _, each in post.got[many:] if "attendons" in each["Subject"]] == []


async def test_each_thing_still_owed_is_done_where_its_link_in_an_email_leads(
    house: Town,
) -> None:
    ana = await member(house)
    things = (
        Owed(What.CHARTER),
        Owed(What.NEEDS),
        Owed(What.LODGING),
        Owed(What.READING, about="a:1"),
    )
    say = Say("reminders.digest", {}, buttons=tuple((button(each),) for each in things))
    ways = await do(house, lambda tx: actions.mail_ways.ways(tx, ana, house.workshop, say))
    led = [re.sub("/[0-9a-f]{32}", "/…", each.url) for each in ways.links]
    assert led == ["/l/…/reponse/papiers#charter", "/besoins/…", "/supports/…"]


@pytest.mark.proves("done.remind_now")
async def test_who_is_reminded_now_gets_it_by_the_road_the_page_tells(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    site = replace(house.site(), sends_mail=True)
    browser = await house.signed_in(Browser(build_app(site)), house.organiser)
    page = f"{house.team_path}/attendu"
    before = f"{page}/relance?quoi=attendance"
    asked = read(await browser.get(before))
    assert "Par courriel, faute de Telegram : une personne Anaïs" in asked
    assert "Envoyer le rappel" in asked
    sent = await browser.send(before, f"{page}/relance", {"quoi": "attendance"})
    assert "Les rappels partent." in read(sent)
    await do(house, remind_all)
    await posts(house, post.office())
    ((to, message),) = [each for each in post.got if "attendons" in each[1]["Subject"]]
    assert (to, message["Subject"][:20]) == ("ana@example.org", "Ce que nous attendon")
    assert "déjà eu un rappel aujourd’hui Anaïs" in read(await browser.get(before))
    bounced = storage.mail.bounce
    await do(house, lambda tx: bounced(tx, ana, storage.mail.address_hash(tx, to), "5.1.1"))
    assert "Ni Telegram ni courriel : une personne, à appeler Anaïs" in read(
        await browser.get(before)
    )


async def test_without_a_mail_server_nobody_is_reminded_by_email(house: Town) -> None:
    await member(house)
    site = house.site()
    browser = await house.signed_in(Browser(build_app(site)), house.organiser)
    page = f"{house.team_path}/attendu"
    before = f"{page}/relance?quoi=attendance"
    assert "Ni Telegram ni courriel : une personne, à appeler Anaïs" in read(
        await browser.get(before)
    )
    await do(
        house,
        lambda tx: actions.owed.remind_now(
            tx, who(house, house.organiser), What.ATTENDANCE, mails=False
        ),
    )
    await do(house, remind_all)
    heads = await house.database.read(lambda tx: storage.outbox.heads(tx, Lane.REMINDER, 50))
    assert heads == []


async def remind_all(tx: Transaction) -> None:
    """Do the work that an organiser’s reminder is."""
    for number in await storage.jobs.due(tx, 10):
        job = await storage.jobs.claim(tx, number)
        assert job is not None
        if job.kind == actions.owed.REMIND:
            await actions.owed.remind_some(tx, job.arguments)


async def walk(town: Town) -> None:
    """Let time go by until the next timer, by day, and fire it."""
    due = await town.database.read(storage.timers.next_due)
    if due is not None:
        town.clock.at = max(town.clock.at, due)
    while not 8 <= town.clock.at.hour < 18:
        town.clock.at += timedelta(hours=1)

    async def fire(tx: Transaction) -> None:
        for timer in await storage.timers.due(tx):
            async with tx.savepoint(f"timer:{timer.key}") as part:
                await actions.timers.fire(part, timer, tx.now)
                await storage.timers.fired(part, timer.key)

    await do(town, fire)


@pytest.mark.proves("done.mail_news")
async def test_whoever_answers_by_link_while_their_chat_is_shut_is_told_by_email(
    house: Town, post: MailServer
) -> None:
    ana = await member(house, chat=CHAT)

    async def shut(tx: Transaction) -> None:
        await storage.accounts.set_reachable(tx, CHAT, reachable=False, now=tx.now)

    await do(house, shut)
    page = await link(house, ana)
    browser = Browser(build_app(house.site()))
    assert "vous venez" in read(await browser.send(page, page, {"answer": "yes"}))
    await posts(house, post.office())
    ((to, message),) = post.got
    assert to == "ana@example.org"
    assert str(calendar_of(message)[0]["METHOD"]) == "REQUEST"


async def test_what_a_conversation_answers_in_a_shut_chat_goes_to_no_mailbox(
    house: Town, post: MailServer
) -> None:
    ana = await member(house, chat=CHAT)

    async def answers(tx: Transaction) -> None:
        await storage.accounts.set_reachable(tx, CHAT, reachable=False, now=tx.now)
        await tx.enqueue(To(ana, house.workshop.id, CHAT), Say("common.yes"))

    await do(house, answers)
    await posts(house, post.office())
    assert post.got == []


async def test_who_belongs_to_no_workshop_of_it_gets_no_email(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)

    async def elsewhere(tx: Transaction) -> None:
        await tx.enqueue(To(ana), Say("common.yes"))
        file = SendFile("mot.txt", "text/plain", b"Bonjour", Words("common.yes"))
        await tx.enqueue(To(ana, house.workshop.id), file)

    await do(house, elsewhere)
    await posts(house, post.office())
    ((_, message),) = post.got  # the second
    (attached,) = list(message.iter_attachments())
    assert (attached.get_filename(), attached.get_payload(decode=True)) == ("mot.txt", b"Bonjour")


async def test_a_damaged_one_is_set_aside_and_its_reader_phoned(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await chats(house)

    async def damage(tx: Transaction) -> None:
        assert await sql(tx, "UPDATE outbox SET sealed_body = :sealed_x", sealed_x="?") > 0

    await do(house, damage)
    await posts(house, post.office())
    assert post.got == []
    assert await to_call(house, ana) == ["no_chat"]


async def test_a_notice_that_is_kept_for_the_chat_makes_nobody_phone(house: Town) -> None:
    ana = await member(house)

    async def queued(tx: Transaction) -> None:
        quiet = Say("common.yes", or_call=False)
        await tx.enqueue(To(ana, house.workshop.id, lane=Lane.REMINDER), quiet)

    await do(house, queued)
    await chats(house, mails=False)
    assert await to_call(house, ana) == []


async def test_a_letter_made_anew_leaves_the_next_email_its_own_link(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    stop = path(links(post.got[0][1])["Ne plus rien recevoir de nous"])
    browser = Browser(build_app(house.site()))
    assert (await browser.get(stop)).status_code == 200
    renewed = {"person": ana, "workshop": house.workshop.id}
    await do(house, lambda tx: tx.run("links.revoke", **renewed, now=tx.now))
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    newer = path(links(post.got[1][1])["Ne plus rien recevoir de nous"])
    assert newer != stop
    assert (await browser.get(newer)).status_code == 200
    assert (await browser.get(stop)).status_code == 410
    house.clock.at += timedelta(days=40)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    later = path(links(post.got[2][1])["Ne plus rien recevoir de nous"])
    assert later not in (newer, stop)
    assert (await browser.get(newer)).status_code == 200


async def test_once_a_gathering_has_begun_no_email_asks_whether_one_comes(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    about = house.workshop.gatherings[0]
    say = Say("reminders.digest", {}, buttons=((button(Owed(What.ATTENDANCE, about)),),))
    ask = await do(house, lambda tx: actions.mail_ways.ways(tx, ana, house.workshop, say))
    assert [each.url.split("/")[1] for each in ask.links] == ["reponse"]
    house.clock.at = about.starts_at + timedelta(hours=4)
    await posts(house, post.office())
    ((_, message),) = post.got
    assert list(links(message)) == ["Ne plus rien recevoir de nous"]
    assert "pas par les boutons de votre agenda" not in words(message)
    late = await do(house, lambda tx: actions.mail_ways.ways(tx, ana, house.workshop, say))
    assert late.links == ()


async def test_once_a_speaker_is_heard_no_email_asks_whether_they_accept(house: Town) -> None:
    anne = await asked(house)
    say = Say("slots.ask", {}, buttons=((button(Owed(What.ANSWER, about=TRAINING)),),))
    ask = await do(house, lambda tx: actions.mail_ways.ways(tx, anne, house.workshop, say))
    assert [each.url.split("/")[1] for each in ask.links] == ["reponse"]
    house.clock.at = slot(house).starts_at
    late = await do(house, lambda tx: actions.mail_ways.ways(tx, anne, house.workshop, say))
    assert late.links == ()
