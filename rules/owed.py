"""What one person still owes: not kept anywhere, but seen from the facts each time one looks.

Here is what such a thing is. Which there are, and how each is found, stands in `rules/expected.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from rules.attendance import subject
from rules.facts import Line, Localised
from rules.messages import Button, Press, Words
from rules.tags import tag
from rules.who import CitizenState
from rules.workshop import Gathering


class What(StrEnum):
    """Things to do. Messages and timers that wait name them: a word stays what it is for good."""

    NOTICE = "notice"
    COMMITMENT = "commitment"
    FORM = "form"
    OFFER = "offer"
    ATTENDANCE = "attendance"
    CHARTER = "charter"
    NEEDS = "needs"
    LODGING = "lodging"
    READING = "reading"
    SURVEY = "survey"
    INTERESTS = "interests"
    ANSWER = "answer"
    BRIEF = "brief"
    MATERIALS = "materials"


LABELS: Mapping[What, str] = MappingProxyType(
    {
        What.NOTICE: "owed.do-notice",
        What.COMMITMENT: "owed.do-commitment",
        What.FORM: "owed.do-form",
        What.OFFER: "owed.do-offer",
        What.ATTENDANCE: "owed.do-attendance",
        What.CHARTER: "owed.do-charter",
        What.NEEDS: "owed.do-needs",
        What.LODGING: "owed.do-lodging",
        What.READING: "owed.do-reading",
        What.SURVEY: "owed.do-survey",
        What.INTERESTS: "owed.do-interests",
        What.ANSWER: "owed.do-answer",
        What.BRIEF: "owed.do-brief",
        What.MATERIALS: "owed.do-materials",
    }
)
"""What each is called, to whoever owes it: on a button, in a list."""

NAMES: Mapping[What, str] = MappingProxyType(
    {
        What.NOTICE: "owed.name-notice",
        What.COMMITMENT: "owed.name-commitment",
        What.FORM: "owed.name-form",
        What.OFFER: "owed.name-offer",
        What.ATTENDANCE: "owed.name-attendance",
        What.CHARTER: "owed.name-charter",
        What.NEEDS: "owed.name-needs",
        What.LODGING: "owed.name-lodging",
        What.READING: "owed.name-reading",
        What.SURVEY: "owed.name-survey",
        What.INTERESTS: "owed.name-interests",
        What.ANSWER: "owed.name-answer",
        What.BRIEF: "owed.name-brief",
        What.MATERIALS: "owed.name-materials",
    }
)
"""What each is called among the team: at the head of a column, on the call list."""

WAY_IN = (What.NOTICE, What.COMMITMENT, What.FORM)
"""One step after the other; everything else in any order."""

GRACE = timedelta(days=3)
"""Nobody is late with what they were asked for less than so long ago."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that is asked of somebody, `settled` or not.

    `gathering` is set where it is an answer about attendance; `about` names what else it is about:
    a session, a brief's version, a material with its version. `title` is that in words. `due` is
    the moment by which we hope for it. `begun`: part of it is done; it is the same thing all the
    same.
    """

    what: What
    gathering: Gathering | None = None
    about: str = ""
    title: str | Localised = field(default="", compare=False)
    due: datetime | None = field(default=None, compare=False)
    begun: bool = field(default=False, compare=False)
    settled: bool = field(default=False, compare=False)

    @property
    def code(self) -> str:
        """How messages and reminders name it: «form», «attendance:weekend-1», «brief:2»."""
        about = self.gathering.key if self.gathering else self.about
        return f"{self.what}:{about}" if about else self.what.value

    def late(self, now: datetime) -> bool:
        """Tell whether we hoped for it by now."""
        return not self.settled and self.due is not None and self.due <= now


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


def by(at: datetime, lead: timedelta, since: datetime | None) -> datetime:
    """Return the moment by which something is hoped for: so long before `at`.

    But with some days of grace `since` it was asked for, and never after `at` itself.
    """
    wished = at - lead
    return wished if since is None else min(max(wished, since + GRACE), max(at, wished))


def within_reach(things: tuple[Owed, ...]) -> tuple[Owed, ...]:
    """Keep what can be done now: the way in step by step, all else in any order."""
    steps = [each for each in things if each.what in WAY_IN]
    return tuple(each for each in things if each.what not in WAY_IN or each == steps[0])


def label(thing: Owed) -> Words:
    """Say what is to be done, to whoever does it."""
    if thing.begun:
        return Words("owed.continue-form")
    return Words(LABELS[thing.what], {"title": thing.title})


def line(thing: Owed, now: datetime) -> Line:
    """Say the same with the day by which we hope for it; kindly where that is over."""
    said = label(thing)
    if thing.due is None:
        return Line(said.key, said.facts)
    key = "owed.line-late" if thing.late(now) else "owed.line"
    return Line(key, {"what": Line(said.key, said.facts), "by": thing.due})


def name(thing: Owed) -> Line:
    """Say what is missing, among the team."""
    return Line(NAMES[thing.what], {"title": thing.title or "none"})


def button(thing: Owed) -> Button:
    """Make the button that opens the conversation which settles this."""
    return Button(label(thing), press(thing))


_PRESSES: Mapping[What, Press] = MappingProxyType(
    {
        What.CHARTER: Press("charter", "read", "show"),
        What.NEEDS: Press("needs", "ask", "show"),
        What.LODGING: Press("lodging", "asked", "show"),
        What.SURVEY: Press("survey", "how", "show"),
        What.INTERESTS: Press("speaker", "ask", "ties"),
        What.BRIEF: Press("brief", "ask", "show"),
        What.MATERIALS: Press("speaker", "ask", "files"),
    }
)


def press(thing: Owed) -> Press:
    """Return the press that opens the conversation which settles this."""
    match thing.what:
        case What.ATTENDANCE if thing.gathering:
            return Press("attendance", "ask", "show", subject(thing.gathering))
        case What.OFFER:
            return Press("offer", "ask", "show", thing.about)
        case What.READING:
            return Press("shown", "one", "show", tag(thing.about))
        case What.ANSWER:
            return Press("slot", "ask", "show", tag(thing.about))
    return _PRESSES.get(thing.what) or Press("owed", "ask", thing.what)


def codes(things: Iterable[Owed]) -> str:
    """Name several things at once, for a message that is due while any of them is still owed."""
    return ",".join(thing.code for thing in things)


def any_owed(things: Iterable[Owed], wanted: str) -> bool:
    """Tell whether one of the things named by `wanted` (see `codes`) is among these.

    «attendance» alone stands for an answer about whichever gathering.
    """
    names = {name for thing in things for name in (thing.code, thing.what.value)}
    return not names.isdisjoint(wanted.split(","))
