"""A speaker's slot in a session of the programme: proposed, answered, moved, called off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

import rules.attendance
from rules.attendance import CalendarChange
from rules.errors import Refused
from rules.tags import tag
from rules.words import words_of
from rules.workshop import Session, SessionKind

USUAL = 20
SHORTEST, LONGEST = 5, 240
"""Minutes: experts are heard for 15 to 30, a training may fill a morning."""

LONGEST_ROOM = 80  # characters

WITH_SPEAKERS = frozenset(
    {
        SessionKind.MANDATE,
        SessionKind.TRAINING,
        SessionKind.VIDEO,
        SessionKind.SYNTHESIS,
        SessionKind.ONLINE_DEBRIEF,
        SessionKind.HEARING,
        SessionKind.DEBATE,
    }
)
"""Items of the method in which somebody from outside may speak."""

BEFORE_THE_SLOT = timedelta(days=7)
"""How long before they are heard a speaker sends their materials, where nobody says otherwise."""


class SlotState(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class SlotAnswer(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Slot:
    """When somebody is heard, in which session; `starts_at` is aware, `room` blank if unknown.

    `sequence` counts the changes that a calendar has to follow; `in_calendar` tells whether the
    last file they were sent holds an appointment.
    """

    session: str
    starts_at: datetime
    minutes: int
    room: str = ""
    state: SlotState = SlotState.PROPOSED
    sequence: int = 0
    in_calendar: bool = False
    answered_by: str = ""

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def mark(self) -> str:
        """What a button or a form knows this time by: another time has another."""
        return tag(self.starts_at.astimezone(UTC).isoformat(), str(self.minutes))

    @property
    def open(self) -> bool:
        """Whether it still takes place, as far as anybody knows."""
        return self.state in (SlotState.PROPOSED, SlotState.ACCEPTED)


def plan(about: Session, starts_at: datetime, minutes: int, room: str, *, now: datetime) -> Slot:
    """Read a slot as an organiser wants it. Refused outside its session, or in the past."""
    if not SHORTEST <= minutes <= LONGEST:
        raise Refused("slots.minutes", shortest=SHORTEST, longest=LONGEST)
    slot = Slot(about.key, starts_at, minutes, _room(room))
    if misplaced(slot, about):
        raise Refused(
            "slots.outside", title=about.title, starts=about.starts_at, ends=about.ends_at
        )
    if starts_at <= now:
        raise Refused("slots.past", starts=starts_at)
    return slot


def propose(before: Slot | None, wanted: Slot, others: Iterable[Slot]) -> Slot:
    """Propose a slot, or another time for it: then the answer is asked again.

    Another room alone asks nothing anew. Refused where the same person is heard elsewhere then.
    """
    for each in others:
        if each.open and each.starts_at < wanted.ends_at and wanted.starts_at < each.ends_at:
            raise Refused("slots.clash", starts=each.starts_at, ends=each.ends_at)
    if before is None:
        return wanted
    moved = (before.starts_at, before.minutes) != (wanted.starts_at, wanted.minutes)
    after = replace(before, starts_at=wanted.starts_at, minutes=wanted.minutes, room=wanted.room)
    if moved or not before.open:
        return called_off(replace(after, state=SlotState.PROPOSED, answered_by=""))
    return _told(after) if before.room != wanted.room else after


def moved_along(before: Slot, was: Session, new: Session, *, keeps: bool, now: datetime) -> Slot:
    """Let a slot follow its session; `keeps`: what was answered holds, else it is asked anew.

    Where it would stick out at the end, it ends with the session. What is over stays as it was.
    """
    by = new.starts_at.astimezone(UTC) - was.starts_at.astimezone(UTC)
    starts = before.starts_at + by
    latest = new.ends_at.astimezone(UTC) - timedelta(minutes=before.minutes)
    if latest < starts and latest >= new.starts_at:
        starts = latest
    if starts == before.starts_at or before.ends_at <= now:
        return before
    after = replace(before, starts_at=starts)
    if not before.open or keeps:
        return _told(after)
    return called_off(replace(after, state=SlotState.PROPOSED, answered_by=""))


def check_seen(before: Slot, seen: str) -> None:
    """Refuse an answer to another time than this one: `seen` is the mark of the time it is to."""
    if before.state is not SlotState.CANCELLED and seen != before.mark:
        raise Refused("slots.moved", starts=before.starts_at, ends=before.ends_at)


def answer(before: Slot, given: SlotAnswer, by: str, *, now: datetime) -> Slot:
    """Take an answer; the same again changes nothing. Refused once it began, or was called off."""
    state = SlotState.ACCEPTED if given is SlotAnswer.YES else SlotState.DECLINED
    if before.state is state:
        return before
    if before.state is SlotState.CANCELLED:
        raise Refused("slots.called-off")
    if now >= before.starts_at:
        raise Refused("slots.too-late", starts=before.starts_at)
    after = replace(before, state=state, answered_by=by)
    return _entered(after) if given is SlotAnswer.YES else called_off(after)


def cancel(before: Slot) -> Slot:
    """Call a slot off."""
    return called_off(replace(before, state=SlotState.CANCELLED))


def called_off(slot: Slot) -> Slot:
    """Take a slot out of the calendar that holds it."""
    if not slot.in_calendar:
        return slot
    return replace(slot, in_calendar=False, sequence=slot.sequence + 1)


def restored(slot: Slot) -> Slot:
    """Put a slot that was accepted back into the calendar."""
    if slot.state is not SlotState.ACCEPTED or slot.in_calendar:
        return slot
    return _entered(slot)


def calendar_change(before: Slot | None, after: Slot) -> CalendarChange | None:
    """Tell what the calendar file must say; None where no file is due."""
    told_nothing = replace(after, sequence=0, in_calendar=False)
    return rules.attendance.calendar_change(before or told_nothing, after)


def misplaced(slot: Slot, about: Session | None) -> bool:
    """Tell whether the programme has moved away from under a slot."""
    if about is None:
        return True
    return slot.starts_at < about.starts_at or slot.ends_at > about.ends_at


def materials_by(slot: Slot) -> date:
    """Return the day by which materials are asked for, where nobody says otherwise."""
    return (slot.starts_at - BEFORE_THE_SLOT).date()


def _entered(slot: Slot) -> Slot:
    return replace(slot, in_calendar=True, sequence=slot.sequence + 1)


def _told(slot: Slot) -> Slot:
    """Let a calendar that holds the slot follow it."""
    return replace(slot, sequence=slot.sequence + 1) if slot.in_calendar else slot


def _room(typed: str) -> str:
    words = " ".join(typed.split())
    return words_of(words, LONGEST_ROOM) if words else ""
