"""Read plain JSON back into the frozen dataclasses of the rules."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from rules.facts import Localised

Record = TypeVar("Record")


def read_record(kind: type[Record], plain: Any, zone: ZoneInfo) -> Record:
    """Build a `kind` from what the same dataclass was written as.

    A field that is missing gets its default, one that is unknown is passed over: rows written by an
    older or a newer program stay readable. Instants are told in `zone`.
    """
    built: Record = _value(kind, plain, zone)
    return built


def _value(kind: Any, plain: Any, zone: ZoneInfo) -> Any:
    inside = get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(_value(inside[0], each, zone) for each in plain)
    if NoneType in inside:
        return None if plain is None else _value(inside[0], plain, zone)
    if isinstance(kind, type) and is_dataclass(kind) and kind is not Localised:
        hints = _hints(kind)
        given = {name: _value(hints[name], plain[name], zone) for name in hints if name in plain}
        return kind(**given)
    return _word(kind, plain, zone)


def _word(kind: Any, plain: Any, zone: ZoneInfo) -> Any:
    """Read what JSON writes as one text, number or set of words."""
    if kind is datetime:
        return datetime.fromisoformat(plain).astimezone(zone)
    if kind in (date, time):
        return kind.fromisoformat(plain)
    return kind(plain) if kind is Localised or issubclass(kind, StrEnum) else plain


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """Return the types of the fields, as types (they are written as words)."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
