"""What a step or an action may do with the database: the seam between the program and its two engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, Protocol

from rules.messages import Message, To
from rules.who import Act, Who

Row = Mapping[str, Any]


class Transaction(Protocol):
    """One unit of work: kept whole or not at all. Its methods never wait for anything but the database.

    On SQLite they do not suspend at all (the whole body is driven inside the database thread);
    on PostgreSQL they await. A body that awaits anything else is an error on both.
    """

    cause: str
    """What this work answers: «update:17», «timer:…», «form:…», «command:…». Half of every outbox key."""

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
        """A part that can fail alone; with `cause`, messages queued inside are numbered from 0 under it."""
        ...

    async def audit(
        self, who: Who, act: Act, *ids: str, facts: Mapping[str, str] | None = None
    ) -> None:
        """Record who did what for whom: ids and codes. `facts` may hold words; they can be erased later."""
        ...

    async def enqueue(self, to: To, message: Message) -> None:
        """Queue a message under (cause, next position); a repeat of the same cause changes nothing."""
        ...
