"""The text of a CSV file as offices write it: what the bytes mean, which cells are unsafe."""

from __future__ import annotations

import re

from rules.errors import Refused

MOST_BYTES = 50_000_000
"""Of a whole file: some 300,000 people."""
_NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What UTF-8 looks like when it is taken for Windows-1252: "Ã©" for "é".
_MOJIBAKE = re.compile("[ÃÂâ][\u0080-\u00bf€™œ“”‚„…ˆ‰]")
# Letters of two bytes as UTF-8 writes them for French: in an older encoding they mean nothing.
_UTF8_LETTER = re.compile(rb"\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2\x80[\x98-\x9d]")
_OLD = ("cp1252", "mac_roman", "cp850")
"""Windows, old Macs, DOS: the one that makes French of the bytes, the first if in doubt."""
_FRENCH = re.compile("[éèêëàâçôîïùûüœÉÈÊÀÇÔ’«»°]")
_ASCII = 0x7F
_LOOKED_AT = 200_000  # bytes: enough letters to tell
_LOST = "\ufffd"  # what programs write in the place of a letter that they cannot read
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|table|\?xml)", re.IGNORECASE)
# A spreadsheet would take a cell that starts like this for a formula, and run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def decoded(data: bytes) -> str:
    """Find out the encoding: UTF-8 with or without a mark, UTF-16, else an older one of one byte.

    Raises Refused when the bytes are no text or a web page, are too many, mix two encodings, or
    lost letters before they came to us.
    """
    if len(data) > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        raise Refused("people_file.too-large", size=-(-len(data) // 1_000_000), limit=limit)
    if data.startswith(_NOT_TEXT):
        raise Refused("people_file.not-a-table")
    text = _once(_read(data, _encoding(data)))
    if "\x00" in text or _PAGE.match(text):
        raise Refused("people_file.not-a-table")
    if _LOST in text:
        raise Refused("people_file.lost-letters", line=text.count("\n", 0, text.index(_LOST)) + 1)
    return text.removeprefix("\ufeff")


def is_spreadsheet(data: bytes) -> bool:
    """Tell whether a file is a workbook (XLSX, ODS, XLS), by its beginning."""
    return data.startswith(_SPREADSHEETS)


def neutral(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def restored(cell: str) -> str:
    """Take that apostrophe away again."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _once(text: str) -> str:
    """Undo what a program did that took UTF-8 for Windows-1252 and wrote it as UTF-8 again."""
    if not _MOJIBAKE.search(text):
        return text
    try:
        return text.removeprefix("\ufeff").encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _encoding(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        return "utf-16"
    start = data[:200]
    if start[1::2].count(0) > len(start) // 4:  # Latin letters: every second byte is zero
        return "utf-16-le"
    if start[0::2].count(0) > len(start) // 4:
        return "utf-16-be"
    return "utf-8"


def _read(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        if encoding != "utf-8":
            raise Refused("people_file.not-a-table") from fault
        if _UTF8_LETTER.search(data):
            raise _unreadable(data, fault) from fault
    try:
        return data.decode(_older(data))
    except UnicodeDecodeError as fault:
        raise _unreadable(data, fault) from fault


def _unreadable(data: bytes, fault: UnicodeDecodeError) -> Refused:
    line = data.count(b"\n", 0, fault.start) + 1
    return Refused("people_file.unreadable-letters", line=line)


def _older(data: bytes) -> str:
    """Return the encoding that makes most French letters of the bytes beyond ASCII."""
    strange = bytes(byte for byte in data[:_LOOKED_AT] if byte > _ASCII)
    return max(_OLD, key=lambda each: len(_FRENCH.findall(strange.decode(each, "replace"))))
