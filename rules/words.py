"""Words that somebody types for somebody else to read."""

from __future__ import annotations

from rules.errors import Refused


def words_of(typed: str, most: int, *, nothing: str = "help.nothing-written") -> str:
    """Read what somebody writes: Refused over `most` signs, and as `nothing` says for none."""
    words = typed.strip()
    if not words:
        raise Refused(nothing)
    if len(words) > most:
        raise Refused("common.answer-too-long", length=len(words), limit=most)
    return words
