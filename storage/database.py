"""The one door to the database: it alone hands out transactions, the same on both engines."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from storage.backup import Copied, Progress, quietly, write_backup
from storage.copying import Copyable
from storage.errors import CannotOpen, Fault
from storage.files import FileStore
from storage.migrations import FOLDER, Migration, load_migrations
from storage.sealing import Vault
from storage.sqlite import SqliteEngine
from storage.statements import Engine, load_statements
from storage.transaction import Transaction
from storage.unit import House, Unit

_LEADS = "bot"  # what only one process at a time does on a database
_NOWHERE = Path(os.devnull)  # beside a server no folder is ours: what is written there fails

T = TypeVar("T")
Listener = Callable[[frozenset[str]], None]


class EngineDoor(Copyable, Protocol):
    """What the two engines have in common."""

    kind: Engine
    place: str
    """Where the database is, without any password."""

    async def open(self, vault: Vault) -> int:
        """Connect, and return the version of the schema. Raises CannotOpen."""
        ...

    async def look(self, vault: Vault) -> int:
        """Connect to read, making nothing; the version of the schema, 0 where there is none."""
        ...

    async def migrate(self, vault: Vault, steps: Sequence[Migration]) -> None:
        """Bring the schema up to date."""
        ...

    async def close(self) -> None:
        """Finish what is queued and let go of every connection."""
        ...

    async def write(
        self, house: House, cause: str, body: Callable[[Unit], Coroutine[Any, Any, T]]
    ) -> tuple[T, Unit]:
        """One write transaction; its result and its unit."""
        ...

    async def read(self, house: House, body: Callable[[Unit], Coroutine[Any, Any, T]]) -> T:
        """One read-only snapshot."""
        ...

    async def hold(self, what: str) -> None:
        """Be the only process to do `what`, until `let_go`. Raises CannotOpen («…in_use»)."""
        ...

    async def let_go(self) -> None:
        """Hold nothing any more."""
        ...


class Database:
    """An open database. Everything goes through `transact` and `read`."""

    def __init__(self, engine: EngineDoor, house: House, files: FileStore) -> None:
        """Use an engine that is open already: `open_database` does both."""
        self.engine = engine
        self.house = house
        self.files = files
        self._listeners: list[Listener] = []
        self._closed = False
        self._working = 0
        self._idle = asyncio.Event()

    async def transact(
        self, body: Callable[[Transaction], Coroutine[Any, Any, T]], *, cause: str
    ) -> T:
        """Run `body` as one write transaction, kept whole or not at all.

        `cause` names what is answered («update:17»): handled twice, nothing is queued twice.
        The body awaits its transaction and nothing else; on PostgreSQL it may be run again after a
        clash with another process, so it changes nothing but the database. Cancelled, this returns
        only when the transaction is over, either way. Raises what the body raises, or StorageError.
        """
        with self._work():
            result, unit = await self.engine.write(self.house, cause, body)
        if unit.touched and self._listeners:
            touched = frozenset(unit.touched)
            for listener in self._listeners:
                listener(touched)
        return result

    async def read(self, body: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        """Run `body` on one consistent snapshot, beside the writer; it cannot write."""
        with self._work():
            return await self.engine.read(self.house, body)

    @contextmanager
    def _work(self) -> Iterator[None]:
        if self._closed:
            raise Fault("storage.failed", detail="the database is closed")
        self._working += 1
        try:
            yield
        finally:
            self._working -= 1
            if not self._working:
                self._idle.set()

    def listen(self, listener: Listener) -> None:
        """Tell `listener`, after each commit, the capabilities written to («outbox», «inbox»…)."""
        self._listeners.append(listener)

    @property
    def statements(self) -> int:
        """How many statements were run so far, savepoints included."""
        return self.house.ran

    def keyed_hash(self, words: str) -> str:
        """Return a fingerprint that only the holder of the key can make or check."""
        return self.house.vault.keyed_hash(words)

    async def backup(self, target: Path, progress: Progress = quietly) -> Copied:
        """Write an encrypted copy of everything, files too, as it is at this instant.

        The bot goes on meanwhile. Raises Fault; then there is no `target`, or still the old one.
        """
        house = self.house
        return await write_backup(
            self.engine, house.vault, self.files, target, house.now(), progress
        )

    async def close(self) -> None:
        """Take no more work, finish what has begun, and let go of the database."""
        self._closed = True
        while self._working:
            self._idle.clear()
            await self._idle.wait()
        await self.engine.close()

    async def __aenter__(self) -> Self:
        """Use it in a `with` block: it is closed at the end."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        await self.close()


async def open_database(
    url: str,
    key: bytes,
    *,
    clock: Callable[[], datetime],
    files: Path | None = None,
    backups: Path | None = None,
    migrations: Path = FOLDER,
    leads: bool = False,
) -> Database:
    """Open the database of ATELIER_DATABASE with the 32 bytes of ATELIER_KEY; made if it is new.

    `clock` gives the civil now (aware). `files` and `backups` are folders (default: `files` and
    `backups` beside the SQLite file; beside a server there is none, and what needs one fails).
    `leads`: be the only one to do so, until closed. An older schema is brought up to date, after a
    backup, unless another process leads: it would find its tables changed under its hands.
    `migrations` is only given by tests. Raises CannotOpen with a code and facts; then nothing has
    been changed.
    """
    database = _at(url, key, clock, files)
    try:
        steps = load_migrations(database.engine.kind, migrations)
        await _begin(database, steps, backups or _beside(database.engine) / "backups", leads=leads)
    except BaseException:
        await database.engine.close()
        raise
    return database


async def open_to_look(
    url: str,
    key: bytes,
    *,
    clock: Callable[[], datetime],
    files: Path | None = None,
    migrations: Path = FOLDER,
) -> Database:
    """Open the database only to read it: nothing is made, nothing is brought up to date.

    Raises CannotOpen, also where there is no database yet, or one with an older schema.
    """
    database = _at(url, key, clock, files)
    engine = database.engine
    try:
        found = await engine.look(database.house.vault)
        _refuse_another(found, len(load_migrations(engine.kind, migrations)), engine.place)
    except BaseException:
        await engine.close()
        raise
    return database


def _at(url: str, key: bytes, clock: Callable[[], datetime], files: Path | None) -> Database:
    """Return the database of this address, not opened yet."""
    vault = Vault(key)
    engine = choose_engine(url, vault)
    house = House(
        statements=load_statements(engine.kind),
        vault=vault,
        seals=engine.kind is Engine.POSTGRES,
        now=clock,
    )
    return Database(engine, house, FileStore(files or _beside(engine) / "files", vault))


def _beside(engine: EngineDoor) -> Path:
    """Return the folder the database is in; never the one where somebody happens to be."""
    return engine.path.parent if isinstance(engine, SqliteEngine) else _NOWHERE


async def _begin(
    database: Database, steps: Sequence[Migration], backups: Path, *, leads: bool
) -> None:
    """Connect; refuse a newer schema; lead, if asked; then bring the schema up to date."""
    engine, known = database.engine, len(steps)
    found = await engine.open(database.house.vault)
    _refuse_newer(found, known)
    if leads:
        await engine.hold(_LEADS)
    elif 0 < found < known:
        await _while_nobody_leads(database, steps, found, backups)
        return
    await _bring_up_to_date(database, steps, found, backups)


async def _while_nobody_leads(
    database: Database, steps: Sequence[Migration], found: int, backups: Path
) -> None:
    """Bring the schema up to date, and let nobody begin to lead meanwhile."""
    engine = database.engine
    try:
        await engine.hold(_LEADS)
    except CannotOpen as error:
        if error.code != "storage.in_use":
            raise
        raise CannotOpen(
            "storage.older_in_use", found=found, known=len(steps), place=engine.place
        ) from None
    await _bring_up_to_date(database, steps, found, backups)
    await engine.let_go()


async def _bring_up_to_date(
    database: Database, steps: Sequence[Migration], found: int, backups: Path
) -> None:
    """Apply the steps that are missing, after a backup of what is there."""
    if 0 < found < len(steps):
        moment = database.house.now()
        await database.backup(backups / f"{moment:%Y%m%d-%H%M%S}-before-{found + 1:04}.atelier")
    if found < len(steps):
        await database.engine.migrate(database.house.vault, steps)


def _refuse_another(found: int, known: int, place: str) -> None:
    if not found:
        raise CannotOpen("storage.not_made", place=place)
    if found < known:
        raise CannotOpen("storage.older_schema", found=found, known=known)
    _refuse_newer(found, known)


def _refuse_newer(found: int, known: int) -> None:
    if found > known:
        raise CannotOpen("storage.newer_schema", found=found, known=known)


def choose_engine(url: str, vault: Vault) -> EngineDoor:
    """Return the engine of this address, not connected yet. Raises CannotOpen."""
    if url.startswith("sqlite:///") and url != "sqlite:///":
        return SqliteEngine(Path(url.removeprefix("sqlite:///")), vault.derive("sqlite"))
    if url.startswith(("postgresql://", "postgres://")):
        from storage.postgres import PostgresEngine  # noqa: PLC0415 - slow, and SQLite needs none

        return PostgresEngine(url)
    raise CannotOpen("storage.bad_address", found=url.rpartition("@")[2])
