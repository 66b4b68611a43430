"""Groups of people that one can write to: who is in one, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from rules.attendance import Answer
from rules.errors import Refused
from rules.facts import Fact
from rules.owed import ON_THE_WAY, What
from rules.who import CitizenState, Role
from rules.workshop import Workshop, gathering

LANGUAGES = ("fr", "en")

DAILY_CAP = 2
"""Broadcasts one person gets on one day (METHOD.md: never a chat that never stops vibrating)."""


class Audience(StrEnum):
    """Whom a broadcast can be for."""

    CITIZENS = "citizens"
    SPEAKERS = "speakers"
    TEAM = "team"


ROLES: Mapping[Audience, tuple[Role, ...]] = MappingProxyType(
    {
        Audience.CITIZENS: (Role.CITIZEN,),
        Audience.SPEAKERS: (Role.SPEAKER,),
        Audience.TEAM: (Role.ORGANISER, Role.LOGISTICS, Role.READER),
    }
)


class Said(StrEnum):
    """What people said about a gathering, or did, as one chooses between them."""

    COMING = "yes"  # also for a part
    NOT_COMING = "no"
    NOT_YET = "later"
    NOTHING = "silent"
    WAS_THERE = "there"  # noted at the door, whatever they had said


ANSWERS: Mapping[Said, tuple[str, ...]] = MappingProxyType(
    {
        Said.COMING: (Answer.YES, Answer.PARTIAL),
        Said.NOT_COMING: (Answer.NO,),
        Said.NOT_YET: (Answer.NOT_YET,),
        Said.NOTHING: ("",),
        Said.WAS_THERE: ("@there",),
    }
)
"""The answers that each stands for, as they are kept; none is the empty one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Whom a broadcast is for; what is left open is everybody.

    `gathering` and `said` belong together. `missing` is what they still owe, named as by
    `rules.owed.Owed.code`: «form», «attendance:weekend-1». Who has left, or is not retained, is
    only in it where `state` says so.
    """

    audience: Audience = Audience.CITIZENS
    state: CitizenState | None = None
    gathering: str = ""
    said: Said | None = None
    missing: str = ""
    language: str = ""


def for_audience(segment: Segment, audience: Audience) -> Segment:
    """Choose another audience; only citizens have states, answers and things to do."""
    return (
        replace(segment, audience=audience)
        if audience is Audience.CITIZENS
        else Segment(audience, language=segment.language)
    )


def missing_choices(workshop: Workshop, now: datetime) -> tuple[str, ...]:
    """List what can still be missing now, as codes: of the gatherings, those to come."""
    dates = [each.key for each in workshop.gatherings if now < each.starts_at]
    return (What.NOTICE, What.COMMITMENT, What.FORM, *(f"{What.ATTENDANCE}:{key}" for key in dates))


def checked(segment: Segment, workshop: Workshop, now: datetime) -> Segment:
    """Return a segment that holds together. Raises Refused for what is no (longer) to be chosen."""
    if segment.language not in ("", *LANGUAGES):
        raise Refused("broadcasts.not-to-choose")
    if segment.audience is not Audience.CITIZENS:
        return for_audience(segment, segment.audience)
    if bool(segment.gathering) != (segment.said is not None):
        return checked(replace(segment, gathering="", said=None), workshop, now)
    if segment.gathering and gathering(workshop, segment.gathering) is None:
        raise Refused("broadcasts.not-to-choose")
    if segment.missing and segment.missing not in missing_choices(workshop, now):
        raise Refused("broadcasts.not-to-choose")
    return segment


LEFT = tuple(state for state in CitizenState if state not in ON_THE_WAY)
"""States whose people get nothing unless they are meant by name."""


@dataclass(frozen=True, slots=True)
class Count:
    """Who is in a segment: all, those without a chat, those whose chat has shut us out.

    `english` read English; `full` have had as many broadcasts today as anybody gets. `more`: there
    are more than were counted.
    """

    people: int = 0
    no_chat: int = 0
    blocked: int = 0
    english: int = 0
    full: int = 0
    more: bool = False

    @property
    def reached(self) -> int:
        """How many will read it, as far as one can know."""
        return self.people - self.no_chat - self.blocked

    @property
    def to_call(self) -> int:
        """How many can only be phoned."""
        return self.no_chat + self.blocked


def facts(segment: Segment, workshop: Workshop, count: Count) -> dict[str, Fact]:
    """Return what sentences tell of a segment, and of how many are in it."""
    what, _, key = segment.missing.partition(":")
    about, missing_of = gathering(workshop, segment.gathering), gathering(workshop, key)
    return {
        "audience": segment.audience,
        "state": segment.state or "any",
        "said": segment.said or "none",
        "gathering": about.title if about else "",
        "missing": what or "none",
        "missing-of": missing_of.title if missing_of else "",
        "language": segment.language or "any",
        "people": count.people,
        "more": "yes" if count.more else "no",
        "no-chat": count.no_chat,
        "blocked": count.blocked,
        "full": count.full,
        "cap": DAILY_CAP,
    }
