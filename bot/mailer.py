"""The only one who speaks to the mail server: one e-mail after the other, each claimed before.

An e-mail that is in doubt is sent again under the number that it had: whoever got it twice sees it
once, as mail programs do with what bears one Message-ID.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import structlog

import actions.mails
import storage.outbox
from actions.letters import Press
from actions.mail_news import Check, News
from actions.mails import NO_CHECKS, Leaving
from bot.bell import LOOK_ANYWAY
from bot.clock import Clock
from bot.fates import pause
from bot.mail_fates import LONGEST_REST, record
from bot.mail_message import message
from bot.post import (
    Later,
    Outcome,
    Post,
    Taken,
    TurnedAway,
    Unreachable,
    Unwanted,
    address,
)
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.transaction import Transaction
from texts import Texts

PAGE = 50
IN_A_ROW = 4
"""Refusals without anything taken between them: it is not these people, but us."""

_log = structlog.get_logger(__name__)


class Mailer:
    """One per database: on PostgreSQL, in the process that leads."""

    def __init__(
        self,
        post: Post,
        database: Database,
        clock: Clock,
        texts: Texts,
        public_url: str,
        checks: Mapping[str, Check] = NO_CHECKS,
    ) -> None:
        """Take what it needs; `checks` answer the conditions of news, as they do for chats."""
        self._post = post
        self._database = database
        self._clock = clock
        self._texts = texts
        self._public_url = public_url
        self._checks = checks
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
                lambda tx: actions.mails.claim(tx, outbox_id, self._texts, self._checks),
                cause="mailer",
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

    async def _see_through(self, leaving: Leaving | News) -> None:
        outcome = self._seen_in_a_row(await self._handed_over(leaving))
        if not isinstance(outcome, Taken):
            _log.warning("mailer.not_taken", outbox=leaving.id, reason=outcome.reason)
        self._rest(outcome)

        async def keep(tx: Transaction) -> None:
            await record(tx, leaving, outcome)

        while True:  # until its fate is kept it would be in doubt
            try:
                await self._database.transact(keep, cause="mailer")
            except StorageError as fault:
                _log.error("mailer.database", outbox=leaving.id, fault=fault.code)
                await asyncio.sleep(LOOK_ANYWAY)
            else:
                return

    async def _handed_over(self, leaving: Leaving | News) -> Outcome:
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
