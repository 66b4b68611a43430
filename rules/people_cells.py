"""What one cell of a people file means: taken as offices write it, or refused with a reason."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from rules.answers import ADULT, OLDEST, folded, phone, postcode
from rules.csv_text import restored
from rules.errors import Refused
from rules.people_dates import born
from rules.workshop import Workshop

LONGEST_NAME = 100  # characters, of a first or last name or a town
LONGEST_CELL = 300
LONGEST_EMAIL = 254  # RFC 5321
_KEPT = 20_000  # different cells of a kind that are remembered: towns and postcodes come again
_LANGUAGES = {
    "fr": ("fr", "francais", "french"),
    "en": ("en", "anglais", "english"),
}
_NOTHING = frozenset({"-", "–", "—", "/", ".", "?", "#n/a", "n/a", "#ref!", "#valeur!", "#value!"})
"""How offices and their formulas write that there is nothing."""
_NOT_GIVEN = frozenset(
    {
        *("nc", "nr", "na", "ns", "neant", "aucun", "aucune", "sans", "non", "rien", "null"),
        *("none", "inconnu", "inconnue", "noncommunique", "nonrenseigne", "nonconnu", "sansobjet"),
        *("pasdemail", "pasdecourriel", "sansmail", "pasdetelephone", "pasdeportable", "absent"),
    }
)
"""How they write that they have no telephone or e-mail of somebody; a name may be one of these."""
_LONGEST_NOTHING = 20  # characters of them
_DECIMALS = re.compile(r"(\d+)[.,]0+")
_SEVERAL = re.compile(r"[/;,]| ou ")
_LONG = MappingProxyType(
    {
        "av": "avenue",
        "ave": "avenue",
        "bd": "boulevard",
        "bld": "boulevard",
        "blvd": "boulevard",
        "boul": "boulevard",
        "r": "rue",
        "pl": "place",
        "all": "allee",
        "ch": "chemin",
        "che": "chemin",
        "chem": "chemin",
        "imp": "impasse",
        "rte": "route",
        "sq": "square",
        "fg": "faubourg",
        "fbg": "faubourg",
        "res": "residence",
        "bat": "batiment",
        "appt": "appartement",
        "apt": "appartement",
        "st": "saint",
        "ste": "sainte",
        "gal": "general",
        "dr": "docteur",
        "pdt": "president",
    }
)
_LITTLE = frozenset({"de", "du", "des", "la", "le", "les", "l", "d", "n", "no"})
"""Short forms in addresses, and words that some leave out."""
_AROUND_EMAILS = re.compile(r"\s*[,;<>/]\s*| ou ")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


@lru_cache(_KEPT)
def squeezed(words: str) -> str:
    """Make words comparable, whatever their case, accents and spaces."""
    return folded(words).replace(" ", "")


def cleaned(cell: str) -> str:
    """Single spaces, no invisible control characters; nothing where a formula found nothing."""
    spaced = restored(cell.strip())
    if not spaced.isprintable() or "  " in spaced:
        spaced = " ".join(spaced.split())
        spaced = "".join(sign for sign in spaced if unicodedata.category(sign) not in ("Cc", "Cf"))
    return "" if spaced.lower() in _NOTHING else spaced


def given(cell: str) -> str:
    """Return what a cell tells of something that need not be there; nothing for «NC», «néant»."""
    if len(cell) > _LONGEST_NOTHING or not cell[:1].isalpha():
        return cell
    return "" if squeezed(cell) in _NOT_GIVEN else cell


def whole(cell: str) -> str:
    """Take away the decimals that a spreadsheet gave to a number: 75001.0 is 75001."""
    found = _DECIMALS.fullmatch(cell)
    return found[1] if found else cell


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


def street(written: str) -> str:
    """Write the words of an address the same way: no accents, no signs, no short forms."""
    words = folded(written).split()
    return " ".join(_LONG.get(word, word) for word in words if word not in _LITTLE)


@lru_cache(_KEPT)
def birth_year(cell: str, first_day: date, *, surely: bool = False) -> str:
    """Take the year of a year or a date of somebody who is an adult on the first day.

    A year alone is enough where it is the one in which they come of age, but not if they must
    `surely` be adults.
    """
    found = born(whole(cell), latest=first_day.year - ADULT)
    if found is None or not first_day.year - OLDEST <= found.year <= first_day.year:
        raise Refused("people_file.not-a-birth-year")
    adult = found.is_adult(first_day)
    if adult is False:
        raise Refused("people_file.not-adult", age=ADULT)
    if adult is None and surely:
        raise Refused("people_file.perhaps-not-adult", age=ADULT)
    return str(found.year)


@lru_cache(_KEPT)
def french_postcode(cell: str) -> str:
    """Give back the leading zero that spreadsheets eat: 1000 is 01000."""
    bare = whole(cell).removeprefix("F-")
    try:
        return postcode(f"0{bare}" if re.fullmatch(r"\d{4}", bare) else bare)
    except Refused:
        raise Refused("people_file.not-a-postcode") from None


def phone_number(cell: str) -> str:
    """Take a number as offices write it; the first where there are several."""
    for each in (cell, *_SEVERAL.split(cell)):
        try:
            return _phone(whole(each.strip()))
        except Refused:
            continue
    raise Refused("people_file.not-a-phone")


def _phone(cell: str) -> str:
    digits = re.sub(r"[\s.]", "", cell)
    if re.fullmatch(r"[1-9]\d{8}", digits):
        return phone(f"0{digits}")
    return phone(f"+{digits}" if re.fullmatch(r"33[1-9]\d{8}", digits) else cell)


def email(cell: str) -> str:
    """Take an address as offices write it: «Ana Péchard <ana@…>»; the first where several are."""
    bare = cell.removeprefix("mailto:")
    if not _EMAIL.fullmatch(bare):
        bare = next((each for each in _AROUND_EMAILS.split(bare) if _EMAIL.fullmatch(each)), "")
    if len(bare) > LONGEST_EMAIL or not bare:
        raise Refused("people_file.not-an-email")
    return bare


def language(cell: str, workshop: Workshop) -> str:
    for spoken in workshop.languages:
        if folded(cell) in _LANGUAGES.get(spoken, (spoken,)):
            return spoken
    raise Refused("people_file.not-a-language", known=workshop.languages)
