"""Files on the disk: sealed, whole or not there at all, and gone when nobody wants them."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import files
from storage.database import Database
from storage.errors import Fault
from storage.files import FileRow, FileStore, Stored
from storage.sealing import Vault
from storage.streams import PIECE
from tests.storage.conftest import MORNING

TODAY = datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path, key: bytes) -> FileStore:
    return FileStore(tmp_path / "files", Vault(key))


async def content(store: FileStore, file_id: str) -> bytes:
    return b"".join([piece async for piece in store.read(file_id)])


def on_disk(store: FileStore) -> list[Path]:
    return sorted(store.folder.glob("*"))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
async def test_a_file_of_any_size_comes_back(store: FileStore, size: int) -> None:
    words = os.urandom(size)
    stored = await store.save(words)
    assert stored.size == size
    assert await content(store, stored.id) == words
    (path,) = on_disk(store)
    assert path.name == stored.id
    assert words[:100] not in path.read_bytes() or size < 8


async def test_a_large_file_is_never_whole_in_memory(store: FileStore) -> None:
    async def download() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 100_000

    stored = await store.save(download())
    pieces = [len(piece) async for piece in store.read(stored.id)]
    assert sum(pieces) == stored.size == 4_000_000
    assert max(pieces) == PIECE


async def test_a_download_that_breaks_off_leaves_nothing(store: FileStore) -> None:
    async def breaks_off() -> AsyncIterator[bytes]:
        yield b"x" * PIECE
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await store.save(breaks_off())
    assert on_disk(store) == []


@pytest.mark.parametrize("harm", ["cut", "changed", "longer", "emptied", "swapped", "gone"])
async def test_a_file_that_is_not_as_written_is_told(store: FileStore, harm: str) -> None:
    stored = await store.save(os.urandom(2 * PIECE))
    other = await store.save(os.urandom(2 * PIECE))
    path = store.folder / stored.id
    good = path.read_bytes()
    match harm:
        case "cut":
            path.write_bytes(good[: 24 + PIECE + 16])  # exactly one piece
        case "changed":
            path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
        case "longer":
            path.write_bytes(good + good[-100:])
        case "emptied":
            path.write_bytes(b"")
        case "swapped":
            path.write_bytes((store.folder / other.id).read_bytes())
        case _:
            path.unlink()
    with pytest.raises(Fault, match=r"storage\.damaged"):
        await content(store, stored.id)


async def test_another_key_reads_nothing(store: FileStore) -> None:
    stored = await store.save(b"words")
    other = FileStore(store.folder, Vault(b"k" * 32))
    with pytest.raises(Fault, match=r"storage\.damaged"):
        await content(other, stored.id)


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, key: bytes) -> None:
    in_the_way = Path(__file__) / "files"
    with pytest.raises(Fault, match=r"storage\.unwritable"):
        await FileStore(in_the_way, Vault(key)).save(b"words")


async def test_what_nobody_wants_goes_after_a_day(store: FileStore) -> None:
    kept, orphan, fresh = [await store.save(b"words") for _ in range(3)]
    long_ago = (TODAY - timedelta(days=2)).timestamp()
    for stored in (kept, orphan):
        os.utime(store.folder / stored.id, (long_ago, long_ago))
    os.utime(store.folder / fresh.id, (TODAY.timestamp(), TODAY.timestamp()))
    assert await store.sweep(lambda name: name == kept.id, TODAY) == 1
    assert {path.name for path in on_disk(store)} == {kept.id, fresh.id}


async def test_a_file_is_known_by_its_row_until_it_is_forgotten(database: Database) -> None:
    stored = Stored("f1", 5, "abc")
    row = FileRow(stored, "photo", "Zéphyrine.jpg", "image/jpeg", None, "sante", MORNING)
    await database.transact(lambda tx: files.add(tx, row), cause="update:1")
    assert await database.read(lambda tx: files.find(tx, "f1")) == row
    assert await database.read(files.every) == [("f1", 5)]
    await database.transact(lambda tx: files.forget(tx, "f1"), cause="update:2")
    assert await database.read(lambda tx: files.find(tx, "f1")) is None
    assert await database.read(files.every) == []
