"""What a sentence is told with: words, in one or several languages, numbers, times, lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

FIRST_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True)
class Localised:
    """The same words in several languages: `Localised({"fr": "Oui", "en": "Yes"})`; never empty."""

    words: Mapping[str, str]

    def __post_init__(self) -> None:
        """Keep a private copy, so that nobody can change the words afterwards."""
        if not self.words:
            message = "Localised needs words in at least one language"
            raise ValueError(message)
        object.__setattr__(self, "words", MappingProxyType(dict(self.words)))

    def __hash__(self) -> int:
        """Equal words, equal hash (a mapping has none of its own)."""
        return hash(frozenset(self.words.items()))

    def get(self, language: str) -> str:
        """Return the words in this language, else in French, else in whichever there is."""
        return (
            self.words.get(language)
            or self.words.get(FIRST_LANGUAGE)
            or next(iter(self.words.values()))
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the catalogues, to be said in the language of whoever reads it."""

    key: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Lines:
    """Sentences of the catalogues as one fact: each on a line of its own, behind a dot."""

    lines: tuple[Line, ...] = ()


# datetimes are always aware; durations are told in words; a list is joined as "a, b et c".
Fact = (
    str
    | int
    | date
    | datetime
    | timedelta
    | Localised
    | Line
    | Lines
    | tuple[str | Localised, ...]
    | list[str]
)
Facts = Mapping[str, Fact]
