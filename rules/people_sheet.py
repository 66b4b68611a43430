"""The table in a file as institutes send it: titles above the headers, a total below, odd lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rules.errors import Refused
from rules.people_columns import guessed, known_headers
from rules.workshop import Workshop

MOST_ROWS = 200_000
LOOKED_AT = 20
"""Lines in which the headers are looked for."""

_SEPARATORS = ";,\t|"
_BROKEN_OVER = 5  # lines on which one row may stand: an address with line breaks in a cell
_MOST_CLOSING = 5  # lines after the table
_SUMMARY = 3  # cells at most of a line that closes a table: «Total», and how many

Row = tuple[int, Sequence[str] | str]
"""The number of a line, and its cells; the line itself where it could not be split."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file; `rows` goes through its lines, from the first, as often as needed."""

    name: str
    rows: Callable[[], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """Where people are in a sheet: the headers, their line, and the rows below."""

    sheet: str
    line: int
    header: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]


def csv_sheet(text: str, workshop: Workshop) -> Sheet:
    """Split a text; the separator is the one that makes most of the headers known."""
    lines = re.split(r"\r\n|\r|\n", text)
    some = [line for line in lines if line.strip(' ;,\t|"')][:LOOKED_AT]
    best = max(
        _SEPARATORS,
        key=lambda each: max(
            (known_headers(_cells(line, each) or (), workshop) for line in some), default=0
        ),
    )
    return Sheet("", lambda: _rows(lines, best))


def table_of(sheets: Sequence[Sheet], workshop: Workshop) -> Table:
    """Find the headers: the line, of whichever sheet, in which most of them are known.

    Raises Refused («people_file.empty») where no sheet has two lines; the first line counts where
    none has a header that we know.
    """
    best: tuple[int, Sheet, int, tuple[str, ...]] | None = None
    for sheet in sheets:
        for at, (line, cells) in enumerate(sheet.rows()):
            if at >= LOOKED_AT:
                break
            header = () if isinstance(cells, str) else _trimmed(cells)
            known = known_headers(header, workshop)
            if best is None or known > best[0]:
                best = (known, sheet, line, header)
    if best is None:
        raise Refused("people_file.empty")
    _, sheet, start, header = best

    def below() -> Iterator[Row]:
        return (row for row in sheet.rows() if row[0] > start)

    if next(below(), None) is None:
        raise Refused("people_file.empty")
    return Table(sheet.name, start, header, below)


def without_summary(table: Table, workshop: Workshop) -> Iterator[Row]:
    """Yield the rows of a table but the last few, where these are no people: «Total : 2 000»."""
    places = [at for at, _ in guessed(table.header, workshop).places.values()]
    waiting: list[Row] = []
    for row in table.rows():
        if _closes(row[1], places):
            waiting.append(row)
            if len(waiting) > _MOST_CLOSING:
                yield waiting.pop(0)
            continue
        yield from waiting
        waiting.clear()
        yield row


def _closes(cells: Sequence[str] | str, places: Sequence[int]) -> bool:
    """Tell whether a line could close a table: hardly anything is in it, and no postcode."""
    if isinstance(cells, str):
        return False
    filled = sum(1 for cell in cells if cell.strip())
    known = sum(1 for at in places if at < len(cells) and cells[at].strip())
    return filled <= _SUMMARY and known <= 2 < len(places)  # noqa: PLR2004 - a word and a number


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Take away the empty cells after the last header."""
    last = max((at for at, cell in enumerate(cells) if cell.strip()), default=-1)
    return tuple(" ".join(cell.split()) for cell in cells[: last + 1])


def _rows(lines: Sequence[str], separator: str) -> Iterator[Row]:
    """Split each line that holds something.

    Each stands for itself, so that a forgotten quotation mark costs one row and not the rest; a
    cell with line breaks goes on below where that closes it, and gives as many cells as before.
    """
    width = at = 0
    while at < len(lines):
        line, number, at = lines[at], at + 1, at + 1
        if not line.strip(' ;,\t|"'):
            continue
        cells = _cells(line, separator)
        if cells is None:
            for more in range(1, _BROKEN_OVER):
                joined = _cells("\n".join(lines[at - 1 : at + more]), separator)
                if joined is not None and len(joined) == width:
                    cells, at = joined, at + more
                    break
        width = max(width, len(cells or ()))
        yield number, line if cells is None else cells


def _cells(text: str, separator: str) -> tuple[str, ...] | None:
    """Split one row; None if a quotation mark stays open."""
    try:
        found = list(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True))
    except csv.Error:
        return None
    return tuple(found[0]) if len(found) == 1 else None
