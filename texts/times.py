"""Days, hours and durations in the reader's words, in the workshop's zone.

A long date always tells the year: without a clock nobody knows which year goes without saying.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.lists import format_list
from babel.units import format_unit

NBSP = "\u00a0"
NOON = 12
_LOCALES = {"fr": Locale("fr", "FR"), "en": Locale("en", "GB")}
_UNITS = (
    ("day", timedelta(days=1)),
    ("hour", timedelta(hours=1)),
    ("minute", timedelta(minutes=1)),
)


@cache
def _names(language: str) -> tuple[dict[int, str], dict[int, str]]:
    locale = _LOCALES[language]
    return dict(get_day_names("wide", locale=locale)), dict(get_month_names("wide", locale=locale))


def day(at: date, language: str, *, year: bool = True) -> str:
    """Return « samedi 27 mars 2027 » or "Saturday 27 March 2027"; a French month begins « 1er »."""
    days, months = _names(language)
    number = "1er" if language == "fr" and at.day == 1 else str(at.day)
    words = f"{days[at.weekday()]} {number} {months[at.month]}"
    return f"{words} {at.year}" if year else words


def hour(at: datetime, language: str) -> str:
    """Return « 10 h », « 10 h 30 », « midi » or "10 am", "10:30 am", "noon"."""
    return _french_hour(at) if language == "fr" else _english_hour(at)


def _french_hour(at: datetime) -> str:
    if at.minute:
        return f"{at.hour}{NBSP}h{NBSP}{at.minute:02}"
    return {0: "minuit", NOON: "midi"}.get(at.hour, f"{at.hour}{NBSP}h")


def _english_hour(at: datetime) -> str:
    if not at.minute and at.hour % NOON == 0:
        return "noon" if at.hour else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % NOON or NOON}{minutes}{NBSP}{'am' if at.hour < NOON else 'pm'}"


def moment(at: datetime, language: str, *, year: bool = True) -> str:
    """Return « samedi 27 mars 2027 à 10 h » or "Saturday 27 March 2027 at 10 am"."""
    word = "à" if language == "fr" else "at"
    return f"{day(at, language, year=year)} {word} {hour(at, language)}"


def until(at: datetime, language: str) -> str:
    """Return « jusqu’au dimanche 18 avril » or "until Sunday 18 April"."""
    before = "jusqu’au" if language == "fr" else "until"
    return f"{before} {day(at, language, year=False)}"


def span(start: datetime, end: datetime, language: str) -> str:
    """Tell a stretch of time, with one year where one is enough.

    « samedi 27 mars 2027, de 10 h à 11 h 30 »,
    « du samedi 27 mars à 10 h au dimanche 28 mars 2027 à 17 h ».
    """
    if start.date() == end.date():
        between = "de {} à {}" if language == "fr" else "{} to {}"
        return (
            f"{day(start, language)}, {between.format(hour(start, language), hour(end, language))}"
        )
    across = "du {} au {}" if language == "fr" else "from {} to {}"
    first = moment(start, language, year=start.year != end.year)
    return across.format(first, moment(end, language))


def duration(lasting: timedelta, language: str) -> str:
    """Return « 1 jour et 3 heures » or "1 hour and 30 minutes": the two largest units."""
    parts, rest = [], abs(lasting)
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(format_unit(count, f"duration-{unit}", locale=_LOCALES[language]))
    if not parts:
        return "moins d’une minute" if language == "fr" else "less than a minute"
    return joined(parts[:2], language)


def joined(words: list[str], language: str) -> str:
    """Return « a, b et c » or "a, b and c"; nothing for nothing."""
    return format_list(words, locale=_LOCALES[language])
