"""One's own calendar: what it holds, how it follows the programme, and who can see it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from icalendar import Calendar, Event

import actions.attendance
import actions.workshops
from actions.workshop_file import to_json
from rules.attendance import Answer
from rules.pages import Purpose
from rules.who import CitizenState, Who
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.web.desk_town import citizen, form_of, read, twice
from tests.web.opinion_town import page_of, participant
from tests.web.speaker_town import TRAINING, accepted, asked, do, slot
from tests.web.test_accessibility import faults
from tests.web.test_letter_answered import Visit, moves
from tests.web.town import Browser, Town
from web.app import build_app

GUESSED = f"/{Purpose.CALENDAR}/{'0' * 32}"


@pytest.fixture
async def ana(town: Town) -> str:
    return await participant(town, "Ana")


async def events(browser: Browser, page: str) -> list[Event]:
    """What a calendar that has never asked before is given."""
    answer = await browser.get(f"{page}/agenda.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    return list(calendar.events)


async def says(town: Town, person: str, key: str, given: Answer) -> None:
    who = Who.oneself(person, town.workshop.id)
    await do(town, lambda tx: actions.attendance.answer(tx, who, key, given, now=tx.now))


async def moved(town: Town, key: str, days: int) -> None:
    """A gathering takes place later, and everybody whose calendar holds it follows."""
    before = town.workshop
    later = timedelta(days=days)
    after = replace(
        before,
        gatherings=tuple(
            replace(
                each,
                starts_at=each.starts_at + later,
                ends_at=each.ends_at + later,
                sessions=tuple(
                    replace(one, starts_at=one.starts_at + later, ends_at=one.ends_at + later)
                    for one in each.sessions
                ),
            )
            if each.key == key
            else each
            for each in before.gatherings
        ),
    )

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", after, now=tx.now)
        change = {
            "actor": "command",
            "before": to_json(before),
            "gathering": key,
            "after": "",
        }
        await actions.attendance.tell_some(tx, change)

    await do(town, body)


async def test_the_page_shows_what_the_calendar_holds(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await page_of(town, ana, Purpose.CALENDAR)
    shown = await browser.get(page)
    assert faults(shown.text) == []
    said = read(shown)
    assert "Premier week-end" in said
    assert "Second week-end" not in said
    host = town.site().public_url.partition("://")[2]
    assert f'href="webcal://{host}{page}/agenda.ics"' in shown.text
    assert "calendar.google.com/calendar/render?cid=webcal%3A%2F%2F" in shown.text
    (event,) = await events(browser, page)
    about = town.workshop.gatherings[0]
    assert event.decoded("DTSTART").astimezone(UTC) == about.starts_at.astimezone(UTC)
    assert event["SEQUENCE"] == 0


async def test_who_has_promised_nothing_has_an_empty_calendar(town: Town, browser: Browser) -> None:
    bob = await citizen(town, "Bob", CitizenState.VALIDATED)
    page = await page_of(town, bob, Purpose.CALENDAR)
    assert "Il est vide pour l’instant." in read(await browser.get(page))
    assert await events(browser, page) == []


async def test_a_calendar_that_has_it_already_is_sent_nothing(
    town: Town, browser: Browser, ana: str
) -> None:
    file = f"{await page_of(town, ana, Purpose.CALENDAR)}/agenda.ics"
    first = await browser.get(file)
    tag = first.headers["etag"]
    town.clock.at = town.clock.now() + timedelta(days=3)
    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        again = await browser.get(file, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b""), known
        assert again.headers["etag"] == tag
    assert (await browser.get(file)).content == first.content
    await says(town, ana, "weekend-2", Answer.YES)
    changed = await browser.get(file, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


async def test_a_change_of_the_programme_is_the_same_appointment(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await page_of(town, ana, Purpose.CALENDAR)
    (before,) = await events(browser, page)
    await moved(town, "weekend-1", 7)
    (after,) = await events(browser, page)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == int(str(before["SEQUENCE"])) + 1
    assert after.decoded("DTSTART") == before.decoded("DTSTART") + timedelta(days=7)
    assert after.decoded("LAST-MODIFIED") >= before.decoded("LAST-MODIFIED")


async def test_what_one_does_not_come_to_leaves_the_calendar(
    town: Town, browser: Browser, ana: str
) -> None:
    page = await page_of(town, ana, Purpose.CALENDAR)
    await says(town, ana, "weekend-1", Answer.NO)
    assert await events(browser, page) == []


async def test_a_speaker_s_calendar_holds_their_time_alone(town: Town, browser: Browser) -> None:
    anne = await accepted(town)
    (event,) = await events(browser, await page_of(town, anne, Purpose.CALENDAR))
    assert str(event["UID"]).startswith(f"gs-{TRAINING}-p")
    assert event.decoded("DTSTART").astimezone(UTC) == slot(town).starts_at.astimezone(UTC)
    assert str(event["LOCATION"]).startswith("Salle 3, ")


@pytest.mark.proves("calendar.revoked")
async def test_an_address_that_was_changed_shows_nothing(
    town: Town, browser: Browser, ana: str
) -> None:
    old = await page_of(town, ana, Purpose.CALENDAR)
    said = read(await browser.send(old, f"{old}/adresse", {}))
    assert "C’est fait : voici votre nouvelle adresse." in said
    new = await page_of(town, ana, Purpose.CALENDAR)
    assert new != old
    assert len(await events(browser, new)) == 1
    for gone in (old, f"{old}/agenda.ics", GUESSED, f"{GUESSED}/agenda.ics"):
        answer = await browser.get(gone)
        assert answer.status_code == 404, gone
        assert "Premier week-end" not in answer.text


async def test_two_quick_taps_lead_to_the_same_new_address(
    town: Town, browser: Browser, ana: str
) -> None:
    old = await page_of(town, ana, Purpose.CALENDAR)
    unused = await form_of(browser, old)
    first, second = await twice(browser, old, f"{old}/adresse", {})
    new = await page_of(town, ana, Purpose.CALENDAR)
    assert [each.headers["location"] for each in (first, second)] == [f"{new}?noted=renewed"] * 2
    # A form of the old page that has changed nothing opens nothing; nor does another browser’s.
    assert (await browser.http.post(f"{old}/adresse", data=unused)).status_code == 404
    stranger = Browser(build_app(town.site()))
    assert (await stranger.http.post(f"{old}/adresse", data=unused)).status_code == 404
    # Nor does the form that changed it, once the address was changed again.
    _, last = await twice(browser, new, f"{new}/adresse", {})
    newest = await page_of(town, ana, Purpose.CALENDAR)
    assert last.headers["location"] == f"{newest}?noted=renewed"
    assert (await browser.get(second.headers["location"])).status_code == 404


@pytest.mark.proves("calendar.revoked")
async def test_no_other_page_of_a_person_opens_their_calendar(
    town: Town, browser: Browser, ana: str
) -> None:
    other = await page_of(town, ana, Purpose.SURVEY)
    token = other.rpartition("/")[2]
    assert (await browser.get(f"/{Purpose.CALENDAR}/{token}/agenda.ics")).status_code == 404


@pytest.mark.proves("calendar.revoked")
async def test_who_is_erased_has_no_calendar(town: Town, browser: Browser, ana: str) -> None:
    page = await page_of(town, ana, Purpose.CALENDAR)
    await do(town, lambda tx: erase_person(tx, ana))
    assert (await browser.get(f"{page}/agenda.ics")).status_code == 404


async def test_a_speaker_comes_to_their_calendar_from_their_page(
    town: Town, browser: Browser
) -> None:
    anne = await accepted(town)
    page = await page_of(town, anne, Purpose.SPEAKER)
    shown = await browser.get(page)
    assert faults(shown.text) == []
    here = f"{page}/mon-agenda"
    assert f'action="{here}"' in shown.text
    hidden = dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', shown.text)[:2])
    for _ in range(2):  # two taps
        led = await browser.http.post(here, data=hidden, follow_redirects=True)
        assert led.url.path == await page_of(town, anne, Purpose.CALENDAR)
        assert "Mon agenda" in read(led)
        assert f'href="{page}">Ma page' in led.text
        assert "/papiers" not in led.text  # there are none for them


async def test_whoever_knows_a_speaker_s_calendar_only_is_led_to_no_other_page(
    town: Town, browser: Browser, ana: str
) -> None:
    anne = await accepted(town)
    theirs = (await page_of(town, anne, Purpose.SPEAKER)).rpartition("/")[2]
    calendar = await page_of(town, anne, Purpose.CALENDAR)
    for shown in (
        await browser.get(calendar),
        await browser.get(f"{calendar}?de=unknown"),
        await browser.get(f"{await page_of(town, ana, Purpose.CALENDAR)}?de={theirs}"),
    ):
        assert "Ma page" not in read(shown)
    citizen = await browser.get(await page_of(town, ana, Purpose.CALENDAR))
    assert "Mes papiers" in read(citizen)


async def test_a_speaker_without_an_appointment_is_offered_no_calendar(
    town: Town, browser: Browser
) -> None:
    page = await page_of(town, await asked(town), Purpose.SPEAKER)
    assert "/mon-agenda" not in (await browser.get(page)).text


async def test_a_citizen_without_telegram_comes_to_it_from_their_letter(
    town: Town, browser: Browser
) -> None:
    visit = await Visit.of(town, browser)
    await visit.comes_to_the_questions()
    await moves(town, CitizenState.QUALIFIED)
    await visit.opens()
    assert "/agenda" not in visit.shown.text
    await moves(town, CitizenState.VALIDATED)
    await says(town, town.person, "weekend-1", Answer.YES)
    await visit.opens()
    assert faults(visit.shown.text) == []
    await visit.presses("/agenda")
    assert visit.shown.url.path == await page_of(town, town.person, Purpose.CALENDAR)
    assert "Premier week-end" in read(visit.shown)
