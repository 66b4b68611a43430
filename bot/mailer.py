"""The only one who speaks to the mail server: one e-mail after the other, each claimed before.

An e-mail that is in doubt is sent again under the number that it had: whoever got it twice sees it
once, as mail programs do with what bears one Message-ID.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import structlog

import actions.mails
import storage.outbox
from actions.letters import Press
from actions.mails import Leaving
from bot.bell import LOOK_ANYWAY
from bot.clock import Clock
from bot.fates import pause
from bot.mail_message import message
from bot.post import (
    Closed,
    Later,
    Outcome,
    Post,
    Taken,
    TurnedAway,
    Unknown,
    Unreachable,
    Unwanted,
    address,
)
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.transaction import Transaction
from texts import Texts

PAGE = 50
AGAIN = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
"""The pauses between attempts at one e-mail; after the last it is given up (RFC 5321, 4.5.4.1)."""
LONGEST_REST = timedelta(minutes=1)
"""Between two attempts to reach a server that takes nothing: an organiser may be looking."""
MOST_DOUBTS = 3
"""Attempts after which one that nobody answers for counts as taken: its reader has had enough."""
IN_A_ROW = 4
"""Refusals without anything taken between them: it is not these people, but us."""

_log = structlog.get_logger(__name__)


class Mailer:
    """One per database: on PostgreSQL, in the process that leads."""

    def __init__(
        self, post: Post, database: Database, clock: Clock, texts: Texts, public_url: str
    ) -> None:
        self._post = post
        self._database = database
        self._clock = clock
        self._texts = texts
        self._public_url = public_url
        self._rests_until = 0.0
        self._in_vain = 0  # attempts to hand anything over, in a row
        self._refused = 0  # by the servers of their readers, in a row
        self._sending: asyncio.Task[None] | None = None
        self.idle = True

    async def run(self) -> None:
        """Send until cancelled; the one that is on its way is not broken off (see `stop`)."""
        try:
            while True:
                if not await self._looked():
                    await asyncio.sleep(LOOK_ANYWAY)
        finally:
            self.idle = True

    async def _looked(self) -> bool:
        """Look, whatever happens: the program must not end with the mails."""
        try:
            return await self.look()
        except StorageError as fault:
            _log.error("mailer.database", fault=fault.code)
        except Exception as fault:  # noqa: BLE001 - chats and pages go on
            _log.error("mailer.mistake", fault=type(fault).__name__)
        return False

    async def stop(self, seconds: float) -> None:
        """After `run` was cancelled: wait so long for the one that is on its way."""
        if self._sending is not None and not self._sending.done():
            await asyncio.wait({self._sending}, timeout=seconds)
        await self._post.hang_up()

    async def look(self) -> bool:
        """Send what may leave now; whether there was anything."""
        if self._clock.seconds() < self._rests_until:
            return False
        due = await self._database.read(lambda tx: storage.outbox.mails(tx, PAGE))
        self.idle = not due
        for number in due:
            self._sending = asyncio.create_task(self._one(number))
            await asyncio.shield(self._sending)
            if self._clock.seconds() < self._rests_until:
                self.idle = True  # it may be long until anything is taken
                return False
        if not due:
            await self._post.hang_up()
        return bool(due)

    async def _one(self, outbox_id: int) -> None:
        """See one through; what cannot even be claimed is set aside, so that the others leave."""
        try:
            leaving = await self._database.transact(
                lambda tx: actions.mails.claim(tx, outbox_id, self._texts), cause="mailer"
            )
        except Fault:
            raise  # nobody is to blame, and nothing is changed
        except Exception as fault:  # noqa: BLE001 - a mistake of ours must not be made for ever
            reason = f"mistake {type(fault).__name__}"
            _log.error("mailer.mistake", outbox=outbox_id, fault=type(fault).__name__)
            await self._database.transact(
                lambda tx: actions.mails.set_aside(tx, outbox_id, reason), cause="mailer"
            )
            return
        if leaving is not None:
            await self._see_through(leaving)

    async def _see_through(self, leaving: Leaving) -> None:
        outcome = self._seen_in_a_row(await self._handed_over(leaving))
        if not isinstance(outcome, Taken):
            _log.warning("mailer.not_taken", outbox=leaving.id, reason=outcome.reason)
        self._rest(outcome)

        async def record(tx: Transaction) -> None:
            await _record(tx, leaving, outcome)

        while True:  # until its fate is kept it would be in doubt
            try:
                await self._database.transact(record, cause="mailer")
            except StorageError as fault:
                _log.error("mailer.database", outbox=leaving.id, fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)
            else:
                return

    async def _handed_over(self, leaving: Leaving) -> Outcome:
        office, at = self._post.office, self._clock.now()
        press = Press(leaving.workshop, self._texts, self._public_url)
        try:
            to = address(leaving.person.email or "")
        except Unreachable:
            return TurnedAway("recipient address")
        try:
            made = message(press, leaving, sender=office.sender, to=to, at=at)
        except Exception as fault:  # noqa: BLE001 - one bad message must not stop the others
            return Unwanted(f"mistake {type(fault).__name__}")
        return await self._post.hand_over(made, to.addr_spec)

    def _seen_in_a_row(self, outcome: Outcome) -> Outcome:
        """Take many refusals one after the other for what they are: nobody's mailbox is meant."""
        match outcome:
            case TurnedAway(reason) | Later(reason):
                self._refused += 1
                if self._refused >= IN_A_ROW:
                    return Unwanted(reason.replace("recipient", "relay"))
            case Taken():
                self._refused = 0
        return outcome

    def _rest(self, outcome: Outcome) -> None:
        """Leave a server in peace that takes nothing, longer each time."""
        if isinstance(outcome, Taken | TurnedAway | Later):
            self._in_vain = 0
            return
        self._in_vain += 1
        seconds = min(pause(self._in_vain), LONGEST_REST).total_seconds()
        self._rests_until = self._clock.seconds() + seconds


async def _record(tx: Transaction, leaving: Leaving, outcome: Outcome) -> None:
    again_at = _again_at(tx, leaving)
    match outcome:
        case Taken():
            await actions.mails.left(tx, leaving)
        case TurnedAway(reason):
            await actions.mails.refused(tx, leaving, reason)
        case Closed(reason):
            await actions.mails.untried(tx, leaving, tx.now + LONGEST_REST, reason)
        case Unknown():
            over = leaving.row.attempts >= MOST_DOUBTS
            await actions.mails.doubted(tx, leaving, None if over else again_at)
        case Later(reason) | Unwanted(reason) if again_at is None:
            await actions.mails.refused(tx, leaving, reason)
        case Later(reason) | Unwanted(reason):
            await actions.mails.not_yet(tx, leaving, again_at, reason)


def _again_at(tx: Transaction, leaving: Leaving) -> datetime | None:
    """Return when it is tried again; None: it was tried often enough."""
    tried = leaving.row.attempts
    return tx.now + AGAIN[tried - 1] if tried <= len(AGAIN) else None
