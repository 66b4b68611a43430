"""Read the people whom an institute or a draw gives us: a CSV file as offices really write it.

Good rows load, wrong ones are named with line, column, value and reason; one bad row never costs
another. The encoding, the separator, the line and the language of the headers are found out.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rules.csv_text import decoded, neutral
from rules.errors import Refused
from rules.facts import Facts
from rules.people_columns import Columns, columns_of
from rules.people_row import Fault, PersonRow, RowReader
from rules.people_sheet import MOST_ROWS, Table, csv_sheet, table_of, without_summary
from rules.workshop import Workshop

__all__ = ["BadRow", "Fault", "PeopleFile", "PersonRow", "corrections_file", "read_people"]

_LINE, _REASON = "ligne", "motif"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not loaded: its line, its cells as they came, and all that is wrong."""

    line: int
    cells: tuple[str, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """What a file held; `columns` are its headers as written, `ignored` the unknown ones."""

    good: tuple[PersonRow, ...]
    bad: tuple[BadRow, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]


def read_people(data: bytes, workshop: Workshop) -> PeopleFile:
    """Read a people file of this workshop.

    Raises Refused ("people_file.") when there is nothing to load row by row: no table, unreadable
    letters, missing columns (names the missing and the found), no people, too large.
    """
    table = table_of([csv_sheet(decoded(data), workshop)], workshop)
    columns = columns_of(table.header, workshop)
    read = list(checked(table, columns, RowReader(columns, workshop), workshop))
    good = tuple(each for each in read if isinstance(each, PersonRow))
    bad = tuple(each for each in read if isinstance(each, BadRow))
    return PeopleFile(good, bad, table.header, columns.ignored)


def checked(
    table: Table, columns: Columns, reader: RowReader, workshop: Workshop, most: int = MOST_ROWS
) -> Iterator[PersonRow | BadRow]:
    """Go through the rows of a table: a person, or what is wrong.

    Raises Refused where there are more than `most`, or none.
    """
    seen: dict[int, int] = {}
    rows = 0
    for number, cells in without_summary(table, workshop):
        if isinstance(cells, str) or any(cell.strip() for cell in cells):
            rows += 1
            if rows > most:
                raise Refused("people_file.too-many-rows", limit=most)
            yield _one(number, cells, table.header, columns, reader, seen)
    if not rows:
        raise Refused("people_file.empty")


def corrections(
    columns: Sequence[str], bad: Iterable[BadRow], say: Callable[[str, Facts], str]
) -> Iterator[bytes]:
    """Write the rows that were not loaded as a CSV file to correct and import again, in pieces.

    The same columns, and each row's line and reason; `say` turns a key and facts into words.
    Semicolons and a byte-order mark, so that spreadsheets open it by themselves; what one would
    run as a formula is made harmless.
    """
    width = len(columns)
    lines: list[str] = []
    writer = csv.writer(_Lines(lines), delimiter=";", lineterminator="\r\n")
    writer.writerow([*map(neutral, columns), _LINE, _REASON])
    yield "".join(lines).encode("utf-8-sig")
    for row in bad:
        lines.clear()
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        reasons = " ".join(say(fault.reason, fault.facts) for fault in row.faults)
        writer.writerow([*map(neutral, cells), row.line, neutral(reasons)])
        yield "".join(lines).encode()


def corrections_file(people: PeopleFile, say: Callable[[str, Facts], str]) -> bytes:
    """Write that file whole."""
    return b"".join(corrections(people.columns, people.bad, say))


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where csv writes to: a list of lines."""

    lines: list[str]

    def write(self, line: str) -> None:
        self.lines.append(line)


def _one(
    number: int,
    cells: Sequence[str] | str,
    header: Sequence[str],
    columns: Columns,
    reader: RowReader,
    seen: dict[int, int],
) -> PersonRow | BadRow:
    if isinstance(cells, str):
        return BadRow(number, (cells,), (Fault("", "", "people_file.open-quote"),))
    if any(cell.strip() for cell in cells[len(header) :]):
        facts = {"cells": len(cells), "columns": len(header)}
        fault = Fault("", "", "people_file.too-many-cells", facts)
        return BadRow(number, tuple(cells), (fault,))
    row = reader.read(number, cells)
    if isinstance(row, PersonRow):
        first = seen.setdefault(hash(row.match), number)
        if first == number:
            return row
        _, title = columns.places["nom"]
        row = (Fault(title, row.last_name, "people_file.duplicate", {"line": first}),)
    return BadRow(number, tuple(cells), row)
