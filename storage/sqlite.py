"""SQLite, encrypted by SQLCipher: one writer with a fair queue, readers with own snapshots."""

from __future__ import annotations

import asyncio
import contextvars
import fcntl
from collections.abc import (
    AsyncIterator,
    Callable,
    Coroutine,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

import aiosqlite
from sqlcipher3 import dbapi2

from storage.driving import drive, unbroken
from storage.errors import CannotOpen, Conflict, Fault, StorageError, WrongUse
from storage.migrations import Migration
from storage.sealing import Vault
from storage.sqlite_copy import SqliteLoader, SqliteSnapshot, loading
from storage.sqlite_schema import migrate, schema_version
from storage.statements import Engine, Statement
from storage.unit import House, Unit

T = TypeVar("T")
Body = Callable[[Unit], Coroutine[Any, Any, T]]

BUSY_SECONDS = 5.0  # the command line may be writing beside us, never for longer than 100 ms
STATEMENTS_KEPT = 512  # prepared once; there are fewer queries than that
# KB of pages. 100,000 messages that are queued go through more than 8,000, and faster with more.
# Ids are random: who reads 5,000 people meets the same pages again and again, more than the usual
# 2,000, and would decrypt each of them anew (a list of people: 85 ms instead of 60).
WRITERS_CACHE, READERS_CACHE = 10_000, 8_000
READERS = 2  # snapshots at the same time; on two cores more would only wait for each other

_PRIMARY = 0xFF  # an extended code carries the primary one in its low byte
_NO_CODE = dbapi2.SQLITE_ERROR  # the driver itself found a mistake of the program


def translate(error: dbapi2.Error) -> Exception:
    """Turn the driver's error into ours."""
    match (getattr(error, "sqlite_errorcode", None) or _NO_CODE) & _PRIMARY:
        case _ if isinstance(error, dbapi2.IntegrityError):
            ours: Exception = Conflict("storage.conflict", detail=str(error))
        case dbapi2.SQLITE_FULL:
            ours = Fault("storage.disk_full")
        case dbapi2.SQLITE_BUSY:
            ours = Fault("storage.locked")
        case dbapi2.SQLITE_NOTADB:
            ours = Fault("storage.wrong_key")
        case 8 | 14:  # SQLITE_READONLY, SQLITE_CANTOPEN (https://sqlite.org/rescode.html)
            ours = Fault("storage.unwritable")
        case 11:  # SQLITE_CORRUPT
            ours = Fault("storage.damaged", place="SQLite")
        case dbapi2.SQLITE_ERROR:
            ours = WrongUse(str(error))
        case _:
            ours = Fault("storage.failed", detail=str(error))
    return ours


class SqliteDriver:
    """The statements of one unit of work, in the connection's own thread: nothing here suspends."""

    def __init__(self, raw: dbapi2.Connection, *, writes: bool) -> None:
        """Take the raw connection; `writes` is False on a snapshot."""
        self._raw = raw
        self._writes = writes
        self._ended: Exception | None = None  # why SQLite gave up the whole transaction, if it did

    def execute(self, sql: str, values: Mapping[str, Any] | tuple[()] = ()) -> Any:
        """Run one statement; its cursor."""
        if self._ended is not None:
            raise self._ended
        try:
            return self._raw.execute(sql, values)
        except dbapi2.Error as error:
            raise self._translated(error) from error

    def _translated(self, error: dbapi2.Error) -> Exception:
        if not self._writes and "readonly" in str(error):
            return WrongUse("a snapshot cannot write")
        ours = translate(error)
        if not self._raw.in_transaction:  # a full disk does that: what follows would commit itself
            self._ended = ours
        return ours

    async def fetch(
        self, statement: Statement, values: Mapping[str, Any]
    ) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Column names, and the rows."""
        cursor = self.execute(statement.sql, values)
        try:
            rows = cursor.fetchall()
        except dbapi2.Error as error:
            raise self._translated(error) from error
        return [column[0] for column in cursor.description or ()], rows

    async def run(self, statement: Statement, values: Mapping[str, Any]) -> int:
        """The number of rows touched."""
        cursor = self.execute(statement.sql, values)
        touched: int = cursor.rowcount
        cursor.close()
        return touched

    async def batch(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once per row, in one go."""
        if self._ended is not None:
            raise self._ended
        try:
            self._raw.executemany(statement.sql, rows)
        except dbapi2.Error as error:
            raise self._translated(error) from error

    async def command(self, sql: str) -> None:
        """Run one of our own words about transactions."""
        if self._ended is not None and sql.startswith(("ROLLBACK", "RELEASE")):
            return  # everything is rolled back already, and COMMIT will say why
        self.execute(sql)


class SqliteConnection:
    """One connection in one thread of its own, which takes one unit of work after the other."""

    def __init__(self, path: Path, key: bytes, *, writes: bool) -> None:
        self._path = path
        self._key = key
        self._writes = writes
        self._connection = aiosqlite.Connection(self._connect, iter_chunk_size=64)
        self._execute: Any = self._connection._execute  # noqa: SLF001 - see `inside`

    def _connect(self) -> Any:
        raw = dbapi2.connect(
            str(self._path),
            timeout=BUSY_SECONDS,
            isolation_level=None,  # BEGIN and COMMIT are ours
            cached_statements=STATEMENTS_KEPT,
        )
        try:
            raw.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told by us, once
            raw.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            raw.execute("SELECT COUNT(*) FROM sqlite_master").fetchall()  # fails on a wrong key
            raw.execute("PRAGMA temp_store = MEMORY")  # nothing unencrypted beside the file
            raw.execute("PRAGMA foreign_keys = ON")
            if self._writes:
                raw.execute("PRAGMA journal_mode = WAL")
                raw.execute("PRAGMA synchronous = FULL")
                raw.execute(f"PRAGMA cache_size = -{WRITERS_CACHE}")
            else:
                raw.execute(f"PRAGMA cache_size = -{READERS_CACHE}")
                raw.execute("PRAGMA query_only = ON")
        except BaseException:
            raw.close()
            raise
        return raw

    async def open(self) -> None:
        """Start the thread and unlock the file. Raises Fault; nothing is touched."""
        try:
            await self._connection
        except dbapi2.Error as error:
            # aiosqlite has told its thread to end; we do not leave before it has.
            await asyncio.to_thread(self._connection._thread.join)  # noqa: SLF001 - its only trace
            raise translate(error) from error

    async def close(self) -> None:
        """Finish what is queued, and end the thread."""
        await self._connection.close()

    async def inside(self, work: Callable[[dbapi2.Connection], T]) -> T:
        """Call `work` with the raw connection inside its thread, after what was queued before.

        aiosqlite keeps this to itself (`_execute`): tests/storage/test_opening.py watches it.
        """
        raw = cast("dbapi2.Connection", self._connection._conn)  # noqa: SLF001 - said above
        context = contextvars.copy_context()
        queued = self._execute(context.run, work, raw)
        return cast("T", await unbroken(queued))

    async def carry_out(
        self, begin: str, house: House, cause: str, body: Body[T]
    ) -> tuple[T, Unit]:
        """Run the body between BEGIN and COMMIT, whole or not at all; its result and its unit."""

        def whole(raw: dbapi2.Connection) -> tuple[T, Unit]:
            driver = SqliteDriver(raw, writes=self._writes)
            driver.execute(begin)
            try:
                unit = Unit(house, driver, cause, house.now())
                result = drive(body(unit))
                driver.execute("COMMIT")
            except BaseException:
                if raw.in_transaction:
                    raw.execute("ROLLBACK")
                raise
            return result, unit

        return await self.inside(whole)


class SqliteEngine:
    """One encrypted file: the writer's connection, and a few readers opened when first needed."""

    kind = Engine.SQLITE

    def __init__(self, path: Path, key: bytes) -> None:
        """Take the file's path and its own key of 32 bytes (not the master key)."""
        self.path = path
        self.place = str(path)
        self._key = key
        self._writer = SqliteConnection(path, key, writes=True)
        self._all = [self._writer]
        self._idle: list[SqliteConnection] = []
        self._readers = asyncio.Semaphore(READERS)
        self._held: list[BinaryIO] = []

    async def open(self, _vault: Vault) -> int:
        """Open the file, made if it is not there; the version of its schema."""
        with self._cannot_open():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            await self._writer.open()
            return await self._writer.inside(schema_version)

    async def look(self, _vault: Vault) -> int:
        """Open the file to read it, if it is there; the version of its schema."""
        with self._cannot_open():
            if not self.path.exists():
                return 0
            reader = await self._new_reader()
            self._idle.append(reader)
            return await reader.inside(schema_version)

    @contextmanager
    def _cannot_open(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CannotOpen("storage.unwritable", place=self.place) from error
        except StorageError as error:
            raise CannotOpen(error.code, place=self.place) from error

    async def migrate(self, _vault: Vault, steps: Sequence[Migration]) -> None:
        """Bring the schema up to date, one transaction a step."""
        try:
            await self._writer.inside(partial(migrate, steps))
        except dbapi2.Error as error:
            raise translate(error) from error

    async def close(self) -> None:
        """Finish what is queued and close every connection."""
        for connection in self._all:
            await connection.close()
        await self.let_go()

    async def write(self, house: House, cause: str, body: Body[T]) -> tuple[T, Unit]:
        """Run the body as one write transaction, after those that asked before."""
        return await self._writer.carry_out("BEGIN IMMEDIATE", house, cause, body)

    async def read(self, house: House, body: Body[T]) -> T:
        """Run the body on one snapshot, beside the writer."""
        async with self._readers:
            connection = self._idle.pop() if self._idle else await self._new_reader()
            try:
                result, _ = await connection.carry_out("BEGIN", house, "read", body)
            finally:
                self._idle.append(connection)
            return result

    async def _new_reader(self) -> SqliteConnection:
        reader = SqliteConnection(self.path, self._key, writes=False)
        await reader.open()
        self._all.append(reader)
        return reader

    @asynccontextmanager
    async def snapshot(self, _vault: Vault) -> AsyncIterator[SqliteSnapshot]:
        """Look at everything as it is now, beside the writer."""
        connection = await self._new_reader()
        try:
            snapshot = SqliteSnapshot(connection)
            await snapshot.begin()
            yield snapshot
        except dbapi2.Error as error:
            raise translate(error) from error
        finally:
            self._all.remove(connection)
            await connection.close()

    @asynccontextmanager
    async def loader(self, _vault: Vault, version: int) -> AsyncIterator[SqliteLoader]:
        """Fill an empty file with a schema of this version."""
        try:
            async with loading(self._writer, version) as loader:
                yield loader
        except dbapi2.Error as error:
            raise translate(error) from error

    async def hold(self, what: str) -> None:
        """Be the only process to do `what`, until `let_go`."""
        path = self.path.with_name(f"{self.path.name}.{what}")
        try:
            lock = path.open("ab")
            self._held.append(lock)
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotOpen("storage.in_use", place=self.place) from None
        except OSError as error:
            raise CannotOpen("storage.unwritable", place=str(path)) from error

    async def let_go(self) -> None:
        """Hold nothing any more."""
        for lock in self._held:
            lock.close()
        self._held.clear()

    async def plan(self, statement: Statement) -> list[str]:
        """How SQLite would carry a statement out, line by line: «SCAN …» is what nobody wants."""
        sql = f"EXPLAIN QUERY PLAN {statement.sql}"
        values = dict.fromkeys(statement.parameters)
        rows = await self._writer.inside(lambda raw: raw.execute(sql, values).fetchall())
        return [row[-1] for row in rows]
