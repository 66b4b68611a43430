"""What a people file holds, before anybody is loaded: columns, values, counts, who is twice."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from rules.people_cells import cleaned
from rules.people_columns import Choice, Columns, guessed, read_features
from rules.people_file import BadRow, PersonRow, checked
from rules.people_plain import bad_to_plain
from rules.people_row import RowReader
from rules.people_sheet import Sheet, Table, table_of, without_summary
from rules.people_twins import Pair, Somebody, Twins
from rules.people_values import Chosen, guess, is_exact
from rules.workshop import Workshop

EXAMPLES = 3
SHOWN = 50
"""Rows that are wrong and named on the page; the file to correct has them all."""

_MOST_VALUES = 40  # different words of one feature: with more, it is another column
_LOOKED_AT = 200  # rows in which examples are looked for


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an organiser chose about a file; `same`: lines of people who are there already.

    `apart`: two who are alike and are two people: the first's line and id, the second's line.
    `complete`: its people are qualified, so that nothing of them can be missing.
    """

    columns: Choice = field(default_factory=dict)
    values: Chosen = field(default_factory=dict)
    same: frozenset[int] = frozenset()
    apart: frozenset[tuple[int, str, int]] = frozenset()
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose table was found, and how its columns are read."""

    sheets: Sequence[Sheet]
    table: Table
    columns: Columns
    workshop: Workshop
    wanted: Wanted

    def rows(self) -> Iterator[PersonRow | BadRow]:
        """Go through its rows, as often as needed."""
        wanted = self.wanted
        reader = RowReader(self.columns, self.workshop, wanted.values, complete=wanted.complete)
        return checked(self.table, self.columns, reader, self.workshop)


def opened(sheets: Sequence[Sheet], workshop: Workshop, wanted: Wanted) -> Opened:
    """Find the table. Raises Refused where there is none."""
    table = table_of(sheets, workshop)
    columns = guessed(table.header, workshop, wanted.columns, complete=wanted.complete)
    return Opened(sheets, table, columns, workshop, wanted)


def check(file: Opened, twins: Twins, told: Callable[[PersonRow], None]) -> Mapping[str, Any]:
    """Check every row; what is to be shown of the file.

    `twins` have heard of everybody who is known; `told` hears of each good row.
    """
    report = _shape(file)
    if file.columns.missing:
        return report
    homes = array("q")
    good, bad, first_bad = 0, 0, []
    for row in file.rows():
        if isinstance(row, BadRow):
            bad += 1
            if bad <= SHOWN:
                first_bad.append(bad_to_plain(row))
            continue
        good += 1
        told(row)
        twins.add(_somebody(row))
        if row.home:
            homes.append(hash(row.home))
    shared = [len(tuple(same)) for _, same in groupby(sorted(homes))]
    shared = [count for count in shared if count > 1]
    return {
        **report,
        "good": good,
        "wrong": bad,
        "bad": first_bad,
        "homes": len(shared),
        "housemates": sum(shared),
    }


def undecided(twins: Twins, wanted: Wanted) -> Iterator[Mapping[str, Any]]:
    """Yield, as JSON carries them, those who may be there twice and of whom nobody has decided."""
    for pair in twins.pairs():
        second = pair.second.line
        two = (pair.first.line, pair.first.person, second)
        if second not in wanted.same and two not in wanted.apart:
            yield _pair(pair)


def _shape(file: Opened) -> dict[str, Any]:
    """Tell which column is read as what, with examples, and the words of features."""
    header = file.table.header
    names = {at: name for name, (at, _) in file.columns.places.items()}
    examples: list[list[str]] = [[] for _ in header]
    counts = {quota.feature: Counter[str]() for quota in read_features(file.workshop)}
    for number, (_, cells) in enumerate(without_summary(file.table, file.workshop)):
        if isinstance(cells, str):
            continue
        if number < _LOOKED_AT:
            _look(cells, examples)
        for feature, counter in counts.items():
            at = file.columns.places.get(feature, (-1, ""))[0]
            if 0 <= at < len(cells):
                counter[cells[at]] += 1
    return {
        "sheet": file.table.sheet,
        "sheets": [sheet.name for sheet in file.sheets],
        "line": file.table.line,
        "columns": [
            {"title": title, "name": names.get(at), "examples": examples[at]}
            for at, title in enumerate(header)
        ],
        "missing": list(file.columns.missing),
        "twice": list(file.columns.twice),
        "values": {
            quota.feature: [
                {"cell": cell, "count": count, "guess": guess(quota, cell)}
                for cell, count in _words(counts[quota.feature]).most_common(_MOST_VALUES)
                if not is_exact(cell, quota)
            ]
            for quota in read_features(file.workshop)
        },
    }


def _look(cells: Sequence[str], examples: list[list[str]]) -> None:
    """Keep the first cells of each column that differ."""
    for found, cell in zip(examples, cells, strict=False):
        words = cell.strip()[:60]
        if words and len(found) < EXAMPLES and words not in found:
            found.append(words)


def _words(cells: Counter[str]) -> Counter[str]:
    """Count the cells of a feature as they are read."""
    found = Counter[str]()
    for cell, count in cells.items():
        if words := cleaned(cell):
            found[words] += count
    return found


def _somebody(row: PersonRow) -> Somebody:
    return Somebody(
        row.line,
        "",
        row.first_name,
        row.last_name,
        str(row.birth_year),
        row.postcode,
        row.phone or "",
        row.email or "",
    )


def _pair(pair: Pair) -> dict[str, Any]:
    def told(one: Somebody) -> list[Any]:
        return [getattr(one, name) for name in Somebody.__slots__]

    return {"first": told(pair.first), "second": told(pair.second), "why": pair.why.value}
