"""What a step or an action may do with the database: the seam to the two engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, Protocol

from rules.messages import Message, To
from rules.who import Act, Who

Row = Mapping[str, Any]


class Transaction(Protocol):
    """One unit of work, kept whole or not at all; it waits for nothing but the database.

    On SQLite they do not suspend at all (the whole body is driven inside the database thread);
    on PostgreSQL they await. A body that awaits anything else is an error on both.
    """

    cause: str
    """What this work answers («update:17», «timer:…», «form:…»): half of every outbox key."""

    now: datetime
    """The civil instant at which the work was opened (aware, UTC)."""

    async def fetch(self, query: str, /, **values: object) -> list[Row]:
        """Rows of the named query («people.find»), columns by name; sealed_* columns opened."""
        ...

    async def run(self, query: str, /, **values: object) -> int:
        """Run the named statement; the number of rows it touched."""
        ...

    async def batch(self, query: str, rows: Sequence[Mapping[str, object]], /) -> None:
        """Run the named statement once per mapping, in one go."""
        ...

    def savepoint(self, cause: str | None = None) -> AbstractAsyncContextManager[Transaction]:
        """A part that can fail alone; `cause` gives messages queued inside their own numbers."""
        ...

    async def audit(
        self, who: Who, act: Act, *ids: str, facts: Mapping[str, str] | None = None
    ) -> None:
        """Record who did what for whom: ids and codes. Words go into `facts`, erasable later."""
        ...

    async def enqueue(self, to: To, message: Message) -> None:
        """Queue a message under (cause, next position); the same cause again changes nothing."""
        ...

    def keyed_hash(self, words: str) -> str:
        """Return 64 hex digits that only the key's holder can make: to find what is not kept."""
        ...
