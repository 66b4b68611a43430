"""A file is looked at while it is written: what is not what it says leaves nothing on the disk."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rules.errors import Refused
from storage.contents import TAIL, keep
from storage.files import FileStore
from storage.sealing import Vault

LIMIT = 3 * TAIL


@pytest.fixture
def store(tmp_path: Path, key: bytes) -> FileStore:
    return FileStore(tmp_path / "files", Vault(key))


async def pieces(content: bytes, size: int = 10_000) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


def deck(*, large: int = 0, members: int = 0, comment: bytes = b"") -> bytes:
    """Slides with a large picture, or very many small ones."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("ppt/presentation.xml", "<p/>")
        archive.writestr("ppt/media/image.png", bytes(large))
        for number in range(members):
            archive.writestr(f"ppt/media/{'x' * 60}{number}.png", b"")
        archive.comment = comment
    return made.getvalue()


@pytest.mark.parametrize("large", [0, 2 * TAIL])
@pytest.mark.parametrize("comment", [b"", b"a word"])
async def test_slides_of_any_size_are_recognised(
    store: FileStore, large: int, comment: bytes
) -> None:
    content = deck(large=large, comment=comment)
    kept = await keep(store, "C:\\a.PPTX", pieces(content), LIMIT)
    assert (kept.name, kept.stored.size) == ("a.pptx", len(content))
    assert kept.mime.endswith("presentationml.presentation")
    assert b"".join([piece async for piece in store.read(kept.stored.id)]) == content


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "materials.empty"),
        (bytes(LIMIT + 1), "materials.too-large"),
        (deck()[:-1], "materials.lies"),
        (b"PK\x03\x04" + bytes(100), "materials.lies"),
        (b"PK\x03\x04" + deck()[-22:], "materials.lies"),  # an end without a beginning
        (deck(members=12_000), "materials.lies"),  # a list of members longer than what is kept
        (b"%PDF-1.4", "materials.lies"),
    ],
)
async def test_what_is_not_kept_leaves_nothing(store: FileStore, content: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        await keep(store, "a.pptx", pieces(content, 100_000), LIMIT)
    assert list(store.folder.glob("*")) == []


async def test_what_breaks_off_leaves_nothing(store: FileStore) -> None:
    async def breaks_off() -> AsyncIterator[bytes]:
        yield b"%PDF-1.4"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await keep(store, "a.pdf", breaks_off(), LIMIT)
    assert list(store.folder.glob("*")) == []


async def test_a_name_we_do_not_take_is_refused_before_anything_is_written(
    store: FileStore,
) -> None:
    with pytest.raises(Refused, match=r"materials\.unknown-type"):
        await keep(store, "a.exe", pieces(b"MZ"), LIMIT)
    assert not store.folder.exists()
