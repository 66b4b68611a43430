"""An e-mail in the second it leaves; that of a wave: whether it still does, to whom, with what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

import actions.letters
import actions.links
import actions.mail_news
import storage.calls
import storage.links
import storage.mail
import storage.outbox
import storage.people
import storage.waves
import storage.workshops
from actions.links import MadeLink
from actions.mail_news import Check, News
from actions.reminders import SYSTEM
from rules.calls import Reason
from rules.letters import Text
from rules.links import LASTING
from rules.messages import Mail
from rules.people import Detail, Person, corrected
from rules.reminders import waking
from rules.waves import Channel, Fate, State, Wave, is_past
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.links import Hashes
from storage.outbox import Claimed
from storage.transaction import Transaction
from texts import Texts

SHOWN_CODE = "EXEMPLE0"
"""What stands for a code where a letter or an e-mail is shown to the team."""


NO_CHECKS: Mapping[str, Check] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Leaving:
    """An e-mail that is about to be handed to a mail server; `row` is its message."""

    row: Claimed
    wave: int  # 0: somebody of the team tries it out
    workshop: Workshop
    person: Person
    text: Text
    link: MadeLink
    number: str  # what mail programs know it by

    @property
    def id(self) -> int:
        """The number of its message."""
        return self.row.id


async def claim(
    tx: Transaction, outbox_id: int, texts: Texts, checks: Mapping[str, Check] = NO_CHECKS
) -> Leaving | News | None:
    """Take an e-mail right before it leaves; None if it does not (any more).

    `checks` answer the conditions of news. From here on the link in that of a wave opens, and those
    that the person had before do so too until it is known to have left: whoever cannot be reached
    by e-mail keeps what stands in their letter.
    """
    row = await storage.outbox.claim(tx, outbox_id)
    if row is None:
        return None
    if not isinstance(row.message, Mail):
        return await actions.mail_news.claimed(tx, row, checks)
    if row.person is None:
        raise TypeError("no e-mail of a wave")
    if row.message.to:
        return await _trial(tx, row, row.message, texts)
    wave = await storage.waves.find(tx, row.message.wave)
    person = await _reader(tx, row, wave)
    if wave is None or person is None:
        return None
    workshop = await storage.workshops.get(tx, wave.workshop)
    wakes = waking(workshop, tx.now)
    if wakes > tx.now:
        await storage.outbox.put_off(tx, row.id, wakes, "quiet")
        return None
    text, _ = await actions.letters.text(tx, workshop, Channel.EMAIL, person.language, texts)
    link = await _opened(tx, wave, row, row.message)
    address = storage.mail.address_hash(tx, person.email or "")
    await storage.outbox.keep_address(tx, row.id, address)
    number = actions.mail_news.number_of(tx, row.id)
    return Leaving(row, wave.id, workshop, person, text, link, number)


async def try_out(tx: Transaction, who: Who, language: str, to: str) -> None:
    """Send what e-mails say to an address of somebody who organises. Raises Refused."""
    reader = corrected(await storage.people.get(tx, who.actor), Detail.EMAIL, to)
    link = actions.links.prepare(tx.now)
    mail = Mail(0, link.token, SHOWN_CODE, to=reader.email or "", language=language)
    await storage.outbox.add_trial(tx, who.workshop, who.actor, mail, link.token[:8])


async def _trial(tx: Transaction, row: Claimed, mail: Mail, texts: Texts) -> Leaving:
    """Write it to whoever tries it out, at any hour; its link opens nothing."""
    workshop = await storage.workshops.get(tx, row.workshop or "")
    asked = await storage.people.get(tx, row.person or "")
    person = replace(asked, email=mail.to, language=mail.language)
    text, _ = await actions.letters.text(tx, workshop, Channel.EMAIL, mail.language, texts)
    link = MadeLink(mail.token, mail.code, tx.now + LASTING)
    number = actions.mail_news.number_of(tx, row.id)
    return Leaving(row, 0, workshop, person, text, link, number)


async def _reader(tx: Transaction, row: Claimed, wave: Wave | None) -> Person | None:
    """Return who reads it; None where it does not leave, which is then written down."""
    person = row.person or ""
    found = await storage.waves.recipient(tx, wave.id, person) if wave else None
    if wave is None or found is None:
        await storage.outbox.unsent(tx, row.id, "stopped")
        return None
    if found.left_out is not None:
        await storage.waves.too_late(tx, wave.id, person, found.left_out)
        await storage.outbox.unsent(tx, row.id, found.left_out)
        return None
    over = wave.state is State.STOPPED or is_past(wave, tx.now)
    if over or not found.person.email:  # or it was taken out of the register meanwhile
        await storage.waves.release(tx, wave.id, person)  # not one that may have left
        await storage.outbox.unsent(tx, row.id, "stopped" if over else "no address")
        return None
    return found.person


async def _opened(tx: Transaction, wave: Wave, row: Claimed, mail: Mail) -> MadeLink:
    """Let the link in it open; one that is sent again holds the same."""
    person = row.person or ""
    link = MadeLink(mail.token, mail.code, tx.now + LASTING)
    hashes = Hashes(tx.keyed_hash(mail.token), tx.keyed_hash(mail.code))
    if await storage.links.find(tx, hashes.token) is None:
        await storage.links.add(
            tx, hashes, person, wave.workshop, expires_at=link.expires_at, now=tx.now
        )
        await tx.audit(Who(SYSTEM, person, wave.workshop), Act.LINK_MADE)
    await storage.waves.set_fate(tx, wave.id, person, Fate.LEAVING, hashes.token)
    return link


async def left(tx: Transaction, leaving: Leaving) -> None:
    """A mail server has taken it: what the person had before opens nothing any more.

    What they were given since it was written goes on to open: a letter may have been printed.
    """
    await storage.outbox.mailed(tx, leaving.id)
    if not leaving.wave:
        return
    token, person = tx.keyed_hash(leaving.link.token), leaving.person.id
    await storage.waves.set_fate(tx, leaving.wave, person, Fate.LEFT, token)
    before = leaving.row.queued_at
    await storage.links.close_before(tx, token, person, leaving.workshop.id, before)


async def refused(tx: Transaction, leaving: Leaving, code: str, *, for_good: bool) -> None:
    """It is given up: a letter can reach them. `for_good`: their address takes nothing at all."""
    await storage.outbox.mailed(tx, leaving.id, code)
    if for_good and leaving.wave:
        await actions.mail_news.bounced(tx, leaving.person, code)
    token = tx.keyed_hash(leaving.link.token)
    await storage.waves.set_fate(tx, leaving.wave, leaving.person.id, Fate.REFUSED, token)


async def not_yet(tx: Transaction, leaving: Leaving, due_at: datetime, reason: str) -> None:
    """It was not taken, and waits again as if it had never been tried: it can still be stopped."""
    await storage.outbox.retry(tx, leaving.id, due_at, reason)
    await _waits(tx, leaving)


async def untried(tx: Transaction, leaving: Leaving, due_at: datetime, reason: str) -> None:
    """The server took nothing from us: that was no attempt."""
    await storage.outbox.put_off(tx, leaving.id, due_at, reason)
    await _waits(tx, leaving)


async def _waits(tx: Transaction, leaving: Leaving) -> None:
    """Let its link open nothing, unless somebody may have it from an attempt before."""
    if leaving.row.in_doubt or not leaving.wave:
        return
    await storage.waves.set_fate(tx, leaving.wave, leaving.person.id, None, None)
    await storage.links.forget(tx, tx.keyed_hash(leaving.link.token))


async def doubted(tx: Transaction, leaving: Leaving, again_at: datetime | None) -> None:
    """Nobody knows whether it was taken: it is sent again, or counts as taken (None)."""
    if again_at is None:
        await left(tx, leaving)
    else:
        await storage.outbox.mail_in_doubt(tx, leaving.id, again_at)


async def set_aside(tx: Transaction, outbox_id: int, reason: str) -> None:
    """Give up an e-mail that could not even be taken, so that the others leave.

    Whom it was to tell something new is phoned.
    """
    await storage.waves.set_aside(tx, outbox_id)
    await storage.outbox.mailed(tx, outbox_id, reason)
    reader = await storage.mail.reader_of_news(tx, outbox_id)
    if reader is not None:
        await storage.calls.add(tx, *reader, Reason.NO_CHAT, now=tx.now)
