"""Describe a time zone to calendars: two rules that repeat each year, as Outlook understands them.

Generated from Python's own zone data. Zones whose clocks follow no such yearly rule (Morocco's, by
the moon) have no description; entries there are written in universal time instead.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

_EPOCH_YEAR = 1970
_YEARS_COMPARED = 5  # enough to tell "fourth Sunday" from "last Sunday"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of the clocks: the wall time just before it, and the offsets on both sides."""

    wall: datetime  # naive
    before: timedelta
    after: timedelta
    name: str
    summer: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    """The change that comes back each year: in its month, in this week (-1: the last)."""

    change: _Change
    week: int

    @property
    def byday(self) -> str:
        return f"{self.week}{_WEEKDAYS[self.change.wall.weekday()]}"

    @property
    def first(self) -> datetime:
        """The wall time of the first change since 1970."""
        wall = self.change.wall
        day = _weekday_of_month(_EPOCH_YEAR, wall.month, wall.weekday(), self.week)
        return datetime.combine(day, wall.time())


@cache
def described(zone: str, year: int) -> Timezone | None:
    """Return the VTIMEZONE of a zone by its rules of this year; None if it follows none."""
    years = [_changes(ZoneInfo(zone), year + ahead) for ahead in range(_YEARS_COMPARED)]
    if any(years):
        rules = _yearly_rules(years)
        if not rules:
            return None
        observances = [_observance(rule) for rule in rules]
    else:
        observances = [_fixed(ZoneInfo(zone), year)]
    component = Timezone()
    component.add("tzid", zone)
    for observance in observances:
        component.add_component(observance)
    return component


def _yearly_rules(years: list[list[_Change]]) -> list[_Rule]:
    """Find a summer and a winter rule that hold in all these years; empty if there are none."""
    if any(sorted(change.summer for change in year) != [False, True] for year in years):
        return []
    rules = []
    for summer in (True, False):
        changes = [change for year in years for change in year if change.summer is summer]
        weeks = (-1, *range(1, 5))
        week = next(
            (week for week in weeks if all(_falls_on(c, changes[0], week) for c in changes)), 0
        )
        if not week:
            return []
        rules.append(_Rule(changes[0], week))
    return rules


def _falls_on(change: _Change, model: _Change, week: int) -> bool:
    """Tell whether a change follows the model's rule with this week of the month."""
    wall = change.wall
    day = _weekday_of_month(wall.year, model.wall.month, model.wall.weekday(), week)
    return wall == datetime.combine(day, model.wall.time())


def _weekday_of_month(year: int, month: int, weekday: int, week: int) -> date:
    """Find the first (1) to fourth (4) or the last (-1) such weekday of a month."""
    start, length = monthrange(year, month)
    first = 1 + (weekday - start) % _WEEK
    if week > 0:
        return date(year, month, first + _WEEK * (week - 1))
    return date(year, month, first + _WEEK * ((length - first) // _WEEK))


def _changes(zone: ZoneInfo, year: int) -> list[_Change]:
    """Find the changes of the clocks within a year, to the minute."""
    instant = datetime(year, 1, 1, tzinfo=UTC)
    found = []
    while instant.year == year:
        following = instant + timedelta(days=1)
        if _offset(instant, zone) != _offset(following, zone):
            found.append(_change(instant, following, zone))
        instant = following
    return found


def _change(low: datetime, high: datetime, zone: ZoneInfo) -> _Change:
    before = _offset(low, zone)
    while high - low > timedelta(minutes=1):
        middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    after = _offset(high, zone)
    wall = (high + before).replace(tzinfo=None)
    # Summer is when clocks go forward; zone data calls Ireland's winter its daylight time.
    return _Change(wall, before, after, high.astimezone(zone).tzname() or "", after > before)


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta(0)


def _observance(rule: _Rule) -> TimezoneStandard | TimezoneDaylight:
    change = rule.change
    component = TimezoneDaylight() if change.summer else TimezoneStandard()
    component.add("dtstart", rule.first)
    component.add("tzname", change.name)
    component.add("tzoffsetfrom", change.before)
    component.add("tzoffsetto", change.after)
    component.add(
        "rrule", vRecur({"freq": "yearly", "bymonth": change.wall.month, "byday": rule.byday})
    )
    return component


def _fixed(zone: ZoneInfo, year: int) -> TimezoneStandard:
    """Describe a zone whose clocks never change."""
    local = datetime(year, 1, 1, tzinfo=zone)
    offset = local.utcoffset() or timedelta(0)
    component = TimezoneStandard()
    component.add("dtstart", datetime(_EPOCH_YEAR, 1, 1))  # noqa: DTZ001 - RFC 5545 wants wall time
    component.add("tzname", local.tzname() or zone.key)
    component.add("tzoffsetfrom", offset)
    component.add("tzoffsetto", offset)
    return component
