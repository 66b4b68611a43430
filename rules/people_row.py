"""One row of a people file: which column is which, and whether each cell can be taken as it is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rules.answers import ADULT, OLDEST, folded, phone, postcode, shortened
from rules.csv_text import restored
from rules.errors import Refused
from rules.facts import Facts
from rules.workshop import Quota, Workshop

LONGEST_NAME = 100  # characters, of a first or last name or a town
LONGEST_CELL = 300
LONGEST_EMAIL = 254  # RFC 5321
_NEEDED = ("prenom", "nom", "naissance", "code_postal", "commune")
_HEADERS = {
    "prenom": ("prenom", "first name", "given name"),
    "nom": ("nom", "nom de famille", "last name", "surname", "family name"),
    "naissance": (
        *("naissance", "annee naissance", "annee de naissance", "date de naissance"),
        *("birth", "birth year", "year of birth", "birth date", "date of birth"),
    ),
    "code_postal": ("code postal", "cp", "postcode", "postal code", "zip"),
    "commune": ("commune", "ville", "localite", "town", "city"),
    "adresse": ("adresse", "rue", "address", "street"),
    "telephone": ("telephone", "tel", "portable", "mobile", "phone", "phone number"),
    "courriel": ("courriel", "email", "e mail", "mail", "adresse electronique"),
    "langue": ("langue", "language"),
}
_ADDED_BY_US = ("ligne", "motif")  # the two columns of a file of corrections
_LANGUAGES = {
    "fr": ("fr", "francais", "french"),
    "en": ("en", "anglais", "english"),
}
_YEAR = re.compile(r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})|(\d{4})-\d{1,2}-\d{1,2}")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person, checked. `features` has one value key for each quota feature of the workshop."""

    line: int
    first_name: str
    last_name: str
    birth_year: int
    postcode: str
    commune: str
    address: str | None
    phone: str | None
    email: str | None
    language: str
    features: Mapping[str, str]

    @property
    def match(self) -> str:
        """What stays the same when another file writes the same person a little differently."""
        name = folded(f"{self.first_name} {self.last_name}").replace(" ", "")
        return f"{name}|{self.birth_year}|{self.postcode}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: `reason` is a text key told with `facts`."""

    column: str
    value: str
    reason: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each thing we know stands in a row: (index, header as written), by our name for it."""

    places: Mapping[str, tuple[int, str]]
    ignored: tuple[str, ...]


def columns_of(header: tuple[str, ...], workshop: Workshop) -> Columns:
    """Recognise the headers, in French or English, whatever their accents, case and spaces.

    Raises Refused when a needed one is missing, or one stands there twice.
    """
    names = _names(workshop)
    recognised = [names.get(_squeezed(title)) for title in header]
    found = tuple(title for title in header if title.strip())
    twice = [name for name, count in Counter(recognised).items() if name and count > 1]
    if twice:
        raise Refused("people_file.column-twice", columns=tuple(twice), found=found)
    needed = (*_NEEDED, *(quota.feature for quota in workshop.quotas))
    missing = tuple(name for name in needed if name not in recognised)
    if missing:
        raise Refused("people_file.missing-columns", missing=missing, found=found)
    places = {name: (at, header[at]) for at, name in enumerate(recognised) if name}
    strange = (
        title for title, name in zip(header, recognised, strict=True) if title.strip() and not name
    )
    ours = {_squeezed(title) for title in _ADDED_BY_US}
    return Columns(places, tuple(title for title in strange if _squeezed(title) not in ours))


def known_headers(header: tuple[str, ...], workshop: Workshop) -> int:
    """Count the headers we recognise: the separator that makes most of them is the right one."""
    names = _names(workshop)
    return sum(_squeezed(title) in names for title in header)


def read_row(
    line: int, cells: tuple[str, ...], columns: Columns, workshop: Workshop
) -> PersonRow | tuple[Fault, ...]:
    """Check every cell of a row; return the person, or all that is wrong."""
    reader = _Reader(cells, columns)
    first_year = workshop.gatherings[0].starts_at.year
    row = PersonRow(
        line=line,
        first_name=reader.needed("prenom", _name),
        last_name=reader.needed("nom", _name),
        birth_year=int(reader.needed("naissance", lambda cell: _birth_year(cell, first_year)) or 0),
        postcode=reader.needed("code_postal", _padded_postcode),
        commune=reader.needed("commune", _name),
        address=reader.optional("adresse", _short),
        phone=reader.optional("telephone", _padded_phone),
        email=reader.optional("courriel", _email),
        language=reader.optional("langue", lambda cell: _language(cell, workshop))
        or workshop.languages[0],
        features={
            quota.feature: reader.needed(quota.feature, _feature_reader(quota))
            for quota in workshop.quotas
        },
    )
    return tuple(reader.faults) or row


class _Reader:
    """Read the cells of one row by our names, and collect what is wrong instead of stopping."""

    def __init__(self, cells: tuple[str, ...], columns: Columns) -> None:
        self._cells = cells
        self._columns = columns
        self.faults: list[Fault] = []

    def needed(self, name: str, read: Callable[[str], str]) -> str:
        return self._read(name, read, missing_is_a_fault=True) or ""

    def optional(self, name: str, read: Callable[[str], str]) -> str | None:
        return self._read(name, read, missing_is_a_fault=False)

    def _read(
        self, name: str, read: Callable[[str], str], *, missing_is_a_fault: bool
    ) -> str | None:
        at, title = self._columns.places.get(name, (len(self._cells), name))
        cell = _cleaned(self._cells[at]) if at < len(self._cells) else ""
        if not cell:
            if missing_is_a_fault:
                self.faults.append(Fault(title, "", "people_file.missing-value", {"column": title}))
            return None
        try:
            return read(cell)
        except Refused as refused:
            facts: Facts = {**refused.facts, "column": title, "value": shortened(cell)}
            self.faults.append(Fault(title, cell, refused.code, facts))
            return None


def _names(workshop: Workshop) -> dict[str, str]:
    """Map every way to write a header to our name for it."""
    names = {_squeezed(title): name for name, titles in _HEADERS.items() for title in titles}
    for quota in workshop.quotas:
        for title in (quota.feature, *quota.label.words.values()):
            names[_squeezed(title)] = quota.feature
    return names


def _squeezed(title: str) -> str:
    return folded(title).replace(" ", "")


def _cleaned(cell: str) -> str:
    """Single spaces, no invisible control characters."""
    spaced = " ".join(restored(cell.strip()).split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) != "Cc")


def _name(cell: str) -> str:
    if len(cell) > LONGEST_NAME:
        raise Refused("people_file.too-long", length=len(cell), limit=LONGEST_NAME)
    if not any(sign.isalpha() for sign in cell):
        raise Refused("people_file.no-letters")
    return cell


def _short(cell: str) -> str:
    if len(cell) > LONGEST_CELL:
        raise Refused("people_file.too-long", length=len(cell), limit=LONGEST_CELL)
    return cell


def _birth_year(cell: str, first_year: int) -> str:
    """Take the year of a year or a date; an adult in the year of the first gathering."""
    found = _YEAR.fullmatch(cell)
    year = (found[1] or found[2]) if found else ""
    if not year or not first_year - OLDEST <= int(year) <= first_year:
        raise Refused("people_file.not-a-birth-year")
    if first_year - int(year) < ADULT:
        raise Refused("people_file.not-adult", age=ADULT)
    return year


def _padded_postcode(cell: str) -> str:
    """Give back the leading zero that spreadsheets eat: 1000 is 01000."""
    try:
        return postcode(f"0{cell}" if re.fullmatch(r"\d{4}", cell) else cell)
    except Refused:
        raise Refused("people_file.not-a-postcode") from None


def _padded_phone(cell: str) -> str:
    digits = re.sub(r"[\s.]", "", cell)
    try:
        return phone(f"0{digits}" if re.fullmatch(r"[1-9]\d{8}", digits) else cell)
    except Refused:
        raise Refused("people_file.not-a-phone") from None


def _email(cell: str) -> str:
    if len(cell) > LONGEST_EMAIL or not _EMAIL.fullmatch(cell):
        raise Refused("people_file.not-an-email")
    return cell


def _language(cell: str, workshop: Workshop) -> str:
    for language in workshop.languages:
        if folded(cell) in _LANGUAGES.get(language, (language,)):
            return language
    raise Refused("people_file.not-a-language", known=workshop.languages)


def _feature_reader(quota: Quota) -> Callable[[str], str]:
    """Accept a value's key or its label in any language."""
    values = {
        _squeezed(words): value.key
        for value in quota.values
        for words in (value.key, *value.label.words.values())
    }

    def read(cell: str) -> str:
        if _squeezed(cell) not in values:
            known = tuple(value.label for value in quota.values)
            raise Refused("people_file.not-a-value", known=known)
        return values[_squeezed(cell)]

    return read
