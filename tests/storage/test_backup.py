"""Backups: one archive for both engines, taken while the bot works, restored whole or not."""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.keeper import Keeper
from rules.messages import Lane, Policy, Say, To
from storage import accounts, audit, outbox
from storage.backup import Copied, read_backup
from storage.codec import EPOCH
from storage.database import Database, open_database
from storage.erasure import erase_person
from storage.errors import CannotOpen, Fault, StorageError
from storage.files import FileStore
from storage.journal import NAME, keep_journal, read_journal
from storage.migrations import newest
from storage.restoring import Target, restore
from storage.sealing import Vault
from storage.sqlite import SqliteEngine
from storage.sqlite_schema import schema_version
from storage.transaction import Transaction
from tests.storage.conftest import StillClock
from tests.storage.town import counts, everything, found_town, settle, where

ANA, BEN = "Zéphyrine", "Barnabé"


@pytest.fixture
async def town(database: Database) -> Database:
    await found_town(database)
    await settle(database, "ana", 11, ANA)
    await settle(database, "ben", 22, BEN)
    await database.transact(audit.seal, cause="sealer")
    return database


@pytest.fixture
def empty_machine(empty_url: str, tmp_path: Path, key: bytes, clock: StillClock) -> Target:
    elsewhere = tmp_path / "elsewhere"
    return Target(empty_url, key, elsewhere / "files", elsewhere / "backups", clock)


async def reopen(target: Target) -> Database:
    return await open_database(target.url, target.key, clock=target.clock, files=target.files)


async def content(database: Database, file_id: str) -> bytes:
    return b"".join([piece async for piece in database.files.read(file_id)])


async def test_everything_comes_back_on_either_engine(
    town: Database, empty_machine: Target, tmp_path: Path
) -> None:
    archive = tmp_path / "backups" / "today.atelier"
    file = await settle(town, "cleo", 33, "Cléobule")
    seen: list[tuple[int, int]] = []
    copied = await town.backup(archive, lambda done, total: seen.append((done, total)))
    restored = await restore(archive, empty_machine, moved=True)
    assert restored.copied == copied
    assert copied.files == 3
    assert seen[-1] == (copied.rows + 3, copied.rows + 3)
    async with await reopen(empty_machine) as again:
        assert Counter(map(repr, await everything(again))) == Counter(
            map(repr, await everything(town))
        )
        assert await content(again, file) == "the file of Cléobule".encode()
        assert await again.read(audit.verify) is None
        await settle(again, "dora", 44, "Doralise")  # numbers go on behind those that came back


async def test_the_archive_tells_nothing(town: Database, tmp_path: Path) -> None:
    archive = tmp_path / "today.atelier"
    await town.backup(archive)
    assert ANA.encode() not in archive.read_bytes()
    assert b"people" not in archive.read_bytes()


async def test_it_is_one_instant_though_people_go_on_writing(
    town: Database, empty_machine: Target, tmp_path: Path
) -> None:
    """Each unit writes two rows; the copy has both or none of each."""
    begun, stop = asyncio.Event(), asyncio.Event()

    async def write_on() -> int:
        number = 1000
        while not stop.is_set():

            async def both(tx: Transaction, number: int = number) -> None:
                await accounts.open_account(tx, number, "fr", tx.now)
                await accounts.open_account(tx, -number, "fr", tx.now)

            await town.transact(both, cause=f"update:{number}")
            number += 1
            begun.set()
        return number

    writing = asyncio.create_task(write_on())
    await begun.wait()
    await town.backup(tmp_path / "today.atelier")
    stop.set()
    assert await writing > 1000
    await restore(tmp_path / "today.atelier", empty_machine)
    async with await reopen(empty_machine) as again:
        chats = {
            value
            for table, column, value in await everything(again)
            if (table, column) == ("accounts", "chat") and abs(value) >= 1000
        }
    assert chats
    assert chats == {-chat for chat in chats}


async def test_whoever_was_erased_since_stays_erased(
    town: Database, empty_machine: Target, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    await town.backup(backups / "today.atelier")
    await town.transact(lambda tx: erase_person(tx, "ana"), cause="form:1")
    assert await keep_journal(town, backups) == 1
    assert await keep_journal(town, backups) == 0
    assert list(read_journal(backups / NAME)) == ["ana"]
    restored = await restore(backups / "today.atelier", empty_machine)
    assert restored.erased_again == 1
    async with await reopen(empty_machine) as again:
        assert await where(again, ANA) == set()
        assert await where(again, BEN)


async def test_without_a_journal_it_is_told_that_nobody_was_erased_again(
    town: Database, empty_machine: Target, tmp_path: Path
) -> None:
    await town.backup(tmp_path / "today.atelier")
    restored = await restore(tmp_path / "today.atelier", empty_machine)
    assert restored.erased_again is None


async def test_a_journal_that_is_found_later_counts_at_the_next_start(
    town: Database, tmp_path: Path, clock: StillClock
) -> None:
    (tmp_path / NAME).write_text(f"ana {clock.moment.isoformat()}\n")
    await Keeper(town, Clock(), tmp_path).begin()
    assert await where(town, ANA) == set()
    assert await where(town, BEN)


@pytest.mark.parametrize("moved", [False, True])
async def test_what_waits_in_a_copy_may_have_left_since(
    sqlite: Database, empty_machine: Target, tmp_path: Path, *, moved: bool
) -> None:
    """Unless nobody sent anything since: then it leaves as if nothing had happened."""

    async def queue(tx: Transaction) -> None:
        for policy in Policy:
            await tx.enqueue(To(chat=7), Say("common.yes", policy=policy))

    await sqlite.transact(queue, cause="test")
    await sqlite.backup(tmp_path / "today.atelier")
    restored = await restore(tmp_path / "today.atelier", empty_machine, moved=moved)
    assert restored.in_doubt == (0 if moved else len(Policy))
    async with await reopen(empty_machine) as again:
        doubts = await again.read(lambda tx: outbox.doubts(tx, EPOCH))
        waiting = await again.read(lambda tx: outbox.heads(tx, Lane.INTERACTIVE, 10))
    states = {Policy.REPEAT: "waiting", Policy.RESEND: "waiting", Policy.PARK: "presumed"}
    assert {doubt.policy: doubt.state for doubt in doubts} == ({} if moved else states)
    assert len(waiting) == (3 if moved else 2)


async def test_the_journal_misses_nobody_whose_erasure_took_longer(
    town: Database, tmp_path: Path, clock: StillClock
) -> None:
    clock.pass_time(minutes=1)
    await town.transact(lambda tx: erase_person(tx, "ana"), cause="form:1")
    assert await keep_journal(town, tmp_path) == 1
    clock.pass_time(minutes=-1)
    await town.transact(lambda tx: erase_person(tx, "ben"), cause="form:2")
    assert await keep_journal(town, tmp_path) == 1
    assert list(read_journal(tmp_path / NAME)) == ["ana", "ben"]


async def test_a_journal_that_cannot_be_written_stays_as_it_was(
    town: Database, tmp_path: Path, clock: StillClock
) -> None:
    await town.transact(lambda tx: erase_person(tx, "ana"), cause="form:1")
    await keep_journal(town, tmp_path)
    before = (tmp_path / NAME).read_bytes()
    (tmp_path / f"{NAME}.new").symlink_to("/dev/full")  # every write there finds the disk full
    clock.pass_time(minutes=1)
    await town.transact(lambda tx: erase_person(tx, "ben"), cause="form:2")
    with pytest.raises(Fault, match=r"storage\.disk_full"):
        await keep_journal(town, tmp_path)
    assert (tmp_path / NAME).read_bytes() == before
    assert await keep_journal(town, tmp_path) == 1


async def test_a_target_that_is_not_empty_is_left_alone(
    town: Database, engine_url: str, key: bytes, clock: StillClock, tmp_path: Path
) -> None:
    await town.backup(tmp_path / "today.atelier")
    before = await counts(town)
    target = Target(engine_url, key, tmp_path / "none", tmp_path, clock)
    with pytest.raises(CannotOpen, match=r"storage\.not_empty"):
        await restore(tmp_path / "today.atelier", target)
    assert await counts(town) == before


@pytest.mark.parametrize("harm", ["cut", "changed", "other_key", "no_archive"])
async def test_a_damaged_archive_restores_nothing(
    sqlite: Database, empty_machine: Target, tmp_path: Path, harm: str
) -> None:
    archive = tmp_path / "today.atelier"
    await found_town(sqlite)
    await settle(sqlite, "ana", 11, ANA)
    await settle(sqlite, "ben", 22, BEN)
    await sqlite.backup(archive)
    good = archive.read_bytes()
    target = empty_machine
    match harm:
        case "cut":
            archive.write_bytes(good[:-100])
        case "changed":
            archive.write_bytes(good[:500] + bytes([good[500] ^ 1]) + good[501:])
        case "other_key":
            target = replace(target, key=b"k" * 32)
        case _:
            archive.write_bytes(b"not an archive of ours at all, only some text")
    with pytest.raises(StorageError):
        await restore(archive, target)
    assert not list(target.files.glob("*"))
    archive.write_bytes(good)
    assert (await restore(archive, empty_machine)).copied.files == 2


async def test_a_backup_that_fails_leaves_the_last_one(town: Database, tmp_path: Path) -> None:
    archive = tmp_path / "today.atelier"
    archive.write_bytes(b"yesterday's")
    one = min(town.files.folder.glob("*"))
    one.write_bytes(one.read_bytes()[:-1])  # this file is damaged, and cannot be copied
    with pytest.raises(StorageError, match=r"storage\.damaged"):
        await town.backup(archive)
    assert archive.read_bytes() == b"yesterday's"
    assert list(tmp_path.glob("*.new")) == []  # noqa: ASYNC240


async def test_a_copy_holds_what_it_says(town: Database, tmp_path: Path) -> None:
    copied = await town.backup(tmp_path / "today.atelier")
    assert copied == Copied(schema=newest(), rows=sum((await counts(town)).values()), files=2)


async def test_a_restore_that_finds_no_room_leaves_nothing(
    sqlite: Database, key: bytes, clock: StillClock, tmp_path: Path
) -> None:
    await found_town(sqlite)
    await settle(sqlite, "ana", 11, ANA)
    archive = tmp_path / "today.atelier"
    await sqlite.backup(archive)
    vault = Vault(key)
    engine = SqliteEngine(tmp_path / "small" / "atelier.db", vault.derive("sqlite"))
    await engine.open(vault)
    await engine._writer.inside(lambda raw: raw.execute("PRAGMA max_page_count = 40"))
    with pytest.raises(Fault, match=r"storage\.disk_full"):
        await read_backup(archive, engine, vault, FileStore(tmp_path / "none", vault))
    assert await engine._writer.inside(schema_version) == 0
    await engine.close()
