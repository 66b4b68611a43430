"""Turn what pydantic found in a workshop file into problems that organisers can mend."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, time
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails

from actions.workshop_shape import Part, WorkshopPart
from rules.facts import Facts
from rules.workshop_checks import Problem

_LONGEST_FOUND = 60
# What is expected, for each kind of error pydantic knows; ours carry their text key as their type.
_EXPECTED: Mapping[str, str] = {
    "missing": "workshop_file.needed",
    "enum": "workshop_file.one-of",
    "literal_error": "workshop_file.one-of",
    "greater_than_equal": "workshop_file.at-least",
    "less_than_equal": "workshop_file.at-most",
    "float_type": "workshop_file.a-number",
    "float_parsing": "workshop_file.a-number",
    "string_type": "workshop_file.a-text",
    "int_type": "workshop_file.a-number",
    "int_parsing": "workshop_file.a-number",
    "int_from_float": "workshop_file.a-number",
    "bool_type": "workshop_file.true-or-false",
    "bool_parsing": "workshop_file.true-or-false",
    "date_type": "workshop_file.a-day",
    "date_parsing": "workshop_file.a-day",
    "date_from_datetime_parsing": "workshop_file.a-day",
    "date_from_datetime_inexact": "workshop_file.a-day",
    "time_type": "workshop_file.an-hour",
    "time_parsing": "workshop_file.an-hour",
    "tuple_type": "workshop_file.a-list",
    "model_type": "workshop_file.a-table",
}


def problem_of(fault: ErrorDetails) -> Problem:
    """Name one error: its path, what was found there, what is expected."""
    kind, path = fault["type"], path_of(fault["loc"])
    if kind == "extra_forbidden":
        return _unknown_key(path, fault["loc"])
    ours = kind if kind.startswith("workshop_file.") else "workshop_file.something-else"
    found = "" if kind == "missing" else shown(fault["input"])
    return Problem(path, found, _EXPECTED.get(kind, ours), _facts(kind, fault.get("ctx", {})))


def _facts(kind: str, context: Mapping[str, Any]) -> Facts:
    """Take from pydantic what our sentence tells."""
    if kind in ("enum", "literal_error"):
        return {"known": tuple(re.findall(r"'([^']*)'", context["expected"]))}
    if kind == "greater_than_equal":
        return {"minimum": context["ge"]}
    if kind == "less_than_equal":
        return {"maximum": int(context["le"])}
    return context if kind.startswith("workshop_file.") else {}


def path_of(place: tuple[int | str, ...]) -> str:
    """Write a place as people do: gatherings[1].ends_at."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return path.removeprefix(".")


def shown(value: object) -> str:
    """Show what was found as it is written in a file, shortened."""
    text = str(value) if isinstance(value, str | date | time) else _as_json(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"


def _as_json(value: object) -> str:
    """Write true, 3 or {"fr": "Oui"}: closer to the file than Python's own way."""
    return json.dumps(value, default=str, ensure_ascii=False)


def _unknown_key(path: str, place: tuple[int | str, ...]) -> Problem:
    """Name a key that means nothing, and the known one that looks most like it."""
    *around, key = place
    known = sorted(_part_at(tuple(around)).model_fields)
    nearest = get_close_matches(str(key), known, n=1)
    if nearest:
        return Problem(path, str(key), "workshop_file.rather", {"nearest": nearest[0]})
    return Problem(path, str(key), "workshop_file.known-keys", {"known": tuple(known)})


def _part_at(place: tuple[int | str, ...]) -> type[Part]:
    """Find which table of the file stands at a place."""
    part: type[Part] = WorkshopPart
    for step in place:
        if isinstance(step, str):
            part = _part_within(part.model_fields[step].annotation) or part
    return part


def _part_within(annotation: object) -> type[Part] | None:
    """Find the table in `QuotaPart`, `PlacePart | None` or `tuple[SessionPart, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    inner = (_part_within(each) for each in get_args(annotation))
    return next((part for part in inner if part), None)
