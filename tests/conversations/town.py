"""A town to test conversations in: people with telephones, the real engine, a real database.

Nothing of Telegram is in it: what the outbox holds is rendered as the sender would, and kept as
each chat shows it, with panels edited in place.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

import actions.deliveries
import actions.form
import actions.links
import actions.notice
import actions.people
import actions.workshops
import storage.accounts
import storage.citizens
import storage.form
import storage.outbox
import storage.panels
import storage.people
import storage.workshops
from actions.links import MadeLink
from actions.reminders import leaves, still_owed
from bot.buttons import decode
from bot.calls import Arrived
from bot.departures import Departure, Departures
from bot.fates import record
from bot.rendering import Answer, Bubble, Document, Enclosed, Reader, Renderer
from bot.waiting import Head
from handlers.catalogue import engine
from handlers.incoming import Event, Incoming, Reachable, Sent, Started, Typed
from rules.links import LASTING
from rules.messages import Lane, Relay, Say
from rules.notice import Document as Paper
from rules.people_row import PersonRow
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.outbox import Claimed
from storage.transaction import Transaction
from tests.example import example
from tests.seating import seat
from tests.tables import KEY
from texts import Texts
from texts.engine import without_markup

NOON = datetime(2027, 1, 12, 11, 0, tzinfo=UTC)  # a Tuesday, noon in Paris
TEXTS = Texts.load(strict=True)
READING = 2.0  # seconds between what is shown and a press
BIRTH_YEAR, POSTCODE = 1985, "75011"

T = TypeVar("T")
Body = Callable[[Transaction], Coroutine[Any, Any, T]]


@dataclass
class TownClock:
    """Civil time, standing still until it is advanced."""

    now: datetime = NOON
    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return self.now

    def real(self) -> datetime:
        """The time of the machine, from which a rehearsal may have walked away."""
        return self.now - self.ahead

    def advance(self, by: timedelta | None = None, **amount: float) -> None:
        """Walk forward: `advance(days=2)`, or by a timedelta."""
        self.now += by or timedelta(**amount)


@dataclass
class Shown:
    """One message as a chat shows it now. `buttons` go from label to what a press sends."""

    id: int
    text: str
    buttons: dict[str, str] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)
    file: str | None = None
    content: bytes = b""

    @property
    def labels(self) -> list[str]:
        return list(self.buttons)


@dataclass
class Telephone:
    """One private chat: its messages and its permanent menu."""

    chat: int
    language: str = "fr"
    messages: list[Shown] = field(default_factory=list)
    menu: list[list[str]] = field(default_factory=list)
    received: list[Shown] = field(default_factory=list)
    toasts: list[str | None] = field(default_factory=list)
    blocked: bool = False


@dataclass
class Citizen:
    """Somebody of the town, with a telephone that may be shared."""

    town: Town
    name: str
    phone: Telephone
    person: str = ""

    @property
    def workshop(self) -> Workshop:
        return self.town.workshop

    @property
    def received(self) -> list[Shown]:
        """What came, or was changed, since this chat last did something."""
        return self.phone.received

    @property
    def screen(self) -> Shown:
        """The last message of the chat: its words and labels."""
        return self.phone.messages[-1]

    @property
    def menu(self) -> list[list[str]]:
        return self.phone.menu

    async def starts(self) -> None:
        """Press Telegram's own start button."""
        await self.town.handle(self.phone, Started())

    async def follows(self, link: MadeLink | str) -> None:
        """Follow a personal link from a letter."""
        token = link if isinstance(link, str) else link.token
        await self.town.handle(self.phone, Started(token))

    async def types(self, words: str) -> None:
        await self.town.handle(self.phone, Typed(words, self.town.next_id()))

    async def sends(self, kind: str, **what: str | int) -> None:
        """Send something that is no words: `sends("voice", file_id="…")`."""
        await self.town.handle(self.phone, Sent(kind, **what))  # type: ignore[arg-type]  # fields by name, in tests

    async def taps(self, label: str, *, after: float = READING) -> None:
        """Press the newest button with this label, after some seconds of reading."""
        await self.presses(self.button(label), after=after)

    async def presses(self, data: str, *, after: float = READING) -> None:
        """Press a button that was seen earlier, wherever it is now."""
        self.town.clock.advance(seconds=after)
        there = (one.id for one in reversed(self.phone.messages) if data in one.buttons.values())
        event = decode(data, f"press-{self.town.next_id()}", next(there, 0))
        await self.town.handle(self.phone, event)

    async def blocks(self, *, yes: bool = True) -> None:
        """Shut the bot out, or let it in again."""
        await self.town.handle(self.phone, Reachable(not yes))

    def button(self, label: str) -> str:
        """What the newest button with this label sends when pressed."""
        for message in reversed(self.phone.messages):
            if label in message.buttons:
                return message.buttons[label]
        there = [message.labels for message in self.phone.messages if message.labels]
        raise AssertionError(f"«{label}» is on no button; there are {there[-1:]}")

    async def state(self) -> CitizenState:
        """Where this person stands in the workshop."""
        found = await self.town.read(
            lambda tx: storage.citizens.find(tx, self.person, self.workshop.id)
        )
        assert found is not None
        return found.state


@dataclass
class Town:
    """Everybody, the program, and time."""

    database: Database
    clock: TownClock
    workshop: Workshop
    phones: dict[int, Telephone] = field(default_factory=dict)
    count: int = 0

    def __post_init__(self) -> None:
        self.engine = engine(TEXTS)
        self.renderer = Renderer(TEXTS, {})

    def next_id(self) -> int:
        self.count += 1
        return self.count

    def telephone(self, language: str = "fr") -> Telephone:
        """A new private chat that nobody has written in."""
        chat = 700_000_000 + len(self.phones)
        self.phones[chat] = Telephone(chat, language)
        return self.phones[chat]

    def stranger(self, name: str = "Somebody", language: str = "fr") -> Citizen:
        """Somebody with a telephone whom nobody has imported."""
        return Citizen(self, name, self.telephone(language))

    async def imported(self, name: str, **facts: str | int | Mapping[str, str]) -> Citizen:
        """A contacted citizen who has not come to the chat yet; `facts` as in PersonRow."""
        row = replace(self.row(name), **facts)  # type: ignore[arg-type]  # fields by name, in tests

        async def body(tx: Transaction) -> str | None:
            await actions.people.import_rows(tx, "command", self.workshop, [row], now=tx.now)
            return await storage.people.find_by_match(tx, tx.keyed_hash(row.match))

        person = await self.act(body)
        assert person is not None
        return Citizen(self, name, self.telephone(), person)

    async def citizen(
        self,
        name: str,
        state: CitizenState = CitizenState.CONTACTED,
        *,
        phone: Telephone | None = None,
        **facts: str | int | Mapping[str, str],
    ) -> Citizen:
        """A citizen whose chat is bound; beyond «contacted», with all that comes before done."""
        one = await self.imported(name, **facts)
        one.phone = phone or one.phone

        async def body(tx: Transaction) -> None:
            who = Who.oneself(one.person, self.workshop.id)
            await storage.accounts.open_account(tx, one.phone.chat, one.phone.language, tx.now)
            await storage.accounts.bind(tx, one.phone.chat, one.person, tx.now)
            if state is not CitizenState.CONTACTED:
                for paper in Paper:
                    await actions.notice.acknowledge(tx, who, paper, now=tx.now)

        await self.act(body)
        if state is not CitizenState.CONTACTED:
            await self.moves(one, state)
        return one

    async def organiser(self, name: str) -> Citizen:
        """An organiser of the workshop whose chat is bound."""
        one = self.stranger(name)

        async def body(tx: Transaction) -> str:
            who = Who("command", "command", self.workshop.id)
            person = await actions.people.add_organiser(
                tx, who, name, "Martin", language="fr", now=tx.now
            )
            await storage.accounts.open_account(tx, one.phone.chat, "fr", tx.now)
            await storage.accounts.bind(tx, one.phone.chat, person, tx.now)
            return person

        one.person = await self.act(body)
        return one

    async def link(self, one: Citizen, *, lasting: timedelta | None = None) -> MadeLink:
        """A personal link for somebody, as a letter would carry it."""
        who = Who("command", one.person, self.workshop.id)
        lasts = lasting or LASTING
        return await self.act(lambda tx: actions.links.make(tx, who, now=tx.now, lasting=lasts))

    async def answers(self, one: Citizen, **given: str | int) -> None:
        """Answer questions for somebody, by question key, without walking through them."""

        async def body(tx: Transaction) -> None:
            for question in self.workshop.questionnaire:
                if question.key in given:
                    raw = str(given[question.key])
                    sheet = await storage.form.get(tx, self.who(one))
                    await actions.form.answer(tx, self.who(one), sheet, question, raw, now=tx.now)

        await self.act(body)

    async def consents(self, one: Citizen, **given: bool) -> None:
        """Give or decline consents for somebody, by purpose."""

        async def body(tx: Transaction) -> None:
            for purpose, yes in given.items():
                await actions.notice.consent(tx, self.who(one), purpose, given=yes, now=tx.now)

        await self.act(body)

    def who(self, one: Citizen) -> Who:
        return Who.oneself(one.person, self.workshop.id)

    async def moves(self, one: Citizen, state: CitizenState) -> None:
        """Bring a citizen into another state, as an organiser or a decision would."""

        async def body(tx: Transaction) -> None:
            before = await storage.citizens.find(tx, one.person, self.workshop.id)
            assert before is not None
            await storage.citizens.move(tx, before, state, by="command", now=tx.now)
            await seat(tx, self.workshop, one.person, state)

        await self.act(body)

    async def rewrites(self, **parts: object) -> None:
        """Load the same workshop with other parts: `rewrites(consents=())`."""
        self.workshop = replace(self.workshop, **parts)  # type: ignore[arg-type]  # by name
        await self.act(lambda tx: actions.workshops.load(tx, "command", self.workshop, now=tx.now))

    async def act(self, body: Body[T]) -> T:
        """Do something in one transaction, then deliver what it queued."""
        cause = f"town:{self.next_id()}"
        result = await self.database.transact(body, cause=cause)
        await self.deliver()
        return result

    async def read(self, body: Body[T]) -> T:
        """Look something up."""
        return await self.database.read(body)

    async def rows(self, query: str, **values: object) -> list[dict[str, object]]:
        """Rows of a named query, for what no screen shows."""
        return [dict(row) for row in await self.read(lambda tx: tx.fetch(query, **values))]

    async def handle(self, phone: Telephone, event: Event) -> None:
        """Let one thing come in from a chat, then deliver the answers."""
        phone.received = []
        phone.toasts = []
        incoming = Incoming(self.clock(), self.clock.real(), phone.chat, phone.language, event)
        await self.act(lambda tx: self.engine.handle(incoming, tx))

    async def deliver(self) -> None:
        """Send what waits in the outbox to the telephones, as the sender would."""
        for lane in Lane:
            while heads := await self.read(partial(storage.outbox.heads, lane=lane, most=50)):
                for head in heads:
                    if head.kind == "delivery":
                        await self._deliver_copy(head)
                    else:
                        await self._deliver(head.id)

    async def _deliver_copy(self, head: storage.outbox.Head) -> None:
        """Let a copy of a broadcast leave, or not, as the sender would."""
        departures = Departures({"owed": still_owed, "digest": leaves}, {}, actions.deliveries.find)
        known = Head(head.id, head.lane, head.chat or 0, draws=True, answers=False)
        left = await self.database.transact(
            lambda tx: departures.claim(tx, known, token=True), cause="sender"
        )
        if not isinstance(left, Departure):
            return
        rendered = self.renderer.render(left.row.message, left.reader)
        phone = self.phones[left.reader.chat]
        arrived = Arrived(self.next_id())
        shown = Shown(self.next_id(), "")
        if isinstance(rendered, Enclosed):
            shown = Shown(self.next_id(), _read(without_markup(rendered.caption)))
            shown.file = rendered.attached.telegram or rendered.attached.stored
            arrived = Arrived(shown.id, file=None if rendered.attached.telegram else "learned")
        elif isinstance(rendered, Bubble):
            shown = _shown(self.next_id(), rendered.html, None)
        phone.messages.append(shown)
        phone.received.append(shown)
        await self.database.transact(lambda tx: record(tx, left, arrived), cause="sender")

    async def _deliver(self, outbox_id: int) -> None:
        claimed = await self.database.transact(
            lambda tx: storage.outbox.claim(tx, outbox_id), cause="sender"
        )
        assert claimed is not None
        shown = None
        if claimed.chat is not None and not claimed.blocked and not claimed.silenced:
            shown = await self._show(self.phones[claimed.chat], claimed)
        message_id = shown.id if shown else None
        await self.database.transact(
            lambda tx: storage.outbox.sent(tx, outbox_id, message_id), cause="sender"
        )

    async def _show(self, phone: Telephone, claimed: Claimed) -> Shown | None:
        reader = await self._reader(phone, claimed)
        message = claimed.message
        rendered = self.renderer.render(message, reader)
        if isinstance(rendered, Answer):
            phone.toasts.append(rendered.text)
            return None
        if isinstance(rendered, Relay):
            shown = Shown(self.next_id(), "", file=f"message {rendered.message_id}")
        elif isinstance(rendered, Document):
            shown = _shown(self.next_id(), rendered.caption, rendered.keyboard)
            shown.file, shown.content = rendered.name, rendered.content
        else:
            assert isinstance(rendered, Bubble)
            shown = _shown(self.next_id(), rendered.html, rendered.inline)
            if isinstance(rendered.keyboard, ReplyKeyboardMarkup):
                phone.menu = [[key.text for key in row] for row in rendered.keyboard.keyboard]
            elif isinstance(rendered.keyboard, ReplyKeyboardRemove):
                phone.menu = []
        if isinstance(message, Say) and message.slot is not None:
            return await self._on_panel(phone, message, message.slot, shown)
        phone.messages.append(shown)
        phone.received.append(shown)
        return shown

    async def _on_panel(self, phone: Telephone, say: Say, slot: str, shown: Shown) -> Shown:
        """Edit the panel where it is near, or show it anew below; the old one loses its buttons."""
        known = await self.read(lambda tx: storage.panels.find(tx, phone.chat, slot))
        before = next((one for one in phone.messages if one.id == known), None)
        away = say.fresh or say.pressed not in (0, known)
        if before is not None and not away and shown.file is None:
            before.text, before.buttons, before.rows = shown.text, shown.buttons, shown.rows
            shown = before
        else:
            if before is not None:
                before.buttons, before.rows = {}, []
            phone.messages.append(shown)
            await self.database.transact(
                lambda tx: storage.panels.save(tx, phone.chat, slot, shown.id), cause="sender"
            )
        phone.received.append(shown)
        return shown

    async def _reader(self, phone: Telephone, claimed: Claimed) -> Reader:
        async def body(tx: Transaction) -> tuple[ZoneInfo | None, str | None]:
            known = claimed.workshop is not None and claimed.person is not None
            if not known:
                return None, None
            workshop = await storage.workshops.get(tx, claimed.workshop or "")
            person = await storage.people.find(tx, claimed.person or "")
            mates = await storage.people.of_chat(tx, phone.chat)
            several = len({mate.person for mate in mates}) > 1
            return workshop.tz, person.first_name if person and several else None

        zone, name = await self.read(body)
        language = claimed.language or phone.language
        return Reader(claimed.person, claimed.workshop, phone.chat, language, zone, name)

    @staticmethod
    def row(name: str) -> PersonRow:
        """Somebody as a people file would tell of them."""
        return PersonRow(
            line=2,
            first_name=name,
            last_name="Durand",
            birth_year=BIRTH_YEAR,
            postcode=POSTCODE,
            commune="Paris",
            address=None,
            phone="+33639980012",
            email=f"{name.lower()}@example.org",
            language="fr",
            features={"sexe": "femme"},
        )


def _shown(message_id: int, html: str, keyboard: InlineKeyboardMarkup | None) -> Shown:
    rows = keyboard.inline_keyboard if keyboard else ()
    buttons = {
        _read(button.text): str(button.callback_data or button.url)
        for row in rows
        for button in row
    }
    labels = [[_read(button.text) for button in row] for row in rows]
    return Shown(message_id, _read(without_markup(html)), buttons, labels)


def _read(words: str) -> str:
    """Words as an eye takes them: a space that does not break is a space."""
    return words.replace("\u00a0", " ")


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """A town with the example workshop loaded and nobody in it, on each engine."""
    clock = TownClock()
    workshop = example()
    async with await open_database(
        engine_url, KEY, clock=clock, files=tmp_path / "files"
    ) as database:
        await database.transact(
            lambda tx: actions.workshops.load(tx, "command", workshop, now=tx.now),
            cause="load",
        )
        yield Town(database, clock, workshop)
