"""The charter: how people treat each other at a workshop; accepted by those who have a seat."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from rules.errors import Refused
from rules.words import words_of
from rules.workshop import Workshop

LONGEST = 3_000
"""Characters: a message in a chat holds them, and a page of paper."""

WORDING = 1
"""Raised when our own words say something new; where a team wrote its own, those count."""


def version(said: Mapping[str, str]) -> int:
    """Return a number that changes whenever the charter says something else."""
    return crc32(repr(sorted(said.items())).encode()) if said else WORDING


def written(typed: Mapping[str, str], workshop: Workshop) -> dict[str, str]:
    """Read a charter in every language of the workshop. Refused where one is missing or too long.

    All left empty: it says what every charter says.
    """
    said = {
        language: typed.get(f"words-{language}", "").replace("\r\n", "\n").strip()
        for language in workshop.languages
    }
    if not any(said.values()):
        return {}
    if not all(said.values()):
        raise Refused("charter.language-missing")
    return {language: words_of(each, LONGEST) for language, each in said.items()}
