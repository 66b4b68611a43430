"""Links for letters: what is not on paper does not count, and what counts is on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import storage.links
from bot.cli.desk import Desk, opened
from bot.cli.links import Letter, LettersFolder, make_letters
from bot.cli.people import import_people
from bot.cli.workshop import load_file
from bot.settings import load
from rules.people_file import read_people
from rules.workshop import Workshop
from storage.transaction import Transaction

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
PEOPLE = 60


async def example(desk: Desk) -> Workshop:
    change, _ = await load_file(desk, (EXAMPLE / "workshop.toml").read_bytes())
    people = read_people((EXAMPLE / "people.csv").read_bytes(), change.workshop)
    await import_people(desk, change.workshop, people.good)
    return change.workshop


async def without_link(desk: Desk, workshop: Workshop) -> int:
    async def body(tx: Transaction) -> int:
        return len(await storage.links.without(tx, workshop.id))

    return await desk.database.read(body)


async def test_a_link_that_could_not_be_written_down_is_not_made(tmp_path: Path) -> None:
    settings = load(
        _env_file=None,
        bot_token="4242:a-token-for-letters-0000000000000000",
        database=f"sqlite:///{tmp_path}/atelier.db",
        key="ab" * 32,
        files=tmp_path / "files",
    )
    async with opened(settings) as desk:
        workshop = await example(desk)

        def full(letters: Sequence[Letter]) -> None:
            raise OSError(28, "No space left on device")

        with pytest.raises(OSError, match="No space left"):
            await make_letters(desk, workshop, full)
        assert await without_link(desk, workshop) == PEOPLE

        folder = LettersFolder(tmp_path / "letters")
        assert await make_letters(desk, workshop, folder.keep) == PEOPLE
        assert await without_link(desk, workshop) == 0
        written = (tmp_path / "letters" / "links.csv").read_text("utf-8-sig").splitlines()
        assert len(written) == PEOPLE + 1
        assert len(list((tmp_path / "letters").glob("*.png"))) == PEOPLE
        with pytest.raises(FileExistsError):
            LettersFolder(tmp_path / "letters")
        assert await make_letters(desk, workshop, full) == 0
