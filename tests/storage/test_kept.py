"""Filled databases of every version there ever was: this program still opens them."""

from pathlib import Path

import pytest

from storage import audit
from storage.database import open_database
from storage.erasure import ERASABLE
from storage.migrations import newest
from storage.restoring import Target, restore
from tests.storage.kept.make import AT, HERE, KEY, PEOPLE
from tests.storage.town import settle, where

SINCE = {
    "attendance.sealed_part": 2,
    "speakers.sealed_organisation": 4,
    "speakers.sealed_viewpoint": 4,
    "speakers.sealed_question": 4,
    "speakers.sealed_interests": 4,
    "briefs.sealed_sections": 4,
    "materials.sealed_title": 4,
}
"""Columns that older versions did not have."""

KEPT = sorted(HERE.glob("*.atelier"))


def test_one_is_kept_for_each_version() -> None:
    assert [int(path.stem) for path in KEPT] == list(range(1, newest() + 1))


def stray(folder: Path, backups: Path) -> list[Path]:
    """The copies made before an upgrade that are not where the backups belong."""
    return [path for path in folder.rglob("*-before-*") if path.parent != backups]


@pytest.mark.parametrize("archive", KEPT, ids=lambda path: path.stem)
async def test_it_is_upgraded_with_everything_in_it(
    archive: Path, empty_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    backups = tmp_path / "backups"
    target = Target(empty_url, KEY, tmp_path / "files", backups, lambda: AT)
    restored = await restore(archive, target)
    assert restored.copied.schema == int(archive.stem)
    assert stray(tmp_path, backups) == []
    async with await open_database(
        target.url, target.key, clock=target.clock, files=target.files
    ) as database:
        there = {place for place in ERASABLE if SINCE.get(place, 1) <= int(archive.stem)}
        assert await where(database, PEOPLE["ana"][1]) >= there
        assert await where(database, PEOPLE["cleo"][1]) == set()
        assert await database.read(audit.verify) is None
        await settle(database, "dora", 44, "Doralise")  # and goes on living
