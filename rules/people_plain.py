"""Rows of a people file as JSON carries them, from the process that reads to the one that keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rules.facts import Fact, Facts, Localised
from rules.people_file import BadRow
from rules.people_row import Fault, PersonRow

_FIELDS = PersonRow.__slots__


def row_to_plain(row: PersonRow) -> list[Any]:
    """Write a person down, as short as can be: there may be very many."""
    return [getattr(row, name) for name in _FIELDS]


def row_from_plain(plain: Sequence[Any]) -> PersonRow:
    """Read a person."""
    return PersonRow(*plain)


def bad_to_plain(bad: BadRow) -> list[Any]:
    """Write down a row that is wrong, with its reasons."""
    faults = [
        [each.column, each.value, each.reason, facts_to_plain(each.facts)] for each in bad.faults
    ]
    return [bad.line, list(bad.cells), faults]


def bad_from_plain(plain: Sequence[Any]) -> BadRow:
    """Read a row that is wrong."""
    line, cells, faults = plain
    read = (
        Fault(column, value, reason, facts_from_plain(facts))
        for column, value, reason, facts in faults
    )
    return BadRow(line, tuple(cells), tuple(read))


def facts_to_plain(facts: Facts) -> dict[str, Any]:
    """Write facts down: words, numbers, and lists of words in several languages."""
    return {name: _plain(value) for name, value in facts.items()}


def facts_from_plain(plain: Mapping[str, Any]) -> Facts:
    """Read facts."""
    return {name: _fact(value) for name, value in plain.items()}


def _plain(value: object) -> Any:
    if isinstance(value, Localised):
        return dict(value.words)
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value


def _fact(plain: Any) -> Fact:
    if isinstance(plain, Mapping):
        return Localised(plain)
    if isinstance(plain, list):
        return tuple(Localised(each) if isinstance(each, Mapping) else str(each) for each in plain)
    found: Fact = plain
    return found
