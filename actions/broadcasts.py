"""Writing to a group of people: drafting, trying out, planning, stopping."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import actions.broadcast_steps
import storage.audience
import storage.broadcasts
import storage.files
import storage.workshops
from actions.broadcast_words import insist_on_fitting
from rules.broadcasts import (
    Broadcast,
    State,
    check_seen,
    draft,
    planned,
    stopped,
    with_file,
    written,
)
from rules.errors import Refused
from rules.messages import Attached, Delivery, To
from rules.segments import Segment, checked
from rules.who import Act, Who
from storage.audience import FEW
from storage.contents import Kept
from storage.files import FileRow
from storage.transaction import Transaction

KIND = "broadcast"
BY_PAGE = 20_000_000  # bytes: what goes with a message to a group is uploaded to Telegram at once
PICTURES = frozenset({"image/jpeg", "image/png"})
LARGEST_PICTURE = 10_000_000  # bytes: core.telegram.org/bots/api#sendphoto


async def begin(tx: Transaction, who: Who, *, now: datetime) -> int:
    """Begin a draft; return its number."""
    return await storage.broadcasts.add(tx, who, now=now)


async def aim(
    tx: Transaction, who: Who, number: int, segment: Segment, *, now: datetime
) -> Broadcast:
    """Choose for whom a draft is. Raises Refused for what is not to be chosen."""
    workshop = await storage.workshops.get(tx, who.workshop)
    about = draft(await get(tx, who, number))
    return await _keep(tx, replace(about, segment=checked(segment, workshop, now)))


async def write(tx: Transaction, who: Who, number: int, language: str, typed: str) -> Broadcast:
    """Put down the words of a draft in one language. Raises Refused for a gap nothing fills."""
    workshop = await storage.workshops.get(tx, who.workshop)
    about = await get(tx, who, number)
    return await _keep(tx, written(about, language, typed, workshop))


async def attach(tx: Transaction, who: Who, number: int, attached: Attached | None) -> Broadcast:
    """Let a picture or a document that Telegram has go with a draft, or none."""
    about = draft(await get(tx, who, number))
    await _let_go_of_file(tx, about)
    return await _keep(tx, with_file(about, attached))


async def attach_kept(tx: Transaction, who: Who, number: int, kept: Kept) -> Broadcast:
    """Let a file of ours go with a draft: as a picture where Telegram takes it for one."""
    about = draft(await get(tx, who, number))
    row = FileRow(
        kept.stored, KIND, kept.name, kept.mime, who.actor, who.workshop, created_at=tx.now
    )
    await storage.files.add(tx, row)
    picture = kept.mime in PICTURES and kept.stored.size <= LARGEST_PICTURE
    kind = "photo" if picture else "document"
    attached = Attached(kind, kept.name, kept.mime, stored=kept.stored.id)
    await _let_go_of_file(tx, about)
    return await _keep(tx, with_file(about, attached))


async def forget(tx: Transaction, who: Who, number: int) -> None:
    """Throw a draft away."""
    about = draft(await get(tx, who, number))
    await _let_go_of_file(tx, about)
    await storage.broadcasts.drop(tx, about)


async def insist(tx: Transaction, who: Who, number: int, *, now: datetime) -> Broadcast:
    """Return a draft that is ready to be planned. Raises Refused, and says what lacks."""
    about = draft(await get(tx, who, number))
    workshop = await storage.workshops.get(tx, who.workshop)
    planned(about, workshop, None, now=now, at_night=True)
    people = await storage.audience.at_most(tx, about.segment, workshop, FEW + 1)
    if not people:
        raise Refused("broadcasts.nobody")
    await insist_on_fitting(tx, about, workshop, more=people > FEW)
    return about


async def plan(
    tx: Transaction,
    who: Who,
    number: int,
    at: datetime | None,
    *,
    seen: str,
    now: datetime,
    at_night: bool = False,
) -> Broadcast:
    """Send a draft at a moment (None: now); outside quiet hours unless `at_night`.

    From now on it says what it says; its recipients are put down when it begins. Raises Refused,
    also where it is not what was `seen` (its mark) when it was read again.
    """
    before = await insist(tx, who, number, now=now)
    check_seen(before, seen)
    workshop = await storage.workshops.get(tx, who.workshop)
    after = planned(before, workshop, at, now=now, at_night=at_night)
    await _move(tx, before, after)
    await tx.audit(who, Act.BROADCAST_PLANNED, str(number))
    if after.state is State.PLANNED:
        await actions.broadcast_steps.wait(tx, after)
    else:
        await actions.broadcast_steps.begin(tx, after)
    return after


async def stop(tx: Transaction, who: Who, number: int) -> Broadcast:
    """Stop one that is planned or under way: no copy leaves after this is kept. Raises Refused."""
    before = await get(tx, who, number)
    after = stopped(before)
    await _move(tx, before, after)
    await tx.audit(who, Act.BROADCAST_STOPPED, str(number))
    await actions.broadcast_steps.stop(tx, before)
    return after


async def try_out(tx: Transaction, who: Who, number: int) -> None:
    """Send a draft to `who.actor` alone, as they would read it. Raises Refused without words."""
    about = await get(tx, who, number)
    if not (about.words or about.attached):
        raise Refused("broadcasts.no-words")
    await tx.enqueue(To(who.actor, who.workshop), Delivery(number, trial=True))


async def get(tx: Transaction, who: Who, number: int) -> Broadcast:
    """Return a broadcast of this workshop. Raises Refused where there is none (any more)."""
    found = await storage.broadcasts.find(tx, number, who.workshop)
    if found is None:
        raise Refused("broadcasts.not-there")
    return found


async def _let_go_of_file(tx: Transaction, about: Broadcast) -> None:
    """Forget the file of ours that went with it; it leaves the disk in the night."""
    if about.attached and about.attached.stored:
        await storage.files.forget(tx, about.attached.stored)


async def _keep(tx: Transaction, after: Broadcast) -> Broadcast:
    await storage.broadcasts.save_draft(tx, after)
    return after


async def _move(tx: Transaction, before: Broadcast, after: Broadcast) -> None:
    if not await storage.broadcasts.move(tx, before, after):
        raise Refused("broadcasts.already-planned")
