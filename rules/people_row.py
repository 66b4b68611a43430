"""One row of a people file: which column is which, and whether each cell can be taken as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from rules import people_cells as read_as
from rules.answers import folded, shortened
from rules.errors import Refused
from rules.facts import Facts
from rules.people_cells import squeezed
from rules.workshop import Workshop

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
    recognised = [names.get(squeezed(title)) for title in header]
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
    ours = {squeezed(title) for title in _ADDED_BY_US}
    return Columns(places, tuple(title for title in strange if squeezed(title) not in ours))


def known_headers(header: tuple[str, ...], workshop: Workshop) -> int:
    """Count the headers we recognise: the separator that makes most of them is the right one."""
    names = _names(workshop)
    return sum(squeezed(title) in names for title in header)


def read_row(
    line: int, cells: tuple[str, ...], columns: Columns, workshop: Workshop
) -> PersonRow | tuple[Fault, ...]:
    """Check every cell of a row; return the person, or all that is wrong."""
    reader = _Reader(cells, columns)
    first_year = workshop.gatherings[0].starts_at.year
    row = PersonRow(
        line=line,
        first_name=reader.needed("prenom", read_as.name),
        last_name=reader.needed("nom", read_as.name),
        birth_year=int(
            reader.needed("naissance", lambda cell: read_as.birth_year(cell, first_year)) or 0
        ),
        postcode=reader.needed("code_postal", read_as.french_postcode),
        commune=reader.needed("commune", read_as.name),
        address=reader.optional("adresse", read_as.address),
        phone=reader.optional("telephone", read_as.phone_number),
        email=reader.optional("courriel", read_as.email),
        language=reader.optional("langue", lambda cell: read_as.language(cell, workshop))
        or workshop.languages[0],
        features={
            quota.feature: reader.needed(quota.feature, partial(read_as.feature, quota=quota))
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
        cell = read_as.cleaned(self._cells[at]) if at < len(self._cells) else ""
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
    names = {squeezed(title): name for name, titles in _HEADERS.items() for title in titles}
    for quota in workshop.quotas:
        for title in (quota.feature, *quota.label.words.values()):
            names[squeezed(title)] = quota.feature
    return names
