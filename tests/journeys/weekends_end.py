"""How the journey of the weekends ends: what calendars hold, and what reminded whom of what."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from tests.itip import Agenda, Appointment, subscribed
from tests.journeys.phone import Json, Phone, read
from tests.journeys.weekends_cast import (
    GATHERINGS,
    IN_TELEGRAM,
    PARIS,
    Crowd,
    Part,
)
from tests.journeys.weekends_days import ROOM

QUIET = range(8, 21)  # hours in which we may write
DIGEST = "un petit rappel pour"
LAST_WORD = "toujours d’accord ?"
PLACE = "Hôtel des Quatre Marronniers, 12 rue de la Fontaine-aux-Merles, 75013 Paris"
ONLINE = "En ligne, de chez vous"
HOURS = {
    "weekend-1": ("2027-03-27T10:00", "2027-03-28T17:00", f"{ROOM} – {PLACE}"),
    "en-ligne": ("2027-04-06T18:30", "2027-04-18T20:00", ONLINE),
    "weekend-2": ("2027-04-24T10:00", "2027-04-25T17:00", PLACE),
}
"""The final programme, as the journey left it."""
TITLES = {"Premier week-end": "weekend-1", "Travail en ligne": "en-ligne"} | {
    "Second week-end": "weekend-2"
}
SPOKEN = {
    "Nadia Roche": {"2027-03-27T15:15"},
    "Karim Benali": {"2027-03-27T17:30"},  # a quarter of an hour later, said on the day
    "Mina Sorel": {"2027-03-28T09:00"},
    "Paul Vasseur": {"2027-03-28T10:00"},
    "Olga Castel": {"2027-04-06T18:30", "2027-04-24T14:30"},
    "Hugo Lemaire": set[str](),  # his video was called off
}
"""When each speaker speaks in the end."""
THINGS = (
    ("Dire si vous venez : ", "attendance"),
    ("Lire la charte de l’atelier", "charter"),
    ("Dire de quoi vous avez besoin", "needs"),
    ("Lire votre note de préparation et la confirmer", "brief"),
    ("Lire : « ", "reading"),
    ("Répondre au court questionnaire", "survey"),
)
"""How each thing is called to whoever owes it."""
_THING = re.compile(r"^• (.+?)(?: – (?:avant le|nous l’espérions pour le) .+)?$", re.MULTILINE)


@dataclass(frozen=True)
class Heard:
    """One message that somebody was sent, by whichever road."""

    person: str
    at: datetime
    text: str


async def every_calendar_equals_the_programme(crowd: Crowd) -> None:
    """Feed, and all files and e-mails in their order: the same appointments, as they are now."""
    gone = {Part.LEAVES, Part.LEAVES_BY_MAIL}
    dead = {Part.DIES, Part.DIES_BY_MAIL}  # they had not answered anything yet
    for number, person in enumerate(crowd.people):
        feed = await _feed(crowd, person)
        expected = set() if number in gone | dead else set(GATHERINGS)
        assert {_key(each) for each in feed.values()} == expected, number
        for each in feed.values():
            starts, ends, place = HOURS[_key(each)]
            assert (_local(each.starts_at), _local(each.ends_at)) == (starts, ends), number
            assert each.place == place, number
            in_part = number in {Part.IN_PART, Part.IN_PART_BY_MAIL} and _key(each) == "weekend-1"
            assert ("samedi" in each.description.partition("\n")[0].lower()) == in_part, number
            _says_the_programme(each)
        assert await _applied(crowd, person, _phone(crowd, number)) == feed, number
    for name, hours in SPOKEN.items():
        speaker = crowd.speakers[name]
        feed = await _feed(crowd, speaker.person)
        assert {_local(each.starts_at) for each in feed.values()} == hours, name
        assert await _applied(crowd, speaker.person, speaker.phone) == feed, name


def _says_the_programme(each: Appointment) -> None:
    """What an appointment says of its sequences is as they are now."""
    words = read(each.description)
    if _key(each) == "weekend-1":
        assert "17 h 15" in words
        assert "Salle des Tilleuls" in words
    if _key(each) == "weekend-2":
        assert "14 h 30" in words
    assert "assurances, employeurs" not in words


def _key(each: Appointment) -> str:
    return TITLES[each.title.partition(" – ")[0]]


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(PARIS):%Y-%m-%dT%H:%M}"


async def _feed(crowd: Crowd, person: str) -> dict[str, Appointment]:
    async with crowd.played.http.get(crowd.played.pages + crowd.feeds[person]) as answer:
        assert answer.status == 200
        return subscribed(await answer.read())


async def _applied(crowd: Crowd, person: str, phone: Phone | None) -> dict[str, Appointment]:
    """Apply every file of a chat and of a mailbox, in the order in which they came."""
    got: list[tuple[datetime, str]] = []
    for mail in await crowd.mails(person):
        (*cards,) = [one for one in mail["attachments"] if one.get("calendar") and one["inline"]]
        got += [(datetime.fromisoformat(mail["at"]), one["url"]) for one in cards]
    for message in await phone.from_bot() if phone else ():
        file = message["file"]
        if file and file["name"].endswith(".ics"):
            got.append((datetime.fromisoformat(message["date"]), file["url"]))
    agenda = Agenda(crowd.addresses[person])
    for _, url in sorted(got):
        agenda.receive(await crowd.content(url))
    return agenda.held


def _phone(crowd: Crowd, number: int) -> Phone | None:
    if number < IN_TELEGRAM:
        return crowd.phones[number]
    return crowd.arrived if number == Part.COMES_TO_TELEGRAM else None


async def every_reminder_was_owed(crowd: Crowd) -> None:
    """What each digest tells of was still to do in that second, by what the players did."""
    digests = [each for each in await everything_heard(crowd) if DIGEST in each.text]
    told = Counter[str]()
    for each in digests:
        things = _THING.findall(each.text)
        assert things, each.text
        for thing in things:
            what = _what(thing)
            told[what.partition(":")[0]] += 1
            assert crowd.diary.owed(each.person, what, each.at), (each, what)
    assert set(told) == {kind for _, kind in THINGS} - {"survey"}, told


async def nobody_was_reminded_at_night_or_twice_a_day(crowd: Crowd) -> None:
    """By whichever road: a digest a day at most, in the hours of the day; so is the last word."""
    heard = await everything_heard(crowd)
    asked = [each for each in heard if DIGEST in each.text or LAST_WORD in each.text]
    assert {each.at.astimezone(PARIS).hour for each in asked} <= set(QUIET)
    digests = Counter((e.person, e.at.astimezone(PARIS).date()) for e in heard if DIGEST in e.text)
    assert set(digests.values()) == {1}
    words = Counter((e.person, _title(e.text)) for e in heard if LAST_WORD in e.text)
    assert set(words.values()) == {1}
    comes = set(crowd.people) - {crowd.people[n] for n in Part.away() - {Part.ABSENT}}
    assert {person for person, title in words if title == "Second week-end"} >= comes - {
        crowd.people[Part.ABSENT]
    }


async def the_silenced_heard_nothing(crowd: Crowd) -> None:
    """After a death not one message left, though much was open; the others heard a lot."""
    assert len(crowd.silenced) == 2
    heard = await everything_heard(crowd)
    for person, since in crowd.silenced.items():
        before = [each for each in heard if each.person == person and each.at <= since]
        after = [each for each in heard if each.person == person and each.at > since]
        assert before
        assert after == []


async def everything_heard(crowd: Crowd) -> list[Heard]:
    """Every message to somebody: those of chats as they left, whatever became of them later."""
    chats = {phone.user: person for phone, person in zip(crowd.phones, crowd.people, strict=False)}
    if crowd.arrived:
        chats[crowd.arrived.user] = crowd.people[Part.COMES_TO_TELEGRAM]
    for speaker in crowd.speakers.values():
        if speaker.phone:
            chats[speaker.phone.user] = speaker.person
    url = f"{crowd.played.emulator}/sim/transcript?limit=1000000"
    async with crowd.played.http.get(url) as answer:
        lines = (await answer.json())["requests"]
    heard = [_heard(chats[line["chat_id"]], line) for line in lines if _speaks(line, chats)]
    for person in crowd.mailboxes:
        for mail in await crowd.mails(person):
            at = datetime.fromisoformat(mail["at"])
            heard.append(Heard(person, at, read(mail["text"])))
    return sorted(heard, key=lambda each: each.at)


def _speaks(line: Json, chats: dict[int, str]) -> bool:
    sends = line["method"].startswith("send") or line["method"] == "editMessageText"
    return bool(sends and line["ok"] and line["chat_id"] in chats)


def _heard(person: str, line: Json) -> Heard:
    said = line["fields"].get("text") or line["fields"].get("caption") or ""
    words = re.sub(r"<[^>]+>", "", str(said))
    return Heard(person, datetime.fromisoformat(line["at"]), read(words))


def _what(thing: str) -> str:
    for words, kind in THINGS:
        if thing.startswith(words):
            about = thing.removeprefix(words).removesuffix(" »")
            if kind == "attendance":
                return f"{kind}:{TITLES[about]}"
            return f"{kind}:{about}" if about else kind
    raise AssertionError(thing)


def _title(text: str) -> str:
    return next(title for title in TITLES if title in text.partition(LAST_WORD)[0])
