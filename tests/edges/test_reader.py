"""The process that reads people files: what it says, and what is said where a file breaks it."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from actions.workshop_file import read_workshop
from bot.reader import Order, reading
from rules.workshop import Workshop

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
HEADER = (
    *("Civilité", "Nom", "Prénom", "Année de naissance", "CP", "Ville", "Âge", "Territoire"),
    "Diplôme",
)
ANA = ("Mme", "Péchard", "Ana", 1974, 1000, "Bourg-en-Bresse", "45-59", "Village", "Bac")
FAR_AWAY = (1_048_575, 16_383)  # the last cell that a sheet can have
LAST_SAYS: Mapping[str, Any] = {"end": "refused", "code": "people_file.too-heavy", "facts": {}}


def example() -> Workshop:
    return read_workshop((EXAMPLE / "workshop.toml").read_bytes())


def workbook(*rows: Sequence[str | int], stray: bool = False) -> bytes:
    """A sheet with these rows; `stray`: somebody typed a sign in its very last cell, too."""
    content = io.BytesIO()
    with Workbook(content) as book:
        page = book.add_worksheet("Panel")
        for number, row in enumerate((HEADER, *rows)):
            page.write_row(number, 0, row)
        if stray:
            page.write(*FAR_AWAY, "x")
    return content.getvalue()


async def said(order: Order, content: bytes) -> list[Mapping[str, Any]]:
    async def pieces() -> AsyncIterator[bytes]:
        yield content

    async with aclosing(reading(order, pieces())) as words:
        return [word async for word, _ in words]


async def test_a_workbook_of_an_institute_is_read_in_a_process_of_its_own() -> None:
    *_, last = await said(Order(example(), {}, load=False), workbook(ANA))
    assert (last["end"], last["report"]["good"], last["report"]["sheet"]) == ("read", 1, "Panel")


@pytest.mark.parametrize("complete", [False, True])
async def test_the_qualified_must_be_adults_for_sure(*, complete: bool) -> None:
    order = Order(example(), {}, load=False, complete=complete)
    *_, last = await said(order, workbook(ANA, ("M.", "Roux", "Théo", 2009, *ANA[4:])))
    assert last["report"]["wrong"] == int(complete)


async def test_a_sheet_that_no_memory_holds_is_refused_and_not_tried_again() -> None:
    assert await said(Order(example(), {}, load=False), workbook(ANA, stray=True)) == [LAST_SAYS]
