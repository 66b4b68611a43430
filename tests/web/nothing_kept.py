"""A site on which everything can be done and nothing stays done: for tests that try every form."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, TypeVar

from storage.database import Database
from storage.transaction import Transaction
from web.site import Site

T = TypeVar("T")


class _Undone(Exception):
    """What was done is taken back; `result` is what it came to."""

    def __init__(self, result: object) -> None:
        super().__init__()
        self.result = result


class NothingKept(Database):
    """A database whose transactions are carried out to their end, and then rolled back."""

    @classmethod
    def of(cls, site: Site) -> Site:
        """Return the same site on such a database."""
        kept = site.database
        return replace(site, database=cls(kept.engine, kept.house, kept.files))

    async def transact(
        self, body: Callable[[Transaction], Coroutine[Any, Any, T]], *, cause: str
    ) -> T:
        async def whole(tx: Transaction) -> None:
            raise _Undone(await body(tx))

        try:
            await super().transact(whole, cause=cause)
        except _Undone as undone:
            result: Any = undone.result
            return result  # type: ignore[no-any-return] # it is what the body returned
        raise AssertionError("it was kept")
