"""Waves of first contact: asked for on the page, drawn and made by a job, stopped, and taken away.

A letter, its link and its line in the wave are kept in one transaction, after the file is on the
disk: killed anywhere, there is no letter that opens nothing, no link that nobody has, nobody twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import actions.links
import storage.files
import storage.jobs
import storage.letters
import storage.outbox
import storage.waves
import storage.workshops
from actions.letters import Addressed
from rules.errors import Refused
from rules.messages import Mail
from rules.waves import UNDER_WAY, Channel, Kind, Plan, State, Wave, is_past, mail_leaves
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.files import FileRow, Stored
from storage.ids import new_token
from storage.transaction import Transaction
from storage.waves import Recipient

JOB = "wave"
QUEUED = 0
"""The number of the batch of those whose e-mail waits, which is no file."""

AT_ONCE = 100
"""Letters of one file, and people put down in one transaction: some 80 ms."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A part of a wave that is on the disk, and counts once it is recorded."""

    language: str
    recipients: Sequence[Recipient]  # all that were looked at
    addressed: Sequence[Addressed]  # those who are written to
    file: Stored | None  # None where nobody is, or it goes by e-mail


async def check(tx: Transaction, workshop: Workshop, plan: Plan) -> None:
    """Refuse a wave for nobody, or one whose words nobody has looked at; in a read transaction."""
    for language in workshop.languages:
        if await storage.letters.text(tx, workshop.id, plan.channel, language) is None:
            raise Refused("waves.words-missing", channel=plan.channel)
    if not await storage.waves.candidates(tx, plan, workshop.id):
        first = plan.kind is Kind.FIRST
        code = "waves.nobody-unwritten" if first else "waves.nobody-silent"
        raise Refused(code, channel=plan.channel)


async def begin(tx: Transaction, who: Who, plan: Plan) -> Wave:
    """Ask for a wave; its people are drawn by a job. Raises Refused."""
    before = await storage.waves.under_way(tx, who.workshop)
    if before is not None:
        raise Refused("waves.one-at-a-time", name=before)
    seed = new_token()
    if not await storage.waves.add(
        tx, who.workshop, plan, seed=seed, by=who.actor, state=State.DRAWING
    ):
        raise Refused("waves.name-taken", name=plan.name)
    wave = await storage.waves.named(tx, who.workshop, plan.name)
    if wave is None:
        raise LookupError("a wave was added and is not there")
    await tx.audit(who, Act.WAVE_MADE, str(wave.id))
    await _have_made(tx, wave.id)
    return wave


async def get(tx: Transaction, who: Who, number: int) -> Wave:
    """Return a wave of the workshop. Raises Refused where there is none."""
    wave = await storage.waves.find(tx, number)
    if wave is None or wave.workshop != who.workshop:
        raise Refused("waves.no-longer-there")
    return wave


async def stop(tx: Transaction, who: Who, number: int) -> None:
    """Make no more of it; those who got nothing are free for another one. Once more: nothing."""
    wave = await get(tx, who, number)
    stops = wave.state in UNDER_WAY or await still_leaves(tx, wave)
    if stops and await storage.waves.move(tx, wave, State.STOPPED):
        await tx.audit(who, Act.WAVE_STOPPED, str(wave.id))
        await _have_made(tx, wave.id, "stop")


async def still_leaves(tx: Transaction, wave: Wave) -> bool:
    """Tell whether e-mails of a wave that is ready wait for their hour, or for their turn."""
    if wave.channel is not Channel.EMAIL or wave.state is not State.READY:
        return False
    return (await storage.waves.progress(tx, wave.id)).to_leave > 0


async def again(tx: Transaction, who: Who, number: int, batch: int) -> None:
    """Make the letters of an erased file again, for those who are left; their old codes end.

    Refused where the file is there, the wave's time is over, or another wave is being made.
    """
    wave = await get(tx, who, number)
    found = [each for each in await storage.waves.batches(tx, number) if each.number == batch]
    if not found or found[0].erased_at is None or is_past(wave, tx.now):
        raise Refused("waves.not-again")
    before = await storage.waves.under_way(tx, who.workshop)
    if before is not None:
        raise Refused("waves.one-at-a-time", name=before)
    if await storage.waves.take_back(tx, number, batch):
        await storage.waves.move(tx, wave, State.MAKING)
        await tx.audit(who, Act.WAVE_MADE, str(wave.id), str(batch))
        await _have_made(tx, wave.id, f"again-{batch}")


async def stands_still(tx: Transaction, wave: Wave) -> bool:
    """Tell whether the work of a wave was given up, so that it is never ended by itself."""
    work = await storage.jobs.status(tx, wave.job)
    return wave.state in UNDER_WAY if work is None else work.state == "failed"


async def go_on(tx: Transaction, who: Who, number: int) -> None:
    """Have a wave that stands still taken up where it was. Refused where it is being made."""
    wave = await get(tx, who, number)
    if not await stands_still(tx, wave):
        raise Refused("waves.stands-not-still")
    await tx.audit(who, Act.WAVE_MADE, str(wave.id), "go-on")
    await _have_made(tx, wave.id, "go-on")


async def taken(tx: Transaction, who: Who, number: int, batch: str) -> None:
    """Record that somebody took letters away: they name people, and open their way in."""
    await tx.audit(who, Act.WAVE_TAKEN, str(number), batch)


async def step(tx: Transaction, left: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Keep what was prepared for one step; None when all is done.

    `left` holds the wave's number; while people are drawn, `people` (the next, with their language)
    and the `pool`; while letters are made, what was `composed`.
    """
    wave = await storage.waves.find(tx, left["wave"])
    again = {"wave": left["wave"]}
    if wave is None:
        return None
    match wave.state:
        case State.DRAWING:
            await _draw(tx, wave, left)
            return again
        case State.MAKING if left.get("composed") is not None:
            await _record(tx, wave, left["composed"])
            return again
        case State.MAKING if left.get("over"):
            await storage.waves.move(tx, wave, State.READY)
        case State.MAKING:
            return again
        case State.STOPPED if await storage.waves.free(tx, wave.id, AT_ONCE):
            return again
    return None


async def _draw(tx: Transaction, wave: Wave, left: Mapping[str, Any]) -> None:
    """Put the next people down; when there are no more, their letters are made."""
    people: Sequence[tuple[str, str]] = left.get("people", ())
    await storage.waves.set_pool(tx, wave.id, left.get("pool", 0))
    if people:
        workshop = await storage.workshops.get(tx, wave.workshop)
        await storage.waves.put_down(tx, wave, people, workshop)
    elif "people" in left:
        await storage.waves.move(tx, wave, State.MAKING)


async def _record(tx: Transaction, wave: Wave, composed: Composed) -> None:
    """Keep a file with its links, if what is in it is still so: else it is composed again."""
    now = await storage.waves.waiting(tx, wave, len(composed.recipients))
    if now != (composed.language, tuple(composed.recipients)):
        return  # somebody was erased, or said no, a moment ago
    for recipient in composed.recipients:
        if recipient.left_out is not None:
            await storage.waves.leave_out(tx, wave.id, recipient.person.id, recipient.left_out)
    if wave.channel is Channel.EMAIL:
        await _queue(tx, wave, composed.addressed)
        return
    if composed.file is None:
        return
    number = await storage.waves.next_batch(tx, wave.id)
    await storage.files.add(tx, _row(tx, wave, number, composed.file))
    await storage.waves.add_batch(
        tx,
        wave.id,
        number,
        composed.language,
        letters=len(composed.addressed),
        file=composed.file.id,
    )
    prepared = {recipient.person.id: link for recipient, link in composed.addressed}
    made = await actions.links.make_many(tx, wave.workshop, prepared, now=tx.now)
    await storage.waves.made(tx, wave.id, made, batch=number)


async def _queue(tx: Transaction, wave: Wave, addressed: Sequence[Addressed]) -> None:
    """Let e-mails wait for their hour; a link opens nothing before its e-mail leaves."""
    workshop = await storage.workshops.get(tx, wave.workshop)
    mails = {
        recipient.person.id: Mail(wave.id, link.token, link.code) for recipient, link in addressed
    }
    await storage.outbox.add_mails(
        tx, wave.workshop, mails, due_at=mail_leaves(wave, workshop, tx.now)
    )
    await storage.waves.made(tx, wave.id, dict.fromkeys(mails), batch=QUEUED)


async def _have_made(tx: Transaction, wave: int, name: str = "") -> None:
    job = await storage.jobs.add(tx, JOB, {"wave": wave}, name=name)
    await storage.waves.name_job(tx, wave, job)


def _row(tx: Transaction, wave: Wave, number: int, file: Stored) -> FileRow:
    letter = wave.channel is Channel.LETTER
    name = f"vague-{wave.id}-{number:03}.{'pdf' if letter else 'csv'}"
    mime = "application/pdf" if letter else "text/csv"
    return FileRow(file, JOB, name, mime, None, wave.workshop, tx.now)
