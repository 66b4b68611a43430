"""How values cross the border to the database: instants are microseconds, words stay words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any

from storage.errors import WrongUse

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
_PLAIN = frozenset({str, int, type(None)})


def micros(moment: datetime) -> int:
    """Return an aware instant as microseconds since 1970 in UTC; a naive one is a mistake."""
    if moment.tzinfo is None:
        raise WrongUse("a naive datetime cannot be stored: which zone is it in?")
    return (moment - EPOCH) // _MICROSECOND


def instant(value: int) -> datetime:
    """Return the aware UTC instant of a stored number of microseconds."""
    return EPOCH + timedelta(microseconds=value)


def instant_or_none(value: int | None) -> datetime | None:
    """Return the instant, or None where the column is empty."""
    return None if value is None else instant(value)


def plain(value: object) -> object:
    """Return the value as both engines store it: text, a whole number, or nothing."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, datetime):
        return micros(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str):
        return str(value)
    raise WrongUse(f"a {type(value).__name__} cannot be stored: write it as text or a whole number")


def plain_values(values: Mapping[str, object]) -> dict[str, Any]:
    """Convert all parameters of a statement."""
    return {  # most are plain already: asking here saves a call for each
        name: value if type(value) in _PLAIN else plain(value) for name, value in values.items()
    }


def to_json(value: object) -> str:
    """Write JSON without spaces, with accents as they are, the same text for the same value."""
    return _JSON.encode(value)
