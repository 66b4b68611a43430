"""Where the CPU of an update goes: a stopwatch around the parts of the program, by thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bot.rendering import Renderer
from bot.worker import Worker
from storage.sqlite import SqliteConnection, SqliteDriver

READING, CONVERSATION, RENDERING = "reading", "conversation", "rendering"
QUERIES, WRITES, COMMITS, REST = "queries", "writes", "commits", "rest"
_OURS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


class Stopwatch(threading.local):
    """The parts this thread is in, the innermost last: time is counted for that one alone."""

    def __init__(self) -> None:
        """Start in no part."""
        self.parts: list[str] = []
        self.since = 0.0


class Where:
    """CPU seconds by part. `REST` is what is in none: loop, pacing, the library's calls."""

    def __init__(self) -> None:
        """Put the stopwatch around the parts, for the rest of this process."""
        self.spent: dict[str, float] = {}
        self._watch = Stopwatch()
        self._calls(Worker, "_open", READING)
        self._calls(Renderer, "render", RENDERING)
        self._work()
        self._statements("fetch")
        self._statements("run")
        self._statements("batch")
        self._words()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens inside for this part, and not for the one around it."""
        watch = self._watch
        self._turn()
        watch.parts.append(name)
        try:
            yield
        finally:
            self._turn()
            watch.parts.pop()

    def _turn(self) -> None:
        """Give the time since the last turn to the part we are in."""
        watch, now = self._watch, time.thread_time()
        if watch.parts:
            part = watch.parts[-1]
            self.spent[part] = self.spent.get(part, 0.0) + now - watch.since
        watch.since = now

    def _calls(self, owner: type, name: str, part: str) -> None:
        plain: Callable[..., Any] = getattr(owner, name)

        def timed(*args: Any, **facts: Any) -> Any:
            with self.part(part):
                return plain(*args, **facts)

        setattr(owner, name, timed)

    def _statements(self, name: str) -> None:
        plain: Callable[..., Any] = getattr(SqliteDriver, name)

        async def timed(driver: SqliteDriver, statement: Any, values: Any) -> Any:
            with self.part(WRITES if statement.writes else QUERIES):
                return await plain(driver, statement, values)

        setattr(SqliteDriver, name, timed)

    def _words(self) -> None:
        plain = SqliteDriver.execute

        def timed(driver: SqliteDriver, sql: str, values: Any = ()) -> Any:
            if not sql.startswith(_OURS):
                return plain(driver, sql, values)
            with self.part(COMMITS):
                return plain(driver, sql, values)

        SqliteDriver.execute = timed  # type: ignore[method-assign,assignment]  # a stopwatch around it

    def _work(self) -> None:
        plain = SqliteConnection.inside

        async def timed(connection: SqliteConnection, work: Callable[[Any], Any]) -> Any:
            def inside(raw: Any) -> Any:
                with self.part(CONVERSATION):
                    return work(raw)

            return await plain(connection, inside)

        SqliteConnection.inside = timed  # type: ignore[method-assign,assignment]  # a stopwatch around it

    def told(self, cpu_seconds: float, updates: int) -> dict[str, float]:
        """Microseconds of one update by part, the rest of `cpu_seconds` as `REST`."""
        rest = cpu_seconds - sum(self.spent.values())
        shares = {**self.spent, REST: rest}
        return {f"where_us_{part}": spent / updates * 1e6 for part, spent in shares.items()}
