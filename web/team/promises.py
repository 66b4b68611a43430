"""What a person promised about one gathering, as the team’s pages show and note it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import actions.attendance
import actions.promise
import storage.attendance
import storage.lodging
from actions.presence_words import all_worded
from rules.attendance import Answer, Attendance, Sure, is_near, is_sure
from rules.errors import Refused
from rules.halfdays import HalfDay, of_gathering
from rules.moments import day_typed
from rules.nights import between, needed, to_settle, weekends
from rules.promise import latest_to_know
from rules.who import Who
from rules.workshop import Gathering, Workshop, gathering
from storage.transaction import Transaction
from web.team.desk import Posted


class Nights(StrEnum):
    """What an organiser says of the nights of a part."""

    LATER = "later"  # settled on the page of the beds
    NONE = "none"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody said about a gathering, in words, and what can be noted.

    `said` has its part in words, `remark` is what of it an organiser typed.
    """

    gathering: Gathering
    said: Attendance
    remark: str
    half_days: tuple[HalfDay, ...]
    nights: tuple[date, ...]
    sleeps: Nights
    latest: date
    near: bool
    sure: Sure | None


async def promises(
    tx: Transaction, who: Who, workshop: Workshop, language: str
) -> tuple[Promise, ...]:
    """Return everything about one person, in the order of the gatherings."""
    kept = await storage.attendance.of_person(tx, who.subject, workshop.id)
    worded = await all_worded(tx, who, workshop, kept, language)
    deadlines = await storage.attendance.deadlines(tx, workshop.id)
    sleeps = await _sleeps(tx, who, workshop)
    found = []
    for each in workshop.gatherings:
        said = worded.get(each.key, Attendance(each.key))
        nights = between(each, workshop.tz) if each in weekends(workshop) else ()
        found.append(
            Promise(
                gathering=each,
                said=said,
                remark=kept[each.key].part if each.key in kept else "",
                half_days=of_gathering(each, workshop.tz),
                nights=nights,
                sleeps=sleeps.get(each.key, Nights.LATER),
                latest=latest_to_know(workshop, each, deadlines.get(each.key)),
                near=is_near(each, workshop.tz, now=tx.now),
                sure=said.sure if is_sure(said, each, workshop.tz) else None,
            )
        )
    return tuple(found)


async def _sleeps(tx: Transaction, who: Who, workshop: Workshop) -> Mapping[str, Nights]:
    """Tell of each weekend whose nights are settled whether they sleep there, or not at all."""
    answers = await storage.lodging.said(tx, who.subject, workshop.id)
    stay = await storage.lodging.stay(tx, who.subject, workshop.id)
    theirs, open_ones = needed(workshop, answers, stay), to_settle(workshop, answers, stay)
    found = {}
    for each in weekends(workshop):
        nights = frozenset(between(each, workshop.tz))
        if answers.get(each.key) is Answer.PARTIAL and each not in open_ones:
            if nights <= theirs:
                found[each.key] = Nights.ALL
            elif not nights & theirs:
                found[each.key] = Nights.NONE
    return found


async def note(tx: Transaction, who: Who, workshop: Workshop, sent: Posted, now: datetime) -> None:
    """Keep what an organiser notes: an answer, the day by which they know, or a part. Refused."""
    key, given = sent.get("gathering"), sent.get("answer")
    if given not in set(Answer):
        raise Refused("team_people.choose-an-answer")
    if given == Answer.PARTIAL:
        await actions.attendance.grant_partial(
            tx,
            who,
            key,
            sent.get("part"),
            now=now,
            half_days=sent.every("half-day"),
            nights=_nights(workshop, key, sent.get("nights")),
        )
    elif given == Answer.NOT_YET:
        typed = sent.get("knows-on")
        on = day_typed(typed, now=now, zone=workshop.tz) if typed else None
        await actions.promise.will_know(tx, who, key, on, now=now)
    else:
        await actions.attendance.answer(tx, who, key, Answer(given), now=now)


def _nights(workshop: Workshop, key: str, chosen: str) -> tuple[date, ...] | None:
    about = gathering(workshop, key)
    if about is None or chosen not in (Nights.NONE, Nights.ALL):
        return None
    return between(about, workshop.tz) if chosen == Nights.ALL else ()
