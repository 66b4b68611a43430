"""A part of a gathering as somebody reads it, with its nights: in the chat, a file, a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import storage.lodging
from rules.attendance import Attendance
from rules.nights import between, needed, to_settle, weekends
from rules.who import Who
from rules.workshop import Gathering, Workshop
from storage.transaction import Transaction
from texts.halfdays import in_part


async def worded(
    tx: Transaction, who: Who, workshop: Workshop, about: Gathering, said: Attendance, language: str
) -> Attendance:
    """Return an answer whose `part` tells half-days, nights and remark in the reader's language."""
    if not said.half_days:
        return said
    nights = between(about, workshop.tz) if about in weekends(workshop) else ()
    answers = await storage.lodging.said(tx, who.subject, who.workshop)
    stay = await storage.lodging.stay(tx, who.subject, who.workshop)
    decided = about not in to_settle(workshop, answers, stay)
    sleeps = needed(workshop, answers, stay) if decided else None
    words = in_part(said.half_days, nights=nights, sleeps=sleeps, remark=said.part)
    return replace(said, part=words.get(language))


async def all_worded(
    tx: Transaction, who: Who, workshop: Workshop, said: Mapping[str, Attendance], language: str
) -> dict[str, Attendance]:
    """Do the same for everything one person said, by gathering."""
    return {
        each.key: await worded(tx, who, workshop, each, said[each.key], language)
        for each in workshop.gatherings
        if each.key in said
    }
