"""A long list, page after page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: `number` of `of` (both from 1), and how many there are in all."""

    items: tuple[T, ...]
    number: int
    of: int
    total: int


def page_of(everything: Sequence[T], number: int) -> Page[T]:
    """Cut out one page; a number there is no page for leads to the nearest one."""
    of = max(1, -(-len(everything) // ON_A_PAGE))
    at = min(max(1, number), of)
    start = (at - 1) * ON_A_PAGE
    return Page(tuple(everything[start : start + ON_A_PAGE]), at, of, len(everything))
