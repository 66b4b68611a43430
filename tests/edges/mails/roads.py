"""People without a chat, whom news reaches by e-mail: what leaves, by which road, what it says."""

from __future__ import annotations

import re
from email.message import EmailMessage
from html.parser import HTMLParser

from icalendar import Calendar, Event

import actions.attendance
import storage.accounts
import storage.calls
import storage.outbox
from bot.clock import Clock
from bot.content import content
from bot.departures import Departure, Departures
from bot.mailer import Mailer
from bot.post import Office, Post
from bot.waiting import Head
from rules.attendance import Answer
from rules.messages import CHAT_LANES, Lane
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.edges.mails.town import reachable
from tests.web.desk_town import into
from tests.web.speaker_town import do
from tests.web.town import Town, every_text
from tests.web.waves import URL

WEEKEND = "weekend-1"


async def member(town: Town, name: str = "Anaïs", chat: int | None = None) -> str:
    """Somebody with a seat and an e-mail address; with a chat, if one is named."""
    person = await reachable(town, name, "ana@example.org")

    async def body(tx: Transaction) -> None:
        await into(tx, town, person, CitizenState.VALIDATED)
        if chat is not None:
            await storage.accounts.open_account(tx, chat, "fr", tx.now)
            await storage.accounts.bind(tx, chat, person, tx.now)

    await do(town, body)
    return person


async def says(town: Town, person: str, given: Answer, key: str = WEEKEND) -> None:
    """An organiser notes on the telephone whether they come."""
    who = Who(town.organiser, person, town.workshop.id)
    await do(town, lambda tx: actions.attendance.answer(tx, who, key, given, now=tx.now))


async def chats(town: Town, *, mails: bool = True) -> list[Departure]:
    """Let everything leave that waits for a chat; what does so, the rest takes another road."""
    made = content(every_text())
    departures = Departures(made.checks, made.holds, made.deliveries, mails=mails)
    left: list[Departure] = []
    for head in [each for lane in CHAT_LANES for each in await _heads(town, lane)]:

        async def claim(tx: Transaction, head: Head = head) -> Departure | None:
            found = await departures.claim(tx, head, token=True)
            if isinstance(found, Departure):
                await storage.outbox.sent(tx, found.row.id, 1)
                return found
            return None

        found = await town.database.transact(claim, cause="sender")
        left += [found] if found is not None else []
    return left


async def _heads(town: Town, lane: Lane) -> list[Head]:
    """What waits in a lane."""
    found = await town.database.read(lambda tx: storage.outbox.heads(tx, lane, 500))
    return [
        Head(each.id, each.lane, each.chat or 0, draws=True, answers=each.answers) for each in found
    ]


async def posts(town: Town, office: Office, many: int = 1) -> None:
    """Let everything leave that waits: for chats, then by e-mail."""
    await chats(town)
    checks = content(every_text()).checks
    for _ in range(many):
        one = Mailer(Post(office), town.database, Clock(), every_text(), URL, checks)
        await one.look()
        await one.stop(1)


async def to_call(town: Town, person: str) -> list[str]:
    """Why somebody is to be phoned."""

    async def body(tx: Transaction) -> list[str]:
        found = await storage.calls.open_of_person(tx, person, town.workshop.id)
        return [each.reason for each in found]

    return await town.database.read(body)


def parts(message: EmailMessage) -> list[str]:
    """What an e-mail is made of, from outside to inside."""
    return [each.get_content_type() for each in message.walk()]


def words(message: EmailMessage, kind: str = "plain") -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def calendar_of(message: EmailMessage) -> tuple[Calendar, Event]:
    """The appointment beside the words of an e-mail."""
    (part,) = [each for each in message.walk() if each.get_content_type() == "text/calendar"]
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert [each.errors for each in calendar.walk()] == [[] for _ in calendar.walk()]
    (event,) = calendar.events
    assert part.get_param("method") == str(calendar["METHOD"])
    return calendar, event


def links(message: EmailMessage) -> dict[str, str]:
    """Where an e-mail leads, by the words that do."""
    found: dict[str, str] = {}

    class Reader(HTMLParser):
        at: str | None = None

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.at = dict(attrs)["href"] if tag == "a" else self.at

        def handle_data(self, data: str) -> None:
            if self.at is not None:
                found[data] = self.at
                self.at = None

    Reader().feed(words(message, "html"))
    return found


def path(address: str) -> str:
    """The path of an address on our pages."""
    return re.sub(r"^https?://[^/]+", "", address)
