"""Whoever wants calendar files by e-mail besides the chat: both roads, one appointment."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from icalendar import Calendar, Event

import storage.outbox
from bot.calls import Never
from bot.departures import Departure
from bot.fates import record
from bot.rendering import Reader
from rules.attendance import Answer
from rules.messages import Lane, SendFile
from rules.pages import Purpose
from storage.transaction import Transaction
from tests.edges.mails.roads import (
    WEEKEND,
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
from tests.web.desk_town import read
from tests.web.speaker_town import do, page_of
from tests.web.test_calendar_page import moved
from tests.web.town import Browser, Town
from web.app import build_app

CHAT = 77
ASK = "Les recevoir aussi par courriel"


@pytest.fixture
def browser(house: Town) -> Browser:
    return Browser(build_app(replace(house.site(), sends_mail=True)))


async def wishes(town: Town, browser: Browser, person: str, wanted: str = "yes") -> str:
    """They press the button on the page of their calendar; what that says then."""
    page = await page_of(town, person, Purpose.CALENDAR)
    return read(await browser.send(page, f"{page}/courriel", {"wanted": wanted}))


def told(files: list[SendFile]) -> list[tuple[object, ...]]:
    return [facts(Calendar.from_ical(each.content)) for each in files]


def facts(calendar: object) -> tuple[object, ...]:
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    assert isinstance(event, Event)
    cancelled = str(calendar["METHOD"]) == "CANCEL"
    times = (event.decoded("DTSTART"), event.decoded("DTEND"))
    return (str(event["UID"]), int(str(event["SEQUENCE"])), cancelled, *times)


async def test_both_roads_tell_the_same_appointment(
    house: Town, post: MailServer, browser: Browser
) -> None:
    ana = await member(house, chat=CHAT)
    said = await wishes(house, browser, ana)
    assert "ils vous arrivent aussi par courriel" in said
    in_chat: list[SendFile] = []
    for step in (Answer.YES, None, Answer.NO, Answer.YES):
        if step is None:
            await moved(house, WEEKEND, 7)
        else:
            await says(house, ana, step)
        left = [each.row.message for each in await chats(house) if each.row.person == ana]
        in_chat += [each for each in left if isinstance(each, SendFile)]
        await posts(house, post.office())
    by_post = [facts(calendar_of(each)[0]) for _, each in post.got]
    assert len(by_post) == 4
    assert by_post == told(in_chat)
    assert "en plus de Telegram, comme vous l’avez demandé" in words(post.got[0][1])
    assert await to_call(house, ana) == []


@pytest.mark.proves("done.mail_once")
async def test_what_the_calendar_holds_already_comes_at_once(
    house: Town, post: MailServer, browser: Browser
) -> None:
    ana = await member(house, chat=CHAT)
    await says(house, ana, Answer.YES)
    await wishes(house, browser, ana)
    await posts(house, post.office(), 2)
    assert [facts(calendar_of(each)[0])[1:3] for _, each in post.got] == [(0, False)]
    assert len([each for each in await chats(house) if each.row.person == ana]) == 0
    await wishes(house, browser, ana)  # again changes nothing
    await posts(house, post.office(), 2)
    assert len(post.got) == 1


async def test_what_waits_for_the_chat_goes_there_all_the_same(
    house: Town, browser: Browser
) -> None:
    ana = await member(house, chat=CHAT)
    await says(house, ana, Answer.YES)
    await wishes(house, browser, ana)
    assert [each.reader.chat for each in await chats(house) if each.row.person == ana] == [CHAT]


async def test_whoever_takes_it_back_gets_no_more(
    house: Town, post: MailServer, browser: Browser
) -> None:
    ana = await member(house, chat=CHAT)
    await wishes(house, browser, ana)
    assert "ne vous arrivent plus par courriel" in await wishes(house, browser, ana, "no")
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    assert post.got == []


@pytest.mark.proves("done.mail_once")
async def test_nothing_comes_twice_once_the_chat_is_shut(
    house: Town, post: MailServer, browser: Browser
) -> None:
    ana = await member(house, chat=CHAT)
    await wishes(house, browser, ana)
    await says(house, ana, Answer.YES)
    heads = await house.database.read(lambda tx: storage.outbox.heads(tx, Lane.INTERACTIVE, 9))
    (number,) = [each.id for each in heads if each.person == ana]
    await shut_on(house, ana, number)
    await posts(house, post.office(), 2)
    assert [facts(calendar_of(each)[0])[1] for _, each in post.got] == [0]
    await says(house, ana, Answer.NO)
    await posts(house, post.office(), 2)
    assert [facts(calendar_of(each)[0])[1] for _, each in post.got] == [0, 1]
    assert await to_call(house, ana) == []


async def shut_on(town: Town, person: str, number: int) -> None:
    """A file leaves for a chat, and Telegram says that it is shut."""
    (left,) = [each for each in await chats(town) if each.row.id == number]

    async def fate(tx: Transaction) -> None:
        row = replace(left.row, attempts=2)
        await tx.run("outbox.retry", id=number, due_at=tx.now, error="", now=tx.now)
        reader = Reader(person, town.workshop.id, CHAT, "fr")
        departure = Departure(row, reader, None, edits=False, draws=True, mails=True)
        await record(tx, departure, Never("forbidden", blocked=True))

    await do(town, fate)


async def test_the_page_offers_it_to_whom_it_can_reach(house: Town, browser: Browser) -> None:
    ana = await member(house, chat=CHAT)
    page = await page_of(house, ana, Purpose.CALENDAR)
    assert ASK in read(await browser.get(page))
    without = Browser(build_app(house.site()))
    assert ASK not in read(await without.get(page))

    async def unbound(tx: Transaction) -> None:
        await tx.run("erasure.unbind", person=ana)

    await do(house, unbound)
    shown = read(await browser.get(page))
    assert ASK not in shown
    assert "et chaque changement, vous arrive aussi par courriel" in shown
    denise = await page_of(house, house.person, Purpose.CALENDAR)
    assert "courriel" not in read(await browser.get(denise))  # whose address nobody knows


@pytest.mark.proves("done.mail_once")
async def test_the_same_form_twice_is_once(house: Town, post: MailServer, browser: Browser) -> None:
    ana = await member(house, chat=CHAT)
    await says(house, ana, Answer.YES)
    page = await page_of(house, ana, Purpose.CALENDAR)
    source = (await browser.get(page)).text
    form = source[source.index("/courriel") :]
    hidden = dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', form)[:2])
    for _ in range(2):
        sent = {**hidden, "wanted": "yes"}
        led = await browser.http.post(f"{page}/courriel", data=sent, follow_redirects=True)
        assert led.status_code == 200
    await posts(house, post.office(), 2)
    assert len(post.got) == 1


@pytest.mark.proves("done.mail_forwarded")
async def test_an_email_that_is_passed_on_opens_nothing_of_its_reader(
    house: Town, post: MailServer, browser: Browser
) -> None:
    ana = await member(house, "Zéphyrine")
    await says(house, ana, Answer.YES)
    await posts(house, post.office())
    ((_, message),) = post.got
    for address in links(message).values():
        shown = await browser.get(path(address))
        assert shown.status_code == 200
        for hidden in ("Zéphyrine", "Durand", "ana@example.org", "vous avez répondu"):
            assert hidden not in shown.text, address
