"""Read the people whom an institute or a draw gives us: a CSV file as offices really write it.

Good rows load, wrong ones are named with line, column, value and reason; one bad row never costs
another. The encoding, the separator and the language of the headers are found out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rules.csv_text import decoded, neutral
from rules.errors import Refused
from rules.facts import Facts
from rules.people_row import Columns, Fault, PersonRow, columns_of, known_headers, read_row
from rules.workshop import Workshop

__all__ = ["BadRow", "Fault", "PeopleFile", "PersonRow", "corrections_file", "read_people"]

MOST_ROWS = 20_000
_SEPARATORS = ";,\t"
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
    header, lines, separator = _table(decoded(data), workshop)
    columns = columns_of(header, workshop)
    good: dict[str, PersonRow] = {}
    bad = []
    for number, line in lines:
        cells = _cells(line, separator)
        row = _row(number, cells, header, columns, workshop)
        if isinstance(row, PersonRow):
            row = _unless_twice(row, good, columns)
        if isinstance(row, PersonRow):
            good[row.match] = row
        else:
            bad.append(BadRow(number, cells or (line,), row))
    return PeopleFile(tuple(good.values()), tuple(bad), header, columns.ignored)


def corrections_file(people: PeopleFile, say: Callable[[str, Facts], str]) -> bytes:
    """Write the rows that were not loaded as a CSV file to correct and import again.

    The same columns, and each row's line and reason; `say` turns a key and facts into words.
    Semicolons and a byte-order mark, so that spreadsheets open it by themselves.
    """
    width = len(people.columns)
    lines: list[str] = []
    writer = csv.writer(_Lines(lines), delimiter=";", lineterminator="\r\n")
    writer.writerow([*map(neutral, people.columns), _LINE, _REASON])
    for row in people.bad:
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        reasons = " ".join(say(fault.reason, fault.facts) for fault in row.faults)
        writer.writerow([*map(neutral, cells), row.line, neutral(reasons)])
    return "".join(lines).encode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where csv writes to: a list of lines."""

    lines: list[str]

    def write(self, line: str) -> None:
        self.lines.append(line)


def _table(text: str, workshop: Workshop) -> tuple[tuple[str, ...], list[tuple[int, str]], str]:
    """Split a text into its header, its numbered lines that hold something, and the separator."""
    numbered = enumerate(re.split(r"\r\n|\r|\n", text), 1)
    lines = [(number, line) for number, line in numbered if line.strip(' ;,\t"')]
    if len(lines) < 1 + 1:
        raise Refused("people_file.empty")
    if len(lines) > 1 + MOST_ROWS:
        raise Refused("people_file.too-many-rows", rows=len(lines) - 1, limit=MOST_ROWS)
    (_, first), *rest = lines
    headers = {separator: _cells(first, separator) or () for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda each: known_headers(headers[each], workshop))
    return headers[best], rest, best


def _cells(line: str, separator: str) -> tuple[str, ...] | None:
    """Split one line; None if a quotation mark stays open.

    Each line stands for itself, so that a forgotten quotation mark costs one row and not the rest.
    """
    try:
        return tuple(next(csv.reader([line], delimiter=separator, strict=True)))
    except csv.Error:
        return None


def _row(
    number: int,
    cells: tuple[str, ...] | None,
    header: tuple[str, ...],
    columns: Columns,
    workshop: Workshop,
) -> PersonRow | tuple[Fault, ...]:
    if cells is None:
        return (Fault("", "", "people_file.open-quote"),)
    if any(cell.strip() for cell in cells[len(header) :]):
        facts = {"cells": len(cells), "columns": len(header)}
        return (Fault("", "", "people_file.too-many-cells", facts),)
    return read_row(number, cells, columns, workshop)


def _unless_twice(
    row: PersonRow, good: Mapping[str, PersonRow], columns: Columns
) -> PersonRow | tuple[Fault, ...]:
    """Keep the first of two rows that tell of the same person, and name the second."""
    if row.match not in good:
        return row
    _, title = columns.places["nom"]
    facts = {"line": good[row.match].line}
    return (Fault(title, row.last_name, "people_file.duplicate", facts),)
