"""What one person still owes: not kept anywhere, but seen from the facts each time one looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from rules.attendance import Attendance, subject
from rules.messages import Button, Press, Words
from rules.who import CitizenState
from rules.workshop import Gathering, Workshop


class What(StrEnum):
    """Things to do; each has the conversation of the same name that settles it."""

    NOTICE = "notice"
    COMMITMENT = "commitment"
    FORM = "form"
    ATTENDANCE = "attendance"


LABELS: Mapping[What, str] = MappingProxyType(
    {
        What.NOTICE: "owed.do-notice",
        What.COMMITMENT: "owed.do-commitment",
        What.FORM: "owed.do-form",
        What.ATTENDANCE: "owed.do-attendance",
    }
)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing to do; about a gathering where it is an answer about attendance.

    `begun`: part of it is done. It is the same thing all the same.
    """

    what: What
    gathering: Gathering | None = None
    begun: bool = field(default=False, compare=False)

    @property
    def code(self) -> str:
        """How messages and reminders name it: «form», «attendance:weekend-1»."""
        return f"{self.what}:{self.gathering.key}" if self.gathering else self.what.value


@dataclass(frozen=True, slots=True)
class Done:
    """What a person has done so far."""

    state: CitizenState
    acknowledged: bool
    committed: bool
    attendance: Mapping[str, Attendance]  # by gathering
    begun: bool = False  # the questionnaire


class Mark(StrEnum):
    """Where a thing to do stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


ON_THE_WAY = frozenset(
    {
        CitizenState.CONTACTED,
        CitizenState.ANSWERED,
        CitizenState.QUALIFIED,
        CitizenState.DRAWN,
        CitizenState.SUBSTITUTE,
        CitizenState.VALIDATED,
    }
)


def overview(done: Done, things: Sequence[Owed]) -> dict[What, Mark]:
    """Tell where everything stands, in order; nothing of those who are asked nothing more.

    `things` are what is owed: the first is for now; a date cannot be answered before there is a
    panel.
    """
    if done.state not in ON_THE_WAY:
        return {}
    finished = {
        What.NOTICE: done.acknowledged,
        What.COMMITMENT: done.committed,
        What.FORM: done.state is not CitizenState.CONTACTED,
        What.ATTENDANCE: done.state is CitizenState.VALIDATED,
    }
    owing = [thing.what for thing in things]
    marks = {
        what: Mark.LATER if what in owing or not finished[what] else Mark.DONE for what in What
    }
    return marks | dict.fromkeys(owing[:1], Mark.NOW)


def owed(done: Done, workshop: Workshop, *, now: datetime) -> tuple[Owed, ...]:
    """List what is still to do, first things first; nothing for those who left or wait for us."""
    return tuple(_owed(done, workshop, now))


def _owed(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    if done.state is CitizenState.CONTACTED:
        if not done.acknowledged:
            yield Owed(What.NOTICE)
        if not done.committed:
            yield Owed(What.COMMITMENT)
        yield Owed(What.FORM, begun=done.begun)
    if done.state is CitizenState.VALIDATED:
        for gathering in workshop.gatherings:
            said = done.attendance.get(gathering.key)
            if now < gathering.starts_at and not (said and said.settled):
                yield Owed(What.ATTENDANCE, gathering)


def within_reach(things: tuple[Owed, ...]) -> tuple[Owed, ...]:
    """Keep what can be done now: dates in any order, all else one step after the other."""
    return things if things and things[0].what is What.ATTENDANCE else things[:1]


def button(thing: Owed) -> Button:
    """Make the button that opens the conversation which settles this."""
    if thing.gathering is None:
        label = Words("owed.continue-form" if thing.begun else LABELS[thing.what])
        return Button(label, Press("owed", "ask", thing.what))
    label = Words(LABELS[thing.what], {"title": thing.gathering.title})
    return Button(label, Press("attendance", "ask", "show", subject(thing.gathering)))


def codes(things: Iterable[Owed]) -> str:
    """Name several things at once, for a message that is due while any of them is still owed."""
    return ",".join(thing.code for thing in things)


def any_owed(things: Iterable[Owed], wanted: str) -> bool:
    """Tell whether one of the things named by `wanted` (see `codes`) is among these.

    «attendance» alone stands for an answer about whichever gathering.
    """
    names = {name for thing in things for name in (thing.code, thing.what.value)}
    return not names.isdisjoint(wanted.split(","))
