"""Opening a database: what is not ours, or not possible, is told, and left as it was."""

import asyncio
import os
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from storage import accounts
from storage.database import Database, open_database, open_to_look
from storage.errors import CannotOpen, Fault, WrongUse
from storage.files import disk_errors
from storage.migrations import FOLDER, load_migrations, newest
from storage.sqlite import SqliteConnection, SqliteEngine
from storage.statements import Engine
from storage.transaction import Transaction
from tests.storage.conftest import StillClock
from tests.storage.town import counts, everything, found_town, settle, sql

ROOT = Path(__file__).parents[2]


async def remember(tx: Transaction, chat: int) -> None:
    await accounts.open_account(tx, chat, "fr", tx.now)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.glob("*.db*")}


@pytest.mark.proves("done.wrong_key")
async def test_another_key_opens_nothing_and_touches_nothing(
    engine_url: str, key: bytes, clock: StillClock, tmp_path: Path
) -> None:
    async with await open_database(engine_url, key, clock=clock):
        pass
    before = contents(tmp_path)
    with pytest.raises(CannotOpen) as refused:
        await open_database(engine_url, os.urandom(32), clock=clock)
    assert refused.value.code == "storage.wrong_key"
    assert "place" in refused.value.facts
    assert contents(tmp_path) == before
    async with await open_database(engine_url, key, clock=clock) as database:
        await database.transact(lambda tx: remember(tx, 11), cause="update:1")


async def test_a_key_of_another_length_is_refused(engine_url: str, clock: StillClock) -> None:
    with pytest.raises(ValueError, match="31 bytes"):
        await open_database(engine_url, os.urandom(31), clock=clock)


async def test_a_schema_of_a_newer_program_is_left_alone(
    engine_url: str, key: bytes, clock: StillClock
) -> None:
    async with await open_database(engine_url, key, clock=clock) as database:
        newer = "UPDATE meta SET value = '999' WHERE key = 'schema'"
        await database.transact(lambda tx: sql(tx, newer), cause="test")
    with pytest.raises(CannotOpen) as refused:
        await open_database(engine_url, key, clock=clock)
    assert refused.value.code == "storage.newer_schema"
    assert refused.value.facts["found"] == 999


@pytest.mark.parametrize(
    "address", ["mysql://here/atelier", "sqlite:///", "atelier.db", "postgresql://[", "sqlite:/x"]
)
async def test_an_address_we_do_not_know_is_told(
    address: str, key: bytes, clock: StillClock
) -> None:
    with pytest.raises(CannotOpen, match=r"storage\.bad_address"):
        await open_database(address, key, clock=clock)


async def test_a_server_that_is_not_there_is_told_without_the_password(
    key: bytes, clock: StillClock, tmp_path: Path
) -> None:
    address = f"postgresql://ana:secret@/atelier?host={tmp_path}"
    with pytest.raises(CannotOpen) as refused:
        await open_database(address, key, clock=clock)
    assert refused.value.code == "storage.unreachable"
    assert "secret" not in str(refused.value)


async def test_a_folder_that_cannot_be_written_is_told(
    key: bytes, clock: StillClock, tmp_path: Path
) -> None:
    a_file = ROOT / "pyproject.toml"
    for place in (a_file / "atelier.db", tmp_path):
        with pytest.raises(CannotOpen) as refused:
            await open_database(f"sqlite:///{place}", key, clock=clock)
        assert refused.value.code == "storage.unwritable"
        assert refused.value.facts["place"] == str(place)


@pytest.fixture
def read_only(tmp_path: Path) -> Path:
    tmp_path.chmod(0o500)
    return tmp_path


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_read_only_folder_is_told(key: bytes, clock: StillClock, read_only: Path) -> None:
    with pytest.raises(CannotOpen, match=r"storage\.unwritable"):
        await open_database(f"sqlite:///{read_only / 'atelier.db'}", key, clock=clock)


async def limit_pages(database: Database, pages: int) -> None:
    """Let the writer's file grow no further than this, as a full disk would."""
    engine = database.engine
    assert isinstance(engine, SqliteEngine)
    await engine._writer.inside(lambda raw: raw.execute(f"PRAGMA max_page_count = {pages}"))


@pytest.mark.proves("done.disk_full")
async def test_a_full_disk_loses_nothing_of_what_was_there(sqlite: Database) -> None:
    await found_town(sqlite)
    await settle(sqlite, "ana", 11, "Zéphyrine")
    before = await everything(sqlite)
    await limit_pages(sqlite, 1)  # what it has now is as far as it goes

    async def too_much(tx: Transaction) -> None:
        for chat in range(1000, 9000):
            await remember(tx, chat)

    async def swallows(tx: Transaction) -> None:
        for chat in range(1000, 9000):
            try:
                async with tx.savepoint():
                    await remember(tx, chat)
            except Fault:
                continue

    with pytest.raises(Fault) as full:
        await sqlite.transact(too_much, cause="update:1")
    assert full.value.code == "storage.disk_full"
    assert await everything(sqlite) == before
    with pytest.raises(Fault, match=r"storage\.disk_full"):
        await sqlite.transact(swallows, cause="update:2")
    assert await everything(sqlite) == before
    await limit_pages(sqlite, 1_000_000)
    await sqlite.transact(lambda tx: remember(tx, 1000), cause="update:1")
    assert (await counts(sqlite))["accounts"] == 3


def test_a_full_disk_is_told_for_files_too() -> None:
    with (
        pytest.raises(Fault, match=r"storage\.disk_full"),
        disk_errors(),
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        full.write(b"one more")


async def test_a_second_instance_is_refused_until_the_first_is_gone(
    engine_url: str, key: bytes, clock: StillClock
) -> None:
    first = await open_database(engine_url, key, clock=clock, leads=True)
    with pytest.raises(CannotOpen, match=r"storage\.in_use"):
        await open_database(engine_url, key, clock=clock, leads=True)
    async with await open_database(engine_url, key, clock=clock) as beside:
        await beside.transact(lambda tx: remember(tx, 11), cause="command:1")
    await first.close()
    async with await open_database(engine_url, key, clock=clock, leads=True) as second:
        assert (await counts(second))["accounts"] == 1


async def test_two_processes_write_beside_each_other(
    engine_url: str, key: bytes, clock: StillClock
) -> None:
    async with await open_database(engine_url, key, clock=clock) as database:
        arguments = ("-m", "tests.storage.child", engine_url, key.hex(), "100000", "150")
        child = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE
        )
        assert child.stdout is not None
        assert await child.stdout.readline() == b"ready\n"
        for chat in range(150):
            await database.transact(lambda tx, c=chat: remember(tx, c), cause=f"u:{chat}")  # type: ignore[misc]
        assert await asyncio.wait_for(child.wait(), 30) == 0
        assert (await counts(database))["accounts"] == 300


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def last_step(migrations: Path, text: str = "", *, more: str = "") -> None:
    """Rewrite the last step of the schema, or add to it."""
    last = max(migrations.glob("*.sql"))
    last.write_text((text or last.read_text()) + more)


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """The schema as it may be in a later release: a column more, and a table."""
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder)
    number = len(load_migrations(Engine.SQLITE)) + 1
    (folder / f"{number:04}_later.sql").write_text(
        "-- a later need; with a semicolon\n"
        "ALTER TABLE people ADD COLUMN sealed_nickname TEXT;\n"
        "CREATE TABLE later (id @IDENTITY, at @INT NOT NULL) @STRICT;\n"
    )
    return folder


async def test_an_older_database_is_upgraded_after_a_backup(
    engine_url: str, key: bytes, clock: StillClock, tmp_path: Path, next_version: Path
) -> None:
    files, backups = tmp_path / "files", tmp_path / "backups"
    async with await open_database(engine_url, key, clock=clock, files=files) as database:
        await found_town(database)
        await settle(database, "ana", 11, "Zéphyrine")
        before = await counts(database)
    async with await open_database(
        engine_url, key, clock=clock, files=files, backups=backups, migrations=next_version
    ) as database:
        assert await counts(database) == before
        named = "UPDATE people SET sealed_nickname = :sealed_nickname WHERE id = 'ana'"
        body = lambda tx: sql(tx, named, sealed_nickname="Zéphy")  # noqa: E731 - a one-line body
        assert await database.transact(body, cause="test") == 1
    assert names(backups) == [f"20270301-090000-before-{newest() + 1:04}.atelier"]
    with pytest.raises(CannotOpen, match=r"storage\.newer_schema"):
        await open_database(engine_url, key, clock=clock)


@pytest.mark.parametrize(
    ("leads", "code"), [(True, "storage.in_use"), (False, "storage.older_in_use")]
)
async def test_a_newer_program_upgrades_nothing_under_a_running_older_one(
    engine_url: str,
    key: bytes,
    clock: StillClock,
    tmp_path: Path,
    next_version: Path,
    leads: bool,
    code: str,
) -> None:
    backups = tmp_path / "backups"
    newer = partial(
        open_database, engine_url, key, clock=clock, backups=backups, migrations=next_version
    )
    older = await open_database(engine_url, key, clock=clock, leads=True)
    with pytest.raises(CannotOpen) as refused:
        await newer(leads=leads)
    assert refused.value.code == code
    assert "place" in refused.value.facts
    assert not backups.exists()
    await older.transact(lambda tx: remember(tx, 11), cause="update:1")
    async with await open_database(engine_url, key, clock=clock):
        await older.close()  # a command of the older version still opens it
    async with await newer(leads=leads) as upgraded:
        assert len(names(backups)) == 1
        assert (await counts(upgraded))["accounts"] == 1


async def test_a_command_that_has_upgraded_leaves_the_lead_to_the_bot(
    engine_url: str, key: bytes, clock: StillClock, tmp_path: Path, next_version: Path
) -> None:
    backups = tmp_path / "backups"
    newer = partial(
        open_database, engine_url, key, clock=clock, backups=backups, migrations=next_version
    )
    async with await open_database(engine_url, key, clock=clock):
        pass
    async with await newer() as command, await newer(leads=True):
        await command.transact(lambda tx: remember(tx, 11), cause="command:1")
        assert (await counts(command))["accounts"] == 1


async def test_beside_a_server_no_backup_lands_where_somebody_happens_to_be(
    postgres_url: str,
    key: bytes,
    clock: StillClock,
    tmp_path: Path,
    next_version: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    async with await open_database(postgres_url, key, clock=clock) as database:
        with pytest.raises(Fault, match=r"storage\.unwritable"):
            await database.files.save(b"a presentation")
    with pytest.raises(Fault, match=r"storage\.unwritable"):
        await open_database(postgres_url, key, clock=clock, migrations=next_version)
    assert names(here) == []
    async with await open_database(postgres_url, key, clock=clock):
        pass  # without a backup it was not touched


async def test_looking_makes_nothing(
    empty_url: str, key: bytes, clock: StillClock, tmp_path: Path, next_version: Path
) -> None:
    before = names(tmp_path)
    with pytest.raises(CannotOpen) as refused:
        await open_to_look(empty_url, key, clock=clock)
    assert refused.value.code == "storage.not_made"
    assert names(tmp_path) == before
    async with await open_database(empty_url, key, clock=clock) as database:
        await database.transact(lambda tx: remember(tx, 11), cause="update:1")
    async with await open_to_look(empty_url, key, clock=clock) as look:
        assert (await counts(look))["accounts"] == 1
    with pytest.raises(CannotOpen, match=r"storage\.older_schema"):
        await open_to_look(empty_url, key, clock=clock, migrations=next_version)
    async with await open_database(
        empty_url, key, clock=clock, backups=tmp_path, migrations=next_version
    ):
        pass
    with pytest.raises(CannotOpen, match=r"storage\.newer_schema"):
        await open_to_look(empty_url, key, clock=clock)
    with pytest.raises(CannotOpen, match=r"storage\.wrong_key"):
        await open_to_look(empty_url, os.urandom(32), clock=clock, migrations=next_version)


async def test_an_upgrade_that_fails_leaves_the_older_version(
    engine_url: str, key: bytes, clock: StillClock, tmp_path: Path, next_version: Path
) -> None:
    last_step(next_version, more="CREATE TABLE people (id TEXT) @STRICT;\n")
    async with await open_database(engine_url, key, clock=clock):
        pass
    with pytest.raises(WrongUse, match="people"):
        await open_database(engine_url, key, clock=clock, backups=tmp_path, migrations=next_version)
    async with await open_database(engine_url, key, clock=clock) as database:
        await database.transact(lambda tx: remember(tx, 11), cause="update:1")


def test_a_gap_in_the_steps_is_a_mistake(next_version: Path) -> None:
    last = max(next_version.glob("*.sql"))
    last.rename(last.with_name("0099_later.sql"))
    with pytest.raises(ValueError, match="0099_later"):
        load_migrations(Engine.SQLITE, next_version)


async def test_children_survive_when_a_table_is_rebuilt(
    sqlite: Database, key: bytes, clock: StillClock, tmp_path: Path, next_version: Path
) -> None:
    """SQLite would delete the children with the old table, were foreign keys on meanwhile."""
    last_step(
        next_version,
        "CREATE TABLE fresh (id TEXT PRIMARY KEY, definition TEXT NOT NULL,\n"
        "    revision @INT NOT NULL, loaded_at @INT NOT NULL) @STRICT;\n"
        "INSERT INTO fresh SELECT * FROM workshops;\n"
        "DROP TABLE workshops;\n"
        "ALTER TABLE fresh RENAME TO workshops;\n",
    )
    await found_town(sqlite)
    await settle(sqlite, "ana", 11, "Zéphyrine")
    before = await counts(sqlite)
    await sqlite.close()
    async with await open_database(
        f"sqlite:///{tmp_path / 'alone.db'}", key, clock=clock, migrations=next_version
    ) as database:
        assert await counts(database) == before


async def test_the_thread_of_a_connection_can_be_reached(tmp_path: Path, key: bytes) -> None:
    """We run whole units of work in aiosqlite's thread, through a method it keeps to itself."""
    connection = SqliteConnection(tmp_path / "a.db", key, writes=True)
    await connection.open()
    assert await connection.inside(lambda raw: raw.execute("SELECT 7").fetchone()) == (7,)
    assert await connection.inside(lambda raw: raw.in_transaction) is False
    await connection.close()


async def test_a_connection_is_as_safe_as_it_should_be(sqlite: Database) -> None:
    engine = sqlite.engine
    assert isinstance(engine, SqliteEngine)

    async def pragma(name: str) -> object:
        row = await engine._writer.inside(lambda raw: raw.execute(f"PRAGMA {name}").fetchone())
        return row[0]

    assert await pragma("journal_mode") == "wal"
    assert await pragma("synchronous") == 2  # FULL: a power cut forgets no commit
    assert await pragma("foreign_keys") == 1
    assert await pragma("temp_store") == 2  # MEMORY: nothing unencrypted on the disk
    assert await pragma("busy_timeout") == 5000
