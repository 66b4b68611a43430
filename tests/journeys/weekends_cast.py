"""Who plays in the journey of the weekends: forty citizens, six speakers, five of the team."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.journeys.card_cast import Cast
from tests.journeys.desk import Pages, at_the_desk
from tests.journeys.path import Script
from tests.journeys.phone import Json, Phone
from tests.journeys.rehearsal import EXAMPLE, rehearsal

CITIZENS = 40
IN_TELEGRAM = 20  # the others have an address for e-mails, and no chat
GATHERINGS = ("weekend-1", "en-ligne", "weekend-2")
PARIS = ZoneInfo("Europe/Paris")
BEGINS = "2026-12-27T09:00:00+01:00"
"""Three months before the first weekend."""

BORN, POSTCODE, EMAIL, LANGUAGE = 2, 4, 7, 8
"""Columns of the file of people."""

_QUOTA = re.compile(r"(minimum|maximum) = (\d+)")


class Part(IntEnum):
    """Who does what nobody else does, by their number; the first in Telegram, then by e-mail."""

    TURNS = 0  # says yes, no, and yes again
    KNOWS_LATER = 1
    IN_PART = 2
    TRAIN = 3  # is late
    ABSENT = 4
    DIES = 5
    LEAVES = 6
    SILENT = 7
    BOTH_ROADS = 8  # has a chat, and wants the e-mails too
    MOVES_ADDRESS = 9  # gives the calendar another address
    TURNS_BY_MAIL = 20
    IN_PART_BY_MAIL = 22
    TRAIN_BY_MAIL = 23
    ABSENT_BY_MAIL = 24
    DIES_BY_MAIL = 25
    LEAVES_BY_MAIL = 26
    SILENT_BY_MAIL = 27
    COMES_TO_TELEGRAM = 28

    @classmethod
    def away(cls) -> frozenset[int]:
        """Who is not there on the first morning, whatever they said."""
        dead, gone = {cls.DIES, cls.DIES_BY_MAIL}, {cls.LEAVES, cls.LEAVES_BY_MAIL}
        return frozenset(dead | gone | {cls.ABSENT, cls.ABSENT_BY_MAIL})


@dataclass(frozen=True)
class Entry:
    """One thing that somebody was asked for, or settled, in the diary: when, whose, what."""

    at: datetime
    person: str
    what: str


@dataclass
class Diary:
    """What the players did, as they did it: written by the journey, which asks no program."""

    open: list[Entry] = field(default_factory=list)
    settled: list[Entry] = field(default_factory=list)

    def owed(self, person: str, what: str, at: datetime) -> bool:
        """Tell whether somebody was asked for this by then, and has not settled it since."""
        asked = [e.at for e in self.open if (e.person, e.what) == (person, what) and e.at <= at]
        done = [e.at for e in self.settled if (e.person, e.what) == (person, what) and e.at <= at]
        return bool(asked) and (not done or max(asked) > max(done))


@dataclass
class Crowd(Cast):
    """Everybody who plays, their mailboxes, and what each of them did."""

    mailboxes: dict[str, int] = field(default_factory=dict)
    pages: dict[int, Pages] = field(default_factory=dict)
    calendars: dict[str, Pages] = field(default_factory=dict)
    feeds: dict[str, str] = field(default_factory=dict)
    diary: Diary = field(default_factory=Diary)
    addresses: dict[str, str] = field(default_factory=dict)
    arrived: Phone | None = None
    silenced: dict[str, datetime] = field(default_factory=dict)

    @property
    def people(self) -> list[str]:
        """The ids of the citizens, by their number."""
        return [letter.person for letter in self.letters]

    async def now(self) -> datetime:
        """The hour there, in Paris."""
        async with self.played.http.get(f"{self.played.emulator}/sim/clock") as answer:
            return datetime.fromisoformat((await answer.json())["now"]).astimezone(PARIS)

    async def to(self, moment: str) -> None:
        """Let time go by until this hour in Paris."""
        at = datetime.fromisoformat(moment).replace(tzinfo=PARIS)
        await self.played.clock(to=at.isoformat())

    async def asked(self, what: str, *people: str) -> None:
        """Write down that these are asked for something from now on."""
        now = await self.now()
        self.diary.open += [Entry(now, each, what) for each in people]

    async def done(self, what: str, *people: str) -> None:
        """Write down that these have settled it."""
        now = await self.now()
        self.diary.settled += [Entry(now, each, what) for each in people]

    async def leaves(self, person: str) -> None:
        """Write down that nothing is asked of somebody any more."""
        now = await self.now()
        asked = {each.what for each in self.diary.open if each.person == person}
        self.diary.settled += [Entry(now, person, what) for what in asked]

    async def has_mailbox(self, person: str, name: str, address: str) -> None:
        """Let the emulator show what arrives at somebody's address."""
        body = {"first_name": name, "email": address, "telegram": False}
        async with self.played.http.post(f"{self.played.emulator}/sim/users", json=body) as answer:
            self.mailboxes[person] = (await answer.json())["id"]
            self.addresses[person] = address

    async def mails(self, person: str) -> list[Json]:
        """What lies in somebody's mailbox, the oldest first."""
        url = f"{self.played.emulator}/sim/users/{self.mailboxes[person]}/mail"
        async with self.played.http.get(url) as answer:
            found: list[Json] = (await answer.json())["mail"]
        return found[::-1]

    async def content(self, url: str) -> bytes:
        """A file that somebody received, by chat or by e-mail."""
        async with self.played.http.get(self.played.emulator + url) as answer:
            assert answer.status == 200, url
            return await answer.read()


def workshop_for(seats: int) -> str:
    """The example workshop with twice its seats, and twice as many of each kind of people."""
    file = (EXAMPLE / "workshop.toml").read_text("utf-8")
    doubled = _QUOTA.sub(lambda found: f"{found[1]} = {int(found[2]) * 2}", file)
    return doubled.replace("seats = 20", f"seats = {seats}")


def people() -> list[list[str]]:
    """The rows of the example's first forty; all read French, and have an address for e-mails."""
    lines = (EXAMPLE / "people.csv").read_text("utf-8").splitlines()[: CITIZENS + 1]
    rows = [line.split(";") for line in lines]
    for number, row in enumerate(rows[1:]):
        row[LANGUAGE] = "fr"
        row[EMAIL] = row[EMAIL] or f"personne-{number}@courriel.example"
    return rows


@asynccontextmanager
async def crowd_of(folder: Path, database: str) -> AsyncIterator[Crowd]:
    """Forty people are imported and get letters; half of them have Telegram, the others e-mail."""
    rows = people()
    lines = [";".join(row) for row in rows]
    (folder / "people.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "workshop.toml").write_text(workshop_for(CITIZENS), "utf-8")
    script = Script.of("fr")
    async with (
        rehearsal(folder, database, by_mail=True, hurried=True) as played,
        AsyncExitStack() as stack,
    ):
        await played.clock(to=BEGINS)
        await played.start_bot()
        await played.prepare(folder / "people.csv", folder / "workshop.toml")
        claire = await played.organiser("Claire", "Fontaine")
        sophie = await stack.enter_async_context(at_the_desk(played, script.workshop.id))
        letters = [played.letters[f"{row[0]} {row[1]}"] for row in rows[1:]]
        phones = [await played.phone(row[0], row[1]) for row in rows[1 : IN_TELEGRAM + 1]]
        crowd = Crowd(played, script, claire, sophie, letters, phones, stack)
        for letter, row in zip(letters, rows[1:], strict=True):
            await crowd.has_mailbox(letter.person, row[0], row[EMAIL])
        yield crowd
