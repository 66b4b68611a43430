"""Reminding those of whom something is expected, at most once a day; in the end, the call list."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import actions.calls
import storage.form
import storage.owed
import storage.people
import storage.reminders
import storage.timers
import storage.workshops
from actions.reach import address_of
from actions.telling import panel
from rules.calls import Reason
from rules.expected import KINDS
from rules.facts import Fact, Lines
from rules.forms import missing, position
from rules.messages import Button, Lane, Policy, Press, Say, To, Words
from rules.owed import Owed, What, any_owed, button, codes, line, within_reach
from rules.reminders import History, Plan, Setting, Track, may_hear, next_at, plan, rhythm
from rules.who import Who
from rules.workshop import Workshop
from storage.people import Addressee
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "reminder"
OLD_TIMER = "speaker"
"""Timers of speakers that were set before everybody's were one."""
CHECK = "digest"
SYSTEM = "system"
MOST_BUTTONS = 3  # and two more: to talk to a person, and to see the whole list


@dataclass(frozen=True, slots=True)
class _Case:
    """One person whose reminders are looked at, with all that is open and is recalled."""

    person: str
    workshop: Workshop
    tracks: tuple[Track, ...]
    heard_at: datetime | None
    reader: Addressee


async def begin(tx: Transaction, person: str, workshop: str, *, now: datetime) -> None:
    """From now on, remind somebody of what is asked of them; once more changes nothing."""
    case = await _case(tx, person, workshop, now=now)
    if case is None:
        return
    dues = [next_at(case.workshop, each) for each in case.tracks if _goes(each)]
    if dues:
        await _set(tx, person, workshop, max(min(dues), now))


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Remind, wait, put on the call list, or stop: whatever is right at this second."""
    case = await _case(tx, timer.person or "", timer.workshop or "", now=now)
    if case is None:
        return
    step = plan(case.workshop, case.tracks, heard_at=case.heard_at, now=now)
    if step.send:
        await _digest(tx, case, step.send, now=now)
    await _phone(tx, case, step, now=now)
    if step.until is not None:
        await _set(tx, case.person, case.workshop.id, step.until)


async def remind(
    tx: Transaction, person: str, workshop: str, what: What, *, mails: bool, now: datetime
) -> bool:
    """Send somebody a digest now, because an organiser says so; False where none may leave.

    It tells of all that would be recalled to them, and of `what` even where nobody is reminded of
    that by itself. Never for the silenced, twice on a day, or of what they muted. Without a chat,
    the same row leaves by e-mail (decision 0071): where that is a road, and `mails` leave at all.
    """
    case = await _case(tx, person, workshop, now=now, also=what)
    if case is None or not any(each.thing.what is what for each in case.tracks):
        return False
    if not may_hear(case.workshop, case.heard_at, now=now):
        return False
    if not case.reader.in_chat and not (mails and await address_of(tx, person, workshop)):
        return False
    await _digest(tx, case, case.tracks, now=now)
    return True


async def leaves(tx: Transaction, person: str, workshop: str, what: str) -> bool:
    """Tell whether a digest is still due in the very second it leaves; that is noted as its day."""
    if not await still_owed(tx, person, workshop, what):
        return False
    await storage.reminders.hears(tx, person, workshop, now=tx.now)
    return True


async def still_owed(tx: Transaction, person: str, workshop: str, what: str) -> bool:
    """Tell whether something is still owed: `what` is «form», «attendance:weekend-1», or several.

    Several are joined by commas (`rules.owed.codes`); one that is still owed is enough. Never for
    somebody who is to be left alone.
    """
    if await storage.people.is_silenced(tx, person):
        return False
    return any_owed(await storage.owed.of_person(tx, person, workshop, now=tx.now), what)


async def _case(
    tx: Transaction, person: str, workshop: str, *, now: datetime, also: What | None = None
) -> _Case | None:
    """Look at what is open, begin to recall what is new, and forget what is settled.

    Nobody is reminded of what an organiser turned off (but for `also`), or they themselves muted.
    """
    about = await storage.workshops.get(tx, workshop)
    things = await storage.owed.of_person(tx, person, workshop, now=now)
    if await storage.people.is_silenced(tx, person):
        things = ()
    settings = await storage.reminders.settings(tx, workshop)
    muted = await storage.reminders.muted(tx, person, workshop)
    recalled = [
        each
        for each in things
        if each.what not in muted
        and (each.what is also or not settings.get(each.what, Setting()).off)
    ]
    kept = await storage.reminders.of_person(tx, person, workshop)
    for code in kept.keys() - {each.code for each in things}:
        await storage.reminders.end(tx, person, workshop, code)
    for code in {each.code for each in recalled} - kept.keys():
        await storage.reminders.begin(tx, person, workshop, code, now=now)
    if not recalled:
        return None
    tracks = tuple(
        Track(
            each,
            kept.get(each.code, History(0, now)),
            rhythm(about, KINDS[each.what], settings.get(each.what, Setting())),
        )
        for each in recalled
    )
    heard_at = await storage.reminders.heard_at(tx, person, now=now)
    reader = await storage.people.reader(tx, person)
    return _Case(person, about, tracks, heard_at, reader)


def _goes(track: Track) -> bool:
    """Whether anything more follows by itself."""
    return not track.spent or (track.rhythm.calls and not track.history.called)


async def _phone(tx: Transaction, case: _Case, step: Plan, *, now: datetime) -> None:
    """Put somebody on the call list, once, for all that reminders did not settle."""
    if not step.call:
        return
    for each in step.call:
        await storage.reminders.called(tx, case.person, case.workshop.id, each.thing.code, now=now)
    who = Who(SYSTEM, case.person, case.workshop.id)
    await actions.calls.request(tx, who, Reason.SILENCE, now=now)


async def _digest(
    tx: Transaction, case: _Case, tracks: tuple[Track, ...], *, now: datetime
) -> None:
    """Queue one message about all of these; it is dropped if all is settled before it leaves."""
    person, workshop = case.person, case.workshop
    things = tuple(each.thing for each in tracks)
    reader = case.reader
    if reader.in_chat or reader.has_email:  # else the count alone leads to the call list
        facts: dict[str, Fact] = {
            "name": reader.first_name,
            "workshop": workshop.title,
            "count": len(things),
            "things": Lines(tuple(line(each, now) for each in things)),
            "phone": workshop.team.phone,
            **_count(tracks),
            **_last(workshop, tracks, now),
            **await _progress(tx, person, workshop.id, things),
        }
        to = To(person, workshop.id, lane=Lane.REMINDER, only_if=f"{CHECK}:{codes(things)}")
        say = Say(
            "reminders.digest",
            facts,
            buttons=_buttons(things),
            slot=panel(person),
            fresh=True,
            or_call=reader.in_chat,
            policy=Policy.RESEND,
        )
        await tx.enqueue(to, say)
        await storage.reminders.hears(tx, person, workshop.id, now=now)
    for each in things:
        await storage.reminders.sent(tx, person, workshop.id, each.code, now=now)


def _buttons(things: tuple[Owed, ...]) -> tuple[tuple[Button, ...], ...]:
    """The first things that can be done, the whole list, and a person."""
    whole = Button(Words("reminders.see-all"), Press("owed", "ask", "list"))
    talk = Button(Words("common.menu-person"), Press("talk", "ask", "show"))
    return (*((button(each),) for each in within_reach(things)[:MOST_BUTTONS]), (whole,), (talk,))


def _count(tracks: Collection[Track]) -> dict[str, Fact]:
    """Tell which reminder it is, of how many: where that is the same for all of them."""
    counts = {(each.history.sent + 1, each.rhythm.times) for each in tracks}
    number, of = counts.pop() if len(counts) == 1 else (0, 0)
    return {"number": number if number <= of else 0, "of": of}


def _last(workshop: Workshop, tracks: Iterable[Track], now: datetime) -> dict[str, Fact]:
    """Tell from which day on somebody phones, where this was the last reminder of anything."""
    dues = [
        next_at(workshop, replace(each, history=History(each.history.sent + 1, now)))
        for each in tracks
        if each.last and not each.history.called
    ]
    return {
        "last": "yes" if dues else "no",
        "then": min(dues, default=now).astimezone(workshop.tz).date(),
    }


async def _progress(
    tx: Transaction, person: str, workshop: str, things: tuple[Owed, ...]
) -> dict[str, Fact]:
    """Tell at which question of the questionnaire somebody is who has begun it; 0 for others."""
    nowhere: dict[str, Fact] = {"question": 0, "questions": 0}
    if Owed(What.FORM) not in things:
        return nowhere
    sheet = await storage.form.get(tx, Who(SYSTEM, person, workshop))
    left = missing(sheet.questions, sheet.answers)
    if not (sheet.answers and left):
        return nowhere
    where = position(sheet.questions, left[0].key)
    return {"question": where.number, "questions": where.of}


async def _set(tx: Transaction, person: str, workshop: str, due: datetime) -> None:
    """Set the timer; its time is in its key, because a key fires once."""
    key = f"{TIMER}:{workshop}:{person}:{due.astimezone(UTC):%Y%m%d%H%M%S}"
    await storage.timers.put(tx, Timer(key, TIMER, due, person, workshop))
