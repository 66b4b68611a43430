"""News that leaves by e-mail, for whoever has no chat: in the second it leaves, and afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import actions.mail_ways
import actions.reach
import storage.citizens
import storage.mail
import storage.outbox
import storage.people
import storage.workshops
from actions.invitations import MIME as CALENDAR
from actions.mail_ways import Ways
from rules.messages import Say, SendFile
from rules.people import Person
from rules.reminders import waking
from rules.workshop import Workshop
from storage.outbox import Claimed
from storage.transaction import Transaction

Check = Callable[[Transaction, str, str, str], Awaitable[bool]]
"""Whether (person, workshop) still meets a condition, whose detail stands behind the colon."""


@dataclass(frozen=True, slots=True)
class News:
    """A message that is about to be handed to a mail server.

    `number` is what mail programs know it by; `also`: their chat has it too, as they wished.
    """

    row: Claimed
    message: Say | SendFile
    workshop: Workshop
    person: Person
    number: str
    ways: Ways
    also: bool

    @property
    def id(self) -> int:
        """The number of its row."""
        return self.row.id

    @property
    def calendar(self) -> SendFile | None:
        """The calendar file it carries, if it does."""
        message = self.message
        is_one = isinstance(message, SendFile) and message.mime == CALENDAR
        return message if is_one and isinstance(message, SendFile) else None


def number_of(tx: Transaction, outbox_id: int) -> str:
    """Return the number under which a message leaves, each time: nobody else can make it up."""
    seal = tx.keyed_hash(f"message-id\n{outbox_id}")
    return f"{outbox_id}.{seal[:24]}"


def row_of(tx: Transaction, number: str) -> int | None:
    """Return which message a number means; None for one that is not ours."""
    told = number.partition(".")[0]
    if not (told.isascii() and told.isdigit()) or len(told) > 18:  # noqa: PLR2004 - a BIGINT has 19
        return None
    return int(told) if number == number_of(tx, int(told)) else None


async def claimed(tx: Transaction, row: Claimed, checks: Mapping[str, Check]) -> News | None:
    """See, in the second it leaves, whether a message still does, to whom, and with which links."""
    message = row.message
    if not isinstance(message, Say | SendFile) or row.person is None or row.workshop is None:
        raise TypeError("no news for anybody")
    needless = await _needless(tx, row, checks)
    if needless:
        await storage.outbox.unsent(tx, row.id, needless)
        return None
    workshop = await storage.workshops.get(tx, row.workshop)
    wakes = waking(workshop, tx.now)
    if wakes > tx.now:
        await storage.outbox.put_off(tx, row.id, wakes, "quiet")
        return None
    address = await actions.reach.address_of(tx, row.person, row.workshop)
    if address is None:
        await _unreached(tx, row, "no_address")
        return None
    await storage.outbox.keep_address(tx, row.id, storage.mail.address_hash(tx, address))
    person = await storage.people.get(tx, row.person)
    ways = await actions.mail_ways.ways(tx, row.person, workshop, message)
    number = number_of(tx, row.id)
    return News(row, message, workshop, person, number, ways, also=in_chat(row))


async def left(tx: Transaction, news: News) -> None:
    """A mail server has taken it."""
    await storage.outbox.mailed(tx, news.id)


async def refused(tx: Transaction, news: News, code: str, *, for_good: bool) -> None:
    """It is given up; `for_good`: their address takes nothing, and nothing goes there any more."""
    if for_good:
        await bounced(tx, news.person, code)
    await _unreached(tx, news.row, code)


async def bounced(tx: Transaction, person: Person, code: str) -> None:
    """Keep that somebody's address takes nothing from us."""
    if person.email:
        address = storage.mail.address_hash(tx, person.email)
        await storage.mail.bounce(tx, person.id, address, code)


async def not_yet(tx: Transaction, news: News, due_at: datetime, reason: str) -> None:
    """It was not taken, and is tried again."""
    await storage.outbox.retry(tx, news.id, due_at, reason)


async def untried(tx: Transaction, news: News, due_at: datetime, reason: str) -> None:
    """The server took nothing from us: that was no attempt."""
    await storage.outbox.put_off(tx, news.id, due_at, reason)


async def doubted(tx: Transaction, news: News, again_at: datetime | None) -> None:
    """Nobody knows whether it was taken: it is sent again, or counts as taken (None)."""
    if again_at is None:
        await left(tx, news)
    else:
        await storage.outbox.mail_in_doubt(tx, news.id, again_at)


def in_chat(row: Claimed) -> bool:
    """Tell whether its reader has a chat that takes it too."""
    return row.chat is not None and not row.blocked


async def _needless(tx: Transaction, row: Claimed, checks: Mapping[str, Check]) -> str:
    if row.silenced:
        return "silenced"
    if row.only_if is None:
        return ""
    name, _, about = row.only_if.partition(":")
    holds = await checks[name](tx, row.person or "", row.workshop or "", about)
    return "" if holds else "settled"


async def _unreached(tx: Transaction, row: Claimed, reason: str) -> None:
    """No road is left: somebody phones, unless their chat has it."""
    await storage.outbox.mailed(tx, row.id, reason)
    if not in_chat(row):
        await actions.reach.to_call(tx, row)
