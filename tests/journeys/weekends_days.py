"""The journey of the weekends, from the first of March to the Monday after the second one."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from rules.attendance import where
from tests.journeys.desk import Pages
from tests.journeys.phone import Json
from tests.journeys.weekends_before import Fields, notes
from tests.journeys.weekends_cast import (
    BORN,
    GATHERINGS,
    IN_TELEGRAM,
    POSTCODE,
    Crowd,
    Part,
    people,
)

STAFF = (
    ("Inès", "Morel", "facilitator"),
    ("Marc", "Petit", "note_taker"),
    ("Lucia", "Reyes", "interpreter"),
)
"""With Claire and Sophie, the five of the team; these three are there and sign in nowhere."""
FIRST_MORNING = "2027-03-27-am"
LISTS = {"l": "late", "m": "missing", "e": "expected", "h": "here", "o": "other"}
ROOM = "Salle des Tilleuls"
_ROOM = re.compile(r'<option value="([^"]+)"[^>]*>(Salle [^<]+)<')
_LINK = re.compile(r"<code>([^<]*/l/[^<]+)</code>")
_ROW = re.compile(r'<li id="([a-z])-([^"]+)"')


async def it_is_asked_again_on_the_day(crowd: Crowd) -> None:
    """Anaïs knows on the first of March, as she said; the bot was killed in February."""
    await crowd.to("2027-02-10T12:00")
    await crowd.played.kill_bot()
    await crowd.played.start_bot()
    anais, first = crowd.phones[Part.KNOWS_LATER], crowd.script.workshop.gatherings[0]
    await crowd.to("2027-03-01T09:30")
    await anais.never_sees("Vous pensiez savoir")
    await crowd.to("2027-03-01T10:30")
    await crowd.asked("attendance:weekend-1", crowd.people[Part.KNOWS_LATER])
    yes = crowd.script.say("attendance.yes", **where(first))
    await anais.taps(yes, under="Vous pensiez savoir")
    await anais.sees("C’est noté pour « Premier week-end »")
    await crowd.done("attendance:weekend-1", crowd.people[Part.KNOWS_LATER])
    for number in (Part.SILENT, Part.SILENT_BY_MAIL):
        for key in GATHERINGS:
            await notes(crowd, number, key)


async def some_change_their_minds(crowd: Crowd) -> None:
    """No, and yes after all: in the chat, and by the links of e-mails."""
    await turns_in_chat(crowd)
    turns = crowd.people[Part.TURNS_BY_MAIL]
    await answers_by_link(crowd, turns, "Second week-end", "Non, je ne peux pas venir", "no")
    await crowd.to("2027-03-03T10:00")
    await answers_by_link(crowd, turns, "Second week-end", "Finalement, je viens", "yes")
    page = crowd.calendars[crowd.people[Part.BOTH_ROADS]]
    await page.opens(page.path)
    await page.sends("/courriel", {"wanted": "yes"})
    page.sees("ils vous arrivent aussi par courriel")
    await another_address(crowd, crowd.people[Part.MOVES_ADDRESS])
    await comes_to_telegram(crowd)


async def turns_in_chat(crowd: Crowd) -> None:
    theo, about = crowd.phones[Part.TURNS], crowd.script.workshop.gatherings[2]
    for key, noted, file in (
        ("attendance.no", "vous ne pouvez pas venir", "Supprimez de votre agenda"),
        ("attendance.yes", "vous venez", "est de nouveau dans votre programme"),
    ):
        await theo.chooses(crowd.script.say("common.menu-dates"))
        await theo.taps("Second week-end", under="Mes dates")
        await theo.taps(crowd.script.say("dates.answer"))
        await theo.taps(crowd.script.say(key, **where(about)), under="Second week-end")
        await theo.sees(f"C’est noté pour « Second week-end » : {noted}")
        await theo.sees(file)


async def answers_by_link(crowd: Crowd, person: str, about: str, label: str, answer: str) -> None:
    """Press a link of the newest e-mail about this, then the button of the page it leads to."""
    found = [mail for mail in await crowd.mails(person) if _leads(mail, about, label)]
    assert found, [mail["subject"] for mail in await crowd.mails(person)]
    (url,) = [one["url"] for one in found[-1]["links"] if one["text"] == label]
    page = await crowd.browser()
    parts = urlsplit(url)
    await page.opens(f"{parts.path}?{parts.query}")
    await page.sends(parts.path, {"answer": answer})
    assert page.status == 200, page.shown


def _leads(mail: Json, about: str, label: str) -> bool:
    return about in mail["text"] and any(one["text"] == label for one in mail["links"])


async def another_address(crowd: Crowd, person: str) -> None:
    """They change the address of their calendar: the one before is gone at once."""
    page, before = crowd.calendars[person], crowd.feeds[person]
    await page.opens(page.path)
    await page.sends("/adresse")
    crowd.feeds[person] = f"{page.path}/agenda.ics"
    await page.opens(before)
    assert page.status == 404
    await page.opens(crowd.feeds[person])
    assert page.status == 200


async def comes_to_telegram(crowd: Crowd) -> None:
    """Somebody who was written to by e-mail opens the bot: from now on the chat is the road.

    The link of their letter is too old by then; Sophie reads them another one.
    """
    number, letter = Part.COMES_TO_TELEGRAM, crowd.letters[Part.COMES_TO_TELEGRAM]
    await crowd.sophie.does(crowd.file(number), "/lien")
    found = _LINK.search(crowd.sophie.shown)
    assert found, crowd.sophie.shown
    letter.address = found[1]
    crowd.arrived = await crowd.played.phone(*letter.name.split(" ", 1))
    row = people()[number + 1]
    await crowd.arrived.starts(letter.token)
    await crowd.arrived.sees("1 sur 2")
    await crowd.arrived.types(row[BORN])
    await crowd.arrived.sees("2 sur 2")
    await crowd.arrived.types(row[POSTCODE])
    await crowd.arrived.sees("Vous participez : Premier week-end")


async def the_programme_changes(crowd: Crowd) -> None:
    """A room is found, one video is called off, the hearing begins half an hour later."""
    await crowd.to("2027-03-10T10:00")
    room: Fields = {"room": "", "name": ROOM, "capacity": "60"}
    await crowd.sophie.does("salles", "/salles", room, holding='name="room" value=""')
    offered = {name: key for key, name in _ROOM.findall(crowd.sophie.shown)}
    held: Fields = {"session-accueil": offered[ROOM], "session-mandat": offered[ROOM]}
    await crowd.sophie.does("salles", "/seances", held, holding='name="session-accueil"')
    await changes(crowd, "en-ligne", "video-assurance", 'value="off"')
    hours: Fields = {"starts": "2027-04-24T14:30", "ends": "2027-04-24T16:00"}
    titles: Fields = {
        "title-fr": "Les experts que vous avez demandé à entendre",
        "title-en": "The experts you asked to hear",
    }
    await changes(crowd, "weekend-2", "auditions", 'value="put"', {**hours, **titles})
    olga = crowd.speakers["Olga Castel"].page
    assert olga  # at another hour her yes says nothing: she is asked anew
    await olga.does("", "/reponse", {"answer": "yes"}, holding='value="auditions"')
    olga.sees("Votre réponse est notée")
    await crowd.to("2027-03-11T12:00")


async def changes(
    crowd: Crowd, gathering: str, session: str, form: str, fields: Fields | None = None
) -> None:
    """Change the programme on its page, which says what will happen and asks once."""
    await crowd.sophie.opens(f"programme/{gathering}/{session}")
    await crowd.sophie.sends(f"/programme/{gathering}", fields, holding=form)
    await crowd.sophie.sends(f"/programme/{gathering}", holding='name="sure"')
    assert crowd.sophie.status == 200, crowd.sophie.shown
    crowd.sophie.sees("Le programme est changé")


async def others_will_be_there(crowd: Crowd) -> None:
    """A facilitator, somebody who takes notes, an interpreter: with an attendance of their own."""
    for first, last, kind in STAFF:
        them: Fields = {"first": first, "last": last, "kind": kind, "language": "fr"}
        half_days: Fields = {"half_day": ["2027-03-27-am", "2027-03-27-pm"], "accompanies": ""}
        await crowd.sophie.does("autres", "/autres", {**them, **half_days})
        crowd.sophie.sees(last)


async def two_withdraw_in_the_last_days(crowd: Crowd) -> None:
    """One on Thursday night in the chat, one on the telephone."""
    await crowd.to("2027-03-25T22:30")
    phone = crowd.phones[Part.LEAVES]
    await phone.chooses(crowd.script.say("common.menu-dates"))
    await phone.taps(crowd.script.say("dates.give-up"))
    await phone.decides(crowd.script.say("leaving.yes-give-up"))
    await phone.sees("vous ne participez plus")
    await crowd.to("2027-03-26T09:00")
    await crowd.sophie.does(crowd.file(Part.LEAVES_BY_MAIL), "/renoncer")
    for number in (Part.LEAVES, Part.LEAVES_BY_MAIL):
        await crowd.leaves(crowd.people[number])


async def trains_are_late(crowd: Crowd) -> None:
    """One says so in the chat, one on the telephone; the door knows until when to wait."""
    await crowd.to("2027-03-27T08:30")
    await crowd.played.kill_bot()
    await crowd.played.start_bot()
    phone = crowd.phones[Part.TRAIN]
    await phone.types("/retard")
    await phone.taps("Environ 30 minutes")
    await phone.sees("vous arriverez vers 10 h 30")
    await crowd.sophie.does(crowd.file(Part.TRAIN_BY_MAIL), "/retard", {"delay": "60"})
    door = await at_the_door(crowd)
    assert door["late"] == {crowd.people[Part.TRAIN], crowd.people[Part.TRAIN_BY_MAIL]}


async def people_arrive(crowd: Crowd) -> None:
    """Everybody expected is ticked but the two who never come; the staff are ticked, too."""
    await crowd.to("2027-03-27T10:05")
    away = {crowd.people[number] for number in Part.away()}
    door = await at_the_door(crowd)
    for person in sorted((door["expected"] | door["missing"] | door["late"]) - away):
        await ticks(crowd.sophie, person)
    door = await at_the_door(crowd)
    assert door["here"] & set(crowd.people) == set(crowd.people) - away
    assert len(door["here"] - set(crowd.people)) >= len(STAFF)
    absent = {crowd.people[Part.ABSENT], crowd.people[Part.ABSENT_BY_MAIL]}
    assert door["missing"] | door["expected"] >= absent


async def at_the_door(crowd: Crowd) -> dict[str, set[str]]:
    """Who is in which list of the page of arrivals on the first morning."""
    await crowd.sophie.opens(f"arrivees?demi={FIRST_MORNING}")
    found: dict[str, set[str]] = {name: set() for name in LISTS.values()}
    for sign, person in _ROW.findall(crowd.sophie.shown):
        found[LISTS[sign]].add(person)
    return found


async def ticks(pages: Pages, person: str) -> None:
    """Press the button beside a name on the page of arrivals."""
    holding = (f'name="person" value="{person}"', 'value="tick"')
    await pages.sends("/arrivees", holding=holding)
    assert pages.status == 200, pages.shown


async def the_afternoon_runs_late(crowd: Crowd) -> None:
    """«+15 minutes», while everybody is there: Karim speaks later, and all calendars follow."""
    await crowd.to("2027-03-27T16:50")
    await changes(crowd, "weekend-1", "formation-soin", 'value="shift"', {"minutes": "15"})
    await crowd.to("2027-03-29T09:30")


async def the_second_weekend_passes(crowd: Crowd) -> None:
    """The last word two days before, the weekend, and the Monday after it."""
    await crowd.to("2027-04-22T12:00")
    for number in range(0, IN_TELEGRAM, 4):
        if number not in Part.away():
            await crowd.phones[number].taps(crowd.script.say("planned.still"))
            await crowd.phones[number].sees("nous vous attendons")
    await crowd.to("2027-04-24T09:00")
    await crowd.played.kill_bot()
    await crowd.played.start_bot()
    await crowd.to("2027-04-26T12:00")
