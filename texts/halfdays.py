"""A part of a gathering in words: «samedi matin et après-midi, sans la nuit»."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from types import MappingProxyType

from rules.facts import Fact, Localised
from rules.halfdays import Part, in_order, read
from texts import times
from texts.lines import in_each_language

A_WEEK = timedelta(days=7)
"""Within which the name of a day says which one it is."""

_PARTS = MappingProxyType(
    {
        "fr": {Part.MORNING: "matin", Part.AFTERNOON: "après-midi", Part.EVENING: "soir"},
        "en": {Part.MORNING: "morning", Part.AFTERNOON: "afternoon", Part.EVENING: "evening"},
    }
)
_NIGHTS = MappingProxyType(
    {
        "fr": ("sans la nuit", "avec la nuit", "sans les nuits", "avec les nuits"),
        "en": (
            "without the night",
            "with the night",
            "without the nights",
            "with the nights",
        ),
    }
)
_SOME = MappingProxyType({"fr": "avec la nuit de {}", "en": "with the night of {}"})
_NOT_KNOWN = (None, None)


def part_of(key: str) -> Localised:
    """Say one half-day: «samedi matin»."""
    return in_part((key,))


def in_part(
    keys: Iterable[str],
    *,
    nights: Collection[date] = (),
    sleeps: Collection[date] | None = None,
    remark: str = "",
) -> Localised:
    """Say which half-days somebody comes to, and the nights: `sleeps` are theirs of all `nights`.

    `sleeps` is None while nobody has decided. A `remark` of an organiser stands at the end.
    """
    ordered = in_order(keys)

    def say(language: str) -> str:
        spoken = [_days(ordered, language)] if ordered else []
        if ordered and nights and sleeps is not None:
            spoken.append(_nights(nights, sleeps, language))
        words = ", ".join(spoken)
        return f"{words} – {remark}" if remark and words else words or remark

    return in_each_language(say)


def _days(ordered: Iterable[str], language: str) -> str:
    found: dict[date, list[str]] = {}
    for key in ordered:
        day, part = read(key) or _NOT_KNOWN
        if day is not None and part is not None:
            found.setdefault(day, []).append(_PARTS[language][part])
    apart = max(found) - min(found) >= A_WEEK
    return ", ".join(
        f"{_name(day, language, long=apart)} {times.joined(parts, language)}"
        for day, parts in found.items()
    )


def _name(day: date, language: str, *, long: bool) -> str:
    words = times.day(day, language, year=False)
    return words if long else words.split()[0]


def _nights(nights: Collection[date], sleeps: Collection[date], language: str) -> str:
    without, all_of_it, without_any, all_of_them = _NIGHTS[language]
    theirs = [night for night in sorted(nights) if night in sleeps]
    if not theirs:
        return without_any if len(nights) > 1 else without
    if len(theirs) == len(nights):
        return all_of_them if len(nights) > 1 else all_of_it
    names = [_name(night, language, long=False) for night in theirs]
    return _SOME[language].format(times.joined(names, language))


def fact_of(words: Localised) -> Fact:
    """Return words as a sentence takes them: «none» where there are none."""
    return words if any(words.words.values()) else "none"
