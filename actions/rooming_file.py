"""A rooming list as a workbook: a sheet for the list, and one for what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from actions.rooming import Rooming
from rules.calendar import file_name
from rules.csv_text import neutral
from rules.facts import Fact
from rules.rooming import Change, Line, What
from texts import Texts

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Say = Callable[..., str]
Cell = str | int | date

COLUMNS = (
    "rooming.last-name",
    "rooming.first-name",
    "rooming.kind",
    "rooming.number",
    "rooming.beside",
    "rooming.arrival",
    "rooming.departure",
    "rooming.nights",
    "rooming.requests",
    "rooming.reference",
)
WIDTHS = (18, 16, 20, 10, 24, 14, 14, 8, 22, 18)
WHATS = {
    What.NEW: "rooming.new",
    What.CHANGED: "rooming.changed",
    What.GONE: "rooming.gone",
}
_HEADINGS_AT = 3  # rows above hold hotel, version and group


def name_of(rooming: Rooming) -> str:
    """Name the file by hotel and version, in letters that every office keeps."""
    stem = file_name(rooming.hotel.name, "hotel").removesuffix(".ics")
    return f"{stem}-v{rooming.version}.xlsx"


def workbook(rooming: Rooming, texts: Texts, language: str) -> bytes:
    """Write the workbook in this language: no telephone, no reason, no formula in any cell."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - 14 MB for what is made a few times a year

    def say(key: str, **facts: Fact) -> str:
        return texts.plain(key, language, facts, rooming.workshop.tz)

    written = BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": say("rooming.title"), "created": rooming.made_at})
    sheet = _Sheet(book, say, rooming)
    rows = [sheet.row(line) for line in rooming.lines]
    sheet.write(say("rooming.sheet-list", version=rooming.version), COLUMNS, rows)
    changes = [row for change in rooming.changes for row in sheet.changed(change)]
    sheet.write(
        say("rooming.sheet-changes"), ("rooming.what", *COLUMNS), changes, widths=(16, *WIDTHS)
    )
    book.close()
    return written.getvalue()


class _Sheet:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, say: Say, rooming: Rooming) -> None:
        self._book = book
        self._say = say
        self._rooming = rooming
        self._bold: Format = book.add_format({"bold": True, "text_wrap": True})
        self._day: Format = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})

    def write(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[int] = WIDTHS,
    ) -> None:
        """Write one sheet: what it is, the headings, the rows."""
        sheet: Worksheet = self._book.add_worksheet(name)
        hotel = self._rooming.hotel
        version, made = self._rooming.version, self._rooming.made_at
        sheet.write_string(0, 0, neutral(f"{hotel.name}, {hotel.address}"), self._bold)
        sheet.write_string(1, 0, self._say("rooming.version", version=version, at=made))
        for column, (key, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEADINGS_AT, column, self._say(key), self._bold)
        for at, row in enumerate(rows, _HEADINGS_AT + 1):
            for column, cell in enumerate(row):
                self._cell(sheet, at, column, cell)
        if not rows:
            sheet.write_string(_HEADINGS_AT + 1, 0, self._say("rooming.nothing"))
        sheet.freeze_panes(_HEADINGS_AT + 1, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _cell(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self._day)
        elif isinstance(cell, int):
            sheet.write_number(row, column, cell)
        else:
            sheet.write_string(row, column, neutral(cell))

    def row(self, line: Line) -> tuple[Cell, ...]:
        """One line of the list, in the order of the columns."""
        if not line.last_name and not line.first_name:  # erased since, or forgotten
            return (self._say("rooming.somebody"), "", "", "", "", line.arrival, "", "", "", "")
        kind = self._say("lodging.kind", kind=line.kind.value) if line.kind else ""
        beside = ", ".join(self._name(person) for person in line.beside)
        return (
            line.last_name,
            line.first_name,
            kind,
            line.number,
            beside,
            line.arrival,
            line.departure,
            line.nights,
            self._say("rooming.accessible") if line.request else "",
            self._rooming.hotel.reference,
        )

    def changed(self, change: Change) -> Iterator[tuple[Cell, ...]]:
        """What has changed in a line: as it was, then as it is."""
        if change.what is What.CHANGED and change.before is not None:
            yield (self._say("rooming.before"), *self.row(change.before))
        yield (self._say(WHATS[change.what]), *self.row(change.line))

    def _name(self, person: str) -> str:
        return " ".join(part for part in self._rooming.names.get(person, ()) if part) or "–"
