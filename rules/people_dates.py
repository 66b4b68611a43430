"""When somebody was born, as offices write it: a year, or a whole date in one of many ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rules.answers import ADULT, folded

_TIME = r"(?:[ T]\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[/.\- ](\d{{1,2}})[/.\- ](\d{{4}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/](\d{{1,2}})[-/](\d{{1,2}}){_TIME}")
_MONTH_ONLY = re.compile(r"(?:\d{1,2}[/.-])?(\d{4})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:er)? ([^\W\d]{3,9})\.? (\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})")
_CLOSED_UP = re.compile(r"(\d{2})(\d{2})(\d{2})(\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_FIRST_DAY = date(1899, 12, 30)
"""From which spreadsheets count the days of a date whose look was lost."""
_CENTURIES = ("19", "20")
_MONTHS = (
    *("jan", "fev feb", "mar", "avr apr", "mai may", "juin jun", "juil jul", "aou aug", "sep"),
    *("oct", "nov", "dec"),
)
"""How the names of months begin, in French and English."""


@dataclass(frozen=True, slots=True)
class Born:
    """The year somebody was born in; `day` is (month, day) where a whole date was written."""

    year: int
    day: tuple[int, int] | None = None

    def is_adult(self, on: date) -> bool | None:
        """Tell whether they are grown up on this day; None where the year alone does not tell."""
        years = on.year - self.year
        if years != ADULT:
            return years > ADULT
        return None if self.day is None else self.day <= (on.month, on.day)


def born(cell: str, latest: int) -> Born | None:
    """Read a cell; None where it is no date. A year of two digits is at most `latest`."""
    for pattern, read in _WAYS:
        if found := pattern.fullmatch(cell):
            return read(found)
    if found := _SHORT_YEAR.fullmatch(cell):
        year = latest - (latest - int(found[3])) % 100
        return _whole(year, int(found[2]), int(found[1]))
    return None


def _day_first(found: re.Match[str]) -> Born:
    return _whole(int(found[3]), int(found[2]), int(found[1]))


def _year_first(found: re.Match[str]) -> Born:
    return _whole(int(found[1]), int(found[2]), int(found[3]))


def _in_words(found: re.Match[str]) -> Born:
    name = folded(found[2])
    months = enumerate(_MONTHS, 1)
    month = next((at for at, begins in months if name.startswith(tuple(begins.split()))), 0)
    return _whole(int(found[3]), month, int(found[1]))


def _closed_up(found: re.Match[str]) -> Born:
    """Read 12031970, or 19700312."""
    if found[1] in _CENTURIES and found[3] not in _CENTURIES:
        return _whole(int(found[1] + found[2]), int(found[3]), int(found[4]))
    return _whole(int(found[3] + found[4]), int(found[2]), int(found[1]))


def _serial(found: re.Match[str]) -> Born:
    day = _FIRST_DAY + timedelta(days=int(found[1]))
    return Born(day.year, (day.month, day.day))


def _year_alone(found: re.Match[str]) -> Born:
    return Born(int(found[1]))


def _whole(year: int, month: int, day: int) -> Born:
    """Return a date; the year alone where there is no such day, as in 00/00/1970."""
    try:
        date(year, month, day)
    except ValueError:
        return Born(year)
    return Born(year, (month, day))


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Born]], ...] = (
    (_DAY_FIRST, _day_first),
    (_YEAR_FIRST, _year_first),
    (_MONTH_ONLY, _year_alone),
    (_IN_WORDS, _in_words),
    (_CLOSED_UP, _closed_up),
    (_SERIAL, _serial),
)
