"""The team's tasks: what, whose, until when; and what somebody is reminded of on a morning."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.errors import Refused
from rules.reminders import waking
from rules.words import words_of
from rules.workshop import Workshop

LONGEST_WHAT = 300
FURTHEST = timedelta(days=3 * 365)
"""No task is due so far away: it is a slip of the year."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A task as somebody typed it, not read yet."""

    what: str
    owner: str
    due: str
    person: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a task is: `person` and `page` are what it leads to, "" for nothing."""

    what: str
    owner: str
    due_on: date
    person: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it stands; `revision` counts its changes, so that two at once are told apart."""

    id: int
    about: About
    revision: int
    made_by: str
    done_at: datetime | None = None
    done_by: str = ""

    def late(self, today: date) -> bool:
        """Tell whether it is still open after its day."""
        return self.done_at is None and self.about.due_on < today


def task_of(
    typed: Typed, members: Collection[str], pages: Collection[str], *, today: date
) -> About:
    """Read a task. Refused without words, for an owner who is not of the team, for no day."""
    what = words_of(" ".join(typed.what.split()), LONGEST_WHAT, nothing="tasks.what-missing")
    if typed.owner not in members:
        raise Refused("tasks.owner-missing")
    try:
        due = date.fromisoformat(typed.due)
    except ValueError:
        raise Refused("tasks.day-missing") from None
    if abs(due - today) > FURTHEST:
        raise Refused("tasks.too-far", on=due)
    return About(what, typed.owner, due, typed.person, typed.page if typed.page in pages else "")


def in_order(tasks: Iterable[Task], member: str) -> tuple[Task, ...]:
    """Put open tasks in the order in which `member` reads them: theirs first, the nearest first."""
    still = (each for each in tasks if each.done_at is None)
    return tuple(
        sorted(still, key=lambda each: (each.about.owner != member, each.about.due_on, each.id))
    )


def told_at(workshop: Workshop, due_on: date) -> datetime:
    """Return when an owner is told of what is due that day: in the morning, after quiet hours."""
    morning = datetime.combine(due_on, workshop.reminders.quiet_until, workshop.tz)
    return waking(workshop, morning)


def digest(tasks: Iterable[Task], owner: str, today: date) -> tuple[Task, ...]:
    """Return what an owner is told of on a day: all of theirs that is open and due by then."""
    due = (each for each in tasks if each.about.owner == owner and each.about.due_on <= today)
    return in_order(due, owner)


def codes(tasks: Iterable[Task]) -> str:
    """Name several tasks at once, for a message that is due while any of them is open."""
    return ",".join(str(each.id) for each in tasks)


def any_open(tasks: Iterable[Task], wanted: str, owner: str) -> bool:
    """Tell whether one of the tasks named by `wanted` is still open, and still of this owner."""
    names = set(wanted.split(","))
    return any(
        str(each.id) in names and each.done_at is None and each.about.owner == owner
        for each in tasks
    )
