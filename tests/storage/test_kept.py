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

OF_THE_CARD = frozenset(
    {
        "speakers",
        "briefs",
        "materials",
        "broadcasts",
        "stays",
        "beds",
        "rooming_lines",
        "needs",
        "survey_sheets",
    }
)
"""Tables that came with version 4."""

OF_THE_TEAM_AT_WORK = frozenset({"emergency_contacts", "incidents", "incident_notes", "tasks"})
"""Tables that came with version 6."""

SINCE = {
    "attendance.sealed_part": 2,
    "people.sealed_address": 5,
    "imports.sealed_report": 5,
    "imports.sealed_choices": 5,
    "committee.sealed_organisation": 6,
    "attendees.sealed_organisation": 8,
    "run_sheet_items.sealed_facilitator": 9,
    **{place: 4 for place in ERASABLE if place.partition(".")[0] in OF_THE_CARD},
    **{place: 11 for place in ERASABLE if place.partition(".")[0] in OF_THE_TEAM_AT_WORK},
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
