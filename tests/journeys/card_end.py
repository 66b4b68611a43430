"""How the card's journey ends: what each person holds, and that nobody holds anything twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.journeys.card_after import ANSWERS, AWAY, BLOCKS
from tests.journeys.card_beds import THURSDAY_NIGHT
from tests.journeys.card_cast import Cast
from tests.journeys.phone import Json, Phone, read

PARIS = ZoneInfo("Europe/Paris")
QUIET = range(8, 21)  # hours in which we may write
ROOM = "Salle des Tilleuls"
_BRIEF_READ = re.compile(r"<li>Version (\d+), le ")
AGAIN = ("Mes dates", "Votre message en anglais", "Mon hébergement", "Écrire à un groupe")
"""Screens that somebody asked for twice, and so may have twice."""

ONCE = (
    "Bienvenue dans le groupe",
    "« donnees », de Nadia Roche",
    "« Chercher », d’Olga Castel",
    "Votre chambre est réservée",
    "à demain !",
    "Second week-end : merci d’avoir été des nôtres",
    "Cinq questions, deux minutes",
    "Votre avis est remis",
)
TEAM_ONCE = (
    "Théo Lefèvre renonce à participer",
    "Théo Lefèvre ne dort plus à l’",
    "L’avis a été remis il y a 30 jours",
    "L’avis a été remis il y a 90 jours",
    "L’avis a été remis il y a 180 jours",
    "La réponse à l’avis est promise",
    "Hugo Lemaire ne peut pas intervenir",
    "Nadia Roche a envoyé un support : « donnees ».",
)
SPOKEN = {
    "Nadia Roche": {"formation-donnees": "15:15"},
    "Karim Benali": {"formation-soin": "17:15"},
    "Mina Sorel": {"formation-droit": "09:00"},
    "Hugo Lemaire": {"video-assurance": "18:30"},
    "Paul Vasseur": {"formation-droit": "10:00"},
    "Olga Castel": {"video-recherche": "18:30", "auditions": "14:00"},
}
"""When each speaks in the end; Karim was moved, Olga took what Hugo could not."""


TO_CALL = "sont maintenant à appeler"
"""How many they are may be the same on two days."""


@dataclass(frozen=True)
class Entry:
    """What a calendar holds of one appointment, once every file was opened in its order."""

    sequence: int
    cancelled: bool
    starts: datetime
    place: str


async def every_calendar_is_right(cast: Cast) -> None:
    """Whoever came holds three appointments, Théo none; speakers hold their slots as they were."""
    gatherings = cast.script.workshop.gatherings
    for number, phone in enumerate(cast.phones):
        held = await calendar(cast, phone)
        assert len(held) == len(gatherings)
        if not number:
            assert all(entry.cancelled for entry in held.values())
            continue
        kept = sorted(held.values(), key=lambda entry: entry.starts)
        assert [(e.cancelled, e.starts) for e in kept] == [(False, g.starts_at) for g in gatherings]
        assert [ROOM in entry.place for entry in kept] == [True, False, False]
    for name, slots in SPOKEN.items():
        speaker = cast.speakers[name]
        if speaker.phone:
            found = list((await calendar(cast, speaker.phone)).values())
        else:
            found = [await appointment(cast, name, session) for session in slots]
        assert not any(entry.cancelled for entry in found)
        hours = [f"{entry.starts.astimezone(PARIS):%H:%M}" for entry in found]
        assert sorted(hours) == sorted(slots.values()), name


async def calendar(cast: Cast, phone: Phone) -> dict[str, Entry]:
    """Open all files of a chat in their order; each must be newer than the one it replaces."""
    held: dict[str, Entry] = {}
    for file in await phone.files(".ics"):
        async with cast.played.http.get(cast.played.emulator + file["url"]) as answer:
            uid, entry = _entry(await answer.read())
        assert uid not in held or entry.sequence > held[uid].sequence
        held[uid] = entry
    return held


async def appointment(cast: Cast, name: str, session: str) -> Entry:
    """The file that a speaker without a chat takes from their page."""
    page = cast.speakers[name].page
    assert page
    await page.opens(f"agenda/{session}")
    return _entry(page.content)[1]


def _entry(content: bytes) -> tuple[str, Entry]:
    read_back = Calendar.from_ical(content)
    (event,) = read_back.walk("VEVENT")
    assert event.errors == []
    cancelled = str(read_back["METHOD"]) == "CANCEL"
    place = str(event.get("LOCATION", ""))
    starts = event.decoded("DTSTART")
    assert isinstance(starts, datetime)
    entry = Entry(int(str(event["SEQUENCE"])), cancelled, starts, place)
    return str(event["UID"]), entry


async def every_brief_is_read(cast: Cast) -> None:
    """Every version that was sent is understood: two by those whose brief changed."""
    for name, speaker in cast.speakers.items():
        await cast.sophie.opens(f"intervenants/{speaker.person}")
        versions = ["1", "2"] if name in {"Mina Sorel", "Paul Vasseur"} else ["1"]
        assert sorted(_BRIEF_READ.findall(cast.sophie.shown)) == versions, name


async def every_message_came_once(cast: Cast) -> None:
    """Each of them once to whom it was for, and not at all to who had left, or shut the chat."""
    reasons = tuple(f"Pourquoi : « {reason} »" for _, _, _, reason in ANSWERS)
    for number, phone in enumerate(cast.phones[1:], 1):
        counted = await count(phone, *ONCE, *reasons, "vous nous avez manqué")
        expected = dict.fromkeys(ONCE, 1)
        expected |= dict.fromkeys(reasons, 0 if number == BLOCKS else 1)
        assert counted == {**expected, "vous nous avez manqué": int(number == AWAY)}, phone.name
    left = datetime.fromisoformat(THURSDAY_NIGHT)
    for message in await cast.phones[0].from_bot():
        assert (_at(message) - left).total_seconds() < 60 * 60, message["text"]
    assert await count(cast.claire, *TEAM_ONCE) == dict.fromkeys(TEAM_ONCE, 1)
    async with cast.played.http.get(f"{cast.played.emulator}/sim/doubles") as answer:
        doubles = [each["text"] for each in (await answer.json())["doubles"]]
    told = [message for message in await cast.claire.from_bot() if TO_CALL in message["text"]]
    days = [_at(message).date() for message in told]  # once a day, if at all
    assert len(set(days)) == len(days), [(str(_at(each)), each["text"]) for each in told]
    unmarked = [text for text in doubles if not text.startswith(AGAIN) and TO_CALL not in text]
    assert unmarked == [], unmarked


async def count(phone: Phone, *words: str) -> dict[str, int]:
    """How many messages of a chat hold each of these words."""
    told = [read(message["text"]) for message in await phone.from_bot()]
    return {each: sum(read(each) in text for text in told) for each in words}


async def nobody_is_woken(cast: Cast) -> None:
    """At night there are only answers to what Théo did himself, and that the team hears of it."""
    speakers = [each.phone for each in cast.speakers.values() if each.phone]
    for phone in (*cast.phones[1:], *speakers):
        for message in await phone.from_bot():
            assert _at(message).hour in QUIET, (phone.name, message["text"])
    for phone in (cast.phones[0], cast.claire):
        night = [each for each in await phone.from_bot() if _at(each).hour not in QUIET]
        assert {_at(each).date() for each in night} == {
            datetime.fromisoformat(THURSDAY_NIGHT).date()
        }


async def what_was_private_is_gone(cast: Cast) -> None:
    """Months later nobody's bed is kept, and no need; no fault was written into the log."""
    await cast.sophie.opens("besoins")
    cast.sophie.sees("Personne n’a encore écrit")
    await cast.sophie.opens(f"hebergement/hotel/{cast.hotel}")
    cast.sophie.sees("Les séjours sont terminés")
    for log in cast.played.folder.glob("bot-*.log"):
        said = log.read_text("utf-8", errors="replace")
        assert "[error" not in said, said[-3000:]
        assert "[warning" not in said, said[-3000:]


def _at(message: Json) -> datetime:
    return datetime.fromisoformat(message["date"]).astimezone(PARIS)
