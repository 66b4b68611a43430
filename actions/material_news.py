"""Telling citizens that a material is there for them, and what they can read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import actions.pages
import storage.citizens
import storage.files
import storage.jobs
import storage.materials
import storage.slots
import storage.speakers
import storage.workshops
from actions.materials import TELLING
from actions.speaker_news import title_in
from rules.facts import Localised
from rules.materials import Material
from rules.messages import Lane, Link, Policy, Say, To, Words
from rules.pages import Purpose
from rules.who import CitizenState, Who
from storage.files import FileRow
from storage.transaction import Transaction

AT_ONCE = 25  # people told in one transaction, which nobody else can write in meanwhile


@dataclass(frozen=True, slots=True)
class Shown:
    """A material that citizens see, with who made it and what it belongs to."""

    material: Material
    speaker: str
    titles: tuple[Localised | str, ...]


async def shown(tx: Transaction, workshop: str) -> tuple[Shown, ...]:
    """List what citizens see, the oldest first."""
    materials = await storage.materials.of_workshop(tx, workshop)
    speakers = {each.person: each.name for each in await storage.speakers.every(tx, workshop)}
    slots = await storage.slots.of_workshop(tx, workshop)
    loaded = await storage.workshops.get(tx, workshop)
    return tuple(
        Shown(
            each,
            speakers.get(each.person, ""),
            tuple(
                title_in(loaded, slot.session) for slot in slots.get(each.person, ()) if slot.open
            ),
        )
        for each in materials
        if each.shown is not None
    )


async def shown_file(tx: Transaction, workshop: str, material: str) -> FileRow | None:
    """Return the file of a material that citizens see; None for every other."""
    found = await storage.materials.find(tx, material, workshop)
    version = found.shown if found else None
    return await storage.files.find(tx, version.file) if version else None


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few citizens of one version of a material, and have the others told."""
    workshop, number = change["workshop"], change["version"]
    material = await storage.materials.find(tx, change["material"], workshop)
    if material is None or material.released != number:
        return
    speaker = await storage.speakers.find(tx, material.person, workshop)
    found = await storage.materials.citizens(tx, workshop, after=change["after"], most=AT_ONCE)
    for person in found:
        who = Who.oneself(person, workshop)
        path = await actions.pages.path(tx, who, Purpose.MATERIALS)
        facts = {"title": material.title, "name": speaker.name if speaker else ""}
        say = Say(
            "materials.for-you",
            facts,
            buttons=((Link(Words("materials.open"), path),),),
            about=material.person,
            policy=Policy.PARK,
        )
        to = To(person, workshop, lane=Lane.REMINDER, only_if=f"material:{material.id}:{number}")
        await tx.enqueue(to, say)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, TELLING, {**change, "after": found[-1]})


async def still_shown(tx: Transaction, person: str, workshop: str, what: str) -> bool:
    """Tell, in the second in which a message leaves, whether it is still true, and theirs.

    `what` is a material's id and version: «k3J…:2».
    """
    material, _, number = what.rpartition(":")
    found = await storage.materials.find(tx, material, workshop)
    if found is None or str(found.released) != number:
        return False
    citizen = await storage.citizens.find(tx, person, workshop)
    return citizen is not None and citizen.state is CitizenState.VALIDATED
