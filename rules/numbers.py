"""Whole numbers as people type them, and as forms and addresses carry them."""

from __future__ import annotations

LONGEST = 18
"""Digits: more than anything here counts, and no more than every database holds."""


def whole(typed: str, longest: int = LONGEST) -> int | None:
    """Read digits and nothing else; None for what is no such number, or has too many of them."""
    return int(typed) if typed.isdecimal() and len(typed) <= longest else None
