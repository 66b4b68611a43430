"""What speakers hand over: received in versions, shown to citizens when the team says so."""

from __future__ import annotations

from datetime import UTC, datetime

import actions.decisions
import rules.materials
import storage.files
import storage.jobs
import storage.materials
import storage.speakers
import storage.timers
from actions.speaker_news import tell_team_of
from actions.speaker_states import get
from actions.telling import tell_team
from rules.decisions import Gate
from rules.errors import Refused
from rules.facts import Fact
from rules.materials import Material, Version
from rules.messages import Say
from rules.speakers import OUT
from rules.who import Act, Who
from storage.contents import Kept
from storage.files import FileRow
from storage.ids import new_id
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "material"
KIND = "material"
TELLING = "material"
"""The job that tells the citizens (actions/material_news.py)."""


async def receive(
    tx: Transaction, who: Who, kept: Kept, *, material: str = "", title: str = ""
) -> Material:
    """Keep a file that is on the disk as a material, or as a new version of `material`.

    The version that citizens see stays; what was planned is not shown by itself any more. Refused
    for whoever does not speak any more, for the very file that is there already, and where all that
    they handed over takes too much room.
    """
    await storage.speakers.lock(tx, who)
    speaker = await check(tx, who, kept.stored.size)
    before = await storage.materials.find(tx, material, who.workshop) if material else None
    if material and (before is None or before.person != who.subject):
        raise Refused("materials.no-longer-there")
    if before is not None and await _is_same(tx, before, kept):
        raise Refused("materials.same-again", title=before.title)
    number = before.newest.number + 1 if before else 1
    file = FileRow(kept.stored, KIND, kept.name, kept.mime, who.subject, who.workshop, tx.now)
    await storage.files.add(tx, file)
    kept_id = before.id if before else new_id()
    called = before.title if before else rules.materials.title_of(title, kept.name)
    if before is None:
        await storage.materials.add(tx, who, kept_id, called)
    await storage.materials.add_version(tx, who, kept_id, number, kept.stored.id)
    await tx.audit(who, Act.MATERIAL_RECEIVED, kept_id, str(number))
    facts: dict[str, Fact] = {"name": speaker.name, "title": called, "number": number}
    version = Version(
        number, kept.stored.id, kept.name, kept.mime, kept.stored.size, tx.now, who.actor
    )
    if before is not None and before.release_at is not None:
        await _forget_plan(tx, before)
        await storage.materials.set_release(tx, rules.materials.added(before, version))
        say = Say("materials.team-plan-off", {**facts, "at": before.release_at})
        await tell_team(tx, [who.workshop], say, about=who.subject, but=who.actor)
    else:
        await tell_team_of(tx, who, Say("materials.team-received", facts))
    if before is not None:
        return rules.materials.added(before, version)
    return Material(kept_id, who.subject, called, (version,))


async def check(tx: Transaction, who: Who, size: int) -> storage.speakers.Speaker:
    """Return the speaker whose material, of `size` bytes, is to be received.

    Refused for who does not come, and where there is no more room for it.
    """
    speaker = await get(tx, who)
    if speaker.state in OUT:
        raise Refused("materials.not-now")
    taken = await storage.files.room(tx, who.subject, who.workshop, KIND)
    rules.materials.check_room(taken, size)
    return speaker


async def rename(tx: Transaction, who: Who, material: str, typed: str) -> None:
    """Give a material another title."""
    before = await _get(tx, who, material)
    await storage.materials.rename(tx, before.id, rules.materials.title_of(typed, ""))
    await tx.audit(who, Act.SPEAKER_CHANGED, before.id)


async def release(
    tx: Transaction, who: Who, material: str, version: int, *, now: datetime
) -> Material:
    """Show the newest version to every citizen from now on, and tell each of them once.

    Refused before meeting 3 has decided about the materials, and where a newer one than `version`,
    which was looked at, has come.
    """
    before = await _get(tx, who, material)
    await actions.decisions.require(tx, who.workshop, Gate.MATERIALS)
    after = rules.materials.release(before, version, now=now)
    await storage.materials.set_release(tx, after)
    if after.released != before.released:
        await tx.audit(who, Act.MATERIAL_RELEASED, after.id, str(after.released))
        first = {"material": after.id, "version": after.released, "after": ""}
        about = {**first, "workshop": who.workshop}
        await storage.jobs.add(tx, TELLING, about, name=f"{after.id}:{after.released}")
    return after


async def plan_release(
    tx: Transaction, who: Who, material: str, version: int, at: datetime, *, now: datetime
) -> None:
    """Have the newest version shown at a chosen moment; another moment takes its place.

    Refused as above.
    """
    before = await _get(tx, who, material)
    await actions.decisions.require(tx, who.workshop, Gate.MATERIALS)
    after = rules.materials.plan_release(before, version, at, now=now)
    await _forget_plan(tx, before)
    await storage.materials.set_release(tx, after)
    await tx.audit(who, Act.SPEAKER_CHANGED, after.id)
    timer = Timer(_key(after, at), TIMER, at, after.person, who.workshop, after.id)
    await storage.timers.put(tx, timer)


async def unplan(tx: Transaction, who: Who, material: str) -> None:
    """Take back what was planned; what citizens see stays."""
    before = await _get(tx, who, material)
    await _forget_plan(tx, before)
    await storage.materials.set_release(tx, rules.materials.unplanned(before))


async def hide(tx: Transaction, who: Who, material: str) -> None:
    """Show a material to citizens no more; messages about it that wait are not sent."""
    before = await _get(tx, who, material)
    await storage.materials.set_release(tx, rules.materials.hidden(before))
    await tx.audit(who, Act.MATERIAL_RELEASED, before.id, "0")


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Show what was planned for this moment, unless the plan or the committee is another now."""
    workshop = timer.workshop or ""
    material = await storage.materials.find(tx, timer.subject, workshop)
    if material is None or material.release_at != timer.due_at:
        return
    who = Who("system", material.person, workshop)
    if not await actions.decisions.is_open(tx, workshop, Gate.MATERIALS):
        await storage.materials.set_release(tx, rules.materials.unplanned(material))
        say = Say("materials.team-held", {"title": material.title})
        await tell_team(tx, [workshop], say, about=material.person)
        return
    await release(tx, who, material.id, material.newest.number, now=now)


async def _get(tx: Transaction, who: Who, material: str) -> Material:
    found = await storage.materials.find(tx, material, who.workshop)
    if found is None or found.person != who.subject:
        raise Refused("materials.no-longer-there")
    return found


async def _is_same(tx: Transaction, before: Material, kept: Kept) -> bool:
    newest = await storage.files.find(tx, before.newest.file)
    return newest is not None and newest.stored.sha256 == kept.stored.sha256


async def _forget_plan(tx: Transaction, before: Material) -> None:
    if before.release_at is not None:
        await storage.timers.cancel(tx, _key(before, before.release_at))


def _key(material: Material, at: datetime) -> str:
    """Name the timer; the instant it was planned for is in it, because a key fires once."""
    return f"{TIMER}:{material.id}:{material.newest.number}:{at.astimezone(UTC):%Y%m%d%H%M%S}"
