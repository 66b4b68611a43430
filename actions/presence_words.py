"""A part of a gathering as somebody reads it, with its nights: in the chat, a file, a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import storage.lodging
from rules.attendance import Answer, Attendance
from rules.nights import Stay, between, needed, to_settle, weekends
from rules.who import Who
from rules.workshop import Gathering, Workshop
from storage.transaction import Transaction
from texts.halfdays import in_part


@dataclass(frozen=True, slots=True)
class _Slept:
    """What one person said of their nights, and what was settled about them."""

    answers: Mapping[str, Answer]
    stay: Stay


async def worded(
    tx: Transaction, who: Who, workshop: Workshop, about: Gathering, said: Attendance, language: str
) -> Attendance:
    """Return an answer whose `part` tells half-days, nights and remark in the reader's language."""
    if not said.half_days:
        return said
    return _worded(workshop, about, said, await _slept(tx, who), language)


async def all_worded(
    tx: Transaction, who: Who, workshop: Workshop, said: Mapping[str, Attendance], language: str
) -> dict[str, Attendance]:
    """Do the same for everything one person said, by gathering; their nights are read once."""
    slept = await _slept(tx, who) if any(each.half_days for each in said.values()) else None
    return {
        each.key: _worded(workshop, each, said[each.key], slept, language)
        for each in workshop.gatherings
        if each.key in said
    }


def _worded(
    workshop: Workshop, about: Gathering, said: Attendance, slept: _Slept | None, language: str
) -> Attendance:
    if slept is None or not said.half_days:
        return said
    nights = between(about, workshop.tz) if about in weekends(workshop) else ()
    decided = about not in to_settle(workshop, slept.answers, slept.stay)
    sleeps = needed(workshop, slept.answers, slept.stay) if decided else None
    words = in_part(said.half_days, nights=nights, sleeps=sleeps, remark=said.part)
    return replace(said, part=words.get(language))


async def _slept(tx: Transaction, who: Who) -> _Slept:
    return _Slept(
        await storage.lodging.said(tx, who.subject, who.workshop),
        await storage.lodging.stay(tx, who.subject, who.workshop),
    )
