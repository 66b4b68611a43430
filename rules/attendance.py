"""Who comes to a gathering, until when that may change, and what their calendar is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from rules.errors import Refused
from rules.tags import tag
from rules.who import CitizenState
from rules.words import words_of
from rules.workshop import Gathering, Workshop, gathering


class Answer(StrEnum):
    """What a person said about one gathering; only an organiser can grant a partial presence."""

    YES = "yes"
    NO = "no"
    NOT_YET = "later"
    PARTIAL = "part"


LONGEST_PART = 120
"""Characters that say for which part somebody comes: they stand under a file and in calendars."""

COMING = frozenset({Answer.YES, Answer.PARTIAL})

CONFIRMED_FROM = timedelta(days=2)
"""So many days before the first one, who says that they come needs not be asked once more."""


class Sure(StrEnum):
    """What somebody who comes answered when they were asked for the last time."""

    YES = "yes"
    BEHIND = "behind"  # they come, and arrive later


class CalendarChange(StrEnum):
    """What a person's calendar has to be told."""

    ENTER = "enter"  # the first time
    REPLACE = "replace"  # the same entry, as it is now
    CANCEL = "cancel"
    RETURN = "return"  # the same entry again, after a cancellation


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's answer about one gathering.

    `sequence` counts the calendar files they were sent about it (0: none yet); `in_calendar` tells
    whether the last of them holds an appointment. `answer` is None until something was said. `part`
    is the part of it for which they come, in an organiser's words; mostly empty. `half_days` are
    the keys of those they come to where that was agreed on; empty for all of them. `knows_on` is
    the day by which they will know, `asked` how often such a day has come. `sure` is their last
    word, for a gathering that begins on the day `sure_on`.
    """

    gathering: str
    answer: Answer | None = None
    sequence: int = 0
    in_calendar: bool = False
    part: str = ""
    half_days: tuple[str, ...] = ()
    knows_on: date | None = None
    asked: int = 0
    sure: Sure | None = None
    sure_on: date | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing is to be answered now: «not yet» waits for the day that goes with it."""
        return self.answer not in (None, Answer.NOT_YET) or self.knows_on is not None


def subject(about: Gathering) -> str:
    """Return the name by which a button carries a gathering, however long its key is."""
    return tag(about.key)


def where(about: Gathering) -> dict[str, str]:
    """Tell sentences and buttons whether one comes somewhere, or takes part online."""
    return {"has-place": "yes" if about.place else "no"}


def meant(workshop: Workshop, named: str) -> Gathering | None:
    """Find the gathering that a button names; None if it is no longer planned."""
    return next((each for each in workshop.gatherings if subject(each) == named), None)


def answer(
    current: Attendance, given: Answer, about: Gathering, state: CitizenState, *, now: datetime
) -> Attendance:
    """Take a person's answer. The same again changes nothing; Refused once the gathering began."""
    if given is Answer.PARTIAL:
        if current.answer is not Answer.PARTIAL:
            raise Refused("attendance.ask-the-team")
        return _with_answer(current, given, about, state, now=now, part=_Part.of(current))
    return _with_answer(current, given, about, state, now=now)


def grant_partial(
    current: Attendance,
    part: str,
    about: Gathering,
    state: CitizenState,
    *,
    now: datetime,
    half_days: tuple[str, ...] = (),
) -> Attendance:
    """Let a person come for this part of a gathering: an organiser's act, after a talk."""
    return _with_answer(current, Answer.PARTIAL, about, state, now=now, part=_Part(part, half_days))


def comes_to(said: Attendance, half_day: str) -> bool:
    """Tell whether somebody is expected on a half-day of this gathering, by its key.

    Of a part that only words tell, nobody knows: they are expected on all of it.
    """
    return said.answer in COMING and (not said.half_days or half_day in said.half_days)


def begins_on(about: Gathering, zone: ZoneInfo) -> date:
    """Return the day on which a gathering begins."""
    return about.starts_at.astimezone(zone).date()


def is_near(about: Gathering, zone: ZoneInfo, *, now: datetime) -> bool:
    """Tell whether a gathering is so near that «I come» is somebody's last word."""
    today = now.astimezone(zone).date()
    return about.place is not None and begins_on(about, zone) - today <= CONFIRMED_FROM


def confirmed(
    current: Attendance, sure: Sure, about: Gathering, zone: ZoneInfo, *, now: datetime
) -> Attendance:
    """Take the last word of somebody who comes. Refused of anybody else, and once it has begun."""
    if now >= about.starts_at:
        raise Refused("attendance.too-late", title=about.title)
    if current.answer not in COMING:
        raise Refused("attendance.say-first", title=about.title)
    return replace(current, sure=sure, sure_on=begins_on(about, zone))


def is_sure(current: Attendance, about: Gathering, zone: ZoneInfo) -> bool:
    """Tell whether somebody has confirmed the day on which a gathering begins now."""
    return current.answer in COMING and current.sure_on == begins_on(about, zone)


def part_of(typed: str) -> str:
    """Read which part of a gathering an organiser agreed on. Refused where it is not said short."""
    return words_of(" ".join(typed.split()).rstrip("."), LONGEST_PART)


@dataclass(frozen=True, slots=True)
class _Part:
    """For which part somebody comes: a remark, and half-days."""

    words: str = ""
    half_days: tuple[str, ...] = ()

    @classmethod
    def of(cls, current: Attendance) -> _Part:
        return cls(current.part, current.half_days)


_WHOLE = _Part()


def _with_answer(
    current: Attendance,
    given: Answer,
    about: Gathering,
    state: CitizenState,
    *,
    now: datetime,
    part: _Part = _WHOLE,
) -> Attendance:
    may_answer(about, state, now=now)
    if given is current.answer is Answer.NOT_YET:
        return current  # the day by which they will know stays
    stays = given in COMING  # what they confirmed
    chosen = replace(
        current,
        answer=given,
        part=part.words,
        half_days=part.half_days,
        knows_on=None,
        asked=current.asked if given is Answer.NOT_YET else 0,
        sure=current.sure if stays else None,
        sure_on=current.sure_on if stays else None,
    )
    after = _in_calendar(chosen, given in COMING)
    # An entry that stays in the calendar must not go on saying which part it was.
    outdated = current.in_calendar and after.in_calendar and part != _Part.of(current)
    return moved(after) if outdated else after


def may_answer(about: Gathering, state: CitizenState, *, now: datetime) -> None:
    """Refuse an answer without a seat, and one that comes once the gathering has begun."""
    if state is not CitizenState.VALIDATED:
        raise Refused("attendance.not-open")
    if now >= about.starts_at:
        raise Refused("attendance.too-late", title=about.title)


def freed(current: Attendance) -> Attendance:
    """Take the gathering out of the calendar of somebody who leaves; what they said is kept."""
    return _in_calendar(current, coming=False)


def restored(current: Attendance, about: Gathering, *, now: datetime) -> Attendance:
    """Put it back for somebody who stays after all."""
    return _in_calendar(current, current.answer in COMING and now < about.starts_at)


def moved(current: Attendance) -> Attendance:
    """Follow a change of the programme: only an entry in a calendar has anything to follow."""
    return replace(current, sequence=current.sequence + 1) if current.in_calendar else current


def _in_calendar(current: Attendance, coming: bool) -> Attendance:  # noqa: FBT001 - the one fact it sets
    if coming == current.in_calendar:
        return current
    return replace(current, in_calendar=coming, sequence=current.sequence + 1)


class Entered(Protocol):
    """Whatever a calendar holds: how often it was told of it, and whether it does now."""

    @property
    def sequence(self) -> int: ...
    @property
    def in_calendar(self) -> bool: ...


def calendar_change(before: Entered, after: Entered) -> CalendarChange | None:
    """Tell what the calendar file must say; None where no file is due."""
    if after.sequence == before.sequence:
        return None
    if not after.in_calendar:
        return CalendarChange.CANCEL
    if before.in_calendar:
        return CalendarChange.REPLACE
    return CalendarChange.RETURN if before.sequence else CalendarChange.ENTER


def changed_gatherings(before: Workshop, after: Workshop) -> tuple[Gathering, ...]:
    """List the gatherings, as they were, that have moved or are no more."""
    return tuple(each for each in before.gatherings if _differs(each, gathering(after, each.key)))


def _differs(before: Gathering, after: Gathering | None) -> bool:
    return after is None or (before.starts_at, before.ends_at, before.place) != (
        after.starts_at,
        after.ends_at,
        after.place,
    )
