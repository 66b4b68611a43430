"""The sheets of a workbook (XLSX, XLS, ODS), their cells as the words that people see in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from rules.errors import Refused
from rules.people_sheet import Row, Sheet

MOST_UNPACKED = 600_000_000
"""Bytes of all that a workbook packs: few as they come, they could fill a machine."""

_CELL = "\x1f"  # between the cells of a row: the sign that ASCII has for it
_NO_BREAKS = MappingProxyType({ord(sign): " " for sign in (_CELL, "\n", "\r")})
_ZIP = b"PK\x03\x04"


def sheets_of(data: bytes) -> list[Sheet]:
    """Open a workbook. Raises Refused («people_file.») for one that cannot be read."""
    if data.startswith(_ZIP):
        _must_fit(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = list(book.sheet_names)
        return [_sheet(book, name) for name in names]
    except PasswordError:
        raise Refused("people_file.locked") from None
    except (CalamineError, OSError, ValueError):
        raise Refused("people_file.not-a-workbook") from None


def _must_fit(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
    except zipfile.BadZipFile:
        raise Refused("people_file.not-a-workbook") from None
    if unpacked > MOST_UNPACKED:
        raise Refused("people_file.too-heavy")


def _sheet(book: CalamineWorkbook, name: str) -> Sheet:
    opened: list[bytes] = []

    def rows() -> Iterator[Row]:
        if not opened:
            opened.append(_compact(book.get_sheet_by_name(name)))
        return _unpacked(opened[0])

    return Sheet(name, rows)


def _compact(sheet: CalamineSheet) -> bytes:
    """Write a sheet down as it will be read, a fifth of what its cells take; empty rows go."""
    first = sheet.start
    kept = bytearray()
    for at, cells in enumerate(sheet.iter_rows(), 1 + (first[0] if first else 0)):
        words = [_words(cell).translate(_NO_BREAKS) for cell in cells]
        if any(words):
            kept += _CELL.join((str(at), *words)).encode() + b"\n"
    return bytes(kept)


def _unpacked(kept: bytes) -> Iterator[Row]:
    start = 0
    while (end := kept.find(b"\n", start)) >= 0:
        at, *cells = kept[start:end].decode().split(_CELL)
        yield int(at), tuple(cells)
        start = end + 1


def _words(cell: object) -> str:
    """Write a cell as people see it: a whole number without decimals, a date without its hour."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, (date, time, timedelta)):
        return str(cell)
    return str(cell)
