"""PostgreSQL through psycopg: the same units of work, awaited; the program seals the words."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from typing import Any, TypeVar

import psycopg
from psycopg import AsyncConnection, errors
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from storage.driving import unbroken, watch
from storage.errors import CannotOpen, Clash, Conflict, Fault, WrongUse
from storage.migrations import Migration
from storage.postgres_copy import PostgresLoader, PostgresSnapshot, loading
from storage.postgres_schema import KEY_CHECK, apply, schema_version
from storage.sealing import Vault
from storage.statements import Engine, Statement
from storage.unit import House, Unit

T = TypeVar("T")
Body = Callable[[Unit], Coroutine[Any, Any, T]]

OLDEST = 15
CONNECTIONS = 8  # at most, for each process: more units of work wait their turn
PATIENCE = 10.0  # seconds until a connection must be there
HOLD_LOOK = 2.0  # seconds between two looks at what this process alone may do
STATEMENT_LIMIT = "30s"  # no unit of work takes longer than 100 ms; this one is lost
ATTEMPTS = 20  # a unit of work that clashed with another process is run again, so many times

# Each unit of work sees one instant, and two that change the same row clash: one runs again. A rule
# over several rows («so many seats») must therefore change one row that they have in common.
# SERIALIZABLE would need no such care, but ran every unit 2.3 times when eight worked at once.
_WRITE = "BEGIN ISOLATION LEVEL REPEATABLE READ"
_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


def translate(error: psycopg.Error) -> Exception:
    """Turn the driver's error into ours."""
    match error:
        case errors.SerializationFailure() | errors.DeadlockDetected():
            return Clash("storage.locked")
        case psycopg.IntegrityError():
            return Conflict("storage.conflict", detail=str(error.diag.constraint_name))
        case errors.DiskFull():
            return Fault("storage.disk_full")
        case errors.QueryCanceled() | errors.LockNotAvailable():
            return Fault("storage.locked")
        case psycopg.ProgrammingError() | psycopg.DataError() | psycopg.InternalError():
            return WrongUse(str(error))
        case _:
            return Fault("storage.unreachable", place="PostgreSQL")


class PostgresDriver:
    """The statements of one unit of work on one connection of the pool."""

    def __init__(self, connection: AsyncConnection[Any]) -> None:
        """`connection` is in a transaction; it is public for what defers work inside it."""
        self.connection = connection
        self.busy = False  # inside a statement: only then may the body suspend
        self.clash: Clash | None = None  # even a body that swallows it is run again

    @asynccontextmanager
    async def _statement(self) -> AsyncIterator[None]:
        self.busy = True
        try:
            yield
        except psycopg.Error as error:
            ours = translate(error)
            if isinstance(ours, Clash):
                self.clash = ours
            raise ours from error
        finally:
            self.busy = False

    async def fetch(
        self, statement: Statement, values: Mapping[str, Any]
    ) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Column names, and the rows."""
        async with self._statement():
            cursor = await self.connection.execute(statement.sql, values)
            return [column.name for column in cursor.description or ()], await cursor.fetchall()

    async def run(self, statement: Statement, values: Mapping[str, Any]) -> int:
        """The number of rows touched."""
        async with self._statement():
            cursor = await self.connection.execute(statement.sql, values)
            return cursor.rowcount

    async def batch(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once per row, in one go (psycopg sends them all before it waits)."""
        async with self._statement(), self.connection.cursor() as cursor:
            await cursor.executemany(statement.sql, rows)

    async def commit(self) -> None:
        """Keep it all. Raises Clash, also when the body has swallowed it."""
        if self.clash is not None:
            raise self.clash
        await self.command("COMMIT")

    async def command(self, sql: str) -> None:
        """Run one of our own words about transactions."""
        async with self._statement():
            await self.connection.execute(sql)


class PostgresEngine:
    """A pool of connections; the server orders what several processes do at once."""

    kind = Engine.POSTGRES

    def __init__(self, url: str) -> None:
        """Take the address of ATELIER_DATABASE; nothing is connected yet."""
        try:
            parts = conninfo_to_dict(url)
        except psycopg.ProgrammingError as error:
            raise CannotOpen("storage.bad_address", found=url.rpartition("@")[2]) from error
        self.place = f"{parts.get('host', 'localhost')}/{parts.get('dbname', '')}"  # no password
        self._url = url
        self._pool = AsyncConnectionPool(
            url,
            min_size=1,
            max_size=CONNECTIONS,
            timeout=PATIENCE,
            open=False,
            kwargs={"autocommit": True, "options": f"-c statement_timeout={STATEMENT_LIMIT}"},
        )
        self._held: list[AsyncConnection[Any]] = []

    async def open(self, vault: Vault) -> int:
        """Connect, refuse what is not ours, and return the version of the schema."""
        try:
            async with await self._connect() as connection:
                version = await self._recognise(connection, vault)
            await self._pool.open(wait=True, timeout=PATIENCE)
        except (psycopg.Error, PoolTimeout) as error:
            raise CannotOpen("storage.unreachable", place=self.place) from error
        return version

    async def look(self, vault: Vault) -> int:
        """Connect to read: opening changes nothing on a server."""
        return await self.open(vault)

    async def _connect(self, **options: Any) -> AsyncConnection[Any]:
        return await AsyncConnection.connect(
            self._url, autocommit=True, connect_timeout=int(PATIENCE), **options
        )

    async def _recognise(self, connection: AsyncConnection[Any], vault: Vault) -> int:
        """Return the version of the schema; a server or a key that does not fit is refused."""
        if connection.info.server_version < OLDEST * 10_000:
            raise CannotOpen("storage.server_too_old", place=self.place, known=OLDEST)
        version = await schema_version(connection)
        if version:
            cursor = await connection.execute("SELECT value FROM meta WHERE key = 'key_check'")
            row = await cursor.fetchone()
            if row is None or row[0] != vault.keyed_hash(KEY_CHECK):
                raise CannotOpen("storage.wrong_key", place=self.place)
        return version

    async def migrate(self, vault: Vault, steps: Sequence[Migration]) -> None:
        """Bring the schema up to date, one transaction a step, one process at a time."""
        mark = vault.keyed_hash(KEY_CHECK)
        try:
            async with await self._connect() as connection:
                await connection.execute("SELECT pg_advisory_lock(%s)", (lock_number("migrate"),))
                for step in steps:
                    async with connection.transaction():
                        if await schema_version(connection) < step.number:
                            await apply(connection, step, mark)
        except psycopg.Error as error:
            raise translate(error) from error

    async def close(self) -> None:
        """Let go of every connection."""
        await self.let_go()
        await self._pool.close()

    async def write(self, house: House, cause: str, body: Body[T]) -> tuple[T, Unit]:
        """Run the body as one write transaction, again after a clash with another process."""
        return await unbroken(self._write(house, cause, body))

    async def _write(self, house: House, cause: str, body: Body[T]) -> tuple[T, Unit]:
        for attempt in range(ATTEMPTS):
            try:
                return await self._once(_WRITE, house, cause, body)
            except Clash:
                await asyncio.sleep(_pause(attempt))
        raise Fault("storage.locked")

    async def read(self, house: House, body: Body[T]) -> T:
        """Run the body on one snapshot."""
        result, _ = await unbroken(self._once(_READ, house, "read", body))
        return result

    async def _once(self, begin: str, house: House, cause: str, body: Body[T]) -> tuple[T, Unit]:
        async with self._connection() as connection:
            driver = PostgresDriver(connection)
            await driver.command(begin)
            try:
                unit = Unit(house, driver, cause, house.now())
                result = await watch(body(unit), lambda: driver.busy)
                await driver.commit()
            except BaseException:
                with suppress(psycopg.Error):  # a connection that is gone has rolled back by itself
                    await connection.rollback()
                raise
            return result, unit

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[AsyncConnection[Any]]:
        try:
            connection = await self._pool.getconn()
        except (psycopg.Error, PoolTimeout) as error:
            raise Fault("storage.unreachable", place=self.place) from error
        try:
            yield connection
        finally:
            await self._pool.putconn(connection)

    @asynccontextmanager
    async def snapshot(self, vault: Vault) -> AsyncIterator[PostgresSnapshot]:
        """Look at everything as it is now, beside those who write."""
        try:
            async with await self._connect() as connection:
                snapshot = PostgresSnapshot(connection, vault)
                await snapshot.begin()
                yield snapshot
        except psycopg.Error as error:
            raise translate(error) from error

    @asynccontextmanager
    async def loader(self, vault: Vault, version: int) -> AsyncIterator[PostgresLoader]:
        """Fill an empty database with a schema of this version."""
        try:
            async with (
                await self._connect() as connection,
                loading(connection, vault, version) as loader,
            ):
                yield loader
        except psycopg.Error as error:
            raise translate(error) from error

    async def hold(self, what: str) -> None:
        """Be the only process to do `what`, until `let_go` or until `keep_hold` raises."""
        try:
            connection = await self._connect(tcp_user_timeout=int(1000 * PATIENCE))
            self._held.append(connection)
            lock = "SELECT pg_try_advisory_lock(%s)"
            row = await (await connection.execute(lock, (lock_number(what),))).fetchone()
        except psycopg.Error as error:
            raise translate(error) from error
        if row is None or not row[0]:
            raise CannotOpen("storage.in_use", place=self.place)

    async def let_go(self) -> None:
        """Hold nothing any more; what a lost connection held, the server frees by itself."""
        for connection in self._held:
            with suppress(psycopg.Error):
                await connection.execute("SELECT pg_advisory_unlock_all()")
            await connection.close()
        self._held.clear()

    async def keep_hold(self) -> None:
        """Watch what is held, until cancelled: with its connection, the server gives the lock away.

        Raises Fault («storage.hold_lost») then: another process may be doing the same already.
        """
        while True:
            await asyncio.sleep(HOLD_LOOK)
            try:
                for connection in self._held:
                    await connection.execute("SELECT 1")
            except psycopg.Error as error:
                raise Fault("storage.hold_lost", place=self.place) from error


def _pause(attempt: int) -> float:
    """Return the seconds to wait: the longer it goes on, the further apart those who clash are."""
    return random.uniform(0, 0.002 * 2 ** min(attempt, 7))  # noqa: S311 - guards no secret


def lock_number(what: str) -> int:
    """Return the number of an advisory lock of ours, the same in every process."""
    return int.from_bytes(sha256(f"atelier-citoyen {what}".encode()).digest()[:8], signed=True)
