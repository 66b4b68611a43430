"""Who has no chat gets news by e-mail: what leaves, what it says, and when it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

import actions.attendance
import actions.help
import actions.links
import actions.reach
import storage.accounts
import storage.citizens
import storage.erasure
import storage.mail
import storage.outbox
import storage.people
from actions.mail_news import number_of
from bot.calls import Never
from bot.departures import Departure
from bot.fates import record
from bot.mail_fates import AGAIN, MOST_DOUBTS
from bot.rendering import Reader
from rules.attendance import Answer
from rules.facts import Fact
from rules.messages import Lane, Say, To
from rules.who import Who
from storage.transaction import Transaction
from tests.edges.mails.roads import (
    WEEKEND,
    calendar_of,
    chats,
    links,
    member,
    parts,
    path,
    posts,
    says,
    to_call,
    words,
)
from tests.mail import BREAKS, FROM, MailServer
from tests.web.speaker_town import do
from tests.web.test_calendar_page import moved
from tests.web.town import Browser, Town
from web.app import build_app

CHAT = 77


@pytest.mark.proves("done.mail_news")
async def test_who_has_no_chat_gets_the_calendar_file_by_email(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office(), 2)
    ((to, message),) = post.got
    assert to == "ana@example.org"
    assert await to_call(house, ana) == []
    assert parts(message) == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
        "application/ics",
    ]
    calendar, event = calendar_of(message)
    about = house.workshop.gatherings[0]
    assert str(calendar["METHOD"]) == "REQUEST"
    assert (event["SEQUENCE"], event["STATUS"]) == (0, "CONFIRMED")
    assert event.decoded("DTSTART") == about.starts_at
    assert str(event["ATTENDEE"]) == "mailto:ana@example.org"
    assert event["ATTENDEE"].params["CN"] == "Anaïs Durand"
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert event["ATTENDEE"].params["RSVP"] == "FALSE"
    assert str(event["ORGANIZER"]) == f"mailto:{house.workshop.team.email}"
    assert event["ORGANIZER"].params["SENT-BY"] == f"mailto:{FROM}"


async def test_it_is_read_without_pictures_and_by_whoever_listens(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    ((_, message),) = post.got
    team = house.workshop.team
    assert message["Subject"] == "Votre agenda : Premier week-end"
    assert message["From"].addresses[0].addr_spec == FROM
    assert message["Reply-To"].addresses[0].addr_spec == team.email
    assert (message["Content-Language"], message["Auto-Submitted"]) == ("fr", "auto-generated")
    html = words(message, "html")
    assert html.count("<h1") == 1
    assert [each for each in ("<img", "<table", "<script") if each in html] == []
    assert '<html lang="fr">' in html
    for said in ("Bonjour Anaïs,", "Premier week-end", team.phone, team.name.get("fr")):
        assert (said in words(message), said in html) == (True, True)
    stop = links(message)["Ne plus rien recevoir de nous"]
    assert message["List-Unsubscribe"].strip() == f"<{stop}>"
    assert stop in words(message)
    asked = await Browser(build_app(house.site())).get(path(stop))
    assert asked.status_code == 200
    assert "Anaïs" not in asked.text


@pytest.mark.proves("done.mail_news")
async def test_each_change_comes_by_the_same_road_as_the_first(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    await moved(house, WEEKEND, 7)
    await posts(house, post.office())
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    told = [
        (str(calendar["METHOD"]), int(str(event["SEQUENCE"])), str(event["UID"]))
        for calendar, event in map(calendar_of, (each for _, each in post.got if carries(each)))
    ]
    uid = told[0][2]
    assert told == [("REQUEST", 0, uid), ("REQUEST", 1, uid), ("CANCEL", 2, uid)]
    assert len({each["Message-ID"] for _, each in post.got}) == len(post.got)
    assert "Annulé : Premier week-end" in [each["Subject"] for _, each in post.got]


def carries(message: object) -> bool:
    return "text/calendar" in parts(message)  # type: ignore[arg-type] # an e-mail, as got


@pytest.mark.proves("done.mail_once")
async def test_two_changes_before_it_leaves_are_one_email(house: Town, post: MailServer) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await chats(house)  # it waits for the mail server now
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    (message,) = [each for _, each in post.got if carries(each)]
    assert str(calendar_of(message)[0]["METHOD"]) == "CANCEL"


async def test_its_buttons_are_links_to_where_the_thing_is_settled(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    post.got.clear()
    await moved(house, WEEKEND, 7)
    await posts(house, post.office())
    (message,) = [each for _, each in post.got if not carries(each)]
    found = links(message)
    yes, no = found["Je viens aussi à cette date"], found["Je ne peux plus venir"]
    assert yes.partition("?")[0] == no.partition("?")[0]
    assert (yes.partition("?")[2], no.partition("?")[2]) == ("choix=yes", "choix=no")
    assert message["Subject"] == "Changement : Premier week-end"
    asked = await Browser(build_app(house.site())).get(path(no))
    assert "samedi 3 avril" in asked.text


async def test_words_of_the_team_come_whole_and_to_write_back_is_to_reply(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    who = Who(house.organiser, ana, house.workshop.id)
    typed = "Bonjour,\n\nle car part à <b>8 h</b> & attend."
    await do(house, lambda tx: actions.help.write(tx, who, typed, now=tx.now))
    await posts(house, post.office())
    ((_, message),) = post.got
    assert "le car part à <b>8 h</b> & attend." in words(message)
    assert "le car part à &lt;b&gt;8 h&lt;/b&gt; &amp; attend." in words(message, "html")
    assert f"mailto:{house.workshop.team.email}" in links(message).values()
    assert typed.split("\n", maxsplit=1)[0] not in message["Subject"]
    assert "pour quoi faire\u00a0?</h1>" in words(message, "html")  # no «?» on a line of its own


@pytest.mark.proves("done.mail_news")
async def test_nobody_with_a_chat_gets_an_email(house: Town, post: MailServer) -> None:
    ana = await member(house, chat=CHAT)
    await says(house, ana, Answer.YES)
    (left,) = [each for each in await chats(house) if each.row.person == ana]
    assert left.reader.chat == CHAT
    await posts(house, post.office())
    assert post.got == []


@pytest.mark.proves("done.mail_news")
async def test_whoever_shuts_their_chat_gets_it_by_email_from_then_on(
    house: Town, post: MailServer
) -> None:
    ana = await member(house, chat=CHAT)
    await says(house, ana, Answer.YES)
    number = await waiting(house)

    async def shut(tx: Transaction) -> None:
        row = await storage.outbox.claim(tx, number)
        assert row is not None
        reader = Reader(ana, house.workshop.id, CHAT, "fr")
        departure = Departure(row, reader, None, edits=False, draws=True, mails=True)
        assert await record(tx, departure, Never("forbidden", blocked=True)) is False

    await do(house, shut)
    await posts(house, post.office())
    assert post.people == ["ana@example.org"]
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    assert post.people == ["ana@example.org"] * 2
    assert await to_call(house, ana) == []


async def waiting(town: Town) -> int:
    heads = await town.database.read(lambda tx: storage.outbox.heads(tx, Lane.INTERACTIVE, 9))
    return heads[-1].id


async def test_without_a_mail_server_they_are_phoned_as_before(house: Town) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    assert await chats(house, mails=False) == []
    assert await to_call(house, ana) == ["no_chat"]
    assert await house.database.read(lambda tx: storage.outbox.mails(tx, 9)) == []


async def test_the_team_s_news_of_people_goes_to_no_mailbox(house: Town, post: MailServer) -> None:
    async def body(tx: Transaction) -> None:
        await storage.people.save(
            tx, replace(await storage.people.get(tx, house.organiser), email="k@example.org")
        )
        await tx.run("erasure.unbind", person=house.organiser)
        await tx.enqueue(To(house.organiser, house.workshop.id), Say("common.yes"))

    await do(house, body)
    await posts(house, post.office())
    assert post.got == []
    assert await to_call(house, house.organiser) == ["no_chat"]


@pytest.mark.proves("done.mail_news")
@pytest.mark.parametrize("what", ["silence", "erased", "settled", "moved_away"])
async def test_what_is_not_to_be_said_any_more_does_not_leave(
    house: Town, post: MailServer, what: str
) -> None:
    ana = await member(house)
    only_if = "owed:attendance" if what == "settled" else None
    to = To(ana, house.workshop.id, only_if=only_if)
    await do(house, lambda tx: tx.enqueue(to, Say("common.yes")))
    if what != "settled":
        await chats(house)  # it waits for the mail server

    async def meanwhile(tx: Transaction) -> None:
        if what == "silence":
            await storage.citizens.silence(tx, ana, tx.now)
        elif what == "erased":
            await storage.erasure.erase_person(tx, ana)
        elif what == "moved_away":
            gone = replace(await storage.people.get(tx, ana), email=None)
            await storage.people.save(tx, gone)

    await do(house, meanwhile)
    if what == "settled":
        for each in house.workshop.gatherings:
            await says(house, ana, Answer.NO, each.key)
    await posts(house, post.office())
    said = [each for _, each in post.got if "Oui" in words(each)]
    assert said == []
    assert await to_call(house, ana) == (["no_chat"] if what == "moved_away" else [])


async def test_it_waits_at_night(house: Town, post: MailServer) -> None:
    ana = await member(house)
    house.clock.at = house.clock.at.replace(hour=22)
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    assert post.got == []
    house.clock.at += timedelta(hours=12)
    await posts(house, post.office())
    assert post.people == ["ana@example.org"]


async def test_an_address_that_refuses_is_kept_as_such_and_its_person_phoned(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    post.to_address["ana@example.org"] = ["550 5.1.1 no such user"]
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    assert await to_call(house, ana) == ["no_chat"]
    since = await refuses(house, ana, "ana@example.org")
    assert since == house.clock.now()
    await says(house, ana, Answer.NO)
    await posts(house, post.office())
    assert post.got == []  # not even tried
    await corrected(house, ana, "anais@example.org")
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    assert post.people == ["anais@example.org"]
    assert await refuses(house, ana, "anais@example.org") is None


async def refuses(town: Town, person: str, address: str) -> object:
    return await town.database.read(lambda tx: storage.mail.refuses_since(tx, person, address))


async def corrected(town: Town, person: str, address: str) -> None:
    async def body(tx: Transaction) -> None:
        before = await storage.people.get(tx, person)
        await storage.people.save(tx, replace(before, email=address))

    await do(town, body)


async def test_a_server_that_takes_nothing_for_a_day_leaves_it_to_the_telephone(
    house: Town, post: MailServer
) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    post.to_message = ["554 not now"] * 9
    for pause in (*AGAIN, timedelta()):
        await posts(house, post.office())
        house.clock.at += pause
        while not 8 <= house.clock.at.hour < 18:  # it waits for the morning besides
            house.clock.at += timedelta(hours=1)
    await posts(house, post.office(), 2)
    assert post.got == []
    assert await to_call(house, ana) == ["no_chat"]
    assert await refuses(house, ana, "ana@example.org") is None


@pytest.mark.proves("done.mail_once")
async def test_in_doubt_it_leaves_again_as_the_same_message(house: Town, post: MailServer) -> None:
    ana = await member(house)
    await says(house, ana, Answer.YES)
    post.to_message = [BREAKS] * 9
    for _ in range(MOST_DOUBTS + 2):
        await posts(house, post.office())
        house.clock.at += timedelta(hours=1)
    assert len(post.got) == MOST_DOUBTS
    assert len({each["Message-ID"] for _, each in post.got}) == 1
    assert len({links(each)["Oui, je viens"] for _, each in post.got}) == 1
    assert await to_call(house, ana) == []


async def test_accents_and_brackets_in_names_break_nothing(house: Town, post: MailServer) -> None:
    ana = await member(house, 'D’Artagnan "Zoé"; <b>🌻</b>')
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    ((_, message),) = post.got
    _, event = calendar_of(message)
    assert "Zoé" in str(event["ATTENDEE"].params["CN"])
    assert "Bonjour D’Artagnan" in words(message)
    assert "<b>🌻</b>" not in words(message, "html")


async def test_the_team_s_own_address_is_invited_by_nobody(house: Town, post: MailServer) -> None:
    ana = await member(house)
    await corrected(house, ana, house.workshop.team.email.upper())
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    ((_, message),) = post.got
    assert parts(message)[-1] == "text/calendar"
    (part,) = [each for each in message.walk() if each.get_content_type() == "text/calendar"]
    assert part.get_content_disposition() == "attachment"


async def test_the_number_of_an_email_is_nobody_s_to_make_up(house: Town) -> None:
    async def body(tx: Transaction) -> list[int | None]:
        good = number_of(tx, 7)
        bad = (good.replace("7.", "8."), "7", "x.y", "9" * 40, "²." + good[2:])
        return [actions.mail_news.row_of(tx, each) for each in (good, *bad)]

    assert await do(house, body) == [7, None, None, None, None, None]


MATTERS = {
    "planned.confirm": "Premier week-end : toujours d’accord ?",
    "planned.thanks": "Premier week-end : merci",
    "planned.missed": "Premier week-end : vous nous avez manqué",
    "attendance.called-off": "Annulé : Premier week-end",
    "programme.one-change": "Changement : Premier week-end",
    "workrooms.moved-now": "Changement : Premier week-end",
}


@pytest.mark.parametrize("told", MATTERS)
async def test_the_subject_of_an_email_says_what_it_is_about(
    house: Town, post: MailServer, told: str
) -> None:
    ana, about = await member(house), house.workshop.gatherings[0]
    facts: dict[str, Fact] = {
        "name": "Anaïs",
        "title": about.title,
        "starts": about.starts_at,
        "ends": about.ends_at,
        "was": about.starts_at,
        "place": "à Angers",
        "how": "whole",
        "what": "moved",
        "same-day": "yes",
        "moves": "",
        "file": "no",
    }
    facts |= {"gathering": about.title} if told.startswith("programme") else {}
    to = To(ana, house.workshop.id, lane=Lane.REMINDER)
    await do(house, lambda tx: tx.enqueue(to, Say(told, facts)))
    await posts(house, post.office())
    ((_, message),) = post.got
    assert message["Subject"].replace("\u00a0", " ").replace("\u202f", " ") == MATTERS[told]
    assert "crivez ici" not in words(message)  # an e-mail is answered
