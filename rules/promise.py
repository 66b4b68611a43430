"""What time does to a promise: it asks again, and in the end has somebody phone; no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from rules.attendance import COMING, Answer, Attendance, begins_on, is_sure, may_answer
from rules.errors import Refused
from rules.reminders import waking
from rules.who import CitizenState
from rules.workshop import Gathering, Workshop

TO_PLAN = timedelta(days=7)
"""Left to the team between the last day on which one may still not know, and the gathering."""

ASKED_AT = time(10)
"""When somebody is asked, in the workshop's zone."""

ANSWERED_WITHIN = timedelta(days=1)
"""After which a question without an answer leads to the call list."""

MOST_ASKINGS = 2
"""Days to know by that may come and go; after that, somebody phones."""

NEAR, FAR = timedelta(days=3), timedelta(days=7)
"""Days to know by that a press offers."""


class Missing(StrEnum):
    """What is missing of a person about one gathering when its time has come."""

    ANSWER = "unsaid"
    DECISION = "undecided"
    CONFIRMATION = "unsure"


def latest_to_know(workshop: Workshop, about: Gathering, answer_by: date | None) -> date:
    """Return the last day by which somebody may say that they will know."""
    latest = begins_on(about, workshop.tz) - TO_PLAN
    return min(latest, answer_by) if answer_by else latest


def days_to_know(
    workshop: Workshop, about: Gathering, answer_by: date | None, *, now: datetime
) -> tuple[date, ...]:
    """Offer days to know by: in three days, in a week, else the last possible one; maybe none."""
    today = now.astimezone(workshop.tz).date()
    latest = latest_to_know(workshop, about, answer_by)
    offered = tuple(day for day in (today + NEAR, today + FAR) if day <= latest)
    return offered or ((latest,) if latest > today else ())


def may_wait(current: Attendance, offered: tuple[date, ...]) -> bool:
    """Tell whether somebody may take their time; else it is time to talk."""
    return bool(offered) and current.asked < MOST_ASKINGS


def will_know(
    current: Attendance,
    on: date,
    workshop: Workshop,
    about: Gathering,
    state: CitizenState,
    *,
    answer_by: date | None,
    now: datetime,
) -> Attendance:
    """Take the day by which somebody knows who does not yet. Refused for one that cannot be."""
    may_answer(about, state, now=now)
    if current.answer is not Answer.NOT_YET:
        raise Refused("attendance.knows-already", title=about.title)
    latest = latest_to_know(workshop, about, answer_by)
    if not now.astimezone(workshop.tz).date() < on <= latest:
        raise Refused("attendance.which-day", latest=latest)
    return replace(current, knows_on=on)


def has_come(current: Attendance, workshop: Workshop, *, now: datetime) -> bool:
    """Tell whether the day has come by which somebody wanted to know."""
    return current.knows_on is not None and current.knows_on <= now.astimezone(workshop.tz).date()


def asked_again(current: Attendance) -> Attendance:
    """Ask somebody again: from now on an answer is awaited."""
    return replace(current, knows_on=None, asked=current.asked + 1)


def asking_at(workshop: Workshop, on: date) -> datetime:
    """Return when somebody is asked on that day, at a decent hour and outside quiet hours."""
    return waking(workshop, datetime.combine(on, ASKED_AT, workshop.tz))


def answered_by(workshop: Workshop, about: Gathering, asked_at: datetime) -> datetime:
    """Return when a question of now should be answered: in a day, or while one can still phone."""
    if about.starts_at - asked_at > 2 * ANSWERED_WITHIN:
        return waking(workshop, asked_at + ANSWERED_WITHIN)
    return min(asked_at + ANSWERED_WITHIN, asked_at + (about.starts_at - asked_at) / 2)


def lacks(what: Missing, current: Attendance, workshop: Workshop, about: Gathering) -> bool:
    """Tell whether this is still missing of somebody with a seat."""
    if what is Missing.ANSWER:
        return not current.settled
    if what is Missing.DECISION:
        return current.answer is Answer.NOT_YET and current.knows_on is None
    return current.answer in COMING and not is_sure(current, about, workshop.tz)
