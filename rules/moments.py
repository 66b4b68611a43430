"""A moment to come as somebody types it («27/3 18:30», «demain 9h»), or as a page sends it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.errors import Refused

_TYPED = re.compile(
    r"(?:(?P<near>aujourd['’]hui|today|demain|tomorrow)"
    r"|(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?:[/.](?P<year>\d{4}))?)?"
    r"(?:\s*(?:à|a|at)\b)?\s*"
    r"(?P<hour>\d{1,2})\s*(?:[h:]\s*(?P<minute>\d{2})?)?\s*(?P<half>am|pm)?"
)
_OF_A_PAGE = re.compile(r"(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})")
_DAY_OF_A_PAGE = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTHS = (
    (
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("septembre", "octobre", "novembre", "décembre"),
    ),
    (
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    ),
)
_DAY = re.compile(
    r"(?:(?:le|on)\s+)?(?:[a-z]+day\s+|[a-z]+di\s+|dimanche\s+)?(?:le\s+)?"
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?:\s*[/.]\s*|\s+)"
    rf"(?P<month>\d{{1,2}}|{'|'.join(name for names in MONTHS for name in names)})"
    r"(?:(?:\s*[/.]\s*|\s+)(?P<year>\d{4}))?"
)
_NUMBERS = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}")
_SHORT = 30  # characters of what can be meant as a day, and is no message
_TOMORROW = ("demain", "tomorrow")
_NOON = 12


def moment(typed: str, zone: ZoneInfo, *, now: datetime) -> datetime:
    """Read a moment to come, in the workshop's zone; without a day, today. Raises Refused."""
    words = " ".join(typed.lower().split())
    try:
        local = _of_a_page(words) or _typed(words, now.astimezone(zone))
    except ValueError:  # the 31st of June, or 25 o'clock
        local = None
    if local is None:
        raise Refused("broadcasts.not-a-moment")
    at = local.replace(tzinfo=zone).astimezone(now.tzinfo)
    if at <= now:
        raise Refused("broadcasts.in-the-past", at=at)
    return at


def day_typed(typed: str, zone: ZoneInfo, *, now: datetime) -> date:
    """Read a day («12/3», «12 mars», «demain», or as a page sends it). Raises Refused."""
    words = " ".join(typed.lower().split()).rstrip(".")
    today = now.astimezone(zone).date()
    try:
        if _DAY_OF_A_PAGE.fullmatch(words):
            return date.fromisoformat(words)
        if words in _TOMORROW:
            return today + timedelta(days=1)
        found = _DAY.fullmatch(words)
        if found is None:
            raise Refused("attendance.not-a-day")
        month = _month(found["month"])
        day = date(int(found["year"] or today.year), month, int(found["day"]))
        return day if found["year"] or day >= today else day.replace(year=today.year + 1)
    except ValueError:  # the 31st of June
        raise Refused("attendance.not-a-day") from None


def like_a_day(typed: str) -> bool:
    """Tell whether words are meant as a day, be it one that there is or not («35/13»)."""
    words = " ".join(typed.lower().split()).rstrip(".")
    if len(words) > _SHORT:
        return False
    known = words in _TOMORROW or _DAY.fullmatch(words)
    return bool(known or _NUMBERS.search(words))


def _month(typed: str) -> int:
    """Read a month by its number or its name, in either language. Raises ValueError."""
    if typed.isdecimal():
        return int(typed)
    return next(names.index(typed) for names in MONTHS if typed in names) + 1


def _of_a_page(words: str) -> datetime | None:
    """Read what a browser sends for a date and an hour."""
    found = _OF_A_PAGE.fullmatch(words)
    return datetime.fromisoformat(f"{found[1]}T{found[2]}") if found else None


def _typed(words: str, now: datetime) -> datetime | None:
    found = _TYPED.fullmatch(words)
    if found is None or not (found["minute"] or found["half"] or found["near"] or "h" in words):
        return None  # a number alone is no hour
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"] == "pm" else 0)
    return datetime.combine(_day(found, now.date()), time(hour, int(found["minute"] or 0)))


def _day(found: re.Match[str], today: date) -> date:
    if found["near"] in _TOMORROW:
        return today + timedelta(days=1)
    if not found["day"]:
        return today
    day = date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
    if found["year"] or day >= today:
        return day
    return day.replace(year=today.year + 1)
