"""Long lists on the team's pages: each is shown a page at a time, and turned by its own links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from starlette.requests import Request

from rules.numbers import whole
from rules.paging import Page, page_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turned(Generic[T]):
    """The page of one list that is shown; `name` is its word in the address, and its place."""

    page: Page[T]
    name: str
    asked: tuple[tuple[str, str], ...]  # what else stands in the address

    @property
    def turned(self) -> bool:
        """Whether somebody is looking through it."""
        return any(name == self.name for name, _ in self.asked)

    def at(self, number: int) -> str:
        """Return the address of another page of the same list."""
        kept = [each for each in self.asked if each[0] not in {self.name, "noted"}]
        return f"?{urlencode([*kept, (self.name, number)])}#{self.name}"


def turner(request: Request) -> Callable[[Sequence[T], str], Turned[T]]:
    """Return what cuts a list to the page of it that the address of this request asks for."""
    asked = tuple(request.query_params.multi_items())

    def turn(everything: Sequence[T], name: str) -> Turned[T]:
        number = whole(request.query_params.get(name, "")) or 1
        return Turned(page_of(everything, number), name, asked)

    return turn
