"""The e-mail of a wave in the second it leaves: whether it still does, to whom, with what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import actions.letters
import storage.links
import storage.outbox
import storage.people
import storage.waves
import storage.workshops
from actions.links import MadeLink
from rules.letters import Text
from rules.links import LASTING
from rules.messages import Mail
from rules.people import Person
from rules.reminders import waking
from rules.waves import Channel, Fate, State, Wave
from rules.workshop import Workshop
from storage.links import Hashes
from storage.outbox import Claimed
from storage.transaction import Transaction
from texts import Texts


@dataclass(frozen=True, slots=True)
class Leaving:
    """An e-mail that is about to be handed to a mail server; `id` is that of its message."""

    id: int
    wave: int
    workshop: Workshop
    person: Person
    text: Text
    link: MadeLink
    attempts: int


async def claim(tx: Transaction, outbox_id: int, texts: Texts) -> Leaving | None:
    """Take an e-mail right before it leaves; None if it does not (any more).

    From here on its link opens, and those that the person had before do so too until it is known
    to have left: whoever cannot be reached by e-mail keeps what stands in their letter.
    """
    row = await storage.outbox.claim(tx, outbox_id)
    if row is None or not isinstance(row.message, Mail) or row.person is None:
        return None
    mail, person = row.message, row.person
    wave = await storage.waves.find(tx, mail.wave)
    found = await storage.waves.recipient(tx, mail.wave, person)
    if wave is None or found is None or wave.state is State.STOPPED:
        await storage.outbox.unsent(tx, row.id, "stopped")
        return None
    if found.left_out is not None:
        await storage.waves.too_late(tx, wave.id, person, found.left_out)
        await storage.outbox.unsent(tx, row.id, found.left_out)
        return None
    if not found.person.email:  # it was taken out of the register meanwhile
        await storage.outbox.mailed(tx, row.id, "no address")
        await storage.waves.set_fate(tx, wave.id, person, Fate.REFUSED, None)
        return None
    workshop = await storage.workshops.get(tx, wave.workshop)
    wakes = waking(workshop, tx.now)
    if wakes > tx.now:
        await storage.outbox.put_off(tx, row.id, wakes, "quiet")
        return None
    language = found.person.language
    text, _ = await actions.letters.text(tx, workshop, Channel.EMAIL, language, texts)
    link = await _opened(tx, wave, row, mail)
    return Leaving(row.id, wave.id, workshop, found.person, text, link, row.attempts)


async def _opened(tx: Transaction, wave: Wave, row: Claimed, mail: Mail) -> MadeLink:
    """Let the link in it open; one that is sent again holds the same."""
    person = row.person or ""
    link = MadeLink(mail.token, mail.code, tx.now + LASTING)
    hashes = Hashes(tx.keyed_hash(mail.token), tx.keyed_hash(mail.code))
    if await storage.links.find(tx, hashes.token) is None:
        await storage.links.add(
            tx, hashes, person, wave.workshop, expires_at=link.expires_at, now=tx.now
        )
    await storage.waves.set_fate(tx, wave.id, person, Fate.LEAVING, hashes.token)
    return link


async def left(tx: Transaction, leaving: Leaving) -> None:
    """A mail server has taken it: what the person had before opens nothing any more."""
    token, person = tx.keyed_hash(leaving.link.token), leaving.person.id
    await storage.outbox.mailed(tx, leaving.id)
    await storage.waves.set_fate(tx, leaving.wave, person, Fate.LEFT, token)
    await storage.links.keep_only(tx, token, person, leaving.workshop.id, tx.now)


async def refused(tx: Transaction, leaving: Leaving, code: str) -> None:
    """Their mail server does not take it, and never will: a letter can reach them."""
    await storage.outbox.mailed(tx, leaving.id, code)
    token = tx.keyed_hash(leaving.link.token)
    await storage.waves.set_fate(tx, leaving.wave, leaving.person.id, Fate.REFUSED, token)


async def not_yet(tx: Transaction, leaving: Leaving, due_at: datetime, reason: str) -> None:
    """It was not taken, and waits again as if it had never been tried: it can still be stopped."""
    await storage.outbox.retry(tx, leaving.id, due_at, reason)
    await _waits(tx, leaving)


async def untried(tx: Transaction, leaving: Leaving, reason: str) -> None:
    """The server took nothing from us: that was no attempt."""
    await storage.outbox.put_off(tx, leaving.id, tx.now, reason)
    await _waits(tx, leaving)


async def _waits(tx: Transaction, leaving: Leaving) -> None:
    await storage.waves.set_fate(tx, leaving.wave, leaving.person.id, None, None)
    await storage.links.forget(tx, tx.keyed_hash(leaving.link.token))
