"""On PostgreSQL, several processes share the work: procrastinate's tasks lead to the ways in.

A job is deferred on our own connection inside our own transaction, right after the row it names:
what is rolled back leaves no job. Updates carry their lane as a lock, so a person's updates are
handled in their order, wherever. The rows are the truth: what waits without a job (restored, due
again, given up by the queue) gets a new one from the process that leads. Timers follow the civil
clock, which may be walked, and so they are fired by the process that leads, not by the server's
time.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar, cast

import procrastinate
import structlog
from procrastinate.exceptions import ConnectorException
from procrastinate.tasks import Task

from bot.tasks import DELIVER, HANDLE, WORK, Tasks
from storage.codec import micros
from storage.database import Database, EngineDoor
from storage.errors import Clash, Fault, StorageError
from storage.postgres import PostgresDriver, translate
from storage.postgres_queue import LEFT_WORK, LOST_UPDATES, LOST_WORK
from storage.statements import Statement
from storage.unit import House, Unit

T = TypeVar("T")
AnyTask = Task[Any, Any, Any]
NamedBy = Callable[[Mapping[str, Any]], tuple[AnyTask, Mapping[str, Any]]]
"""The task that a new row asks for, and how it is deferred."""

HANDLED_AT_ONCE = 8  # updates of different people in one process
DELIVERED_AT_ONCE = 500  # messages that wait for their turn: no connection is held meanwhile
HEARTBEAT = 2.0  # seconds
STALLED = 6.0  # without a heartbeat for so long, a process is dead and its jobs start again
SWEEP = 2.0
PATIENCE = 10.0  # seconds until a connection must be there
STOPS_WITHIN = 3.0  # seconds for a queue to put down what it holds

# A fault of the database is nobody's fault, nor is a stop: the row is taken up again until it is
# over. A job that waits keeps its lock, so that what came later cannot overtake it.
STOPPED: Any = asyncio.CancelledError  # no Exception to the library's types, but to its code
AGAIN = procrastinate.RetryStrategy(wait=1, retry_exceptions=[StorageError, STOPPED])

_log = structlog.get_logger(__name__)


class Queue:
    """Procrastinate on this database; `open` before use."""

    def __init__(self, url: str) -> None:
        connector = procrastinate.PsycopgConnector(
            conninfo=url, min_size=1, max_size=4, timeout=PATIENCE
        )
        self._app = procrastinate.App(connector=connector)
        self._tasks: Tasks | None = None
        self.handle = self._task(HANDLE, self._handle)
        self.deliver = self._task(DELIVER, self._deliver)
        self.work = self._task(WORK, self._work)
        self.named_by: Mapping[str, NamedBy] = {
            "inbox.add": lambda row: (self.handle, {"lock": row["lane"]}),
            "outbox.add": lambda row: (self.deliver, {"priority": -row["lane"]}),
            "jobs.add": lambda _: (self.work, {}),
        }

    def _task(self, name: str, run: Callable[[int], Coroutine[Any, Any, None]]) -> AnyTask:
        async def task(row: int) -> None:
            await run(row)

        return self._app.task(name=name, queue=name, retry=AGAIN)(task)

    async def _handle(self, row: int) -> None:
        await self._ready().handle(row)

    async def _deliver(self, row: int) -> None:
        await self._ready().deliver(row)

    async def _work(self, row: int) -> None:
        await self._ready().work(row)

    def _ready(self) -> Tasks:
        if self._tasks is None:
            raise RuntimeError("jobs are run before there is anybody to do them")
        return self._tasks

    @asynccontextmanager
    async def open(self, database: Database) -> AsyncIterator[None]:
        """Use procrastinate from now on: its tables are made where there are none."""
        async with self._app.open_async():
            if not await self._app.check_connection_async():
                await self._app.schema_manager.apply_schema_async()
            database.engine = cast("EngineDoor", Deferring(database.engine, self))
            yield

    async def run(self, tasks: Tasks, *queues: str) -> None:
        """Do the jobs of these queues until cancelled. Raises Fault when the server is gone."""
        self._tasks = tasks
        working = asyncio.create_task(
            self._app.run_worker_async(
                queues=list(queues),
                concurrency=DELIVERED_AT_ONCE if DELIVER in queues else HANDLED_AT_ONCE,
                install_signal_handlers=False,
                fetch_job_polling_interval=1.0,
                shutdown_graceful_timeout=1.0,
                delete_jobs="always",
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=STALLED,
            )
        )
        try:
            await asyncio.wait({working})
        finally:
            working.cancel()
            await asyncio.wait({working}, timeout=STOPS_WITHIN)
            working.cancel()  # without a server it would wait for one
        raise Fault("storage.unreachable", place="PostgreSQL")  # it ends by itself only then

    async def sweep(self, now: Callable[[], datetime]) -> None:
        """Let what nobody is working on start again, until cancelled; `now` is the civil time."""
        while True:
            try:
                await self._restart_stalled()
                await self._defer_lost(now())
            except ConnectorException as fault:
                _log.warning("queue.sweep", fault=type(fault.__cause__ or fault).__name__)
            await asyncio.sleep(SWEEP)

    async def _restart_stalled(self) -> None:
        """Let the jobs of dead processes start again."""
        manager = self._app.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
            await manager.retry_job(job)
            _log.warning("queue.stalled", job=job.id, task=job.task_name)

    async def _defer_lost(self, now: datetime) -> None:
        """Defer a job for each row that waits without one."""
        ask = self._app.connector.execute_query_all_async
        for row in await ask(LOST_UPDATES):
            await self.handle.configure(lock=row["lane"]).defer_async(row=row["id"])
        await ask(LEFT_WORK)
        for row in await ask(LOST_WORK, now=micros(now)):
            await self.work.defer_async(row=row["id"])


class Deferring:
    """An engine whose transactions defer a job for each row that asks for one."""

    def __init__(self, engine: EngineDoor, queue: Queue) -> None:
        self._engine = engine
        self._queue = queue

    def __getattr__(self, name: str) -> Any:
        """Leave everything else to the engine itself."""
        return getattr(self._engine, name)

    async def write(
        self, house: House, cause: str, body: Callable[[Unit], Coroutine[Any, Any, T]]
    ) -> tuple[T, Unit]:
        """Run the body with a driver that defers."""

        async def deferring(unit: Unit) -> T:
            unit.driver = DeferringDriver(cast("PostgresDriver", unit.driver), self._queue)
            return await body(unit)

        return await self._engine.write(house, cause, deferring)


class DeferringDriver:
    """A driver that follows each new row of the pipe with its job, on the same connection."""

    def __init__(self, driver: PostgresDriver, queue: Queue) -> None:
        self._driver = driver
        self._queue = queue
        self.fetch = driver.fetch
        self.command = driver.command

    async def run(self, statement: Statement, values: Mapping[str, Any]) -> int:
        """Run the statement; a row it added is named by a job."""
        if statement.name not in self._queue.named_by:
            return await self._driver.run(statement, values)
        returning = dataclasses.replace(statement, sql=f"{statement.sql} RETURNING id")
        _, rows = await self._driver.fetch(returning, values)
        added = [row[0] for row in rows]
        for row in added:
            await self._defer(*self._queue.named_by[statement.name](values), row)
        return len(added)

    async def batch(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run the statement for each row."""
        if statement.name not in self._queue.named_by:
            await self._driver.batch(statement, rows)
            return
        for values in rows:
            await self.run(statement, values)

    async def _defer(self, task: AnyTask, options: Mapping[str, Any], row: int) -> None:
        """Defer as a part of the statement: the body may wait for it, and clashes are its own."""
        driver = self._driver
        driver.busy = True
        try:
            await task.configure(connection=driver.connection, **options).defer_async(row=row)
        except ConnectorException as fault:
            ours = translate(cast("Any", fault.__cause__))  # the driver's own error
            if isinstance(ours, Clash):
                driver.clash = ours
            raise ours from fault
        finally:
            driver.busy = False
