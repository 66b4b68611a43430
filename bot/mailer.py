"""The only one who speaks to the mail server: one e-mail after the other, each claimed before.

An e-mail that is in doubt after a crash is sent again under the number that it had: whoever got it
twice sees it once, as mail programs do with what bears one Message-ID.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

import structlog

import actions.mail_words
import actions.mails
import storage.outbox
from actions.letters import Press
from actions.mails import Leaving
from bot.bell import LOOK_ANYWAY, Bell
from bot.clock import Clock
from bot.fates import pause
from bot.post import Closed, Later, Outcome, Post, Taken, TurnedAway, Unknown, Unwanted
from rules.letters import one_line
from rules.messages import Lane
from storage.database import Database
from storage.errors import Fault, StorageError
from storage.transaction import Transaction
from texts import Texts

PAGE = 50
AGAIN = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
"""The pauses between attempts at one e-mail; after the last it is given up (RFC 5321, 4.5.4.1)."""
LONGEST_REST = timedelta(minutes=1)
"""Between two attempts to reach a server that takes nothing: an organiser may be looking."""

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
        self._sending: asyncio.Task[None] | None = None
        self.bell = Bell()
        self.idle = True

    async def run(self) -> None:
        """Send until cancelled; the one that is on its way is not broken off (see `stop`)."""
        try:
            while True:
                try:
                    left = await self.look()
                except StorageError as fault:
                    _log.error("mailer.database", fault=fault.code)
                    left = False
                if not left:
                    await self.bell.wait(LOOK_ANYWAY)
        finally:
            self.idle = True

    async def stop(self, seconds: float) -> None:
        """After `run` was cancelled: wait so long for the one that is on its way."""
        if self._sending is not None and not self._sending.done():
            await asyncio.wait({self._sending}, timeout=seconds)
        await self._post.hang_up()

    async def look(self) -> bool:
        """Send what may leave now; whether there was anything."""
        if self._clock.seconds() < self._rests_until:
            return False
        heads = await self._database.read(lambda tx: storage.outbox.heads(tx, Lane.MAIL, PAGE))
        self.idle = not heads
        for head in heads:
            self._sending = asyncio.create_task(self._one(head.id))
            await asyncio.shield(self._sending)
            if self._clock.seconds() < self._rests_until:
                return False
        if not heads:
            await self._post.hang_up()
        return bool(heads)

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
                lambda tx: storage.outbox.mailed(tx, outbox_id, reason), cause="mailer"
            )
            return
        if leaving is not None:
            await self._see_through(leaving)

    async def _see_through(self, leaving: Leaving) -> None:
        outcome = await self._handed_over(leaving)
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
        try:
            message = self._message(leaving)
        except (MessageError, ValueError, IndexError):  # what cannot be written as an address
            return TurnedAway("address")
        except Exception as fault:  # noqa: BLE001 - one bad message must not stop the others
            _log.error("mailer.cannot_write", outbox=leaving.id, fault=type(fault).__name__)
            return TurnedAway(f"mistake {type(fault).__name__}")
        return await self._post.hand_over(message, leaving.person.email or "")

    def _message(self, leaving: Leaving) -> EmailMessage:
        workshop, person = leaving.workshop, leaving.person
        press = Press(workshop, self._texts, self._public_url)
        written = actions.mail_words.written(
            press, person.language, leaving.text, person, leaving.link
        )
        message = EmailMessage()
        team = one_line(workshop.team.name.get(person.language))
        message["From"] = Address(team, addr_spec=self._post.office.sender)
        message["To"] = Address(addr_spec=person.email or "")
        message["Reply-To"] = Address(addr_spec=workshop.team.email)
        message["Subject"] = written.subject
        message["Date"] = format_datetime(self._clock.now())
        number = sha256(leaving.link.token.encode()).hexdigest()[:32]
        message["Message-ID"] = f"<{number}@{self._post.office.domain}>"
        message["Content-Language"] = person.language
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine answers it
        message["List-Unsubscribe"] = f"<{written.stop}>"  # RFC 2369
        message.set_content(written.plain)
        message.add_alternative(written.html, subtype="html")
        return message

    def rested(self) -> None:
        """Try the server again at once, whatever it said before."""
        self._rests_until = 0.0

    def _rest(self, outcome: Outcome) -> None:
        """Leave a server in peace that takes nothing, longer each time."""
        if isinstance(outcome, Taken | TurnedAway | Later):
            self._in_vain = 0
            return
        self._in_vain += 1
        seconds = min(pause(self._in_vain), LONGEST_REST).total_seconds()
        self._rests_until = self._clock.seconds() + seconds


async def _record(tx: Transaction, leaving: Leaving, outcome: Outcome) -> None:
    match outcome:
        case Taken():
            await actions.mails.left(tx, leaving)
        case TurnedAway(reason):
            await actions.mails.refused(tx, leaving, reason)
        case Later(reason) | Unwanted(reason) if leaving.attempts > len(AGAIN):
            await actions.mails.refused(tx, leaving, reason)
        case Later(reason) | Unwanted(reason):
            due_at = tx.now + AGAIN[leaving.attempts - 1]
            await actions.mails.not_yet(tx, leaving, due_at, reason)
        case Closed(reason):
            await actions.mails.untried(tx, leaving, reason)
        case Unknown():
            await storage.outbox.in_doubt(tx, leaving.id)
