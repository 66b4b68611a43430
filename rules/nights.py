"""Nights: which of them somebody needs a bed for, from the weekends they come to and by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from rules.attendance import Answer
from rules.errors import Refused
from rules.halfdays import read
from rules.workshop import Gathering, GatheringKind, Workshop

A_NIGHT = timedelta(days=1)
"""A night is named by the day on which it begins."""


class Wish(StrEnum):
    """What somebody may wish for, in one word: coarse enough for a chat."""

    EARLY = "early"  # the night before
    LATE = "late"  # the night after
    ACCESSIBLE = "accessible"


@dataclass(frozen=True, slots=True)
class Stay:
    """What one person's nights are besides those that follow from their answers.

    `added` and `dropped` are nights by hand; `wishes` is what they wish for. Whom they ask to share
    a bedroom with, mostly nobody: `asked` is the name as they wrote it, and all they are shown of
    it; `beside` is the id of who that is, for logistics.
    """

    added: frozenset[date] = frozenset()
    dropped: frozenset[date] = frozenset()
    wishes: frozenset[Wish] = frozenset()
    beside: str = ""
    asked: str = ""

    @property
    def shares(self) -> bool:
        """Whether they ask to share a bedroom."""
        return bool(self.beside or self.asked)


NO_STAY = Stay()


def weekends(workshop: Workshop) -> tuple[Gathering, ...]:
    """Return the gatherings to which people travel."""
    return tuple(
        each
        for each in workshop.gatherings
        if each.kind is GatheringKind.WEEKEND and each.place is not None
    )


def between(about: Gathering, zone: ZoneInfo) -> tuple[date, ...]:
    """Return the nights between the days of a gathering."""
    first, last = _days(about, zone)
    return tuple(first + A_NIGHT * count for count in range((last - first).days))


def around(about: Gathering, zone: ZoneInfo) -> tuple[date, ...]:
    """Return the same with the night before and the night after: all one could sleep there."""
    first, last = _days(about, zone)
    return (first - A_NIGHT, *between(about, zone), last)


def possible(workshop: Workshop) -> tuple[date, ...]:
    """Return every night somebody could need for this workshop, in their order."""
    nights = {night for each in weekends(workshop) for night in around(each, workshop.tz)}
    return tuple(sorted(nights))


def needed(workshop: Workshop, said: Mapping[str, Answer], stay: Stay) -> frozenset[date]:
    """Return the nights for which somebody needs a bed; `said` is their answers by gathering.

    A «yes» needs the nights between the days; for a part of a weekend they are chosen by hand.
    """
    own = {
        night
        for each in weekends(workshop)
        if said.get(each.key) is Answer.YES
        for night in between(each, workshop.tz)
    }
    return frozenset((own | stay.added) - stay.dropped)


def to_settle(workshop: Workshop, said: Mapping[str, Answer], stay: Stay) -> tuple[Gathering, ...]:
    """Name the weekends that somebody comes to in part, whose nights nobody has decided yet."""
    decided = stay.added | stay.dropped
    return tuple(
        each
        for each in weekends(workshop)
        if said.get(each.key) is Answer.PARTIAL and decided.isdisjoint(around(each, workshop.tz))
    )


def proposed(about: Gathering, zone: ZoneInfo, half_days: Iterable[str]) -> frozenset[date]:
    """Propose the nights of somebody who comes to these half-days: those between two of them.

    A proposal only: the team settles it, with whoever lives next door.
    """
    there = {found[0] for key in half_days if (found := read(key))}
    return frozenset(night for night in between(about, zone) if {night, night + A_NIGHT} <= there)


def by_hand(workshop: Workshop, said: Mapping[str, Answer], stay: Stay, chosen: set[date]) -> Stay:
    """Let somebody sleep there exactly the chosen nights. Refused for a night of no weekend."""
    nights = set(possible(workshop))
    if not chosen <= nights:
        raise Refused("lodging.no-such-night", night=min(chosen - nights))
    own = needed(workshop, said, NO_STAY)
    # For a part of a weekend, «no night at all» is a decision too.
    part = {
        night
        for each in weekends(workshop)
        if said.get(each.key) is Answer.PARTIAL
        for night in between(each, workshop.tz)
    }
    return replace(
        stay,
        added=frozenset(chosen - own),
        dropped=frozenset((own | part) - chosen),
    )


def wished(stay: Stay, wish: Wish, *, yes: bool) -> Stay:
    """Take a wish, or take it back; again changes nothing."""
    return replace(stay, wishes=stay.wishes | {wish} if yes else stay.wishes - {wish})


def night_of(typed: str) -> date:
    """Read a night as a form carries it («2027-03-27»). Refused for anything else."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused("lodging.no-such-night", night=typed[:10]) from None


def stretches(nights: Iterable[date]) -> tuple[tuple[date, date], ...]:
    """Put nights together into stays: each with its day of arrival and its day of departure."""
    return tuple(_stretches(sorted(nights)))


def _stretches(nights: list[date]) -> Iterator[tuple[date, date]]:
    if not nights:
        return
    arrival = nights[0]
    for night, following in pairwise(nights):
        if following - night > A_NIGHT:
            yield arrival, night + A_NIGHT
            arrival = following
    yield arrival, nights[-1] + A_NIGHT


def _days(about: Gathering, zone: ZoneInfo) -> tuple[date, date]:
    return about.starts_at.astimezone(zone).date(), about.ends_at.astimezone(zone).date()
