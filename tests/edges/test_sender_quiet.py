"""A reminder that waited into the night stays until the morning; it may be settled by then."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from telegram import Bot

import actions.reminders
import actions.timers
import storage.timers
from bench.wire import StubRequest
from bot.clock import Clock
from bot.content import content
from bot.departures import Departures
from bot.pace import Pace
from bot.rendering import Renderer
from bot.sender import Sender
from rules.messages import Lane, Say, To
from rules.who import CitizenState
from storage import outbox
from storage.transaction import Transaction
from tests.conversations.town import TEXTS, Citizen, Town, town
from tests.edges.town import until

__all__ = ["town"]

PARIS = ZoneInfo("Europe/Paris")
EVENING = datetime(2027, 1, 14, 20, 40, tzinfo=PARIS)
NIGHT = datetime(2027, 1, 14, 23, 0, tzinfo=PARIS)
MORNING = datetime(2027, 1, 15, 8, 0, tzinfo=PARIS)


class Skipping(Clock):
    """Real seconds, some of which can be skipped."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    def seconds(self) -> float:  # type: ignore[override]  # here it depends on the clock
        return super().seconds() + self.skipped


class Line:
    """A sender at work, and what it asked of Telegram."""

    def __init__(self, town: Town) -> None:
        self.clock = Skipping()
        self.request = StubRequest()
        made = content(TEXTS)
        bot = Bot("4242:a", request=self.request, get_updates_request=StubRequest())
        pace = Pace(28.0, self.clock.seconds())
        departures = Departures(made.checks, made.holds)
        renderer = Renderer(TEXTS, made.commands)
        self.sender = Sender(bot, town.database, self.clock, renderer, departures, pace)

    @property
    def sent(self) -> int:
        return self.request.asked["sendMessage"]

    def wakes(self) -> None:
        """Let it look at everything that waits, as it does every few seconds."""
        self.clock.skipped += 60.0
        self.sender.outbox_changed()


@asynccontextmanager
async def sending(town: Town) -> AsyncIterator[Line]:
    line = Line(town)
    running = asyncio.create_task(line.sender.run())
    try:
        yield line
    finally:
        running.cancel()
        await asyncio.wait({running})


async def reminded_in_the_evening(town: Town) -> tuple[Citizen, int]:
    """Ana, who owes three answers, and the row of her reminder: queued while nobody sends."""
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await town.act(lambda tx: actions.reminders.begin(tx, ana.person, town.workshop.id, now=tx.now))
    town.clock.now = EVENING

    async def fire(tx: Transaction) -> int:
        for timer in await storage.timers.due(tx):  # and the look of the morning
            await actions.timers.fire(tx, timer, tx.now)
            await storage.timers.fired(tx, timer.key)
        (head,) = await outbox.heads(tx, Lane.REMINDER, 10)
        return head.id

    return ana, await town.database.transact(fire, cause="timer")


def is_put_off(town: Town, row: int) -> Callable[[], Awaitable[bool]]:
    """Whether the row waits until the morning, and was never tried."""

    async def look() -> bool:
        found = await town.rows("outbox.heads", lane=Lane.REMINDER, after=0, most=10)
        ready = await town.rows("outbox.ready", id=row)
        return [(one["id"], one["due_at"]) for one in found] == [
            (row, int(MORNING.timestamp()) * 1_000_000)
        ] and [one["attempts"] for one in ready] == [0]

    return look


def is_over(town: Town, row: int) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        return await town.rows("outbox.ready", id=row) == []

    return look


async def test_in_the_evening_a_reminder_leaves_at_once(town: Town) -> None:
    _, row = await reminded_in_the_evening(town)
    async with sending(town) as line:
        await until(is_over(town, row), "the reminder on its way")
        await until(lambda: asyncio.sleep(0, line.sent == 1), "the reminder sent")
    assert line.sent == 1


async def test_a_reminder_that_waited_into_the_night_leaves_in_the_morning(town: Town) -> None:
    ana, row = await reminded_in_the_evening(town)
    town.clock.now = NIGHT
    async with sending(town) as line:
        await until(is_put_off(town, row), "the reminder put off")
        await town.database.transact(
            lambda tx: tx.enqueue(To(ana.person, town.workshop.id), Say("common.yes")), cause="news"
        )
        line.wakes()
        await until(lambda: asyncio.sleep(0, line.sent == 1), "what is no reminder sent")
        await line.sender.deliver(row)  # nobody waits for it all night
        assert await is_put_off(town, row)()
        town.clock.now = MORNING
        line.wakes()
        await until(lambda: asyncio.sleep(0, line.sent == 2), "the reminder sent")
        await until(is_over(town, row), "the reminder noted as sent")


async def test_what_is_settled_in_the_night_is_no_longer_reminded_of(town: Town) -> None:
    ana, row = await reminded_in_the_evening(town)
    town.clock.now = NIGHT
    async with sending(town):
        await until(is_put_off(town, row), "the reminder put off")
    await ana.starts()
    for label in ("Oui, je viens", "Oui, je participe en ligne", "Oui, je viens"):
        await ana.taps(label)
    assert await is_put_off(town, row)()
    town.clock.now = MORNING
    async with sending(town) as line:
        await until(is_over(town, row), "the reminder dropped")
    assert line.sent == 0
