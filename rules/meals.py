"""The meals of a gathering, and who eats them: who is there just before, or just after."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from rules.halfdays import HalfDay, of_gathering
from rules.workshop import Gathering, Session, SessionKind, Workshop

SHORTEST = timedelta(minutes=45)
"""What is shorter is a pause, with coffee at most."""
LATEST = time(21, 30)
"""What begins later is a night: dinner is over."""


@dataclass(frozen=True, slots=True)
class Meal:
    """A meal, and the keys of the half-days of its day between which it is."""

    about: Session
    beside: frozenset[str]

    def is_eaten(self, half_days: Collection[str]) -> bool:
        """Tell whether somebody eats it who comes to these half-days.

        Who leaves after the morning, and who comes for the afternoon, both have lunch: nobody is
        to go without, and the kitchen would rather have one more.
        """
        return not self.beside.isdisjoint(half_days)


def of_workshop(workshop: Workshop) -> tuple[Meal, ...]:
    """Return all meals of a workshop, in the order of its programme."""
    return tuple(each for about in workshop.gatherings for each in meals(about, workshop.tz))


def meals(about: Gathering, zone: ZoneInfo) -> tuple[Meal, ...]:
    """Return the meals of a gathering; none online, where everybody eats at home."""
    half_days = of_gathering(about, zone)
    found = (each for each in about.sessions if half_days and _is_meal(each, zone))
    return tuple(Meal(each, _beside(each, half_days, zone)) for each in found)


def _is_meal(about: Session, zone: ZoneInfo) -> bool:
    return (
        about.kind is SessionKind.BREAK
        and about.ends_at - about.starts_at >= SHORTEST
        and about.starts_at.astimezone(zone).time() < LATEST
    )


def _beside(about: Session, half_days: Iterable[HalfDay], zone: ZoneInfo) -> frozenset[str]:
    """Return the half-day before a meal and the one after it, of the same day."""
    day = about.starts_at.astimezone(zone).date()
    of_day = [each for each in half_days if each.day == day]
    before = [each.key for each in of_day if each.starts_at <= about.starts_at][-1:]
    after = [each.key for each in of_day if each.starts_at > about.starts_at][:1]
    return frozenset((*before, *after))
