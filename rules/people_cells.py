"""What one cell of a people file means: taken as offices write it, or refused with a reason."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rules.answers import ADULT, OLDEST, folded, phone, postcode
from rules.csv_text import restored
from rules.errors import Refused
from rules.workshop import Quota, Workshop

LONGEST_NAME = 100  # characters, of a first or last name or a town
LONGEST_CELL = 300
LONGEST_EMAIL = 254  # RFC 5321
_LANGUAGES = {
    "fr": ("fr", "francais", "french"),
    "en": ("en", "anglais", "english"),
}
_YEAR = re.compile(r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})|(\d{4})-\d{1,2}-\d{1,2}")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


def squeezed(words: str) -> str:
    """Make words comparable, whatever their case, accents and spaces."""
    return folded(words).replace(" ", "")


def cleaned(cell: str) -> str:
    """Single spaces, no invisible control characters."""
    spaced = " ".join(restored(cell.strip()).split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) != "Cc")


def name(cell: str) -> str:
    if len(cell) > LONGEST_NAME:
        raise Refused("people_file.too-long", length=len(cell), limit=LONGEST_NAME)
    if not any(sign.isalpha() for sign in cell):
        raise Refused("people_file.no-letters")
    return cell


def address(cell: str) -> str:
    if len(cell) > LONGEST_CELL:
        raise Refused("people_file.too-long", length=len(cell), limit=LONGEST_CELL)
    return cell


def birth_year(cell: str, first_year: int) -> str:
    """Take the year of a year or a date; an adult in the year of the first gathering."""
    found = _YEAR.fullmatch(cell)
    year = (found[1] or found[2]) if found else ""
    if not year or not first_year - OLDEST <= int(year) <= first_year:
        raise Refused("people_file.not-a-birth-year")
    if first_year - int(year) < ADULT:
        raise Refused("people_file.not-adult", age=ADULT)
    return year


def french_postcode(cell: str) -> str:
    """Give back the leading zero that spreadsheets eat: 1000 is 01000."""
    try:
        return postcode(f"0{cell}" if re.fullmatch(r"\d{4}", cell) else cell)
    except Refused:
        raise Refused("people_file.not-a-postcode") from None


def phone_number(cell: str) -> str:
    digits = re.sub(r"[\s.]", "", cell)
    try:
        return phone(f"0{digits}" if re.fullmatch(r"[1-9]\d{8}", digits) else cell)
    except Refused:
        raise Refused("people_file.not-a-phone") from None


def email(cell: str) -> str:
    if len(cell) > LONGEST_EMAIL or not _EMAIL.fullmatch(cell):
        raise Refused("people_file.not-an-email")
    return cell


def language(cell: str, workshop: Workshop) -> str:
    for spoken in workshop.languages:
        if folded(cell) in _LANGUAGES.get(spoken, (spoken,)):
            return spoken
    raise Refused("people_file.not-a-language", known=workshop.languages)


def feature(cell: str, quota: Quota) -> str:
    """Accept a value's key or its label in any language."""
    value = _values(quota).get(squeezed(cell))
    if value is None:
        known = tuple(each.label for each in quota.values)
        raise Refused("people_file.not-a-value", known=known)
    return value


@cache
def _values(quota: Quota) -> dict[str, str]:
    return {
        squeezed(words): value.key
        for value in quota.values
        for words in (value.key, *value.label.words.values())
    }
