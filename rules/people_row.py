"""One row of a people file: whether each cell can be taken as it is, and who it tells of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial

from rules import people_cells as read_as
from rules.answers import shortened
from rules.errors import Refused
from rules.facts import Facts
from rules.people_cells import squeezed
from rules.people_columns import OPTIONAL, Columns, asked_later, read_features
from rules.people_values import NOTHING_CHOSEN, Chosen, feature
from rules.workshop import Workshop

__all__ = ["Columns", "Fault", "PersonRow", "RowReader", "asked_later", "read_row"]

_KEPT = 2_000  # different cells of a feature that are remembered


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person, checked. `features` has one value key for each feature that is known of them."""

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
        name = squeezed(self.first_name) + squeezed(self.last_name)
        return f"{name}|{self.birth_year}|{self.postcode}"

    @property
    def home(self) -> str | None:
        """Return the same words for all who share an address; None where there is none."""
        return home_of(self.address, self.postcode)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: `reason` is a text key told with `facts`."""

    column: str
    value: str
    reason: str
    facts: Facts = field(default_factory=dict)


def home_of(address: str | None, postcode: str) -> str | None:
    """Write an address the same way whoever wrote it: «12, av. du Lac» is «12 AVENUE DU LAC»."""
    words = read_as.street(address or "")
    return f"{words}|{postcode}" if words else None


def read_row(
    line: int, cells: Sequence[str], columns: Columns, workshop: Workshop
) -> PersonRow | tuple[Fault, ...]:
    """Check every cell of one row; return the person, or all that is wrong."""
    return RowReader(columns, workshop).read(line, cells)


class RowReader:
    """Reads the rows of one file; what a workshop asks of them is looked up once."""

    def __init__(
        self,
        columns: Columns,
        workshop: Workshop,
        chosen: Chosen = NOTHING_CHOSEN,
        *,
        complete: bool = False,
    ) -> None:
        """`complete`: nothing can be asked or found out later, as of people who are qualified."""
        self._columns = columns
        self._default = workshop.languages[0]
        first_day = workshop.gatherings[0].starts_at.date()
        self._year = partial(read_as.birth_year, first_day=first_day, surely=complete)
        self._language = partial(read_as.language, workshop=workshop)
        self._features = [
            (
                quota.feature,
                complete or not asked_later(workshop, quota),
                lru_cache(_KEPT)(partial(feature, quota=quota, chosen=chosen)),
            )
            for quota in read_features(workshop)
        ]

    def read(self, line: int, cells: Sequence[str]) -> PersonRow | tuple[Fault, ...]:
        """Check every cell of a row; return the person, or all that is wrong."""
        row = _Row(cells, self._columns)
        found = PersonRow(
            line=line,
            first_name=row.needed("prenom", read_as.name),
            last_name=row.needed("nom", read_as.name),
            birth_year=int(row.needed("naissance", self._year) or 0),
            postcode=row.needed("code_postal", read_as.french_postcode),
            commune=row.needed("commune", read_as.name),
            address=_address(row),
            phone=row.optional("telephone", read_as.phone_number)
            or row.optional("telephone2", read_as.phone_number),
            email=row.optional("courriel", read_as.email),
            language=row.optional("langue", self._language) or self._default,
            features={
                name: given
                for name, needed, read in self._features
                if (given := row.read(name, read, needed=needed))
            },
        )
        return tuple(row.faults) or found


def _address(row: _Row) -> str | None:
    lines = [row.optional(name, read_as.address) for name in ("adresse", "complement")]
    return ", ".join(line for line in lines if line) or None


class _Row:
    """The cells of one row by our names; what is wrong is collected, and nothing stops."""

    def __init__(self, cells: Sequence[str], columns: Columns) -> None:
        self._cells = cells
        self._places = columns.places
        self.faults: list[Fault] = []

    def needed(self, name: str, read: Callable[[str], str]) -> str:
        return self.read(name, read, needed=True) or ""

    def optional(self, name: str, read: Callable[[str], str]) -> str | None:
        return self.read(name, read, needed=False)

    def read(self, name: str, read: Callable[[str], str], *, needed: bool) -> str | None:
        at, title = self._places.get(name, (len(self._cells), name))
        cell = read_as.cleaned(self._cells[at]) if at < len(self._cells) else ""
        if name in OPTIONAL:
            cell = read_as.given(cell)
        if not cell:
            if needed:
                self.faults.append(Fault(title, "", "people_file.missing-value", {"column": title}))
            return None
        try:
            return read(cell)
        except Refused as refused:
            facts: Facts = {**refused.facts, "column": title, "value": shortened(cell)}
            self.faults.append(Fault(title, cell, refused.code, facts))
            return None
