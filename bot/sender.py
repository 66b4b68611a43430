"""The only one who speaks to Telegram: takes messages in their order, at Telegram's pace.

A message is claimed right before its request, and its slot is free again only when its fate is
committed: what can be in doubt after a crash is never more than what is on its way.
"""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from dataclasses import replace

import structlog
from telegram import Bot

from bot.alarms import tell_everywhere
from bot.bell import LOOK_ANYWAY, Bell
from bot.calls import (
    Arrived,
    Elsewhere,
    Never,
    Outcome,
    Perhaps,
    SurelyNot,
    TokenRefused,
    close_panel,
    deliver,
)
from bot.clock import Clock
from bot.departures import Departure, Departures, Gone, NotNow, Shortly
from bot.fates import pause, record
from bot.heads import Heads
from bot.pace import Pace, Trip
from bot.rendering import Enclosed, Renderer
from bot.together import Together
from bot.waiting import Head, Waiting
from rules.messages import Lane, Policy, Say
from storage import outbox
from storage.database import Database
from storage.errors import Damaged, Fault, StorageError
from storage.transaction import Transaction

IN_FLIGHT = 20
ASK_AGAIN = 0.2  # seconds, until the message one waits for is known here
PACED_IN_FLIGHT = (
    8  # of them those that nobody asked for: enough for 28/s and 200 ms there and back
)
TOKEN_PAUSE = 60.0  # seconds

_speaking: ContextVar[bool] = ContextVar("speaking", default=False)
_log = structlog.get_logger(__name__)


class Sender:
    """One per token."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        renderer: Renderer,
        departures: Departures,
        pace: Pace,
    ) -> None:
        self._bot = bot
        self._clock = clock
        self._renderer = renderer
        self._departures = departures
        self._pace = pace
        self._waiting = Waiting(pace)
        self._heads = Heads(database, self._waiting)
        self._together = Together(database, "sender")
        self._database = database
        self._flying: set[asyncio.Task[None]] = set()
        self._paced = 0  # how many of them nobody asked for
        self._bell = Bell()

    def outbox_changed(self) -> None:
        """Look for new messages, unless it was the sender itself that wrote there."""
        if not _speaking.get():
            self._heads.stale = True
            self._bell.ring()

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is on its way, as far as is known here."""
        return not (self._heads.stale or self._heads.looking or len(self._waiting))

    @property
    def answering(self) -> bool:
        """Whether the answer to a press has not even been claimed yet."""
        return self._waiting.count(Lane.ANSWER) > 0

    async def recover(self) -> int:
        """Before the first message: what was on its way at a crash is in doubt; how many."""
        return await self._database.transact(outbox.in_doubt_after_crash, cause="sender")

    async def run(self) -> None:
        """Send until cancelled."""
        _speaking.set(True)
        while True:
            try:
                await self._heads.look(self._clock.seconds())
            except StorageError as fault:
                _log.error("sender.database", fault=fault.code)
            self._let_go()
            await self._bell.wait(self._until_next())

    async def deliver(self, outbox_id: int) -> None:
        """See this one through, in its turn: return when it has left or needs not.

        It is not let in here by itself: it would overtake what came before it in its chat.
        """
        while await self._heads.waits(outbox_id):
            self.outbox_changed()
            left = self._waiting.leaving(outbox_id)
            if left is None:
                await asyncio.sleep(ASK_AGAIN)
            else:
                await left.wait()

    async def stop(self, seconds: float) -> None:
        """After `run` was cancelled: wait so long for what is on its way."""
        if self._flying:
            await asyncio.wait(self._flying, timeout=seconds)

    def _until_next(self) -> float:
        moment = self._waiting.next_moment(paced=self._paced < PACED_IN_FLIGHT)
        if moment is None or len(self._flying) >= IN_FLIGHT:
            return LOOK_ANYWAY  # whatever lands rings
        return min(LOOK_ANYWAY, moment - self._clock.seconds())

    def _let_go(self) -> None:
        """Start whatever may leave now; tokens are drawn here, so that none is drawn twice."""
        while len(self._flying) < IN_FLIGHT:
            now = self._clock.seconds()
            head = self._waiting.take(now, paced=self._paced < PACED_IN_FLIGHT)
            if head is None:
                return
            if head.draws:
                self._pace.count(head.chat, now)
            self._paced += head.paced
            task = asyncio.create_task(self._send(head))
            self._flying.add(task)
            task.add_done_callback(self._landed)

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.discard(task)
        self._bell.ring()

    async def _send(self, head: Head) -> None:
        """See one message through; what could not even be claimed waits again."""
        back: Head | None = head
        try:
            back = await self._deliver(head)
        except Damaged as fault:
            _log.error("sender.damaged", outbox=head.id, fault=fault.code)
            back = await self._give_up(head, fault.code, tell=_is_its_own(fault, head))
        except StorageError as fault:
            _log.error("sender.database", outbox=head.id, fault=fault.code)
            self._pace.rest(LOOK_ANYWAY, self._clock.seconds())
        except Exception as fault:  # noqa: BLE001 - a mistake of ours must not be made for ever
            _log.error("sender.mistake", outbox=head.id, fault=type(fault).__name__)
            back = await self._give_up(head, f"mistake: {type(fault).__name__}")
        finally:
            self._paced -= head.paced
            if back is None:
                self._waiting.done(head)
            else:
                self._waiting.back(back)

    async def _give_up(self, head: Head, reason: str, *, tell: bool = False) -> Head | None:
        """Fail a message that can be neither claimed nor sent; else it waits again."""

        async def body(tx: Transaction) -> None:
            await outbox.failed(tx, head.id, reason)
            if tell:
                async with tx.savepoint(f"outbox:{head.id}") as part:
                    name = f"message {head.id}"
                    await tell_everywhere(part, Say("bot.work-set-aside", {"name": name}))

        try:
            await self._together.transact(body)
        except StorageError:
            self._pace.rest(LOOK_ANYWAY, self._clock.seconds())
            return head
        return None

    async def _deliver(self, head: Head) -> Head | None:
        """Claim, render, send, write down; what waits again, if it does."""
        now = self._clock.seconds()
        token = head.draws or self._token_is_there(head, now)

        async def claim(tx: Transaction) -> Departure | NotNow | Shortly | Gone:
            return await self._departures.claim(tx, head, token=token)

        departure = await self._together.transact(claim)
        if isinstance(departure, Gone):
            if head.draws:
                self._pace.give_back(head.chat)
            return None
        if isinstance(departure, NotNow):
            return replace(head, draws=True)
        if isinstance(departure, Shortly):
            self._pace.hold(head.chat, ASK_AGAIN, self._clock.seconds())
            return head
        if departure.draws and not head.draws:
            self._pace.count(head.chat, now)
        known = replace(head, draws=departure.draws)
        outcome = await self._request(departure, paced=known.paced)
        self._slow_down(departure, outcome)
        waits = await self._write_down(departure, outcome)
        await self._close_old_panel(departure, outcome)
        return head if waits else None

    async def _close_old_panel(self, departure: Departure, outcome: Outcome) -> None:
        """Take the buttons from the panel that a new one has replaced, if the chat takes more."""
        if departure.panel is None or departure.edits:
            return
        if not isinstance(outcome, Arrived) or outcome.flooded is not None:
            return
        chat = departure.reader.chat
        asked = await close_panel(self._bot, chat, departure.panel)
        if asked is not None:
            self._pace.flooded(chat, asked, self._clock.seconds())
            _log.warning("sender.slower", outbox=departure.row.id, outcome="close_panel")

    def _token_is_there(self, head: Head, now: float) -> bool:
        chat_ready = self._pace.chat_ready(head.chat, draws=True)
        turn = self._pace.turn(paced=replace(head, draws=True).paced)
        return max(chat_ready, turn) <= now

    async def _request(self, departure: Departure, *, paced: bool) -> Outcome:
        row, reader = departure.row, departure.reader
        again = row.in_doubt and row.policy is Policy.RESEND
        try:
            rendered = self._renderer.render(row.message, reader, again=again)
            if isinstance(rendered, Enclosed):
                rendered = await self._with_content(rendered)
        except Exception as fault:  # noqa: BLE001 - one bad message must not stop the others
            _log.error("sender.cannot_render", outbox=row.id, fault=type(fault).__name__)
            return Never(f"rendering: {type(fault).__name__}")
        panel = departure.panel if departure.edits else None
        trip = await self._wait_for_the_wire() if paced else Trip()
        try:
            outcome = await deliver(self._bot, reader.chat, rendered, panel)
        finally:  # a trip that never ended would, as the oldest, hold up everybody for ever
            trip.answered_at = self._clock.seconds()
        if isinstance(outcome, Elsewhere):
            outcome = await deliver(self._bot, outcome.chat, rendered)
        return outcome

    async def _with_content(self, enclosed: Enclosed) -> Enclosed:
        """Read from the disk what Telegram does not have yet. Raises Fault."""
        if enclosed.attached.telegram:
            return enclosed
        pieces = [piece async for piece in self._database.files.read(enclosed.attached.stored)]
        return replace(enclosed, content=b"".join(pieces))

    async def _wait_for_the_wire(self) -> Trip:
        while True:
            now = self._clock.seconds()
            wait = self._pace.wire_wait(now)
            if wait <= 0:
                return self._pace.leave(now)
            await asyncio.sleep(wait)

    def _slow_down(self, departure: Departure, outcome: Outcome) -> None:
        """Learn from what came to nothing how long to leave a chat, or everybody, in peace."""
        now, chat = self._clock.seconds(), departure.reader.chat
        seconds = pause(departure.row.attempts).total_seconds()
        match outcome:
            case SurelyNot(flooded=float(asked)) | Arrived(flooded=float(asked)):
                self._pace.flooded(chat, asked, now)
            case SurelyNot():
                self._pace.rest(seconds, now)
            case Perhaps():
                self._pace.hold(chat, seconds, now)
            case TokenRefused():
                self._pace.rest(TOKEN_PAUSE, now)
            case _:
                return
        _log.warning("sender.slower", outbox=departure.row.id, outcome=type(outcome).__name__)

    async def _write_down(self, departure: Departure, outcome: Outcome) -> bool:
        """Commit the outcome, however long the database takes: until then it is in doubt."""

        async def fate(tx: Transaction) -> bool:
            return await record(tx, departure, outcome)

        while True:
            try:
                return await self._together.transact(fate)
            except Fault as fault:
                _log.error("sender.database", outbox=departure.row.id, fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)


def _is_its_own(damage: Damaged, head: Head) -> bool:
    """Tell whether it is the message that is damaged: not its reader, who could be told nothing."""
    return damage.facts == {"place": "sealed_body", "row": head.id}
