"""Members of the steering committee are invited by e-mail, and answer by its links."""

from __future__ import annotations

from datetime import timedelta

import pytest

import actions.meetings
import storage.meetings
from rules.meetings import Coming, Typed
from rules.speakers import contact, nobody
from rules.who import Who
from tests.edges.mails.roads import calendar_of, links, path, posts, to_call, words
from tests.itip import Agenda
from tests.mail import MailServer
from tests.web.speaker_town import do
from tests.web.town import Browser, Town
from web.app import build_app


async def nadia(house: Town, email: str = "nadia@sante.example") -> str:
    """Somebody of the committee, which is asked to a first meeting the day after tomorrow."""
    team = Who(house.organiser, house.organiser, house.workshop.id)
    about = contact(nobody("fr"), "Nadia", "Berger", email, "06 39 98 00 12")
    await holds(house, "14:00")
    return await do(
        house,
        lambda tx: actions.meetings.add_member(tx, team, about, "Ministère", now=tx.now),
    )


async def holds(house: Town, hour: str) -> None:
    team = Who(house.organiser, house.organiser, house.workshop.id)
    day = (house.clock.now() + timedelta(days=2)).date().isoformat()
    meeting = Typed("1", day, hour, "120", "4 rue Haute, Paris")
    await do(house, lambda tx: actions.meetings.hold(tx, team, meeting, now=tx.now))


async def said(house: Town, person: str) -> Coming | None:
    found = await house.database.read(
        lambda tx: storage.meetings.of_person(tx, person, house.workshop.id)
    )
    return found[1][0].answer


@pytest.mark.proves("done.committee")
async def test_a_member_is_invited_answers_and_follows(house: Town, post: MailServer) -> None:
    person = await nadia(house)
    await posts(house, post.office(), 2)
    ((to, invited),) = post.got
    assert to == "nadia@sante.example"
    assert "Réunion 1 du comité de pilotage" in words(invited)
    agenda = Agenda("nadia@sante.example")
    calendar, event = calendar_of(invited)
    assert str(calendar["METHOD"]) == "REQUEST"
    agenda.receive(calendar.to_ical())
    assert set(links(invited)) >= {"Je viens", "Je ne viens pas", "Mon agenda"}
    assert await to_call(house, person) == []

    browser = Browser(build_app(house.site()))
    page = path(links(invited)["Je viens"])
    shown = await browser.get(page)
    assert shown.status_code == 200
    assert "4 rue Haute, Paris" in shown.text
    assert "Nadia" not in shown.text
    assert await said(house, person) is None
    taken = await browser.send(page, page.partition("?")[0], {"answer": "yes"})
    assert "C’est noté : vous venez." in taken.text.replace("\u00a0", " ")
    assert await said(house, person) is Coming.YES
    assert (await browser.get(path(links(invited)["Mon agenda"]))).status_code == 200

    await holds(house, "16:00")
    await posts(house, post.office(), 2)
    _, moved = calendar_of(post.got[-1][1])
    assert (moved["UID"], moved["SEQUENCE"]) == (event["UID"], 1)
    assert await said(house, person) is None
    wrong = await browser.send(page, page.partition("?")[0], {"answer": "later"})
    assert "Choisissez une des réponses proposées." in wrong.text

    team = Who(house.organiser, house.organiser, house.workshop.id)
    await do(house, lambda tx: actions.meetings.call_off(tx, team, 1, now=tx.now))
    await posts(house, post.office(), 2)
    gone, _ = calendar_of(post.got[-1][1])
    agenda.receive(gone.to_ical())
    assert agenda.held == {}
    assert "n’est plus dans le programme" in (await browser.get(page)).text


async def test_a_member_without_an_address_is_phoned(house: Town, post: MailServer) -> None:
    person = await nadia(house, "")
    await posts(house, post.office(), 2)
    assert post.got == []
    assert await to_call(house, person) == ["no_chat"]
