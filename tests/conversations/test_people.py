"""Bringing people in: a file, the same file again, somebody who wants to be left alone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest

import actions.people
from actions.people import Imported, chunks
from rules.errors import Refused
from rules.people_file import read_people
from rules.people_row import PersonRow
from storage.transaction import Transaction
from tests.conversations.town import Town
from tests.example import EXAMPLE

PEOPLE = (EXAMPLE.parent / "people.csv").read_bytes()


async def _import(town: Town, rows: Sequence[PersonRow], tx: Transaction) -> Imported:
    return await actions.people.import_rows(tx, "command", town.workshop, rows, now=tx.now)


async def imports(town: Town, rows: tuple[PersonRow, ...]) -> Imported:
    total = Imported()
    for chunk in chunks(rows):
        total += await town.act(partial(_import, town, chunk))
    return total


async def test_the_same_file_again_changes_nothing(town: Town) -> None:
    rows = read_people(PEOPLE, town.workshop).good
    assert await imports(town, rows) == Imported(added=60)
    assert await imports(town, rows) == Imported(known=60)


async def test_a_correction_survives_the_same_file(town: Town) -> None:
    ana = await town.citizen("Ana")
    await ana.types("/donnees")
    await ana.taps("Corriger")
    await ana.taps("Téléphone")
    await ana.types("06 39 98 00 99")
    await town.imported("Ana")
    await ana.types("/donnees")
    assert "06 39 98 00 99" in ana.screen.text


async def test_who_asked_to_be_left_alone_is_not_brought_back(town: Town) -> None:
    ana = await town.citizen("Ana")
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    assert await imports(town, (town.row("Ana"),)) == Imported(left_alone=1)


async def test_many_people_come_in_pieces() -> None:
    row = Town.row("Ana")
    rows = tuple(replace(row, line=line) for line in range(450))
    assert [len(chunk) for chunk in chunks(rows)] == [250, 200]


@pytest.mark.proves("done.legal_facts")
async def test_real_people_wait_until_the_law_is_served(town: Town) -> None:
    notice = replace(town.workshop.notice, rehearsal=False, officer=None)
    town.workshop = replace(town.workshop, notice=notice)
    with pytest.raises(Refused) as refused:
        await imports(town, (town.row("Ana"),))
    assert refused.value.code == "people.legal-gaps"
    assert refused.value.facts == {"missing": ("officer",)}
