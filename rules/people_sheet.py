"""The table in a file as institutes send it: titles above the headers, a total below, odd lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rules.errors import Refused
from rules.people_columns import guessed, known_headers
from rules.workshop import Workshop

MOST_ROWS = 200_000
LOOKED_AT = 20
"""Lines in which the headers are looked for."""

_SEPARATORS = ";,\t|"
_BLANK = ' ;,\t|"'
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
    kept = re.sub(r"\r\n|\r", "\n", text).encode()  # takes half the memory of the text
    some = islice((line for line in _lines(kept) if line.strip(_BLANK)), LOOKED_AT)
    first = tuple(some)
    best = max(
        _SEPARATORS,
        key=lambda each: max(
            (known_headers(_cells(line, each) or (), workshop) for line in first), default=0
        ),
    )
    return Sheet("", lambda: _rows(kept, best))


def _lines(kept: bytes) -> Iterator[str]:
    """Yield the lines one by one: a list of all would be larger than the file."""
    start = 0
    while start < len(kept):
        end = kept.find(b"\n", start)
        end = len(kept) if end < 0 else end
        yield kept[start:end].decode()
        start = end + 1


def table_of(sheets: Sequence[Sheet], workshop: Workshop) -> Table:
    """Find the headers: the line, of whichever sheet, in which most of them are known.

    Raises Refused («people_file.empty») where no sheet has two lines; the first line counts where
    none has a header that we know.
    """
    best: tuple[int, Sheet, int, tuple[str, ...]] | None = None
    for sheet in sheets:
        some = list(islice(sheet.rows(), LOOKED_AT + 1))
        for line, cells in some[:-1]:  # an empty form beside the filled one has no row below
            header = () if isinstance(cells, str) else _trimmed(cells)
            known = known_headers(header, workshop)
            if best is None or known > best[0]:
                best = (known, sheet, line, header)
    if best is None:
        raise Refused("people_file.empty")
    _, sheet, start, header = best

    def below() -> Iterator[Row]:
        return (row for row in sheet.rows() if row[0] > start)

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


def _rows(kept: bytes, separator: str) -> Iterator[Row]:
    """Split each line that holds something.

    Each stands for itself, so that a forgotten quotation mark costs one row and not the rest; a
    cell with line breaks goes on below where that closes it, and gives as many cells as before.
    """
    width = 0
    lines = _Lines(_lines(kept))
    while (line := lines.take()) is not None:
        number = lines.number
        if not line.strip(_BLANK):
            continue
        cells = _cells(line, separator)
        if cells is None:
            cells = _broken(line, lines, separator, width)
        width = max(width, len(cells or ()))
        yield number, line if cells is None else cells


def _broken(line: str, lines: _Lines, separator: str, width: int) -> tuple[str, ...] | None:
    """Look whether the next lines close a quotation mark, and make a row as wide as others."""
    for more in range(1, _BROKEN_OVER):
        joined = _cells("\n".join([line, *lines.ahead(more)]), separator)
        if joined is not None and len(joined) == width:
            for _ in range(more):
                lines.take()
            return joined
    return None


class _Lines:
    """Lines that can be looked at before they are taken; `number` is that of the last taken."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._waiting: list[str] = []
        self.number = 0

    def take(self) -> str | None:
        """Return the next line, None after the last."""
        self.number += 1
        return self._waiting.pop(0) if self._waiting else next(self._lines, None)

    def ahead(self, count: int) -> list[str]:
        """Look at the next lines."""
        self._waiting += islice(self._lines, max(0, count - len(self._waiting)))
        return self._waiting[:count]


def _cells(text: str, separator: str) -> tuple[str, ...] | None:
    """Split one row; None if a quotation mark stays open.

    Only a line's end ends a line: some offices break one within a cell by signs of their own.
    """
    lines = [f"{line}\n" for line in text.split("\n")]
    try:
        found = list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return None
    return tuple(found[0]) if len(found) == 1 else None
