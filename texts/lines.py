"""Lists and stretches of time as one fact, for sentences whose length is data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rules.facts import Fact, Localised
from texts import times
from texts.catalogue import LANGUAGES


def in_each_language(say: Callable[[str], str]) -> Localised:
    """Say the same thing in every language."""
    return Localised({language: say(language) for language in LANGUAGES})


def told(fact: Fact | None, language: str) -> str:
    """Say one fact alone; a dash for what is not there."""
    match fact:
        case None:
            return "–"
        case Localised():
            return fact.get(language)
        case tuple() | list():
            return times.joined([told(each, language) for each in fact], language)
        case _:
            return str(fact)


def listed(items: Iterable[Fact]) -> Localised:
    """Put each item on a line of its own, behind a dot."""
    kept = tuple(items)
    return in_each_language(
        lambda language: "\n".join(f"• {told(item, language)}" for item in kept)
    )


def numbered(items: Iterable[Fact]) -> Localised:
    """Put each item on a line of its own, behind its number."""
    kept = tuple(enumerate(items, 1))
    return in_each_language(
        lambda language: "\n".join(f"{at}. {told(item, language)}" for at, item in kept)
    )


def paired(name: Fact, value: Fact | None) -> Localised:
    """Say «name : value»; French keeps a space before the colon."""
    colon = {"fr": f"{times.NBSP}: "}
    return in_each_language(
        lambda language: told(name, language) + colon.get(language, ": ") + told(value, language)
    )


def aside(name: Fact, words: str | Localised) -> Localised:
    """Say «name (words)»; the name alone where there are none."""

    def say(language: str) -> str:
        spoken = told(words, language)
        return told(name, language) + (f" ({spoken})" if spoken else "")

    return in_each_language(say)


def by_day(on: date) -> Localised:
    """Say a day, without its year: it is near."""
    return in_each_language(lambda language: times.day(on, language, year=False))


def answered(question: Fact, answer: Fact | None) -> Localised:
    """Say a question (or what was asked) and, behind an arrow, the answer."""
    return in_each_language(
        lambda language: f"{told(question, language)} → {told(answer, language)}"
    )


def span(start: datetime, end: datetime, zone: ZoneInfo) -> Localised:
    """Tell a stretch of time in the zone of the workshop."""
    return in_each_language(
        lambda language: times.span(start.astimezone(zone), end.astimezone(zone), language)
    )
