"""Nights at a hotel in words: from which day to which, and how many they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from rules.facts import Localised
from rules.nights import stretches
from texts import times
from texts.lines import in_each_language

_ACROSS = {"fr": "du {} au {}", "en": "from {} to {}"}
_NIGHTS = {"fr": ("nuit", "nuits"), "en": ("night", "nights")}


def stay(arrival: date, departure: date, language: str) -> str:
    """Return « du samedi 27 mars au dimanche 28 mars 2027 (1 nuit) »."""
    first = times.day(arrival, language, year=arrival.year != departure.year)
    across = _ACROSS[language].format(first, times.day(departure, language))
    count = (departure - arrival) // timedelta(days=1)
    return f"{across} ({count}{times.NBSP}{_NIGHTS[language][count > 1]})"


def stays(nights: Iterable[date]) -> Localised:
    """Tell all stays that these nights make, one a line."""
    found = stretches(nights)
    return in_each_language(lambda language: "\n".join(stay(*each, language) for each in found))


def hour(at: time | None) -> Localised | str:
    """Tell an hour of the day; «none» where it is not known."""
    if at is None:
        return "none"
    moment = datetime.combine(date.min, at)
    return in_each_language(lambda language: times.hour(moment, language))
