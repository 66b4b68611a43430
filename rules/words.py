"""Words that somebody types for somebody else to read."""

from __future__ import annotations

from rules.errors import Refused


def words_of(typed: str, most: int) -> str:
    """Read what is written to somebody: Refused where there is nothing, or over `most` signs."""
    words = typed.strip()
    if not words:
        raise Refused("help.nothing-written")
    if len(words) > most:
        raise Refused("common.answer-too-long", length=len(words), limit=most)
    return words
